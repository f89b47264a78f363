import type { StaffRole } from '../../../shared/centres/staff.ts'
import { Problem } from '../../../shared/problems/problem.ts'
import { type NewEvent, savedEvent, type TeamEvent, withdrawnEvent } from '../../../shared/team/event.ts'
import {
  type Member,
  MOST_MEMBERS,
  type NewMember,
  savedMember,
  storedMemberSchema,
} from '../../../shared/team/member.ts'
import type { Kept, TeamMemberFile } from '../../../shared/team/views.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import { firstUse } from '../code-lists/first-use.ts'
import type { Centre } from '../table/access.ts'
import { byCentre } from '../table/keys.ts'
import { allItems, list } from '../table/query.ts'
import { type LookingAtYear, readEvent, readYear, teamEvents } from './events.ts'
import { changeKept, openKept, readVersions, type TeamKind } from './kept.ts'

/** Who changes which event or member, from which version of it. */
export interface TeamTarget {
  readonly id: string
  readonly version: number
  readonly by: string
  readonly role: StaffRole
  readonly now: Instant
}

const teamMembers: TeamKind<Member> = {
  type: 'team-member',
  schema: storedMemberSchema,
  plain: ({ id }, centre) => byCentre.teamMember(centre, id),
}

/** What a centre's team keeps of itself. */
export function teamOf(centre: Centre) {
  async function members(): Promise<Kept<Member>[]> {
    const items = await allItems(centre.table, list(byCentre.teamMembers(centre.id)))
    const opened = await Promise.all(items.map((item) => openKept(centre, item, teamMembers)))
    return opened.map(({ record }) => record)
  }
  return {
    /** A page of the events of a year, newest first. */
    teamYear: (looking: LookingAtYear) => readYear(centre, looking),
    /** Throws `not-found`. */
    teamEvent: (id: string) => readEvent(centre, id),
    /** Saves a new event, or a new version of one. Throws `invalid`, `not-found` and `changed-meanwhile`. */
    saveTeamEvent: (target: TeamTarget, event: NewEvent): Promise<Kept<TeamEvent>> =>
      changeKept(
        centre,
        { ...target, did: 'team-event' },
        {
          kind: teamEvents,
          plan: savedEvent(target.id, event, target),
          beside: ({ own, kind }) =>
            firstUse(centre, own && { list: 'meetingKinds', id: own.id, kind, path: 'event.own' }),
        },
      ),
    /** Throws `not-found` and `changed-meanwhile`. */
    withdrawTeamEvent: (target: TeamTarget, reason: string): Promise<Kept<TeamEvent>> =>
      changeKept(
        centre,
        { ...target, did: 'team-withdrawal' },
        { kind: teamEvents, plan: withdrawnEvent(reason, target) },
      ),
    /** Everybody of the team, as they were entered. */
    teamMembers: members,
    /** One of them, with what was entered before. Throws `not-found`. */
    teamMember: async (id: string): Promise<Omit<TeamMemberFile, 'now'>> => {
      const { record, versions } = await readVersions(centre, teamMembers, id)
      return { member: record, versions }
    },
    /** Throws `invalid`, `not-found` and `changed-meanwhile`. */
    saveTeamMember: async (target: TeamTarget, member: NewMember): Promise<Kept<Member>> => {
      if (target.version === 0 && (await members()).length >= MOST_MEMBERS)
        throw new Problem('invalid', { faults: [{ path: 'member.name', code: 'too-many' }] })
      const plan = savedMember(target.id, member, target)
      return changeKept(centre, { ...target, did: 'team-member' }, { kind: teamMembers, plan })
    },
  }
}
