import { CompactEncrypt, type CryptoKey, compactDecrypt, importJWK, type JWK } from 'jose'
import type * as z from 'zod/mini'
import type { Key } from './keys.ts'

/*
 * Sealing. Every file and every notice has its own data key (256 bit). Personal fields are stored only as a JWE under that key,
 * bound to the name of the item they lie in, so that a sealed text moved to another item does not open. The data key is wrapped
 * for the centre's public key: whoever receives a notice can seal it, and only the centre can open it.
 */

/** 32 random bytes. */
export type DataKey = Uint8Array

const CONTENT = { alg: 'dir', enc: 'A256GCM' } as const
const WRAPPING = { alg: 'ECDH-ES+A256KW', enc: 'A256GCM' } as const

export function newDataKey(): DataKey {
  return crypto.getRandomValues(new Uint8Array(32))
}

/** Wraps a data key so that only the holder of the centre's private key can unwrap it. */
export async function wrapDataKey(key: DataKey, centrePublicKey: JWK): Promise<string> {
  const recipient = await importJWK(centrePublicKey, WRAPPING.alg)
  return new CompactEncrypt(key).setProtectedHeader(WRAPPING).encrypt(recipient)
}

export async function unwrapDataKey(wrapped: string, centrePrivateKey: CryptoKey): Promise<DataKey> {
  const { plaintext } = await compactDecrypt(wrapped, centrePrivateKey)
  return plaintext
}

export function importCentreKey(privateKey: JWK): Promise<CryptoKey> {
  return importJWK(privateKey, WRAPPING.alg) as Promise<CryptoKey>
}

/** Seals a value (JSON) for the item it will be stored in. */
export function seal(value: unknown, key: DataKey, { pk, sk }: Key): Promise<string> {
  return new CompactEncrypt(new TextEncoder().encode(JSON.stringify(value)))
    .setProtectedHeader({ ...CONTENT, item: `${pk}/${sk}` })
    .encrypt(key)
}

interface Sealing {
  readonly key: DataKey
  /** The item it lies in. */
  readonly item: Key
}

/**
 * Opens what was sealed for an item and reads it by its schema. Throws when it was sealed under another key, for another item, was
 * changed, or is not what the schema says.
 */
export async function unseal<T>(schema: z.ZodMiniType<T>, sealed: string, { key, item }: Sealing): Promise<T> {
  const { plaintext, protectedHeader } = await compactDecrypt(sealed, key)
  if (protectedHeader['item'] !== `${item.pk}/${item.sk}`) throw new Error('sealed for another item')
  return schema.parse(JSON.parse(new TextDecoder().decode(plaintext)))
}
