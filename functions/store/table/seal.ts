import { createSecretKey, type ECDH, type KeyObject, randomBytes } from 'node:crypto'
import type { JWK } from 'jose'
import type * as z from 'zod/mini'
import { openDirectly, openWith, sealDirectly, sealFor } from './jwe.ts'
import type { Key } from './keys.ts'

/*
 * Sealing. Every file has its own data key (256 bit). Personal fields are stored only as a JWE under that key,
 * bound to the name of the item they lie in, so that a sealed text moved to another item does not open. The data key is wrapped
 * for the centre's public key: whoever receives a notice can seal it, and only the centre can open it.
 */

/** 32 random bytes. */
export type DataKey = KeyObject

export function newDataKey(): DataKey {
  return createSecretKey(randomBytes(32))
}

/** Wraps a data key so that only the holder of the centre's private key can unwrap it. */
export function wrapDataKey(key: DataKey, centrePublicKey: JWK): string {
  return sealFor(key.export(), centrePublicKey)
}

export function unwrapDataKey(wrapped: string, centrePrivateKey: ECDH): DataKey {
  return createSecretKey(openWith(wrapped, centrePrivateKey))
}

interface Sealing {
  readonly key: DataKey
  /** The item it lies in. */
  readonly item: Key
}

/** Seals a value (JSON) for the item it will be stored in. */
export function seal(value: unknown, key: DataKey, item: Key): string {
  return sealBytes(Buffer.from(JSON.stringify(value)), { key, item })
}

/**
 * Opens what was sealed for an item and reads it by its schema. Throws when it was sealed under another key, for another item, was
 * changed, or is not what the schema says.
 */
export function unseal<T>(schema: z.ZodMiniType<T>, sealed: string, { key, item }: Sealing): T {
  return schema.parse(JSON.parse(unsealBytes(sealed, { key, item }).toString()))
}

/** Seals bytes for the item they will be stored in. */
export function sealBytes(bytes: Uint8Array, { key, item }: Sealing): string {
  return sealDirectly(bytes, key, { item: nameOf(item) })
}

/** Opens bytes that were sealed for an item. Throws when they were sealed under another key, for another item, or were changed. */
export function unsealBytes(sealed: string, { key, item }: Sealing): Buffer {
  const { plaintext, header } = openDirectly(sealed, key)
  if (header['item'] !== nameOf(item)) throw new Error('sealed for another item')
  return plaintext
}

function nameOf({ pk, sk }: Key): string {
  return `${pk}/${sk}`
}
