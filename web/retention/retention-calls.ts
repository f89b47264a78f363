import { useInfiniteQuery, useQuery } from '@tanstack/preact-query'
import type { DisposalKind, Erasable } from '../../shared/retention/kinds.ts'
import type { Retention } from '../../shared/retention/settings.ts'
import type { ChangedDisposal, Holds, OverRow, RetentionView } from '../../shared/retention/views.ts'
import type { Ask } from '../api.ts'
import { segment } from '../path-segment.ts'
import { useServices } from '../services.ts'

const keyOf = {
  all: ['retention'],
  months: ['retention', 'months'],
  over: (kind: DisposalKind) => ['retention', 'over', kind],
  holds: ['retention', 'holds'],
  disposals: ['retention', 'disposals'],
} as const

function retentionCalls(ask: Ask) {
  const page = (after: string | undefined) => ({ query: after === undefined ? {} : { after } })
  const step = (disposal: string) => ({ param: { disposal: segment(disposal) } })
  return {
    months: (): Promise<RetentionView> => ask(({ retention }) => retention.$get()),
    decide: (version: number, decided: Retention): Promise<RetentionView> =>
      ask(({ retention }) => retention.$put({ json: { version, retention: decided } })),
    over: (kind: DisposalKind, after: string | undefined) =>
      ask(({ retention }) => retention.over.$get({ query: { kind, ...(after !== undefined && { after }) } })),
    holds: (after?: string): Promise<Holds> => ask(({ retention }) => retention.holds.$get(page(after))),
    hold: (held: { reference: string; reason: string }): Promise<Holds> =>
      ask(({ retention }) => retention.holds.$post({ json: held })),
    endHold: (client: string): Promise<Holds> =>
      ask(({ retention }) => retention.holds[':client'].end.$post({ param: { client: segment(client) } })),
    disposals: (after: string | undefined) => ask(({ retention }) => retention.disposals.$get(page(after))),
    propose: (id: string, things: readonly Erasable[]): Promise<ChangedDisposal> =>
      ask(({ retention }) => retention.disposals.$post({ json: { id, things: [...things] } })),
    approve: (id: string): Promise<ChangedDisposal> =>
      ask(({ retention }) => retention.disposals[':disposal'].approval.$post(step(id))),
    refuse: (id: string): Promise<ChangedDisposal> =>
      ask(({ retention }) => retention.disposals[':disposal'].refusal.$post(step(id))),
    carryOn: (id: string): Promise<ChangedDisposal> =>
      ask(({ retention }) => retention.disposals[':disposal'].steps.$post(step(id))),
  }
}

/** What is asked about how long things are kept, and how the screen is told that something has changed. */
export function useRetention() {
  const { calls, queries } = useServices()
  return {
    calls: retentionCalls(calls.ask),
    refresh: () => queries.invalidateQueries({ queryKey: keyOf.all }),
  }
}

export function useMonths() {
  const { calls } = useRetention()
  return useQuery({ queryKey: keyOf.months, queryFn: () => calls.months(), refetchOnWindowFocus: false })
}

/** Everything of a kind that is over: the total must be right before anything is chosen of it. */
export function useOver(kind: DisposalKind) {
  const { calls } = useRetention()
  return useQuery({
    queryKey: keyOf.over(kind),
    queryFn: async () => {
      const rows: OverRow[] = []
      for (let after: string | undefined = ''; after !== undefined; ) {
        const part: Awaited<ReturnType<typeof calls.over>> = await calls.over(kind, after === '' ? undefined : after)
        rows.push(...part.rows)
        after = part.next
      }
      return rows
    },
    refetchOnWindowFocus: false,
  })
}

/** Files that are held, all of them. */
export function useHolds() {
  const { calls } = useRetention()
  return useInfiniteQuery({
    queryKey: keyOf.holds,
    queryFn: ({ pageParam }) => calls.holds(pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
    refetchOnWindowFocus: false,
  })
}

export function useDisposals() {
  const { calls } = useRetention()
  return useInfiniteQuery({
    queryKey: keyOf.disposals,
    queryFn: ({ pageParam }) => calls.disposals(pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
    refetchOnWindowFocus: false,
  })
}
