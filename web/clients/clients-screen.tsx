import { useInfiniteQuery } from '@tanstack/preact-query'
import type { ClientRow } from '../../shared/clients/views.ts'
import { Stamp } from '../frame/moment.tsx'
import { Screen } from '../frame/screen.tsx'
import { NotYet, Trouble } from '../frame/trouble.tsx'
import { keyOf } from '../queries.ts'
import { useServices } from '../services.ts'
import { useTexts } from '../texts/language.ts'

/** All files of the centre, newest first, read on page by page. */
export function ClientsScreen() {
  const texts = useTexts()
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useClients()
  const clients = data?.pages.flatMap((page) => page.clients)
  return (
    <Screen heading={texts.clients.title} title={texts.clients.title}>
      {clients === undefined && <NotYet error={error} onRetry={refetch} />}
      {clients && (clients.length > 0 ? <Files clients={clients} /> : <None />)}
      {clients && error && <Trouble error={error} onRetry={fetchNextPage} />}
      {hasNextPage && !error && (
        <button type="button" class="wide" onClick={() => fetchNextPage()} disabled={isFetchingNextPage}>
          {isFetchingNextPage ? texts.frame.loading : texts.clients.more}
        </button>
      )}
    </Screen>
  )
}

function useClients() {
  const { calls } = useServices()
  return useInfiniteQuery({
    queryKey: keyOf.clients,
    queryFn: ({ pageParam }) => calls.clients(pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next,
    // Coming back to the window must not fetch fifty files again for each page that is open.
    refetchOnWindowFocus: false,
  })
}

function Files({ clients }: { clients: readonly ClientRow[] }) {
  const texts = useTexts()
  return (
    <>
      <p class="lead" role="status">
        {texts.clients.lead} {texts.clients.loaded(clients.length)}.
      </p>
      <ul class="files">
        {clients.map(({ client, reference, name, arrivedAt }) => (
          <li key={client}>
            <a href={`/spis/${client}`}>{name}</a>
            <span class="reference">{reference}</span>
            <span class="quiet-text">
              {texts.clients.arrived} <Stamp at={arrivedAt} />
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}

function None() {
  const { emptyTitle, empty } = useTexts().clients
  return (
    <section class="empty">
      <h2>{emptyTitle}</h2>
      <p>{empty}</p>
    </section>
  )
}
