import { useState } from 'preact/hooks'
import type { NotedExport } from '../../shared/audit/views.ts'
import { useTroubleText } from '../frame/trouble.tsx'
import { useNoteExport } from './use-note-export.ts'

interface NotedPrintProps {
  /** What the audit is to say of it. */
  readonly given: NotedExport
  readonly label: string
  readonly disabled?: boolean
  readonly class?: string
  /** Prints. */
  readonly onNoted: () => void
}

/** A button that prints once it is noted that somebody does; when it cannot be noted, it says why. */
export function NotedPrint({ given, label, disabled = false, class: looks, onNoted }: NotedPrintProps) {
  const noteExport = useNoteExport()
  const trouble = useTroubleText()
  const [isNoting, setNoting] = useState(false)
  const [error, setError] = useState<unknown>()
  const click = () => {
    setNoting(true)
    setError(undefined)
    noteExport(given)
      .then(onNoted, setError)
      .finally(() => setNoting(false))
  }
  return (
    <>
      <button type="button" {...(looks && { class: looks })} onClick={click} disabled={disabled || isNoting}>
        {label}
      </button>
      <span role="alert" class="fault">
        {error !== undefined && `${trouble(error).title} ${trouble(error).remedy}`}
      </span>
    </>
  )
}
