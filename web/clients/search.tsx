import { useInfiniteQuery } from '@tanstack/preact-query'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { useLocation } from 'preact-iso/router'
import { LONGEST_TYPED, SHORTEST_TYPED } from '../../shared/register/typed.ts'
import type { Found, FoundRow } from '../../shared/register/views.ts'
import { Stamp } from '../frame/moment.tsx'
import { NotYet, Trouble } from '../frame/trouble.tsx'
import { useLater } from '../frame/use-later.ts'
import { EndOfList } from '../frame/whose.tsx'
import { useBornWords } from '../joined/use-born-words.ts'
import { dayInFull } from '../moments.ts'
import { useServices } from '../services.ts'
import { useTexts } from '../texts/language.ts'
import { useClientsTexts } from './use-clients-texts.ts'

/** Long enough to type the next letter, short enough not to be waited for. */
const PAUSE_MS = 150
/** What was stored before there was a register is gone through a part with each question. */
const GATHERING_MS = 500

/**
 * What somebody is typing to find a person. It stays while they look at what was found and come back, in the memory that ends with the
 * sign-in: an address would stay in the history of the browser.
 */
export function useTyped(): [string, (typed: string) => void] {
  const { queries } = useServices()
  const [typed, setTyped] = useState(() => queries.getQueryData<string>(KEPT) ?? '')
  const keep = (text: string) => {
    queries.setQueryData(KEPT, text)
    setTyped(text)
  }
  return [typed, keep]
}

const KEPT = ['search-typed']

/** Whether so much is typed that it is looked for. */
export function isSearch(typed: string): boolean {
  return typed.trim().length >= SHORTEST_TYPED
}

interface BoxProps {
  readonly typed: string
  readonly onTyped: (typed: string) => void
}

/** Where a person is looked for: `/` goes there, arrow down goes to what was found, Escape ends the search. */
export function SearchBox({ typed, onTyped }: BoxProps) {
  const { search } = useClientsTexts()
  const input = useRef<HTMLInputElement>(null)
  useSlash(input)
  const keyed = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && typed !== '') {
      event.preventDefault()
      onTyped('')
    }
    if (event.key !== 'ArrowDown' && event.key !== 'Enter') return
    const first = document.querySelector<HTMLAnchorElement>('.found a')
    if (first === null) return
    event.preventDefault()
    first.focus()
  }
  return (
    <search class="search-box">
      <label for="search-typed">{search.label}</label>
      <input
        ref={input}
        id="search-typed"
        type="search"
        value={typed}
        maxLength={LONGEST_TYPED}
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        enterkeyhint="search"
        aria-describedby="search-about"
        aria-keyshortcuts="/"
        onInput={({ currentTarget }) => onTyped(currentTarget.value)}
        onKeyDown={keyed}
      />
      <p id="search-about" class="hint">
        {search.hint}
      </p>
    </search>
  )
}

/** The key by which many programs search, unless it is written somewhere. */
function useSlash(input: { readonly current: HTMLInputElement | null }): void {
  const { query } = useLocation()
  const isAsked = query['hledat'] !== undefined
  useLayoutEffect(() => {
    if (isAsked) input.current?.focus()
    const go = (event: KeyboardEvent) => {
      const isWriting = (event.target as Element | null)?.closest('input, textarea, select, [contenteditable]')
      if (event.key !== '/' || event.ctrlKey || event.altKey || event.metaKey || isWriting) return
      event.preventDefault()
      input.current?.focus()
      input.current?.select()
    }
    addEventListener('keydown', go)
    return () => removeEventListener('keydown', go)
  }, [input, isAsked])
}

