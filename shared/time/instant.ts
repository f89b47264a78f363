/**
 * An instant as stored and sent: ISO 8601 in UTC with milliseconds, `2026-03-28T09:00:00.000Z`.
 * All instants have the same length and zone, so comparing the strings compares the times.
 */
export type Instant = string

/** A calendar day without a zone, `2026-03-28`. */
export type Day = string

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS

/** Brings any ISO 8601 instant with an offset (`2026-03-28T10:00:00+01:00`) to the stored form. Throws RangeError otherwise. */
export function instant(value: string | Date): Instant {
  return new Date(value).toISOString()
}

/** Hours run moment to moment, whatever the wall clock does (§ 608 of the Civil Code): plain UTC arithmetic. */
export function plusHours(at: Instant, hours: number): Instant {
  return instant(new Date(Date.parse(at) + hours * HOUR_MS))
}

export function plusMinutes(at: Instant, minutes: number): Instant {
  return instant(new Date(Date.parse(at) + minutes * MINUTE_MS))
}

/** Whole minutes from one instant to another, rounded down; negative when `to` has passed. */
export function minutesBetween(from: Instant, to: Instant): number {
  return Math.floor((Date.parse(to) - Date.parse(from)) / MINUTE_MS)
}

/** The calendar day `days` after `day`. */
export function plusDays(day: Day, days: number): Day {
  const at = new Date(`${day}T00:00:00Z`)
  at.setUTCDate(at.getUTCDate() + days)
  return at.toISOString().slice(0, 10)
}

/** So many calendar days in a row. */
export function daysFrom(first: Day, count: number): Day[] {
  return Array.from({ length: count }, (_, index) => plusDays(first, index))
}

/** The day of the same number so many months later, or the last one of a month that has none: a span of months ends on it (§ 605 of the Civil Code). */
export function plusMonths(day: Day, months: number): Day {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  const last = new Date(Date.UTC(year, month + months, 0))
  return instant(new Date(last.setUTCDate(Math.min(date, last.getUTCDate())))).slice(0, 10)
}

/** Calendar days from one day to another; negative when `to` has passed. */
export function daysBetween(from: Day, to: Day): number {
  return (Date.parse(to) - Date.parse(from)) / DAY_MS
}

/** 1 is Monday, 7 is Sunday (ISO 8601). */
export function weekdayOf(day: Day): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7
}

/** The number of a day's week by ISO 8601, 1–53: the week with the year's first Thursday is its first. */
export function isoWeek(day: Day): number {
  const thursday = plusDays(day, 4 - weekdayOf(day))
  return 1 + Math.floor(daysBetween(`${thursday.slice(0, 4)}-01-01`, thursday) / 7)
}

/** Whether a day is of an odd week (lichý týden) or an even one, as calendars on the wall say. */
export function weekParity(day: Day): 'odd' | 'even' {
  return isoWeek(day) % 2 === 1 ? 'odd' : 'even'
}
