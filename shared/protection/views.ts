import type { Day, Instant } from '../time/instant.ts'
import type { Timed } from '../time/timed.ts'
import type { Ban } from './ban.ts'
import type { CourtRecord } from './court-record.ts'
import type { KeptPetition } from './petition.ts'

/** Why a term ends when it ends, or why its end is open. The first two, and that police ended it, are of an eviction alone. */
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
  'police-end',
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
  /** What the court has ordered, where somebody recorded it. */
  readonly bans?: readonly Ban[]
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

/** A record that goes up by one version with every change; 0 until it is made. */
export interface Kept {
  readonly version: number
}

/** GET /api/clients/{id}/court: what came to pass at court, and the petitions that were prepared, oldest first. */
export interface Court extends Timed {
  readonly course: CourtRecord & Kept
  readonly petitions: readonly (KeptPetition & Kept)[]
}

/** What a saved step answers, and a saved petition; without the instant it is what a save that came second is shown as `current`. */
export type SavedCourse = Timed & Court['course']
export type SavedPetition = Timed & Court['petitions'][number]
