import { describe, expect, it } from 'vitest'
import { districts, regions } from '../../../shared/centres/districts.ts'
import {
  breaksBetween,
  denominatorOf,
  districtsOf,
  NATION,
  per100k,
  populationAt,
} from '../../../shared/population/population.ts'
import { DISTRICTS_COUNTED, districtPeople, regionPeople, yearEnds } from '../../../shared/population/table.ts'
import { centres, coverage } from '../../support/centres.ts'

describe('per 100,000 inhabitants', () => {
  // Evictions of 2022 with the mean of the ends of 2021 and 2022.
  it.each([
    ['the Ústecký region', 177, 'CZ042', '2022', 21.97],
    ['Prague', 156, 'CZ010', '2022', 11.85],
    ['the Karlovarský region', 41, 'CZ041', '2022', 14.22],
    ['the nation', 1086, 'CZ', '2022', 10.18],
    ['a centre that serves a whole region', 177, 'usti', '2022', 21.97],
    ['the district that is a region', 156, 'CZ0100', '2022', 11.85],
    ['a month, not made up to a year', 12, 'CZ042', '2022-05', 1.49],
    ['a running year, by the last known end', 100, 'CZ051', '2026', 22.25],
    ['none', 0, 'CZ', '2022', 0],
  ])('of %s', (_what, count, area, period, rate) => {
    expect(per100k(count, { area, period }, coverage)?.rate).toBeCloseTo(rate, 2)
  })

  it.each([
    ['an area that is not', 'CZ999', '2022'],
    ['a centre that is not', 'nowhere', '2022'],
    ['a year before the numbers begin', 'CZ', '2018'],
    ['what is no year', 'CZ', 'soon'],
  ])('is not known of %s', (_what, area, period) => {
    expect(per100k(5, { area, period }, coverage)).toBeUndefined()
  })
})

describe('what counts are divided by', () => {
  it.each([
    ['a region', 'CZ051', '2023', [2022, 2023], false],
    ['a month of a region', 'CZ051', '2023-12', [2022, 2023], false],
    ['the first year, before which there is none', 'CZ051', '2019', [2019], true],
    ['a year whose end is not known', 'CZ051', '2025', [2024], true],
    ['a year far ahead', 'CZ051', '2031', [2024], true],
    ['a district, which was counted once', 'CZ0513', '2022', [2021, 2022], true],
    ['a centre of whole regions', 'liberec', '2023', [2022, 2023], false],
    ['a centre of some districts of a region', 'ostrava', '2023', [2022, 2023], true],
  ])('of %s', (_what, area, period, ends, isEstimate) => {
    expect(denominatorOf(area, period, coverage)).toMatchObject({ yearEnds: ends, isEstimate })
  })
})

describe('inhabitants at the end of a year', () => {
  it('are as many in the districts of a region as in the region', () => {
    for (const [code, region] of Object.entries(regions))
      expect(sum(Object.keys(region.districts).map((district) => districtPeople[district] ?? 0)), code).toBe(
        populationAt(code, DISTRICTS_COUNTED, coverage)?.people,
      )
  })

  it('are as many in the regions as in the nation, in each year', () => {
    for (const [at, yearEnd] of yearEnds.entries())
      expect(populationAt(NATION, yearEnd, coverage)).toEqual({ people: regionPeople['CZ']?.[at], isEstimate: false })
  })

  it('are known of every district and every centre, in each year', () => {
    for (const area of [...districts.keys(), ...centres.keys()])
      for (const yearEnd of yearEnds)
        expect(populationAt(area, yearEnd, coverage)?.people, area).toBeGreaterThan(30_000)
  })

  it.each([
    ['Liberec', 'CZ0513', 2024, { people: 178_600, isEstimate: true }],
    ['Praha-západ', 'CZ020A', 2024, { people: 159_700, isEstimate: true }],
    ['Brno-město', 'CZ0642', 2024, { people: 393_800, isEstimate: true }],
    ['Jeseník', 'CZ0711', 2021, { people: 36_752, isEstimate: false }],
    ['Praha, which is a region too', 'CZ0100', 2024, { people: 1_397_880, isEstimate: false }],
  ])('of %s', (_name, district, yearEnd, population) => {
    expect(populationAt(district, yearEnd, coverage)).toEqual(population)
  })

  it.each([2018, 2025, 2021.5])('are not known at the end of %s', (yearEnd) => {
    expect(populationAt(NATION, yearEnd, coverage)).toBeUndefined()
  })
})

describe('the districts of an area', () => {
  it.each([
    ['a district', 'CZ020A', ['CZ020A']],
    ['a region', 'CZ041', ['CZ0411', 'CZ0412', 'CZ0413']],
    ['a centre', 'ostrava', ['CZ0804', 'CZ0805', 'CZ0806']],
    ['nothing', '', undefined],
    ['a word that objects know', 'constructor', undefined],
  ])('of %s', (_what, area, found) => {
    expect(districtsOf(area, 2026, coverage)).toEqual(found)
  })

  it('are all of them together those of the nation, each once', () => {
    expect([...centres.keys()].flatMap((centre) => districtsOf(centre, 2026, coverage) ?? []).toSorted()).toEqual(
      (districtsOf(NATION, 2026, coverage) ?? []).toSorted(),
    )
  })

  it('were none of a centre before there were centres', () => {
    expect(districtsOf('liberec', 2006, coverage)).toBeUndefined()
  })
})

describe('breaks of the series', () => {
  it.each([
    [2019, 2020, []],
    [2020, 2021, [2021]],
    [2021, 2022, [2022]],
    [2019, 2024, [2021, 2022]],
    [2022, 2026, []],
    [2022, 2022, []],
  ])('between %s and %s', (first, last, years) => {
    expect(breaksBetween(first, last).map(({ year }) => year)).toEqual(years)
  })
})

function sum(numbers: readonly number[]): number {
  return numbers.reduce((whole, one) => whole + one, 0)
}
