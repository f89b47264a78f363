import { appendSignature, createSignature } from 'http-message-sig'

/** The key of a unit in this browser: nobody can read it, the page neither. */
export interface SigningKey {
  readonly keyId: string
  readonly privateKey: CryptoKey
}

export interface Asked {
  /** The whole address: the signature covers it. */
  readonly url: string
  readonly method: 'GET' | 'POST'
  /** What the signature is for. */
  readonly tag: 'opora-notice' | 'opora-enrolment'
  readonly body?: string
  /** The version of the notice that it stands on. */
  readonly version?: number
}

/** The very request that a police system would send (RFC 9421), signed at an instant; each time with a nonce of its own. */
export async function signedRequest(asked: Asked, { keyId, privateKey }: SigningKey, now: Date): Promise<Request> {
  const { url, method, tag, body, version } = asked
  const bytes = body === undefined ? undefined : new TextEncoder().encode(body)
  const headers = new Headers({
    ...(bytes && { 'content-type': 'application/json', 'content-digest': await digestOf(bytes) }),
    ...(version !== undefined && { 'if-match': `"${version}"` }),
  })
  const parameters = { created: Math.floor(now.getTime() / 1000), nonce: crypto.randomUUID(), keyid: keyId, tag }
  const fields = await createSignature(new Request(url, { method, headers }), {
    label: 'opora',
    components: ['@method', '@target-uri', ...signedHeaders.filter((name) => headers.has(name))],
    parameters,
    signer: signerOf(privateKey),
  })
  const signed = appendSignature(headers, fields)
  return new Request(url, { method, headers: signed, ...(bytes && { body: bytes }) })
}

/** By either kind of key. */
function signerOf(key: CryptoKey) {
  const isEd25519 = key.algorithm.name === 'Ed25519'
  const how = isEd25519 ? 'Ed25519' : { name: 'ECDSA', hash: 'SHA-256' }
  return {
    algorithm: isEd25519 ? 'ed25519' : 'ecdsa-p256-sha256',
    sign: async (data: Uint8Array) => new Uint8Array(await crypto.subtle.sign(how, key, new Uint8Array(data))),
  }
}

const signedHeaders = ['content-type', 'content-digest', 'if-match']

/** RFC 9530. */
async function digestOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return `sha-256=:${btoa(String.fromCharCode(...digest))}:`
}
