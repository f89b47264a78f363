import { may } from '../../shared/centres/rights.ts'
import type { CentreSettings } from '../../shared/settings/views.ts'
import { CentreFailure } from '../forms/centre-failure.tsx'
import { OneOfMany } from '../forms/fields.tsx'
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
      <OneOfMany
        name="by"
        label={handover.by}
        value={value.by}
        options={people}
        onChange={(by) => change({ by, ...(value.to === by && { to: '' }) })}
        locked={!may(worker, 'hand-over-for-others')}
        words={handover.faults}
      />
      <OneOfMany
        name="to"
        label={handover.to}
        value={value.to}
        options={[['', ''], ...people.filter(([id]) => id !== value.by)]}
        onChange={(to) => change({ to })}
        words={handover.faults}
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
