import { describe, expect, it } from 'vitest'
import { easterSunday, holiday, isWorkingDay, workingDayFrom } from '../../../shared/time/holidays.ts'
import { plusDays } from '../../../shared/time/instant.ts'
import { everyDay } from '../../support/moments.ts'

/** Published dates: the tables of the Ecclesiastical Calendar for both ends of what the calendar allows and for our years. */
const easters = [
  '1818-03-22',
  '1943-04-25',
  '2000-04-23',
  '2008-03-23',
  '2011-04-24',
  '2015-04-05',
  '2016-03-27',
  '2019-04-21',
  '2020-04-12',
  '2021-04-04',
  '2022-04-17',
  '2023-04-09',
  '2024-03-31',
  '2025-04-20',
  '2026-04-05',
  '2027-03-28',
  '2028-04-16',
  '2029-04-01',
  '2030-04-21',
  '2035-03-25',
  '2038-04-25',
  '2040-04-01',
  '2049-04-18',
  '2285-03-22',
]

describe('Easter Sunday', () => {
  it.each(easters)('is on %s', (day) => {
    expect(easterSunday(Number(day.slice(0, 4)))).toBe(day)
  })

  it('is a Sunday from 22 March to 25 April in every year of five centuries', () => {
    for (let year = 1900; year < 2400; year++) {
      const day = easterSunday(year)
      expect(new Date(`${day}T00:00:00Z`).getUTCDay()).toBe(0)
      expect(day.slice(5) >= '03-22' && day.slice(5) <= '04-25').toBe(true)
    }
  })
})

describe('holidays', () => {
  it('of 2026 are these thirteen, by their names in Act No. 245/2000 Sb., and no other day', () => {
    const found = everyDay('2026-01-01', '2026-12-31').flatMap((day) => {
      const name = holiday(day)
      return name === undefined ? [] : [[day, name]]
    })
    expect(found).toEqual([
      ['2026-01-01', 'Nový rok, Den obnovy samostatného českého státu'],
      ['2026-04-03', 'Velký pátek'],
      ['2026-04-06', 'Velikonoční pondělí'],
      ['2026-05-01', 'Svátek práce'],
      ['2026-05-08', 'Den vítězství'],
      ['2026-07-05', 'Den slovanských věrozvěstů Cyrila a Metoděje'],
      ['2026-07-06', 'Den upálení mistra Jana Husa'],
      ['2026-09-28', 'Den české státnosti'],
      ['2026-10-28', 'Den vzniku samostatného československého státu'],
      ['2026-11-17', 'Den boje za svobodu a demokracii'],
      ['2026-12-24', 'Štědrý den'],
      ['2026-12-25', '1. svátek vánoční'],
      ['2026-12-26', '2. svátek vánoční'],
    ])
  })

  it.each([
    ['2025-04-18', 'Velký pátek'],
    ['2025-04-21', 'Velikonoční pondělí'],
    ['2026-04-03', 'Velký pátek'],
    ['2026-04-06', 'Velikonoční pondělí'],
    ['2027-03-26', 'Velký pátek'],
    ['2027-03-29', 'Velikonoční pondělí'],
    ['2016-03-25', 'Velký pátek'],
    ['2026-12-24', 'Štědrý den'],
    // A movable holiday can fall on a fixed one's neighbour, never be lost by it.
    ['2038-04-26', 'Velikonoční pondělí'],
  ])('%s is %s', (day, name) => {
    expect(holiday(day)).toBe(name)
  })

  it.each(['2015-04-03', '2014-04-18', '2008-03-21'])('Good Friday of %s was a working day', (day) => {
    expect(isWorkingDay(day)).toBe(true)
  })

  it('a year has thirteen since 2016 and twelve before', () => {
    const count = (year: number) => everyDay(`${year}-01-01`, `${year}-12-31`).filter(holiday).length
    expect([2014, 2015, 2016, 2025, 2028, 2040].map(count)).toEqual([12, 12, 13, 13, 13, 13])
  })
})

describe('a working day', () => {
  it.each([
    ['2026-03-02', '2026-03-02'],
    ['2026-03-07', '2026-03-09'],
    ['2026-03-08', '2026-03-09'],
    // The longest run: Good Friday to Easter Monday.
    ['2026-04-03', '2026-04-07'],
    // Christmas of 2026 is followed by a Sunday.
    ['2026-12-24', '2026-12-28'],
    ['2025-12-24', '2025-12-29'],
    // 5 and 6 July 2025 are a weekend and holidays at once.
    ['2025-07-05', '2025-07-07'],
    ['2026-12-31', '2026-12-31'],
    ['2027-01-01', '2027-01-04'],
  ])('from %s on is %s', (from, day) => {
    expect(workingDayFrom(from)).toBe(day)
  })

  it('is never further than five days, and nothing skipped on the way was one', () => {
    for (const day of everyDay('2016-01-01', '2045-12-31')) {
      const found = workingDayFrom(day)
      expect(isWorkingDay(found)).toBe(true)
      expect(found <= plusDays(day, 5)).toBe(true)
      for (let skipped = day; skipped < found; skipped = plusDays(skipped, 1)) expect(isWorkingDay(skipped)).toBe(false)
    }
  })
})
