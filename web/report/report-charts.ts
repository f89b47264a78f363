import type { IndicatorId } from '../../shared/figures/indicators.ts'
import type { StoredSlice } from '../../shared/figures/slice.ts'
import { cellOf } from '../../shared/report/tables.ts'
import type { Chart, Datum } from '../charts/chart.ts'
import type { CellTexts } from './cell-text.ts'
import type { WholeReport } from './whole-report.ts'

/** The charts of a report: its year by months, and the years side by side. */
export function reportCharts({ year, years, months }: WholeReport, texts: CellTexts): Chart[] {
  const { charts } = texts.report
  const look = { unit: charts.unit, digits: 0 }
  const ofMonths = (indicator: IndicatorId) =>
    months.map(({ figures }) => monthDatum(figures, indicator, charts.noMonth))
  const ofYears = (indicator: IndicatorId) =>
    years.map((each): Datum => {
      const cell = cellOf({ indicator }, each)
      if (cell.kind === 'number') return { value: cell.n }
      return { missing: cell.kind === 'missing' ? texts.report.missing[cell.why] : '' }
    })
  return [
    {
      ...{ ...look, title: charts.months(year), along: charts.month },
      places: months.map(({ month }) => ({ name: texts.figures.month(month), short: String(Number(month.slice(5))) })),
      series: [
        { name: charts.evictions, data: ofMonths('evictions') },
        { name: charts.interested, data: ofMonths('interested') },
      ],
    },
    {
      ...{ ...look, title: charts.years, along: charts.year },
      places: years.map((each) => ({ name: String(each.year) })),
      series: [
        { name: charts.interested, data: ofYears('interested') },
        { name: charts.clients, data: ofYears('clients') },
      ],
    },
  ]
}

/** A month without figures has none: it is not nought. */
function monthDatum(figures: StoredSlice | undefined, indicator: IndicatorId, missing: string): Datum {
  const value = figures?.[indicator]
  return value !== undefined && 'n' in value ? { value: value.n } : { missing }
}
