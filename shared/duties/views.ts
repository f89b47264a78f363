import type { Me } from '../centres/views.ts'
import type { Instant } from '../time/instant.ts'
import type { Timed } from '../time/timed.ts'
import type { ComingName } from './coming.ts'
import type { Deadline } from './deadline.ts'
import type { Handed } from './handed.ts'
import type { Delivery, LetterStep } from './letter.ts'

/** One line of Today: a person to whom help is still to be offered. */
export interface DutyRow {
  readonly client: string
  readonly reference: string
  readonly name: string
  readonly doNotCall: boolean
  readonly startsAt: Instant
  readonly dueAt: Instant
  readonly status: Deadline['status']
  readonly acknowledged?: Deadline['acknowledged']
  readonly lastAttempt?: Deadline['lastAttempt']
  /** Which centre handed it over, when and why. */
  readonly handed?: Handed
}

/** A field visit that nobody has ended yet. */
export interface VisitRow {
  readonly visit: string
  /** In whose file it stands. */
  readonly client: string
  readonly reference: string
  readonly name: string
  /** Sign-in ids of those who go. */
  readonly workers: readonly string[]
  readonly leavesAt: Instant
  /** Left out while nobody has said that they left. */
  readonly leftAt?: Instant
  /** When they are expected to give word. */
  readonly returnsAt: Instant
}

/** A complaint that waits for its answer: its place in the book and its clock, and no word of it. */
export interface DueComplaint {
  /** `2026-7` */
  readonly complaint: string
  readonly dueAt: Instant
}

/** Complaints that wait for an answer, most urgent first; those beyond a page stand in the book. */
export interface DueComplaints {
  readonly first: readonly DueComplaint[]
  readonly areMore: boolean
}

/** GET /api/today: open duties, most urgent first. `complaints` are there for whoever answers them. */
export interface Today extends Timed {
  readonly duties: readonly DutyRow[]
  /** Field visits of the day that are not over, by when they are expected back. */
  readonly visits: readonly VisitRow[]
  /** Sign-in ids of who is on duty now, by the roster and all hand-overs. */
  readonly onDuty: readonly string[]
  readonly complaints?: DueComplaints
}

/** Something that is due besides the 48 hours. */
export interface ComingRow {
  readonly kind: ComingName
  /** Where it stands in the list; different of any two. */
  readonly place: string
  readonly at: Instant
  /** In whose file it stands; whoever asked and has no file yet has an enquiry. */
  readonly client?: string
  readonly enquiry?: string
  /** Who of the staff sees them, by sign-in id; of appointments. */
  readonly worker?: string
  readonly reference?: string
  readonly name?: string
}

/** An open file for which nothing was done for long. */
export interface AsleepRow {
  readonly client: string
  readonly reference?: string
  readonly name?: string
  /** When something was last done. */
  readonly since: Instant
}

/** GET /api/coming?after=…: what is due besides the 48 hours, those first that were due first, a page at a time. */
export interface Coming extends Timed {
  readonly coming: readonly ComingRow[]
  readonly total: number
  /** Give it as `after` to read on; absent on the last page. */
  readonly next?: string
  /** Files that sleep, those first that sleep longest; with the first page. */
  readonly asleep?: { readonly first: readonly AsleepRow[]; readonly areMore: boolean }
}

/** GET /api/me?with=today: who is signed in, and Today of a worker or head, so that the first screen takes one request. */
export interface MeWithToday extends Me {
  readonly today?: Today
}

/** A letter about a duty that was written. */
export interface PastLetter {
  readonly id: string
  readonly step: LetterStep
  readonly urgent?: boolean
  readonly createdAt: Instant
  /** Left out while it has not left yet. */
  readonly sentAt?: Instant
  /** Ids of staff or `founder`, and what the mail service said of each since. */
  readonly to: readonly { readonly who: string; readonly delivery?: Delivery }[]
}

/** A letter that will be written if nothing happens. */
export interface ComingLetter {
  /** `morning`: the letter of that day and of each day after it, as long as the duty is not met. */
  readonly step: LetterStep | 'morning'
  readonly urgent?: boolean
  readonly at: Instant
  /** Whom it would reach by the roster as it is now. */
  readonly to: readonly string[]
}

/** GET /api/clients/{id}/timeline, and …/visits/{id}/timeline: letters about a duty, in the order of time. */
export interface Timeline extends Timed {
  /** As on Today. */
  readonly onDuty: readonly string[]
  readonly past: readonly PastLetter[]
  readonly coming: readonly ComingLetter[]
}
