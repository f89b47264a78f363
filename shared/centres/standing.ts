import { type Day, type Instant, plusMinutes } from '../time/instant.ts'
import { pragueDay } from '../time/prague.ts'
import type { Days, Staff, StaffRole, Terms } from './staff.ts'

/*
 * What somebody is in a centre at an instant. A token says who is signed in and for how long; what they may do is what the centre says
 * of them now.
 */

/** Whether somebody's access has not ended. */
export function isHere({ until }: Pick<Terms, 'until'>, now: Instant): boolean {
  return until === undefined || now < until
}

/** The role of somebody now: on the days of a deputy, the head's. */
export function roleNow({ role, deputy }: Pick<Terms, 'role' | 'deputy'>, now: Instant): StaffRole {
  return role === 'worker' && deputy !== undefined && isWithin(deputy, now) ? 'head' : role
}

/** Whether somebody is away today. */
export function isOnLeave({ leave = [] }: Pick<Terms, 'leave'>, now: Instant): boolean {
  return leave.some((days) => isWithin(days, now))
}

function isWithin({ from, until }: Days, now: Instant): boolean {
  const today = pragueDay(now)
  return from <= today && today <= until
}

/** Who works in the centre now: whom letters may reach, and whom work may be given to. Each in the role of now. */
export function colleagues(staff: readonly Staff[], now: Instant): Staff[] {
  return staff
    .filter((member) => member.role !== 'external' && isHere(member, now))
    .map((member) => ({ ...member, role: roleNow(member, now) }))
}

/** Those of them who are not on leave; all of them when everybody is, so that a letter is never left without a reader. */
export function present<Member extends Pick<Terms, 'leave'>>(staff: readonly Member[], now: Instant): Member[] {
  const left = staff.filter((member) => !isOnLeave(member, now))
  return left.length > 0 ? left : [...staff]
}

/** Who of a centre's people signs in by an id; undefined when nobody does, or not any more. */
export function memberSignedIn(staff: readonly Staff[], signIn: string, now: Instant): Standing | undefined {
  const member = staff.find(({ id }) => id === signIn)
  if (member === undefined || !isHere(member, now)) return undefined
  const role = roleNow(member, now)
  return { id: member.id, role, ...(role !== member.role && { isDeputy: true }) }
}

/** Who somebody is in a centre now. */
export interface Standing {
  readonly id: string
  readonly role: StaffRole
  /** Set of a worker who has the head's role for some days. */
  readonly isDeputy?: true
}

/** Who was head on any of some days, by what is known now: heads, who has another role since, and whoever stood in for them. */
export function headsOn(staff: readonly Staff[], { from, until }: Days): string[] {
  const stoodIn = ({ deputy }: Staff) => deputy !== undefined && deputy.from <= until && from <= deputy.until
  const wasHead = ({ headUntil }: Staff) => headUntil !== undefined && from <= pragueDay(headUntil)
  return staff.filter((member) => member.role === 'head' || wasHead(member) || stoodIn(member)).map(({ id }) => id)
}

/** The last day on which an access that ends at an instant holds: of a midnight, the day before. */
export function lastDay(until: Instant): Day {
  return pragueDay(plusMinutes(until, -1))
}
