import { may } from '../../shared/centres/staff.ts'
import { emptyRoster } from '../../shared/on-duty/roster.ts'
import type { CentreSettings } from '../../shared/settings/views.ts'
import { CentreFailure } from '../forms/centre-failure.tsx'
import { FormElement } from '../forms/form-element.tsx'
import { NotKept } from '../forms/kept.tsx'
import { faultWords } from '../forms/refusal.ts'
import { SaveButton } from '../forms/save-button.tsx'
import { Saved } from '../forms/saved.tsx'
import { MomentField } from '../forms/when-fields.tsx'
import { Stamp } from '../frame/moment.tsx'
import { useWorker } from '../services.ts'
import { useStaffName } from '../staff-name.ts'
import { useHandoverForm } from './use-handover-form.ts'
import { useOnDutyTexts } from './use-on-duty-texts.ts'

/** Handing a duty on: one's own, or anybody's by the head. */
export function HandoverForm({ centre }: { centre: CentreSettings }) {
  const { handover } = useOnDutyTexts()
  const staffName = useStaffName()
  const planned = (centre.settings.roster ?? emptyRoster).handovers.filter(({ until }) => until > centre.now)
  return (
    <section class="panel" aria-labelledby="handover">
      <h2 id="handover">{handover.title}</h2>
      <p>{handover.lead}</p>
      <Fields centre={centre} />
      {planned.length > 0 && (
        <>
          <h3>{handover.planned}</h3>
          <ul>
            {planned.map(({ by, to, from, until }) => (
              <li key={`${by} ${to} ${from}`}>
                {handover.line(staffName(by), staffName(to))}, <Stamp at={from} /> – <Stamp at={until} isEnd />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

function Fields({ centre }: { centre: CentreSettings }) {
  const { handover } = useOnDutyTexts()
  const worker = useWorker()
  const form = useHandoverForm(centre)
  if (form === undefined) return null
  const { value, change } = form
  const people = [...worker.staff]
  return (
    <FormElement form={form}>
      <NotKept keeping={form.keeping} />
      <Saved text={form.saved ? handover.saved : undefined} />
      <Person
        id="by"
        label={handover.by}
        value={value.by}
        people={people}
        onChange={(by) => change({ by })}
        fixed={!may(worker, 'hand-over-for-others')}
      />
      <Person
        id="to"
        label={handover.to}
        value={value.to}
        people={[['', ''], ...people.filter(([id]) => id !== value.by)]}
        onChange={(to) => change({ to })}
      />
      {(['from', 'until'] as const).map((name) => (
        <MomentField
          key={name}
          id={`handover-${name}`}
          name={name}
          label={handover[name]}
          lean="future"
          value={value[name]}
          locked={form.saving}
          fault={form.faults[name]}
          words={handover.faults}
          onChange={(moment) => change({ [name]: moment })}
        />
      ))}
      <p class="fault" role="alert">
        {faultWords(handover.faults, form.faults['to'])}
      </p>
      <CentreFailure form={form} />
      <SaveButton form={form} label={handover.save} />
    </FormElement>
  )
}

interface PersonProps {
  readonly id: string
  readonly label: string
  readonly value: string
  readonly people: readonly (readonly [id: string, name: string])[]
  readonly onChange: (id: string) => void
  readonly fixed?: boolean
}

function Person({ id, label, value, people, onChange, fixed = false }: PersonProps) {
  return (
    <div class="field">
      <label for={`handover-${id}`}>{label}</label>
      <select
        id={`handover-${id}`}
        value={value}
        disabled={fixed}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      >
        {people.map(([person, name]) => (
          <option key={person} value={person}>
            {name}
          </option>
        ))}
      </select>
    </div>
  )
}
