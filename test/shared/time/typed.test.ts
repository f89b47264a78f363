import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { czechMonths } from '../../../shared/time/months.ts'
import {
  instantTyped,
  joined,
  type Lean,
  typedDay,
  typedHours,
  typedMoment,
  typedTime,
  wallTime,
} from '../../../shared/time/typed.ts'

/** Wednesday 25 November 2026, 9:05 in Prague. */
const NOW = '2026-11-25T08:05:00.000Z'
const TODAY = '2026-11-25'

describe('a day that is typed', () => {
  it.each([
    ['25. 11. 2026', '2026-11-25'],
    ['25.11.2026', '2026-11-25'],
    ['25.11.26', '2026-11-25'],
    ['5. 3. 2027', '2027-03-05'],
    ['05.03.2027', '2027-03-05'],
    ['25. 11.', '2026-11-25'],
    ['25.11.', '2026-11-25'],
    ['25.11', '2026-11-25'],
    ['25 11', '2026-11-25'],
    ['25 11 2026', '2026-11-25'],
    ['25,11', '2026-11-25'],
    ['25/11/2026', '2026-11-25'],
    ['25-11-2026', '2026-11-25'],
    ['25–11–2026', '2026-11-25'],
    ['2511', '2026-11-25'],
    ['251126', '2026-11-25'],
    ['25112026', '2026-11-25'],
    ['2026-11-25', '2026-11-25'],
    ['25. listopadu', '2026-11-25'],
    ['25. listopadu 2026', '2026-11-25'],
    ['25 LISTOPADU 2026', '2026-11-25'],
    ['1. června 2026', '2026-06-01'],
    ['1. cervence 2026', '2026-07-01'],
    ['25.\u00a011.\u00a02026', '2026-11-25'],
    ['25.\u202f11.\u20092026', '2026-11-25'],
    ['\u200b25. 11. 2026\u2060 ', '2026-11-25'],
    ['\t25.  11.   2026\n', '2026-11-25'],
    ['２５．１１．２０２６', '2026-11-25'],
    ['dnes', '2026-11-25'],
    ['Dnes ', '2026-11-25'],
    ['zítra', '2026-11-26'],
    ['zitra', '2026-11-26'],
    ['zi\u0301tra', '2026-11-26'],
    ['VČERA', '2026-11-24'],
    ['pozítří', '2026-11-27'],
    ['předevčírem', '2026-11-23'],
    ['tomorrow', '2026-11-26'],
    ['29. 2. 2028', '2028-02-29'],
  ])('%j is %s', (text, day) => {
    expect(typedDay(text, { today: TODAY, lean: 'past' })).toEqual({ read: day })
    expect(typedDay(text, { today: TODAY, lean: 'future' })).toEqual({ read: day })
  })

  it.each<[string, string, Lean, string]>([
    ['31. 12.', '2027-01-02', 'past', '2026-12-31'],
    ['2. 1.', '2026-12-31', 'future', '2027-01-02'],
    ['1. 4.', TODAY, 'past', '2026-04-01'],
    ['1. 4.', TODAY, 'future', '2027-04-01'],
    // A slip by a day or a month is told to be one, and is no day of another year.
    ['26. 11.', TODAY, 'past', '2026-11-26'],
    ['24. 11.', TODAY, 'future', '2026-11-24'],
    ['25. 10.', TODAY, 'future', '2026-10-25'],
    ['2. 1.', '2026-12-31', 'past', '2027-01-02'],
    ['31. 12.', '2027-01-02', 'future', '2026-12-31'],
    ['29. 2.', '2025-01-10', 'past', '2024-02-29'],
    ['29. 2.', '2027-12-01', 'future', '2028-02-29'],
  ])('%j typed on %s in a field of the %s is %s', (text, today, lean, day) => {
    expect(typedDay(text, { today, lean })).toEqual({ read: day })
  })

  it.each([
    ['', 'missing'],
    [' \u00a0 ', 'missing'],
    ['31. 2.', 'no-such-day'],
    ['31. 2. 2026', 'no-such-day'],
    ['29. 2.', 'no-such-day'],
    ['29. 2. 2026', 'no-such-day'],
    ['0. 11.', 'no-such-day'],
    ['25. 13.', 'no-such-day'],
    ['2026-02-30', 'no-such-day'],
    ['25. 11. 1066', 'no-such-day'],
    ['25. 11. 2206', 'no-such-day'],
    ['25. 11. 20266', 'not-a-day'],
    ['25. 11. 6', 'not-a-day'],
    ['25', 'not-a-day'],
    ['25.', 'not-a-day'],
    ['11/25/26/1', 'not-a-day'],
    ['25. prosinec', 'not-a-day'],
    ['25. červen', 'not-a-day'],
    ['pátek', 'not-a-day'],
    ['constructor', 'not-a-day'],
    ['25..11.', 'not-a-day'],
    ['-25. 11.', 'not-a-day'],
  ])('%j is refused: %s', (text, fault) => {
    expect(typedDay(text, { today: TODAY, lean: 'past' })).toEqual({ fault })
  })

  it('is read back from the words in which it is said', () => {
    for (const [index, month] of czechMonths.entries())
      expect(typedDay(`3. ${month} 2026`, { today: TODAY, lean: 'past' })).toEqual({
        read: `2026-${String(index + 1).padStart(2, '0')}-03`,
      })
  })
})

