import { type Deadline, standing } from '../duties/deadline.ts'
import type { NewLetter } from '../duties/letter.ts'
import type { Instant } from '../time/instant.ts'
import { endOfPragueDay, startOfPragueDay } from '../time/prague.ts'
import { type ComplaintState, complaintNumber, lastDayOf } from './complaint.ts'
import type { Place } from './place.ts'

/** Where a duty to answer arises, and when it is looked at. */
interface Arising {
  readonly centre: string
  readonly place: Place
  readonly now: Instant
}

/** The duty to answer, as it begins; undefined for a suggestion, which has no clock. */
export function newDuty(state: ComplaintState, { centre, place, now }: Arising): Deadline | undefined {
  const lastDay = lastDayOf(state)
  if (lastDay === undefined) return undefined
  const startsAt = startOfPragueDay(state.complaint.deliveredOn)
  const dueAt = endOfPragueDay(lastDay)
  return {
    centre,
    kind: 'complaint',
    subject: place.id,
    reference: `${centre.toUpperCase()} ${complaintNumber(place)}`,
    startsAt,
    dueAt,
    ...standing({ dueAt }),
    climbedUntil: climbedAt({ startsAt, dueAt }, now),
    ...audienceOf(state),
  }
}

/** The duty as a state leaves it. A due instant that moved, or another who decides, begins a term with letters of its own. */
export function dutyAfter(duty: Deadline, state: ComplaintState, now: Instant): Deadline {
  const { audience: was, metAt: _metAt, overdueAt, ...rest } = duty
  const lastDay = lastDayOf(state)
  const dueAt = lastDay === undefined ? duty.dueAt : endOfPragueDay(lastDay)
  const isNewTerm = dueAt !== duty.dueAt || was !== audienceOf(state).audience
  return {
    ...rest,
    startsAt: startOfPragueDay(state.complaint.deliveredOn),
    dueAt,
    ...(isNewTerm && { term: (duty.term ?? 1) + 1, climbedUntil: climbedAt({ startsAt: duty.startsAt, dueAt }, now) }),
    // It was found overdue by a due instant that may have moved since.
    ...standing({ dueAt, metAt: metAtOf(state, now), overdueAt: dueAt <= now ? overdueAt : undefined }),
    ...audienceOf(state),
  }
}

/** Reminders before today are over; that the last day itself is over still has to be told. */
function climbedAt({ startsAt, dueAt }: Pick<Deadline, 'startsAt' | 'dueAt'>, now: Instant): Instant {
  return dueAt > now ? now : startsAt
}

/** What is said of the head is the founder's and never reaches the head. */
function audienceOf({ complaint }: ComplaintState): Pick<Deadline, 'audience'> {
  return complaint.about === 'head' ? { audience: 'founder' } : {}
}

/** The answer is in time on its whole last day, whatever the hour: the book knows days. */
function metAtOf({ answer }: ComplaintState, now: Instant): Instant | undefined {
  if (answer?.givenOn === undefined) return undefined
  const end = endOfPragueDay(answer.givenOn)
  return end < now ? end : now
}

/**
 * Tells whoever decides that there is a complaint: the head, or the founder when it is about the head, whom it never reaches.
 * A suggestion has no duty and waits in the book.
 */
export function arrivalLetter(duty: Deadline, now: Instant): NewLetter {
  const { centre, subject, reference, audience, term, startsAt, dueAt } = duty
  return {
    id: `${subject}-${term === undefined ? '' : `${term}-`}arrival`,
    centre,
    kind: 'complaint',
    step: 'arrival',
    subject,
    ...(audience === undefined ? { to: ['head'] } : { to: [audience], hiddenFrom: 'head' }),
    references: [reference],
    startsAt,
    dueAt,
    createdAt: now,
  }
}
