import type { DeadlineKind } from '../duties/deadline.ts'
import type { HandOverReason } from '../duties/handed.ts'
import type { Day, Instant } from '../time/instant.ts'

/*
 * How the platform itself is: what an operator looks at first. Counts and times of centres and units; nothing of a person.
 */

/** Doors that the table's changes come to, in the order in which they hurt when they stand still. */
export const listeners = ['mail', 'figures', 'accounts'] as const
export type Listener = (typeof listeners)[number]

/** The 48 hours that end first of all that a centre has open. */
export interface OldestDuty {
  /** Id of the centre. */
  readonly centre: string
  readonly name: string
  /** When they end or have ended; left out where nothing is open. */
  readonly dueAt?: Instant
}

/** Letters that were written and have not gone out. */
export interface UnsentLetters {
  readonly count: number
  /** Whether there are more than were counted. */
  readonly isMore: boolean
  /** When the first of them was written. */
  readonly oldestAt?: Instant
}

/** The last round of what is due of a kind; left out when there was none. */
export interface LastSweep {
  readonly kind: DeadlineKind
  readonly at?: Instant
}

/** How far a door has come with the table's changes: of each minute one is made on purpose. */
export interface Heard {
  readonly door: Listener
  /** When the last such change that it has seen was made. */
  readonly at?: Instant
}

/** How often something was refused on a day: of a unit whose key is known, else of nobody. */
export interface RefusalCount {
  readonly day: Day
  /** Id of the unit; left out of a sender that could not be told. */
  readonly unit?: string
  readonly code: string
  readonly count: number
}

/** A notice that a centre was not let hand over, because it would only have gone round between centres. */
export interface RefusedLoop {
  /** Id of the notice, which names nobody. */
  readonly notice: string
  /** Names of the centre that has it still, and of the one it was meant for. */
  readonly from: string
  readonly to: string
  readonly reason: HandOverReason
  readonly at: Instant
}

/** GET /api/admin/state. */
export interface PlatformState {
  readonly now: Instant
  readonly duties: readonly OldestDuty[]
  readonly letters: UnsentLetters
  readonly sweeps: readonly LastSweep[]
  readonly heard: readonly Heard[]
  readonly refusals: readonly RefusalCount[]
  /** Of the last 30 days, newest first. */
  readonly loops: readonly RefusedLoop[]
}

/** A round comes every minute: when three are missing, something stands still. */
const STILL_MS = 3 * 60_000

/** A letter is offered again after some minutes; one that waits for longer than that does not go out by itself. */
const LETTER_MS = 15 * 60_000

/** Whether what ought to come every minute has not come for too long. Before the first time it is not known to. */
export function standsStill(at: Instant | undefined, now: Instant): boolean {
  return at !== undefined && Date.parse(now) - Date.parse(at) > STILL_MS
}

/** Whether the oldest letter has waited for too long. */
export function isStuck({ oldestAt }: UnsentLetters, now: Instant): boolean {
  return oldestAt !== undefined && Date.parse(now) - Date.parse(oldestAt) > LETTER_MS
}

/** The duty that ends first stands first; centres that have nothing open by their names. */
export function byUrgency(duties: readonly OldestDuty[]): OldestDuty[] {
  return duties.toSorted(
    (a, b) => (a.dueAt ?? LAST).localeCompare(b.dueAt ?? LAST) || a.name.localeCompare(b.name, 'cs'),
  )
}

const LAST = '9999'
