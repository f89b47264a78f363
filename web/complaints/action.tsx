import type { ComponentChildren } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { CommonProps } from './fields.tsx'
import { FormFrame } from './form-frame.tsx'
import type { BookForm } from './use-book-form.ts'

interface ActionProps<T> {
  readonly form: BookForm<T> | undefined
  /** The button that opens the form. */
  readonly label: string
  readonly save: string
  /** Its fields, once it is known whether there is a draft; each is given what they have in common. */
  readonly children: (form: BookForm<T>, field: CommonProps) => ComponentChildren
}

/** A form behind a button. One that was begun before stands open: what is typed is never hidden. */
export function Action<T>({ form, label, save, children }: ActionProps<T>) {
  const [opened, setOpened] = useState(false)
  const touched = form?.touched ?? false
  const wasTouched = useRef(touched)
  useEffect(() => {
    // What was begun is saved or thrown away: there is nothing more to show.
    if (wasTouched.current && !touched) setOpened(false)
    wasTouched.current = touched
  }, [touched])
  if (form === undefined) return null
  const isOpen = opened || form.touched
  const cancel = () => {
    setOpened(false)
    form.discard()
  }
  return (
    <div class="action">
      <button type="button" aria-expanded={isOpen} onClick={() => setOpened(!opened)} disabled={form.touched}>
        {label}
      </button>
      {isOpen && (
        <FormFrame form={form} save={save} onCancel={cancel}>
          {children(form, { locked: form.saving })}
        </FormFrame>
      )}
    </div>
  )
}
