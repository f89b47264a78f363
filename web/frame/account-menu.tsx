import { useEffect, useRef } from 'preact/hooks'
import { useServices, useWorker } from '../services.ts'
import { useTexts } from '../texts/language.ts'
import { LanguageSwitch } from './language-switch.tsx'

/** Who is signed in, with the language and the way out. */
export function AccountMenu() {
  const texts = useTexts()
  const { session } = useServices()
  const { name } = useWorker()
  return (
    <details class="account" ref={useClosing()}>
      <summary>
        <span class="for-ear">{texts.frame.account}: </span>
        <span class="account-name">{name}</span>
        <span class="initials" aria-hidden="true">
          {initials(name)}
        </span>
      </summary>
      <div class="account-panel">
        <b class="account-name">{name}</b>
        <a href="/muj-ucet">{texts.frame.ownCalendar}</a>
        <a href="/cisla">{texts.frame.figures}</a>
        <a href="/tym">{texts.frame.team}</a>
        <a href="/nastaveni">{texts.frame.settings}</a>
        <LanguageSwitch />
        <button type="button" onClick={() => session.signOut()}>
          {texts.frame.signOut}
        </button>
      </div>
    </details>
  )
}

/** Where a whole name has no room. */
function initials(name: string): string {
  return name
    .split(' ')
    .map((word) => word.slice(0, 1))
    .join('')
}

/** Closes like a menu: by Escape, and by a click or the focus going elsewhere. */
function useClosing() {
  const details = useRef<HTMLDetailsElement>(null)
  useEffect(() => {
    const closeOutside = ({ target }: Event) => {
      if (target instanceof Node && !details.current?.contains(target)) details.current?.removeAttribute('open')
    }
    const closeByEscape = ({ key }: KeyboardEvent) => {
      if (key !== 'Escape' || !details.current?.open) return
      details.current.removeAttribute('open')
      details.current.querySelector('summary')?.focus()
    }
    addEventListener('click', closeOutside)
    addEventListener('focusin', closeOutside)
    addEventListener('keydown', closeByEscape)
    return () => {
      removeEventListener('click', closeOutside)
      removeEventListener('focusin', closeOutside)
      removeEventListener('keydown', closeByEscape)
    }
  }, [])
  return details
}
