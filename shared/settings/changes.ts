import type { Staff } from '../centres/staff.ts'
import { colleagues } from '../centres/standing.ts'
import type { NewLetter } from '../duties/letter.ts'
import { emptyRoster, type Handover } from '../on-duty/roster.ts'
import {
  changedSpan,
  type Deed,
  type DutyChange,
  dutyChanges,
  handoverFault,
  replacing,
  rosterLetters,
  withHandover,
  withoutHandover,
} from '../on-duty/roster-changes.ts'
import { Problem } from '../problems/problem.ts'
import type { Instant } from '../time/instant.ts'
import type { Settings } from './settings.ts'

/**
 * Settings with one more hand-over. Throws `invalid` when it names somebody who is not of the staff, is over, or when who hands on has
 * no duty then.
 */
export function handedOver(settings: Settings, handover: Handover, now: Instant): Settings {
  const { roster = emptyRoster, staff } = settings
  const here = colleagues(staff, now)
  const faults = (['by', 'to'] as const)
    .filter((side) => !here.some(({ id }) => id === handover[side]))
    .map((side) => ({ path: `handover.${side}`, code: 'unknown-person' }))
  if (faults.length > 0) throw new Problem('invalid', { faults })
  const fault = handoverFault(roster, handover, now)
  if (fault) throw new Problem('invalid', { faults: [{ path: `handover.${fault.path}`, code: fault.code }] })
  return { ...settings, roster: withHandover(roster, handover, now) }
}

/** Settings in which a hand-over is cancelled. Throws `not-found` when there is none such that holds. */
export function handoverCancelled(settings: Settings, handover: Handover, deed: Deed): Settings {
  const roster = withoutHandover(settings.roster ?? emptyRoster, handover, deed)
  if (roster === undefined) throw new Problem('not-found')
  return { ...settings, roster }
}

/** Settings in the place of others: what the roster leaves out is kept as cancelled. */
export function replaced(before: Settings, after: Settings, deed: Deed): Settings {
  if (before.roster === undefined) return after
  return { ...after, roster: replacing(before.roster, after.roster ?? emptyRoster, deed) }
}

/** Letters to everybody of the staff whose duty a change of the settings changes. */
export function changeLetters(
  before: Settings,
  after: Settings,
  change: { readonly centre: string; readonly version: number; readonly now: Instant },
): NewLetter[] {
  const [was, is] = [before.roster ?? emptyRoster, after.roster ?? emptyRoster]
  if (JSON.stringify(was) === JSON.stringify(is)) return []
  const isStaff = ({ who }: DutyChange) => after.staff.some(({ id }) => id === who)
  return rosterLetters(dutyChanges(was, is, changedSpan(was, is, change.now)).filter(isStaff), change)
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
