import { type IndicatorId, indicators } from '../figures/indicators.ts'
import { isYear, type Period } from '../figures/period.ts'
import type { StoredSlice } from '../figures/slice.ts'

/*
 * What goes out of the released figures, once: a closed list of tables, their columns, and how columns hang together. Nothing that is not
 * named here leaves a centre; nothing here is about workers.
 */

/** Centres by months and years, and districts by years only: those of a month would be too small. */
export const tableIds = ['centres', 'districts'] as const
export type TableId = (typeof tableIds)[number]

/** A figure, a part of one, or one of the two numbers of a share. */
interface Column {
  readonly indicator: IndicatorId
  readonly of?: 'part' | 'whole'
  readonly dimension?: string
  readonly code?: string
  /** Whether it goes out for months too. */
  readonly inMonths?: true
}

export const columns = {
  evictions: { indicator: 'evictions', inMonths: true },
  'repeated-evictions': { indicator: 'repeated-evictions' },
  'evictions:minors:yes': { indicator: 'evictions', dimension: 'minors', code: 'yes' },
  'evictions:minors:no': { indicator: 'evictions', dimension: 'minors', code: 'no' },
  'endangered-persons': { indicator: 'endangered-persons', inMonths: true },
  'minors-living': { indicator: 'minors-living' },
  interested: { indicator: 'interested', inMonths: true },
  'one-off': { indicator: 'one-off' },
  rescuers: { indicator: 'rescuers' },
  refused: { indicator: 'refused' },
  'refused-not-violence': { indicator: 'refused-not-violence' },
  clients: { indicator: 'clients', inMonths: true },
  'clients:sex:female': { indicator: 'clients', dimension: 'sex', code: 'female' },
  'clients:sex:male': { indicator: 'clients', dimension: 'sex', code: 'male' },
  'clients:origin:eviction': { indicator: 'clients', dimension: 'origin', code: 'eviction' },
  'clients:origin:self-referral': { indicator: 'clients', dimension: 'origin', code: 'self-referral' },
  'new-clients': { indicator: 'new-clients' },
  'families-with-minors': { indicator: 'families-with-minors' },
  interventions: { indicator: 'interventions', inMonths: true },
  contacts: { indicator: 'contacts', inMonths: true },
  'petitions-filed': { indicator: 'petitions-filed' },
  'petitions-granted': { indicator: 'petitions-granted' },
  'offered-in-time:part': { indicator: 'offered-in-time', of: 'part' },
  'offered-in-time:whole': { indicator: 'offered-in-time', of: 'whole' },
  'police-in-time:part': { indicator: 'police-in-time', of: 'part' },
  'police-in-time:whole': { indicator: 'police-in-time', of: 'whole' },
  'time-to-offer': { indicator: 'time-to-offer' },
  'attempts-until-reached': { indicator: 'attempts-until-reached' },
} as const satisfies Record<string, Column>

export type ColumnId = keyof typeof columns
const columnIds = Object.keys(columns) as ColumnId[]

export function isColumn(id: string): id is ColumnId {
  return Object.hasOwn(columns, id)
}

/** A column by its id. */
export function columnOf(id: ColumnId): Column {
  return columns[id]
}

/** A column is the sum of others, and of a rest that stands nowhere where there can be one. */
interface Split {
  readonly total: ColumnId
  readonly parts: readonly ColumnId[]
  readonly isWhole?: true
}

export const splits: readonly Split[] = [
  { total: 'evictions', parts: ['repeated-evictions'] },
  { total: 'evictions', parts: ['evictions:minors:yes', 'evictions:minors:no'] },
  { total: 'refused', parts: ['refused-not-violence'] },
  { total: 'interested', parts: ['clients'] },
  { total: 'clients', parts: ['clients:sex:female', 'clients:sex:male'] },
  { total: 'clients', parts: ['clients:origin:eviction', 'clients:origin:self-referral'], isWhole: true },
  { total: 'clients', parts: ['new-clients'] },
  { total: 'clients', parts: ['families-with-minors'] },
  { total: 'offered-in-time:whole', parts: ['offered-in-time:part'] },
  { total: 'police-in-time:whole', parts: ['police-in-time:part'] },
]

/** The column that goes out for districts. */
export const districtColumns = ['evictions'] as const satisfies readonly ColumnId[]

/** The columns of a table in a period, in their order. */
export function columnsOf(table: TableId, period: Period): readonly ColumnId[] {
  if (table === 'districts') return districtColumns
  return isYear(period) ? columnIds : columnIds.filter((id) => columnOf(id).inMonths)
}

/** Which tables a period has. */
export function tablesOf(period: Period): readonly TableId[] {
  return isYear(period) ? tableIds : ['centres']
}

/** Whether the numbers of a column add up over months and centres: things that happen once do, people do not. */
export function addsUp(id: ColumnId): boolean {
  const { value } = indicators[columnOf(id).indicator]
  return value === 'additive' || value === 'share'
}

/** Whether a column is the middle of values, which is a part of nothing. */
export function isMedian(id: ColumnId): boolean {
  return indicators[columnOf(id).indicator].value === 'median'
}

/** The middle of fewer values than these would tell of single people. */
const FEWEST_OF_MEDIAN = 10

/** What a released slice says of a column; undefined when it does not know the figure, `few` when it is the middle of too few. */
export function numberIn(slice: StoredSlice, id: ColumnId): number | 'few' | undefined {
  const { indicator, of, dimension, code = '' } = columnOf(id)
  const value = slice[indicator]
  if (value === undefined) return undefined
  if (value.kind === 'share') return of === 'part' ? value.part : value.whole
  if (value.kind === 'median') return value.middle === null || value.of < FEWEST_OF_MEDIAN ? 'few' : value.middle
  return dimension === undefined ? value.n : (value.by[dimension]?.[code] ?? 0)
}
