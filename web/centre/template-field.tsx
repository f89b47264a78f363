import {
  defaultExtension,
  defaultTemplate,
  placeholders,
  templateFault,
} from '../../shared/complaints/answer-letter.ts'
import { About, useField } from '../forms/field.tsx'
import { useCentreTexts } from './use-centre-texts.ts'

interface TemplateFieldProps {
  /** Which of the letters it is of. */
  readonly of: 'answerTemplate' | 'extensionTemplate'
  /** The centre's own template; undefined while it uses the default one. */
  readonly template: string | undefined
  readonly locked: boolean
  readonly onChange: (template: string | undefined) => void
}

const defaults = { answerTemplate: defaultTemplate, extensionTemplate: defaultExtension } as const

/** The text from which letters are made. What is wrong with it is said while it is written. */
export function TemplateField({ of, template, locked, onChange }: TemplateFieldProps) {
  const { template: texts } = useCentreTexts()
  const title = texts.titles[of]
  const value = template ?? defaults[of]
  const fault = templateFault(value)
  const { id, marks, ...field } = useField(of)
  const about = { id, fault: fault === undefined ? field.fault : texts.faults[fault] }
  return (
    <fieldset class="panel" disabled={locked}>
      <legend>{title}</legend>
      <textarea
        {...marks}
        id={id}
        aria-label={title}
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
