import type { Instant } from '../../shared/time/instant.ts'
import { distance, endStamp, endWords, momentStamp, momentWords, span, spokenSpan } from '../moments.ts'
import { useNow } from '../server-clock.ts'
import { useServices } from '../services.ts'
import { useTexts } from '../texts/language.ts'

interface Shown {
  at: Instant
  /** Whether something ends then: an end at midnight is 24:00 of its day. */
  isEnd?: boolean
}

/** A moment as people say it: `zítra 17:05`; on paper, which is read later, as a record states it. */
export function Moment({ at, isEnd = false }: Shown) {
  const texts = useTexts()
  const now = useNow(useServices().clock)
  return (
    <time dateTime={at} data-on-paper={(isEnd ? endStamp : momentStamp)(texts, at, now)}>
      {(isEnd ? endWords : momentWords)(texts, at, now)}
    </time>
  )
}

/** A moment as a record states it: `so 21. 11. 14:10`. */
export function Stamp({ at, isEnd = false }: Shown) {
  const texts = useTexts()
  const now = useNow(useServices().clock)
  return <time dateTime={at}>{(isEnd ? endStamp : momentStamp)(texts, at, now)}</time>
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
