import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { AccountTexts } from './texts-cs.ts'

/** A new address, shown this once, with the ways to take it along. */
export function NewAddress({ address, texts }: { address: string; texts: AccountTexts }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useLayoutEffect(() => heading.current?.focus(), [])
  return (
    <div class="notice strong new-address">
      <div>
        <h3 tabIndex={-1} ref={heading}>
          {texts.onceTitle}
        </h3>
        <p>{texts.once}</p>
        <Copyable address={address} texts={texts} />
        <p>
          <a href={address.replace(/^https?:/, 'webcal:')}>{texts.open}</a>
        </p>
        <h4>{texts.howTitle}</h4>
        <ul>
          {texts.how.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <p>{texts.refresh}</p>
        <p>{texts.share}</p>
      </div>
    </div>
  )
}

function Copyable({ address, texts }: { address: string; texts: AccountTexts }) {
  const field = useRef<HTMLInputElement>(null)
  const [said, setSaid] = useState('')
  const copy = async () => {
    field.current?.select()
    const done = await navigator.clipboard.writeText(address).then(
      () => true,
      () => false,
    )
    setSaid(done ? texts.copied : texts.notCopied)
  }
  return (
    <div class="field">
      <label for="calendar-address">{texts.address}</label>
      <input id="calendar-address" ref={field} readOnly value={address} onFocus={() => field.current?.select()} />
      <button type="button" onClick={() => void copy()}>
        {texts.copy}
      </button>
      <span role="status">{said}</span>
    </div>
  )
}