describe('a time that is typed', () => {
  it.each([
    ['9:05', '09:05'],
    ['09:05', '09:05'],
    ['9.05', '09:05'],
    ['9,05', '09:05'],
    ['9 05', '09:05'],
    ['9 : 05', '09:05'],
    ['905', '09:05'],
    ['0905', '09:05'],
    ['1430', '14:30'],
    ['9', '09:00'],
    ['09', '09:00'],
    ['0', '00:00'],
    ['14', '14:00'],
    ['9h', '09:00'],
    ['9 h', '09:00'],
    ['9 hod', '09:00'],
    ['9 hod.', '09:00'],
    ['9 hodin', '09:00'],
    ['9:05 h', '09:05'],
    ['9.05 hod.', '09:05'],
    ['9h05', '09:05'],
    ['9 h 05 min', '09:05'],
    ['v 9:05', '09:05'],
    ['ve 14', '14:00'],
    ['9\u00a0hod', '09:00'],
    ['9\u202f:\u200905', '09:05'],
    ['\u20609:05\u200f', '09:05'],
    ['９：０５', '09:05'],
    ['8:00', '08:00'],
    ['0:00', '00:00'],
    ['23:59', '23:59'],
    ['24', '24:00'],
    ['24:00', '24:00'],
    ['2400', '24:00'],
  ])('%j is %s', (text, time) => {
    expect(typedTime(text)).toEqual({ read: time })
  })

  it.each([
    ['', 'missing'],
    ['\u2003', 'missing'],
    ['24:01', 'not-a-time'],
    ['25', 'not-a-time'],
    ['9:60', 'not-a-time'],
    ['965', 'not-a-time'],
    ['99:00', 'not-a-time'],
    ['9:5', 'not-a-time'],
    ['9:005', 'not-a-time'],
    ['90500', 'not-a-time'],
    ['-9', 'not-a-time'],
    ['9-14', 'not-a-time'],
    ['9 pm', 'not-a-time'],
    ['9:05 AM', 'not-a-time'],
    ['devět', 'not-a-time'],
    ['9 večer', 'not-a-time'],
    ['půlnoc', 'not-a-time'],
    ['8:00 letního času', 'not-a-time'],
  ])('%j is refused: %s', (text, fault) => {
    expect(typedTime(text)).toEqual({ fault })
  })
})

describe('a number of hours that is typed', () => {
  it.each([
    ['12', 12],
    ['12 h', 12],
    ['12h', 12],
    ['12 hod.', 12],
    ['12 hodin', 12],
    ['1,5 h', 1.5],
    ['0.5', 0.5],
    ['0', 0],
    ['14 dnů', 336],
    ['14 dnu', 336],
    ['14\u00a0dnů', 336],
    ['1 den', 24],
    ['3 dny', 72],
    ['3 dni', 72],
    ['14 d', 336],
    ['14 days', 336],
    ['2 dny 12 h', 60],
    ['2 dny 12', 60],
    ['336 h', 336],
    ['20 min', 20 / 60],
    ['20min.', 20 / 60],
    ['40 minut', 40 / 60],
    ['1 minuta', 1 / 60],
    ['45 minutes', 0.75],
    ['1 h 20 min', 1 + 20 / 60],
    ['2 dny 12 h 6 min', 60.1],
  ])('%j is %d', (text, hours) => {
    expect(typedHours(text)).toEqual({ read: hours })
  })

  it.each([
    ['', 'missing'],
    ['dnů', 'not-hours'],
    ['-1', 'not-hours'],
    ['14 týdnů', 'not-hours'],
    ['1e3', 'not-hours'],
    ['12 h 14 dnů', 'not-hours'],
    ['20 min 1 h', 'not-hours'],
    ['1 h 20', 'not-hours'],
    ['9:05', 'not-hours'],
  ])('%j is refused: %s', (text, fault) => {
    expect(typedHours(text)).toEqual({ fault })
  })
})

