import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isWorkingDay } from '../../../shared/time/holidays.ts'
import { plusDays } from '../../../shared/time/instant.ts'
import { complaintDueAt, complaintLastDay } from '../../../shared/time/law.ts'
import { pragueDay } from '../../../shared/time/prague.ts'
import { anyInstant, shownInPrague } from '../../support/moments.ts'

describe('a complaint is to be answered within thirty days of delivery', () => {
  it.each([
    ['over February', '2025-01-15', '2025-02-14'],
    ['over Easter, which moves a Good Friday to Tuesday', '2025-03-19', '2025-04-22'],
    ['over a holiday on Thursday', '2025-04-01', '2025-05-02'],
    ['over two holidays on a weekend', '2025-06-05', '2025-07-07'],
    ['over a holiday on Monday', '2025-10-18', '2025-11-18'],
    ['over Christmas, from its Eve to the Monday after', '2025-11-24', '2025-12-29'],
    ['over New Year', '2025-12-02', '2026-01-02'],
    ['over the end of February, from Sunday to Monday', '2026-01-30', '2026-03-02'],
    ['over Easter of 2026', '2026-03-04', '2026-04-07'],
    ['over the first of May and its weekend', '2026-04-01', '2026-05-04'],
    ['over the holidays of July', '2026-06-05', '2026-07-07'],
    ['over a leap day', '2024-01-31', '2024-03-01'],
  ])('%s', (_over, deliveredOn, lastDay) => {
    expect(complaintLastDay(deliveredOn)).toBe(lastDay)
    expect(shownInPrague(complaintDueAt(deliveredOn))).toBe(`${plusDays(lastDay, 1)} 00:00`)
  })

  it.each([
    ['in winter time', '2026-01-30', '2026-03-02T23:00:00.000Z'],
    ['in summer time', '2026-03-04', '2026-04-07T22:00:00.000Z'],
    // Thirty days from 25 February 2028 is Monday 27 March; the clocks had changed on the 26th.
    ['on the day after an hour was lost', '2028-02-25', '2028-03-27T22:00:00.000Z'],
    ['on the day after an hour was gained', '2026-09-26', '2026-10-26T23:00:00.000Z'],
  ])('until the end of the day in Prague %s', (_when, deliveredOn, dueAt) => {
    expect(complaintDueAt(deliveredOn)).toBe(dueAt)
  })

  it.each([
    [14, '2026-03-20', '2026-04-07'],
    [15, '2026-03-02', '2026-03-17'],
    [1, '2026-03-06', '2026-03-09'],
    [60, '2026-03-02', '2026-05-04'],
  ])('or within %d days where the centre says so', (days, deliveredOn, lastDay) => {
    expect(complaintLastDay(deliveredOn, days)).toBe(lastDay)
  })

  it('never sooner, at most five days later, and always on a working day', () => {
    const days = fc.integer({ min: 1, max: 90 })
    fc.assert(
      fc.property(anyInstant.map(pragueDay), days, (deliveredOn, days) => {
        const lastDay = complaintLastDay(deliveredOn, days)
        expect(isWorkingDay(lastDay)).toBe(true)
        expect(lastDay >= plusDays(deliveredOn, days)).toBe(true)
        expect(lastDay <= plusDays(deliveredOn, days + 5)).toBe(true)
      }),
    )
  })

  it('a later delivery never has to be answered sooner', () => {
    fc.assert(
      fc.property(anyInstant.map(pragueDay), fc.integer({ min: 0, max: 30 }), (day, later) => {
        expect(complaintDueAt(plusDays(day, later)) >= complaintDueAt(day)).toBe(true)
      }),
    )
  })
})
