import type { Day, Instant } from '../time/instant.ts'
import type {
  ComplaintRight,
  ComplaintState,
  ComplaintStatus,
  ComplaintStep,
  ComplaintSubject,
  Difference,
} from './complaint.ts'

/** One line of the book. `state` is missing for whoever may not see what a complaint says. */
export interface ComplaintRow {
  /** Its id, `2026-7`. */
  readonly id: string
  readonly year: number
  readonly number: number
  readonly about: ComplaintSubject
  readonly deliveredOn: Day
  readonly enteredAt: Instant
  readonly status: ComplaintStatus
  /** The last day for the answer; missing for a suggestion. */
  readonly lastDay?: Day
  readonly answeredOn?: Day
  readonly corrected: boolean
  /** The day on which its words were disposed of. */
  readonly erasedOn?: Day
  readonly state?: ComplaintState
}

/**
 * GET /api/complaints?year=…&after=…: the book of a year, page by page from the newest, each page in the order of numbers. `next`
 * is the `after` of the page before; left out when there is none.
 */
export interface Book {
  readonly now: Instant
  readonly year: number
  readonly complaints: readonly ComplaintRow[]
  readonly next?: string
}

/** What was done with a complaint at one version of it, and what it changed. */
export interface Revision {
  readonly version: number
  readonly step: 'enter' | ComplaintStep
  readonly at: Instant
  readonly by: string
  readonly reason?: string
  readonly differences: readonly Difference[]
}

/** GET /api/complaints/{id}: one complaint. Also what a save that came second is shown as `current`. */
export interface ComplaintFile extends ComplaintRow {
  readonly now: Instant
  /** Goes up by one with every change. A save names the version it was made from. */
  readonly version: number
  /** What whoever asked may do with it. */
  readonly rights: readonly ComplaintRight[]
  /** Oldest first; empty for whoever may not see. */
  readonly revisions: readonly Revision[]
  readonly letter: LetterParts
}

/** What letters of answer are made of besides the complaint. */
export interface LetterParts {
  /** The centre's text, with its placeholders. */
  readonly template: string
  /** The text of the letter that tells of putting off. */
  readonly extension: string
  /** What stands at the head and at the foot of each page; empty for nothing. */
  readonly head: string
  readonly foot: string
  /** Where to turn to next, one body a line. */
  readonly appeal: string
  readonly centre: string
  readonly operator: string
}
