import type { ComponentChildren } from 'preact'
import { Failure } from '../forms/failure.tsx'
import { SaveButton } from '../forms/save-button.tsx'
import { SecondSave } from './second-save.tsx'
import type { FileForm } from './use-file-form.ts'

export interface SaveBarProps<T> {
  readonly form: FileForm<T>
  readonly label: string
  /** What stands against saving, when there is more to say than why the last attempt failed. */
  readonly says?: string | undefined
  /** What is to be decided before the form is saved over somebody else's change. */
  readonly children?: ComponentChildren
}

/** Below a form: what somebody else has done meanwhile, what stands against saving, and the button. */
export function SaveBar<T>({ form, label, says, children }: SaveBarProps<T>) {
  return (
    <>
      {form.overtaken && <SecondSave key={form.overtaken.theirs.version} overtaken={form.overtaken} />}
      {children}
      <Failure form={form} says={says} />
      <SaveButton form={form} label={label} />
    </>
  )
}
