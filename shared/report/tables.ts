import { type FigureGroup, figureGroups } from '../figures/groups.ts'
import { type IndicatorId, indicators } from '../figures/indicators.ts'
import type { StoredSlice } from '../figures/slice.ts'
import type { Parts, Value } from '../figures/value.ts'

/*
 * The tables of a yearly report: rows of figures and of their parts, a column for each year. They are made of slices alone, so that a
 * number here is the number everywhere; what is missing says why and is never nought.
 */

/** A figure, or one part of it. */
export interface FigureRow {
  readonly indicator: IndicatorId
  readonly part?: { readonly dimension: string; readonly code: string }
}

/** Why a number is not there: figures could not be reckoned, no record of the year is kept here, this figure was not known, or there is nothing to make it of. */
export const missingReasons = ['failed', 'no-records', 'not-known', 'nothing-to-count'] as const
export type Missing = (typeof missingReasons)[number]

/** The figures of a year; none when they could not be reckoned. */
export interface YearFigures {
  readonly year: number
  readonly figures: StoredSlice | undefined
}

export type Cell =
  | { readonly kind: 'number'; readonly n: number }
  | { readonly kind: 'share'; readonly part: number; readonly whole: number }
  | { readonly kind: 'median'; readonly middle: number; readonly of: number }
  | { readonly kind: 'missing'; readonly why: Missing }

export interface TableRow extends FigureRow {
  /** One for each year, in the order of the years. */
  readonly cells: readonly Cell[]
}

/** Rows with their cells. */
export function filledRows<Row extends FigureRow>(
  rows: readonly Row[],
  years: readonly YearFigures[],
): (Row & TableRow)[] {
  return rows.map((row) => ({ ...row, cells: years.map((year) => cellOf(row, year)) }))
}

/** The rows of a group: each figure, below it its parts as far as any of the years has them. */
export function groupRows(group: FigureGroup, years: readonly YearFigures[]): TableRow[] {
  const rows = figureGroups[group].flatMap((indicator) => [{ indicator }, ...partRows(indicator, years)])
  return filledRows<FigureRow>(rows, years)
}

function partRows(indicator: IndicatorId, years: readonly YearFigures[]): FigureRow[] {
  return Object.keys(indicators[indicator].by).flatMap((dimension) => {
    const codes = new Set(years.flatMap(({ figures }) => Object.keys(partsOf(figures?.[indicator])[dimension] ?? {})))
    return [...codes].toSorted().map((code) => ({ indicator, part: { dimension, code } }))
  })
}

function partsOf(value: Value | undefined): Parts {
  return value !== undefined && 'by' in value ? value.by : {}
}

/** What stands in a row for a year. */
export function cellOf({ indicator, part }: FigureRow, { figures }: YearFigures): Cell {
  if (figures === undefined) return missing('failed')
  if (!hasRecords(figures)) return missing('no-records')
  const value = figures[indicator]
  if (value === undefined) return missing('not-known')
  if (part !== undefined) return { kind: 'number', n: partsOf(value)[part.dimension]?.[part.code] ?? 0 }
  return wholeOf(value)
}

function wholeOf(value: Value): Cell {
  if (value.kind === 'share')
    return value.whole === 0 ? missing('nothing-to-count') : { kind: 'share', part: value.part, whole: value.whole }
  if (value.kind === 'median')
    return value.middle === null ? missing('nothing-to-count') : { kind: 'median', middle: value.middle, of: value.of }
  return { kind: 'number', n: value.n }
}

function missing(why: Missing): Cell {
  return { kind: 'missing', why }
}

/** Whether anything of a year is kept here at all: before a centre began with Opora nought would be a lie. */
export function hasRecords(figures: StoredSlice): boolean {
  return Object.values(figures).some((value) =>
    value.kind === 'share' ? value.whole > 0 : value.kind === 'median' ? value.of > 0 : value.n > 0,
  )
}
