import { defaultTemplate, placeholders, templateFault } from '../../shared/complaints/answer-letter.ts'
import { About, useField } from '../forms/field.tsx'
import { useCentreTexts } from './use-centre-texts.ts'

interface TemplateFieldProps {
  /** The centre's own template; undefined while it uses the default one. */
  readonly template: string | undefined
  readonly locked: boolean
  readonly onChange: (template: string | undefined) => void
}

/** The text from which letters of answer are made. What is wrong with it is said while it is written. */
export function TemplateField({ template, locked, onChange }: TemplateFieldProps) {
  const { template: texts } = useCentreTexts()
  const value = template ?? defaultTemplate
  const fault = templateFault(value)
  const { id, marks, ...field } = useField('answerTemplate')
  const about = { id, fault: fault === undefined ? field.fault : texts.faults[fault] }
  return (
    <fieldset class="panel" disabled={locked}>
      <legend>{texts.title}</legend>
      <textarea
        {...marks}
        id={id}
        aria-label={texts.title}
        aria-invalid={about.fault !== undefined}
        rows={14}
        value={value}
        onInput={({ currentTarget }) => onChange(currentTarget.value)}
      />
      <About field={about} hint={about.fault === undefined && texts.hint} />
      <p class="hint">
        {texts.placeholders} {placeholders.map((name) => `{${name}}`).join(', ')}
      </p>
      <button type="button" onClick={() => onChange(undefined)}>
        {texts.restore}
      </button>
    </fieldset>
  )
}
