import { useState } from 'preact/hooks'
import { download } from './download.ts'

/** What it says while the file is made, and when it could not be. */
export interface DownloadWords {
  readonly making: string
  readonly failed: string
}

interface DownloadButtonProps {
  readonly words: DownloadWords
  readonly label: string
  readonly name: string
  /** Makes the file; loads what writes it only then. */
  readonly make: () => Promise<Blob>
  readonly disabled?: boolean
}

/** A button that makes a file and hands it over, and says so when it cannot. */
export function DownloadButton({ words, label, name, make, disabled = false }: DownloadButtonProps) {
  const [state, setState] = useState<'ready' | 'making' | 'failed'>('ready')
  const click = async () => {
    setState('making')
    try {
      download(await make(), name)
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
