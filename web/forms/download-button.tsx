import { useState } from 'preact/hooks'
import type { NotedExport } from '../../shared/audit/views.ts'
import { download } from './download.ts'
import { useNoteExport } from './use-note-export.ts'

/** What it says while the file is made, and when it could not be. */
export interface DownloadWords {
  readonly making: string
  readonly failed: string
}

/** It is of nobody; whoever gave out what it is made of has noted that; or what is given back never lay in Opora. */
type Unnoted = 'of-nobody' | 'noted-by-the-door' | 'given-back'

interface DownloadButtonProps {
  readonly words: DownloadWords
  readonly label: string
  readonly name: string
  /** Makes the file; loads what writes it only then. */
  readonly make: () => Promise<Blob>
  /** What the audit is to say of it, or why it says nothing. */
  readonly noted: NotedExport | Unnoted
  readonly disabled?: boolean
}

/** A button that makes a file and hands it over, and says so when it cannot. */
export function DownloadButton({ words, label, name, make, noted, disabled = false }: DownloadButtonProps) {
  const noteExport = useNoteExport()
  const [state, setState] = useState<'ready' | 'making' | 'failed'>('ready')
  const click = async () => {
    setState('making')
    try {
      const file = await make()
      if (typeof noted !== 'string') await noteExport(noted)
      download(file, name)
      setState('ready')
    } catch {
      setState('failed')
    }
  }
  return (
    <>
      <button type="button" onClick={click} disabled={disabled || state === 'making'}>
        {state === 'making' ? words.making : label}
      </button>
      <span role="alert" class="fault">
        {state === 'failed' && words.failed}
      </span>
    </>
  )
}
