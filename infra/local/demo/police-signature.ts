import { createHash, createPrivateKey, type KeyObject, randomUUID, sign as signBytes } from 'node:crypto'
import { appendSignature, createSignature } from 'http-message-sig'
import type { JWK } from 'jose'

/** A police unit's private key, Ed25519 or P-256, and the id it is registered under. */
export interface PoliceKey {
  readonly keyId: string
  readonly privateKey: JWK
}

/** What every signed request says of itself. */
interface Signing {
  readonly url: string
  readonly key: PoliceKey
  readonly now: Date
  readonly nonce?: string
}

interface NoticeToSign extends Signing {
  readonly body: string | Uint8Array<ArrayBuffer>
}

interface RequestToSign extends Signing {
  readonly method: 'GET' | 'POST'
  /** Left out of a request that only asks. */
  readonly body?: string | Uint8Array<ArrayBuffer>
  /** The version of the notice that it stands on, as the last receipt or the status said it. */
  readonly ifMatch?: string
  /** Left out where it is of a unit whose key holds. */
  readonly tag?: 'opora-enrolment'
}

/** A signed request that hands over a notice, as a police system would make it. */
export function signNotice(notice: NoticeToSign): Promise<Request> {
  return signRequest({ ...notice, method: 'POST' })
}

/** A signed request of the police protocol: over the method, the address and, where they are there, the body and the version it stands on. */
export async function signRequest(request: RequestToSign): Promise<Request> {
  const { url, method, body, key, now, nonce = randomUUID(), ifMatch, tag = 'opora-notice' } = request
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body
  const headers = new Headers({ ...(bytes && described(bytes)), ...(ifMatch !== undefined && { 'if-match': ifMatch }) })
  const fields = await createSignature(new Request(url, { method, headers }), {
    label: 'opora',
    components: ['@method', '@target-uri', ...signedHeaders.filter((name) => headers.has(name))],
    parameters: { created: Math.floor(now.getTime() / 1000), nonce, keyid: key.keyId, tag },
    signer: signerOf(createPrivateKey({ key: { ...key.privateKey }, format: 'jwk' })),
  })
  return new Request(url, { method, headers: appendSignature(headers, fields), ...(bytes && { body: bytes }) })
}

const signedHeaders = ['content-type', 'content-digest', 'if-match']

function described(body: Uint8Array) {
  const digest = createHash('sha256').update(body).digest('base64')
  return { 'content-type': 'application/json', 'content-digest': `sha-256=:${digest}:` }
}

function signerOf(key: KeyObject) {
  return key.asymmetricKeyType === 'ed25519'
    ? { algorithm: 'ed25519', sign: (data: Uint8Array) => signBytes(null, data, key) }
    : {
        algorithm: 'ecdsa-p256-sha256',
        sign: (data: Uint8Array) => signBytes('sha256', data, { key, dsaEncoding: 'ieee-p1363' }),
      }
}
