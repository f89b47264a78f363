import { oneLine } from '../text/signs.ts'
import { type Day, type Instant, plusDays } from './instant.ts'
import { czechMonths } from './months.ts'
import { fromPrague, instantsShowing, pragueDay, pragueWallClock, type Season, seasonAt } from './prague.ts'

/*
 * Days and times as people in Czechia type them. What is understood has one form, `2026-11-25`, `09:05`, `2026-11-25T09:05`; that
 * form is read too, so reading once more changes nothing. Whatever may mean two things is not guessed.
 */

/** Whether a field asks for what has been or for what is to come: it says which year is meant by a day without one. */
export type Lean = 'past' | 'future'

/** Why what was typed is no day or no time. */
export const typedFaults = [
  'missing',
  'not-a-day',
  'no-such-day',
  'not-a-time',
  'not-that-season',
  'not-hours',
] as const
export type TypedFault = (typeof typedFaults)[number]

/** What was typed, understood; or why it is not. */
export type Reading<T> = { readonly read: T } | { readonly fault: TypedFault }

/** Days that are named by how far they are from today. */
const namedDays = new Map(
  Object.entries({
    předevčírem: -2,
    včera: -1,
    dnes: 0,
    zítra: 1,
    pozítří: 2,
    yesterday: -1,
    today: 0,
    tomorrow: 1,
  }).map(([name, ahead]) => [plain(name), ahead]),
)
const monthNames = czechMonths.map(plain)

/** A day this far on the other side of today is a slip and not one of another year. */
const SLIP_DAYS = 31

interface Around {
  readonly today: Day
  readonly lean: Lean
}

/** A day that was typed: `25. 11.`, `25.11.2026`, `25. listopadu`, `2511`, `zítra`. */
export function typedDay(text: string, around: Around): Reading<Day> {
  const typed = plain(text)
  if (typed === '') return { fault: 'missing' }
  const ahead = namedDays.get(typed)
  if (ahead !== undefined) return { read: plusDays(around.today, ahead) }
  const written = writtenDay(typed)
  if (written === undefined) return { fault: 'not-a-day' }
  const day = written.year === undefined ? ofNearestYear(written, around) : dayOf(written.year, written)
  return day === undefined ? { fault: 'no-such-day' } : { read: day }
}

/** A time of a day that was typed, up to `24:00`: `9:05`, `9.05`, `9`, `905`, `9 hod`. */
export function typedTime(text: string): Reading<string> {
  const typed = plain(text)
  if (typed === '') return { fault: 'missing' }
  const time = clockTime(typed)
  return time === undefined ? { fault: 'not-a-time' } : { read: time }
}

const HOURS_PER_DAY = 24
const MINUTES_PER_HOUR = 60
const SPAN =
  /^(?:(\d+(?:[.,]\d+)?) ?(?:d|den|dny|dnu|dni|days?))? ?(?:(\d+(?:[.,]\d+)?)(?!\d) ?(?:h|hod(?:in[ay]?)?|hours?)?\.?)? ?(?:(\d+) ?m(?:in(?:ut[aey]?s?)?)?\.?)?$/

/** A number of hours that was typed in days, hours or minutes: `12`, `12 h`, `1,5 h`, `14 dnů`, `2 dny 12 h`, `20 min`. */
export function typedHours(text: string): Reading<number> {
  const typed = plain(text)
  if (typed === '') return { fault: 'missing' }
  const span = SPAN.exec(typed)
  if (span === null) return { fault: 'not-hours' }
  const [days = 0, hours = 0, minutes = 0] = span.slice(1).map((number = '0') => Number(number.replace(',', '.')))
  return { read: days * HOURS_PER_DAY + hours + minutes / MINUTES_PER_HOUR }
}

/** A time of a certain day. */
export interface Moment {
  /** What a wall clock in Prague shows, `2026-11-25T09:05`; of a time that comes twice with its offset, `2026-10-25T02:30+02:00`. */
  readonly wall: string
  readonly at: Instant
  /** Set when clocks are changed through it: the hour is skipped, and the moment of the jump is meant; or it comes twice. */
  readonly change?: 'skipped' | 'twice'
}

/** A moment that was typed, its day and its time joined by `joined`. Of a time that comes twice it is the one on the side of `lean`. */
export function typedMoment(text: string, { now, lean }: { now: Instant; lean: Lean }): Reading<Moment> {
  const [dayText, timeText] = partsOf(text)
  const day = typedDay(dayText, { today: pragueDay(now), lean })
  if ('fault' in day) return day
  const { clock, season } = apart(plain(timeText))
  const time = typedTime(clock)
  if ('fault' in time) return time
  const wall = `${day.read}T${time.read}`
  const shown = time.read === '24:00' ? [fromPrague(day.read, '24:00')] : instantsShowing(day.read, time.read)
  const meant = season === undefined ? shown : shown.filter((at) => seasonAt(at) === season)
  if (season !== undefined && meant.length === 0) return { fault: 'not-that-season' }
  const at = lean === 'past' ? meant.findLast((one) => one <= now) : meant.find((one) => one > now)
  const chosen = at ?? (lean === 'past' ? meant[0] : meant.at(-1))
  if (chosen === undefined) return { read: { wall, at: fromPrague(day.read, time.read), change: 'skipped' } }
  return { read: shown.length > 1 ? { wall: wallTime(chosen), at: chosen, change: 'twice' } : { wall, at: chosen } }
}

