import type { ComponentChildren } from 'preact'
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import { saveByKey } from './save-by-key.ts'
import type { Standing } from './use-form.ts'

interface FormElementProps {
  readonly form: Standing
  readonly class?: string
  /** Whether the form was opened by a click, so that the focus goes into it; not when it is brought back with the page. */
  readonly opened?: boolean
  /** Whether the form asks something that is to be answered otherwise than by saving. */
  readonly asking?: boolean
  readonly children: ComponentChildren
}

/** The element around the fields of every form: how it is sent, and that the first field at fault takes the focus. */
export function FormElement({ form, opened = false, asking = false, children, ...look }: FormElementProps) {
  const element = useRef<HTMLFormElement>(null)
  useLayoutEffect(() => {
    if (opened) element.current?.querySelector<HTMLElement>('input, textarea')?.focus()
  }, [])
  useEffect(() => {
    const [name] = Object.keys(form.faults).map((field) => CSS.escape(field))
    const field = name && element.current?.querySelector<HTMLElement>(`[name=${name}], [data-field=${name}]`)
    // Of several inputs of one field, the one that is wrong.
    if (field) (field.querySelector<HTMLElement>('[aria-invalid=true]') ?? field).focus()
  }, [form.faults])
  const submit = (event: Event) => {
    event.preventDefault()
    if (!form.saving && !asking) form.save()
  }
  return (
    <form {...look} ref={element} onSubmit={submit} onKeyDown={saveByKey} noValidate autocomplete="off">
      {children}
    </form>
  )
}
