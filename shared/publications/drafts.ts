import { type Coverage, centresServing } from '../centres/centres.ts'
import { districts, regions } from '../centres/districts.ts'
import { firstDayOf, lastDayOf, type Period } from '../figures/period.ts'
import type { StoredSlice } from '../figures/slice.ts'
import { districtsOf, NATION } from '../population/population.ts'
import type { missingCells } from './publication.ts'
import { addsUp, type ColumnId, columnsOf, numberIn, type TableId } from './tables.ts'

/*
 * Tables as they would go out if nothing had to be hidden. Every sum is made here anew, of what centres released; nothing that was
 * hidden or rounded is ever added.
 */

/** What a centre released of a period, in the version that counts. */
export interface Input {
  readonly version: number
  readonly figures: StoredSlice
}

/** What counts of a period, by the centre. */
export type Inputs = ReadonlyMap<string, Input>

/** A period of which centres released something, and which of them cover what. */
export interface Released {
  readonly period: Period
  readonly inputs: Inputs
  readonly coverage: readonly Coverage[]
}

/** The centres of a period: those that cover a district in it. */
export function centresOf({ period, coverage }: Pick<Released, 'period' | 'coverage'>): string[] {
  return centresServing(coverage, { from: firstDayOf(period), until: lastDayOf(period) })
}

/** A number that is not hidden yet, or why there is none; `few` is the middle of too few. */
export type DraftCell = number | 'few' | (typeof missingCells)[number]

export interface DraftRow {
  readonly area: string
  readonly cells: readonly DraftCell[]
}

export interface Draft {
  readonly table: TableId
  readonly period: Period
  readonly columns: readonly ColumnId[]
  readonly rows: readonly DraftRow[]
}

/** A table of a period: every area has a row, whether or not its centre has released it. */
export function draftOf(table: TableId, released: Released): Draft {
  const { period } = released
  const columns = columnsOf(table, period)
  const rows = table === 'centres' ? rowsOfCentres(columns, released) : rowsOfDistricts(columns, released)
  return { table, period, columns, rows }
}

function rowsOfCentres(columns: readonly ColumnId[], released: Released): DraftRow[] {
  const rows = centresOf(released).map((area) => ({
    area,
    cells: columns.map((column) => cellOf(released.inputs.get(area), column)),
  }))
  return [...rows, { area: NATION, cells: columns.map((column) => ofNation(column, released)) }]
}

function cellOf(input: Input | undefined, column: ColumnId): DraftCell {
  if (input === undefined) return 'not-released'
  return numberIn(input.figures, column) ?? 'not-computed'
}

/**
 * The sum of all centres, once each of them has released it: with a sum of some, whoever joins late would be known by subtraction. People
 * who came to two centres would be counted twice, so that people are not added.
 */
function ofNation(column: ColumnId, released: Released): DraftCell {
  if (!addsUp(column)) return 'not-computed'
  const cells = centresOf(released).map((centre) => cellOf(released.inputs.get(centre), column))
  return cells.includes('not-released') ? 'not-released' : added(cells, 'not-computed')
}

/** Districts, the regions that they make up, and the nation. */
function rowsOfDistricts(columns: readonly ColumnId[], year: Released): DraftRow[] {
  const ofDistricts = [...districts.keys()].map((area) => ({
    area,
    cells: columns.map((column) => ofDistrict(area, column, year)),
  }))
  const numbers = new Map(ofDistricts.map(({ area, cells }) => [area, cells]))
  const ofRegions = Object.entries(regions).map(([area, region]) => ({
    area,
    cells: columns.map((_, index) => {
      return added(
        Object.keys(region.districts).map((code) => numbers.get(code)?.[index]),
        'not-released',
      )
    }),
  }))
  return [...ofDistricts, ...ofRegions, { area: NATION, cells: columns.map((each) => ofNation(each, year)) }]
}

function ofDistrict(area: string, column: ColumnId, released: Released): DraftCell {
  const { period, inputs, coverage } = released
  const serving = centresOf(released).filter((each) => districtsOf(each, Number(period), coverage)?.includes(area))
  if (serving.length === 0 || serving.some((centre) => !inputs.has(centre))) return 'not-released'
  return [...inputs.values()].reduce((sum, { figures }) => sum + inDistrict(figures, column, area), 0)
}

/** How many of a column a centre has in a district. */
export function inDistrict(figures: StoredSlice, column: ColumnId, district: string): number {
  const value = figures[column]
  return value !== undefined && 'by' in value ? (value.by['district']?.[district] ?? 0) : 0
}

/** A sum, where all of it is known; otherwise why there is none. */
function added(cells: readonly (DraftCell | undefined)[], otherwise: 'not-released' | 'not-computed'): DraftCell {
  const known = cells.filter((cell) => typeof cell === 'number')
  return known.length === cells.length ? known.reduce((sum, number) => sum + number, 0) : otherwise
}
