import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { instant, plusDays } from '../../../shared/time/instant.ts'
import {
  endOfPragueDay,
  fromPrague,
  instantsShowing,
  pragueDay,
  pragueWallClock,
  startOfPragueDay,
} from '../../../shared/time/prague.ts'
import { anyInstant, everyDay } from '../../support/moments.ts'

const HOUR_MS = 3_600_000
const days = everyDay('2007-01-01', '2040-12-31')

/** The time zone database that comes with Node, which follows what states decree. */
const intl = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Prague', dateStyle: 'short', timeStyle: 'medium' })

describe('the wall clock of Prague', () => {
  it('shows what the time zone database says, every hour from 1996 to 2059', () => {
    const wrong: string[] = []
    for (let time = Date.UTC(1996, 0, 1); time < Date.UTC(2060, 0, 1); time += HOUR_MS) {
      const shown = pragueWallClock(instant(new Date(time)))
      if (`${shown.day} ${shown.time}` !== intl.format(time)) wrong.push(shown.day)
    }
    expect(wrong).toEqual([])
  })
})

describe('a day in Prague', () => {
  it('begins when the wall clock shows midnight, on every day from 2007 to 2040', () => {
    const wrong = days.filter((day) => {
      const shown = pragueWallClock(startOfPragueDay(day))
      return shown.day !== day || shown.time !== '00:00:00'
    })
    expect(wrong).toEqual([])
  })

  it('begins a millisecond after the day before shows its last second', () => {
    const wrong = days.filter((day) => {
      const shown = pragueWallClock(instant(new Date(Date.parse(startOfPragueDay(day)) - 1)))
      return shown.day !== plusDays(day, -1) || shown.time !== '23:59:59'
    })
    expect(wrong).toEqual([])
  })

  it('ends when the next one begins', () => {
    expect(days.filter((day) => endOfPragueDay(day) !== startOfPragueDay(plusDays(day, 1)))).toEqual([])
  })

  it('has 24 hours, but for the last Sunday of March with 23 and the last Sunday of October with 25', () => {
    const changes = days.flatMap((day) => {
      const hours = (Date.parse(endOfPragueDay(day)) - Date.parse(startOfPragueDay(day))) / HOUR_MS
      return hours === 24 ? [] : [`${day} ${hours}`]
    })
    const years = Array.from({ length: 34 }, (_, index) => 2007 + index)
    expect(changes).toEqual(years.flatMap((year) => [`${lastSunday(year, 3)} 23`, `${lastSunday(year, 10)} 25`]))
  })

  it('holds every instant between its beginning and its end', () => {
    fc.assert(
      fc.property(anyInstant, (at) => {
        const day = pragueDay(at)
        expect(startOfPragueDay(day) <= at && at < endOfPragueDay(day)).toBe(true)
      }),
    )
  })
})

function lastSunday(year: number, month: number): string {
  const last = new Date(Date.UTC(year, month, 0))
  last.setUTCDate(last.getUTCDate() - last.getUTCDay())
  return last.toISOString().slice(0, 10)
}

describe('the wall clock in Prague', () => {
  it.each([
    ['in winter', '2026-01-15T11:00:00.000Z', '2026-01-15', '12:00:00'],
    ['in summer', '2026-07-15T11:00:00.000Z', '2026-07-15', '13:00:00'],
    ['just before an hour is lost', '2026-03-29T00:59:59.999Z', '2026-03-29', '01:59:59'],
    ['just after an hour was lost', '2026-03-29T01:00:00.000Z', '2026-03-29', '03:00:00'],
    ['in the first of the two hours', '2026-10-25T00:30:00.000Z', '2026-10-25', '02:30:00'],
    ['in the second of the two hours', '2026-10-25T01:30:00.000Z', '2026-10-25', '02:30:00'],
    ['at midnight, which is never 24:00', '2026-01-14T23:00:00.000Z', '2026-01-15', '00:00:00'],
  ])('is right %s', (_when, at, day, time) => {
    expect(pragueWallClock(at)).toEqual({ day, time })
  })
})

describe('what a clock in Prague shows', () => {
  it.each([
    ['an hour of any day, once', '2026-11-21', '14:10', ['2026-11-21T13:10:00.000Z']],
    ['an hour of summer, once', '2026-07-01', '14:10', ['2026-07-01T12:10:00.000Z']],
    ['the hour that comes twice', '2026-10-25', '02:30', ['2026-10-25T00:30:00.000Z', '2026-10-25T01:30:00.000Z']],
    ['the hour that is skipped, never', '2026-03-29', '02:30', []],
  ])('is %s', (_what, day, time, expected) => {
    expect(instantsShowing(day, time)).toEqual(expected)
  })
})

describe('the instant at which a clock in Prague shows', () => {
  it.each([
    ['a time of winter', '2026-03-02', '07:30', '2026-03-02T06:30:00.000Z'],
    ['a time of summer', '2026-07-01', '07:30', '2026-07-01T05:30:00.000Z'],
    ['midnight', '2026-03-02', '00:00', '2026-03-01T23:00:00.000Z'],
    ['the end of a day', '2026-03-02', '24:00', '2026-03-02T23:00:00.000Z'],
    ['the end of the day that loses an hour', '2026-03-29', '24:00', '2026-03-29T22:00:00.000Z'],
    ['a time that comes twice, the first', '2026-10-25', '02:30', '2026-10-25T00:30:00.000Z'],
    ['a time that is skipped, the moment of the jump', '2026-03-29', '02:30', '2026-03-29T01:00:00.000Z'],
  ])('%s', (_what, day, time, at) => {
    expect(fromPrague(day, time)).toBe(at)
  })
})
