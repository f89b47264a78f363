import { useInfiniteQuery } from '@tanstack/preact-query'
import { useMemo } from 'preact/hooks'
import { useLocation } from 'preact-iso/router'
import type { FoundBy } from '../../shared/deeds/deed.ts'
import { keyOf } from '../queries.ts'
import { useServices } from '../services.ts'
import { fileOf } from './file-pages.ts'
import { useSeen } from './use-watch.ts'

/** A file is read again no sooner than this: every reading leaves an audit entry. */
const FILE_FRESH_MS = 30_000

/** Entries of a file that are not loaded yet. */
export interface OlderEntries {
  readonly load: () => void
  readonly isLoading: boolean
  /** Why the last page did not come. */
  readonly error: unknown
}

/** How the address of a file says that it was found by searching, or in a list: the audit keeps it. */
const FOUND_BY: Readonly<Record<string, FoundBy>> = { hledani: 'search', seznam: 'list' }

function useFoundBy(): FoundBy | undefined {
  return FOUND_BY[useLocation().query['od'] ?? '']
}

/** One person's file as far as its entries are loaded: the newest page at once, older ones when somebody asks. */
export function useFile(client: string) {
  const { calls } = useServices()
  const found = useFoundBy()
  const query = useInfiniteQuery({
    queryKey: keyOf.file(client),
    queryFn: ({ pageParam: after }) =>
      calls.file(client, { ...(after === undefined ? found && { found } : { after }) }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
    staleTime: FILE_FRESH_MS,
  })
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage, isFetchNextPageError } = query
  const file = useMemo(() => data && fileOf(data.pages), [data])
  // Pages change with every entry that is written here, which says nothing of how old the rest is.
  const seen = useSeen(data?.pages[0]?.now)
  const older = {
    load: () => fetchNextPage(),
    isLoading: isFetchingNextPage,
    error: isFetchNextPageError ? error : null,
  }
  return { file, error: isFetchNextPageError ? null : error, refetch, seen, older: hasNextPage ? older : undefined }
}
