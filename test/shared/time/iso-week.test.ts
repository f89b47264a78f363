import { describe, expect, it } from 'vitest'
import { isoWeek, weekParity } from '../../../shared/time/instant.ts'

describe('the week of a day', () => {
  it.each([
    ['2026-01-01', 1, 'odd'],
    ['2026-03-01', 9, 'odd'],
    ['2026-03-02', 10, 'even'],
    ['2026-12-31', 53, 'odd'],
    ['2027-01-03', 53, 'odd'],
    ['2027-01-04', 1, 'odd'],
    ['2024-12-30', 1, 'odd'],
    ['2021-01-03', 53, 'odd'],
    ['2020-12-27', 52, 'even'],
    ['2025-12-28', 52, 'even'],
  ] as const)('of %s is %d, %s', (day, week, parity) => {
    expect(isoWeek(day)).toBe(week)
    expect(weekParity(day)).toBe(parity)
  })
})
