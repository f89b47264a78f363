import { useState } from 'preact/hooks'
import { ulid } from 'ulid'
import { may } from '../../shared/centres/rights.ts'
import { isHere } from '../../shared/centres/standing.ts'
import type { People } from '../../shared/centres/views.ts'
import { pragueDay } from '../../shared/time/prague.ts'
import { OneLine } from '../forms/fields.tsx'
import { Saved } from '../forms/saved.tsx'
import { Screen } from '../frame/screen.tsx'
import { NotYet } from '../frame/trouble.tsx'
import { useWorker } from '../services.ts'
import { PeopleAction } from './frame.tsx'
import { OpenScreen } from './open-screen.tsx'
import { OpenLink, PersonActions } from './person-actions.tsx'
import { blankDraft } from './person-draft.ts'
import { PersonFacts } from './person-facts.tsx'
import { RoleFields } from './role-fields.tsx'
import { type Person, usePeople, usePersonForm } from './use-people.ts'
import { usePeopleTexts } from './use-people-texts.ts'

/** The people of the centre; of one of them, what they have open. */
export function PeopleScreen({ person }: { person?: string }) {
  return person === undefined ? <Everybody /> : <OpenScreen key={person} person={person} />
}

/** Who is of the centre, in which role and until when: its head invites, ends, sends on leave and names a deputy. */
function Everybody() {
  const texts = usePeopleTexts()
  const { data, error, refetch } = usePeople()
  const isAllowed = may(useWorker(), 'change-people')
  return (
    <Screen heading={texts.title} title={texts.title}>
      <p class="lead">{texts.lead}</p>
      {data && isAllowed ? <List view={data} /> : <NotYet error={error} onRetry={refetch} />}
    </Screen>
  )
}

function List({ view }: { view: People }) {
  const texts = usePeopleTexts()
  const [said, say] = useState<{ readonly text: string; readonly person?: Person }>()
  const here = view.people.filter((person) => isHere(person, view.now))
  const former = view.people.filter((person) => !isHere(person, view.now))
  const shown = (people: People['people']) => (
    <ul class="plain people-list">
      {people.map((person) => (
        <li key={person.id} class="panel">
          <PersonFacts person={person} now={view.now} />
          <PersonActions person={person} view={view} onSaved={() => say({ text: texts.saved, person })} />
        </li>
      ))}
    </ul>
  )
  return (
    <div class="plan-panels">
      <Invite view={view} onSaved={() => say({ text: texts.invited })} />
      <Saved text={said?.text} />
      {said?.person && said.person.role !== 'external' && (
        <OpenLink person={said.person} label={texts.open.heading(said.person.name)} />
      )}
      {shown(here)}
      {former.length > 0 && (
        <details>
          <summary>{texts.former(former.length)}</summary>
          {shown(former)}
        </details>
      )}
    </div>
  )
}

function Invite({ view, onSaved }: { view: People; onSaved: () => void }) {
  const texts = usePeopleTexts()
  const form = usePersonForm({
    name: `invite-staff ${pragueDay(view.now)}`,
    version: view.version,
    blank: () => ({ ...blankDraft(), id: ulid() }),
    person: ({ id }) => id,
    change: ({ name, email, role, until }, day) => ({
      ...{ what: 'invite', name, email: email.trim(), role },
      ...(until.trim() !== '' && { until: day(until) }),
    }),
    onSaved,
  })
  return (
    <PeopleAction form={form} label={texts.invite} save={texts.inviteSave}>
      {({ value, change }, field) => (
        <>
          <OneLine
            {...field}
            name="name"
            label={texts.name}
            most={120}
            value={value.name}
            onChange={(name) => change({ name })}
          />
          <OneLine
            {...field}
            name="email"
            label={texts.email}
            hint={texts.emailHint}
            words={texts.faults}
            most={254}
            value={value.email}
            onChange={(email) => change({ email })}
          />
          <RoleFields form={{ value, change }} field={field} />
        </>
      )}
    </PeopleAction>
  )
}
