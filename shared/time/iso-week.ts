import { type Day, daysBetween, plusDays } from './instant.ts'

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
