import { Problem } from '../../shared/problems/problem.ts'
import type { ProblemText } from '../../shared/problems/problem-text.ts'
import type { Instant } from '../../shared/time/instant.ts'
import { clockTime, dayInFull } from '../moments.ts'
import { useProblemText, useTexts } from '../texts/language.ts'
import { Unreachable } from '../unreachable.ts'
import { Icon } from './icon.tsx'

/** What went wrong and what to do, in words, for anything a call can throw. */
export function useTroubleText(): (error: unknown) => ProblemText {
  const { unreachable } = useTexts().frame
  const problemText = useProblemText()
  return (error) => {
    if (error instanceof Unreachable) return unreachable
    return problemText(error instanceof Problem ? error.code : 'internal')
  }
}

/** In place of a screen whose data could not be had at all. */
export function Trouble({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const texts = useTexts()
  const { title, remedy } = useTroubleText()(error)
  // What was disposed of says when: asking again brings nothing.
  const { erasedOn }: { readonly erasedOn?: string } = Object(error instanceof Problem && error.details.current)
  return (
    <div class="notice warn" role="alert">
      <Icon name={error instanceof Unreachable ? 'offline' : 'alert'} />
      <p>
        <strong>{erasedOn ? `${title.slice(0, -1)} ${dayInFull(texts, erasedOn)}.` : title}</strong> {remedy}
      </p>
      {!erasedOn && (
        <button type="button" onClick={onRetry}>
          {texts.frame.retry}
        </button>
      )}
    </div>
  )
}

/** In place of data that are not there yet: that they are on their way, or why they cannot be had. */
export function NotYet({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  return error ? <Trouble error={error} onRetry={onRetry} /> : <Loading />
}

/** Above data that could not be refreshed: from when they are. An expired sign-in has a banner of its own. */
export function Stale({ error, asOf }: { error: unknown; asOf: Instant }) {
  const texts = useTexts()
  const { lostSince, stuckSince } = texts.frame
  const expired = error instanceof Problem && error.code === 'not-signed-in'
  const shown = error !== null && !expired
  const lost = error instanceof Unreachable
  return (
    <div role="status">
      {shown && (
        <div class="notice warn">
          <Icon name={lost ? 'offline' : 'alert'} />
          <p>{(lost ? lostSince : stuckSince)(clockTime(texts, asOf))}</p>
        </div>
      )}
    </div>
  )
}

/** In place of data that are on their way. */
function Loading() {
  return (
    <p class="loading" role="status">
      {useTexts().frame.loading}
    </p>
  )
}
