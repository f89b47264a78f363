import { useQuery } from '@tanstack/preact-query'
import { useState } from 'preact/hooks'
import type { CalendarAddress } from '../../shared/centres/views.ts'
import { useServices } from '../services.ts'

/** Somebody's own calendar and what they can do with its address. */
export interface OwnCalendar {
  readonly state: CalendarAddress | undefined
  /** Why the state could not be read. */
  readonly error: unknown
  readonly retry: () => void
  /** The new address, for as long as this screen is open: it cannot be asked for again. */
  readonly address?: string
  readonly revoked: boolean
  readonly busy: boolean
  /** Why the last step failed, and the same step again. */
  readonly failure?: unknown
  readonly repeat: () => void
  readonly renew: () => Promise<void>
  readonly revoke: () => Promise<void>
}

interface Course {
  readonly busy: boolean
  readonly revoked: boolean
  readonly address?: string
  readonly failure?: unknown
  readonly last?: () => Promise<void>
}

const KEY = ['calendar']
const quiet: Course = { busy: false, revoked: false }

export function useOwnCalendar(): OwnCalendar {
  const { calls, queries } = useServices()
  const { data, error, refetch } = useQuery({
    queryKey: KEY,
    queryFn: () => calls.ask(({ calendar }) => calendar.$get()),
  })
  const [course, setCourse] = useState(quiet)
  const step = async (act: () => Promise<Course>, again: () => Promise<void>) => {
    setCourse({ ...course, busy: true, revoked: false })
    try {
      setCourse(await act())
    } catch (failure) {
      setCourse({ ...course, busy: false, revoked: false, failure, last: again })
    }
  }
  const renew = (): Promise<void> =>
    step(async () => {
      const { path, now, since } = await calls.ask(({ calendar }) => calendar.$post())
      queries.setQueryData<CalendarAddress>(KEY, { now, since })
      return { ...quiet, address: `${location.origin}${path}` }
    }, renew)
  const revoke = (): Promise<void> =>
    step(async () => {
      queries.setQueryData<CalendarAddress>(KEY, await calls.ask(({ calendar }) => calendar.$delete()))
      return { ...quiet, revoked: true }
    }, revoke)
  return {
    ...course,
    state: data,
    error,
    retry: () => void refetch(),
    repeat: () => void course.last?.(),
    renew,
    revoke,
  }
}
