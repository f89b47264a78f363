import type { ComponentChildren } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { Move } from '../../../shared/hand-over/move.ts'
import type { MoveView } from '../../../shared/hand-over/views.ts'
import { Screen } from '../../frame/screen.tsx'
import { NotYet, Trouble } from '../../frame/trouble.tsx'
import { keyOf } from '../../queries.ts'
import { useServices } from '../../services.ts'
import { useWhole } from '../data-copy/use-whole.ts'
import type { OpenFile } from '../open-file.ts'
import { MoveState } from './moved-to.tsx'
import { Prepared } from './prepared.tsx'
import { useMove, useMoveState } from './use-move.ts'
import { useMoveTexts } from './use-move-texts.ts'

/** Passes on what a person wants told to the centre where she goes on: a screen of its own, for all of her file is read on it. */
export function MovePanel({ open: { file } }: { open: OpenFile }) {
  const texts = useMoveTexts()
  const { data, error, refetch } = useMove(file.client)
  const title = texts.title(file.reference)
  return (
    <Screen heading={title} title={title}>
      <div class="data-copy">
        <p>
          <a href={`/spis/${file.client}`}>{texts.back}</a>
        </p>
        {data ? (
          <Course view={data} isClosed={file.closedOn !== undefined} />
        ) : (
          <NotYet error={error} onRetry={refetch} />
        )}
        <p>
          <a href="/predana">{texts.list}</a>
        </p>
      </div>
    </Screen>
  )
}

interface CourseProps {
  readonly view: MoveView
  readonly isClosed: boolean
}

/** What was passed on last, and the way to do it when nothing was yet or somebody wants to again. */
function Course({ view, isClosed }: CourseProps) {
  const [sent, setSent] = useState<Move>()
  const [again, setAgain] = useState<string>()
  const last = sent ?? view.last
  if (last === undefined || last.id === again) return <Way view={view} onSent={setSent} />
  return <Gone sent={last} client={view.client} isClosed={isClosed} onAgain={() => setAgain(last.id)} />
}

interface GoneProps {
  readonly sent: Move
  readonly client: string
  readonly isClosed: boolean
  readonly onAgain: () => void
}

/** What became of it, and what is to be done next. */
function Gone({ sent, client, isClosed, onAgain }: GoneProps) {
  const texts = useMoveTexts()
  const { queries } = useServices()
  const { data, error, refetch } = useMoveState(sent.id)
  const move = data?.move ?? sent
  const { state } = move
  useEffect(() => {
    // The file says so on its top, and what stands in the way is asked anew.
    for (const queryKey of [keyOf.file(client), keyOf.version(client), keyOf.records(client, 'move'), ['moves']])
      void queries.invalidateQueries({ queryKey })
  }, [state, client, queries])
  return (
    <section class="panel" aria-labelledby="gone">
      <h2 id="gone">{texts.sending}</h2>
      {error && state === 'sent' && <Trouble error={error} onRetry={refetch} />}
      <p>
        <MoveState move={move} />
      </p>
      {state === 'arrived' && !isClosed && (
        <p>
          {texts.next} <a href={`/spis/${client}/dohoda`}>{texts.close}</a>
        </p>
      )}
      {state !== 'sent' && (
        <button type="button" class="quiet" onClick={onAgain}>
          {texts.again}
        </button>
      )}
    </section>
  )
}

interface WayProps {
  readonly view: MoveView
  readonly onSent: (move: Move) => void
}

/** What stands in the way, or what may be chosen. */
function Way({ view, onSent }: WayProps) {
  const texts = useMoveTexts()
  const { client, obstacles, consents, centres } = view
  const linkOf = { 'offer-owed': <ToOffer client={client} />, erased: null, 'under-way': null }
  if (obstacles.length > 0)
    return (
      <Barred says={texts.inTheWay}>
        <ul class="points">
          {obstacles.map((obstacle) => (
            <li key={obstacle}>
              {texts.obstacles[obstacle]} {linkOf[obstacle]}
            </li>
          ))}
        </ul>
      </Barred>
    )
  if (consents.length === 0)
    return (
      <Barred says={texts.noConsent}>
        <p>
          <a class="button" href={`/spis/${client}/dohoda`}>
            {texts.toConsents}
          </a>
        </p>
      </Barred>
    )
  if (centres.length === 0) return <Barred says={texts.nobody} />
  return <Prepare view={view} onSent={onSent} />
}

function Barred({ says, children }: { says: string; children?: ComponentChildren }) {
  const texts = useMoveTexts()
  return (
    <>
      <p class="lead">{texts.lead}</p>
      <section class="panel">
        <p>{says}</p>
        {children}
      </section>
    </>
  )
}

function ToOffer({ client }: { client: string }) {
  const texts = useMoveTexts()
  return (
    <>
      <a href={`/spis/${client}/oznameni`}>{texts.toNotice}</a> · <a href={`/spis/${client}`}>{texts.toCourse}</a>
    </>
  )
}

/** Loads all of the file first: what is not read through is not passed on. */
function Prepare({ view, onSent }: WayProps) {
  const texts = useMoveTexts()
  const { whole, error, retry, entries } = useWhole(view.client)
  // What is read anew is chosen anew: the choice and the words stay as they were kept.
  if (whole)
    return <Prepared key={whole.file.version} view={view} whole={whole} onSent={onSent} onAnew={() => void retry()} />
  return error ? <Trouble error={error} onRetry={retry} /> : <p role="status">{texts.loading(entries)}</p>
}
