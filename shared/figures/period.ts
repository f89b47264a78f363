import * as z from 'zod/mini'
import { type Day, plusDays, plusMonths } from '../time/instant.ts'

/** What a figure is of: a month `2026-11` or a year `2026`, both of Prague. */
export type Period = string

/** A month, `2026-11`. */
export type Month = string

const MONTH = /^20\d{2}-(0[1-9]|1[0-2])$/
const YEAR = /^20\d{2}$/

/** A period as somebody asks for it. */
export const periodSchema = z.string().check(z.regex(/^20\d{2}(-(0[1-9]|1[0-2]))?$/))
export const monthSchema = z.string().check(z.regex(MONTH))

export function isYear(period: Period): boolean {
  return YEAR.test(period)
}

/** The month of Prague in which a day lies. */
export function monthOf(day: Day): Month {
  return day.slice(0, 7)
}

export function firstDayOf(period: Period): Day {
  return isYear(period) ? `${period}-01-01` : `${period}-01`
}

export function lastDayOf(period: Period): Day {
  return isYear(period) ? `${period}-12-31` : plusDays(plusMonths(`${period}-01`, 1), -1)
}

/** The months of a period, in their order. */
export function monthsOf(period: Period): Month[] {
  return isYear(period) ? monthsBetween(`${period}-01`, `${period}-12`) : [period]
}

/** All months from one to another, both included; none when the first is later. */
export function monthsBetween(first: Month, last: Month): Month[] {
  const months: Month[] = []
  for (let month = first; month <= last; month = monthAfter(month)) months.push(month)
  return months
}

/** The month so many months later; earlier when negative. */
export function monthAfter(month: Month, months = 1): Month {
  return monthOf(plusMonths(`${month}-01`, months))
}