/** What was found, as somebody types. */
export function SearchResults({ typed }: { typed: string }) {
  const texts = useTexts()
  const { search } = useClientsTexts()
  const asked = useLater(typed.trim(), PAUSE_MS)
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage, isPlaceholderData } = useSearch(asked)
  const pages = data?.pages ?? []
  const rows = pages.flatMap((page) => page.rows)
  const total = Math.max(pages[0]?.total ?? 0, rows.length)
  const isWaiting = asked !== typed.trim() || isPlaceholderData
  return (
    <section class="found" aria-busy={isWaiting}>
      <p class="lead" role="status">
        {data === undefined || isWaiting ? search.searching : search.found(total)}{' '}
        {pages.at(-1)?.isGathering && search.gathering}
      </p>
      {data === undefined && error && <NotYet error={error} onRetry={refetch} />}
      {data && total === 0 && !isWaiting && <Nothing />}
      <Rows heading={search.exact} rows={rows.filter(({ isNear }) => !isNear)} />
      <Rows heading={search.near} rows={rows.filter(({ isNear }) => isNear)} />
      {data && error && <Trouble error={error} onRetry={fetchNextPage} />}
      {hasNextPage && !error && (
        <button type="button" class="wide" onClick={() => fetchNextPage()} disabled={isFetchingNextPage}>
          {isFetchingNextPage ? texts.frame.loading : texts.list.more(total - rows.length)}
        </button>
      )}
      {total > 0 && !hasNextPage && !error && <EndOfList />}
    </section>
  )
}

function useSearch(typed: string) {
  const { calls } = useServices()
  const find = (from: number): Promise<Found> => calls.ask(({ search }) => search.$post({ json: { typed, from } }))
  return useInfiniteQuery({
    queryKey: ['search', typed],
    queryFn: ({ pageParam }) => find(pageParam),
    initialPageParam: 0,
    getNextPageParam: (last) => last.next,
    enabled: isSearch(typed),
    // What was found for the letters before stays until there is something for these.
    placeholderData: (before) => before,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchInterval: ({ state }) => (state.data?.pages.at(-1)?.isGathering ? GATHERING_MS : false),
  })
}

function Nothing() {
  const { search } = useClientsTexts()
  return (
    <section class="empty">
      <h2>{search.noneTitle}</h2>
      <p>{search.none}</p>
    </section>
  )
}

function Rows({ heading, rows }: { heading: string; rows: readonly FoundRow[] }) {
  if (rows.length === 0) return null
  return (
    <>
      <h2>{heading}</h2>
      <ul class="files">
        {rows.map((row) => (
          <Row key={`${row.of} ${row.id}`} row={row} />
        ))}
      </ul>
    </>
  )
}

function Row({ row }: { row: FoundRow }) {
  const texts = useTexts()
  const { search } = useClientsTexts()
  const { of, id, name, reference, birth, municipality, at, closedOn } = row
  const told = [useBornWords()(birth), municipality].filter((words) => words !== undefined)
  return (
    <li>
      <a href={of === 'client' ? `/spis/${id}?od=hledani` : `/zajemci/${id}`} onKeyDown={alongRows}>
        {name || (of === 'client' ? texts.clients.unknownPerson : search.unnamed)}
      </a>
      <span class="reference">{reference ?? search.of.enquiry}</span>
      <span class="quiet-text">
        {told.map((words) => `${words} · `)}
        <Stamp at={at} />
        {closedOn && ` · ${search.closed} ${dayInFull(texts, closedOn)}`}
      </span>
      <Why row={row} />
    </li>
  )
}

/** Why it was found, where the name does not say it by itself. */
function Why({ row }: { row: FoundRow }) {
  const { search } = useClientsTexts()
  const reasons = row.fits.flatMap(({ field, how }) => {
    const words = [search.field[field], search.how[how]].filter((word) => word !== '')
    return field === 'name' && words.length === 1 ? [] : [words.join(': ')]
  })
  const all = [...new Set(reasons), ...(row.without === undefined ? [] : [search.without(row.without)])]
  return all.length > 0 ? <span class="why">{all.join(' · ')}</span> : null
}

/** Arrows go from one that was found to the next, and back to where it is typed. */
function alongRows(event: KeyboardEvent): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
  event.preventDefault()
  const links = [...document.querySelectorAll<HTMLAnchorElement>('.found a')]
  const at = links.indexOf(event.currentTarget as HTMLAnchorElement)
  const next = event.key === 'ArrowDown' ? links[at + 1] : links[at - 1]
  if (next) next.focus()
  else if (event.key === 'ArrowUp') document.getElementById('search-typed')?.focus()
}
