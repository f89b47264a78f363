import { describe, expect, it } from 'vitest'
import { ageBandOf, ageOn, birthYear, isYoungerThan } from '../../../shared/police/age-band.ts'

describe('an age', () => {
  it.each([
    [0, 'under-16'],
    [15, 'under-16'],
    [16, '16-18'],
    [18, '16-18'],
    [19, '19-26'],
    [26, '19-26'],
    [27, '27-64'],
    [64, '27-64'],
    [65, '65-80'],
    [80, '65-80'],
    [81, 'over-80'],
    [126, 'over-80'],
  ] as const)('of %i is in the band %s', (age, band) => {
    expect(ageBandOf(age)).toBe(band)
  })

  it.each([
    ['a day', '1987-03-05', '2026-03-04', 38],
    ['the birthday itself', '1987-03-05', '2026-03-05', 39],
    ['a year', '1987', '2026-03-04', 39],
    ['about an age', { about: 35 }, '2026-03-04', 35],
    ['about a year', { about: 1990 }, '2026-03-04', 36],
    ['the day of birth', '2026-03-04', '2026-03-04', 0],
  ] as const)('is told from %s', (_what, birth, day, age) => {
    expect(ageOn(birth, day)).toBe(age)
  })

  it('has a year of birth, however it is known', () => {
    const births = ['1987-03-05', '1987', { about: 39 }, { about: 1987 }] as const
    expect(births.map((birth) => birthYear(birth, '2026-03-04'))).toEqual([1987, 1987, 1987, 1987])
  })

  it.each([
    ['a day before the birthday', { birthDate: '2010-03-05' }, true],
    ['on the birthday', { birthDate: '2010-03-04' }, false],
    ['in the year', { birthDate: '2010' }, false],
    ['the year after', { birthDate: '2011' }, true],
    ['by the band', { ageBand: 'under-16' }, true],
    ['by the band that begins with it', { ageBand: '16-18' }, false],
    ['by the last band', { ageBand: 'over-80' }, false],
    ['not when nothing is known', {}, false],
  ] as const)('is below sixteen: %s', (_what, known, younger) => {
    expect(isYoungerThan(16, known, '2026-03-04')).toBe(younger)
  })

  it('is below nineteen by a band that ends below, and below fifteen by none', () => {
    expect(isYoungerThan(19, { ageBand: '16-18' }, '2026-03-04')).toBe(true)
    expect(isYoungerThan(15, { ageBand: 'under-16' }, '2026-03-04')).toBe(false)
  })
})
