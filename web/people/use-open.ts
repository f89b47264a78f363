import { useInfiniteQuery, useQueries } from '@tanstack/preact-query'
import { useState } from 'preact/hooks'
import type { NewPassing } from '../../shared/open-work/passing.ts'
import type { PassingStep } from '../../shared/open-work/views.ts'
import { newId } from '../forms/new-id.ts'
import { segment } from '../path-segment.ts'
import { useServices } from '../services.ts'

const keyOf = {
  open: (person: string) => ['open-work', person],
  clashes: (person: string, to: string) => ['open-work', person, 'clashes', to],
}

/** What somebody has open, a page at a time. */
export function useOpen(person: string) {
  const { calls } = useServices()
  return useInfiniteQuery({
    queryKey: keyOf.open(person),
    queryFn: ({ pageParam }) => {
      const query = pageParam === undefined ? {} : { after: pageParam }
      return calls.ask((api) => api.centre.people[':person'].open.$get({ param: { person: segment(person) }, query }))
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
    refetchOnWindowFocus: false,
  })
}

/** What of it would have nobody at its hour, of all who are to take something over. */
export function useClashes(person: string, receivers: readonly string[]) {
  const { calls } = useServices()
  return useQueries({
    queries: receivers.map((to) => ({
      queryKey: keyOf.clashes(person, to),
      queryFn: async () => {
        const param = { person: segment(person) }
        const found = await calls.ask((api) => api.centre.people[':person'].open.clashes.$get({ param, query: { to } }))
        return { to, clashes: found.clashes }
      },
      refetchOnWindowFocus: false,
    })),
    combine: (all) => all.flatMap(({ data }) => data ?? []),
  })
}

/** Passes on, a step after the other, until nothing is left that can be; what breaks off is gone on with by the same. */
export function usePassing(person: string) {
  const { calls, queries } = useServices()
  const [toDo, setToDo] = useState<number>()
  const [failure, setFailure] = useState<unknown>()
  const param = { person: segment(person) }
  const carryOn = async (begun?: PassingStep) => {
    let now = begun
    while (now === undefined || now.doneAt === undefined) {
      now = await calls.ask((api) => api.centre.people[':person'].passing.steps.$post({ param }))
      setToDo(now.toDo)
    }
  }
  const guarded = async (steps: () => Promise<void>) => {
    setFailure(undefined)
    setToDo(undefined)
    try {
      await steps()
    } catch (thrown) {
      setFailure(thrown)
    }
    await queries.invalidateQueries({ queryKey: keyOf.open(person) })
    setToDo(undefined)
  }
  return {
    toDo,
    failure,
    goOn: () => guarded(() => carryOn()),
    pass: ({ to, files }: Pick<NewPassing, 'to' | 'files'>) =>
      guarded(async () => {
        const json = { id: newId(), to, files: [...files] }
        const begun = await calls.ask((api) => api.centre.people[':person'].passing.$post({ param, json }))
        setToDo(begun.toDo)
        await carryOn(begun)
      }),
  }
}
