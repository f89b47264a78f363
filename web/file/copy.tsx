import { useState } from 'preact/hooks'
import { useFormTexts } from '../forms/use-form-texts.ts'

/** Copies a telephone number, for whoever dials on another device. */
export function Copy({ phone }: { phone: string }) {
  const { safe } = useFormTexts()
  const [copied, setCopied] = useState(false)
  // Where a browser does not allow it, the number stands beside the button.
  const copy = () =>
    navigator.clipboard.writeText(phone).then(
      () => setCopied(true),
      () => setCopied(false),
    )
  return (
    <button type="button" class="copy" onClick={copy} aria-label={`${safe.copy} ${phone}`}>
      <span role="status">{copied ? safe.copied : safe.copy}</span>
    </button>
  )
}
