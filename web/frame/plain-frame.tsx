import type { ComponentChildren } from 'preact'
import { useServices } from '../services.ts'
import { useTexts } from '../texts/language.ts'
import { Expired, Guarded } from './frame.tsx'
import { LanguageSwitch } from './language-switch.tsx'
import { SkipLink } from './skip-link.tsx'
import { Ways } from './ways.tsx'

interface PlainFrameProps {
  /** Of what whoever is signed in sees the screens: a centre, the association, the platform. */
  readonly place: string
  readonly name?: string
  /** Ways to the other screens, where there are several. */
  readonly ways?: ComponentChildren
  readonly children: ComponentChildren
}

/** What is around the screens of whoever has few of them: where they are, and the way out. */
export function PlainFrame({ place, name, ways, children }: PlainFrameProps) {
  const { frame } = useTexts()
  const { session } = useServices()
  return (
    <>
      <SkipLink />
      <header class="top">
        <p class="brand">
          <img src="/assets/favicon.svg" alt="" width="28" height="28" />
          <span>
            <b>{frame.product}</b> <span class="centre">{place}</span>
          </span>
        </p>
        {ways && <Ways label={frame.navigation}>{ways}</Ways>}
        {name !== undefined && <p>{name}</p>}
        <LanguageSwitch />
        <button type="button" class="quiet" onClick={() => session.signOut()}>
          {frame.signOut}
        </button>
      </header>
      <div class="banners">
        <Expired />
      </div>
      <main id="main" tabIndex={-1}>
        <Guarded>{children}</Guarded>
      </main>
    </>
  )
}
