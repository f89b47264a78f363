import { type Deadline, isDone } from '../duties/deadline.ts'

import { latestPromise, promiseFault } from '../duties/promise.ts'
import { isWorkingDay } from '../time/holidays.ts'
import { daysBetween, daysFrom, type Instant, minutesBetween, plusHours, plusMinutes } from '../time/instant.ts'
import { fromPrague, pragueDay } from '../time/prague.ts'
import { type CallingFacts, type MayCall, mayCall } from './calling.ts'
import { partOfDay, wallMinutes } from './part-of-day.ts'
import { type CardNumber, callable, type SafeContact } from './safe-contact.ts'
import { currentWindows, saidOf } from './safe-times.ts'

import type { Tried } from './tried.ts'

/** Why a time is suggested, for the screen to say. */
export type SuggestionReason =
  | 'overdue'
  | 'last-chance'
  | 'safe-times'
  | 'other-part-of-day'
  | 'after-a-pause'
  | 'office-hours'
  | 'daytime'

/**
 * What to do next to reach the person. Only `call` and `too-late` may name an hour. `read-first`: the card says in words when it is
 * safe, and words are for people to read. `too-late`: no time before the duty is due is one to call at; another way may still be
 * found, and the hour is the first one afterwards, if there is one within a week. The others say why nobody is to call now.
 */
export type Advice = 'call' | 'too-late' | 'read-first' | Exclude<MayCall, 'yes'>

export interface Suggestion {
  readonly advice: Advice
  readonly at?: Instant
  /** The id of the number that the hour is for. */
  readonly number?: string
  readonly why: readonly SuggestionReason[]
}

interface Case extends CallingFacts, Pick<Deadline, 'dueAt' | 'status'> {
  readonly safeContact: Pick<SafeContact, 'numbers' | 'doNotCall' | 'safeTimes' | 'safeWay'>
  readonly tried: Pick<Tried, 'last' | 'parts' | 'unsafe' | 'decision'>
}

const SLOT_MINUTES = 30
/** A try in the last hour leaves no time for another way. */
const MARGIN_MINUTES = 60
/** Ringing again at once says that somebody is insistent. */
const PAUSE_MINUTES = 120
/** How far ahead a time is looked for when none comes before the duty is due. */
const AFTERWARDS_HOURS = 7 * 24
/** Nobody is called before or after, unless a coded window says so. */
const DAY = { from: 7 * 60, until: 21 * 60 }

/**
 * Advises the next try: in hours that are coded as safe, else by day, at another part of the day than tries that failed, after a
 * pause, and the sooner the better. An hour is named only where what is coded allows it: of a card whose words nobody has coded, of
 * a number that has other safe hours, and after contact was found not to be safe, there is none. Undefined when there is nothing to do about the duty any more.
 */
export function nextAttempt(given: Case, now: Instant): Suggestion | undefined {
  if (isDone(given)) return undefined
  const may = mayCall(given)
  if (may !== 'yes') return { advice: may, why: [] }
  const numbers = callable(given.safeContact)
  const coded = numbers.filter((number) => !hasWords(given, number) || saysWhenSafe(number, now))
  const best = bestOf(choices(coded, given, now), { coded, given, now })
  if (best) return { advice: 'call', at: best.at, number: best.number, why: reasons(best, given, now) }
  if (coded.length < numbers.length) return { advice: 'read-first', why: [] }
  const afterwards = times(coded, { from: end(given, now), until: plusHours(now, AFTERWARDS_HOURS) })
  return { advice: 'too-late', ...firstOf(afterwards, coded), why: [] }
}

/**
 * The time that promising the next try begins with: the one that is advised, or one after a pause when that is now. Undefined when
 * a person has to say, because no hour is advised or none that may be promised.
 */
export function promiseBegins(given: Case, now: Instant): Instant | undefined {
  const asked = [now, plusMinutes(now, PAUSE_MINUTES), plusMinutes(now, SLOT_MINUTES)]
  return asked
    .map((from) => nextAttempt(given, from))
    .flatMap((next) => (next?.advice === 'call' && next.at !== undefined ? [next.at] : []))
    .find((at) => promiseFault(at, given, now) === undefined)
}

/** Whether a number has words that may say when it is safe: on the card, or beside its digits as police sometimes write them. */
function hasWords({ safeContact: { safeTimes, safeWay } }: Case, { phone }: CardNumber): boolean {
  return `${safeTimes}${safeWay}`.trim() !== '' || /\p{L}/u.test(phone)
}

/** Whether coded windows say when it is safe. Those that only forbid leave it to words when else a call is safe. */
function saysWhenSafe({ windows }: CardNumber, now: Instant): boolean {
  return currentWindows(windows, now).some(({ call }) => call === 'safe')
}

/** Until when a call is still one for this duty: its end, or a day from now when that is over. */
function end({ dueAt }: Case, now: Instant): Instant {
  return latestPromise({ dueAt }, now)
}

/** Times to choose from, those before the last hour first. */
function choices(numbers: readonly CardNumber[], given: Case, now: Instant): Instant[][] {
  const latest = end(given, now)
  const early = plusMinutes(latest, -MARGIN_MINUTES)
  const all = times(numbers, { from: now, until: latest })
  return [all.filter((at) => at <= early), all.filter((at) => at > early)]
}

