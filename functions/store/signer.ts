import { createHash, createPrivateKey, createPublicKey, sign } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { GetPublicKeyCommand, KMSClient, SignCommand } from '@aws-sdk/client-kms'
import type { JWK } from 'jose'
import { once } from './table/once.ts'

/**
 * What is signed: the receipt of a notice, what the audit of a centre came to on a day, that a month of it was disposed of, figures that were
 * released or published. None passes for another.
 */
type SignedType =
  | 'opora-receipt+jwt'
  | 'opora-audit-day+jwt'
  | 'opora-audit-disposed+jwt'
  | 'opora-release+jwt'
  | 'opora-publication+jwt'

/** Signs what others are to check, and publishes the keys by which anybody can. */
export interface Signer {
  /** A compact JWS (ES256) of a type and what it says. */
  sign(type: SignedType, claims: object): Promise<string>
  /** The public keys, as a JSON Web Key Set. */
  publicKeys(): Promise<{ keys: JWK[] }>
}

const FILE = 'file:'

/** Opens the signer that the setting RECEIPT_KEY names: `file:` and the path of a private JWK, or a KMS key's ARN. */
export function openSigner(setting: string, place: { readonly region?: string } = {}): Signer {
  return setting.startsWith(FILE) ? fileSigner(setting.slice(FILE.length)) : kmsSigner(setting, place)
}

/** The key is read once, at the first receipt: it is made before the doors open. */
function fileSigner(path: string): Signer {
  const open = once(async () => {
    const secret: JWK = JSON.parse(readFileSync(path, 'utf8'))
    const { d: _d, ...jwk } = secret
    return { jwk, key: createPrivateKey({ key: { ...secret }, format: 'jwk' }) }
  })
  return {
    sign: async (type, claims) => {
      const { jwk, key } = await open()
      const input = signingInput({ type, claims, kid: thumbprint(jwk) })
      return compact(input, sign('sha256', Buffer.from(input), { key, dsaEncoding: 'ieee-p1363' }))
    },
    publicKeys: async () => {
      const { jwk } = await open()
      return { keys: [published(jwk, thumbprint(jwk))] }
    },
  }
}

/**
 * The private key never leaves KMS. Receipts name their key by the id it has there, so that no public key is asked for before the first
 * one can be signed. It is published under its thumbprint too, by which receipts of the first months name it.
 */
function kmsSigner(KeyId: string, place: { readonly region?: string }): Signer {
  const client = new KMSClient(place)
  const kid = KeyId.slice(KeyId.lastIndexOf('/') + 1)
  const publicKey = once(async () => {
    const { PublicKey = new Uint8Array() } = await client.send(new GetPublicKeyCommand({ KeyId }))
    return createPublicKey({ key: Buffer.from(PublicKey), format: 'der', type: 'spki' }).export({ format: 'jwk' })
  })
  return {
    sign: async (type, claims) => {
      const input = signingInput({ type, claims, kid })
      const { Signature = new Uint8Array() } = await client.send(
        new SignCommand({ KeyId, Message: Buffer.from(input), SigningAlgorithm: 'ECDSA_SHA_256' }),
      )
      return compact(input, joseSignature(Signature))
    },
    publicKeys: async () => {
      const jwk = await publicKey()
      return { keys: [published(jwk, kid), published(jwk, thumbprint(jwk))] }
    },
  }
}

function published(jwk: JWK, kid: string): JWK {
  return { ...jwk, kid, alg: 'ES256', use: 'sig' }
}

/** RFC 7638 */
function thumbprint({ crv, kty, x, y }: JWK): string {
  return createHash('sha256').update(JSON.stringify({ crv, kty, x, y })).digest('base64url')
}

interface Unsigned {
  readonly type: SignedType
  readonly claims: object
  readonly kid: string
}

function signingInput({ type, claims, kid }: Unsigned): string {
  return `${base64url({ alg: 'ES256', typ: type, kid })}.${base64url(claims)}`
}

function base64url(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url')
}

function compact(input: string, signature: Uint8Array): string {
  return `${input}.${Buffer.from(signature).toString('base64url')}`
}

/** KMS answers a DER sequence of two integers; JOSE wants them as two times 32 bytes (RFC 7518, section 3.4). */
export function joseSignature(der: Uint8Array): Uint8Array {
  const rLength = der[3] ?? 0
  const r = der.subarray(4, 4 + rLength)
  const s = der.subarray(4 + rLength + 2)
  return Buffer.concat([fixed(r), fixed(s)])
}

function fixed(integer: Uint8Array): Uint8Array {
  const digits = integer.subarray(Math.max(0, integer.length - 32))
  return Buffer.concat([new Uint8Array(32 - digits.length), digits])
}
