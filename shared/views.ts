import type { Attempt } from './attempt.ts'
import type { Person, SafeContact } from './client.ts'
import type { Deadline } from './deadline.ts'
import type { Instant } from './instant.ts'
import type { Report } from './notice.ts'
import type { Settings } from './settings.ts'
import type { Principal, Staff } from './staff.ts'

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
  /** Newest first. */
  readonly attempts: readonly Attempt[]
}
