import { type OptionalField, optionalFields } from '../../shared/clients/optional-fields.ts'
import { MINIMUM_AGE } from '../../shared/clients/settings.ts'
import type { Settings } from '../../shared/settings/settings.ts'
import { About, Fieldset, useField } from '../forms/field.tsx'
import { useCentreTexts } from './use-centre-texts.ts'

interface ClientFieldsProps {
  readonly value: Settings
  readonly mayChange: boolean
  readonly onChange: (part: Partial<Settings>) => void
}

/** What the centre records of people: from which age without a reason, and which fields it asks for. */
export function ClientFields({ value, mayChange, onChange }: ClientFieldsProps) {
  const { people } = useCentreTexts()
  const { minimumAge = MINIMUM_AGE, fieldsOff = [] } = value
  const ask = (field: OptionalField, asked: boolean) =>
    onChange({ fieldsOff: optionalFields.filter((one) => (one === field ? !asked : fieldsOff.includes(one))) })
  return (
    <>
      <fieldset class="panel" disabled={!mayChange}>
        <legend>{people.minimumAge}</legend>
        <AgeField value={minimumAge} onChange={(age) => onChange({ minimumAge: age })} />
      </fieldset>
      <Fieldset name="fieldsOff" class="panel" disabled={!mayChange} legend={people.fields} hint={people.fieldsHint}>
        {optionalFields.map((field) => (
          <label class="check" key={field}>
            <input
              type="checkbox"
              checked={!fieldsOff.includes(field)}
              onChange={({ currentTarget }) => ask(field, currentTarget.checked)}
            />
            <span>{people.names[field]}</span>
          </label>
        ))}
      </Fieldset>
    </>
  )
}

function AgeField({ value, onChange }: { value: number; onChange: (age: number | undefined) => void }) {
  const { people } = useCentreTexts()
  const field = useField('minimumAge')
  const typed = (age: number) => onChange(Number.isNaN(age) ? undefined : age)
  return (
    <>
      <input
        {...field.marks}
        id={field.id}
        type="number"
        min="0"
        aria-label={people.minimumAge}
        value={value}
        onInput={({ currentTarget }) => typed(currentTarget.valueAsNumber)}
      />
      <About field={field} hint={people.minimumAgeHint} />
    </>
  )
}
