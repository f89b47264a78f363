import { useState } from 'preact/hooks'
import type { VisitRow } from '../../shared/duties/views.ts'
import type { NewVisitStep } from '../../shared/visits/visit.ts'
import { Icon } from '../frame/icon.tsx'
import { Moment } from '../frame/moment.tsx'
import { distance, span } from '../moments.ts'
import { useNow } from '../server-clock.ts'
import { useServices, useWorker } from '../services.ts'
import { useStaffName } from '../staff-name.ts'
import { useTexts } from '../texts/language.ts'
import { useStep } from '../visits/use-step.ts'
import { useVisitsTexts } from '../visits/use-visits-texts.ts'
import { StepFailure, VisitSteps } from '../visits/visit-steps.tsx'
import { useTodayTexts } from './use-today-texts.ts'

/** On a telephone the list of those who wait may be long: one press leads past it to the visit one is on. */
export function OwnVisit({ visits }: { visits: readonly VisitRow[] }) {
  const { yours } = useVisitsTexts()
  const { id: me } = useWorker()
  const now = useNow(useServices().clock)
  const own = visits.find(({ workers, returnsAt }) => workers.includes(me) && returnsAt > now)
  if (own === undefined) return null
  return (
    <p>
      <button type="button" class="quiet" onClick={() => goTo(own.visit)}>
        {yours} <Moment at={own.returnsAt} isEnd />
      </button>
    </p>
  )
}

function goTo(visit: string): void {
  const button = document.getElementById(visit)?.querySelector('button')
  button?.scrollIntoView({ block: 'center' })
  button?.focus()
}

type Ended = VisitRow & { readonly ended: 'back' | 'cancelled' }

/** Field visits of the day: those that give no word, or the others. What was ended here stays for a way back. */
export function Visits({ visits, silent }: { visits: readonly VisitRow[]; silent: boolean }) {
  const texts = useTodayTexts()
  const [ended, setEnded] = useState<Ended>()
  const now = useNow(useServices().clock)
  const shown = visits.filter(({ returnsAt }) => returnsAt <= now === silent)
  if (shown.length === 0 && ended === undefined) return null
  const note =
    (visit: VisitRow) =>
    (_: unknown, { what }: NewVisitStep) =>
      setEnded(what === 'back' || what === 'cancelled' ? { ...visit, ended: what } : undefined)
  return (
    <section class="visits" aria-label={texts.visits}>
      {!silent && <h2>{texts.visits}</h2>}
      {ended && <Undo key={ended.visit} visit={ended} onDone={() => setEnded(undefined)} />}
      <ul class="duties">
        {shown.map((visit) => (
          <Line key={visit.visit} visit={visit} silent={silent} onSaid={note(visit)} />
        ))}
      </ul>
    </section>
  )
}

interface LineProps {
  readonly visit: VisitRow
  readonly silent: boolean
  readonly onSaid: (answer: unknown, step: NewVisitStep) => void
}

function Line({ visit, silent, onSaid }: LineProps) {
  const texts = useVisitsTexts()
  const { clients } = useTexts()
  const staffName = useStaffName()
  const { client, name, reference, workers, leavesAt, leftAt, returnsAt } = visit
  const status = leftAt === undefined ? 'planned' : 'under-way'
  return (
    <li id={visit.visit} class={`duty visit ${silent ? 'over' : 'calm'}`}>
      {silent && <Silent visit={visit} />}
      <div class="duty-who">
        <h3>{workers.map(staffName).join(', ')}</h3>
        <p>
          <a href={`/spis/${client}/navstevy`}>{name || clients.unknownPerson}</a>{' '}
          <span class="reference">{reference}</span>
        </p>
        <p>
          {leftAt === undefined ? texts.leaves : texts.left} <Moment at={leftAt ?? leavesAt} /> · {texts.returns}{' '}
          <b>
            <Moment at={returnsAt} isEnd />
          </b>
        </p>
        {silent && leftAt === undefined && <p class="missing">{texts.notLeft}</p>}
      </div>
      <VisitSteps
        target={{ client, visit: visit.visit }}
        workers={workers}
        status={status}
        returnsAt={returnsAt}
        onSaid={onSaid}
      />
    </li>
  )
}

/** That nobody knows where colleagues are, how long, and what to do. */
function Silent({ visit: { returnsAt, workers } }: { visit: VisitRow }) {
  const texts = useVisitsTexts()
  const all = useTexts()
  const { id: me } = useWorker()
  const now = useNow(useServices().clock)
  return (
    <div class="duty-clock">
      <Icon name="alert" />
      <p>
        {texts.silent}, {texts.overdue(span(all, distance(now, returnsAt)))}
        <small>{workers.includes(me) ? texts.silentYou : texts.silentWhat}</small>
      </p>
    </div>
  )
}

function Undo({ visit, onDone }: { visit: Ended; onDone: () => void }) {
  const texts = useVisitsTexts()
  const { saving, failure, say } = useStep(visit, onDone)
  return (
    <div class="notice done" role="status">
      <Icon name="check" />
      <p>{texts.ended[visit.ended]}</p>
      <button type="button" class="quiet" aria-disabled={saving} onClick={() => say({ what: 'resumed' })}>
        {saving ? texts.saving : texts.undo}
      </button>
      <StepFailure failure={failure} />
    </div>
  )
}
