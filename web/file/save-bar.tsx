import type { ComponentChildren } from 'preact'
import { Problem } from '../../shared/problems/problem.ts'
import { Icon } from '../frame/icon.tsx'
import { useTroubleText } from '../frame/trouble.tsx'
import type { Texts } from '../texts/cs.ts'
import { useTexts } from '../texts/language.ts'
import { Unreachable } from '../unreachable.ts'
import { SecondSave } from './second-save.tsx'
import type { FileForm } from './use-file-form.ts'

export interface SaveBarProps<T> {
  readonly form: FileForm<T>
  readonly label: string
  /** What is to be decided before the form is saved over somebody else's change. */
  readonly children?: ComponentChildren
}

/** Below a form: whether it is saved, what stands against it, and the button, which says what it will do. */
export function SaveBar<T>({ form, label, children }: SaveBarProps<T>) {
  const { saving, saveAnyway, retry } = useTexts().form
  const action = form.overtaken ? saveAnyway : form.failure ? retry : label
  return (
    <>
      {form.overtaken && <SecondSave key={form.overtaken.file.version} changes={form.overtaken.changes} />}
      {children}
      <div role="alert">{form.failure !== undefined && !form.saving && <Failure error={form.failure} />}</div>
      <button type="submit" class="main" aria-disabled={form.saving}>
        {form.saving ? saving : action}
      </button>
    </>
  )
}

function Failure({ error }: { error: unknown }) {
  const texts = useTexts()
  const { title, remedy } = useTroubleText()(error)
  return (
    <div class="notice warn">
      <Icon name={error instanceof Unreachable ? 'offline' : 'alert'} />
      <p>
        <strong>{said(texts, error) ?? `${texts.form.notSaved} ${title} ${remedy}`}</strong>
        {faultyFields(texts, error).map((field) => (
          <span key={field}>
            {' '}
            {texts.form.check} {field}.
          </span>
        ))}
      </p>
    </div>
  )
}

/** What a form says of its own about a failure that has nothing to do with what is in it. */
function said(texts: Texts, error: unknown): string | undefined {
  if (error instanceof Unreachable) return texts.form.notSavedOffline
  return error instanceof Problem && error.code === 'not-signed-in' ? texts.form.notSavedExpired : undefined
}

/** Names of the fields the platform refused, as far as they have one on the screen. */
function faultyFields({ safe, attempt, attempts, next }: Texts, error: unknown): string[] {
  const paths = error instanceof Problem ? (error.details.faults ?? []) : []
  const names: Readonly<Record<string, string>> = {
    ...safe.fields,
    channel: attempt.channel,
    outcome: attempt.outcome,
    at: attempt.when,
    note: attempt.note,
    reason: attempts.reason,
    until: next.when,
  }
  return [...new Set(paths.flatMap(({ path }) => names[path.split('.').at(-1) ?? ''] ?? []))]
}
