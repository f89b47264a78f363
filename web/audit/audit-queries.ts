import { useInfiniteQuery } from '@tanstack/preact-query'
import type { FileAudit, PersonAudit } from '../../shared/audit/views.ts'
import type { Acts } from '../../shared/platform/acts.ts'
import type { Ask } from '../api.ts'
import { segment } from '../path-segment.ts'
import { useServices } from '../services.ts'

interface Page {
  readonly next?: string
}

/** Who did what with a file, as far as it is loaded. */
export function useFileAudit(client: string) {
  const { ask } = useServices().calls
  return usePages<FileAudit>(['audit', 'file', client], (after) => fileAudit(ask, client, after))
}

/** What somebody did in a month, as far as it is loaded. */
export function usePersonAudit(person: string, month: string) {
  const { ask } = useServices().calls
  return usePages<PersonAudit>(['audit', 'person', person, month], (after) =>
    personAudit(ask, { person, month, after }),
  )
}

/** Every first page leaves an entry: it is asked for when the screen is opened, and not by itself again. */
function usePages<P extends Page>(queryKey: readonly string[], load: (after: string | undefined) => Promise<P>) {
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam }) => load(pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
    refetchOnWindowFocus: false,
  })
  const more = hasNextPage ? { load: () => fetchNextPage(), isLoading: isFetchingNextPage } : undefined
  return { pages: data?.pages, error, retry: refetch, more }
}

function fileAudit(ask: Ask, client: string, after: string | undefined): Promise<FileAudit> {
  const query = after === undefined ? {} : { after }
  return ask(({ audit }) => audit.files[':client'].$get({ param: { client: segment(client) }, query }))
}

/** What the platform's admin did that concerns the centre, as far as it is loaded. */
export function usePlatformActs() {
  const { ask } = useServices().calls
  return usePages<Acts>(['audit', 'platform'], (after) =>
    ask(({ audit }) => audit.platform.$get({ query: after === undefined ? {} : { after } })),
  )
}

interface AskedPerson {
  readonly person: string
  readonly month: string
  readonly after: string | undefined
}

function personAudit(ask: Ask, { person, month, after }: AskedPerson): Promise<PersonAudit> {
  const query = { month, ...(after !== undefined && { after }) }
  return ask(({ audit }) => audit.people[':person'].$get({ param: { person: segment(person) }, query }))
}
