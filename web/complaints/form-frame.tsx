import type { ComponentChildren } from 'preact'
import { useContext } from 'preact/hooks'
import { Failure } from '../forms/failure.tsx'
import { AroundFields } from '../forms/field.tsx'
import { FormElement } from '../forms/form-element.tsx'
import { Kept } from '../forms/kept.tsx'
import { SaveButton } from '../forms/save-button.tsx'
import { useTexts } from '../texts/language.ts'
import type { BookForm } from './use-book-form.ts'
import { useComplaintsTexts } from './use-complaints-texts.ts'

interface FormFrameProps<T> {
  readonly form: BookForm<T>
  readonly save: string
  readonly children: ComponentChildren
  readonly onCancel?: () => void
}

/** What is around the fields of every form of the book: what was brought back, what stands against saving, the button. */
export function FormFrame<T>({ form, save, children, onCancel }: FormFrameProps<T>) {
  const texts = useTexts()
  return (
    <FormElement form={form}>
      <Kept form={form} />
      {children}
      <Failure form={form} says={useHindrance(form)}>
        <OfNoField />
      </Failure>
      <SaveButton form={form} label={save} />
      {onCancel && (
        <button type="button" class="quiet" onClick={onCancel}>
          {texts.form.cancel}
        </button>
      )}
    </FormElement>
  )
}

/** What is wrong with the step itself and with no field of it. */
function OfNoField() {
  const { others } = useContext(AroundFields)
  const { faults } = useComplaintsTexts()
  const said = new Set(Object.values(others).flatMap((code) => faults[code] ?? []))
  return [...said].map((words) => <span key={words}> {words}</span>)
}

/** What stands against saving besides a failure: a newer state is on the page. */
function useHindrance<T>({ failure, overtaken }: BookForm<T>): string | undefined {
  const texts = useComplaintsTexts()
  return overtaken && failure === undefined ? texts.complaint.overtaken : undefined
}
