import type { Day, Instant } from '../time/instant.ts'
import { pragueDay } from '../time/prague.ts'
import { type Deadline, isDone } from './deadline.ts'
import { openPromise } from './promise.ts'

type Duty = Pick<
  Deadline,
  'kind' | 'subject' | 'reference' | 'dueAt' | 'status' | 'acknowledged' | 'lastAttempt' | 'toldAt' | 'changedAt'
>

/** One line of the letter of a day. */
interface DayLine {
  readonly reference: string
  /** Left out of a duty to offer help. */
  readonly kind?: 'complaint'
  readonly dueAt: Instant
  readonly promisedAt?: Instant
}

/** What the letter of a day says, and in what state its duties were: the next one says none of it again. */
export interface DayLetter {
  /** The most urgent first, as they came. */
  readonly lines: readonly DayLine[]
  /** How many more it would tell of if it were no longer than people read and than is stored. */
  readonly more: number
  /** Whether it tells of a duty whose end has passed. */
  readonly isOverdue: boolean
  readonly said: readonly string[]
}

/** A longer letter nobody reads; Today shows them all. */
const MOST_LINES = 100
/** What was said is kept in one item. Said of more duties than this, it is said again. */
const MOST_SAID = 1000

/**
 * The letter of a morning about open duties: what is overdue, every morning until it is met; what is due by the end of the day, and
 * what tries were promised for it. Of these is left out what a letter said since the last change, and what an earlier letter of a day
 * said of the same state.
 */
export function dayLetter(duties: readonly Duty[], now: Instant, saidBefore: readonly string[]): DayLetter {
  const lines = duties.flatMap((duty) => lineOf(duty, pragueDay(now)))
  const isOver = (duty: Duty) => duty.dueAt <= now
  const before = new Set(saidBefore)
  const fresh = lines.filter(({ duty, state }) => isOver(duty) || (!isTold(duty) && !before.has(state)))
  const told = fresh.slice(0, MOST_LINES)
  const saidNow = new Set(told.map(({ state }) => state))
  return {
    lines: told.map(({ line }) => line),
    more: fresh.length - told.length,
    isOverdue: fresh.some(({ duty }) => isOver(duty)),
    // What is still so stays said, whether or not this letter repeats it.
    said: lines
      .map(({ state }) => state)
      .filter((state) => before.has(state) || saidNow.has(state))
      .slice(0, MOST_SAID),
  }
}

function lineOf(duty: Duty, day: Day) {
  const { kind, subject, reference, dueAt, changedAt = '' } = duty
  const promise = openPromise(duty)
  const promisedAt = promise && pragueDay(promise.until) === day ? promise.until : undefined
  const isDue = pragueDay(dueAt) <= day
  if (isDone(duty) || (!isDue && promisedAt === undefined)) return []
  const line: DayLine = { reference, ...(kind === 'complaint' && { kind }), dueAt, ...(promisedAt && { promisedAt }) }
  return [{ duty, line, state: `${subject} ${isDue ? 'due' : 'promised'} ${changedAt}` }]
}

/** A letter about it was written and nothing has changed since. */
function isTold({ toldAt, changedAt }: Duty): boolean {
  return toldAt !== undefined && (changedAt === undefined || changedAt < toldAt)
}
