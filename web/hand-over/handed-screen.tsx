import { useInfiniteQuery } from '@tanstack/preact-query'
import type { HandedOver } from '../../shared/hand-over/hand-over.ts'
import { Moment } from '../frame/moment.tsx'
import { Screen } from '../frame/screen.tsx'
import { NotYet, Stale } from '../frame/trouble.tsx'
import { useServices } from '../services.ts'
import { useStaffName } from '../staff-name.ts'
import { useHandedTexts } from './use-handed-texts.ts'

/** What the centre handed over to others, newest first: to whom, when and why, and how far it is. */
export function HandedScreen() {
  const texts = useHandedTexts()
  const { calls } = useServices()
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ['hand-overs'],
    queryFn: ({ pageParam: after }) =>
      calls.ask((api) => api['hand-overs'].$get({ query: after === undefined ? {} : { after } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
  })
  const [newest] = data?.pages ?? []
  const all = data?.pages.flatMap(({ handOvers }) => handOvers) ?? []
  return (
    <Screen heading={texts.title} title={texts.title}>
      <p class="lead">{texts.lead}</p>
      {newest ? <Stale error={error} asOf={newest.now} /> : <NotYet error={error} onRetry={refetch} />}
      {newest && all.length === 0 && <p>{texts.none}</p>}
      <ul class="plain people-list">
        {all.map((handOver) => (
          <li key={handOver.id} class="panel">
            <One handOver={handOver} />
          </li>
        ))}
      </ul>
      {hasNextPage && (
        <button type="button" class="wide" onClick={() => fetchNextPage()} disabled={isFetchingNextPage}>
          {texts.more}
        </button>
      )}
    </Screen>
  )
}

function One({ handOver: { to, at, by, reason, references, state, arrivedAt } }: { handOver: HandedOver }) {
  const texts = useHandedTexts()
  const staffName = useStaffName()
  return (
    <>
      <h2>{texts.to(to)}</h2>
      <dl class="facts">
        <dt>{texts.state}</dt>
        <dd>
          {texts.states[state]} {arrivedAt !== undefined && <Moment at={arrivedAt} />}
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
    </>
  )
}
