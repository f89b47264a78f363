import type { Day, Instant } from '../time/instant.ts'
import type { Step } from './step.ts'

/** Why a term ends when it ends, or why its end is open. The first two are of an eviction alone. */
export const whys = [
  'police',
  'rule',
  'petition',
  'decision',
  'objections',
  'month',
  'court',
  'extended',
  'extension',
  'ended',
] as const
export type Why = (typeof whys)[number]

/** How long the violent person may not come, by one measure. */
export interface Term {
  readonly by: 'eviction' | 'order'
  readonly from: Instant
  /** Left out while the end is open. */
  readonly until?: Instant
  /** Set where something ended it on a day of which nobody knows the hour: then it is not relied on from the beginning of that day. */
  readonly hourUnknown?: true
  /** The last day of an order whose end is open. */
  readonly latest?: Day
  /** Set when the petition came on the day on which the eviction ended at an hour: it may have come too late. */
  readonly unsure?: true
  readonly why: Why
  /** The law that it lasts by. */
  readonly source: string
}

/** What comes next, and until which day. */
export interface Next {
  /**
   * `petition`: it can be filed and then extends the eviction; `decision` of the court on it; `extension`: a petition for it must reach the
   * court; `extension-decision`; `longest`: the order cannot be extended any more; `appeal` against the rejection.
   */
  readonly what: 'petition' | 'decision' | 'extension' | 'extension-decision' | 'longest' | 'appeal'
  readonly by: Day
}

/** Who may not come where until when: the measures of a file, and what comes next. */
export interface Protection {
  /** The eviction, when there was one, and the orders of the court in their order. */
  readonly terms: readonly Term[]
  readonly next?: Next
  /** Whether somebody said that nothing more is wanted. */
  readonly heeded: boolean
}

/** GET /api/clients/{id}/protection: the steps of a file, in their order. */
export interface CourtSteps {
  /** 0 until the first step. */
  readonly version: number
  readonly steps: readonly Step[]
}
