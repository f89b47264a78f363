import { type IndicatorId, indicators } from '../../shared/figures/indicators.ts'
import type { FigureLine } from '../../shared/figures/views.ts'
import type { Column } from '../../shared/sheets/column.ts'
import type { CodeWords } from '../figures/code-words.ts'
import { recordNumber } from './record-text.ts'
import type { DashboardTexts } from './texts-cs.ts'

/** The records behind a figure as a table, with the parts they belong to: of a count each is one, of a sum its amount, of minutes as minutes; their sum is the figure. */
export function linesColumns(id: IndicatorId, texts: DashboardTexts['lines'], codes: CodeWords): Column<FigureLine>[] {
  const { headings } = texts
  const { value, unit, by } = indicators[id]
  const amount: Column<FigureLine> = {
    heading: unit === 'minutes' ? headings.minutes : headings.amount,
    width: 12,
    value: ({ amount = 1 }) => amount,
  }
  const inTime: Column<FigureLine> = {
    heading: headings.inTime,
    width: 12,
    value: ({ isPart }) => texts.inTime[isPart ? 'yes' : 'no'],
  }
  return [
    { heading: headings.on, width: 12, value: ({ on }) => ({ day: on }) },
    { heading: headings.record, width: 16, value: ({ subject }) => texts.records[subject] },
    { heading: headings.number, width: 20, value: recordNumber },
    ...Object.keys(by).map((dimension) => ({
      heading: codes.dimension(dimension),
      width: 20,
      value: ({ by }: FigureLine) => codes.code(dimension, by[dimension] ?? ''),
    })),
    value === 'share' ? inTime : amount,
  ]
}
