import { useState } from 'preact/hooks'
import { usePoliceTexts } from './use-police-texts.ts'

/** What cannot be taken back is asked about once more. */
export function Confirmed({ label, sure, onConfirm }: { label: string; sure: string; onConfirm: () => void }) {
  const [isAsked, setAsked] = useState(false)
  const { home } = usePoliceTexts()
  return isAsked ? (
    <span class="actions">
      <button type="button" onClick={onConfirm}>
        {sure}
      </button>
      <button type="button" class="quiet" onClick={() => setAsked(false)}>
        {home.keep}
      </button>
    </span>
  ) : (
    <button type="button" class="quiet" onClick={() => setAsked(true)}>
      {label}
    </button>
  )
}
