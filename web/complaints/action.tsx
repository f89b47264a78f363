import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { FormFrame } from './form-frame.tsx'
import type { BookForm } from './use-book-form.ts'

interface ActionProps<T> {
  readonly form: BookForm<T> | undefined
  /** The button that opens the form. */
  readonly label: string
  readonly save: string
  readonly children: ComponentChildren
}

/** A form behind a button. One that was begun before stands open: what is typed is never hidden. */
export function Action<T>({ form, label, save, children }: ActionProps<T>) {
  const [opened, setOpened] = useState(false)
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
          {children}
        </FormFrame>
      )}
    </div>
  )
}
