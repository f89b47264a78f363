import * as z from 'zod/mini'
import { newSpokenCode, spokenCode } from '../text/spoken-code.ts'
import { type Instant, plusHours } from '../time/instant.ts'

/*
 * How a unit's public key comes to the platform: the admin tells the unit a code, once; the unit sends its key with it, signed by that
 * very key; both compare the fingerprint; then the admin confirms. Nobody but the unit ever has the private key.
 */

const SHAPE = { length: 16, group: 4 }
/** By how many signs of a code it is found; the others are its secret, kept as a digest. */
const FINDING = 4
const VALID_HOURS = 7 * 24
/**
 * After so many wrong secrets nobody can use a code any more. It is counted at the code and not at an address: 30 units may sit behind one,
 * and whoever guesses has many. Who knows no code finds none to guess at.
 */
export const MOST_WRONG = 10

/** A new code, `K4E7 RA9X U2MW 3Z6Y`; see `newSpokenCode` for `random`. */
export function newEnrolmentCode(random: () => number): string {
  return newSpokenCode(SHAPE, random)
}

/** The two parts of a code, however it is spelled; undefined when it is none. */
export function partsOfCode(typed: string): { finding: string; secret: string } | undefined {
  const code = spokenCode(SHAPE, typed)
  return code === undefined ? undefined : { finding: code.slice(0, FINDING), secret: code.slice(FINDING) }
}

/** Until when a code may be used that is made now; exclusive. */
export function codeValidUntil(now: Instant): Instant {
  return plusHours(now, VALID_HOURS)
}

interface CodeState {
  readonly validUntil: Instant
  readonly wrong: number
  readonly keyId?: string | undefined
  readonly withdrawnAt?: Instant | undefined
}

/** How a code stands: only an open one takes a key. */
export function codeState(
  { validUntil, wrong, keyId, withdrawnAt }: CodeState,
  now: Instant,
): 'open' | 'used' | 'withdrawn' | 'guessed-at' | 'expired' {
  if (keyId !== undefined) return 'used'
  if (withdrawnAt !== undefined) return 'withdrawn'
  if (wrong >= MOST_WRONG) return 'guessed-at'
  return now < validUntil ? 'open' : 'expired'
}

/** What the admin has said of a key that was sent. A confirmed one is a key of its unit, and stands as keys stand. */
export const enrolledStates = ['waiting', 'rejected', 'confirmed'] as const

const coordinate = z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/))

/** What a browser or a library writes beside the key itself: read over. */
const beside = {
  alg: z.optional(z.string()),
  use: z.optional(z.literal('sig')),
  kid: z.optional(z.string()),
  ext: z.optional(z.boolean()),
  key_ops: z.optional(z.array(z.string())),
}

const ed25519 = z.strictObject({ kty: z.literal('OKP'), crv: z.literal('Ed25519'), x: coordinate, ...beside })
const p256 = z.strictObject({
  kty: z.literal('EC'),
  crv: z.literal('P-256'),
  x: coordinate,
  y: coordinate,
  ...beside,
})

/** A public key as a JSON Web Key, without anything private. */
const anyKey = z
  .record(z.string(), z.unknown())
  .check(z.refine((key) => !('d' in key), { path: ['d'], params: { code: 'private-key' }, abort: true }))

/** What a unit sends. */
export const enrolmentSchema = z.strictObject({
  code: z.string().check(z.maxLength(60)),
  publicKey: z.pipe(anyKey, z.discriminatedUnion('kty', [ed25519, p256])),
})

/** Only what the key itself is made of. */
export function bareKey(key: z.infer<typeof ed25519> | z.infer<typeof p256>) {
  const { kty, crv, x } = key
  return key.kty === 'EC' ? { kty, crv, x, y: key.y } : { kty, crv, x }
}

/**
 * Points of Ed25519 of small order, by their first 31 bytes and the last without its sign, in hexadecimal: by such a "key" anybody can
 * sign anything.
 */
const weak = new Set([
  '0000000000000000000000000000000000000000000000000000000000000000',
  '0100000000000000000000000000000000000000000000000000000000000000',
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
  'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
])

/** Whether a key of Ed25519 is no key at all. */
export function isWeak({ crv, x }: { readonly crv: string; readonly x: string }): boolean {
  if (crv !== 'Ed25519') return false
  const bytes = [...atob(x.replaceAll('-', '+').replaceAll('_', '/'))].map((sign) => sign.charCodeAt(0))
  const unsigned = bytes.map((byte, at) => (at === 31 ? byte & 0x7f : byte))
  return weak.has(unsigned.map((byte) => byte.toString(16).padStart(2, '0')).join(''))
}