/** The instant of a moment that was typed; undefined when it is none. */
export function instantTyped(text: string, given: { now: Instant; lean: Lean }): Instant | undefined {
  const moment = typedMoment(text, given)
  return 'read' in moment ? moment.read.at : undefined
}

/** What the wall clock in Prague shows at an instant, as `typedMoment` reads it back to that very minute. */
export function wallTime(at: Instant): string {
  const { day, time } = pragueWallClock(at)
  const minutes = time.slice(0, 5)
  const isTwice = instantsShowing(day, minutes).length > 1
  return `${day}T${minutes}${isTwice ? offsets[seasonAt(at)] : ''}`
}

/** The texts of a day and of a time as one. */
export function joined(day: string, time: string): string {
  // The capital is what parts them again.
  return `${day.toLowerCase()}T${time.toLowerCase()}`
}

/** The texts of a day and of a time that were joined. */
export function partsOf(moment: string): [day: string, time: string] {
  const [day = '', time = ''] = moment.split('T')
  return [day, time]
}

/** Text with one kind of space, dash and digit, in small letters without their marks: ` Zítra` is `zitra`. */
function plain(text: string): string {
  return oneLine(text)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/\p{Pd}/gu, '-')
    .toLowerCase()
}

interface WrittenDay {
  readonly date: number
  readonly month: number
  readonly year?: number | undefined
}

function writtenDay(typed: string): WrittenDay | undefined {
  const iso = /^(\d{4})-(\d\d)-(\d\d)$/.exec(typed)
  if (iso) return { year: Number(iso[1]), month: Number(iso[2]), date: Number(iso[3]) }
  const parts =
    /^(\d\d)(\d\d)(\d{4}|\d\d)?$/.exec(typed) ?? /^(\d\d?)\.(\d\d?|[a-z]+)(?:\.(\d{4}|\d\d))?$/.exec(dotted(typed))
  if (parts === null) return undefined
  const [, date, month = '', year] = parts
  const named = monthNames.indexOf(month) + 1
  if (named === 0 && !/^\d/.test(month)) return undefined
  return { date: Number(date), month: named || Number(month), year: year === undefined ? undefined : fullYear(year) }
}

/** `25. 11. 2026`, `25/11/2026` and `25 11 2026` as `25.11.2026`. */
function dotted(typed: string): string {
  return typed.replace(/ ?[.,/-] ?| /g, '.').replace(/\.$/, '')
}

function fullYear(year: string): number {
  return year.length === 2 ? 2000 + Number(year) : Number(year)
}

function dayOf(year: number, { month, date }: WrittenDay): Day | undefined {
  // What lies further off is a slip of the finger.
  if (year < 1900 || year > 2099) return undefined
  const at = new Date(Date.UTC(year, month - 1, date))
  return at.getUTCMonth() === month - 1 && at.getUTCDate() === date ? at.toISOString().slice(0, 10) : undefined
}

function ofNearestYear(written: WrittenDay, { today, lean }: Around): Day | undefined {
  const year = Number(today.slice(0, 4))
  const days = [year - 1, year, year + 1].flatMap((one) => dayOf(one, written) ?? [])
  return lean === 'past'
    ? days.findLast((day) => day <= plusDays(today, SLIP_DAYS))
    : days.find((day) => day >= plusDays(today, -SLIP_DAYS))
}

function clockTime(typed: string): string | undefined {
  const clock = typed
    .replace(/^(?:ve?|at) (?=\d)/, '')
    .replace(/ ?h(?:od(?:in[ay]?)?)?\.? ?(?=\d|$)/, ':')
    .replace(/ ?min\.?$/, '')
    .replace(/ ?[:.,] ?| /g, ':')
    .replace(/:$/, '')
  const [, hours, minutes = '00'] = /^(\d\d?)(?::(\d\d))?$/.exec(clock) ?? /^(\d\d?)(\d\d)$/.exec(clock) ?? []
  if (hours === undefined) return undefined
  const time = `${hours.padStart(2, '0')}:${minutes}`
  return Number(minutes) < 60 && time <= '24:00' ? time : undefined
}

/** How far each season's clock is ahead of UTC, as it is written behind a time. */
const offsets: Readonly<Record<Season, string>> = { summer: '+02:00', standard: '+01:00' }

const SEASON =
  / ?\(?(?:(letni|letniho|summer|selc|cest|\+02:00)|(?:zimni|zimniho|winter|sec|cet|\+01:00))(?: casu?| time)?\)?$/

/** A time and the season that is said behind it: `2:30 zimního času`. */
function apart(typed: string): { clock: string; season?: Season } {
  const said = SEASON.exec(typed)
  if (said === null) return { clock: typed }
  return { clock: typed.slice(0, said.index), season: said[1] === undefined ? 'standard' : 'summer' }
}

/** A day as it is typed in full: `25. 11. 2026`. What is no day stays as it is. */
export function dayAsTyped(day: string): string {
  const [, year, month, date] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day) ?? []
  return year === undefined ? day : `${Number(date)}. ${Number(month)}. ${year}`
}

/** A time as it is typed in full: `9:05`, or `2:30 letního času`. What is no time stays as it is. */
export function timeAsTyped(time: string): string {
  const [, hours, minutes, offset] = /^(\d\d):(\d\d)(\+\d\d:\d\d)?$/.exec(time) ?? []
  if (hours === undefined) return time
  const season = offset === undefined ? '' : offset === offsets.summer ? ' letního času' : ' zimního času'
  return `${Number(hours)}:${minutes}${season}`
}
