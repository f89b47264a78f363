import { type Instant, plusHours } from '../time/instant.ts'
import type { Deadline } from './deadline.ts'

/** Somebody said when they try next, and that time is not over by an attempt. */
export interface Promised {
  readonly by: string
  readonly at: Instant
  readonly until: Instant
}

/** What of a duty tells of promises. */
interface Known {
  readonly acknowledged?: Deadline['acknowledged'] | undefined
  readonly lastAttempt?: Deadline['lastAttempt'] | undefined
}

/** The promise of a next attempt that no attempt has kept yet; its time may have passed. */
export function openPromise({ acknowledged, lastAttempt }: Known): Promised | undefined {
  if (acknowledged?.until === undefined) return undefined
  const { by, at, until } = acknowledged
  return lastAttempt !== undefined && lastAttempt.at > at ? undefined : { by, at, until }
}

/** How long after its end an overdue duty may be put off: it cannot wait a day more. */
const OVERDUE_PROMISE_HOURS = 24

/** The last instant by which a next try may be promised: the end of the duty, or a day from now when that is over. */
export function latestPromise({ dueAt }: Pick<Deadline, 'dueAt'>, now: Instant): Instant {
  return now < dueAt ? dueAt : plusHours(now, OVERDUE_PROMISE_HOURS)
}

/** What is wrong with promising the next try by an instant, as a code; undefined when it can be promised. */
export function promiseFault(
  until: Instant,
  duty: Pick<Deadline, 'dueAt'>,
  now: Instant,
): 'in-the-past' | 'after-due' | undefined {
  if (until <= now) return 'in-the-past'
  return until > latestPromise(duty, now) ? 'after-due' : undefined
}
