import type { IndicatorId } from '../../shared/figures/indicators.ts'
import type { Month } from '../../shared/figures/period.ts'
import type { MonthFigures } from '../../shared/figures/views.ts'
import type { Chart, Datum } from '../charts/chart.ts'
import { useIndicatorTexts } from '../figures/definition.tsx'
import { useFiguresTexts } from '../figures/use-figures-texts.ts'
import { useDashboardTexts } from './use-dashboard-texts.ts'

const HOUR_MINUTES = 60

/** Notices and new clients, month by month. */
export function useCountsChart(months: readonly MonthFigures[], running: Month): Chart {
  const { charts } = useDashboardTexts()
  const labels = useIndicatorTexts()
  const places = usePlaces(months, running)
  const datum = useDatum()
  const series = (['notices', 'new-clients'] as const).map((id) => ({
    name: labels[id].label,
    data: months.map((month) => datum(month, id, 1)),
  }))
  return { title: charts.counts, unit: charts.countsUnit, digits: 0, along: charts.along, places, series }
}

/** Hours of the team, month by month: with people, and besides. */
export function useHoursChart(months: readonly MonthFigures[], running: Month): Chart {
  const { charts, hoursParts } = useDashboardTexts()
  const places = usePlaces(months, running)
  const datum = useDatum()
  const series = (['work-time', 'event-time'] as const).map((id) => ({
    name: hoursParts[id],
    data: months.map((month) => datum(month, id, HOUR_MINUTES)),
  }))
  return { title: charts.hours, unit: charts.hoursUnit, digits: 1, along: charts.along, places, series }
}

function usePlaces(months: readonly MonthFigures[], running: Month): Chart['places'] {
  const { charts } = useDashboardTexts()
  const words = useFiguresTexts()
  return months.map(({ month }) => ({
    name: month === running ? charts.soFar(words.month(month)) : words.month(month),
    short: `${Number(month.slice(5))}/${month.slice(2, 4)}`,
  }))
}

/** A figure of a month in so large units; what is missing with the reason, and never as zero. */
function useDatum(): (month: MonthFigures, id: IndicatorId, unit: number) => Datum {
  const words = useFiguresTexts()
  return ({ figures, missing = 'not-reckoned' }, id, unit) => {
    const value = figures?.[id]
    if (value === undefined || !('n' in value)) return { missing: words.missing[missing] }
    return { value: value.n / unit }
  }
}
