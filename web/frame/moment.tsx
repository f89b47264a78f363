import type { Instant } from '../../shared/time/instant.ts'
import { distance, momentStamp, momentWords, span, spokenSpan } from '../moments.ts'
import { useNow } from '../server-clock.ts'
import { useServices } from '../services.ts'
import { useTexts } from '../texts/language.ts'

/** A moment as people say it: `zítra 17:05`. */
export function Moment({ at }: { at: Instant }) {
  const texts = useTexts()
  const now = useNow(useServices().clock)
  return <time dateTime={at}>{momentWords(texts, at, now)}</time>
}

/** A moment as a record states it: `so 21. 11. 14:10`. */
export function Stamp({ at }: { at: Instant }) {
  const texts = useTexts()
  const now = useNow(useServices().clock)
  return <time dateTime={at}>{momentStamp(texts, at, now)}</time>
}

/** How long is left, counting down by itself: `zbývá 31 h 05 min`, `po lhůtě 2 h 10 min`. */
export function Countdown({ dueAt }: { dueAt: Instant }) {
  const texts = useTexts()
  const left = distance(useNow(useServices().clock), dueAt)
  return (
    <span class="countdown">
      <span class="countdown-word">{left.over ? texts.time.over : texts.time.left} </span>
      <span class="countdown-span" aria-hidden="true">
        {span(texts, left)}
      </span>
      <span class="for-ear">{spokenSpan(texts, left)}</span>
    </span>
  )
}
