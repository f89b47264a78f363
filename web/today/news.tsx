import { useQuery } from '@tanstack/preact-query'
import type { UnseenWord } from '../../shared/clients/views.ts'
import type { News, UnseenMove } from '../../shared/hand-over/views.ts'
import { Icon } from '../frame/icon.tsx'
import { Stamp } from '../frame/moment.tsx'
import { keyOf } from '../queries.ts'
import { useServices } from '../services.ts'
import { useTexts } from '../texts/language.ts'
import { useTodayTexts } from './use-today-texts.ts'

/** Letters tell of it at once; here it is asked for every so often. */
const ASKING_MS = 10_000

/** What came and nobody has acknowledged. */
function useUnseen({ asks }: { asks: boolean }): News | undefined {
  const { calls } = useServices()
  return useQuery({
    queryKey: [...keyOf.today, 'news'],
    queryFn: (): Promise<News> => calls.ask(({ today }) => today.news.$get()),
    enabled: asks,
    refetchInterval: ASKING_MS,
  }).data
}

/** Above those who wait for an offer of help: ends first, for then somebody may be back. */
export function FromPolice() {
  const { police } = useTodayTexts()
  const { words = [], areMore = false } = useUnseen({ asks: true }) ?? {}
  if (words.length === 0) return null
  const ends = words.filter(({ kind }) => kind === 'end')
  const supplements = words.filter(({ kind }) => kind !== 'end')
  return (
    <section class={ends.length > 0 ? 'notice bad' : 'notice strong'} aria-labelledby="from-police">
      <Icon name="alert" />
      <div>
        <h2 id="from-police">{police.title}</h2>
        <ul class="files">
          {[...ends, ...supplements].map((word) => (
            <Line key={`${word.client} ${word.ordinal}`} word={word} />
          ))}
        </ul>
        {areMore && <p class="quiet-text">{police.more}</p>}
      </div>
    </section>
  )
}

function Line({ word: { client, kind, deliveredAt, name, reference } }: { word: UnseenWord }) {
  const texts = useTexts()
  const { police } = useTodayTexts()
  return (
    <li>
      <a href={`/spis/${client}`}>{name || texts.clients.unknownPerson}</a>
      <span class="reference">{reference}</span>
      <span>
        <b>{police.kinds[kind]}</b>, <Stamp at={deliveredAt} />
      </span>
    </li>
  )
}

/** Who came from another centre, with consent: somebody waits for a call there. */
export function FromCentres() {
  const { moves: texts } = useTodayTexts()
  const { moves = [], areMore = false } = useUnseen({ asks: false }) ?? {}
  if (moves.length === 0) return null
  return (
    <section class="notice strong" aria-labelledby="from-centres">
      <Icon name="alert" />
      <div>
        <h2 id="from-centres">{texts.title}</h2>
        <ul class="files">
          {moves.map((move) => (
            <Came key={move.client} move={move} />
          ))}
        </ul>
        {areMore && <p class="quiet-text">{texts.more}</p>}
      </div>
    </section>
  )
}

function Came({ move: { client, reference, name, from, at } }: { move: UnseenMove }) {
  const texts = useTexts()
  return (
    <li>
      <a href={`/spis/${client}`}>{name || texts.clients.unknownPerson}</a>
      <span class="reference">{reference}</span>
      <span>
        <b>{from}</b>, <Stamp at={at} />
      </span>
    </li>
  )
}

/** On the row of somebody of whom police told more that nobody has acknowledged. */
export function Told({ client }: { client: string }) {
  const { police } = useTodayTexts()
  // The rows are many: what stands above them asks for all.
  const own = useUnseen({ asks: false })?.words.filter((word) => word.client === client) ?? []
  const last = own.find(({ kind }) => kind === 'end') ?? own[0]
  if (last === undefined) return null
  return (
    <p class={last.kind === 'end' ? 'flag' : ''}>
      <Icon name="alert" /> <b>{police.kinds[last.kind]}</b>
    </p>
  )
}
