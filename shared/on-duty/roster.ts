import * as z from 'zod/mini'
import { eachOnce } from '../problems/each-once.ts'
import { holiday } from '../time/holidays.ts'
import { type Day, type Instant, instant, plusDays } from '../time/instant.ts'
import { fromPrague, pragueDay } from '../time/prague.ts'
import { wallEndSchema, wallTimeSchema } from '../time/wall-clock.ts'
import { LONGEST_INSTANT } from '../time/written-instant.ts'

const who = z.string().check(z.minLength(1), z.maxLength(120))

/** A shift begins on its day and ends on it, or on the next one when its end is not later than its beginning. */
const shiftSchema = z.strictObject({ who, from: wallTimeSchema, until: wallEndSchema })
export type Shift = z.infer<typeof shiftSchema>

const MAX_SHIFTS = 200

const utc = z.iso.datetime().check(z.maxLength(LONGEST_INSTANT))

/** For a span, one person has what the pattern gives to another. */
export const handoverSchema = z.strictObject({ from: utc, until: utc, by: who, to: who }).check(
  z.refine(({ from, until }) => Date.parse(from) < Date.parse(until), { path: ['until'] }),
  z.refine(({ by, to }) => by !== to, { path: ['to'] }),
)

/** Who has the duty when, by clocks on the wall in Prague. `who` is the sign-in id of a member of staff. */
export const rosterSchema = z.strictObject({
  /** The pattern of a week; 1 is Monday, 7 is Sunday. */
  weekly: z
    .array(z.strictObject({ ...shiftSchema.shape, weekday: z.int().check(z.minimum(1), z.maximum(7)) }))
    .check(z.maxLength(MAX_SHIFTS)),
  /** What holds on a public holiday in place of the week's pattern. */
  holidays: z.array(shiftSchema).check(z.maxLength(MAX_SHIFTS)),
  /** What holds on a certain day in place of any pattern. A day without shifts is a day off. */
  exceptions: z.array(z.strictObject({ day: z.iso.date(), shifts: z.array(shiftSchema).check(z.maxLength(20)) })).check(
    z.maxLength(400),
    eachOnce('day', ({ day }) => day),
  ),
  /** Only own shifts are handed on, so two people can swap. */
  handovers: z.array(handoverSchema).check(z.maxLength(MAX_SHIFTS)),
})
export type Roster = z.infer<typeof rosterSchema>
export type Handover = z.infer<typeof handoverSchema>

export const emptyRoster: Roster = { weekly: [], holidays: [], exceptions: [], handovers: [] }

/** Sign-in ids of the people on duty at an instant, in order. */
export function onDuty(roster: Roster, at: Instant): string[] {
  const day = pragueDay(at)
  // A shift of the day before may last into this one.
  const working = [plusDays(day, -1), day]
    .flatMap((each) => shiftsOf(roster, each))
    .filter(({ from, until }) => from <= at && at < until)
    .flatMap(({ who }) => standIns(roster, who, at))
  return [...new Set(working)].sort()
}

/** Everybody who is on duty at some time from an instant to the end of its day, in order. */
export function dutyOfDay(roster: Roster, from: Instant): string[] {
  const day = pragueDay(from)
  const end = fromPrague(day, '24:00')
  const changes = [
    ...shiftsOf(roster, day).map((shift) => shift.from),
    ...roster.handovers.flatMap((handover) => [instant(handover.from), instant(handover.until)]),
  ]
  const moments = [from, ...changes.filter((at) => from < at && at < end)]
  return [...new Set(moments.flatMap((at) => onDuty(roster, at)))].sort()
}

/** A span of time, its end not included. */
export interface Span {
  readonly from: Instant
  readonly until: Instant
}

/** A shift as it falls on a day, before anything is handed over. */
export interface DayShift extends Span {
  readonly who: string
}

/** The shifts that begin on a day, by the exception for it, the pattern of holidays or that of the week. */
export function shiftsOf(roster: Roster, day: Day): DayShift[] {
  return patternOf(roster, day).map(({ who, from, until }) => ({
    who,
    from: fromPrague(day, from),
    until: fromPrague(until > from ? day : plusDays(day, 1), until),
  }))
}

function patternOf({ weekly, holidays, exceptions }: Roster, day: Day): readonly Shift[] {
  const exception = exceptions.find((each) => each.day === day)
  if (exception) return exception.shifts
  return holiday(day) ? holidays : weekly.filter(({ weekday }) => weekday === weekdayOf(day))
}

