import '../later.ts'
import { useRoute } from 'preact-iso/router'
import { may } from '../../shared/centres/rights.ts'
import { hasRecords } from '../../shared/report/tables.ts'
import { pragueDay } from '../../shared/time/prague.ts'
import { ChartFigure } from '../charts/chart-figure.tsx'
import { useFiguresTexts } from '../figures/use-figures-texts.ts'
import { parameterText } from '../figures/value-text.ts'
import { Screen } from '../frame/screen.tsx'
import { NotYet } from '../frame/trouble.tsx'
import { useNow } from '../server-clock.ts'
import { useServices, useWorker } from '../services.ts'
import { ChapterText, chapterTitle } from './chapter-panel.tsx'
import { Exports } from './exports.tsx'
import { PrintedReport } from './printed-report.tsx'
import { useReport } from './report-calls.ts'
import { reportCharts } from './report-charts.ts'
import { Tables } from './tables.tsx'
import { useReportTexts } from './use-report-texts.ts'
import { type WholeReport, wholeReport } from './whole-report.ts'

/** The report of a year: its chapters, tables and charts. For heads. */
export function ReportScreen() {
  const texts = useReportTexts()
  const { params } = useRoute()
  const thisYear = Number(pragueDay(useNow(useServices().clock)).slice(0, 4))
  const asked = params['year'] ?? ''
  // Reports are written of the year that is over.
  const year = /^20\d\d$/.test(asked) && Number(asked) <= thisYear ? Number(asked) : thisYear - 1
  const isHead = may(useWorker(), 'write-report')
  return (
    <Screen heading={texts.title(year)} title={texts.title(year)}>
      {isHead ? <Report key={year} year={year} thisYear={thisYear} /> : <p class="lead">{texts.headsOnly}</p>}
    </Screen>
  )
}

function Report({ year, thisYear }: { year: number; thisYear: number }) {
  const { data, error, refetch } = useReport(year)
  const { publicLine } = useWorker()
  const report = data && wholeReport(data, publicLine)
  return (
    <>
      <Years year={year} thisYear={thisYear} />
      {report === undefined && <NotYet error={error} onRetry={refetch} />}
      {report && <Opened report={report} />}
      {report && <PrintedReport report={report} />}
    </>
  )
}

function Years({ year, thisYear }: { year: number; thisYear: number }) {
  const texts = useReportTexts()
  return (
    <nav class="years" aria-label={texts.years}>
      <a href={`/zprava/${year - 1}`}>{texts.earlier(year - 1)}</a>
      {year < thisYear && <a href={`/zprava/${year + 1}`}>{texts.later(year + 1)}</a>}
    </nav>
  )
}

function Opened({ report }: { report: WholeReport }) {
  const texts = useReportTexts()
  const { year, chapters, isRunning } = report
  return (
    <div class="plan-panels report">
      <p class="lead">{texts.lead}</p>
      {isRunning && <p class="notice">{texts.running}</p>}
      <Exports report={report} />
      <nav aria-label={texts.contents} class="report-contents">
        <ul>
          {chapters.map((chapter) => (
            <li key={chapter.id}>
              <a href={`#${chapter.id}`}>{chapterTitle(texts, chapter, year)}</a>
            </li>
          ))}
        </ul>
      </nav>
      {chapters.map((chapter) => (
        <section class="panel" key={chapter.id} aria-labelledby={chapter.id}>
          <h2 id={chapter.id}>{chapterTitle(texts, chapter, year)}</h2>
          <ChapterText year={year} chapter={chapter} />
          {chapter.id === 'statistics' && <Statistics report={report} />}
        </section>
      ))}
    </div>
  )
}

function Statistics({ report }: { report: WholeReport }) {
  const texts = { report: useReportTexts(), figures: useFiguresTexts() }
  const { year, years } = report
  const figures = years.at(-1)?.figures
  if (figures === undefined) return <p class="notice warn">{texts.report.figuresFailed}</p>
  if (!hasRecords(figures)) return <p>{texts.report.empty(year)}</p>
  return (
    <>
      <Rules report={report} />
      <Tables report={report} />
      {reportCharts(report, texts).map((chart) => (
        <ChartFigure key={chart.title} chart={chart} kind="bars" />
      ))}
    </>
  )
}

/** By which of its own rules a centre counts. */
function Rules({ report: { parameters } }: { report: WholeReport }) {
  const texts = useReportTexts()
  const figures = useFiguresTexts()
  if (parameters === undefined) return null
  return (
    <p class="hint">
      <b>{texts.rules}:</b> {parameterText('clients', parameters, figures)}{' '}
      {parameterText('interventions', parameters, figures)}
    </p>
  )
}
