import { useInfiniteQuery, useQuery } from '@tanstack/preact-query'
import type { IndicatorId } from '../../shared/figures/indicators.ts'
import type { Month, Period } from '../../shared/figures/period.ts'
import type { FigureLines, MonthlyFigures, PeriodFigures } from '../../shared/figures/views.ts'
import type { Timed } from '../../shared/time/timed.ts'
import type { Ask } from '../api.ts'
import { segment } from '../path-segment.ts'
import { useServices } from '../services.ts'
import type { Part } from './addresses.ts'

/** A figure, or a part of it, whose records are looked at. */
export interface Behind {
  readonly period: Period
  readonly indicator: IndicatorId
  readonly part?: Part | undefined
}

/** Months from one to another. */
interface Span {
  readonly from: Month
  readonly to: Month
}

/** What is asked of the centre's figures. */
function figureCalls(ask: Ask) {
  return {
    months: (span: Span): Promise<MonthlyFigures> => ask(({ figures }) => figures.$get({ query: span })),
    period: (period: Period): Promise<PeriodFigures> =>
      ask(({ figures }) => figures[':period'].$get({ param: { period: segment(period) } })),
    lines: ({ period, indicator, part }: Behind, after?: number): Promise<FigureLines & Timed> =>
      ask(({ figures }) =>
        figures[':period'][':indicator'].$get({
          param: { period: segment(period), indicator },
          query: { ...part, ...(after !== undefined && { after: String(after) }) },
        }),
      ),
  }
}

export function useFigureCalls() {
  return figureCalls(useServices().calls.ask)
}

/** Figures of months as they were reckoned last. */
export function useMonths({ from, to }: Span) {
  const calls = useFigureCalls()
  return useQuery({ queryKey: ['figures', 'months', from, to], queryFn: () => calls.months({ from, to }) })
}

/** All figures of a period, reckoned when they are asked for. */
export function usePeriod(period: Period, enabled = true) {
  const calls = useFigureCalls()
  return useQuery({ queryKey: ['figures', 'period', period], queryFn: () => calls.period(period), enabled })
}

/** The records behind a figure as far as they are loaded. */
export function useLines({ period, indicator, part }: Behind) {
  const calls = useFigureCalls()
  return useInfiniteQuery({
    queryKey: ['figures', 'lines', period, indicator, part?.dimension ?? '', part?.code ?? ''],
    queryFn: ({ pageParam }) => calls.lines({ period, indicator, part }, pageParam),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: ({ next }) => next,
  })
}
