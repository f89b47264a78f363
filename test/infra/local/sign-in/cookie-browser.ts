/** The little of a browser that a sign-in needs: cookies by path, and following redirects one at a time. */
export class Browser {
  readonly #cookies = new Map<string, { value: string; path: string }>()
  readonly #origin: string

  constructor(origin: string) {
    this.#origin = origin
  }

  /** Asks for a path or address with the cookies it may have. Redirects are not followed. */
  async go(address: string, form?: Record<string, string>): Promise<Response> {
    const url = new URL(address, this.#origin)
    const sent = [...this.#cookies].filter(([, { path }]) => url.pathname.startsWith(path))
    const cookie = sent.map(([name, { value }]) => `${name}=${value}`).join('; ')
    const init = form === undefined ? {} : { method: 'POST', body: new URLSearchParams(form) }
    const answer = await fetch(url, { redirect: 'manual', headers: { cookie }, ...init })
    for (const line of answer.headers.getSetCookie()) this.#keep(line)
    return answer
  }

  /** Follows redirects until an address that `isThere` takes. */
  async follow(first: Response, isThere: (address: string) => boolean): Promise<string> {
    let answer = first
    for (;;) {
      const address = answer.headers.get('location')
      if (address === null) throw new Error(`no redirect but ${answer.status}: ${await answer.text()}`)
      if (isThere(address)) return address
      answer = await this.go(address)
    }
  }

  #keep(line: string): void {
    const [pair = '', ...attributes] = line.split('; ')
    const [name = '', value = ''] = pair.split('=')
    const path = attributes.find((attribute) => attribute.startsWith('path='))?.slice('path='.length) ?? '/'
    if (attributes.some((attribute) => /^expires=Thu, 01 Jan 1970/.test(attribute))) this.#cookies.delete(name)
    else this.#cookies.set(name, { value, path })
  }
}
