import { useInfiniteQuery } from '@tanstack/preact-query'
import { type ComingName, comingKinds, comingNames, isPressing } from '../../shared/duties/coming.ts'
import type { AsleepRow, Coming, ComingRow } from '../../shared/duties/views.ts'
import { daysBetween, type Instant } from '../../shared/time/instant.ts'
import { pragueDay } from '../../shared/time/prague.ts'
import { Moment } from '../frame/moment.tsx'
import { NotYet, Stale } from '../frame/trouble.tsx'
import { dayWords } from '../moments.ts'
import { ELSEWHERE_MS } from '../queries.ts'
import { useNow } from '../server-clock.ts'
import { useServices } from '../services.ts'
import { useStaffName } from '../staff-name.ts'
import { useTexts } from '../texts/language.ts'
import { useTodayTexts } from './use-today-texts.ts'

/** Whoever comes back to Today sooner is shown what was there. */
const FRESH_MS = 10_000

/** All that is due besides the 48 hours and visits, by kind; and files that sleep. */
export function ComingList() {
  const texts = useTodayTexts()
  const query = useComing()
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = query
  const [first] = data?.pages ?? []
  if (first === undefined || data === undefined) return error ? <NotYet error={error} onRetry={refetch} /> : null
  const rows = data.pages.flatMap(({ coming }) => coming)
  return (
    <>
      <Stale error={error} asOf={first.now} />
      {comingNames.map((kind) => (
        <Group key={kind} kind={kind} rows={rows.filter((row) => row.kind === kind)} />
      ))}
      {hasNextPage && (
        <p>
          {texts.shown(rows.length, first.total)}{' '}
          <button type="button" aria-disabled={isFetchingNextPage} onClick={() => fetchNextPage()}>
            {texts.more}
          </button>
        </p>
      )}
      {first.asleep && <Asleep asleep={first.asleep} />}
    </>
  )
}

function useComing() {
  const { calls } = useServices()
  return useInfiniteQuery({
    queryKey: ['coming'],
    queryFn: ({ pageParam }) =>
      calls.ask(({ coming }) => coming.$get({ query: pageParam === undefined ? {} : { after: pageParam } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }: Coming) => next,
    staleTime: FRESH_MS,
    refetchInterval: ELSEWHERE_MS,
  })
}

function Group({ kind, rows }: { kind: ComingName; rows: readonly ComingRow[] }) {
  const texts = useTodayTexts()
  if (rows.length === 0) return null
  return (
    <section class="due-list" aria-labelledby={`due-${kind}`}>
      <h2 id={`due-${kind}`}>{texts.titles[kind]}</h2>
      <ul class="files">
        {rows.map((row) => (
          <Line key={row.place} row={row} />
        ))}
      </ul>
    </section>
  )
}

function Line({ row }: { row: ComingRow }) {
  const texts = useTodayTexts()
  const all = useTexts()
  const now = useNow(useServices().clock)
  const staffName = useStaffName()
  const { kind, at, client, enquiry, worker, name, reference } = row
  const unnamed = enquiry === undefined ? texts.nobody[kind] : texts.nameless
  const called = name || (client === undefined ? unnamed : all.clients.unknownPerson)
  return (
    <li>
      <a href={placeOf(row)}>{called}</a>
      {reference !== undefined && <span class="reference">{reference}</span>}
      <span class={lookOf(row, now)}>
        {kind === 'plan-review' ? (
          dayWords(all, pragueDay(at), pragueDay(now))
        ) : (
          <Moment at={at} isEnd={kind === 'protection'} />
        )}
      </span>
      {worker !== undefined && <span class="quiet-text">{staffName(worker)}</span>}
    </li>
  )
}

/** What should have been dealt with is loud; what is not pressing yet is quiet. A review has a day, and is late after it. */
function lookOf(row: ComingRow, now: Instant): string {
  const isLate = row.kind === 'plan-review' ? pragueDay(row.at) < pragueDay(now) : row.at < now
  if (isLate) return 'fault'
  return isPressing(row, now) ? '' : 'quiet-text'
}

/** Where a line leads: to the tab of its file; an enquiry to itself, and an appointment that is for nobody's file too. */
function placeOf({ kind, client, enquiry, at, place }: ComingRow): string {
  if (client !== undefined) return `/spis/${client}/${comingKinds[kind].tab}`
  if (enquiry !== undefined) return `/zajemci/${enquiry}`
  return `/terminy?den=${pragueDay(at)}&termin=${place.slice(place.lastIndexOf('#') + 1)}`
}

function Asleep({ asleep: { first, areMore } }: { asleep: NonNullable<Coming['asleep']> }) {
  const texts = useTodayTexts()
  if (first.length === 0) return null
  return (
    <section class="due-list" aria-labelledby="asleep">
      <h2 id="asleep">{texts.asleep}</h2>
      <p class="hint">{texts.asleepWhat}</p>
      <ul class="files">
        {first.map((file) => (
          <AsleepLine key={file.client} file={file} />
        ))}
      </ul>
      {areMore && <p>{texts.moreAsleep}</p>}
    </section>
  )
}

function AsleepLine({ file: { client, name, reference, since } }: { file: AsleepRow }) {
  const texts = useTodayTexts()
  const { clients } = useTexts()
  const now = useNow(useServices().clock)
  return (
    <li>
      <a href={`/spis/${client}`}>{name || clients.unknownPerson}</a>
      <span class="reference">{reference}</span>
      <span class="quiet-text">{texts.asleepSince(daysBetween(pragueDay(since), pragueDay(now)))}</span>
    </li>
  )
}
