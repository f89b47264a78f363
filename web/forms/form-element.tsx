import type { ComponentChildren } from 'preact'
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { BirthNumbers } from './birth-numbers.tsx'
import { type Faulty, faultyIn, inputOf } from './faulty.ts'
import { AroundFields } from './field.tsx'
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

const NOTHING: Faulty = { fields: [], others: {} }

/** The element around the fields of every form: how it is sent, and that the first field at fault takes the focus. */
export function FormElement({ form, opened = false, asking = false, children, ...look }: FormElementProps) {
  const element = useRef<HTMLFormElement>(null)
  useLayoutEffect(() => {
    if (opened) element.current?.querySelector<HTMLElement>('input, textarea')?.focus()
  }, [])
  const id = useId()
  const [faulty, setFaulty] = useState<Faulty>(NOTHING)
  useLayoutEffect(() => setFaulty(element.current ? faultyIn(element.current, form.faults) : NOTHING), [form.faults])
  useEffect(() => {
    const [first] = faulty.fields
    if (first) inputOf(first.element)?.focus()
  }, [faulty])
  const submit = (event: Event) => {
    event.preventDefault()
    if (!form.saving && !asking) form.save()
  }
  return (
    <form {...look} ref={element} onSubmit={submit} onKeyDown={saveByKey} noValidate autocomplete="off">
      <AroundFields.Provider value={{ id, ...faulty }}>{children}</AroundFields.Provider>
      <BirthNumbers form={element} saved={form.saved} />
    </form>
  )
}
