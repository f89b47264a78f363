import { may } from '../../shared/centres/staff.ts'
import type { CentreSettings } from '../../shared/settings/views.ts'
import { CentreFailure } from '../forms/centre-failure.tsx'
import { About, useField } from '../forms/field.tsx'
import { FormElement } from '../forms/form-element.tsx'
import { NotKept } from '../forms/kept.tsx'
import { SaveButton } from '../forms/save-button.tsx'
import { Saved } from '../forms/saved.tsx'
import { MomentField } from '../forms/when-fields.tsx'
import { useWorker } from '../services.ts'
import { Planned } from './planned.tsx'
import { useHandoverForm } from './use-handover-form.ts'
import { useOnDutyTexts } from './use-on-duty-texts.ts'

/** Handing a duty on: one's own, or anybody's by the head. */
export function HandoverForm({ centre }: { centre: CentreSettings }) {
  const { handover } = useOnDutyTexts()
  return (
    <section class="panel" aria-labelledby="handover">
      <h2 id="handover">{handover.title}</h2>
      <p>{handover.lead}</p>
      <Fields centre={centre} />
      <Planned centre={centre} />
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
        name="by"
        label={handover.by}
        value={value.by}
        people={people}
        onChange={(by) => change({ by, ...(value.to === by && { to: '' }) })}
        fixed={!may(worker, 'hand-over-for-others')}
      />
      <Person
        name="to"
        label={handover.to}
        value={value.to}
        people={[['', ''], ...people.filter(([id]) => id !== value.by)]}
        onChange={(to) => change({ to })}
      />
      {(['from', 'until'] as const).map((name) => (
        <MomentField
          key={name}
          name={name}
          label={handover[name]}
          lean="future"
          value={value[name]}
          locked={form.saving}
          words={handover.faults}
          onChange={(moment) => change({ [name]: moment })}
        />
      ))}
      <CentreFailure form={form} />
      <SaveButton form={form} label={handover.save} />
    </FormElement>
  )
}

interface PersonProps {
  readonly name: string
  readonly label: string
  readonly value: string
  readonly people: readonly (readonly [id: string, name: string])[]
  readonly onChange: (id: string) => void
  readonly fixed?: boolean
}

function Person({ name, label, value, people, onChange, fixed = false }: PersonProps) {
  const { handover } = useOnDutyTexts()
  const field = useField(name, handover.faults)
  return (
    <div class="field">
      <label for={field.id}>{label}</label>
      <select
        {...field.marks}
        id={field.id}
        value={value}
        disabled={fixed}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      >
        {people.map(([person, called]) => (
          <option key={person} value={person}>
            {called}
          </option>
        ))}
      </select>
      <About field={field} />
    </div>
  )
}
