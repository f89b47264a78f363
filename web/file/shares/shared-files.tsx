import { useInfiniteQuery, useQuery } from '@tanstack/preact-query'
import { lastDay } from '../../../shared/centres/standing.ts'
import { timeLine, written } from '../../../shared/clients/time-line.ts'
import type { SharedFile as SharedFilePage } from '../../../shared/clients/views.ts'
import { Screen } from '../../frame/screen.tsx'
import { NotYet, Stale, Trouble } from '../../frame/trouble.tsx'
import { dayInFull } from '../../moments.ts'
import { segment } from '../../path-segment.ts'
import { useServices, useWorker, WorkerContext } from '../../services.ts'
import { useTexts } from '../../texts/language.ts'
import { EntryItem } from '../../work/entry-item.tsx'
import { AttemptItem } from '../attempt-item.tsx'
import { EvictionTerms } from '../eviction-terms.tsx'
import type { OlderEntries } from '../use-file.ts'
import { useSharesTexts } from './use-shares-texts.ts'

/** What an external begins with: the files that are shared with them. */
export function SharedFilesScreen() {
  const { list } = useSharesTexts()
  const texts = useTexts()
  const { calls } = useServices()
  const queryFn = () => calls.ask((api) => api.shared.$get())
  const { data, error, refetch } = useQuery({ queryKey: ['shared'], queryFn })
  return (
    <Screen heading={list.title} title={list.title}>
      <p class="lead">{list.lead}</p>
      {data === undefined && <NotYet error={error} onRetry={refetch} />}
      {data && <Stale error={error} asOf={data.now} />}
      {data?.files.length === 0 && <p>{list.none}</p>}
      <ul class="plain people-list">
        {data?.files.map(({ client, name, reference, until }) => (
          <li key={client} class="panel">
            <a href={`/spis/${client}`}>{name || texts.clients.unknownPerson}</a>{' '}
            <span class="reference">{reference}</span> {list.until(dayInFull(texts, lastDay(until)))}
          </li>
        ))}
      </ul>
    </Screen>
  )
}

/** Keyed, so that nothing of one person's file lingers on another's. */
export function SharedFileRoute({ client = '' }: { client?: string }) {
  return <SharedFile key={client} client={client} />
}

/** A file as an external reads it: what happened, and nothing to press. */
function SharedFile({ client }: { client: string }) {
  const { list } = useSharesTexts()
  const texts = useTexts()
  const { pages, error, refetch, older } = useSharedFile(client)
  const [newest] = pages
  const heading = newest ? newest.name || texts.clients.unknownPerson : list.title
  return (
    <Screen heading={heading} title={list.title}>
      <p>
        <a href="/">{list.back}</a>
      </p>
      {newest ? (
        <Read newest={newest} pages={pages} error={error} older={older} />
      ) : (
        <NotYet error={error} onRetry={refetch} />
      )}
    </Screen>
  )
}

/** A shared file as far as its entries are loaded, the newest page first. */
function useSharedFile(client: string) {
  const { calls } = useServices()
  const param = { client: segment(client) }
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage, isFetchNextPageError } =
    useInfiniteQuery({
      queryKey: ['shared', client],
      queryFn: ({ pageParam: after }) =>
        calls.ask((api) => api.shared[':client'].$get({ param, query: after === undefined ? {} : { after } })),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: ({ next }) => next,
    })
  const older = {
    load: () => fetchNextPage(),
    isLoading: isFetchingNextPage,
    error: isFetchNextPageError ? error : null,
  }
  return {
    pages: data?.pages ?? [],
    error: isFetchNextPageError ? null : error,
    refetch,
    older: hasNextPage ? older : undefined,
  }
}

interface ReadProps {
  readonly newest: SharedFilePage
  readonly pages: readonly SharedFilePage[]
  readonly error: unknown
  readonly older: OlderEntries | undefined
}

function Read({ newest, pages, error, older }: ReadProps) {
  const { list } = useSharesTexts()
  return (
    <div class="plan-panels">
      <p class="reference">{newest.reference}</p>
      <Stale error={error} asOf={newest.now} />
      <EvictionTerms terms={newest.terms} delivery={newest.delivery} />
      <section class="panel" aria-labelledby="entries">
        <h2 id="entries">{list.entries}</h2>
        <p class="hint">{list.leftOut}</p>
        <Written pages={pages} isOwed={newest.delivery !== undefined} hasMore={older !== undefined} />
        {older?.error != null && <Trouble error={older.error} onRetry={older.load} />}
        {older && (
          <button type="button" onClick={older.load} disabled={older.isLoading}>
            {list.more}
          </button>
        )}
      </section>
    </div>
  )
}

interface WrittenProps {
  readonly pages: readonly SharedFilePage[]
  readonly isOwed: boolean
  readonly hasMore: boolean
}

/** The time line. Each page brings the names that stand in it: an external is told no others. */
function Written({ pages, isOwed, hasMore }: WrittenProps) {
  const { list } = useSharesTexts()
  const worker = useWorker()
  const told = pages.flatMap(({ staff }) => staff).map(({ id, name }) => [id, name] as const)
  const steps = timeLine(
    pages.flatMap(({ attempts }) => attempts),
    pages.flatMap(({ work }) => work),
  )
  return (
    <WorkerContext.Provider value={{ ...worker, names: new Map([...worker.names, ...told]) }}>
      {steps.length === 0 && !hasMore && <p>{list.empty}</p>}
      <ol class="attempts">
        {steps.map((step) => (
          <li key={written(step).id}>
            {step.kind === 'attempt' ? (
              <AttemptItem attempt={step.attempt} isOwed={isOwed} />
            ) : (
              <EntryItem entry={step.entry} />
            )}
          </li>
        ))}
      </ol>
    </WorkerContext.Provider>
  )
}
