import { createHash, createPrivateKey, type KeyObject, randomUUID, sign as signBytes } from 'node:crypto'
import { appendSignature, createSignature } from 'http-message-sig'
import type { JWK } from 'jose'

/** A police unit's private key, Ed25519 or P-256, and the id it is registered under. */
export interface PoliceKey {
  readonly keyId: string
  readonly privateKey: JWK
}

export interface NoticeToSign {
  /** Address of the notices route. */
  readonly url: string
  readonly body: string | Uint8Array<ArrayBuffer>
  readonly key: PoliceKey
  readonly now: Date
  readonly nonce?: string
}

/** A signed request that hands over a notice, as a police system would make it. */
export async function signNotice({ url, body, key, now, nonce = randomUUID() }: NoticeToSign): Promise<Request> {
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body
  const digest = createHash('sha256').update(bytes).digest('base64')
  const headers = new Headers({ 'content-type': 'application/json', 'content-digest': `sha-256=:${digest}:` })
  const fields = await createSignature(new Request(url, { method: 'POST', headers }), {
    label: 'opora',
    components: ['@method', '@target-uri', 'content-type', 'content-digest'],
    parameters: { created: Math.floor(now.getTime() / 1000), nonce, keyid: key.keyId, tag: 'opora-notice' },
    signer: signerOf(createPrivateKey({ key: { ...key.privateKey }, format: 'jwk' })),
  })
  return new Request(url, { method: 'POST', headers: appendSignature(headers, fields), body: bytes })
}

function signerOf(key: KeyObject) {
  return key.asymmetricKeyType === 'ed25519'
    ? { algorithm: 'ed25519', sign: (data: Uint8Array) => signBytes(null, data, key) }
    : {
        algorithm: 'ecdsa-p256-sha256',
        sign: (data: Uint8Array) => signBytes('sha256', data, { key, dsaEncoding: 'ieee-p1363' }),
      }
}
