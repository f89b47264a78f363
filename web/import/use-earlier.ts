import { useInfiniteQuery } from '@tanstack/preact-query'
import { useServices } from '../services.ts'
import { importCalls } from './import-calls.ts'

/** Imports of the centre as far as they are loaded, newest first; and what columns mean in it. */
export function useEarlier() {
  const { calls } = useServices()
  const { data, error, refetch, hasNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: ['imports'],
    queryFn: ({ pageParam }) => importCalls(calls.ask).list(pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
  })
  return {
    imports: data?.pages.flatMap(({ imports }) => imports) ?? [],
    template: data?.pages[0]?.template,
    error,
    retry: refetch,
    more: hasNextPage ? () => void fetchNextPage() : undefined,
  }
}
