import { useQuery } from '@tanstack/preact-query'
import { isYear, type Month, monthAfter, monthOf, type Period } from '../../shared/figures/period.ts'
import type { StoredSlice } from '../../shared/figures/slice.ts'
import type { Publications } from '../../shared/publications/publication.ts'
import { pragueDay } from '../../shared/time/prague.ts'
import type { Calls } from '../api.ts'
import { useServices } from '../services.ts'
import { MOST_MONTHS } from './charts.ts'

/** So many years back are compared, this one included. */
const YEARS = 10

/** Publications never change and new ones are seldom: they are asked for again when somebody comes back after a while. */
const FRESH_MS = 60_000

interface Span {
  readonly from: Month
  readonly until: Month
}

/** All that is published of the last years. */
export function usePublications() {
  const { calls, clock } = useServices()
  return useQuery({
    queryKey: ['publications'],
    queryFn: () => {
      const until = monthOf(pragueDay(clock.now()))
      return publishedAfter(calls, { from: `${Number(until.slice(0, 4)) - YEARS + 1}-01`, until })
    },
    staleTime: FRESH_MS,
  })
}

/** What is published in a span, from a page on: page by page until there is no more. */
async function publishedAfter(calls: Calls, span: Span, after?: string): Promise<Omit<Publications, 'next'>> {
  const query = { ...span, ...(after !== undefined && { after }) }
  const { next, ...page } = await calls.ask((api) => api.publications.$get({ query }))
  if (next === undefined) return page
  const rest = await publishedAfter(calls, span, next)
  return { ...rest, publications: [...page.publications, ...rest.publications] }
}

/** What a centre alone sees of itself: a year, or the months up to one; nothing as long as that is not known. */
export function useOwnFigures(period: Period | undefined): ReadonlyMap<Period, StoredSlice> {
  const { calls } = useServices()
  const { data } = useQuery({
    queryKey: ['own-figures', period],
    queryFn: () => (isYear(period ?? '') ? ownYear(calls, period ?? '') : ownMonths(calls, period ?? '')),
    enabled: period !== undefined,
  })
  return data ?? new Map()
}

async function ownYear(calls: Calls, period: Period): Promise<ReadonlyMap<Period, StoredSlice>> {
  const { figures } = await calls.ask((api) => api.figures[':period'].$get({ param: { period } }))
  return new Map([[period, figures]])
}

async function ownMonths(calls: Calls, to: Month): Promise<ReadonlyMap<Period, StoredSlice>> {
  const query = { from: monthAfter(to, 1 - MOST_MONTHS), to }
  const { months } = await calls.ask((api) => api.figures.$get({ query }))
  return new Map(months.flatMap(({ month, figures }) => (figures === undefined ? [] : [[month, figures] as const])))
}
