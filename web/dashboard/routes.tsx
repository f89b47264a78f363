import '../later.ts'
import { type IndicatorId, indicators } from '../../shared/figures/indicators.ts'
import { periodSchema } from '../../shared/figures/period.ts'
import { NotFound } from '../frame/not-found.tsx'
import { DashboardScreen } from './dashboard-screen.tsx'
import { LinesScreen } from './lines-screen.tsx'
import { PeriodScreen } from './period-screen.tsx'

/** `/cisla`: a month at a glance; `/cisla/2023`, `/cisla/2026-11`: all figures of a period; `/cisla/2026-11/clients`: what one is made of. */
export function FiguresRoute({ period, indicator }: { period?: string; indicator?: string }) {
  if (period === undefined) return <DashboardScreen />
  if (!periodSchema.safeParse(period).success) return <NotFound />
  if (indicator === undefined) return <PeriodScreen key={period} period={period} />
  return isIndicator(indicator) ? <LinesScreen key={indicator} period={period} indicator={indicator} /> : <NotFound />
}

function isIndicator(id: string): id is IndicatorId {
  return Object.hasOwn(indicators, id)
}
