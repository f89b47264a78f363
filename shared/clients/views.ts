import type { Principal, Staff } from '../centres/staff.ts'
import type { Deadline } from '../duties/deadline.ts'
import type { Delivery, LetterStep } from '../duties/letter.ts'
import type { Report } from '../police/notice.ts'
import type { Settings } from '../settings/settings.ts'
import type { Instant } from '../time/instant.ts'
import type { Attempt } from './attempt.ts'
import type { Suggestion } from './next-attempt.ts'
import type { Person, SafeContact } from './person.ts'

/** Every answer carries the platform's `now`, so that a wrong clock in somebody's telephone moves no deadline. */
interface Timed {
  readonly now: Instant
}

/** GET /api/me: who is signed in and where. */
export interface Me extends Timed {
  readonly principal: Principal
  /** The centre of a worker or head. */
  readonly centre?: {
    readonly id: string
    readonly name: string
    readonly staff: readonly { readonly id: string; readonly name: string }[]
  }
  /**
   * 32 bytes, base64url: seals what this person types in the browser's own store. Only this person is ever given it, so nobody
   * else on the same computer can read an unfinished text.
   */
  readonly draftKey?: string
}

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
}

/** GET /api/today: open duties, most urgent first. */
export interface Today extends Timed {
  readonly duties: readonly DutyRow[]
}

/** GET and DELETE /api/calendar: since when the reader's calendar has its address; absent when it has none. */
export interface CalendarAddress extends Timed {
  readonly since?: Instant
}

/** POST /api/calendar: a new address, shown this once. Any earlier one is dead. */
export interface NewCalendarAddress extends Timed {
  readonly since: Instant
  /** From the platform's origin: `/calendar/liberec.….ics` */
  readonly path: string
}

/** GET and PUT /api/centre: what the centre decides for itself. A change names the version it was made from. */
export interface CentreSettings extends Timed {
  readonly version: number
  readonly settings: Omit<Settings, 'staff'> & { readonly staff: readonly Staff[] }
}

/** GET /api/addresses and POST /api/addresses/clearance: addresses of the centre that take no letters. */
export interface FailingAddresses extends Timed {
  /** A clearance names the version it was made from. */
  readonly version: number
  readonly failing: readonly {
    /** Sign-in id of a member of staff, or `founder`. */
    readonly who: string
    readonly name?: string
    readonly address: string
    readonly why: 'bounced' | 'complained'
    readonly at: Instant
  }[]
}

export interface ClientRow {
  readonly client: string
  readonly reference: string
  readonly name: string
  readonly arrivedAt: Instant
}

/** GET /api/clients?after=…: files of the centre, newest first, 50 at a time. */
export interface Clients extends Timed {
  readonly clients: readonly ClientRow[]
  /** Give it as `after` to read on; absent on the last page. */
  readonly next?: string
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
  readonly step: LetterStep
  readonly urgent?: boolean
  readonly at: Instant
  /** Whom it would reach by the roster as it is now. */
  readonly to: readonly string[]
}

/** GET /api/clients/{id}/timeline: letters about a person's duty, in the order of time. */
export interface Timeline extends Timed {
  readonly past: readonly PastLetter[]
  readonly coming: readonly ComingLetter[]
}

/** GET /api/clients/{id}: one person's file. Also what a save that came second is shown as `current`. */
export interface ClientFile extends Timed {
  readonly client: string
  readonly reference: string
  readonly arrivedAt: Instant
  /** Goes up by one with every change of the file. A save names the version it was made from. */
  readonly version: number
  readonly person: Person
  readonly safeContact: SafeContact
  readonly report: Report
  /** The police leg: from the officer's entry to the delivery of the copy, due after 24 hours. */
  readonly delivery: { readonly startsAt: Instant; readonly dueAt: Instant; readonly deliveredAt: Instant }
  readonly eviction: { readonly from: Instant; readonly endsAt: Instant; readonly endBy: 'police' | 'rule' }
  /** The centre's leg: 48 hours from delivery. */
  readonly contact: Pick<
    Deadline,
    'startsAt' | 'dueAt' | 'status' | 'metAt' | 'overdueAt' | 'acknowledged' | 'lastAttempt'
  >
  /** When to try next; left out when the duty is met or nobody may call. */
  readonly suggestion?: Suggestion
  /** Newest first. */
  readonly attempts: readonly Attempt[]
}
