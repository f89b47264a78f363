import type { ComponentChildren, FunctionComponent } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { FormFrameProps } from './form-frame.tsx'
import type { Standing } from './use-form.ts'

export interface ActionProps<F extends Standing> {
  readonly form: F | undefined
  /** The button that opens the form. */
  readonly label: string
  readonly save: string
  /** What is around its fields. */
  readonly Frame: FunctionComponent<Pick<FormFrameProps, 'form' | 'save' | 'children' | 'onCancel'>>
  /** Its fields, once it is known whether there is a draft; each is given what they have in common. */
  readonly children: (form: F, field: { readonly locked: boolean }) => ComponentChildren
}

/** A form behind a button. One that was begun before stands open: what is typed is never hidden. */
export function Action<F extends Standing>({ form, label, save, Frame, children }: ActionProps<F>) {
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
        <Frame form={form} save={save} onCancel={cancel}>
          {children(form, { locked: form.saving })}
        </Frame>
      )}
    </div>
  )
}
