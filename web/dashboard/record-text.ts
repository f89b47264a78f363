import { type IndicatorId, indicators } from '../../shared/figures/indicators.ts'
import type { FigureLine } from '../../shared/figures/views.ts'
import type { CodeWords } from '../figures/code-words.ts'
import type { DashboardTexts } from './texts-cs.ts'

/** What a record is called that a line is of: `Spis LIBEREC-A1B2C3`, `Stížnost 7/2026`. */
export function recordText(line: FigureLine, { records }: DashboardTexts['lines']): string {
  const number = recordNumber(line)
  return number === '' ? records[line.subject] : `${records[line.subject]} ${number}`
}

/** The number by which people know a record; empty of what has none. */
export function recordNumber({ subject, id, reference = '' }: FigureLine): string {
  return subject === 'complaint' ? id.split('-').toReversed().join('/') : reference
}

/** Codes that say that nothing is known. */
const unsaid: readonly string[] = ['unknown', 'none']

/** The parts of a figure a record belongs to, as far as they are known: `žena, 27–64, po vykázání`. */
export function partsText({ by }: FigureLine, codes: CodeWords): string {
  return Object.entries(by)
    .filter(([, code]) => !unsaid.includes(code))
    .map(([dimension, code]) => codes.code(dimension, code))
    .join(', ')
}

/** What the lines behind a figure are: single records, a sum, each person or household once. */
export function listKind(id: IndicatorId): keyof DashboardTexts['lines']['is'] {
  const { value, unit } = indicators[id]
  if (value === 'share' || value === 'median') return value
  if (value === 'additive') return unit === 'records' ? 'records' : 'sum'
  return unit === 'people' || unit === 'families' || unit === 'children' ? unit : 'once'
}
