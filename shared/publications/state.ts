import type { Coverage } from '../centres/centres.ts'
import { districts, regions } from '../centres/districts.ts'
import type { Fact, Relation } from '../disclosure/system.ts'
import { monthsOf, type Period } from '../figures/period.ts'
import type { StoredSlice } from '../figures/slice.ts'
import { districtsOf, NATION } from '../population/population.ts'
import { centresOf, type Draft, draftOf, type Inputs, inDistrict, type Released } from './drafts.ts'
import { addsUp, type ColumnId, columnsOf, districtColumns, isMedian, splits, tablesOf } from './tables.ts'

/*
 * A year as it stood when something was published: the numbers of all its tables, and how they hang together. Numbers that stand in no
 * table and would come out by subtraction (`inner`) are among them.
 */

/** What counted of the periods of a year, and what centres covered. */
export interface State {
  readonly inputs: ReadonlyMap<Period, Inputs>
  readonly coverage: readonly Coverage[]
}

/** What counted of one of them. */
export function releasedIn({ inputs, coverage }: State, period: Period): Released {
  return { period, inputs: inputs.get(period) ?? new Map(), coverage }
}

/** Numbers by their names, and what holds among them. */
export interface Standing {
  readonly numbers: ReadonlyMap<string, number>
  readonly inner: ReadonlyMap<string, number>
  readonly relations: readonly Relation[]
  readonly facts: readonly Fact[]
}

/** The name of a number by where it stands: the same in all tables. */
export function nameOf(area: string, period: Period, column: string): string {
  return `${area}|${period}|${column}`
}

export function periodsOf(year: Period): Period[] {
  return [year, ...monthsOf(year)]
}

/** The tables of a year. */
export function draftsOf(year: Period, state: State): Draft[] {
  return periodsOf(year).flatMap((period) => tablesOf(period).map((table) => draftOf(table, releasedIn(state, period))))
}

/** All that holds in a year. */
export function standingOf(year: Period, state: State): Standing {
  const numbers = new Map(draftsOf(year, state).flatMap(numbersIn))
  const released = releasedIn(state, year)
  const centres = centresOf(released)
  const places = periodsOf(year).flatMap((period) => [...centres, NATION].map((area) => ({ area, period })))
  const sums = [
    ...places.flatMap((place) => splitsOf(place, numbers)),
    ...periodsOf(year).flatMap((period) => ofNation(releasedIn(state, period), numbers)),
    ...centres.flatMap((centre) => overMonths(year, centre, numbers)),
    ...overDistricts(released, numbers),
  ]
  const inner = new Map(sums.flatMap(({ inner = {} }) => Object.entries(inner)))
  const relations = sums.map(({ total, parts }) => ({ total, parts }))
  return { numbers, inner, relations, facts: centres.flatMap((each) => peopleOver(year, each, numbers)) }
}

/** Medians are parts of nothing. */
function numbersIn({ period, columns, rows }: Draft): [string, number][] {
  return rows.flatMap(({ area, cells }) =>
    cells.flatMap((cell, index): [string, number][] => {
      const column = columns[index]
      const isNumber = typeof cell === 'number' && column !== undefined && !isMedian(column)
      return isNumber ? [[nameOf(area, period, column), cell]] : []
    }),
  )
}

/** A sum, and the numbers in it that stand in no table. */
interface Sum extends Relation {
  readonly inner?: Readonly<Record<string, number>>
}

type Numbers = ReadonlyMap<string, number>
interface Place {
  readonly area: string
  readonly period: Period
}

function splitsOf({ area, period }: Place, numbers: Numbers): Sum[] {
  return splits.flatMap(({ total, parts, isWhole }): Sum[] => {
    const name = nameOf(area, period, total)
    const names = parts.map((part) => nameOf(area, period, part))
    return sumWithRest({ total: name, parts: names }, numbers, isWhole ? undefined : `${name} but ${parts.join()}`)
  })
}

/** A total of parts, and of a rest where there can be one; nothing where not all of them are known. */
function sumWithRest({ total, parts }: Relation, numbers: Numbers, rest?: string): Sum[] {
  const value = numbers.get(total)
  const known = parts.map((part) => numbers.get(part)).filter((number) => number !== undefined)
  if (value === undefined || known.length < parts.length || parts.length === 0) return []
  const left = value - known.reduce((sum, number) => sum + number, 0)
  if (rest === undefined) return left === 0 ? [{ total, parts }] : []
  return left < 0 ? [] : [{ total, parts: [...parts, rest], inner: { [rest]: left } }]
}

