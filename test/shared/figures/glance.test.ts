import { describe, expect, it } from 'vitest'
import { glance, isAllMissing, missingOf, readOf, readTeamMinutes } from '../../../shared/figures/glance.ts'
import { type Month, monthAfter, monthsBetween } from '../../../shared/figures/period.ts'
import type { Value } from '../../../shared/figures/value.ts'
import type { MonthFigures } from '../../../shared/figures/views.ts'

const count = (n: number): Value => ({ kind: 'additive', n, by: {} })
const people = (n: number): Value => ({ kind: 'distinct', n, by: {} })
const share = (part: number, whole: number): Value => ({ kind: 'share', part, whole })
const month = (name: Month, figures: Record<string, Value>): MonthFigures => ({ month: name, figures, changes: [] })
const missing = (name: Month, why: MonthFigures['missing'] & string): MonthFigures => ({
  month: name,
  changes: [],
  missing: why,
})

/** The thirteen months up to November 2026, each with as many as its place. */
const months = monthsBetween('2025-11', '2026-11').map((name, at) =>
  month(name, { notices: count(at), clients: people(2 * at), 'offered-in-time': share(at, 12) }),
)

describe('a month beside those before it', () => {
  it('has the mean of the twelve, itself not among them, and the same month a year ago', () => {
    expect(glance(months, '2026-11', readOf('notices'))).toEqual({ before: 5.5, months: 12, yearAgo: 0 })
  })

  it('has a mean of people of months too, and never their sum', () => {
    expect(glance(months, '2026-11', readOf('clients'))).toEqual({ before: 11, months: 12, yearAgo: 0 })
  })

  it('has of shares that of all together, not the mean of percents', () => {
    const uneven = [
      month('2026-09', { 'offered-in-time': share(1, 1) }),
      month('2026-10', { 'offered-in-time': share(0, 3) }),
    ]
    expect(glance(uneven, '2026-11', readOf('offered-in-time'))).toEqual({
      before: { kind: 'share', part: 1, whole: 4 },
      months: 2,
    })
  })

  it('leaves out what is missing, and takes it never as zero', () => {
    const some = [missing('2026-08', 'failed'), month('2026-09', { notices: count(4) }), month('2026-10', {})]
    expect(glance(some, '2026-11', readOf('notices'))).toEqual({ before: 4, months: 1 })
    expect(glance([], '2026-11', readOf('notices'))).toEqual({ months: 0 })
  })

  it('has no mean of medians', () => {
    const medians = [month('2026-10', { 'time-to-offer': { kind: 'median', middle: 60, of: 3 } })]
    expect(glance(medians, '2026-11', readOf('time-to-offer'))).toEqual({ months: 0 })
  })

  it('counts the hours of the team from both that it does', () => {
    const hours = [
      month('2026-09', { 'work-time': count(600), 'event-time': count(60) }),
      month('2026-10', { 'work-time': count(300) }),
    ]
    expect(glance(hours, '2026-11', readTeamMinutes)).toEqual({ before: 660, months: 1 })
  })

  it('does not look at what comes after it', () => {
    expect(glance(months, '2025-12', readOf('notices'))).toEqual({ before: 0, months: 1 })
    expect(glance(months, monthAfter('2026-11', 13), readOf('notices'))).toEqual({ months: 0 })
  })
})

describe('what is missing of a period', () => {
  const known = [missing('2026-01', 'not-reckoned'), missing('2026-02', 'failed'), month('2026-03', {})]

  it.each<[string, string, [string, string][]]>([
    [
      '2026',
      '2026-11-27',
      [
        ['2026-01', 'not-reckoned'],
        ['2026-02', 'failed'],
      ],
    ],
    ['2026-01', '2026-11-27', [['2026-01', 'not-reckoned']]],
    ['2026-03', '2026-11-27', []],
    // The month that runs is reckoned when it is asked for, unless that failed; those to come are not due.
    ['2026-01', '2026-01-31', []],
    ['2026-02', '2026-02-01', [['2026-02', 'failed']]],
    ['2026-02', '2026-01-31', []],
  ])('%s by %s', (period, today, expected) => {
    expect(missingOf(known, period, today).map(({ month, why }) => [month, why])).toEqual(expected)
  })

  it('is all of it only when nothing is there', () => {
    const of = (period: string, today: string) => isAllMissing(missingOf(known, period, today), period, today)
    expect(of('2026', '2026-11-27')).toBe(false)
    expect(of('2026-01', '2026-11-27')).toBe(true)
    expect(of('2026-03', '2026-11-27')).toBe(false)
    const nothing = monthsBetween('2024-01', '2024-12').map((name) => missing(name, 'not-reckoned'))
    expect(isAllMissing(missingOf(nothing, '2024', '2026-11-27'), '2024', '2026-11-27')).toBe(true)
    expect(isAllMissing([], '2027', '2026-11-27')).toBe(false)
  })
})
