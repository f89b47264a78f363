import './styles/main.css'
import { QueryClientProvider } from '@tanstack/preact-query'
import { render } from 'preact'
import { createCalls } from './api.ts'
import { App } from './app.tsx'
import { signInConfig } from './page-settings.ts'
import { createQueries } from './queries.ts'
import { ClockContext, ServerClock } from './server-clock.ts'
import { ServicesContext } from './services.ts'
import { Session } from './session.ts'
import { CannotStart } from './sign-in/cannot-start.tsx'
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
      <ClockContext.Provider value={clock}>
        <QueryClientProvider client={services.queries}>
          <App />
        </QueryClientProvider>
      </ClockContext.Provider>
    </ServicesContext.Provider>
  )
}

function root(): Element {
  const element = document.getElementById('app')
  if (element === null) throw new Error('the page has no #app')
  return element
}
