import type { Away } from '../../../shared/centres/staff-changes.ts'
import { isAwayFromWork } from '../../../shared/open-work/away.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import type { Centre } from '../table/access.ts'
import { readOpen } from './things.ts'

/** Whether anybody counts on somebody whom a change takes away: for good, or on days of a leave that are new. */
export async function countsOn(
  centre: Centre,
  change: Away,
  { person, now }: { readonly person: string; readonly now: Instant },
): Promise<boolean> {
  const { settings, of } = await readOpen(centre, now)
  const things = await of(person)
  if (change.what !== 'leave') return things.length > 0
  const { leave: known = [] } = settings.staff.find(({ id }) => id === person) ?? {}
  const added = change.leave.filter(({ from, until }) => !known.some((one) => one.from === from && one.until === until))
  return isAwayFromWork({ person, things, roster: settings.roster }, added, now)
}
