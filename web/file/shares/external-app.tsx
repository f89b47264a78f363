import { useLocation } from 'preact-iso/router'
import { LanguageSwitch } from '../../frame/language-switch.tsx'
import { NotFound } from '../../frame/not-found.tsx'
import { SkipLink } from '../../frame/skip-link.tsx'
import { useServices, useWorker } from '../../services.ts'
import { useTexts } from '../../texts/language.ts'
import { SharedFileRoute, SharedFilesScreen } from './shared-files.tsx'

/** All that an external sees: who is signed in and the way out, the files that are shared, and each of them. */
export function ExternalApp() {
  const { frame } = useTexts()
  const { session } = useServices()
  const { name, centre } = useWorker()
  return (
    <>
      <SkipLink />
      <header class="top">
        <p class="brand">
          <img src="/assets/favicon.svg" alt="" width="28" height="28" />
          <span>
            <b>{frame.product}</b> <span class="centre">{centre}</span>
          </span>
        </p>
        <p>{name}</p>
        <LanguageSwitch />
        <button type="button" class="quiet" onClick={() => session.signOut()}>
          {frame.signOut}
        </button>
      </header>
      <main id="main" tabIndex={-1}>
        <Shown />
      </main>
    </>
  )
}

function Shown() {
  const { path } = useLocation()
  const [, client] = /^\/spis\/([^/]+)/.exec(path) ?? []
  if (client !== undefined) return <SharedFileRoute client={client} />
  return path === '/' ? <SharedFilesScreen /> : <NotFound />
}
