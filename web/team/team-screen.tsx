import '../later.ts'
import { useLocation } from 'preact-iso/router'
import { may } from '../../shared/centres/rights.ts'
import { type EventKind, eventKinds } from '../../shared/code-lists/kinds.ts'
import { LONGEST_REASON, type TeamEvent } from '../../shared/team/event.ts'
import { minutesAsTyped } from '../../shared/team/length.ts'
import type { Kept, TeamYear } from '../../shared/team/views.ts'
import { pragueDay } from '../../shared/time/prague.ts'
import { SeveralLines } from '../forms/fields.tsx'
import { Screen } from '../frame/screen.tsx'
import { NotYet, Stale, Trouble } from '../frame/trouble.tsx'
import { useNow } from '../server-clock.ts'
import { useServices, useWorker } from '../services.ts'
import { useEventForm, useWithdrawalForm } from './event-draft.ts'
import { EventFacts } from './event-facts.tsx'
import { EventFields } from './event-fields.tsx'
import { EventHistory } from './event-history.tsx'
import { TeamAction } from './frame.tsx'
import { Members } from './members.tsx'
import { useTeamEvent, useTeamYear } from './team-queries.ts'
import { useTeamTexts } from './use-team-texts.ts'

/** What the team did in a year besides its work with people; for its head also who works how many hours. */
export function TeamScreen() {
  const texts = useTeamTexts()
  const { query } = useLocation()
  const thisYear = Number(pragueDay(useNow(useServices().clock)).slice(0, 4))
  const year = /^20\d\d$/.test(query['rok'] ?? '') ? Number(query['rok']) : thisYear
  const kind = eventKinds.find((known) => known === query['druh'])
  const isHead = may(useWorker(), 'see-hours-of-work')
  return (
    <Screen heading={texts.title} title={texts.title}>
      <div class="plan-panels">
        <p class="lead">{texts.lead}</p>
        {may(useWorker(), 'see-audit') && (
          <p>
            <a href="/kdo-co-otevrel">{texts.audit}</a>
          </p>
        )}
        {may(useWorker(), 'write-report') && (
          <p>
            <a href={`/zprava/${year}`}>{texts.report}</a>
          </p>
        )}
        <TeamAction form={useEventForm(undefined)} label={texts.enter} save={texts.save}>
          {(form, common) => <EventFields form={form} {...common} />}
        </TeamAction>
        {query['akce'] && <OneEvent key={query['akce']} id={query['akce']} />}
        <Events key={`${year} ${kind}`} year={year} kind={kind} thisYear={thisYear} />
        {isHead && <Members year={year} />}
      </div>
    </Screen>
  )
}

interface EventsProps {
  readonly year: number
  readonly kind: EventKind | undefined
  readonly thisYear: number
}

function Events({ year, kind, thisYear }: EventsProps) {
  const texts = useTeamTexts()
  const { found, error, retry, more } = useTeamYear(year, kind)
  return (
    <section class="panel" aria-labelledby="events">
      <h2 id="events">{texts.year(year)}</h2>
      <nav class="years" aria-label={texts.years}>
        <a href={addressOf(year - 1, kind)}>{texts.earlier(year - 1)}</a>
        {year < thisYear && <a href={addressOf(year + 1, kind)}>{texts.later(year + 1)}</a>}
      </nav>
      <Filter year={year} kind={kind} />
      {found === undefined && <NotYet error={error} onRetry={retry} />}
      {found && <Stale error={more ? null : error} asOf={found.now} />}
      {found && <Totals found={found} kind={kind} />}
      {found && (
        <ol class="attempts">
          {found.events.map((event) => (
            <li key={event.id}>
              <EventEntry event={event} />
            </li>
          ))}
        </ol>
      )}
      {more && error && <Trouble error={error} onRetry={more.load} />}
      {more && (
        <button type="button" onClick={more.load} disabled={more.isLoading}>
          {texts.more}
        </button>
      )}
    </section>
  )
}

/** The event that the address names, wherever it stands in its year. */
function OneEvent({ id }: { id: string }) {
  const { data, error, refetch } = useTeamEvent(id, 0)
  return (
    <section class="panel" aria-label={useTeamTexts().one}>
      {data ? <EventEntry event={data.event} /> : <NotYet error={error} onRetry={refetch} />}
    </section>
  )
}

function addressOf(year: number, kind: EventKind | undefined): string {
  return `/tym?rok=${year}${kind ? `&druh=${kind}` : ''}`
}

function Filter({ year, kind }: Pick<EventsProps, 'year' | 'kind'>) {
  const { kinds, filter, allKinds } = useTeamTexts()
  const { route } = useLocation()
  const choose = (chosen: string) =>
    route(
      addressOf(
        year,
        eventKinds.find((known) => known === chosen),
      ),
    )
  return (
    <p class="field">
      <label for="team-kind">{filter}</label>
      <select id="team-kind" value={kind ?? ''} onChange={({ currentTarget }) => choose(currentTarget.value)}>
        <option value="">{allKinds}</option>
        {eventKinds.map((known) => (
          <option key={known} value={known}>
            {kinds[known]}
          </option>
        ))}
      </select>
    </p>
  )
}

/** How many there were and how long they took; what was withdrawn does not count. */
function Totals({ found: { lines }, kind }: { found: TeamYear; kind: EventKind | undefined }) {
  const texts = useTeamTexts()
  const counted = lines.filter((line) => !line.isWithdrawn && (kind === undefined || line.kind === kind))
  const minutes = counted.reduce((sum, line) => sum + line.minutes, 0)
  if (lines.length === 0) return <p role="status">{texts.none}</p>
  return (
    <p role="status">
      <b>{texts.count(counted.length)}</b>, {minutesAsTyped(minutes)}
    </p>
  )
}

function EventEntry({ event }: { event: Kept<TeamEvent> }) {
  const texts = useTeamTexts()
  const { withdrawn } = event
  return (
    <article class="entry">
      <h3>{withdrawn === undefined ? event.theme : <s>{event.theme}</s>}</h3>
      <EventFacts event={event} />
      {withdrawn !== undefined && (
        <p class="prose">
          <b>{texts.withdrawn}</b> {withdrawn}
        </p>
      )}
      <div class="plan-actions">
        <TeamAction
          form={useEventForm(event)}
          label={withdrawn === undefined ? texts.correct : texts.bringBack}
          save={texts.correctSave}
        >
          {(form, common) => <EventFields form={form} {...common} />}
        </TeamAction>
        {withdrawn === undefined && <Withdrawal event={event} />}
      </div>
      {event.version > 1 && <EventHistory event={event} />}
    </article>
  )
}

function Withdrawal({ event }: { event: Kept<TeamEvent> }) {
  const { withdraw, withdrawSave, withdrawReason, faults } = useTeamTexts()
  return (
    <TeamAction form={useWithdrawalForm(event)} label={withdraw} save={withdrawSave}>
      {({ value, change }, { locked }) => (
        <SeveralLines
          name="reason"
          label={withdrawReason}
          words={faults}
          locked={locked}
          most={LONGEST_REASON}
          rows={2}
          value={value.reason}
          onChange={(reason) => change({ reason })}
        />
      )}
    </TeamAction>
  )
}
