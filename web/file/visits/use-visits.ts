import { useInfiniteQuery } from '@tanstack/preact-query'
import type { ShownVisit, VisitAnswer, Visits } from '../../../shared/visits/views.ts'
import type { NewVisit } from '../../../shared/visits/visit.ts'
import { segment } from '../../path-segment.ts'
import { keyOf } from '../../queries.ts'
import { useServices } from '../../services.ts'
import { visitsKey } from '../../visits/use-step.ts'

/** Visits are read again no sooner than this: every reading leaves an audit entry. */
const FRESH_MS = 30_000

/** Visits of a file as far as they are loaded, and what the forms about them share. */
export interface OpenVisits {
  readonly client: string
  readonly visits: readonly ShownVisit[]
  readonly total: number
  /** `was`: what a visit said when its form was opened. */
  readonly save: (id: string, version: number, change: { visit: NewVisit; was?: NewVisit }) => Promise<VisitAnswer>
  /** Asks anew, of Today too. */
  readonly refresh: () => void
}

/** The visits of a file, those entered last first, a page at a time. */
export function useVisits(client: string) {
  const { calls, queries } = useServices()
  const param = { client: segment(client) }
  const query = useInfiniteQuery({
    queryKey: visitsKey(client),
    queryFn: ({ pageParam }) =>
      calls.ask(({ clients }) =>
        clients[':client'].visits.$get({ param, query: pageParam === undefined ? {} : { after: pageParam } }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }: Visits) => next,
    staleTime: FRESH_MS,
  })
  const { data } = query
  const [first] = data?.pages ?? []
  const open: OpenVisits | undefined = first &&
    data && {
      client,
      visits: data.pages.flatMap(({ visits }) => visits),
      total: first.total,
      save: (id, version, change) =>
        calls.ask(({ clients }) =>
          clients[':client'].visits[':visit'].$put({
            param: { ...param, visit: segment(id) },
            json: { version, ...change },
          }),
        ),
      refresh: () => {
        queries.invalidateQueries({ queryKey: visitsKey(client) })
        queries.invalidateQueries({ queryKey: keyOf.today })
      },
    }
  return { ...query, open, asOf: first?.now }
}
