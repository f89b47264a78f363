import './styles/main.css'
import { QueryClientProvider } from '@tanstack/preact-query'
import { render } from 'preact'
import * as z from 'zod/mini'
import { createCalls } from './api.ts'
import { App } from './app.tsx'
import { createQueries } from './queries.ts'
import { ServerClock } from './server-clock.ts'
import { ServicesContext } from './services.ts'
import { Session } from './session.ts'
import { CannotStart } from './sign-in/cannot-start.tsx'
import type { SignInConfig } from './sign-in-service.ts'
import { speakRemembered } from './texts/language.ts'

await speakRemembered()
render(await start().catch(() => <CannotStart />), root())

async function start() {
  const session = new Session(signInConfig())
  await session.start()
  const clock = new ServerClock()
  const services = { session, clock, calls: createCalls(session, clock), queries: createQueries() }
  return (
    <ServicesContext.Provider value={services}>
      <QueryClientProvider client={services.queries}>
        <App />
      </QueryClientProvider>
    </ServicesContext.Provider>
  )
}

/** The page brings them along, so that nothing waits for another request. Throws where they are missing or damaged. */
function signInConfig(): SignInConfig {
  const text = document.getElementById('settings')?.textContent ?? ''
  return z.object({ authority: z.string(), clientId: z.string() }).parse(JSON.parse(text))
}

function root(): Element {
  const element = document.getElementById('app')
  if (element === null) throw new Error('the page has no #app')
  return element
}
