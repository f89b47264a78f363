import type { EventKind } from '../../shared/code-lists/kinds.ts'
import type { NewEvent, TeamEvent } from '../../shared/team/event.ts'
import type { Member, NewMember } from '../../shared/team/member.ts'
import type { Kept, TeamEventFile, TeamMemberFile, TeamMembers, TeamYear } from '../../shared/team/views.ts'
import type { Ask } from '../api.ts'
import { segment } from '../path-segment.ts'

/** Which year is looked at, which kind of it, and after which event a page begins. */
export interface LookingAtYear {
  readonly year: number
  readonly kind?: EventKind | undefined
  readonly after?: string | undefined
}

/** Which event or member is saved, and the version of it that the save was made from; 0 for a new one. */
interface Target {
  readonly id: string
  readonly version: number
}

/** What is asked of the team. */
export interface TeamCalls {
  year(looking: LookingAtYear): Promise<TeamYear>
  event(id: string): Promise<TeamEventFile>
  saveEvent(target: Target, event: NewEvent): Promise<Kept<TeamEvent>>
  withdrawEvent(target: Target, reason: string): Promise<Kept<TeamEvent>>
  members(): Promise<TeamMembers>
  member(id: string): Promise<TeamMemberFile>
  saveMember(target: Target, member: NewMember): Promise<Kept<Member>>
}

/** The calls of the team. */
export function teamCalls(ask: Ask): TeamCalls {
  return {
    year: ({ year, kind, after }) =>
      ask(({ team }) =>
        team.$get({ query: { year: String(year), ...(kind && { kind }), ...(after !== undefined && { after }) } }),
      ),
    event: (id) => ask(({ team }) => team[':event'].$get({ param: { event: segment(id) } })),
    saveEvent: ({ id, version }, event) =>
      ask(({ team }) => team[':event'].$put({ param: { event: segment(id) }, json: { version, event } })),
    withdrawEvent: ({ id, version }, reason) =>
      ask(({ team }) => team[':event'].withdrawal.$post({ param: { event: segment(id) }, json: { version, reason } })),
    members: () => ask(({ team }) => team.members.$get()),
    member: (id) => ask(({ team }) => team.members[':member'].$get({ param: { member: segment(id) } })),
    saveMember: ({ id, version }, member) =>
      ask(({ team }) => team.members[':member'].$put({ param: { member: segment(id) }, json: { version, member } })),
  }
}
