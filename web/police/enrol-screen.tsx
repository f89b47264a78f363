import { useState } from 'preact/hooks'
import { OneLine } from '../forms/fields.tsx'
import { FormElement } from '../forms/form-element.tsx'
import type { FieldFaults } from '../forms/refusal.ts'
import { Screen } from '../frame/screen.tsx'
import { newUnit, type Unit } from './units.ts'
import { usePoliceTexts } from './use-police-texts.ts'

interface EnrolProps {
  readonly onAdded: (unit: Unit) => void
  readonly onBack: (() => void) | undefined
}

/** Connecting a unit: its key is made here and kept before anything is sent. */
export function EnrolScreen({ onAdded, onBack }: EnrolProps) {
  const { enrol, backHome } = usePoliceTexts()
  const [code, setCode] = useState('')
  const [saving, setSaving] = useState(false)
  const [failed, setFailed] = useState(false)
  const [faults, setFaults] = useState<FieldFaults>({})
  const save = async () => {
    if (code.trim() === '') return setFaults({ code: 'missing' })
    setSaving(true)
    await newUnit(code.trim()).then(onAdded, () => setFailed(true))
    setSaving(false)
  }
  const form = { saving, saved: false, faults, save, discard: () => undefined, touched: true, keeping: true }
  return (
    <Screen heading={enrol.title} title={enrol.title}>
      <p class="lead">{enrol.lead}</p>
      <ol class="steps">
        {enrol.how.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <section class="panel narrow">
        <FormElement form={form}>
          <OneLine
            name="code"
            label={enrol.code}
            hint={enrol.codeHint}
            words={{ missing: enrol.codeMissing }}
            value={code}
            most={60}
            onChange={setCode}
          />
          <div role="alert">{failed && <p class="notice warn">{enrol.unsupported}</p>}</div>
          <button type="submit" class="main" aria-disabled={saving}>
            {saving ? enrol.sending : enrol.send}
          </button>
        </FormElement>
      </section>
      {onBack && (
        <p>
          <button type="button" class="quiet" onClick={onBack}>
            {backHome}
          </button>
        </p>
      )}
    </Screen>
  )
}
