import { indicatorIds } from '../../shared/figures/indicators.ts'
import { indicatorTexts } from '../../shared/figures/texts.ts'
import { hasRecords, type TableRow } from '../../shared/report/tables.ts'
import { codeWords } from '../figures/code-words.ts'
import { figuresTexts } from '../figures/use-figures-texts.ts'
import { parameterText } from '../figures/value-text.ts'
import { cs as everybodys } from '../texts/cs.ts'
import { publishedTable } from './cell-text.ts'
import { reportTexts } from './use-report-texts.ts'
import type { ReportChapter, WholeReport } from './whole-report.ts'

/** What stands on paper and in the document is Czech, whatever language the screen is in. */
export const paperTexts = { report: reportTexts.cs, figures: figuresTexts.cs }

const words = codeWords(everybodys, figuresTexts.cs)

/** A row with what it is called on paper. */
export interface PaperRow extends TableRow {
  readonly label: string
}

/** A row of a group. */
export function named(row: TableRow): PaperRow {
  const { indicator, part } = row
  if (part === undefined) return { ...row, label: indicatorTexts.cs[indicator].label }
  return { ...row, label: `${words.code(part.dimension, part.code)} (${words.dimension(part.dimension)})` }
}

/** The rows of the published table. */
export function publishedPaperRows({ years }: WholeReport): PaperRow[] {
  return publishedTable(years).map((row) => ({ ...row, label: paperTexts.report.publishedRows[row.id] }))
}

/** Chapters that are in the report: an empty one is left out. */
export function chaptersOnPaper({ chapters }: WholeReport): readonly ReportChapter[] {
  return chapters.filter(({ id, text }) => text !== '' || id === 'statistics')
}

/** Whether there is anything of which tables could be made. */
export function isCounted({ years }: WholeReport): boolean {
  const figures = years.at(-1)?.figures
  return figures !== undefined && hasRecords(figures)
}

/** By which of its own rules the centre counts; undefined when nothing could be counted. */
export function rulesOnPaper({ parameters }: WholeReport): string | undefined {
  if (parameters === undefined) return undefined
  const rules = (['clients', 'interventions'] as const).map((id) => parameterText(id, parameters, paperTexts.figures))
  return `${paperTexts.report.rules}: ${rules.join(' ')}`
}

/** What each figure counts, and where that comes from. */
export function definitionsOnPaper(): string[] {
  return indicatorIds.map((id) => {
    const { label, definition, source } = indicatorTexts.cs[id]
    return `${label}: ${definition} (${source})`
  })
}
