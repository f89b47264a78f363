import { defaultTemplate, placeholders, templateFault } from '../../shared/complaints/answer-letter.ts'
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
  return (
    <fieldset class="panel" disabled={locked}>
      <legend>{texts.title}</legend>
      <textarea
        aria-label={texts.title}
        aria-describedby="template-about"
        aria-invalid={fault !== undefined}
        rows={14}
        value={value}
        onInput={({ currentTarget }) => onChange(currentTarget.value)}
      />
      <p id="template-about" class={fault === undefined ? 'hint' : 'fault'}>
        {fault === undefined ? texts.hint : texts.faults[fault]}
      </p>
      <p class="hint">
        {texts.placeholders} {placeholders.map((name) => `{${name}}`).join(', ')}
      </p>
      <button type="button" onClick={() => onChange(undefined)}>
        {texts.restore}
      </button>
    </fieldset>
  )
}
