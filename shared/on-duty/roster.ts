import * as z from 'zod/mini'
import { eachOnce } from '../problems/each-once.ts'
import { line } from '../text/text.ts'
import { holiday } from '../time/holidays.ts'
import { type Day, daysFrom, type Instant, instant, plusDays, weekdayOf, weekParity } from '../time/instant.ts'
import { fromPrague, pragueDay } from '../time/prague.ts'

import type { Span } from '../time/span.ts'
import { isoDay, LONGEST_INSTANT, wallEndSchema, wallTimeSchema, weekdaysSchema } from '../time/written.ts'

const who = line(120).check(z.minLength(1))

/**
 * A shift begins on its day and ends on it, or on the next one when its end is not later than its beginning. Of nobody (null) it is a
 * time that is without a duty on purpose: no gap, and letters go as at any time at which nobody is on duty.
 */
const shiftSchema = z.strictObject({ who: z.nullable(who), from: wallTimeSchema, until: wallEndSchema })
export type Shift = z.infer<typeof shiftSchema>

const MAX_SHIFTS = 200

/** Weeks by their number in the year (ISO 8601); every week when left out. */
export const weekParities = ['odd', 'even'] as const

/** A line of the pattern of a week, for several of its days; 1 is Monday, 7 is Sunday. */
const weeklySchema = z.strictObject({
  ...shiftSchema.shape,
  weekdays: weekdaysSchema,
  weeks: z.optional(z.enum(weekParities)),
})
export type WeeklyShift = z.infer<typeof weeklySchema>

/** A line of one day, as rosters had them before lines had several, as a line of several; drafts may still hold such. */
export function ofSeveralDays(line: unknown): unknown {
  if (typeof line !== 'object' || line === null || !('weekday' in line)) return line
  const { weekday, ...rest } = line
  return { ...rest, weekdays: [weekday] }
}

const utc = z.iso.datetime().check(z.maxLength(LONGEST_INSTANT))

/** Who did something, and when. */
const deed = z.strictObject({ by: who, at: utc })
/** What was cancelled is kept, and holds no more. */
const cancelled = z.optional(deed)

/** For a span, one person has what another has. */
const span = { from: utc, until: utc, by: who, to: who }
const lastsAndChanges = [
  z.refine<{ from: string; until: string }>(({ from, until }) => Date.parse(from) < Date.parse(until), {
    path: ['until'],
  }),
  z.refine<{ by: string; to: string }>(({ by, to }) => by !== to, { path: ['to'] }),
] as const
export const handoverSchema = z.strictObject(span).check(...lastsAndChanges)
export type Handover = z.infer<typeof handoverSchema>
const keptHandoverSchema = z.strictObject({ ...span, cancelled }).check(...lastsAndChanges)
export type KeptHandover = z.infer<typeof keptHandoverSchema>

/** Who has the duty when, by clocks on the wall in Prague. `who` is the sign-in id of a member of staff. */
export const rosterSchema = z.strictObject({
  /** The pattern of a week. */
  weekly: z.array(z.pipe(z.transform(ofSeveralDays), weeklySchema)).check(z.maxLength(MAX_SHIFTS)),
  /** What holds on a public holiday in place of the week's pattern. */
  holidays: z.array(shiftSchema).check(z.maxLength(MAX_SHIFTS)),
  /** What holds on a certain day in place of any pattern. A day without shifts is a day off. */
  exceptions: z
    .array(z.strictObject({ day: isoDay, shifts: z.array(shiftSchema).check(z.maxLength(20)), cancelled }))
    .check(
      z.maxLength(400),
      eachOnce('day', (each) => (holds(each) ? each.day : `${each.day} ${each.cancelled?.at}`)),
    ),
  /** In the order in which they were made: each hands on what somebody has by then. */
  handovers: z.array(keptHandoverSchema).check(z.maxLength(MAX_SHIFTS)),
})
export type Roster = z.infer<typeof rosterSchema>
export type Exception = Roster['exceptions'][number]

/** Whether it was not cancelled. */
export function holds(kept: { readonly cancelled?: unknown }): boolean {
  return kept.cancelled === undefined
}

export const emptyRoster: Roster = { weekly: [], holidays: [], exceptions: [], handovers: [] }

