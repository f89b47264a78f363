import { type IndicatorId, indicators, type Unit } from '../../shared/figures/indicators.ts'
import { figuresIn, type Publication } from '../../shared/publications/publication.ts'
import { type ColumnId, columnOf, isColumn, isMedian } from '../../shared/publications/tables.ts'

/** A figure that centres are compared by: a count, so many of so many, or the middle of many. */
export interface Compared {
  readonly id: string
  readonly indicator: IndicatorId
  readonly kind: 'count' | 'share' | 'median'
  readonly unit: Unit
  /** The part of the indicator that it is, if it is one. */
  readonly part?: { readonly dimension: string; readonly code: string }
  /** Where it stands in a slice of a centre's own. */
  readonly column?: ColumnId
}

/** A figure by its id in publications; undefined of one that this version of Opora does not know. */
export function comparedOf(id: string): Compared | undefined {
  if (isColumn(id)) return ofColumn(id)
  if (!isIndicator(id)) return undefined
  return { id, indicator: id, kind: 'share', unit: indicators[id].unit }
}

function ofColumn(id: ColumnId): Compared {
  const { indicator, dimension, code } = columnOf(id)
  return {
    id,
    indicator,
    kind: isMedian(id) ? 'median' : 'count',
    unit: indicators[indicator].unit,
    column: id,
    ...(dimension !== undefined && code !== undefined && { part: { dimension, code } }),
  }
}

function isIndicator(id: string): id is IndicatorId {
  return Object.hasOwn(indicators, id)
}

/** The figures of some publications, each once, in their order. */
export function comparedIn(publications: readonly Pick<Publication, 'columns'>[]): readonly Compared[] {
  const ids = new Set(publications.flatMap(figuresIn))
  return [...ids].map(comparedOf).filter((figure) => figure !== undefined)
}

const HOUR_MINUTES = 60

/** How a number of a figure is shown: by what it is divided, and with how many decimals. Shares are percent, times hours. */
export function shownAs({ kind, unit }: Compared): { readonly divisor: number; readonly digits: number } {
  if (kind === 'share') return { divisor: 0.01, digits: 1 }
  if (unit === 'minutes') return { divisor: HOUR_MINUTES, digits: 1 }
  return { divisor: 1, digits: kind === 'median' ? 1 : 0 }
}