/** The beginning of a span, every half hour by the clock until its end, and whenever a window begins or ends. */
function times(numbers: readonly CardNumber[], { from, until }: Span): Instant[] {
  const past = Number(from.slice(14, 16)) % SLOT_MINUTES
  const first = plusMinutes(`${from.slice(0, 16)}:00.000Z`, SLOT_MINUTES - past)
  const count = Math.max(0, Math.floor(minutesBetween(first, until) / SLOT_MINUTES) + 1)
  const halfHours = Array.from({ length: count }, (_, index) => plusMinutes(first, index * SLOT_MINUTES))
  const all = [from, ...halfHours, ...edges(numbers, { from, until })]
  return [...new Set(all)].filter((at) => from <= at && at < until).sort()
}

/** A window may be shorter than half an hour: the moments at which windows begin and end on the days of a span. */
function edges(numbers: readonly CardNumber[], { from, until }: Span): Instant[] {
  const walls = new Set(numbers.flatMap(({ windows }) => windows.flatMap(({ from, until }) => [from, until])))
  const [firstDay, lastDay] = [pragueDay(from), pragueDay(until)]
  const days = daysFrom(firstDay, daysBetween(firstDay, lastDay) + 1)
  return days.flatMap((day) => [...walls].map((wall) => fromPrague(day, wall)))
}

interface Span {
  readonly from: Instant
  readonly until: Instant
}

interface View {
  readonly coded: readonly CardNumber[]
  readonly given: Case
  readonly now: Instant
}

/** The best time of the first choice that has any. In the last hour and afterwards it is the first one: nothing is worth waiting. */
function bestOf(choices: readonly Instant[][], { coded, given, now }: View): Judged | undefined {
  const isPressing = now >= plusMinutes(given.dueAt, -MARGIN_MINUTES)
  for (const choice of choices) {
    const judged = tries(choice, coded).map((one) => judge(one, given, now))
    const [first, ...others] = judged
    if (first) return isPressing ? first : others.reduce((a, b) => (b.worth > a.worth ? b : a), first)
  }
  return undefined
}

function firstOf(choice: readonly Instant[], coded: readonly CardNumber[]): Pick<Suggestion, 'at' | 'number'> {
  const [first] = tries(choice, coded)
  return first ? { at: first.at, number: first.number.id } : {}
}

interface Try {
  readonly at: Instant
  readonly number: CardNumber
}

/** Each number at each time at which it may be called. */
function tries(choice: readonly Instant[], coded: readonly CardNumber[]): Try[] {
  return choice.flatMap((at) => coded.filter((number) => isAllowed(number, at)).map((number) => ({ at, number })))
}

/** Whether a number may be called at an instant: in its safe hours if it has any, else by day, and never when it must not be. */
function isAllowed({ windows }: CardNumber, at: Instant): boolean {
  const said = saidOf(windows, at)
  if (said !== 'unsaid') return said === 'safe'
  return windows.every(({ call }) => call === 'never') && isByDay(wallMinutes(at).minutes)
}

function isByDay(minutes: number): boolean {
  return minutes >= DAY.from && minutes < DAY.until
}

interface Judged {
  readonly at: Instant
  readonly number: string
  readonly isSafe: boolean
  readonly isOffice: boolean
  readonly isOtherPart: boolean
  readonly isPaused: boolean
  readonly worth: number
}

/** What each quality is worth in minutes of waiting: safety outweighs the whole 48 hours, office hours hardly anything. */
const worthInMinutes = { isSafe: 96 * 60, isPaused: 6 * 60, isOtherPart: 5 * 60, isOffice: 60 } as const

function judge({ at, number }: Try, { tried: { last, parts } }: Case, now: Instant): Judged {
  const { day, minutes } = wallMinutes(at)
  const qualities = {
    isSafe: saidOf(number.windows, at) === 'safe',
    isOffice: isWorkingDay(day) && minutes >= 8 * 60 && minutes < 16 * 60,
    // Every try that counts has failed, or the duty would be met.
    isOtherPart: last !== undefined && !parts.includes(partOfDay(minutes)),
    isPaused: last !== undefined && minutesBetween(last.at, at) >= PAUSE_MINUTES,
  }
  const merits = Object.entries(worthInMinutes) as [keyof typeof worthInMinutes, number][]
  const earned = merits.reduce((sum, [quality, minutes]) => sum + (qualities[quality] ? minutes : 0), 0)
  return { at, number: number.id, ...qualities, worth: earned - minutesBetween(now, at) }
}

function reasons(
  { at, isSafe, isOffice, isOtherPart, isPaused }: Judged,
  { dueAt }: Case,
  now: Instant,
): SuggestionReason[] {
  const early = plusMinutes(dueAt, -MARGIN_MINUTES)
  const isLast = at > early || now >= early
  return [
    ...(now >= dueAt ? (['overdue'] as const) : isLast ? (['last-chance'] as const) : []),
    ...(isSafe ? (['safe-times'] as const) : []),
    ...(isOtherPart ? (['other-part-of-day'] as const) : isPaused ? (['after-a-pause'] as const) : []),
    ...(isSafe ? [] : isOffice ? (['office-hours'] as const) : (['daytime'] as const)),
  ]
}
