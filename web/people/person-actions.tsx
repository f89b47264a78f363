import { isHere } from '../../shared/centres/standing.ts'
import type { People } from '../../shared/centres/views.ts'
import { YesOrNo } from '../forms/fields.tsx'
import { DayField } from '../forms/when-fields.tsx'
import { Trouble } from '../frame/trouble.tsx'
import { PeopleAction } from './frame.tsx'
import { blankDraft } from './person-draft.ts'
import { RoleFields } from './role-fields.tsx'
import { type Person, type PersonForm, usePersonForm, usePersonPress } from './use-people.ts'
import { usePeopleTexts } from './use-people-texts.ts'

interface Props {
  readonly person: Person
  readonly view: People
  readonly onSaved: () => void
}

/** What can be done about somebody. */
export function PersonActions({ person, view, onSaved }: Props) {
  const texts = usePeopleTexts()
  const isThere = isHere(person, view.now)
  return (
    <div class="person-actions">
      {person.role !== 'external' && <OpenLink person={person} label={texts.open.link} />}
      <Presses person={person} view={view} onSaved={onSaved} />
      {isThere && person.role !== 'external' && <Leave person={person} view={view} onSaved={onSaved} />}
      {isThere && person.role === 'worker' && <Deputy person={person} view={view} onSaved={onSaved} />}
      {isThere && <Role person={person} view={view} onSaved={onSaved} />}
      {isThere && <End person={person} view={view} onSaved={onSaved} />}
    </div>
  )
}

/** The way to what somebody has open, whether they are there or not any more. */
export function OpenLink({ person: { id }, label }: { person: Person; label: string }) {
  return (
    <p>
      <a href={`/lide/${encodeURIComponent(id)}`}>{label}</a>
    </p>
  )
}

/** What one press does, and the way back of what was decided. */
function Presses({ person: { id, until, role, leave = [], deputy, account }, view, onSaved }: Props) {
  const texts = usePeopleTexts()
  const { press, busy, failed } = usePersonPress(onSaved)
  const isThere = isHere({ until }, view.now)
  const mayStay = until !== undefined && role !== 'external'
  return (
    <>
      {mayStay && (
        <button type="button" disabled={busy} onClick={() => press(id, { what: 'stay' })}>
          {isThere ? texts.stayOn : texts.stay}
        </button>
      )}
      {isThere && account && account.state !== 'asked' && (
        <button type="button" disabled={busy} onClick={() => press(id, { what: 'invite-again' })}>
          {texts.again}
        </button>
      )}
      {isThere && leave.length > 0 && (
        <button type="button" disabled={busy} onClick={() => press(id, { what: 'leave', leave: [] })}>
          {texts.leaveCancel}
        </button>
      )}
      {isThere && deputy && (
        <button type="button" disabled={busy} onClick={() => press(id, { what: 'deputy' })}>
          {texts.deputyCancel}
        </button>
      )}
      {failed && <Trouble error={failed.error} onRetry={failed.again} />}
    </>
  )
}

function Leave({ person: { id, leave = [] }, view, onSaved }: Props) {
  const texts = usePeopleTexts()
  const form = usePersonForm({
    name: `staff-leave ${id}`,
    version: view.version,
    blank: blankDraft,
    required: ['from', 'until'],
    person: () => id,
    change: ({ from, until, evenSo }, day) => ({
      what: 'leave',
      leave: [...leave, { from: day(from), until: day(until) }],
      evenSo,
    }),
    onSaved,
  })
  return (
    <PeopleAction form={form} label={texts.leave} save={texts.leaveSave}>
      {(open, field) => (
        <>
          <FromUntil form={open} field={field} hint={texts.leaveHint} />
          <EvenSo form={open} field={field} label={texts.leaveEvenSo} />
        </>
      )}
    </PeopleAction>
  )
}

function Deputy({ person: { id }, view, onSaved }: Props) {
  const texts = usePeopleTexts()
  const form = usePersonForm({
    name: `staff-deputy ${id}`,
    version: view.version,
    blank: blankDraft,
    required: ['from', 'until'],
    person: () => id,
    change: ({ from, until }, day) => ({ what: 'deputy', deputy: { from: day(from), until: day(until) } }),
    onSaved,
  })
  return (
    <PeopleAction form={form} label={texts.deputy} save={texts.deputySave}>
      {(open, field) => <FromUntil form={open} field={field} hint={texts.deputyHint} />}
    </PeopleAction>
  )
}

interface FieldsProps {
  readonly form: Pick<PersonForm, 'value' | 'change'>
  readonly field: { readonly locked: boolean }
  readonly hint: string
}

function FromUntil({ form: { value, change }, field, hint }: FieldsProps) {
  const texts = usePeopleTexts()
  return (
    <>
      {(['from', 'until'] as const).map((name) => (
        <DayField
          key={name}
          {...field}
          name={name}
          label={texts[name]}
          lean="future"
          hint={name === 'until' ? hint : undefined}
          words={texts.faults}
          value={value[name]}
          onChange={(text) => change({ [name]: text })}
        />
      ))}
    </>
  )
}

/** Said where work is left open on purpose. */
function EvenSo({ form: { value, change }, field, label }: Omit<FieldsProps, 'hint'> & { readonly label: string }) {
  const texts = usePeopleTexts()
  return (
    <YesOrNo
      {...field}
      name="evenSo"
      label={label}
      words={texts.faults}
      value={value.evenSo}
      onChange={(evenSo) => change({ evenSo })}
    />
  )
}

function Role({ person: { id, role: now }, view, onSaved }: Props) {
  const texts = usePeopleTexts()
  const form = usePersonForm({
    name: `staff-role ${id}`,
    version: view.version,
    blank: () => ({ ...blankDraft(), role: now }),
    person: () => id,
    change: ({ role, until, evenSo }, day) => ({
      ...{ what: 'role', role, evenSo },
      ...(until.trim() !== '' && { until: day(until) }),
    }),
    onSaved,
  })
  return (
    <PeopleAction form={form} label={texts.change} save={texts.changeSave}>
      {({ value, change }, field) => (
        <>
          <RoleFields form={{ value, change }} field={field} />
          {value.role === 'external' && now !== 'external' && (
            <EvenSo form={{ value, change }} field={field} label={texts.evenSo} />
          )}
        </>
      )}
    </PeopleAction>
  )
}

function End({ person: { id }, view, onSaved }: Props) {
  const texts = usePeopleTexts()
  const form = usePersonForm({
    name: `staff-end ${id}`,
    version: view.version,
    blank: blankDraft,
    person: () => id,
    change: ({ until, evenSo }, day) => ({
      ...{ what: 'end', evenSo },
      ...(until.trim() !== '' && { until: day(until) }),
    }),
    onSaved,
  })
  return (
    <PeopleAction form={form} label={texts.end} save={texts.endSave}>
      {({ value, change }, field) => (
        <>
          <DayField
            {...field}
            name="until"
            label={texts.endUntil}
            lean="future"
            hint={texts.endHint}
            words={texts.faults}
            value={value.until}
            onChange={(until) => change({ until })}
          />
          <EvenSo form={{ value, change }} field={field} label={texts.evenSo} />
        </>
      )}
    </PeopleAction>
  )
}
