import type { ComponentChildren } from 'preact'
import { useErrorBoundary, useLayoutEffect } from 'preact/hooks'
import { useLocation } from 'preact-iso/router'
import { ELSEWHERE_MS, useToday } from '../queries.ts'
import { useServices, useWorker } from '../services.ts'
import { useTexts } from '../texts/language.ts'
import { AccountMenu } from './account-menu.tsx'
import { Arrivals } from './arrivals.tsx'
import { Icon } from './icon.tsx'
import { SignInButton } from './sign-in-button.tsx'
import { SkipLink } from './skip-link.tsx'
import { Ways } from './ways.tsx'

/** What is around every screen of a worker. */
export function Frame({ children }: { children: ComponentChildren }) {
  return (
    <>
      <SkipLink />
      <Header />
      <div class="banners">
        <OnTrial />
        <Expired />
        <Arrivals />
      </div>
      <main id="main" tabIndex={-1}>
        <Guarded>{children}</Guarded>
      </main>
    </>
  )
}

/** In the centre for trying things out, on every screen and on its paper. */
function OnTrial() {
  const { frame } = useTexts()
  return useWorker().publicLine.isTest ? <p class="notice warn on-trial">{frame.onTrial}</p> : null
}

function Header() {
  const texts = useTexts()
  const { path } = useLocation()
  const { centre } = useWorker()
  const waiting = useToday(ELSEWHERE_MS).data?.duties.length ?? 0
  const current = (address: string) => (path === address ? { 'aria-current': 'page' as const } : {})
  return (
    <header class="top">
      <p class="brand">
        <img src="/assets/favicon.svg" alt="" width="28" height="28" />
        <span>
          <b>{texts.frame.product}</b> <span class="centre">{centre}</span>
        </span>
      </p>
      <Ways label={texts.frame.navigation}>
        <a href="/" {...current('/')}>
          {texts.frame.today}
          {waiting > 0 && (
            <>
              {' '}
              <span class="count" aria-hidden="true">
                {waiting}
              </span>
              <span class="for-ear">({texts.frame.waiting(waiting)})</span>
            </>
          )}
        </a>
        <a href="/klienti" {...current('/klienti')}>
          {texts.frame.clients}
        </a>
        <a href="/zajemci" {...current('/zajemci')}>
          {texts.frame.enquiries}
        </a>
        <a href="/terminy" {...current('/terminy')}>
          {texts.frame.appointments}
        </a>
        <a href="/sluzby" {...current('/sluzby')}>
          {texts.frame.roster}
        </a>
        <a href="/stiznosti" {...current('/stiznosti')}>
          {texts.frame.complaints}
        </a>
      </Ways>
      <NewEnquiry />
      <AccountMenu />
    </header>
  )
}

const NEW_ENQUIRY = '/zajemci/novy'

/** Records whoever calls, from anywhere: the telephone is at the ear. Not by Ctrl, which together with Alt writes letters on a Czech keyboard. */
function NewEnquiry() {
  const { newEnquiry } = useTexts().frame
  const { route } = useLocation()
  // As soon as it is drawn: a key that comes with the first look is not lost.
  useLayoutEffect(() => {
    const go = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'z' || !event.altKey || event.ctrlKey || event.metaKey) return
      event.preventDefault()
      route(NEW_ENQUIRY)
    }
    addEventListener('keydown', go)
    return () => removeEventListener('keydown', go)
  }, [route])
  return (
    <a class="button new-enquiry" href={NEW_ENQUIRY} aria-keyshortcuts="Alt+Z">
      {newEnquiry} <kbd>Alt + Z</kbd>
    </a>
  )
}

/** The sign-in has ended; the screens stay, so that what is typed stays too. */
export function Expired() {
  const texts = useTexts()
  const { session } = useServices()
  const expired = session.standing.value === 'expired'
  return (
    <div role="alert">
      {expired && (
        <div class="notice strong">
          <Icon name="alert" />
          <p>{texts.frame.expired}</p>
          <SignInButton label={texts.frame.signInAgain} />
        </div>
      )}
    </div>
  )
}

/** A fault of a screen leaves the header and says what to do, instead of a blank page. */
export function Guarded({ children }: { children: ComponentChildren }) {
  const { broken, reload } = useTexts().frame
  const [error] = useErrorBoundary()
  if (error === undefined) return <>{children}</>
  return (
    <div class="notice warn" role="alert">
      <Icon name="alert" />
      <p>
        <strong>{broken.title}</strong> {broken.remedy}
      </p>
      <button type="button" onClick={() => location.reload()}>
        {reload}
      </button>
    </div>
  )
}
