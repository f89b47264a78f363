import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { plusDays } from '../../../shared/time/instant.ts'
import {
  appealLastDay,
  courtDecidesBy,
  evictionEndsByRule,
  offerDueAt,
  orderLastDay,
  orderLatestDay,
  policeDueAt,
  ruleOn,
  rules,
} from '../../../shared/time/law.ts'
import { pragueDay, pragueWallClock } from '../../../shared/time/prague.ts'
import { anyInstant, anyOffset, shownInPrague, writtenWith } from '../../support/moments.ts'

afterEach(() => vi.unstubAllEnvs())

describe('help is to be offered 48 hours from delivery', () => {
  it.each([
    ['on a working day', '2026-03-02T09:15:00+01:00', '2026-03-04 09:15'],
    ['on a Friday afternoon, so before the weekend is over', '2026-03-06T17:00:00+01:00', '2026-03-08 17:00'],
    ['before Christmas, with no shift for holidays', '2025-12-23T16:30:00+01:00', '2025-12-25 16:30'],
    ['before Good Friday, with no shift for holidays', '2026-04-02T18:45:00+02:00', '2026-04-04 18:45'],
    ['on the last night of a year', '2026-12-30T23:59:00+01:00', '2027-01-01 23:59'],
    ['over a leap day', '2028-02-28T12:00:00+01:00', '2028-03-01 12:00'],
    ['over the night that loses an hour', '2026-03-28T10:00:00+01:00', '2026-03-30 11:00'],
    ['over the night that gains an hour', '2026-10-24T10:00:00+02:00', '2026-10-26 09:00'],
    ['in the last minute before an hour is lost', '2026-03-29T01:59:00+01:00', '2026-03-31 02:59'],
    ['in the first minute after an hour was lost', '2026-03-29T03:00:00+02:00', '2026-03-31 03:00'],
    ['in the hour that comes twice, the first time', '2026-10-25T02:30:00+02:00', '2026-10-27 01:30'],
    ['in the hour that comes twice, the second time', '2026-10-25T02:30:00+01:00', '2026-10-27 02:30'],
    ['so that it runs out in the hour that comes twice', '2026-10-23T02:30:00+02:00', '2026-10-25 02:30'],
    ['so that it would run out in the hour that is lost', '2026-03-27T02:30:00+01:00', '2026-03-29 03:30'],
    ['long before the law of 2025', '2007-06-08T20:00:00+02:00', '2007-06-10 20:00'],
  ])('%s', (_when, deliveredAt, due) => {
    expect(shownInPrague(offerDueAt(deliveredAt))).toBe(due)
  })

  it('which is 172,800,000 milliseconds at any instant', () => {
    fc.assert(
      fc.property(anyInstant, (deliveredAt) => {
        expect(Date.parse(offerDueAt(deliveredAt)) - Date.parse(deliveredAt)).toBe(172_800_000)
      }),
    )
  })
})

describe('the copy of the record is to be delivered 24 hours from the entry', () => {
  it.each([
    ['on a working day', '2026-03-02T07:30:00+01:00', '2026-03-03 07:30'],
    ['on a Friday night', '2026-03-06T23:10:00+01:00', '2026-03-07 23:10'],
    ['over the night that loses an hour', '2026-03-28T10:00:00+01:00', '2026-03-29 11:00'],
    ['over the night that gains an hour', '2026-10-24T10:00:00+02:00', '2026-10-25 09:00'],
    ['on New Year’s Eve', '2025-12-31T22:00:00+01:00', '2026-01-01 22:00'],
  ])('%s', (_when, enteredAt, due) => {
    expect(shownInPrague(policeDueAt(enteredAt))).toBe(due)
  })

  it('which is 86,400,000 milliseconds at any instant', () => {
    fc.assert(
      fc.property(anyInstant, (enteredAt) => {
        expect(Date.parse(policeDueAt(enteredAt)) - Date.parse(enteredAt)).toBe(86_400_000)
      }),
    )
  })
})

describe('an eviction ends at 24:00 in Prague', () => {
  it.each([
    ['ten days after a day under the old law', '2024-05-06T14:20:00+02:00', '2024-05-17 00:00'],
    ['ten days after the last minute of the old law', '2025-06-30T23:59:59.999+02:00', '2025-07-11 00:00'],
    ['fourteen days after the first instant of the new law', '2025-07-01T00:00:00+02:00', '2025-07-16 00:00'],
    ['ten days after an evening that is still June in Prague', '2025-06-30T21:59:59Z', '2025-07-11 00:00'],
    ['fourteen days after a night that is July in Prague and June in UTC', '2025-06-30T22:00:00Z', '2025-07-16 00:00'],
    ['fourteen days after midnight', '2026-03-02T00:00:00+01:00', '2026-03-17 00:00'],
    ['fourteen days after the last minute of the same day', '2026-03-02T23:59:00+01:00', '2026-03-17 00:00'],
    ['on a holiday, with no shift', '2025-12-11T10:00:00+01:00', '2025-12-26 00:00'],
    ['on a Sunday, with no shift', '2026-05-03T10:00:00+02:00', '2026-05-18 00:00'],
    ['in the next year', '2025-12-24T20:00:00+01:00', '2026-01-08 00:00'],
    ['over a leap day', '2028-02-20T12:00:00+01:00', '2028-03-06 00:00'],
    ['ten days on from the first day of the law', '2007-01-01T00:00:00+01:00', '2007-01-12 00:00'],
  ])('%s', (_when, evictedAt, end) => {
    expect(shownInPrague(evictionEndsByRule(evictedAt))).toBe(end)
  })

  it.each([
    ['before an hour is lost', '2026-03-14T12:00:00+01:00', '2026-03-28T23:00:00.000Z'],
    ['on the day that loses an hour', '2026-03-15T12:00:00+01:00', '2026-03-29T22:00:00.000Z'],
    ['after an hour was lost', '2026-03-16T12:00:00+01:00', '2026-03-30T22:00:00.000Z'],
    ['before an hour is gained', '2026-10-10T12:00:00+02:00', '2026-10-24T22:00:00.000Z'],
    ['on the day that gains an hour', '2026-10-11T12:00:00+02:00', '2026-10-25T23:00:00.000Z'],
    ['after an hour was gained', '2026-10-12T12:00:00+02:00', '2026-10-26T23:00:00.000Z'],
    ['after it was carried out in the hour that comes twice', '2026-10-25T02:30:00+02:00', '2026-11-08T23:00:00.000Z'],
    ['whichever of the two hours it was', '2026-10-25T02:30:00+01:00', '2026-11-08T23:00:00.000Z'],
  ])('%s', (_when, evictedAt, end) => {
    expect(evictionEndsByRule(evictedAt)).toBe(end)
  })

  it('whole days after the day it was carried out: ten before July 2025, fourteen since', () => {
    fc.assert(
      fc.property(anyInstant, (evictedAt) => {
        const from = pragueDay(evictedAt)
        const days = from < '2025-07-01' ? 10 : 14
        expect(pragueWallClock(evictionEndsByRule(evictedAt))).toEqual({
          day: plusDays(from, days + 1),
          time: '00:00:00',
        })
      }),
    )
  })
})

