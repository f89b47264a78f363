import type { Instant } from '../time/instant.ts'
import type { Timed } from '../time/timed.ts'
import type { Centre } from './centres.ts'
import type { Principal, Staff } from './staff.ts'

/** What the public knows of a centre today. */
export interface PublicLine extends Centre {
  /** The districts (LAU 1) that it covers. */
  readonly districts: readonly string[]
}

/** GET /api/me: who is signed in and where. */
export interface Me extends Timed {
  readonly principal: Principal
  /** The centre of a worker or head. */
  readonly centre?: PublicLine & {
    /** Who works there now. */
    readonly staff: readonly { readonly id: string; readonly name: string }[]
    /** Who does not, or not any more: names beside what they did. */
    readonly others: readonly { readonly id: string; readonly name: string }[]
  }
  /**
   * 32 bytes, base64url: seals what this person types in the browser's own store. Only this person is ever given it, so nobody
   * else on the same computer can read an unfinished text.
   */
  readonly draftKey?: string
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

/** What became of the wish that somebody could sign in, or could not any more. */
export interface AccountState {
  readonly wanted: 'open' | 'closed'
  readonly state: 'asked' | 'done' | 'failed'
  /** Why it failed: the address has an account elsewhere; the sign-in service refused it. */
  readonly why?: 'taken' | 'refused'
  readonly at: Instant
}

/** GET /api/centre/people: everybody who is or was of the centre, for its head. */
export interface People extends Timed {
  /** Goes up with every change of what the centre decides. */
  readonly version: number
  readonly people: readonly (Staff & { readonly account?: AccountState })[]
}
