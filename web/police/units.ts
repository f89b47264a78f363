import { createStore, entries, set, update } from 'idb-keyval'

/*
 * Units that send from this computer, each with keys of its own that leave it never: one signs, one seals what is kept. Both are made here
 * and the browser gives them to nobody, this page included.
 */

/** How a unit's key stands: its code was not taken yet, the admin is to confirm it, it signs, or it signs no more. */
export type Standing = 'new' | 'waiting' | 'confirmed' | 'refused'

export interface Unit {
  /** On this computer only. */
  readonly id: string
  readonly keyId: string
  readonly privateKey: CryptoKey
  readonly publicKey: PublicKey
  readonly sealingKey: CryptoKey
  readonly standing: Standing
  /** The one-time code, for as long as the key is not confirmed: it is asked about by the same request. */
  readonly code: string
  /** What the platform calls the unit; empty until it has said so. */
  readonly name: string
  readonly isTest: boolean
}

/** The public key as it is sent, without what only a browser needs of it. */
export interface PublicKey {
  readonly kty: string
  readonly crv: string
  readonly x: string
  readonly y?: string
}

const store = () => createStore('opora-police', 'units')

/** The units of this computer, by their names. */
export async function unitsHere(): Promise<Unit[]> {
  const all = (await entries<string, Unit>(store())).map(([, unit]) => unit)
  return all.toSorted((a, b) => a.name.localeCompare(b.name, 'cs'))
}

/** A unit with new keys, kept before its code is sent, so that no answer that is lost loses the key. */
export async function newUnit(code: string): Promise<Unit> {
  const { privateKey, publicKey } = await signingKeys()
  const sealingKey = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
  const bare = await bareKey(publicKey)
  const { keyIdOf } = await import('../../shared/police/fingerprint.ts')
  const unit: Unit = {
    id: crypto.randomUUID(),
    keyId: await keyIdOf(bare),
    privateKey,
    publicKey: bare,
    sealingKey,
    standing: 'new',
    code,
    name: '',
    isTest: false,
  }
  await set(unit.id, unit, store())
  // A browser that is short of room must not throw keys away.
  await navigator.storage?.persist?.().catch(() => false)
  return unit
}

/** Keeps what has become of a unit. */
export async function changeUnit(unit: Unit, change: Partial<Unit>): Promise<Unit> {
  const changed = { ...unit, ...change }
  await update<Unit>(unit.id, () => changed, store())
  return changed
}

/** Ed25519 where the browser has it, ECDSA on P-256 elsewhere; nobody can take the private key out. */
async function signingKeys(): Promise<CryptoKeyPair> {
  const uses = ['sign', 'verify'] as const
  try {
    return (await crypto.subtle.generateKey('Ed25519', false, uses)) as CryptoKeyPair
  } catch {
    return crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, uses)
  }
}

async function bareKey(key: CryptoKey): Promise<PublicKey> {
  const { kty = '', crv = '', x = '', y } = await crypto.subtle.exportKey('jwk', key)
  return { kty, crv, x, ...(y !== undefined && { y }) }
}
