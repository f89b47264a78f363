/*
 * Tabs of one browser that are open at the same time know of each other's sign-in: a new one takes over that of a tab that is open, and
 * signing out of one is signing out of all. Nothing of it lies in a store that outlives the tabs: on a shared computer whoever opens
 * the platform after the last tab was closed has to sign in.
 */

/** Held by every tab that is signed in. It also keeps the browser from putting such a tab to sleep. */
const LOCK = 'opora.signed-in'

/** How long a new tab waits for the answer of one that is there. */
const PATIENCE_MS = 1_000

type Message = 'ask' | 'out' | { readonly kept: string }

interface Told {
  /** What this tab keeps of its sign-in; null when it is not signed in. */
  readonly kept: () => string | null
  readonly onOut: () => void
}

export class OtherTabs {
  readonly #channel = new BroadcastChannel('opora.sign-in')
  #holding = false

  constructor({ kept, onOut }: Told) {
    this.#channel.addEventListener('message', ({ data }: MessageEvent<Message>) => {
      if (data === 'out') return onOut()
      const mine = data === 'ask' ? kept() : null
      if (mine !== null) this.#tell({ kept: mine })
    })
  }

  /** From now on this tab is there for others; it stays so until it is closed. */
  join(): void {
    if (this.#holding) return
    this.#holding = true
    navigator.locks?.request(LOCK, { mode: 'shared' }, () => new Promise(() => undefined)).catch(() => undefined)
  }

  /** What another tab keeps of its sign-in; undefined when none is signed in. */
  async ask(): Promise<string | undefined> {
    const { held = [] } = (await navigator.locks?.query()) ?? {}
    if (!held.some(({ name }) => name === LOCK)) return undefined
    const { promise, resolve } = Promise.withResolvers<string | undefined>()
    const hear = ({ data }: MessageEvent<Message>) => typeof data === 'object' && resolve(data.kept)
    this.#channel.addEventListener('message', hear)
    const timer = setTimeout(() => resolve(undefined), PATIENCE_MS)
    this.#tell('ask')
    return promise.finally(() => {
      clearTimeout(timer)
      this.#channel.removeEventListener('message', hear)
    })
  }

  signOut(): void {
    this.#tell('out')
  }

  #tell(message: Message): void {
    this.#channel.postMessage(message)
  }
}