/** 1 is Monday, 7 is Sunday (ISO 8601). */
export function weekdayOf(day: Day): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7
}

function standIns({ handovers }: Roster, who: string, at: Instant): string[] {
  const to = handovers
    .filter(({ by, from, until }) => by === who && instant(from) <= at && at < instant(until))
    .map((handover) => handover.to)
  return to.length > 0 ? to : [who]
}

/** How far ahead a roster must have no gap. */
export const ROSTER_DAYS = 14

/** The spans of so many days from an instant in which nobody is on duty, in order. */
export function gaps(roster: Roster, from: Instant, days: number): Span[] {
  const firstDay = pragueDay(from)
  const end = fromPrague(plusDays(firstDay, days), '00:00')
  const found: Span[] = []
  let covered = from
  for (const shift of shiftsBetween(roster, firstDay, days)) {
    if (shift.from > covered) found.push({ from: covered, until: shift.from })
    if (shift.until > covered) covered = shift.until
  }
  return covered < end ? [...found, { from: covered, until: end }] : found
}

/** Shifts that begin the day before a day or on one of so many days from it, by their beginning. */
function shiftsBetween(roster: Roster, day: Day, days: number): DayShift[] {
  const each = Array.from({ length: days + 1 }, (_, index) => plusDays(day, index - 1))
  return each
    .flatMap((one) => shiftsOf(roster, one))
    .filter(lasts)
    .sort((a, b) => (a.from < b.from ? -1 : 1))
}

/** A shift within the hour that is skipped has no length. */
function lasts({ from, until }: Span): boolean {
  return until > from
}

/** Longer than any holiday; a roster without a shift in so many days has none. */
const LOOK_AHEAD_DAYS = 31

/** The first instant, not before a given one, at which somebody is on duty, and who. Undefined when nobody is for a month. */
export function nextOnDuty(roster: Roster, at: Instant): { at: Instant; who: string[] } | undefined {
  const now = onDuty(roster, at)
  if (now.length > 0) return { at, who: now }
  const today = pragueDay(at)
  for (let ahead = 0; ahead <= LOOK_AHEAD_DAYS; ahead++) {
    const [first] = shiftsOf(roster, plusDays(today, ahead))
      .filter(lasts)
      .map(({ from }) => from)
      .filter((from) => from > at)
      .sort()
    if (first !== undefined) return { at: first, who: onDuty(roster, first) }
  }
  return undefined
}

interface Member {
  readonly id: string
  /** Agreed to be written to and called when nobody is on duty. */
  readonly outOfHours: boolean
}

/**
 * Whom a letter to the people on duty reaches: those on duty; when there is nobody, whoever has the next duty and all who agreed to be
 * called out of hours; when there is nobody of these either, everybody. As long as a centre has anybody, it is somebody.
 */
export function reachable<M extends Member>(roster: Roster, staff: readonly M[], at: Instant): M[] {
  const among = (ids: readonly string[]) => staff.filter(({ id }) => ids.includes(id))
  const now = among(onDuty(roster, at))
  if (now.length > 0) return now
  const next = among(nextOnDuty(roster, at)?.who ?? [])
  const called = staff.filter((member) => member.outOfHours || next.includes(member))
  return called.length > 0 ? called : [...staff]
}

/** One thing wrong with a roster for the staff it is to serve: somebody who is not (or no longer) one of them. */
export function strangers(roster: Roster, staff: readonly { readonly id: string }[]): { path: string; code: string }[] {
  const isStranger = (who: string) => !staff.some(({ id }) => id === who)
  const named = [
    ...roster.weekly.map(({ who }, index) => [`weekly.${index}.who`, who] as const),
    ...roster.holidays.map(({ who }, index) => [`holidays.${index}.who`, who] as const),
    ...roster.exceptions.flatMap(({ shifts }, day) =>
      shifts.map(({ who }, index) => [`exceptions.${day}.shifts.${index}.who`, who] as const),
    ),
    ...roster.handovers.flatMap(({ by, to }, index) => [
      [`handovers.${index}.by`, by] as const,
      [`handovers.${index}.to`, to] as const,
    ]),
  ]
  return named.filter(([, who]) => isStranger(who)).map(([path]) => ({ path, code: 'unknown-person' }))
}
