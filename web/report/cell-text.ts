import type { Unit } from '../../shared/figures/indicators.ts'
import { publishedRows } from '../../shared/report/published.ts'
import { type Cell, filledRows, type Missing, type YearFigures } from '../../shared/report/tables.ts'
import type { FiguresTexts } from '../figures/texts-cs.ts'
import { amountText, valueText } from '../figures/value-text.ts'
import type { ReportTexts } from './texts-cs.ts'

/** The words that cells are written in. */
export interface CellTexts {
  readonly report: ReportTexts
  readonly figures: FiguresTexts
}

/** A cell as it is read: `220`, `48 z 51, 94 %`, `5 h 20 min`, or that it is missing. */
export function cellText(cell: Cell, unit: Unit, { report, figures }: CellTexts): string {
  if (cell.kind === 'missing') return report.missingShort
  return cell.kind === 'number' ? amountText(cell.n, unit, figures) : valueText(cell, unit, figures)
}

/** Why cells of a row are missing, each reason with its year. */
export function missingWords(cells: readonly Cell[], years: readonly YearFigures[], texts: ReportTexts): string[] {
  return cells.flatMap((cell, index) =>
    cell.kind === 'missing'
      ? [texts.missingIn(years[index]?.year ?? 0, texts.missing[cell.why satisfies Missing])]
      : [],
  )
}

/** The rows of the published table. */
export function publishedTable(years: readonly YearFigures[]) {
  return filledRows(publishedRows, years)
}
