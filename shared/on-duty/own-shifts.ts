import * as z from 'zod/mini'
import type { CalendarEntry } from '../duties/icalendar.ts'
import { type Day, daysFrom, type Instant, instant, plusDays } from '../time/instant.ts'
import { fromPrague, pragueDay } from '../time/prague.ts'
import { type Span, united } from '../time/span.ts'
import { type DayShift, emptyRoster, holders, holds, type Roster, rosterSchema, shiftsOf } from './roster.ts'

/** What a calendar may know of a centre's settings: who has the duty when, by sign-in ids, and how often that was changed. */
export const calendarRosterSchema = z.object({
  roster: z._default(rosterSchema, emptyRoster),
  version: z.number(),
  /** Left out of settings that nobody of the centre has changed yet. */
  changed: z.optional(z.object({ at: z.string() })),
})
export type CalendarRoster = Readonly<z.infer<typeof calendarRosterSchema>>

interface Reader {
  /** The sign-in id of whose shifts they are. */
  readonly staff: string
  /** Stands for them where their id must not: the same for ever. */
  readonly mark: string
  /** Where links lead, without a final slash. */
  readonly origin: string
}

/** How far back a calendar shows shifts, and how far ahead. */
export const SHIFT_DAYS = { back: 3, ahead: 62 }
/** More than anybody has: no pattern of a week can make a calendar larger. */
export const MOST_SHIFTS = 400
/** Minutes before its beginning at which a shift is told of. */
const REMIND_BEFORE_SHIFT = 60

/**
 * Somebody's shifts as entries of their calendar. An entry is known by the day on which its shift begins and by its place among the
 * shifts of that day, so that one whose hours change stays the same entry. One that is given away is not there any more: a roster
 * does not remember what it was.
 */
export function shiftEntries(
  { roster, version, changed }: CalendarRoster,
  reader: Reader,
  now: Instant,
): CalendarEntry[] {
  const first = plusDays(pragueDay(now), -SHIFT_DAYS.back)
  const days = daysFrom(first, SHIFT_DAYS.back + SHIFT_DAYS.ahead + 1)
  const { staff, mark, origin } = reader
  const entry = (day: Day, { from, until }: Span, index: number): CalendarEntry => ({
    uid: `shift-${mark}-${day}-${index + 1}@${new URL(origin).host}`,
    sequence: version,
    changedAt: changed?.at ?? fromPrague(first, '00:00'),
    startsAt: from,
    endsAt: until,
    isCancelled: false,
    title: 'Služba',
    text: 'Vaše služba podle rozpisu. Rozpis a předání služby uvidíte po přihlášení.',
    url: `${origin}/sluzby`,
    remindBefore: REMIND_BEFORE_SHIFT,
  })
  const entries: CalendarEntry[] = []
  for (const day of days) {
    if (entries.length >= MOST_SHIFTS) break
    entries.push(...ownShifts(roster, day, staff).map((span, index) => entry(day, span, index)))
  }
  return entries.slice(0, MOST_SHIFTS)
}

/** What somebody has of the shifts that begin on a day, after exceptions and hand-overs, in order; what touches is one. */
export function ownShifts(roster: Roster, day: Day, who: string): Span[] {
  return united(shiftsOf(roster, day).flatMap((shift) => partsOf(roster, shift, who)))
}

/** The parts of a shift that somebody has; a shift within the hour that is skipped has none. */
function partsOf(roster: Roster, shift: DayShift, who: string): Span[] {
  const edges = roster.handovers.filter(holds).flatMap(({ from, until }) => [instant(from), instant(until)])
  const cuts = [...new Set([shift.from, ...edges.filter((at) => shift.from < at && at < shift.until)])].sort()
  return cuts
    .map((from, index) => ({ from, until: cuts[index + 1] ?? shift.until }))
    .filter(({ from, until }) => from < until && holders(roster, shift, from).includes(who))
}
