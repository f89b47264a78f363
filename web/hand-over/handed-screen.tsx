import { useInfiniteQuery } from '@tanstack/preact-query'
import type { ComponentChildren } from 'preact'
import type { HandedOver } from '../../shared/hand-over/hand-over.ts'
import type { Move } from '../../shared/hand-over/move.ts'
import type { Timed } from '../../shared/time/timed.ts'
import { Moment } from '../frame/moment.tsx'
import { Screen } from '../frame/screen.tsx'
import { NotYet, Stale } from '../frame/trouble.tsx'
import { useServices } from '../services.ts'
import { useStaffName } from '../staff-name.ts'
import { useHandedTexts } from './use-handed-texts.ts'

/** What the centre handed over to others, newest first: notices, and people who went on elsewhere with their consent. */
export function HandedScreen() {
  const texts = useHandedTexts()
  const { calls } = useServices()
  const notices = usePages(['hand-overs'], (query) => calls.ask((api) => api['hand-overs'].$get({ query })))
  const moves = usePages(['moves'], (query) => calls.ask((api) => api.moves.$get({ query })))
  const handedOver = notices.data?.pages.flatMap(({ handOvers }) => handOvers)
  const moved = moves.data?.pages.flatMap((page) => page.moves)
  return (
    <Screen heading={texts.title} title={texts.title}>
      <List name="notices" title={texts.notices} lead={texts.lead} none={texts.none} pages={notices}>
        {handedOver?.map((handOver) => (
          <One key={handOver.id} handOver={handOver} />
        ))}
      </List>
      <List name="moves" title={texts.moves} lead={texts.movesLead} none={texts.noMoves} pages={moves}>
        {moved?.map((move) => (
          <Moved key={move.id} move={move} />
        ))}
      </List>
    </Screen>
  )
}

interface Paged extends Timed {
  readonly next?: string
}

/** A list that is read page after page, newest first. */
function usePages<Page extends Paged>(queryKey: readonly string[], ask: (query: { after?: string }) => Promise<Page>) {
  return useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam: after }) => ask(after === undefined ? {} : { after }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
  })
}

interface ListProps {
  readonly name: string
  readonly title: string
  readonly lead: string
  /** What is said when there is nothing in it. */
  readonly none: string
  readonly pages: ReturnType<typeof usePages<Paged>>
  readonly children: readonly ComponentChildren[] | undefined
}

function List({ name, title, lead, none, pages, children = [] }: ListProps) {
  const texts = useHandedTexts()
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = pages
  const [newest] = data?.pages ?? []
  return (
    <section class="handed-list" aria-labelledby={name}>
      <h2 id={name}>{title}</h2>
      <p class="lead">{lead}</p>
      {newest ? <Stale error={error} asOf={newest.now} /> : <NotYet error={error} onRetry={refetch} />}
      {newest && children.length === 0 && <p>{none}</p>}
      {children.length > 0 && <ul class="plain people-list">{children}</ul>}
      {hasNextPage && (
        <button type="button" class="wide" onClick={() => fetchNextPage()} disabled={isFetchingNextPage}>
          {texts.more}
        </button>
      )}
    </section>
  )
}

function One({ handOver }: { handOver: HandedOver }) {
  const { to, at, by, reason, references, state, hindrance, arrivedAt } = handOver
  const texts = useHandedTexts()
  const staffName = useStaffName()
  return (
    <li class="panel">
      <h3>{texts.to(to)}</h3>
      <dl class="facts">
        <dt>{texts.state}</dt>
        <dd>
          {hindrance !== 'handed' && texts.states[state]} {arrivedAt !== undefined && <Moment at={arrivedAt} />}
          {hindrance && texts.hindrances[hindrance]}
        </dd>
        <dt>{texts.reason}</dt>
        <dd>{texts.reasons[reason]}</dd>
        <dt>{texts.at}</dt>
        <dd>
          <Moment at={at} />
        </dd>
        <dt>{texts.by}</dt>
        <dd>{staffName(by)}</dd>
        <dt>{texts.here}</dt>
        <dd>{references.join(', ')}</dd>
      </dl>
    </li>
  )
}

function Moved({ move: { client, reference, to, at, by, state, arrivedAt } }: { move: Move }) {
  const texts = useHandedTexts()
  const staffName = useStaffName()
  return (
    <li class="panel">
      <h3>{texts.movedTo(to)}</h3>
      <dl class="facts">
        <dt>{texts.state}</dt>
        <dd>
          {texts.moveStates[state]} {arrivedAt !== undefined && <Moment at={arrivedAt} />}
        </dd>
        <dt>{texts.at}</dt>
        <dd>
          <Moment at={at} />
        </dd>
        <dt>{texts.by}</dt>
        <dd>{staffName(by)}</dd>
        <dt>{texts.ourFile}</dt>
        <dd>
          <a href={`/spis/${client}`}>{reference}</a>
        </dd>
      </dl>
    </li>
  )
}
