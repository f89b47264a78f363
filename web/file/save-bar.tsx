import type { ComponentChildren } from 'preact'
import { Failure } from '../forms/failure.tsx'
import { SaveButton } from '../forms/save-button.tsx'
import type { Texts } from '../texts/cs.ts'
import { useTexts } from '../texts/language.ts'
import { SecondSave } from './second-save.tsx'
import type { FileForm } from './use-file-form.ts'

export interface SaveBarProps<T> {
  readonly form: FileForm<T>
  readonly label: string
  /** What is to be decided before the form is saved over somebody else's change. */
  readonly children?: ComponentChildren
}

/** Below a form: what somebody else has done meanwhile, what stands against saving, and the button. */
export function SaveBar<T>({ form, label, children }: SaveBarProps<T>) {
  const texts = useTexts()
  return (
    <>
      {form.overtaken && <SecondSave key={form.overtaken.theirs.version} overtaken={form.overtaken} />}
      {children}
      <Failure form={form}>
        {faultyFields(texts, form).map((field) => (
          <span key={field}>
            {' '}
            {texts.form.check} {field}.
          </span>
        ))}
      </Failure>
      <SaveButton form={form} label={label} />
    </>
  )
}

/** Names of the fields the platform refused, as far as they have one on the screen. */
function faultyFields<T>({ safe, attempt, attempts, next }: Texts, { faults }: FileForm<T>): string[] {
  const names: Readonly<Record<string, string>> = {
    ...safe.fields,
    channel: attempt.channel,
    outcome: attempt.outcome,
    at: attempt.when,
    note: attempt.note,
    reason: attempts.reason,
    until: next.when,
  }
  return [...new Set(Object.keys(faults).flatMap((field) => names[field] ?? []))]
}
