import { MINIMUM_AGE } from '../../shared/clients/settings.ts'
import type { Settings } from '../../shared/settings/settings.ts'
import { About, useField } from '../forms/field.tsx'
import { useCentreTexts } from './use-centre-texts.ts'

interface ClientFieldsProps {
  readonly value: Settings
  readonly mayChange: boolean
  readonly onChange: (part: Partial<Settings>) => void
}

/** From which age the centre records people without a reason. */
export function ClientFields({ value: { minimumAge = MINIMUM_AGE }, mayChange, onChange }: ClientFieldsProps) {
  const { people } = useCentreTexts()
  return (
    <fieldset class="panel" disabled={!mayChange}>
      <legend>{people.minimumAge}</legend>
      <AgeField value={minimumAge} onChange={(age) => onChange({ minimumAge: age })} />
    </fieldset>
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
