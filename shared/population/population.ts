import { type Coverage, districtsServed } from '../centres/centres.ts'
import { districts, regions } from '../centres/districts.ts'
import { DISTRICTS_COUNTED, districtPeople, regionPeople, type YearEnd, yearEnds } from './table.ts'

/** A district (LAU 1), a region (NUTS 3), the whole nation (`CZ`) or a centre by its id: no two of them are written the same. */
export type Area = string

/** The whole nation, as an area. */
export const NATION: Area = 'CZ'

/** How many people lived somewhere at the end of a year. An estimate is never shown without being called one. */
export interface Population {
  readonly people: number
  readonly isEstimate: boolean
}

/** What a count is divided by: `people` (halves are possible) out of the ends of these years. */
export interface Denominator extends Population {
  readonly yearEnds: readonly number[]
}

export interface Rate {
  /** Per 100,000 inhabitants, not rounded. Of a month it is not made up to a year. */
  readonly rate: number
  readonly denominator: Denominator
}

/** Year ends from which on numbers of inhabitants cannot be compared with those before, and why. */
export const seriesBreaks = [
  { year: 2021, reason: 'census' },
  { year: 2022, reason: 'refugees' },
] as const

export type SeriesBreak = (typeof seriesBreaks)[number]

/**
 * The districts of an area, by code. A centre's are those that it serves at the end of the year; undefined where there is no such area.
 * A centre that serves none then has no population.
 */
export function districtsOf(area: Area, year: number, coverage: readonly Coverage[]): readonly string[] | undefined {
  if (districts.has(area)) return [area]
  if (area === NATION) return [...districts.keys()]
  const region = Object.entries(regions).find(([code]) => code === area)?.[1]
  if (region !== undefined) return Object.keys(region.districts)
  const served = districtsServed(coverage, area, `${year}-12-31`)
  return served.length === 0 ? undefined : served
}

/**
 * Inhabitants of an area at the end of a year. Whole regions are counted each year; a district was counted once, and for another year
 * it is taken to have changed as its region did (rounded to 100: an estimate). Undefined for an unknown area or year end.
 */
export function populationAt(area: Area, yearEnd: number, coverage: readonly Coverage[]): Population | undefined {
  const known = yearEnds.find((year) => year === yearEnd)
  const parts = districtsOf(area, yearEnd, coverage)
  if (known === undefined || parts === undefined) return undefined
  return together(Object.keys(regions).flatMap((region) => inRegion(region, new Set(parts), known)))
}

/** What those districts of a region count together: as the region if they are all of it, else each by itself. */
function inRegion(region: string, parts: ReadonlySet<string>, yearEnd: YearEnd): readonly Population[] {
  const all = districtsOf(region, yearEnd, []) ?? []
  const among = all.filter((district) => parts.has(district))
  const isWhole = among.length === all.length
  return isWhole ? [counted(peopleOfRegion(region, yearEnd))] : among.map((one) => ofDistrict(one, region, yearEnd))
}

function ofDistrict(district: string, region: string, yearEnd: YearEnd): Population {
  const then = districtPeople[district] ?? 0
  if (yearEnd === DISTRICTS_COUNTED) return counted(then)
  const change = peopleOfRegion(region, yearEnd) / peopleOfRegion(region, DISTRICTS_COUNTED)
  return { people: Math.round((then * change) / 100) * 100, isEstimate: true }
}

function peopleOfRegion(region: string, yearEnd: YearEnd): number {
  return regionPeople[region]?.[yearEnds.indexOf(yearEnd)] ?? 0
}

function counted(people: number): Population {
  return { people, isEstimate: false }
}

function together(parts: readonly Population[]): Population {
  return {
    people: parts.reduce((sum, { people }) => sum + people, 0),
    isEstimate: parts.some(({ isEstimate }) => isEstimate),
  }
}

/**
 * What counts of a year, or of a month in it, are divided by: the mean of the two year ends around it. Of a year that is not over, or
 * whose end is not in the table yet, it is the last year end that is known, which makes it an estimate; so is the first year's, before
 * which none is known. Undefined before that, and for an unknown area.
 */
export function denominatorOf(area: Area, period: string, coverage: readonly Coverage[]): Denominator | undefined {
  const year = Number(period.slice(0, 4))
  const around = [year - 1, year].filter((end) => yearEnds.some((known) => known === end))
  const last = yearEnds.at(-1) ?? 0
  const ends = around.length === 2 ? around : year > last ? [last] : around
  const found = ends.map((end) => populationAt(area, end, coverage)).filter((one) => one !== undefined)
  if (found.length === 0) return undefined
  const { people, isEstimate } = together(found)
  return { people: people / found.length, isEstimate: isEstimate || found.length === 1, yearEnds: ends }
}

/** A count of an area and a period (`2025`, `2025-03`) per 100,000 inhabitants; undefined where their number is not known. */
export function per100k(
  count: number,
  { area, period }: { readonly area: Area; readonly period: string },
  coverage: readonly Coverage[],
): Rate | undefined {
  const denominator = denominatorOf(area, period, coverage)
  if (denominator === undefined) return undefined
  return { rate: (count / denominator.people) * 100_000, denominator }
}

/** The breaks that lie between years which somebody compares: the years of the first and the last of them. */
export function breaksBetween(first: number, last: number): readonly SeriesBreak[] {
  return seriesBreaks.filter(({ year }) => first < year && year <= last)
}