/** The nation is the sum of its centres. */
function ofNation(released: Released, numbers: Numbers): Sum[] {
  const { period } = released
  return columnsOf('centres', period).flatMap((column) => {
    const parts = centresOf(released).map((centre) => nameOf(centre, period, column))
    return sumWithRest({ total: nameOf(NATION, period, column), parts }, numbers)
  })
}

/** What adds up over months does so where all of them are released. */
function overMonths(year: Period, centre: string, numbers: Numbers): Sum[] {
  return inMonths(true).flatMap((column) => {
    const parts = monthsOf(year).map((month) => nameOf(centre, month, column))
    return sumWithRest({ total: nameOf(centre, year, column), parts }, numbers)
  })
}

function inMonths(isSum: boolean): ColumnId[] {
  return columnsOf('centres', '2000-01').filter((column) => addsUp(column) === isSum && !isMedian(column))
}

/** People of a year are at least those of each of its months, and at most those of all together. */
function peopleOver(year: Period, centre: string, numbers: Numbers): Fact[] {
  return inMonths(false).flatMap((column): Fact[] => {
    const total = nameOf(centre, year, column)
    const months = monthsOf(year)
      .map((month) => nameOf(centre, month, column))
      .filter((month) => numbers.has(month))
    if (!numbers.has(total)) return []
    const apart = months.map((cell) =>
      atLeast([
        { cell: total, times: 1 },
        { cell, times: -1 },
      ]),
    )
    const isAll = months.length === monthsOf(year).length
    const together = months.map((cell) => ({ cell, times: 1 }))
    const facts = isAll ? [...apart, atLeast([...together, { cell: total, times: -1 }])] : apart
    return facts.filter(({ terms }) => terms.reduce((sum, term) => sum + timesOf(term, numbers), 0) >= 0)
  })
}

function atLeast(terms: Fact['terms']): Fact {
  return { terms, least: 0 }
}

function timesOf({ cell, times }: Fact['terms'][number], numbers: Numbers): number {
  return times * (numbers.get(cell) ?? 0)
}

/** A centre is the sum of its districts, a region too, and a district of what each centre has in it. */
function overDistricts({ period: year, inputs, coverage }: Released, numbers: Numbers): Sum[] {
  return districtColumns.flatMap((column) => {
    const shares = [...inputs].flatMap(([centre, { figures }]) =>
      sharesOf({ centre, figures, year, column, coverage }, numbers),
    )
    const byDistrict = Map.groupBy(shares, ({ district }) => district)
    const nameIn = (share: Share) =>
      byDistrict.get(share.district)?.length === 1 && numbers.has(share.district) ? share.district : share.name
    const ofCentres = [...Map.groupBy(shares, ({ total }) => total)].map(([total, some]) => sumOf(total, some, nameIn))
    const ofDistricts = [...byDistrict]
      .filter(([district, some]) => numbers.has(district) && some.length > 1)
      .map(([district, some]) => sumOf(district, some, nameIn))
    const ofRegions = Object.entries(regions).flatMap(([region, { districts }]) => {
      const parts = Object.keys(districts).map((district) => nameOf(district, year, column))
      return sumWithRest({ total: nameOf(region, year, column), parts }, numbers)
    })
    return [...ofCentres, ...ofDistricts, ...ofRegions]
  })
}

/** What a centre has in a district; of no district, what it has elsewhere. */
interface Share {
  readonly total: string
  readonly district: string
  readonly name: string
  readonly value: number
}

interface InCentre {
  readonly centre: string
  readonly figures: StoredSlice
  readonly year: Period
  readonly column: ColumnId
  readonly coverage: readonly Coverage[]
}

function sharesOf({ centre, figures, year, column, coverage }: InCentre, numbers: Numbers): Share[] {
  const total = nameOf(centre, year, column)
  const all = numbers.get(total)
  if (all === undefined) return []
  const served = districtsOf(centre, Number(year), coverage)
  const within = [...districts.keys()].flatMap((code): Share[] => {
    const value = inDistrict(figures, column, code)
    const district = nameOf(code, year, column)
    return value > 0 || served?.includes(code) ? [{ total, district, name: `${total} in ${code}`, value }] : []
  })
  const elsewhere = all - within.reduce((sum, { value }) => sum + value, 0)
  const other = { total, district: `${total} elsewhere`, name: `${total} elsewhere`, value: elsewhere }
  return elsewhere > 0 ? [...within, other] : within
}

function sumOf(total: string, shares: readonly Share[], nameIn: (share: Share) => string): Sum {
  const inner = shares.filter((share) => nameIn(share) !== share.district)
  return {
    total,
    parts: shares.map(nameIn),
    inner: Object.fromEntries(inner.map(({ name, value }) => [name, value])),
  }
}
