import type { Timed } from '../time/timed.ts'
import type { EventLine, TeamEvent } from './event.ts'
import type { Member } from './member.ts'

/** Something of the team with the version that a save of it is made from. */
export type Kept<R> = R & { readonly version: number }

/**
 * GET /api/team?year=…&kind=…&after=…: what the team did in a year, newest first, page by page; `next` is the `after` of the next page,
 * left out on the last one.
 */
export interface TeamYear extends Timed {
  readonly year: number
  readonly events: readonly Kept<TeamEvent>[]
  readonly next?: string
  /** Every event of the year, for totals and ordinals, whatever kind is looked at. */
  readonly lines: readonly EventLine[]
}

/** GET /api/team/{id}: one event and what it said in each of its versions, oldest first; the last of them is the one that stands. */
export interface TeamEventFile extends Timed {
  readonly event: Kept<TeamEvent>
  readonly versions: readonly TeamEvent[]
}

/** GET /api/team/members: everybody of the team with their hours by time. Only its head sees them. */
export interface TeamMembers extends Timed {
  readonly members: readonly Kept<Member>[]
}

/** GET /api/team/members/{id}: one of them and what was entered in each version, oldest first; the last is the one that stands. */
export interface TeamMemberFile extends Timed {
  readonly member: Kept<Member>
  readonly versions: readonly Member[]
}
