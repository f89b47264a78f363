import { type Capacity, LONGEST_CAPACITY_WORDS, type ServiceForm, serviceForms } from '../../shared/return/settings.ts'
import type { Settings } from '../../shared/settings/settings.ts'
import { Fieldset } from '../forms/field.tsx'
import { OneLine, SeveralLines } from '../forms/fields.tsx'
import { useCentreTexts } from './use-centre-texts.ts'

interface CapacityFieldsProps {
  readonly value: Settings
  readonly mayChange: boolean
  readonly onChange: (part: Partial<Settings>) => void
}

const none: Capacity = { clients: 0, interventions: 0, words: '' }

/** How many people the centre can help at one moment, by the form of the service; the yearly return tells it. */
export function CapacityFields({ value: { capacity = {} }, mayChange, onChange }: CapacityFieldsProps) {
  const { capacity: texts } = useCentreTexts()
  const change = (form: ServiceForm, part: Partial<Capacity>) => {
    const of = { ...none, ...capacity[form], ...part }
    const isEmpty = of.clients === 0 && of.interventions === 0 && of.words === ''
    onChange({ capacity: { ...capacity, [form]: isEmpty ? undefined : of } })
  }
  return (
    <Fieldset name="capacity" class="panel" disabled={!mayChange} legend={texts.title}>
      <p class="hint">{texts.lead}</p>
      {serviceForms.map((form) => (
        <FormCapacity
          key={form}
          form={form}
          capacity={capacity[form] ?? none}
          onChange={(part) => change(form, part)}
        />
      ))}
    </Fieldset>
  )
}

interface FormCapacityProps {
  readonly form: ServiceForm
  readonly capacity: Capacity
  readonly onChange: (part: Partial<Capacity>) => void
}

function FormCapacity({ form, capacity: { clients, interventions, words }, onChange }: FormCapacityProps) {
  const { capacity: texts } = useCentreTexts()
  const path = `capacity.${form}`
  return (
    <Fieldset name={path} class="step" row={texts.forms[form]} legend={texts.forms[form]}>
      <Count
        name={`${path}.clients`}
        label={texts.clients}
        value={clients}
        onChange={(clients) => onChange({ clients })}
      />
      <Count
        name={`${path}.interventions`}
        label={texts.interventions}
        value={interventions}
        onChange={(interventions) => onChange({ interventions })}
      />
      <SeveralLines
        name={`${path}.words`}
        label={texts.words}
        hint={texts.wordsHint}
        rows={2}
        most={LONGEST_CAPACITY_WORDS}
        value={words}
        onChange={(words) => onChange({ words })}
      />
    </Fieldset>
  )
}

interface CountProps {
  readonly name: string
  readonly label: string
  readonly value: number
  readonly onChange: (value: number) => void
}

function Count({ name, label, value, onChange }: CountProps) {
  return (
    <OneLine
      name={name}
      label={label}
      most={3}
      value={value === 0 ? '' : String(value)}
      onChange={(typed) => onChange(Number(typed.replace(/\D/g, '')))}
    />
  )
}
