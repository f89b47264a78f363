import type { Staff } from '../centres/staff.ts'
import { emptyRoster, type Handover } from '../on-duty/roster.ts'
import { Problem } from '../problems/problem.ts'
import type { Instant } from '../time/instant.ts'
import type { Settings } from './settings.ts'

/** Settings with one more hand-over. Throws `invalid` when it names somebody who is not of the staff. */
export function handedOver(settings: Settings, handover: Handover, now: Instant): Settings {
  const { roster = emptyRoster, staff } = settings
  const faults = (['by', 'to'] as const)
    .filter((side) => !staff.some(({ id }) => id === handover[side]))
    .map((side) => ({ path: `handover.${side}`, code: 'unknown-person' }))
  if (faults.length > 0) throw new Problem('invalid', { faults })
  // What is long over says nothing any more, and the settings are one item.
  const handovers = [...roster.handovers.filter(({ until }) => until > now), handover]
  return { ...settings, roster: { ...roster, handovers } }
}

/** More would not fit into the one transaction that also takes their calendars away. A whole staff leaves in a few saves. */
const MOST_LEAVING = 15

/**
 * Who leaves the staff by a change: whoever does loses the address of their calendar. Throws `invalid` when more would leave at once
 * than can be stored at once.
 */
export function leaving(before: readonly Staff[], after: readonly Staff[]): Staff[] {
  const gone = before.filter(({ id }) => !after.some((other) => other.id === id))
  if (gone.length <= MOST_LEAVING) return gone
  throw new Problem('invalid', { faults: [{ path: 'settings.staff', code: 'too-many-leaving' }] })
}
