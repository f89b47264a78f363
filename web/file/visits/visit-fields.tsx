import { visitReasons } from '../../../shared/visits/visit.ts'
import { Fieldset } from '../../forms/field.tsx'
import { OneOfFew, SeveralLines } from '../../forms/fields.tsx'
import { MomentField } from '../../forms/when-fields.tsx'
import { useWorker } from '../../services.ts'
import { useStaffName } from '../../staff-name.ts'
import { useVisitsTexts } from '../../visits/use-visits-texts.ts'
import type { VisitForm } from './visit-draft.ts'

const LONGEST = { reason: 500, address: 300 }

interface FieldsProps {
  readonly form: VisitForm
  readonly locked: boolean
}

/** What is asked of a visit that is planned. */
export function VisitFields({ form, locked }: FieldsProps) {
  const { panel, hints, faults: words } = useVisitsTexts()
  const { value, change } = form
  return (
    <>
      <ReasonFields form={form} locked={locked} />
      <Workers workers={value.workers} locked={locked} onChange={(workers) => change({ workers })} />
      {value.workers.length === 1 && (
        <SeveralLines
          locked={locked}
          words={words}
          name="aloneReason"
          label={panel.aloneReason}
          hint={hints.aloneReason}
          rows={2}
          most={LONGEST.reason}
          value={value.aloneReason}
          onChange={(aloneReason) => change({ aloneReason })}
        />
      )}
      <SeveralLines
        locked={locked}
        words={words}
        name="address"
        label={panel.address}
        hint={hints.address}
        rows={2}
        most={LONGEST.address}
        value={value.address}
        onChange={(address) => change({ address })}
      />
      <TimeFields form={form} locked={locked} />
    </>
  )
}

function ReasonFields({ form: { value, change }, locked }: FieldsProps) {
  const { panel, hints, reasons, faults: words } = useVisitsTexts()
  return (
    <>
      <OneOfFew
        locked={locked}
        words={words}
        name="reason"
        label={panel.reason}
        hint={hints.reason}
        options={visitReasons}
        names={reasons}
        value={value.reason ?? undefined}
        onChange={(reason) => change({ reason })}
      />
      {value.reason === 'other' && (
        <SeveralLines
          locked={locked}
          words={words}
          name="otherReason"
          label={panel.otherReason}
          rows={2}
          most={LONGEST.reason}
          value={value.otherReason}
          onChange={(otherReason) => change({ otherReason })}
        />
      )}
    </>
  )
}

function TimeFields({ form: { value, change }, locked }: FieldsProps) {
  const { panel, hints, faults: words } = useVisitsTexts()
  return (['leavesAt', 'returnsAt'] as const).map((name) => (
    <MomentField
      key={name}
      locked={locked}
      words={words}
      name={name}
      lean="future"
      label={panel[name]}
      hint={hints[name]}
      value={value[name]}
      onChange={(moment) => change({ [name]: moment })}
    />
  ))
}

interface WorkersProps {
  readonly workers: readonly string[]
  readonly locked: boolean
  readonly onChange: (workers: string[]) => void
}

function Workers({ workers, locked, onChange }: WorkersProps) {
  const { panel, hints, faults } = useVisitsTexts()
  const { staff } = useWorker()
  const staffName = useStaffName()
  const toggle = (id: string, goes: boolean) => onChange(goes ? [...workers, id] : workers.filter((one) => one !== id))
  return (
    <Fieldset name="workers" legend={panel.workers} hint={hints.workers} words={faults} disabled={locked}>
      <div class="chips">
        {[...new Set([...staff.keys(), ...workers])].map((id) => (
          <label class="check" key={id}>
            <input
              type="checkbox"
              checked={workers.includes(id)}
              onChange={({ currentTarget }) => toggle(id, currentTarget.checked)}
            />
            {staffName(id)}
          </label>
        ))}
      </div>
    </Fieldset>
  )
}
