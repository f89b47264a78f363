import { type Month, monthAfter, monthOf, monthsOf, type Period } from './period.ts'
import type { Parameters } from './settings.ts'
import type { Slice, StoredSlice } from './slice.ts'
import type { Share, Value } from './value.ts'
import type { MonthFigures } from './views.ts'

/*
 * A month beside what was before it, and what of a period is not there. A mean is one of months: nothing is added up that does not add up.
 */

/** How many months a month is compared with. */
export const MONTHS_BEFORE = 12

/** What is read of a month to be compared; nothing where it has none. */
export type Read = (figures: StoredSlice) => number | Share | undefined

/** A month beside the twelve before it, and the same month a year ago. */
export interface Glance {
  /** Of numbers their mean, of shares the share of all together; left out when there is none. */
  readonly before?: number | Share
  /** Of how many months that is: those that are missing are left out, and never taken as zero. */
  readonly months: number
  readonly yearAgo?: number | Share
}

/** What a month is compared with. */
export function glance(months: readonly MonthFigures[], month: Month, read: Read): Glance {
  const first = monthAfter(month, -MONTHS_BEFORE)
  const told = months.flatMap((each) => {
    const value = each.figures && read(each.figures)
    return value === undefined ? [] : [{ month: each.month, value }]
  })
  const values = told.filter((each) => each.month >= first && each.month < month).map(({ value }) => value)
  const before = together(values)
  const yearAgo = told.find((each) => each.month === first)?.value
  return { months: values.length, ...(before !== undefined && { before }), ...(yearAgo !== undefined && { yearAgo }) }
}

function together(values: readonly (number | Share)[]): number | Share | undefined {
  const shares = values.filter((value) => typeof value === 'object')
  const numbers = values.filter((value) => typeof value === 'number')
  if (shares.length > 0)
    return {
      kind: 'share',
      part: added(shares.map(({ part }) => part)),
      whole: added(shares.map(({ whole }) => whole)),
    }
  return numbers.length > 0 ? added(numbers) / numbers.length : undefined
}

function added(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0)
}

/** A number of a month, or a share; nothing of a median, which has no mean. */
export function readOf(id: string): Read {
  return (figures) => numberOf(figures[id])
}

function numberOf(value: Value | undefined): number | Share | undefined {
  if (value === undefined || value.kind === 'median') return undefined
  return value.kind === 'share' ? value : value.n
}

/** Minutes that the team worked: with people, and besides. */
export const readTeamMinutes: Read = (figures) => {
  const [work, events] = [figures['work-time'], figures['event-time']]
  return work?.kind === 'additive' && events?.kind === 'additive' ? work.n + events.n : undefined
}

/** A month whose figures are not there, and why. */
export interface MissingMonth {
  readonly month: Month
  readonly why: NonNullable<MonthFigures['missing']>
}

/** What of a period is missing by a day. The month that runs is reckoned when it is asked for, and those to come are not due. */
export function missingOf(months: readonly MonthFigures[], period: Period, today: string): MissingMonth[] {
  const running = monthOf(today)
  const own = new Set(monthsOf(period))
  return months.flatMap(({ month, missing }) => {
    const isDue = month < running || (month === running && missing === 'failed')
    return own.has(month) && isDue && missing !== undefined ? [{ month, why: missing }] : []
  })
}

/** Whether nothing of a period is there that should be. */
export function isAllMissing(missing: readonly MissingMonth[], period: Period, today: string): boolean {
  const due = monthsOf(period).filter((month) => month <= monthOf(today))
  return missing.length > 0 && missing.length === due.length
}

/** How many were served, where the centre counts the children who live with its clients among them. */
export function servedOf(figures: Slice, { children }: Parameters): number | undefined {
  return children === 'served' ? figures.clients.n + figures['children-of-clients'].n : undefined
}
