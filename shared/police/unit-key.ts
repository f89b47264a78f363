import * as z from 'zod/mini'
import type { ProblemCode } from '../problems/problem.ts'
import { type Instant, instant } from '../time/instant.ts'
import { writtenInstant } from '../time/written.ts'

/*
 * When a unit's key holds. Several may hold at once: that is how a unit changes its key without a break. The first keys have no times
 * and hold until they are revoked.
 */

/** Why a key is revoked: `compromised`: somebody else may have signed by it. */
export const revokeReasons = ['replaced', 'lost', 'compromised', 'unit-ended', 'other'] as const
export type RevokeReason = (typeof revokeReasons)[number]

export interface KeyTimes {
  readonly validFrom?: Instant | undefined
  /** Exclusive; without it the key holds until it is revoked. */
  readonly validUntil?: Instant | undefined
  readonly revokedAt?: Instant | undefined
}

export type KeyState = 'good' | 'not-yet' | 'over' | 'revoked'

/** Whatever the clock says: a key that was revoked is revoked at once. */
export function keyState({ validFrom, validUntil, revokedAt }: KeyTimes, now: Instant): KeyState {
  if (revokedAt !== undefined) return 'revoked'
  if (validFrom !== undefined && now < validFrom) return 'not-yet'
  return validUntil !== undefined && now >= validUntil ? 'over' : 'good'
}

const refusals = {
  good: undefined,
  'not-yet': 'key-not-yet-valid',
  over: 'key-no-longer-valid',
  revoked: 'revoked-key',
} as const satisfies Record<KeyState, ProblemCode | undefined>

/** What a request signed by a key is refused with; undefined when it is taken. */
export function keyRefusal(key: KeyTimes, now: Instant): ProblemCode | undefined {
  return refusals[keyState(key, now)]
}

const moment = z.pipe(
  writtenInstant,
  z.transform((at: string): Instant => instant(at)),
)

/** How the admin revokes a key. `since`: from when on what it signed is looked at; only where it may have been misused. */
export const revokingSchema = z.lazy(() =>
  z.strictObject({ reason: z.enum(revokeReasons), since: z.optional(moment) }).check(
    z.refine(({ reason, since }) => reason === 'compromised' || since === undefined, {
      path: ['since'],
      params: { code: 'only-compromised' },
    }),
  ),
)
export type Revoking = Readonly<z.infer<typeof revokingSchema>>

/** How the admin confirms a key whose fingerprint was compared, or ends one. A key never holds from a time that has passed. */
export const confirmingSchema = z.lazy(() =>
  z.strictObject({
    /** That both sides see the same: nothing is confirmed by a slip of the hand. */
    isCompared: z.literal(true),
    /** Left out: from now on. */
    validFrom: z.optional(moment),
  }),
)
export type Confirming = Readonly<z.infer<typeof confirmingSchema>>

export const endingSchema = z.lazy(() => z.strictObject({ validUntil: moment }))
