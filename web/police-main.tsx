import './styles/police-page.css'
import { render } from 'preact'
import { PoliceApp } from './police/app.tsx'
import { hearClock } from './police/door.ts'
import { ClockContext, ServerClock } from './server-clock.ts'
import { speakRemembered } from './texts/language.ts'

/*
 * The page for police units without a system of their own. Nobody signs in: who sends is told by the key.
 */

const clock = new ServerClock()
// Without a connection it goes on by the computer's own clock until an answer comes.
hearClock({ origin: location.origin, clock, language: () => 'cs' }).catch(() => undefined)
await speakRemembered()
render(
  <ClockContext.Provider value={clock}>
    <PoliceApp clock={clock} />
  </ClockContext.Provider>,
  document.getElementById('app') ?? document.body,
)
