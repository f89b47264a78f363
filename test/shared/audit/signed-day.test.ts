import { describe, expect, it } from 'vitest'
import { differenceOf, lastSettledDay, settledAt } from '../../../shared/audit/signed-day.ts'

describe('the last day to which no entry comes any more', () => {
  it.each([
    ['an hour after midnight in Prague, in winter', '2026-03-03T00:00:00.000Z', '2026-03-02'],
    ['a moment before', '2026-03-02T23:59:59.999Z', '2026-03-01'],
    ['an hour after midnight in summer', '2026-07-02T23:00:00.000Z', '2026-07-02'],
    ['a moment before in summer', '2026-07-02T22:59:59.999Z', '2026-07-01'],
    ['after the night in which clocks are put forward', '2026-03-29T22:59:59.999Z', '2026-03-28'],
    ['after the night in which clocks are put back', '2026-10-26T00:00:00.000Z', '2026-10-25'],
    ['in a new year', '2027-01-01T12:00:00.000Z', '2026-12-31'],
    ['after a leap day', '2028-03-01T12:00:00.000Z', '2028-02-29'],
  ])('is %s, %s, the day %s', (_when, now, day) => {
    expect(lastSettledDay(now)).toBe(day)
  })

  it.each(['2026-03-28', '2026-03-29', '2026-10-24', '2026-10-25', '2026-12-31'])('%s may be signed at once', (day) => {
    expect(lastSettledDay(settledAt(day))).toBe(day)
  })
})

it.each([
  [3, 3, 'a', 'a', undefined],
  [3, 2, 'a', 'b', 'entries-missing'],
  [3, 0, 'a', 'b', 'entries-missing'],
  [3, 4, 'a', 'b', 'entries-added'],
  [0, 1, 'a', 'b', 'entries-added'],
  [3, 3, 'a', 'b', 'entries-changed'],
])('%s entries signed and %s there, digests %s and %s: %s', (signed, there, one, other, difference) => {
  const found = differenceOf({ entries: signed, digest: one }, { entries: there, digest: other })
  expect(found).toBe(difference)
})