/** Sign-in ids of the people on duty at an instant, in order. */
export function onDuty(roster: Roster, at: Instant): string[] {
  const day = pragueDay(at)
  // A shift of the day before may last into this one.
  const working = [plusDays(day, -1), day]
    .flatMap((each) => shiftsOf(roster, each))
    .filter(({ from, until }) => from <= at && at < until)
    .flatMap((shift) => holders(roster, shift, at))
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

/** A shift as it falls on a day, before anything is handed over; null when nobody is to have it. */
export interface DayShift extends Span {
  readonly who: string | null
}

/** The shifts that begin on a day, by the exception for it, the pattern of holidays or that of the week. */
export function shiftsOf(roster: Roster, day: Day): DayShift[] {
  return patternOf(roster, day).map((shift) => onDay(day, shift))
}

function onDay(day: Day, { who, from, until }: Shift): DayShift {
  return { who, from: fromPrague(day, from), until: fromPrague(until > from ? day : plusDays(day, 1), until) }
}

/** An exception without shifts is a day off on purpose. */
const DAY_OFF: Shift = { who: null, from: '00:00', until: '24:00' }

function patternOf({ weekly, holidays, exceptions }: Roster, day: Day): readonly Shift[] {
  const exception = exceptions.find((each) => each.day === day && holds(each))
  if (exception) return exception.shifts.length > 0 ? exception.shifts : [DAY_OFF]
  if (holiday(day)) return holidays
  return weekly.filter(({ weekdays, weeks }) => {
    return weekdays.includes(weekdayOf(day)) && (weeks === undefined || weeks === weekParity(day))
  })
}

/** Who has a shift at an instant when everything is handed on in the order in which it was. */
export function holders(roster: Roster, { who }: DayShift, at: Instant): readonly string[] {
  if (who === null) return []
  return roster.handovers
    .filter((handover) => holds(handover) && instant(handover.from) <= at && at < instant(handover.until))
    .reduce<readonly string[]>((held, handover) => handedOn(roster, { owner: who, held }, handover), [who])
}

/**
 * Whoever has a shift hands it on. When it would come back to whom it is of, it does, unless the two swap: then the other hands on
 * shifts that are theirs alone. The owner of a shift who hands it on twice has two people stand in.
 */
function handedOn(
  roster: Roster,
  { owner, held }: { readonly owner: string; readonly held: readonly string[] },
  handover: Handover,
): readonly string[] {
  const { by, to } = handover
  const isSwap = to === owner && hasOwnShift(roster, { who: by, besides: owner }, handover)
  if (held.includes(by) ? isSwap : by !== owner) return held
  return [...new Set([...held.filter((who) => who !== by), to])]
}

/**
 * Whether the pattern gives somebody a shift within a span that another has not as well. It is asked at every instant of a span that
 * may last a year: days end at the first such shift, and only its own instants are reckoned.
 */
function hasOwnShift(
  roster: Roster,
  { who, besides }: { readonly who: string; readonly besides: string },
  { from, until }: Span,
): boolean {
  const [start, end] = [instant(from), instant(until)]
  const [first, last] = [plusDays(pragueDay(start), -1), pragueDay(end)]
  for (let day = first; day <= last; day = plusDays(day, 1)) {
    const pattern = patternOf(roster, day)
    const own = pattern.filter(
      (shift) => shift.who === who && !pattern.some((other) => isShared(shift, other, besides)),
    )
    if (own.map((shift) => onDay(day, shift)).some((shift) => shift.from < end && start < shift.until)) return true
  }
  return false
}

function isShared(shift: Shift, other: Shift, besides: string): boolean {
  return other.who === besides && other.from === shift.from && other.until === shift.until
}

/** How far ahead a roster must have no gap. */
export const ROSTER_DAYS = 14

/** The spans of so many days from an instant in which nobody is on duty without its being meant, in order. */
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
  const each = daysFrom(plusDays(day, -1), days + 1)
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
      .filter((shift) => shift.who !== null && lasts(shift))
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
  const isStranger = (who: string | null) => who !== null && !staff.some(({ id }) => id === who)
  const named = [
    ...roster.weekly.map(({ who }, index) => [`weekly.${index}.who`, who] as const),
    ...roster.holidays.map(({ who }, index) => [`holidays.${index}.who`, who] as const),
    ...roster.exceptions.flatMap((exception, day) =>
      exception.shifts.map(
        ({ who }, index) => [`exceptions.${day}.shifts.${index}.who`, holds(exception) ? who : null] as const,
      ),
    ),
    ...roster.handovers.flatMap((handover, index) =>
      (['by', 'to'] as const).map(
        (side) => [`handovers.${index}.${side}`, holds(handover) ? handover[side] : null] as const,
      ),
    ),
  ]
  return named.filter(([, who]) => isStranger(who)).map(([path]) => ({ path, code: 'unknown-person' }))
}
