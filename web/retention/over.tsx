import { useState } from 'preact/hooks'
import { Problem } from '../../shared/problems/problem.ts'
import { MOST_ROWS } from '../../shared/retention/disposal.ts'
import { type DisposalKind, disposalKinds, type Erasable } from '../../shared/retention/kinds.ts'
import type { Retention } from '../../shared/retention/settings.ts'
import type { OverRow } from '../../shared/retention/views.ts'
import { newId } from '../forms/new-id.ts'
import { Saved } from '../forms/saved.tsx'
import { NotYet, Trouble } from '../frame/trouble.tsx'
import { dayInFull } from '../moments.ts'
import { useTexts } from '../texts/language.ts'
import { useOver, useRetention } from './retention-calls.ts'
import { useLabel } from './use-label.ts'
import { useRetentionTexts } from './use-retention-texts.ts'

/** Things that are chosen, by one text for each. */
type Chosen = ReadonlyMap<string, Erasable>

interface Choosing {
  readonly chosen: Chosen
  readonly choose: (things: readonly Erasable[], isChosen: boolean) => void
}

const nameOf = ({ kind, id }: Erasable) => `${kind}#${id}`

/** What is over of each kind, chosen for a list. */
export function OverSection({ retention }: { retention: Retention }) {
  const { over: texts } = useRetentionTexts()
  const [chosen, setChosen] = useState<Chosen>(new Map())
  const choose: Choosing['choose'] = (things, isChosen) => {
    const next = new Map(chosen)
    for (const { kind, id } of things) {
      if (isChosen) next.set(nameOf({ kind, id }), { kind, id })
      else next.delete(nameOf({ kind, id }))
    }
    setChosen(next)
  }
  return (
    <section class="panel" aria-labelledby="over">
      <h2 id="over">{texts.title}</h2>
      <p class="hint">{texts.lead}</p>
      {disposalKinds.map((kind) => (
        <OfKind key={kind} kind={kind} isDecided={retention[kind] !== undefined} choosing={{ chosen, choose }} />
      ))}
      <Proposal chosen={chosen} onProposed={() => setChosen(new Map())} />
    </section>
  )
}

interface OfKindProps {
  readonly kind: DisposalKind
  readonly isDecided: boolean
  readonly choosing: Choosing
}

function OfKind({ kind, isDecided, choosing }: OfKindProps) {
  const { over: texts, kinds } = useRetentionTexts()
  return (
    <>
      <h3>{kinds[kind]}</h3>
      {kind === 'audit' && <p class="hint">{texts.auditLater}</p>}
      {isDecided ? <Rows kind={kind} choosing={choosing} /> : <p class="quiet-text">{texts.undecided}</p>}
    </>
  )
}

function Rows({ kind, choosing: { chosen, choose } }: Omit<OfKindProps, 'isDecided'>) {
  const { over: texts, kinds } = useRetentionTexts()
  const { data: rows, error, refetch } = useOver(kind)
  if (rows === undefined) return <NotYet error={error} onRetry={refetch} />
  if (rows.length === 0) return <p class="quiet-text">{texts.none}</p>
  const ready = rows.filter(({ obstacles }) => obstacles.length === 0)
  const isAll = ready.length > 0 && ready.every((row) => chosen.has(nameOf(row)))
  return (
    <>
      <p role="status">{texts.count(ready.length, rows.length - ready.length)}</p>
      {ready.length > 0 && (
        <label class="retention-all">
          <input
            type="checkbox"
            checked={isAll}
            onChange={({ currentTarget }) => choose(ready, currentTarget.checked)}
          />{' '}
          {texts.all(kinds[kind])}
        </label>
      )}
      <ul class="retention-rows">
        {rows.map((row) => (
          <Row key={row.id} row={row} isChosen={chosen.has(nameOf(row))} choose={choose} />
        ))}
      </ul>
    </>
  )
}

interface RowProps {
  readonly row: OverRow
  readonly isChosen: boolean
  readonly choose: Choosing['choose']
}

function Row({ row, isChosen, choose }: RowProps) {
  const texts = useTexts()
  const { over, obstacles } = useRetentionTexts()
  const { label, href } = useLabel()(row)
  return (
    <li>
      <input
        type="checkbox"
        aria-label={over.choose(label)}
        checked={isChosen}
        disabled={row.obstacles.length > 0}
        onChange={({ currentTarget }) => choose([row], currentTarget.checked)}
      />
      <span>
        {href === undefined ? label : <a href={href}>{label}</a>}{' '}
        <span class="quiet-text">
          {over.ended(dayInFull(texts, row.endedOn))}, {over.kept(dayInFull(texts, row.keptUntil))}
        </span>
        {row.obstacles.length > 0 && <b> {row.obstacles.map((each) => obstacles[each]).join(', ')}</b>}
      </span>
    </li>
  )
}

function Proposal({ chosen, onProposed }: { chosen: Chosen; onProposed: () => void }) {
  const { over: texts } = useRetentionTexts()
  const { calls, refresh } = useRetention()
  const [state, setState] = useState<{ busy?: boolean; said?: string; failure?: unknown }>({})
  const propose = async () => {
    setState({ busy: true })
    try {
      await calls.propose(newId(), [...chosen.values()])
      onProposed()
      setState({ said: texts.proposed })
    } catch (thrown) {
      const isStale = thrown instanceof Problem && thrown.code === 'invalid'
      setState(isStale ? { said: texts.stale } : { failure: thrown })
    }
    refresh()
  }
  const isTooMany = chosen.size > MOST_ROWS
  return (
    <div>
      <Saved text={state.said} />
      {isTooMany && <p class="fault">{texts.most(MOST_ROWS)}</p>}
      {state.failure !== undefined && <Trouble error={state.failure} onRetry={propose} />}
      <button type="button" disabled={chosen.size === 0 || isTooMany || state.busy} onClick={propose}>
        {texts.propose(chosen.size)}
      </button>
    </div>
  )
}
