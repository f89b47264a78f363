import { useInfiniteQuery, useQuery } from '@tanstack/preact-query'
import { useEffect } from 'preact/hooks'
import type { Appointments } from '../../shared/appointments/views.ts'
import type { Day } from '../../shared/time/instant.ts'
import { useServices } from '../services.ts'
import { appointmentCalls, type WeekPage } from './appointments-calls.ts'

const keyOf = {
  weeks: ['appointments'],
  week: (monday: Day) => ['appointments', monday],
  misfits: ['appointments', 'misfits'],
} as const

/** A colleague's appointment shows within half a minute. */
const LOOKING_MS = 30_000

/** A week as far as it is loaded: the first page at once, the others one after another until it is whole. */
export function useWeek(monday: Day) {
  const { calls } = useServices()
  const { data, error, refetch, hasNextPage, isFetching, fetchNextPage } = useInfiniteQuery({
    queryKey: keyOf.week(monday),
    queryFn: ({ pageParam }) => appointmentCalls(calls.ask).week(pageParam),
    initialPageParam: { day: monday } as WeekPage,
    getNextPageParam: ({ next }): WeekPage | undefined =>
      next === undefined ? undefined : { day: monday, after: next },
    refetchInterval: LOOKING_MS,
    // What stands on the screen stays until the other week is there, and what was said of it too.
    placeholderData: (before) => before,
  })
  const isToGoOn = hasNextPage && !isFetching && error === null
  useEffect(() => {
    if (isToGoOn) fetchNextPage()
  }, [isToGoOn])
  return { week: data && weekOf(data.pages), error, retry: refetch }
}

function weekOf(pages: readonly Appointments[]): Appointments | undefined {
  const [first] = pages
  return first && { ...first, appointments: pages.flatMap(({ appointments }) => appointments) }
}

/** Appointments to come that do not fit the centre any more. */
export function useMisfits() {
  const { calls } = useServices()
  return useQuery({ queryKey: keyOf.misfits, queryFn: () => appointmentCalls(calls.ask).misfits() })
}

/** Asks anew for everything that shows appointments. */
export function useReload(): () => Promise<void> {
  const { queries } = useServices()
  return () => queries.invalidateQueries({ queryKey: keyOf.weeks })
}
