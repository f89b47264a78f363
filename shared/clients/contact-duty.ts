import { type Deadline, type Held, isDone, MOST_CANCELLED, standing } from '../duties/deadline.ts'
import { defaultLadders } from '../duties/default-ladders.ts'
import type { holdingSteps, NewDutyLetter, NewLetter } from '../duties/letter.ts'
import { openPromise, promiseFault } from '../duties/promise.ts'
import { Problem } from '../problems/problem.ts'
import type { Instant } from '../time/instant.ts'
import { offerDueAt } from '../time/law.ts'
import type { Tried } from './tried.ts'

/*
 * The duty to offer help within 48 hours of delivery (§ 60a of Act 108/2006), from the notice to the attempt that meets it. What
 * the ladder says of it meanwhile is in shared/duties.
 */

/** A notice that came, and the files it opened: ids of the notice, its people and its letter. */
export interface Arrival {
  readonly centre: string
  readonly notice: string
  readonly clients: readonly string[]
  readonly letter: string
  readonly deliveredAt: Instant
}

/** A short number for people: the centre and the random tail of an id. */
export function clientReference(centre: string, client: string): string {
  return `${centre.toUpperCase()}-${client.slice(-6)}`
}

/** The duty to one person of a notice. Letters about all its people stand in one list. */
export function contactDuty({ centre, notice, deliveredAt }: Arrival, client: string): Deadline {
  return {
    centre,
    kind: 'contact',
    subject: client,
    reference: clientReference(centre, client),
    thread: notice,
    startsAt: deliveredAt,
    dueAt: offerDueAt(deliveredAt),
    status: 'open',
    climbedUntil: deliveredAt,
  }
}

/** The letter that tells of a notice: one for all its people. It leads to the file when there is only one. */
export function arrivalLetter({ centre, notice, clients, letter, deliveredAt }: Arrival): NewDutyLetter {
  const [only, ...others] = clients
  return {
    id: letter,
    centre,
    kind: 'contact',
    step: 'arrival',
    to: defaultLadders.contact.filter(({ name }) => name === 'arrival').flatMap(({ to }) => to),
    ...(only !== undefined && others.length === 0 && { subject: only }),
    thread: notice,
    references: clients.map((client) => clientReference(centre, client)),
    startsAt: deliveredAt,
    dueAt: offerDueAt(deliveredAt),
    createdAt: deliveredAt,
  }
}

/** Who does something about a duty, and when. */
interface Deed {
  readonly by: string
  readonly now: Instant
}

/** The duty as the attempts of a file leave it: met when the offer reached the person, and in the hands of who tried. */
export function afterAttempts<Duty extends Deadline>(
  { metAt: _metAt, lastAttempt: _last, ...duty }: Duty,
  { offeredAt, last }: Tried,
  { by, now }: Deed,
) {
  return {
    ...duty,
    ...standing({ ...duty, metAt: offeredAt }),
    acknowledged: duty.acknowledged ?? { by, at: now },
    changedAt: now,
    ...(last && { lastAttempt: last }),
  }
}

/** The duty of a file that was closed for a reason for which help cannot be offered any more: nobody is reminded of it. */
export function dropped<Duty extends Deadline>(duty: Duty, now: Instant): Duty {
  return { ...duty, ...standing({ ...duty, droppedAt: now }), changedAt: now }
}

/** The duty of such a file when it is opened again: it is owed as before. */
export function resumed<Duty extends Deadline>({ droppedAt: _droppedAt, ...duty }: Duty, now: Instant) {
  return { ...duty, ...standing(duty), changedAt: now }
}

/** The duty when having it, or a promise, is taken back, which is kept; undefined when there is nothing to take back. */
export function takenBack<Duty extends Deadline>(duty: Duty, what: Held, { by, now }: Deed): Duty | undefined {
  const { acknowledged, ...rest } = duty
  const isThere = what === 'promise' ? openPromise(duty) !== undefined : acknowledged !== undefined
  if (acknowledged === undefined || !isThere || isDone(duty)) return undefined
  const kept = { what, ...acknowledged, cancelledBy: by, cancelledAt: now }
  const { by: holder, at } = acknowledged
  return {
    ...rest,
    cancelled: [...(duty.cancelled ?? []), kept].slice(-MOST_CANCELLED),
    changedAt: now,
    ...(what === 'promise' && { acknowledged: { by: holder, at } }),
  } as Duty
}

/**
 * Tells who had a duty that somebody else changed that, and people on duty when nobody has it any more. None when who did it is the
 * only one whom it concerns, or when the duty is met.
 */
export function holdingLetter(before: Deadline, after: Deadline, { by, now }: Deed): NewLetter | undefined {
  const had = before.acknowledged?.by
  const step = holdingStep(before, after)
  if (step === undefined || had === undefined || isDone(after)) return undefined
  const to = [...(step === 'released' ? (['duty'] as const) : []), ...(had === by ? [] : [`staff:${had}` as const])]
  const { centre, kind, subject, reference, thread, startsAt, dueAt } = after
  const about = { centre, kind, step, subject, references: [reference], startsAt, dueAt, createdAt: now }
  if (to.length === 0) return undefined
  return { ...about, id: `${subject}-${step}-${now}`, to, ...(thread !== undefined && { thread }) }
}

function holdingStep(before: Deadline, after: Deadline): (typeof holdingSteps)[number] | undefined {
  if (after.acknowledged === undefined) return 'released'
  if (after.acknowledged.by !== before.acknowledged?.by) return 'taken-over'
  return openPromise(before) && !openPromise(after) ? 'plan-cancelled' : undefined
}

/**
 * The duty when somebody says "I have it", and by when they try next. A promise keeps the ladder quiet until its time; without one
 * only the steps are silent that are for nobody having it. Throws `invalid` when it cannot be promised by then.
 */
export function acknowledged<Duty extends Deadline>(duty: Duty, until: Instant | undefined, { by, now }: Deed): Duty {
  const fault = until === undefined ? undefined : promiseFault(until, duty, now)
  if (fault) throw new Problem('invalid', { faults: [{ path: 'until', code: fault }] })
  return { ...duty, acknowledged: { by, at: now, ...(until !== undefined && { until }) }, changedAt: now }
}
