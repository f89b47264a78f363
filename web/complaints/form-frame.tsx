import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { Problem } from '../../shared/problems/problem.ts'
import { Kept } from '../forms/kept.tsx'
import { saveByKey } from '../forms/save-by-key.ts'
import { Icon } from '../frame/icon.tsx'
import { useTroubleText } from '../frame/trouble.tsx'
import { useTexts } from '../texts/language.ts'
import { Unreachable } from '../unreachable.ts'
import type { BookForm } from './use-book-form.ts'
import { useBookTexts } from './use-book-texts.ts'

interface FormFrameProps<T> {
  readonly form: BookForm<T>
  readonly save: string
  readonly children: ComponentChildren
  readonly onCancel?: () => void
}

/** What is around the fields of every form of the book: what was brought back, what stands against saving, the button. */
export function FormFrame<T>({ form, save, children, onCancel }: FormFrameProps<T>) {
  const texts = useTexts()
  const element = useFocusOnFault(form)
  const submit = (event: Event) => {
    event.preventDefault()
    if (!form.saving) form.save()
  }
  const label = form.overtaken ? texts.form.saveAnyway : form.failure !== undefined ? texts.form.retry : save
  return (
    <form ref={element} onSubmit={submit} onKeyDown={saveByKey} noValidate autocomplete="off">
      <Kept form={form} />
      {children}
      <div role="alert">
        <Against form={form} />
      </div>
      <button type="submit" class="main" aria-disabled={form.saving}>
        {form.saving ? texts.form.saving : label}
      </button>
      {onCancel && (
        <button type="button" class="quiet" onClick={onCancel}>
          {texts.form.cancel}
        </button>
      )}
    </form>
  )
}

function useFocusOnFault<T>({ faults }: BookForm<T>) {
  const element = useRef<HTMLFormElement>(null)
  useEffect(() => {
    const [name] = Object.keys(faults)
    if (name !== undefined) element.current?.querySelector<HTMLElement>(`[name=${name}], [data-field=${name}]`)?.focus()
  }, [faults])
  return element
}

function Against<T>({ form }: { form: BookForm<T> }) {
  const texts = useBookTexts()
  const failure = useFailureText()
  const says = form.overtaken
    ? form.overtaken.version > 0 && texts.complaint.overtaken
    : form.failure !== undefined
      ? failure(form.failure)
      : Object.keys(form.faults).length > 0 && texts.faulty
  if (!says || form.saving) return null
  return (
    <div class="notice warn">
      <Icon name={form.failure instanceof Unreachable ? 'offline' : 'alert'} />
      <p>
        <strong>{says}</strong>
      </p>
    </div>
  )
}

function useFailureText(): (error: unknown) => string {
  const { form } = useTexts()
  const trouble = useTroubleText()
  return (error) => {
    if (error instanceof Unreachable) return form.notSavedOffline
    if (error instanceof Problem && error.code === 'not-signed-in') return form.notSavedExpired
    const { title, remedy } = trouble(error)
    return `${form.notSaved} ${title} ${remedy}`
  }
}
