import type { Staff } from '../centres/staff.ts'
import { colleagues, present } from '../centres/standing.ts'
import type { Recipient } from '../duties/recipient.ts'
import type { Instant } from '../time/instant.ts'
import type { People } from './people.ts'
import { emptyRoster, onDuty, reachable } from './roster.ts'

/** Whom a letter has not reached or cannot reach. */
interface Out {
  readonly isOut: (member: Staff) => boolean
  readonly isFounderOut: boolean
}

/**
 * Whom to write to when a letter reached nobody: others on duty; without any, workers who agreed to be called, then the other
 * workers; then whoever is left of the centre; the founder's contact last of all. Who is on leave comes when nobody else is left. Empty
 * when everybody is out.
 */
export function nextInLine(people: People, { isOut, isFounderOut }: Out, now: Instant): Recipient[] {
  const { staff, roster = emptyRoster, founderEmail } = people
  const left = present(
    colleagues(staff, now).filter((member) => !isOut(member)),
    now,
  )
  const working = onDuty(roster, now)
  const workers = left.filter(({ role }) => role === 'worker')
  const groups = [left.filter(({ id }) => working.includes(id)), reachable(roster, workers, now), left]
  const next = groups.find((group) => group.length > 0) ?? []
  if (next.length > 0) return next.map(({ id }): Recipient => `staff:${id}`)
  return founderEmail === undefined || isFounderOut ? [] : ['founder']
}
