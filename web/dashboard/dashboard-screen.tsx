import { may } from '../../shared/centres/rights.ts'
import { MONTHS_BEFORE, readOf, readTeamMinutes } from '../../shared/figures/glance.ts'
import { lastDayOf, type Month, monthAfter, monthOf } from '../../shared/figures/period.ts'
import type { MonthFigures, MonthlyFigures } from '../../shared/figures/views.ts'
import { pragueDay } from '../../shared/time/prague.ts'
import { ChartFigure } from '../charts/chart-figure.tsx'
import { useIndicatorTexts } from '../figures/definition.tsx'
import { useFiguresTexts } from '../figures/use-figures-texts.ts'
import { Stamp } from '../frame/moment.tsx'
import { Screen } from '../frame/screen.tsx'
import { NotYet, Stale, Trouble } from '../frame/trouble.tsx'
import { useNow } from '../server-clock.ts'
import { useServices, useWorker } from '../services.ts'
import { periodAddress } from './addresses.ts'
import { useMonths, usePeriod } from './figure-queries.ts'
import { useCountsChart, useHoursChart } from './month-charts.ts'
import { Duties, FigureTile, TeamHoursTile } from './tiles.tsx'
import { useDashboardTexts } from './use-dashboard-texts.ts'

/** This month at a glance: five numbers, each beside what it usually is and opening what it is made of, and two charts. */
export function DashboardScreen() {
  const texts = useDashboardTexts()
  const words = useFiguresTexts()
  const today = pragueDay(useNow(useServices().clock))
  const month = monthOf(today)
  const year = month.slice(0, 4)
  const { data, error, refetch } = useMonths({ from: monthAfter(month, -MONTHS_BEFORE), to: month })
  const worker = useWorker()
  return (
    <Screen heading={texts.title} title={texts.title}>
      <div class="figure-page">
        <p class="lead">{texts.lead(words.month(month))}</p>
        <p class="quiet-text">{texts.running(Number(today.slice(8)), Number(lastDayOf(month).slice(8)))}</p>
        {data ? <Stale error={error} asOf={data.now} /> : <NotYet error={error} onRetry={refetch} />}
        {data && <Glance known={data.months} month={month} />}
        <p class="actions">
          <a class="button" href={periodAddress(month)}>
            {texts.allOfMonth}
          </a>
          <a href={periodAddress(year)}>{texts.allOfYear(year)}</a>
          <a href="/srovnani">{texts.comparison}</a>
          {may(worker, 'write-report') && <a href="/zprava">{texts.report}</a>}
          {may(worker, 'make-return') && <a href="/vykaz">{texts.stateReturn}</a>}
          <a href="/cisla/vydani">{texts.releases}</a>
        </p>
        {data?.checked && <Checked {...data.checked} />}
      </div>
    </Screen>
  )
}

interface GlanceProps {
  readonly known: readonly MonthFigures[]
  readonly month: Month
}

/** The month that runs is reckoned just now, so that it says what its records say when they are opened. */
function Glance({ known, month }: GlanceProps) {
  const labels = useIndicatorTexts()
  const { data, error, refetch } = usePeriod(month)
  const months = known.map(
    (each): MonthFigures =>
      each.month === month && data !== undefined ? { month, figures: data.figures, changes: each.changes } : each,
  )
  const common = { months, month }
  return (
    <>
      {error && <Trouble error={error} onRetry={refetch} />}
      <ul class="tiles">
        <Duties />
        {(['notices', 'offered-in-time', 'clients'] as const).map((id) => (
          <FigureTile key={id} {...common} id={id} label={labels[id].label} read={readOf(id)} />
        ))}
        <TeamHoursTile {...common} read={readTeamMinutes} />
      </ul>
      <div class="two-charts">
        <ChartFigure chart={useCountsChart(months, month)} kind="lines" />
        <ChartFigure chart={useHoursChart(months, month)} kind="lines" />
      </div>
    </>
  )
}

/** When all was counted anew, and whether anything differed. */
function Checked({ at, mended }: NonNullable<MonthlyFigures['checked']>) {
  const { checked } = useDashboardTexts()
  return (
    <p class="hint">
      {checked.at} <Stamp at={at} />. {checked.found(mended)}
    </p>
  )
}
