import type { ComponentProps } from 'preact'
import type { ShownVisit } from '../../../shared/visits/views.ts'
import { isOpen, standingOf, type VisitStep } from '../../../shared/visits/visit.ts'
import { Action, type ActionProps } from '../../forms/action.tsx'
import { FormFrame } from '../../forms/form-frame.tsx'
import { Moment, Stamp } from '../../frame/moment.tsx'
import { NotYet, Stale } from '../../frame/trouble.tsx'
import { distance, endWords, span } from '../../moments.ts'
import { useNow } from '../../server-clock.ts'
import { useServices } from '../../services.ts'
import { useStaffName } from '../../staff-name.ts'
import { useTexts } from '../../texts/language.ts'
import { useStep } from '../../visits/use-step.ts'
import { useVisitsTexts } from '../../visits/use-visits-texts.ts'
import { StepFailure, VisitSteps } from '../../visits/visit-steps.tsx'
import type { OpenFile } from '../open-file.ts'
import { type OpenVisits, useVisits } from './use-visits.ts'
import { useVisitForm, type VisitForm } from './visit-draft.ts'
import { VisitFields } from './visit-fields.tsx'
import { VisitLetters } from './visit-letters.tsx'

/** Field visits to a person: planning one, and how far each is. */
export function VisitsPanel({ open: { file } }: { open: OpenFile }) {
  const { panel } = useVisitsTexts()
  const { open, asOf = '', error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useVisits(file.client)
  if (open === undefined) return <NotYet error={error} onRetry={refetch} />
  const { visits, total } = open
  return (
    <section class="panel visits" aria-labelledby="visits">
      <h2 id="visits">{panel.title}</h2>
      <p class="hint">{panel.lead}</p>
      <Stale error={error} asOf={asOf} />
      <VisitAction form={useVisitForm(open, undefined)} label={panel.add} save={panel.save}>
        {(form: VisitForm, common) => <VisitFields form={form} {...common} />}
      </VisitAction>
      {total === 0 && <p>{panel.none}</p>}
      <ol class="attempts">
        {visits.map((visit) => (
          <li key={visit.id}>
            <Entry open={open} visit={visit} />
          </li>
        ))}
      </ol>
      {hasNextPage && (
        <p>
          {panel.shown(visits.length, total)}{' '}
          <button type="button" aria-disabled={isFetchingNextPage} onClick={() => fetchNextPage()}>
            {panel.more}
          </button>
        </p>
      )}
    </section>
  )
}

function VisitAction(props: Omit<ActionProps<VisitForm>, 'Frame'>) {
  return <Action {...props} Frame={VisitFrame} />
}

function VisitFrame(props: Omit<ComponentProps<typeof FormFrame>, 'overtaken' | 'words'>) {
  const { overtaken, faults } = useVisitsTexts()
  return <FormFrame {...props} overtaken={overtaken} words={faults} />
}

interface EntryProps {
  readonly open: OpenVisits
  readonly visit: ShownVisit
}

function Entry({ open, visit }: EntryProps) {
  const texts = useVisitsTexts()
  const staffName = useStaffName()
  const standing = standingOf(visit)
  const { workers, reason, otherReason, aloneReason, address, leavesAt } = visit
  return (
    <article class="entry">
      <p>
        <b>{workers.map(staffName).join(', ')}</b> <Standing visit={visit} />
      </p>
      <p>
        {standing.leftAt === undefined ? texts.leaves : texts.left} <Moment at={standing.leftAt ?? leavesAt} /> ·{' '}
        {texts.returns}{' '}
        <b>
          <Moment at={standing.returnsAt} isEnd />
        </b>
      </p>
      <p class="prose">{address}</p>
      <p class="prose">{otherReason ?? texts.reasons[reason]}</p>
      {aloneReason !== undefined && (
        <p class="prose">
          {texts.panel.aloneReason}: {aloneReason}
        </p>
      )}
      {isOpen(standing) ? <OpenVisit open={open} visit={visit} /> : <Resume open={open} visit={visit} />}
      <VisitLetters client={open.client} visit={visit} />
      <Course visit={visit} />
    </article>
  )
}

function Standing({ visit }: Pick<EntryProps, 'visit'>) {
  const texts = useVisitsTexts()
  const all = useTexts()
  const now = useNow(useServices().clock)
  const standing = standingOf(visit)
  if (!isOpen(standing) || now < standing.returnsAt) return <span class="tag">{texts.status[standing.status]}</span>
  return (
    <span class="tag late">
      {texts.silent}, {texts.overdue(span(all, distance(now, standing.returnsAt)))}
    </span>
  )
}

function OpenVisit({ open, visit }: EntryProps) {
  const { panel } = useVisitsTexts()
  const { status, returnsAt } = standingOf(visit)
  const target = { client: open.client, visit: visit.id }
  return (
    <>
      <VisitSteps target={target} workers={visit.workers} status={status} returnsAt={returnsAt} />
      <VisitAction form={useVisitForm(open, visit)} label={panel.edit} save={panel.saveEdit}>
        {(form: VisitForm, common) => <VisitFields form={form} {...common} />}
      </VisitAction>
    </>
  )
}

/** The way back for what was said by mistake. */
function Resume({ open, visit }: EntryProps) {
  const texts = useVisitsTexts()
  const { status } = standingOf(visit)
  const { saving, failure, say } = useStep({ client: open.client, visit: visit.id })
  return (
    <p>
      <button type="button" class="quiet" aria-disabled={saving} onClick={() => say({ what: 'resumed' })}>
        {saving ? texts.saving : texts.resume[status === 'back' ? 'back' : 'cancelled']}
      </button>
      <StepFailure failure={failure} />
    </p>
  )
}

function Course({ visit: { steps, enteredBy, enteredAt } }: Pick<EntryProps, 'visit'>) {
  const { panel } = useVisitsTexts()
  const staffName = useStaffName()
  return (
    <details>
      <summary>{panel.course}</summary>
      <ul>
        <li>
          <Stamp at={enteredAt} /> {panel.add}, {panel.by(staffName(enteredBy))}
        </li>
        {steps.map((step) => (
          <li key={`${step.at}${step.what}`}>
            <StepLine step={step} />
          </li>
        ))}
      </ul>
    </details>
  )
}

function StepLine({ step: { what, by, at, until } }: { step: VisitStep }) {
  const { steps, panel } = useVisitsTexts()
  const texts = useTexts()
  const staffName = useStaffName()
  const now = useNow(useServices().clock)
  return (
    <>
      <Stamp at={at} /> {steps[what]}
      {until !== undefined && `, ${panel.until(endWords(texts, until, now))}`}, {panel.by(staffName(by))}
    </>
  )
}
