import { useState } from 'preact/hooks'
import type { Associates } from '../../../shared/association/people.ts'
import { pragueDay } from '../../../shared/time/prague.ts'
import { Saved } from '../../forms/saved.tsx'
import { Screen } from '../../frame/screen.tsx'
import { NotYet, Trouble } from '../../frame/trouble.tsx'
import { dayInFull } from '../../moments.ts'
import { useTexts } from '../../texts/language.ts'
import { InviteForm } from './invite-form.tsx'
import { useAssociatePress, useAssociates } from './use-associates.ts'
import { useAssociatesTexts } from './use-associates-texts.ts'

/** Who is of the association and who are admins of the platform. */
export function PeopleScreen() {
  const texts = useAssociatesTexts()
  const { data, error, refetch } = useAssociates()
  return (
    <Screen heading={texts.title} title={texts.title}>
      <p class="lead">{texts.lead}</p>
      {data ? <Everybody view={data} /> : <NotYet error={error} onRetry={refetch} />}
    </Screen>
  )
}

function Everybody({ view }: { view: Associates }) {
  const texts = useAssociatesTexts()
  const [said, say] = useState<string>()
  const here = view.people.filter(({ until }) => until === undefined)
  const former = view.people.filter(({ until }) => until !== undefined)
  const list = (people: Associates['people']) => (
    <ul class="plain people-list">
      {people.map((person) => (
        <li key={person.id} class="panel">
          <Person person={person} onSaved={() => say(texts.saved)} />
        </li>
      ))}
    </ul>
  )
  return (
    <div class="plan-panels">
      <InviteForm view={view} onSaved={() => say(texts.invited)} />
      <Saved text={said} />
      <p role="status">{view.people.length === 0 ? texts.none : texts.shown(here.length)}</p>
      {list(here)}
      {former.length > 0 && (
        <details>
          <summary>{texts.former(former.length)}</summary>
          {list(former)}
        </details>
      )}
    </div>
  )
}

type Shown = Associates['people'][number]

function Person({ person, onSaved }: { person: Shown; onSaved: () => void }) {
  const texts = useAssociatesTexts()
  const all = useTexts()
  const { id, name, email, role, until, account } = person
  const { press, busy, failed } = useAssociatePress(onSaved)
  return (
    <>
      <h2>{name}</h2>
      <p>
        {texts.roles[role]} · <span class="address">{email}</span>
      </p>
      {until !== undefined && <p>{texts.until(dayInFull(all, pragueDay(until)))}</p>}
      {account && <Account account={account} />}
      <div class="person-actions">
        {until === undefined && account && account.state !== 'asked' && (
          <button type="button" disabled={busy} onClick={() => press(id, { what: 'invite-again' })}>
            {texts.again}
          </button>
        )}
        <button
          type="button"
          disabled={busy}
          onClick={() => press(id, { what: until === undefined ? 'end' : 'return' })}
        >
          {until === undefined ? texts.end : texts.back}
        </button>
        {failed && <Trouble error={failed.error} onRetry={failed.again} />}
      </div>
    </>
  )
}

function Account({ account: { state, wanted, why } }: { account: NonNullable<Shown['account']> }) {
  const { account: texts } = useAssociatesTexts()
  return (
    <p class={state === 'failed' ? 'fault' : 'quiet-text'} role="status">
      {texts[state][wanted]}. {why && wanted === 'open' && texts[why]}
    </p>
  )
}
