import { type FigureGroup, figureGroupNames } from '../../shared/figures/groups.ts'
import { type IndicatorId, indicators } from '../../shared/figures/indicators.ts'
import { indicatorTexts } from '../../shared/figures/texts.ts'
import type { Language } from '../../shared/problems/language.ts'
import { type Cell, groupRows, type TableRow } from '../../shared/report/tables.ts'
import type { Column, Value } from '../../shared/sheets/column.ts'
import type { CodeWords } from '../figures/code-words.ts'
import { type CellTexts, publishedTable } from './cell-text.ts'
import type { WholeReport } from './whole-report.ts'

/*
 * All tables of a report as a spreadsheet takes them: numbers as numbers, so that they can be counted with. A share is three lines, in
 * percent and what it is made of; what is missing says why.
 */

/** What sheets are written in. */
export interface SheetTexts extends CellTexts {
  readonly codes: CodeWords
  readonly language: Language
}

/** A line of a sheet. */
export interface SheetRow {
  readonly table: string
  readonly indicator: IndicatorId
  readonly label: string
  readonly part: string
  readonly unit: string
  /** One for each year. */
  readonly values: readonly Value[]
}

/** Each table by its name, and its lines. */
export function reportSheets(report: WholeReport, texts: SheetTexts): { name: string; rows: SheetRow[] }[] {
  const { sheets, publishedRows } = texts.report
  const published = publishedTable(report.years).flatMap((row) =>
    linesOf(row, { table: sheets.published, label: publishedRows[row.id], part: '' }, texts),
  )
  return [
    { name: sheets.published, rows: published },
    ...figureGroupNames.map((group) => ({ name: texts.figures.groups[group], rows: groupLines(group, report, texts) })),
  ]
}

function groupLines(group: FigureGroup, { years }: WholeReport, texts: SheetTexts): SheetRow[] {
  return groupRows(group, years).flatMap((row) => {
    const { label } = indicatorTexts[texts.language][row.indicator]
    const part = row.part ? `${texts.codes.dimension(row.part.dimension)}: ${codeOf(row.part, texts)}` : ''
    return linesOf(row, { table: texts.figures.groups[group], label, part }, texts)
  })
}

function codeOf({ dimension, code }: NonNullable<TableRow['part']>, { codes }: SheetTexts): string {
  return codes.code(dimension, code)
}

type Named = Pick<SheetRow, 'table' | 'label' | 'part'>

function linesOf({ indicator, cells }: TableRow, named: Named, { report }: SheetTexts): SheetRow[] {
  const { ofUnit, sheets, missing } = report
  const line = (part: string, unit: string, value: (cell: Exclude<Cell, { kind: 'missing' }>) => Value): SheetRow => ({
    ...{ ...named, part, indicator, unit },
    values: cells.map((cell) => (cell.kind === 'missing' ? missing[cell.why] : value(cell))),
  })
  const unit = ofUnit[indicators[indicator].unit]
  const { value } = indicators[indicator]
  if (value === 'share')
    return [
      line(named.part, unit, (cell) => (cell.kind === 'share' ? percent(cell.part, cell.whole) : '')),
      line(sheets.partOf, ofUnit.records, (cell) => (cell.kind === 'share' ? cell.part : '')),
      line(sheets.wholeOf, ofUnit.records, (cell) => (cell.kind === 'share' ? cell.whole : '')),
    ]
  if (value === 'median')
    return [
      line(named.part, unit, (cell) => (cell.kind === 'median' ? cell.middle : '')),
      line(sheets.countOf, ofUnit.records, (cell) => (cell.kind === 'median' ? cell.of : '')),
    ]
  return [line(named.part, unit, (cell) => (cell.kind === 'number' ? cell.n : ''))]
}

/** With one decimal. */
function percent(part: number, whole: number): number {
  return Math.round((1000 * part) / whole) / 10
}

/** The columns of a sheet; of one that holds all tables, which table a line is of. */
export function sheetColumns(
  { years }: WholeReport,
  { report, language }: SheetTexts,
  isOfAll: boolean,
): Column<SheetRow>[] {
  const { sheets } = report
  const words = indicatorTexts[language]
  return [
    ...(isOfAll ? [{ heading: sheets.table, width: 24, value: ({ table }: SheetRow) => table }] : []),
    { heading: report.figure, width: 40, value: ({ label }) => label },
    { heading: sheets.part, width: 34, value: ({ part }) => part },
    { heading: sheets.unit, width: 12, value: ({ unit }) => unit },
    ...years.map(({ year }, index) => ({
      heading: String(year),
      width: 10,
      value: ({ values }: SheetRow) => values[index] ?? '',
    })),
    ...(isOfAll
      ? [
          { heading: sheets.definition, width: 60, value: ({ indicator }: SheetRow) => words[indicator].definition },
          { heading: sheets.source, width: 30, value: ({ indicator }: SheetRow) => words[indicator].source },
        ]
      : []),
  ]
}

/** All tables as one workbook, and a sheet that says what each figure counts. */
export async function reportWorkbook(report: WholeReport, texts: SheetTexts): Promise<Blob> {
  const { sheetOf, workbookOfSheets } = await import('../sheets/workbook.ts')
  const columns = sheetColumns(report, texts, false)
  const { figure, sheets } = texts.report
  const words = Object.values(indicatorTexts[texts.language])
  const definitions: Column<(typeof words)[number]>[] = [
    { heading: figure, width: 40, value: ({ label }) => label },
    { heading: sheets.definition, width: 90, value: ({ definition }) => definition },
    { heading: sheets.source, width: 50, value: ({ source }) => source },
  ]
  return workbookOfSheets([
    ...reportSheets(report, texts).map(({ name, rows }) => sheetOf({ name, columns, rows })),
    sheetOf({ name: sheets.definitions, columns: definitions, rows: words }),
  ])
}
