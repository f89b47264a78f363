import { PRESSING_HOURS } from '../shared/duties/pressing.ts'
import { type Shown, shown, shownEnd } from '../shared/time/clock.ts'
import { type Day, daysBetween, type Instant, minutesBetween, plusDays } from '../shared/time/instant.ts'
import { pragueDay } from '../shared/time/prague.ts'
import type { Moment } from '../shared/time/typed.ts'
import type { Texts } from './texts/cs.ts'

/** How far a due instant is. */
export interface Distance {
  readonly over: boolean
  readonly hours: number
  /** 0–59. */
  readonly minutes: number
}

/** How long until `dueAt`, or how long past it. Whole minutes, rounded down both ways: never more time than there is. */
export function distance(now: Instant, dueAt: Instant): Distance {
  const over = now > dueAt
  const total = over ? minutesBetween(dueAt, now) : minutesBetween(now, dueAt)
  return { over, hours: Math.floor(total / 60), minutes: total % 60 }
}

/** `31 h 05 min`, `45 min`, `méně než minuta`. */
export function span(texts: Texts, { hours, minutes }: Distance): string {
  if (hours > 0) return texts.time.hoursMinutes(hours, String(minutes).padStart(2, '0'))
  return minutes > 0 ? texts.time.minutes(minutes) : texts.time.underMinute
}

/** The same for the ear: `31 hodin 5 minut`. */
export function spokenSpan(texts: Texts, { hours, minutes }: Distance): string {
  return hours + minutes > 0 ? texts.time.spoken(hours, minutes) : texts.time.underMinute
}

/** Hours as people count them: up to two days `48 h`, `20 min` where decimals would not do, then `14 dnů`, `2 dny 12 h`. */
export function hoursSpan({ time }: Texts, hours: number): string {
  const hundredths = hours * 100
  if (Math.abs(hundredths - Math.round(hundredths)) > 0.001) return minutesSpan(time, Math.round(hours * 60))
  if (hours <= 2 * HOURS_PER_DAY) return time.hours(hours)
  const rest = hours % HOURS_PER_DAY
  return [time.days(Math.floor(hours / HOURS_PER_DAY)), ...(rest > 0 ? [time.hours(rest)] : [])].join(' ')
}

function minutesSpan(time: Texts['time'], minutes: number): string {
  return minutes < 60 ? time.minutes(minutes) : time.hoursMinutes(Math.floor(minutes / 60), String(minutes % 60))
}

const HOURS_PER_DAY = 24

/** How urgent an open duty is. */
export function urgency({ over, hours }: Distance): 'over' | 'near' | 'soon' | 'calm' {
  if (over) return 'over'
  return hours < PRESSING_HOURS.near ? 'near' : hours < PRESSING_HOURS.soon ? 'soon' : 'calm'
}

/** A moment as people say it, in Prague wherever the browser is: `zítra 17:05`, `ne 22. 11. 17:05`. */
export function momentWords(texts: Texts, at: Instant, now: Instant): string {
  return inDayWords(texts, shown(at), now)
}

/** The same of an end: at midnight `dnes 24:00`. */
export function endWords(texts: Texts, at: Instant, now: Instant): string {
  return inDayWords(texts, shownEnd(at), now)
}

/** A moment as a record states it, the same tomorrow as today: `so 21. 11. 14:10`. */
export function momentStamp(texts: Texts, at: Instant, now: Instant): string {
  return inDateWords(texts, shown(at), now)
}

/** An end that falls on midnight, said by the day it ends: `pá 4. 12. 24:00`. */
export function endStamp(texts: Texts, at: Instant, now: Instant): string {
  return inDateWords(texts, shownEnd(at), now)
}

/** Days from today until the last day of something that ends at `endsAt`; 0 on the last day. */
export function daysUntilEnd(now: Instant, endsAt: Instant): number {
  return daysBetween(pragueDay(now), shownEnd(endsAt).day)
}

/** `9:05` in Prague; in the hour that comes twice `2:30 (zimního času)`. */
export function clockTime(texts: Texts, at: Instant): string {
  return timeWords(texts, shown(at))
}

/** A day of a document, always with its year: `5. 3. 1987`. */
export function dayInFull(texts: Texts, day: Day): string {
  const [year, month, date] = partsOf(day)
  return texts.time.year(texts.time.date(date, month), year)
}

/** A day said whole, to be sure that it is the one that is meant: `středa 25. listopadu 2026`. */
export function dayInWords({ time }: Texts, day: Day): string {
  const [year, month, date] = partsOf(day)
  return time.dayInWords(new Date(day).getUTCDay(), time.dateInWords(date, month - 1, year))
}

/** A moment said whole: `středa 25. listopadu 2026 v 9:05`, and which of two when its hour comes twice. */
export function momentInWords(texts: Texts, { wall, at }: Moment): string {
  // The end of a day is said as such, not as the beginning of the next.
  const moment = wall.endsWith('T24:00') ? shownEnd(at) : shown(at)
  return `${dayInWords(texts, moment.day)} ${texts.time.at(timeWords(texts, moment))}`
}

function inDayWords(texts: Texts, moment: Shown, now: Instant): string {
  return `${dayWords(texts, moment.day, pragueDay(now))} ${timeWords(texts, moment)}`
}

function inDateWords(texts: Texts, moment: Shown, now: Instant): string {
  return `${dateWords(texts, moment.day, pragueDay(now))} ${timeWords(texts, moment)}`
}

function timeWords(texts: Texts, { time, by }: Shown): string {
  return by === undefined ? time : `${time} (${texts.time.by[by]})`
}

/** A day as people say it on another one: `zítra`, `ne 22. 11.`, of another year with the year. */
export function dayWords(texts: Texts, day: Day, today: Day): string {
  if (day === today) return texts.time.today
  if (day === plusDays(today, 1)) return texts.time.tomorrow
  if (day === plusDays(today, -1)) return texts.time.yesterday
  return dateWords(texts, day, today)
}

function dateWords(texts: Texts, day: Day, today: Day): string {
  const [year, month, date] = partsOf(day)
  const weekday = texts.time.weekdays[new Date(day).getUTCDay()]
  const named = `${weekday} ${texts.time.date(date, month)}`
  return year === partsOf(today)[0] ? named : texts.time.year(named, year)
}

function partsOf(day: Day): [year: number, month: number, date: number] {
  return [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))]
}
