import type { Deadline } from '../duties/deadline.ts'
import { endOfEviction } from '../police/eviction.ts'
import { type Instant, instant } from '../time/instant.ts'
import { policeDueAt } from '../time/law.ts'
import { type Attempt, newestFirst } from './attempt.ts'
import { mayCall } from './calling.ts'
import { nextAttempt, promiseBegins } from './next-attempt.ts'
import type { Tried } from './tried.ts'
import type { ClientFile } from './views.ts'

/** What is shown of a file as it is kept. */
type Kept = 'client' | 'reference' | 'arrivedAt' | 'version' | 'person' | 'safeContact' | 'report' | 'attempts' | 'next'

/** What is kept of one person: everything a file is made of, but for attempts that were not asked for. */
export interface FileFacts extends Pick<ClientFile, Kept> {
  /** The version in which a person last changed the safe-contact card; none when it is as police gave it. */
  readonly cardChangedIn?: number
  readonly deliveredAt: Instant
  readonly deadline: Deadline
  readonly tried: Tried
}

/** A file with an attempt at hand in the place of the one of its id, or as one more. */
export function withAttempt(facts: FileFacts, attempt: Attempt | undefined): FileFacts {
  if (attempt === undefined) return facts
  return { ...facts, attempts: [...facts.attempts.filter(({ id }) => id !== attempt.id), attempt] }
}

/** A file as the screen is shown it at an instant: with both legal clocks, the eviction's end and when to try next. */
export function clientFile(facts: FileFacts, now: Instant): ClientFile {
  const { client, reference, arrivedAt, version, person, safeContact, report, deliveredAt, deadline, tried } = facts
  const calling = { ...facts, ...deadline }
  const enteredAt = instant(report.enteredAt)
  const end = endOfEviction(report)
  const suggestion = nextAttempt(calling, now)
  const promise = promiseBegins(calling, now)
  return {
    now,
    client,
    reference,
    arrivedAt,
    version,
    person,
    safeContact,
    report,
    delivery: { startsAt: enteredAt, dueAt: policeDueAt(enteredAt), deliveredAt },
    eviction: { from: instant(report.evictedAt), endsAt: end.at, endBy: end.by },
    contact: contactClock(deadline),
    mayCall: mayCall(facts),
    ...(tried.unsafe && { unsafe: tried.unsafe.attempt }),
    ...(suggestion && { suggestion }),
    ...(promise !== undefined && { promise }),
    count: { recorded: tried.recorded, withdrawn: tried.withdrawn },
    attempts: newestFirst(facts.attempts),
    ...(facts.next !== undefined && { next: facts.next }),
  }
}

function contactClock(deadline: Deadline): ClientFile['contact'] {
  const { startsAt, dueAt, status, metAt, overdueAt, acknowledged, cancelled, lastAttempt } = deadline
  return {
    startsAt,
    dueAt,
    status,
    ...(metAt && { metAt }),
    ...(overdueAt && { overdueAt }),
    ...(acknowledged && { acknowledged }),
    ...(cancelled && { cancelled }),
    ...(lastAttempt && { lastAttempt }),
  }
}
