import { useInfiniteQuery } from '@tanstack/preact-query'
import { versionOn } from '../../../shared/centres/centres.ts'
import { districts } from '../../../shared/centres/districts.ts'
import { type Act, type Acts, OPERATOR } from '../../../shared/platform/acts.ts'
import { Stamp } from '../../frame/moment.tsx'
import { Screen } from '../../frame/screen.tsx'
import { NotYet, Trouble } from '../../frame/trouble.tsx'
import { useServices } from '../../services.ts'
import { useNetwork } from '../centres/use-network.ts'
import { useAssociates } from '../people/use-associates.ts'
import { useAdminTexts } from '../use-admin-texts.ts'

/** What the admin has done, newest first. */
export function ActsScreen() {
  const { acts: texts } = useAdminTexts()
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useActs()
  const acts = data?.pages.flatMap((page) => page.acts)
  return (
    <Screen heading={texts.title} title={texts.title}>
      <p class="lead">{texts.lead}</p>
      {acts === undefined && <NotYet error={error} onRetry={refetch} />}
      {acts?.length === 0 && <p role="status">{texts.none}</p>}
      {acts !== undefined && acts.length > 0 && (
        <>
          <p role="status">{texts.shown(acts.length, !hasNextPage)}</p>
          <ol class="attempts">
            {acts.map((act) => (
              <ActLine key={act.id} act={act} />
            ))}
          </ol>
          {error && <Trouble error={error} onRetry={() => fetchNextPage()} />}
          {hasNextPage && (
            <button type="button" onClick={() => fetchNextPage()} disabled={isFetchingNextPage}>
              {texts.more}
            </button>
          )}
        </>
      )}
    </Screen>
  )
}

function ActLine({ act: { kind, about, at, by, centre } }: { act: Act }) {
  const { acts: texts } = useAdminTexts()
  const called = useCalled()
  const other = centre === undefined || centre === about ? '' : ` · ${called(centre)}`
  return (
    <li>
      <span class="entry">
        <span>
          <b>{texts.kinds[kind]}</b> <span class="prose">{called(about) + other}</span>
        </span>
        <span class="quiet-text">
          <Stamp at={at} /> · {by === OPERATOR ? texts.operator : by}
        </span>
      </span>
    </li>
  )
}

/** What a centre, a district or somebody of the association is called today; the id itself of anything else, and as long as no names are here. */
function useCalled() {
  const { data: network } = useNetwork()
  const { data: association } = useAssociates()
  return (id: string) => {
    const versions = network?.centres.find((centre) => centre.id === id)?.versions ?? []
    const centre = network && versionOn(versions, network.today)
    const somebody = association?.people.find((person) => person.id === id)
    return districts.get(id) ?? centre?.name ?? somebody?.name ?? id
  }
}

function useActs() {
  const { ask } = useServices().calls
  return useInfiniteQuery({
    queryKey: ['admin', 'acts'],
    queryFn: ({ pageParam }): Promise<Acts> =>
      ask((api) => api.admin.acts.$get({ query: pageParam === undefined ? {} : { after: pageParam } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
  })
}
