import { CALLBACK, keptSignIn, livingToken } from './kept-sign-in.ts'
import { signInConfig } from './page-settings.ts'

/*
 * Asks who is here and for Today while the rest of the client is still on its way: on a slow connection that is one turn less to
 * wait for. A script of its own, small and ahead of all others, so it hands its answer over by the window; `api.ts` takes it.
 */

/** A call that is under way. */
interface FirstCall {
  readonly address: string
  readonly token: string
  readonly answer: Promise<Response>
}

declare global {
  interface Window {
    firstCall?: FirstCall | undefined
  }
}

/** How long an answer is waited for, as for every call that reads. */
const PATIENCE_MS = 10_000

const token = livingToken(keptSignIn(signInConfig()))
// Whoever comes back from the sign-in is not known yet; what is kept may be another person's.
if (token !== undefined && location.pathname !== CALLBACK) window.firstCall = ask('/api/me?with=today', token)

function ask(address: string, token: string): FirstCall {
  const headers = { authorization: `Bearer ${token}` }
  const answer = fetch(address, { headers, cache: 'no-store', signal: AbortSignal.timeout(PATIENCE_MS) })
  // Whether it failed is for whoever takes it to say.
  answer.catch(() => undefined)
  return { address, token, answer }
}
