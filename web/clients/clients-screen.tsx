import { useInfiniteQuery } from '@tanstack/preact-query'
import type { ClientRow } from '../../shared/clients/views.ts'
import type { Whose } from '../../shared/duties/whose.ts'
import { Stamp } from '../frame/moment.tsx'
import { Screen } from '../frame/screen.tsx'
import { NotYet, Trouble } from '../frame/trouble.tsx'
import { EndOfList, useWhose, WhoseChoice } from '../frame/whose.tsx'
import { dayInFull } from '../moments.ts'
import { keyOf } from '../queries.ts'
import { useServices } from '../services.ts'
import { useTexts } from '../texts/language.ts'
import { isSearch, SearchBox, SearchResults, useTyped } from './search.tsx'

/** Finding a person, and all files of the centre, newest first, read on page by page. */
export function ClientsScreen() {
  const texts = useTexts()
  const [typed, setTyped] = useTyped()
  return (
    <Screen heading={texts.clients.title} title={texts.clients.title}>
      <SearchBox typed={typed} onTyped={setTyped} />
      {isSearch(typed) ? <SearchResults typed={typed} /> : <AllFiles />}
    </Screen>
  )
}

function AllFiles() {
  const texts = useTexts()
  const looked = useWhose()
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useClients(looked)
  const clients = data?.pages.flatMap((page) => page.clients)
  const total = data?.pages[0]?.total ?? 0
  return (
    <>
      {clients === undefined && <NotYet error={error} onRetry={refetch} />}
      <p class="actions">
        <a class="button" href="/klienti/novy">
          {texts.clients.open}
        </a>
      </p>
      <WhoseChoice {...(clients && { counts: { [looked]: total } })} />
      {clients && (clients.length > 0 ? <Files clients={clients} total={total} /> : <None looked={looked} />)}
      {clients && error && <Trouble error={error} onRetry={fetchNextPage} />}
      {hasNextPage && !error && (
        <button type="button" class="wide" onClick={() => fetchNextPage()} disabled={isFetchingNextPage}>
          {isFetchingNextPage ? texts.frame.loading : texts.list.more(total - (clients?.length ?? 0))}
        </button>
      )}
      {clients && clients.length > 0 && !hasNextPage && !error && <EndOfList />}
    </>
  )
}

function useClients(whose: Whose) {
  const { calls } = useServices()
  return useInfiniteQuery({
    queryKey: keyOf.clients(whose),
    queryFn: ({ pageParam }) => calls.clients({ whose, after: pageParam }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next,
    // Coming back to the window must not fetch fifty files again for each page that is open.
    refetchOnWindowFocus: false,
  })
}

function Files({ clients, total }: { clients: readonly ClientRow[]; total: number }) {
  const texts = useTexts()
  return (
    <>
      <p class="lead" role="status">
        {texts.clients.lead} {texts.list.shown(clients.length, Math.max(total, clients.length))}
      </p>
      <ul class="files">
        {clients.map(({ client, reference, name, origin, arrivedAt, closedOn, erasedOn }) => (
          <li key={client}>
            <a href={`/spis/${client}`}>{erasedOn ? texts.clients.erased : name || texts.clients.unknownPerson}</a>
            <span class="reference">{reference}</span>
            <span class="quiet-text">
              {texts.clients.arrived[origin]} <Stamp at={arrivedAt} />
              {closedOn && ` · ${texts.clients.closed} ${dayInFull(texts, closedOn)}`}
              {erasedOn && ` · ${texts.clients.erasedOn} ${dayInFull(texts, erasedOn)}`}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}

function None({ looked }: { looked: Whose }) {
  const { emptyTitle, empty, none } = useTexts().clients
  if (looked !== 'all') return <p class="missing">{none[looked]}</p>
  return (
    <section class="empty">
      <h2>{emptyTitle}</h2>
      <p>{empty}</p>
    </section>
  )
}
