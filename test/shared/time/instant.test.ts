import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { daysBetween, instant, minutesBetween, plusDays, plusHours, plusMinutes } from '../../../shared/time/instant.ts'
import { anyInstant, anyOffset, everyDay, writtenWith } from '../../support/moments.ts'

describe('an instant', () => {
  it.each([
    ['2026-03-28T10:00:00+01:00', '2026-03-28T09:00:00.000Z'],
    ['2026-03-28T10:00:00.5-11:30', '2026-03-28T21:30:00.500Z'],
    ['2026-03-28T09:00:00Z', '2026-03-28T09:00:00.000Z'],
  ])('written %s is stored as %s', (written, stored) => {
    expect(instant(written)).toBe(stored)
  })

  it('has one stored form, whatever offset it was written with', () => {
    fc.assert(
      fc.property(anyInstant, anyOffset, (at, offset) => {
        expect(instant(writtenWith(offset, at))).toBe(at)
      }),
    )
  })

  it('is earlier as text exactly when it is earlier in time', () => {
    fc.assert(
      fc.property(anyInstant, anyInstant, (a, b) => {
        expect(a < b).toBe(Date.parse(a) < Date.parse(b))
      }),
    )
  })

  it('is refused when it is none', () => {
    expect(() => instant('tomorrow')).toThrow(RangeError)
    expect(() => instant(new Date(Number.NaN))).toThrow(RangeError)
  })
})

describe('time between instants', () => {
  it.each([
    ['2026-03-02T09:00:00.000Z', '2026-03-02T09:59:59.999Z', 59],
    ['2026-03-02T09:00:00.000Z', '2026-03-02T10:00:00.000Z', 60],
    ['2026-03-02T09:00:00.000Z', '2026-03-02T08:59:59.999Z', -1],
    ['2026-03-29T00:30:00.000Z', '2026-03-29T01:30:00.000Z', 60],
  ])('from %s to %s is %i whole minutes', (from, to, minutes) => {
    expect(minutesBetween(from, to)).toBe(minutes)
  })

  it('is what was added', () => {
    fc.assert(
      fc.property(anyInstant, fc.integer({ min: -10_000, max: 10_000 }), (at, amount) => {
        expect(minutesBetween(at, plusMinutes(at, amount))).toBe(amount)
        expect(plusHours(at, amount)).toBe(plusMinutes(at, amount * 60))
      }),
    )
  })
})

describe('days', () => {
  it.each([
    ['2026-02-28', 1, '2026-03-01'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2026-03-01', -1, '2026-02-28'],
    ['2026-10-20', 14, '2026-11-03'],
    ['2026-03-29', 0, '2026-03-29'],
  ])('after %s, %i on, is %s', (day, days, later) => {
    expect(plusDays(day, days)).toBe(later)
    expect(daysBetween(day, later)).toBe(days)
  })

  it('come one after another, none skipped and none twice', () => {
    const days = everyDay('2024-12-31', '2029-01-01')
    expect(days.map((day) => plusDays(day, 1)).slice(0, -1)).toEqual(days.slice(1))
  })
})
