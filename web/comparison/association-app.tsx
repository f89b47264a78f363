import { LanguageSwitch } from '../frame/language-switch.tsx'
import { SkipLink } from '../frame/skip-link.tsx'
import { useServices } from '../services.ts'
import { useTexts } from '../texts/language.ts'
import { Published } from './comparison-screen.tsx'
import { useComparisonTexts } from './use-comparison-texts.ts'

/** All that an analyst of the association sees: what is published, and the way out. */
export function AssociationApp() {
  const { frame } = useTexts()
  const { association } = useComparisonTexts()
  const { session } = useServices()
  return (
    <>
      <SkipLink />
      <header class="top">
        <p class="brand">
          <img src="/assets/favicon.svg" alt="" width="28" height="28" />
          <span>
            <b>{frame.product}</b> <span class="centre">{association}</span>
          </span>
        </p>
        <LanguageSwitch />
        <button type="button" class="quiet" onClick={() => session.signOut()}>
          {frame.signOut}
        </button>
      </header>
      <main id="main" tabIndex={-1}>
        <Published />
      </main>
    </>
  )
}
