import { placesInUseFaults, placesWithMarks } from '../appointments/places.ts'
import type { Staff } from '../centres/staff.ts'
import { colleagues } from '../centres/standing.ts'
import { codeLists, inUseFaults, type Listed } from '../code-lists/code-lists.ts'
import { withMarks } from '../code-lists/listed.ts'
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

/**
 * Settings in the place of others: what the roster leaves out is kept as cancelled. Who is of the centre and in which role is decided
 * elsewhere (`shared/centres/staff-changes.ts`), and what was used is retired and not left out: `invalid`.
 */
export function replaced(before: Settings, sent: Settings, deed: Deed): Settings {
  checkSamePeople(before.staff, sent.staff)
  const inUse = [...inUseFaults(before, sent), ...placesInUseFaults(before, sent)]
  const faults = inUse.map(({ path, code }) => ({ path: `settings.${path}`, code }))
  if (faults.length > 0) throw new Problem('invalid', { faults })
  const after = marked(before, sent)
  if (before.roster === undefined) return after
  return { ...after, roster: replacing(before.roster, after.roster ?? emptyRoster, deed) }
}

/** What is used of the code lists is known here, and by nobody who sends them. */
function marked(before: Settings, sent: Settings): Settings {
  const lists = codeLists.map((list) => [list, sent[list] && withMarks<Listed>(before[list], sent[list])])
  const places = sent.places && { places: placesWithMarks(before, sent.places) }
  return { ...sent, ...Object.fromEntries(lists.filter(([, entries]) => entries !== undefined)), ...places }
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

/** Of each person their own address and readiness may be otherwise; who they are, and on what terms, may not. */
function checkSamePeople(before: readonly Staff[], after: readonly Staff[]): void {
  const terms = (staff: readonly Staff[]) =>
    JSON.stringify(
      staff.map(({ id, role, until, leave, deputy, headUntil }) => [id, role, until, leave, deputy, headUntil]).sort(),
    )
  if (terms(before) === terms(after)) return
  throw new Problem('invalid', { faults: [{ path: 'settings.staff', code: 'decided-elsewhere' }] })
}
