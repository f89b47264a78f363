import { isWorkingDay } from '../../../../shared/time/holidays.ts'
import { daysBetween } from '../../../../shared/time/instant.ts'
import { fromPrague } from '../../../../shared/time/prague.ts'
import { type Calendar, calendarOf } from '../demo-calendar.ts'

/** A year of the demo: its days are told back from its last one. */
export interface YearCalendar extends Calendar {
  /** Noon of the last day. */
  readonly now: Date
  /** How long ago a day of the year is, counted from 1. */
  readonly agoOf: (day: number) => number
}

/** A year, and the index of the first of its people among those of all years. */
export interface Begun {
  readonly calendar: YearCalendar
  readonly first: number
}

export function yearCalendar(year: number): YearCalendar {
  const last = `${year}-12-31`
  const now = new Date(fromPrague(last, '12:00'))
  const length = daysBetween(`${year}-01-01`, last) + 1
  return { ...calendarOf(now), now, agoOf: (day) => length - day }
}

/** The day itself, or the next on which somebody works. */
export function onWorkingDay({ day }: Calendar, ago: number): number {
  return isWorkingDay(day(ago)) ? ago : onWorkingDay({ day } as Calendar, ago - 1)
}
