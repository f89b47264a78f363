import type { Instant } from '../time/instant.ts'
import type { codeState } from './enrolment.ts'
import type { Fingerprint } from './fingerprint.ts'
import type { DeliveryKind } from './receipt.ts'
import type { Unit } from './unit.ts'
import type { KeyState, RevokeReason } from './unit-key.ts'

/** A key of a unit as the admin sees it. */
export interface KeyView {
  readonly keyId: string
  readonly state: KeyState
  readonly fingerprint: Fingerprint
  readonly validFrom?: Instant
  readonly validUntil?: Instant
  readonly revokedAt?: Instant
  readonly revokedFor?: RevokeReason
  readonly doubtedSince?: Instant
}

/** A key that a unit sent and nobody has confirmed yet. */
export interface WaitingKeyView {
  readonly keyId: string
  readonly sentAt: Instant
  readonly fingerprint: Fingerprint
}

/** A code that was told to a unit; never the code itself, only how it begins. */
export interface CodeView {
  readonly begins: string
  readonly madeAt: Instant
  readonly validUntil: Instant
  readonly state: ReturnType<typeof codeState>
}

/** How many keys a unit has in each state, and how many wait. */
export interface KeyTotals {
  readonly good: number
  readonly waiting: number
  readonly others: number
}

/** A page of units with what they have. */
export interface UnitsView {
  readonly now: Instant
  readonly units: readonly (Unit & { readonly keys: KeyTotals })[]
  /** Of all units, on whatever page. */
  readonly count: number
  readonly next?: string
}

export interface UnitView {
  readonly now: Instant
  readonly unit: Unit
  readonly keys: readonly KeyView[]
  readonly waiting: readonly WaitingKeyView[]
  readonly codes: readonly CodeView[]
}

/** Something that was signed by a key: what it was, when it came and where it lies now. Nothing of what stands in it. */
export interface SignedThing {
  readonly noticeId: string
  readonly kind: DeliveryKind
  readonly at: Instant
  /** Which version of the notice it made, 1 is the notice itself. */
  readonly version: number
  readonly centre: string
}

/** A page of what was signed by a key, oldest first. */
export interface SignedThings {
  readonly now: Instant
  readonly things: readonly SignedThing[]
  readonly next?: string
}

/** A code as it is told to a unit, once. */
export interface MadeCode {
  readonly now: Instant
  readonly code: string
}