const clocks = { offerDueAt, policeDueAt, evictionEndsByRule }

describe.each(Object.entries(clocks))('%s', (_name, clock) => {
  it('does not depend on the offset an instant is written with', () => {
    fc.assert(
      fc.property(anyInstant, anyOffset, (at, offset) => {
        expect(clock(writtenWith(offset, at))).toBe(clock(at))
      }),
    )
  })

  it('does not depend on the zone of the machine', () => {
    fc.assert(
      fc.property(
        anyInstant,
        fc.constantFrom('UTC', 'America/New_York', 'Asia/Kolkata', 'Pacific/Apia'),
        (at, zone) => {
          vi.stubEnv('TZ', 'Europe/Prague')
          const atHome = clock(at)
          vi.stubEnv('TZ', zone)
          expect(new Date(at).getHours()).not.toBe(Number(pragueWallClock(at).time.slice(0, 2)))
          expect(clock(at)).toBe(atHome)
        },
      ),
    )
  })

  it('refuses what is not an instant', () => {
    expect(() => clock('soon')).toThrow(RangeError)
  })
})

describe('a list of rules', () => {
  const every = Object.entries(rules)

  it.each(every)('of %s goes from the oldest to the newest, each with its paragraph', (_name, list) => {
    const days = list.map(({ validFrom }) => validFrom)
    expect(days).toEqual([...new Set(days)].toSorted())
    for (const { source, amount } of list) {
      expect(source).toMatch(/^§ \d+/)
      expect(amount).toBeGreaterThan(0)
    }
  })

  it.each([
    ['2006-12-31', 10],
    ['2007-01-01', 10],
    ['2025-06-30', 10],
    ['2025-07-01', 14],
    ['2040-12-31', 14],
  ])('gives on %s the rule that holds that day', (day, amount) => {
    expect(ruleOn(rules.evictionDays, day).amount).toBe(amount)
  })
})

describe('an order of the court, enforceable on a day', () => {
  it.each([
    ['an ordinary day', '2026-11-27', '2026-12-27', '2027-05-27'],
    ['the last day of January', '2026-01-31', '2026-02-28', '2026-07-31'],
    ['the last day of January of a leap year', '2028-01-31', '2028-02-29', '2028-07-31'],
    ['29 January', '2026-01-29', '2026-02-28', '2026-07-29'],
    ['29 February', '2028-02-29', '2028-03-29', '2028-08-29'],
    ['the last day of August', '2026-08-31', '2026-09-30', '2027-02-28'],
    ['the last day of a year', '2026-12-31', '2027-01-31', '2027-06-30'],
    ['the day on which summer time begins', '2026-03-29', '2026-04-29', '2026-09-29'],
    ['the day on which it ends', '2026-10-25', '2026-11-25', '2027-04-25'],
    ['30 November', '2026-11-30', '2026-12-30', '2027-05-30'],
  ])('%s', (_when, on, month, longest) => {
    expect([orderLastDay(on), orderLatestDay(on)]).toEqual([month, longest])
  })

  it('never ends in another month than the next, and six months hold it', () => {
    fc.assert(
      fc.property(anyInstant, (at) => {
        const day = pragueDay(at)
        const last = orderLastDay(day)
        const months = (of: string) => Number(of.slice(0, 4)) * 12 + Number(of.slice(5, 7))
        expect(months(last) - months(day)).toBe(1)
        expect(months(orderLatestDay(day)) - months(day)).toBe(6)
        expect(last.slice(8) <= day.slice(8)).toBe(true)
      }),
    )
  })
})

it.each([
  ['2026-11-20', '2026-11-22'],
  ['2026-12-31', '2027-01-02'],
  ['2028-02-28', '2028-03-01'],
])('a court decides on a petition of %s by %s', (filed, by) => {
  expect(courtDecidesBy(filed)).toBe(by)
})

it.each([
  ['2026-11-23', '2026-12-08', 'fifteen days, that of the delivery not counted'],
  ['2026-11-28', '2026-12-14', 'from Sunday to Monday'],
  ['2026-12-10', '2026-12-28', 'over Christmas'],
])('an appeal against what was delivered on %s is in time until %s: %s', (delivered, last) => {
  expect(appealLastDay(delivered)).toBe(last)
})
