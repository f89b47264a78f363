import type { Deadline } from '../duties/deadline.ts'
import type { End } from '../police/end.ts'
import type { Report } from '../police/report.ts'
import type { PoliceWord } from '../police/word.ts'
import { evictionFacts, protectionOf } from '../protection/protection.ts'
import type { Step } from '../protection/step.ts'
import { type Instant, instant } from '../time/instant.ts'
import { policeDueAt } from '../time/law.ts'
import type { Asked } from './asked.ts'
import { type Attempt, newestFirst } from './attempt.ts'
import { mayCall } from './calling.ts'
import { nextAttempt, promiseBegins } from './next-attempt.ts'
import { policeView } from './police-view.ts'
import type { Tried } from './tried.ts'
import type { AnyFile, ClientFile, EvictionFile } from './views.ts'

/** What is shown of a file as it is kept. */
type Kept =
  | 'client'
  | 'reference'
  | 'arrivedAt'
  | 'closedOn'
  | 'enquiry'
  | 'linkedEnquiries'
  | 'isJoined'
  | 'movedTo'
  | 'movedFrom'
  | 'takenOver'
  | 'version'
  | 'person'
  | 'whereNow'
  | 'personChangedIn'
  | 'safeContact'
  | 'attempts'
  | 'work'
  | 'next'

/** What police handed over, and the duty that began with its delivery. */
export interface EvictionFacts {
  /** What police say now: their notice with all that they told later. */
  readonly report: Report
  /** Everything that they told later, oldest first. */
  readonly words?: readonly PoliceWord[]
  /** How they said that the eviction ended. */
  readonly ended?: { readonly at: Instant; readonly reason: End['reason'] }
  /** What the centre asked police about. */
  readonly asked?: Asked
  /** The whole of the report lies apart: it is too long to be read with the file. */
  readonly isBrief?: true
  readonly deadline: Deadline
}

/** What is kept of one person: everything a file is made of, but for attempts that were not asked for. */
export interface FileFacts extends Pick<AnyFile, Kept> {
  /** The version in which a person last changed the safe-contact card; none when it is as police gave it. */
  readonly cardChangedIn?: number
  /** The version in which the card last changed at all, by what an attempt taught too. Files stored before this was kept have none. */
  readonly cardIn?: number
  /** The version in which somebody last took its duty, gave it back, or promised or took back a next try. */
  readonly heldIn?: number
  /** Only in a file that police opened by a notice. */
  readonly eviction?: EvictionFacts
  /** What came to pass at court, in its order. */
  readonly steps: readonly Step[]
  readonly tried: Tried
}

/** A file with an attempt at hand in the place of the one of its id, or as one more. */
export function withAttempt(facts: FileFacts, attempt: Attempt | undefined): FileFacts {
  if (attempt === undefined) return facts
  return { ...facts, attempts: [...facts.attempts.filter(({ id }) => id !== attempt.id), attempt] }
}

/** A file as the screen is shown it at an instant: one that police opened with both legal clocks, the eviction's end and when to try next. */
export function clientFile(facts: FileFacts, now: Instant): ClientFile {
  const { client, reference, arrivedAt, version, person, whereNow, safeContact, eviction, tried } = facts
  const file = {
    now,
    client,
    reference,
    arrivedAt,
    version,
    person,
    ...(whereNow !== undefined && { whereNow }),
    ...(facts.personChangedIn && { personChangedIn: facts.personChangedIn }),
    safeContact,
    protection: protectionOf(eviction && toldEviction(eviction), facts.steps, now),
    mayCall: mayCall(facts),
    ...(facts.closedOn !== undefined && { closedOn: facts.closedOn }),
    ...(facts.enquiry !== undefined && { enquiry: facts.enquiry }),
    ...(facts.linkedEnquiries && { linkedEnquiries: facts.linkedEnquiries }),
    ...(facts.isJoined && { isJoined: facts.isJoined }),
    ...(facts.movedTo && { movedTo: facts.movedTo }),
    ...(facts.movedFrom && { movedFrom: facts.movedFrom }),
    ...(facts.takenOver && { takenOver: facts.takenOver }),
    ...(tried.unsafe && { unsafe: tried.unsafe.attempt }),
    count: { recorded: tried.recorded, withdrawn: tried.withdrawn },
    attempts: newestFirst(facts.attempts),
    work: facts.work,
    ...(facts.next !== undefined && { next: facts.next }),
  }
  if (eviction === undefined) return { ...file, origin: 'self-referral' }
  return {
    ...file,
    origin: 'eviction',
    police: policeView(eviction, { person, safeContact }),
    ...terms(eviction),
    ...whatNext({ ...facts, ...eviction.deadline }, now),
  }
}

/** The eviction with what police said of its end later. */
function toldEviction({ report, ended }: Pick<EvictionFacts, 'report' | 'ended'>) {
  return { ...evictionFacts(report), ...(ended && { endedAt: ended.at }) }
}

function terms({ report, isBrief, deadline }: EvictionFacts) {
  const enteredAt = instant(report.enteredAt)
  return {
    report,
    ...(isBrief && { isBrief }),
    delivery: { startsAt: enteredAt, dueAt: policeDueAt(enteredAt), deliveredAt: deadline.startsAt },
    contact: contactClock(deadline),
  }
}

function whatNext(calling: FileFacts & Deadline, now: Instant): Pick<EvictionFile, 'suggestion' | 'promise'> {
  const suggestion = nextAttempt(calling, now)
  const promise = promiseBegins(calling, now)
  return { ...(suggestion && { suggestion }), ...(promise !== undefined && { promise }) }
}

function contactClock(deadline: Deadline): EvictionFile['contact'] {
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
