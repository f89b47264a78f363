import { figureGroupNames } from '../../shared/figures/groups.ts'
import { indicators } from '../../shared/figures/indicators.ts'
import { groupRows } from '../../shared/report/tables.ts'
import { unbroken } from '../../shared/text/unbroken.ts'
import { Drawing } from '../charts/chart-figure.tsx'
import { chartTexts } from '../charts/use-charts-texts.ts'
import { cellText } from './cell-text.ts'
import { chapterTitle, Paragraphs } from './chapter-panel.tsx'
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
import { useOverlap } from './report-calls.ts'
import { reportCharts } from './report-charts.ts'
import type { WholeReport } from './whole-report.ts'

/** As wide as a page of A4 has room, in pixels. */
const WIDTH = 640

/** The report as it is printed. On the screen it is not there. */
export function PrintedReport({ report }: { report: WholeReport }) {
  const { year, centre } = report
  return (
    <section class="printed printed-report" lang="cs">
      <p>{centre.name}</p>
      {centre.operator !== centre.name && <p>{centre.operator}</p>}
      <h2>{texts.report.paper.heading(year)}</h2>
      {chaptersOnPaper(report).map((chapter) => (
        <div key={chapter.id}>
          <h3>{chapterTitle(texts.report, chapter, year)}</h3>
          <Paragraphs text={unbroken(chapter.text)} />
          {chapter.id === 'statistics' && <Statistics report={report} />}
        </div>
      ))}
      <Appendix report={report} />
    </section>
  )
}

function Statistics({ report }: { report: WholeReport }) {
  return (
    <>
      <PaperTable report={report} rows={publishedPaperRows(report)} />
      {isCounted(report) && <WhyNotTheSum year={report.year} />}
      <p>{rulesOnPaper(report)}</p>
      {isCounted(report) &&
        reportCharts(report, texts).map((chart) => (
          <figure key={chart.title}>
            <figcaption>{chart.title}</figcaption>
            <Drawing chart={chart} kind="bars" width={WIDTH} texts={chartTexts.cs} />
          </figure>
        ))}
    </>
  )
}

/** Why the rows of the table do not come to its total, where they do not. */
function WhyNotTheSum({ year }: { year: number }) {
  const found = useOverlap(year).data?.pages[0]
  if (found === undefined || found.sum === found.total) return null
  const numbers = found.rows.map(({ n }) => n)
  return <p>{unbroken(texts.report.overlap.sentence(numbers, found))}</p>
}

function Appendix({ report }: { report: WholeReport }) {
  if (!isCounted(report)) return null
  return (
    <div class="new-page">
      <h3>{texts.report.paper.appendix}</h3>
      {figureGroupNames.map((group) => (
        <div key={group}>
          <h4>{texts.figures.groups[group]}</h4>
          <PaperTable report={report} rows={groupRows(group, report.years).map(named)} />
        </div>
      ))}
      <h3>{texts.report.paper.definitions}</h3>
      {definitionsOnPaper().map((words) => (
        <p key={words}>{words}</p>
      ))}
    </div>
  )
}

function PaperTable({ report: { years }, rows }: { report: WholeReport; rows: readonly PaperRow[] }) {
  return (
    <table class="figures report-table">
      <thead>
        <tr>
          <th scope="col">{texts.report.figure}</th>
          {years.map(({ year }) => (
            <th scope="col" key={year}>
              {year}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ label, indicator, part, cells }) => (
          <tr key={`${label} ${part?.dimension}`}>
            <th scope="row" class={part && 'of-above'}>
              {unbroken(label)}
            </th>
            {cells.map((cell, index) => (
              <td key={index}>{cellText(cell, indicators[indicator].unit, texts)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
