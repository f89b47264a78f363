import { useLayoutEffect, useRef } from 'preact/hooks'
import { Icon } from '../frame/icon.tsx'

/** That something is saved. It takes the focus, because the form that had it is gone or empty again. */
export function Saved({ text }: { text: string | undefined }) {
  const note = useRef<HTMLParagraphElement>(null)
  useLayoutEffect(() => {
    if (text !== undefined) note.current?.focus()
  }, [text])
  if (text === undefined) return null
  return (
    <p class="notice done" role="status" tabIndex={-1} ref={note}>
      <Icon name="check" /> <span>{text}</span>
    </p>
  )
}
