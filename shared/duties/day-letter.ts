import type { Day, Instant } from '../time/instant.ts'
import { pragueDay } from '../time/prague.ts'
import type { Deadline } from './deadline.ts'
import { openPromise } from './promise.ts'

type Duty = Pick<
  Deadline,
  'subject' | 'reference' | 'dueAt' | 'status' | 'acknowledged' | 'lastAttempt' | 'toldAt' | 'changedAt'
>

/** One line of the letter of a day. */
interface DayLine {
  readonly reference: string
  readonly dueAt: Instant
  readonly promisedAt?: Instant
}

/** What the letter of a day says, and in what state its duties were: the next one says none of it again. */
export interface DayLetter {
  readonly lines: readonly DayLine[]
  readonly said: readonly string[]
}

/**
 * The letter of a day about open duties: what is due or overdue by the end of it, and what tries were promised for it. Left out is
 * what a letter said since the last change, and what an earlier letter of a day said of the same state.
 */
export function dayLetter(duties: readonly Duty[], day: Day, saidBefore: readonly string[]): DayLetter {
  const lines = duties.flatMap((duty) => lineOf(duty, day))
  const fresh = lines.filter(({ duty, state }) => !isTold(duty) && !saidBefore.includes(state))
  return {
    lines: fresh.map(({ line }) => line),
    // What is still so stays said, whether or not this letter repeats it.
    said: lines
      .map(({ state }) => state)
      .filter((state) => saidBefore.includes(state) || fresh.some((each) => each.state === state)),
  }
}

function lineOf(duty: Duty, day: Day) {
  const { subject, reference, dueAt, status, changedAt = '' } = duty
  const promise = openPromise(duty)
  const promisedAt = promise && pragueDay(promise.until) === day ? promise.until : undefined
  const isDue = pragueDay(dueAt) <= day
  if (status === 'met' || (!isDue && promisedAt === undefined)) return []
  const line: DayLine = { reference, dueAt, ...(promisedAt && { promisedAt }) }
  return [{ duty, line, state: `${subject} ${isDue ? 'due' : 'promised'} ${changedAt}` }]
}

/** A letter about it was written and nothing has changed since. */
function isTold({ toldAt, changedAt }: Duty): boolean {
  return toldAt !== undefined && (changedAt === undefined || changedAt < toldAt)
}
