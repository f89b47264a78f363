import type { Days } from '../centres/staff.ts'
import { emptyRoster, type Roster } from '../on-duty/roster.ts'
import { segmentsBetween, spansOf } from '../on-duty/segments.ts'
import type { Instant } from '../time/instant.ts'
import { endOfPragueDay, startOfPragueDay } from '../time/prague.ts'
import { later } from '../time/span.ts'
import { clashOf } from './clash.ts'
import type { OpenThing } from './thing.ts'

/** Somebody with what they have open, and the roster in which their shifts are. */
interface Open {
  readonly person: string
  readonly things: readonly OpenThing[]
  readonly roster?: Roster | undefined
}

/** Whether anything of somebody's falls on days on which they are to be away. Whatever has no hour waits for them. */
export function isAwayFromWork({ person, things, roster }: Open, leave: readonly Days[], now: Instant) {
  return (
    things.some((thing) => clashOf(thing, { leave, busy: [] }, now) === 'away') ||
    leave.some((days) => hasShift({ person, roster }, days, now))
  )
}

function hasShift(
  { person, roster = emptyRoster }: Omit<Open, 'things'>,
  { from, until }: Days,
  now: Instant,
): boolean {
  const span = { from: later(startOfPragueDay(from), now), until: endOfPragueDay(until) }
  return span.from < span.until && spansOf(segmentsBetween(roster, span), person).length > 0
}
