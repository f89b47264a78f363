import { createHash, createPrivateKey, randomUUID, sign } from 'node:crypto'
import { createSignature } from 'http-message-sig'
import { signedComponents } from '../../functions/intake/signature.ts'
import type { PoliceKey } from '../../infra/local/demo/police-signature.ts'

/** A request signed by hand, right in everything but what a test changes. */
export interface Forgery {
  /** An Ed25519 key. */
  readonly key: PoliceKey
  readonly now: Date
  readonly url: string
  readonly body: string | Uint8Array<ArrayBuffer>
  readonly method?: string
  /** Headers to sign and send, over the right type and digest. */
  readonly headers?: Readonly<Record<string, string>>
  readonly components?: readonly string[]
  /** Parameters of the signature, over the right ones; undefined leaves one out. */
  readonly parameters?: Readonly<Record<string, string | number | undefined>>
}

/** Signs whatever it is told to: the signature is good, however wrong what it covers. */
export async function forge({ key, now, url, body, method = 'POST', ...changes }: Forgery): Promise<Request> {
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body
  const digest = `sha-256=:${createHash('sha256').update(bytes).digest('base64')}:`
  const headers = new Headers({ 'content-type': 'application/json', 'content-digest': digest, ...changes.headers })
  const privateKey = createPrivateKey({ key: { ...key.privateKey }, format: 'jwk' })
  const created = Math.floor(now.getTime() / 1000)
  const fields = await createSignature(new Request(url, { method, headers }), {
    label: 'opora',
    components: changes.components ?? signedComponents,
    parameters: {
      created,
      nonce: randomUUID(),
      keyid: key.keyId,
      tag: 'opora-notice',
      ...changes.parameters,
    },
    signer: {
      algorithm: String(changes.parameters?.['alg'] ?? 'ed25519'),
      sign: (data) => sign(null, data, privateKey),
    },
  })
  headers.set('signature', fields.signature)
  headers.set('signature-input', fields.signatureInput)
  return new Request(url, { method, headers, body: bytes })
}