describe('a moment that is typed', () => {
  it.each<[string, string, string]>([
    ['25. 11.', '9:05', '2026-11-25T08:05:00.000Z'],
    ['včera', '905', '2026-11-24T08:05:00.000Z'],
    ['1. 7. 2026', '14', '2026-07-01T12:00:00.000Z'],
    ['1. 7. 2026', '14 letního času', '2026-07-01T12:00:00.000Z'],
    ['24. 11.', '24:00', '2026-11-24T23:00:00.000Z'],
    ['25. 10. 2026', '2:30 letního času', '2026-10-25T00:30:00.000Z'],
    ['25. 10. 2026', '2:30 (zimního času)', '2026-10-25T01:30:00.000Z'],
    ['25. 10. 2026', '2.30 zimní', '2026-10-25T01:30:00.000Z'],
    ['25. 10. 2026', '230 SELČ', '2026-10-25T00:30:00.000Z'],
    ['25. 10. 2026', '2:30 SEČ', '2026-10-25T01:30:00.000Z'],
    ['25. 10. 2026', '2:30', '2026-10-25T01:30:00.000Z'],
    ['29. 3. 2026', '2:30', '2026-03-29T01:00:00.000Z'],
    ['29. 3. 2026', '1:59', '2026-03-29T00:59:00.000Z'],
    ['29. 3. 2026', '3:00', '2026-03-29T01:00:00.000Z'],
  ])('%j %j is %s', (day, time, at) => {
    expect(instantTyped(joined(day, time), { now: NOW, lean: 'past' })).toBe(at)
  })

  it.each<[string, Lean, string, string]>([
    ['what has been, the last', 'past', '2026-10-25T12:00:00.000Z', '2026-10-25T01:30:00.000Z'],
    ['what has been, the one that has', 'past', '2026-10-25T00:45:00.000Z', '2026-10-25T00:30:00.000Z'],
    ['what is to come, the next', 'future', '2026-10-24T12:00:00.000Z', '2026-10-25T00:30:00.000Z'],
    ['what is to come, the one that will', 'future', '2026-10-25T00:45:00.000Z', '2026-10-25T01:30:00.000Z'],
  ])('of the hour that comes twice is, for %s', (_which, lean, now, at) => {
    const moment = typedMoment('2026-10-25T2:30', { now, lean })
    expect(moment).toEqual({ read: { wall: wallTime(at), at, change: 'twice' } })
    // What was understood stays so, however late it is read again.
    expect(instantTyped(wallTime(at), { now: '2027-01-01T00:00:00.000Z', lean })).toBe(at)
  })

  it('tells of the hour that is skipped', () => {
    expect(typedMoment('2026-03-29T02:30', { now: NOW, lean: 'past' })).toEqual({
      read: { wall: '2026-03-29T02:30', at: '2026-03-29T01:00:00.000Z', change: 'skipped' },
    })
  })

  it.each([
    ['T', 'missing'],
    ['', 'missing'],
    ['2026-11-25T', 'missing'],
    ['2026-11-25', 'missing'],
    ['T09:05', 'missing'],
    ['31. 2.T09:05', 'no-such-day'],
    ['2026-11-25T9:5', 'not-a-time'],
    ['2026-11-25T9:05 letního času', 'not-that-season'],
    ['2026-07-01T9:05 zimního času', 'not-that-season'],
    ['2026-03-29T2:30 letního času', 'not-that-season'],
    ['včera', 'missing'],
  ])('%j is refused: %s', (text, fault) => {
    expect(typedMoment(text, { now: NOW, lean: 'past' })).toEqual({ fault })
    expect(instantTyped(text, { now: NOW, lean: 'past' })).toBeUndefined()
  })

  it('is the minute a clock in Prague showed, both hours of the night in October told apart', () => {
    const anyMinute = fc.integer({ min: 0, max: 60 * 24 * 366 * 10 })
    fc.assert(
      fc.property(anyMinute, (minutes) => {
        const at = new Date(Date.UTC(2024, 0, 1) + minutes * 60_000).toISOString()
        expect(instantTyped(wallTime(at), { now: NOW, lean: 'future' })).toBe(at)
      }),
    )
    for (const at of ['2026-10-25T00:30:00.000Z', '2026-10-25T01:30:00.000Z'])
      expect(instantTyped(wallTime(at), { now: NOW, lean: 'past' })).toBe(at)
  })
})
