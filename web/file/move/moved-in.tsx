import { type InfiniteData, useInfiniteQuery } from '@tanstack/preact-query'
import type { Section } from '../../../shared/hand-over/move.ts'
import type { MovedIn as Told } from '../../../shared/hand-over/views.ts'
import { usePress } from '../../forms/use-press.ts'
import { Icon } from '../../frame/icon.tsx'
import { Stamp } from '../../frame/moment.tsx'
import { NotYet, Trouble } from '../../frame/trouble.tsx'
import { segment } from '../../path-segment.ts'
import { keyOf } from '../../queries.ts'
import { useServices } from '../../services.ts'
import { useStaffName } from '../../staff-name.ts'
import { Said } from '../data-copy/choice.tsx'
import { useCopyTexts } from '../data-copy/use-copy-texts.ts'
import { joined } from './told.ts'
import { useMoveTexts } from './use-move-texts.ts'

const keyOfTold = (client: string) => ['moved-in', client]

function useTold(client: string) {
  const { calls } = useServices()
  const param = { client: segment(client) }
  return useInfiniteQuery({
    queryKey: keyOfTold(client),
    queryFn: ({ pageParam: page }) =>
      calls.ask((api) => api.clients[':client']['moved-in'].$get({ param, query: { page: String(page) } })),
    initialPageParam: 0,
    getNextPageParam: ({ next }) => next,
    // It is what was told once; only who took note of it changes. Every reading leaves an audit entry.
    staleTime: Number.POSITIVE_INFINITY,
  })
}

type Loaded = Pick<ReturnType<typeof useTold>, 'hasNextPage' | 'fetchNextPage' | 'isFetchingNextPage'>

/** What another centre told of the person: it stands open until somebody has taken note of it. */
export function MovedIn({ client }: { client: string }) {
  const texts = useMoveTexts()
  const { data, error, refetch, ...more } = useTold(client)
  const [first] = data?.pages ?? []
  if (first === undefined) return <NotYet error={error} onRetry={refetch} />
  const sections = joined(data?.pages.map((page) => page.sections) ?? [])
  return (
    <section class="panel moved-in" aria-labelledby="moved-in">
      <h2 id="moved-in">
        {texts.cameFrom(first.from)}, <Stamp at={first.at} />
      </h2>
      {first.seen && <SeenBy seen={first.seen} />}
      <details open={first.seen === undefined}>
        <summary>{texts.showTold}</summary>
        <Content told={first} sections={sections} more={more} />
      </details>
      {first.seen === undefined && <Take client={client} />}
    </section>
  )
}

function SeenBy({ seen: { by, at } }: { seen: NonNullable<Told['seen']> }) {
  const staffName = useStaffName()
  return (
    <p class="quiet-text">
      {useMoveTexts().seen} {staffName(by)}, <Stamp at={at} />
    </p>
  )
}

interface ContentProps {
  readonly told: Told
  readonly sections: readonly Section[]
  readonly more: Loaded
}

function Content({ told, sections, more }: ContentProps) {
  const texts = useMoveTexts()
  const isProtected = sections.some(({ name }) => name === 'eviction' || name === 'court')
  return (
    <div>
      <p>{sections.length > 0 || told.words !== '' ? texts.cameWhat : texts.nothingTold}</p>
      {told.words !== '' && <p class="prose words">{told.words}</p>}
      {isProtected && (
        <div class="notice warn">
          <Icon name="alert" />
          <p>
            {texts.watch} <a href={`/spis/${told.client}/soud`}>{texts.toCourt}</a>
          </p>
        </div>
      )}
      {sections.map((section) => (
        <Part key={section.name} section={section} />
      ))}
      {more.hasNextPage && (
        <button type="button" class="wide" onClick={() => more.fetchNextPage()} disabled={more.isFetchingNextPage}>
          {texts.loadMore}
        </button>
      )}
    </div>
  )
}

function Part({ section: { name, items } }: { section: Section }) {
  const { sections } = useCopyTexts()
  return (
    <>
      <h3>{sections[name]}</h3>
      <ul class="copy-items" lang="cs">
        {items.map((item, place) => (
          <li key={place} class="entry">
            <Said item={item} />
          </li>
        ))}
      </ul>
    </>
  )
}

/** Says that somebody took note of it: it leaves Today, and stays here. */
function Take({ client }: { client: string }) {
  const texts = useMoveTexts()
  const { calls, queries } = useServices()
  const param = { client: segment(client) }
  const { press, busy, failed } = usePress((seen: Told) => {
    queries.setQueryData<InfiniteData<Told>>(
      keyOfTold(client),
      (known) => known && { ...known, pages: [seen, ...known.pages.slice(1)] },
    )
    void queries.invalidateQueries({ queryKey: keyOf.today })
  })
  const take = () => press(() => calls.ask((api) => api.clients[':client']['moved-in'].seen.$post({ param, json: {} })))
  return (
    <>
      {failed && <Trouble error={failed.error} onRetry={failed.again} />}
      <p>
        <button type="button" class="main" disabled={busy} onClick={take}>
          {texts.take}
        </button>
      </p>
    </>
  )
}
