// Whoever makes the document has what the screens share already: otherwise there is a file for what it does not need.
import '../later.ts'
import '../figures/definition.tsx'
import { figureGroupNames } from '../../shared/figures/groups.ts'
import { indicators } from '../../shared/figures/indicators.ts'
import { paragraphsOf } from '../../shared/report/chapters.ts'
import { groupRows } from '../../shared/report/tables.ts'
import type { OverlapPage } from '../../shared/report/views.ts'
import { pictureOf, pngOf } from '../charts/picture.tsx'
import type { DocumentBlock, DocumentPicture } from '../forms/word-document.ts'
import { cellText } from './cell-text.ts'
import { chapterTitle } from './chapter-panel.tsx'
import {
  chaptersOnPaper,
  definitionsOnPaper,
  isCounted,
  named,
  type PaperRow,
  publishedPaperRows,
  rulesOnPaper,
  paperTexts as texts,
} from './paper.ts'
import { reportCharts } from './report-charts.ts'
import type { WholeReport } from './whole-report.ts'

/*
 * The report as a document of a word processor, in Czech. It is loaded only when somebody asks for it.
 */

/** The document of a report; `overlap` explains why the rows of its table do not add up. */
export async function reportDocument(report: WholeReport, overlap: OverlapPage): Promise<Blob> {
  const charts = isCounted(report) ? reportCharts(report, texts).map((chart) => pictureOf(chart, 'bars')) : []
  const pictures = await Promise.all(charts.map(async (chart) => ({ ...chart, png: await pngOf(chart) })))
  const { wordDocument } = await import('../forms/word-document.ts')
  const heading = texts.report.paper.heading(report.year)
  return wordDocument(heading, reportBlocks(report, overlap, pictures), { foot: `${report.centre.name} · ${heading}` })
}

/** What the document says, block by block. */
export function reportBlocks(
  report: WholeReport,
  overlap: OverlapPage,
  pictures: readonly DocumentPicture[],
): DocumentBlock[] {
  const { centre, year } = report
  const names = centre.operator === centre.name ? [centre.name] : [centre.name, centre.operator]
  return [
    ...names.map((name): DocumentBlock => ({ words: [name], isCentred: true, after: 4 })),
    { words: [texts.report.paper.heading(year)], isCentred: true, isBold: true, size: 18, before: 16, after: 16 },
    ...chaptersOnPaper(report).flatMap((chapter) => [
      headOf(chapterTitle(texts.report, chapter, year), 1),
      ...paragraphsOf(chapter.text).map(({ text, isItem }) => ({ words: [text], isItem, after: isItem ? 2 : 6 })),
      ...(chapter.id === 'statistics' ? statistics(report, overlap, pictures) : []),
    ]),
    ...(isCounted(report) ? appendix(report) : []),
  ]
}

function headOf(text: string, heading: 1 | 2): DocumentBlock {
  const size = heading === 1 ? 14 : 12
  return { words: [text], isBold: true, isHead: true, before: 14, after: 6, heading, size }
}

function statistics(
  report: WholeReport,
  { rows, sum, ...overlap }: OverlapPage,
  pictures: readonly DocumentPicture[],
): DocumentBlock[] {
  const { year } = report
  if (!isCounted(report))
    return [{ words: [report.years.at(-1)?.figures ? texts.report.empty(year) : texts.report.figuresFailed] }]
  const numbers = rows.map(({ n }) => n)
  const rules = rulesOnPaper(report)
  return [
    { table: tableOf(report, publishedPaperRows(report)) },
    ...(sum === overlap.total
      ? []
      : [{ words: [texts.report.overlap.sentence(numbers, { sum, ...overlap })], before: 6 }]),
    ...(rules === undefined ? [] : [{ words: [rules], before: 6 }]),
    ...pictures.map((picture) => ({ picture })),
  ]
}

function tableOf({ years }: WholeReport, rows: readonly PaperRow[]) {
  const each = 0.14
  return {
    columns: [1 - each * years.length, ...years.map(() => each)],
    rows: [
      [texts.report.figure, ...years.map(({ year }) => String(year))],
      ...rows.map(({ label, indicator, part, cells }) => [
        part === undefined ? label : `– ${label}`,
        ...cells.map((cell) => cellText(cell, indicators[indicator].unit, texts)),
      ]),
    ],
  }
}

function appendix(report: WholeReport): DocumentBlock[] {
  return [
    headOf(texts.report.paper.appendix, 1),
    ...figureGroupNames.flatMap((group) => [
      headOf(texts.figures.groups[group], 2),
      { table: tableOf(report, groupRows(group, report.years).map(named)) },
    ]),
    headOf(texts.report.paper.definitions, 1),
    ...definitionsOnPaper().map((words): DocumentBlock => ({ words: [words], after: 4, size: 10 })),
  ]
}
