import { type Deadline, type Held, isDone } from '../duties/deadline.ts'
import type { NewLetter } from '../duties/letter.ts'
import { openPromise } from '../duties/promise.ts'
import { Problem } from '../problems/problem.ts'
import { phoneOf } from '../text/phone.ts'
import { type Instant, instant } from '../time/instant.ts'
import {
  type Attempt,
  attemptFaults,
  type Decision,
  goesByNumber,
  isBeforeDelivery,
  MOST_DECISIONS,
  messageFault,
  type NewAttempt,
  type NewDecision,
} from './attempt.ts'
import { type EvictionFacts, type FileFacts, withAttempt } from './client-file.ts'
import { acknowledged, afterAttempts, holdingLetter, takenBack } from './contact-duty.ts'
import { callable, crossedOut, isSameCard, restored, type SafeContact, said } from './safe-contact.ts'
import { type Tried, triedAlso } from './tried.ts'

/** Who changes a file, and when. */
interface Deed {
  readonly by: string
  readonly now: Instant
}

/** What of a file a change is planned on. */
interface Facts
  extends Pick<FileFacts, 'arrivedAt' | 'person' | 'whereNow' | 'personChangedIn' | 'safeContact' | 'version'> {
  /** Only in a file that police opened by a notice. */
  readonly eviction?: Pick<EvictionFacts, 'deadline' | 'words'> & { readonly report: { readonly enteredAt: string } }
  /** The attempt that the change is about; undefined when it is not recorded, or when it is about none. */
  readonly attempt: Attempt | undefined
  /** What all others of the file come to. */
  readonly others: Tried
  /** The version that whoever changes it saw; left out when it is this one. */
  readonly seen?: number
}

/** What a change leaves in a file; the rest of it stays as it is. */
export interface FilePlan {
  readonly did:
    | 'attempt'
    | 'withdrawal'
    | 'decision'
    | 'safe-contact'
    | 'person'
    | 'acknowledgement'
    | 'cancellation'
    | 'pass-on'
    | 'police-taken'
  /** An attempt in the place of the one of its id, or a new one. */
  readonly attempt?: Attempt
  /** What all attempts come to with it. */
  readonly tried?: Tried
  readonly safeContact?: SafeContact
  /** The version in which a person changed the card, when this does. */
  readonly cardChangedIn?: number
  /** All that is known of the person then, and where they live now. */
  readonly person?: Pick<FileFacts, 'person' | 'whereNow' | 'personChangedIn'>
  readonly deadline?: Deadline
  /** To whom somebody else changed that they have the duty. */
  readonly letter?: NewLetter
}

/** A file as a change leaves it. */
export function fileAfter(facts: FileFacts, plan: FilePlan): FileFacts {
  const { attempt, tried, safeContact, cardChangedIn, person, deadline } = plan
  const { eviction, whereNow, ...rest } = facts
  return {
    ...withAttempt(rest, attempt),
    version: facts.version + 1,
    ...(tried && { tried }),
    ...(safeContact && { safeContact, cardIn: facts.version + 1 }),
    ...(cardChangedIn !== undefined && { cardChangedIn }),
    ...(eviction && deadline && isHeldOtherwise(eviction.deadline, deadline) && { heldIn: facts.version + 1 }),
    ...(person ?? (whereNow !== undefined && { whereNow })),
    ...(eviction && { eviction: { ...eviction, ...(deadline && { deadline }) } }),
  }
}

/** Whether somebody else has the duty then, or since another time, or with another promise. */
function isHeldOtherwise({ acknowledged: before }: Deadline, { acknowledged: after }: Deadline): boolean {
  return before?.by !== after?.by || before?.at !== after?.at || before?.until !== after?.until
}

/** Plans a change on a file; undefined when it was made before: an answer was lost and the same was sent again. */
export type PlanFor = (file: Facts) => FilePlan | undefined

/**
 * Records a contact attempt, and on the card what it taught: a wrong number is crossed out, and "do not call" is set when it was said
 * in the same step. A next try that is still promised is taken back when contact was not safe. Throws `invalid` for a time in the
 * future or of another case, an early one without its reason, a number that is not on the card or is missing, and a message of which
 * nobody says whether it was allowed.
 */
export function recordedAttempt({ beforeDelivery, ...attempt }: NewAttempt, deed: Deed): PlanFor {
  return ({ arrivedAt, eviction, attempt: known, others, safeContact, version }) => {
    if (known !== undefined) return undefined
    const { doNotCall, ...made } = attempt
    const at = instant(attempt.at)
    const clocks = eviction
      ? { enteredAt: instant(eviction.report.enteredAt), deliveredAt: eviction.deadline.startsAt }
      : { arrivedAt }
    const early = beforeDelivery !== undefined && isBeforeDelivery(at, clocks) ? { beforeDelivery } : {}
    const faults = attemptFaults({ at, ...early }, clocks, deed.now)
    refuse('at', faults.at)
    refuse('beforeDelivery', faults.beforeDelivery)
    refuse('messageAllowed', messageFault(attempt, safeContact))
    const number = numberTried(attempt, safeContact)
    const recorded: Attempt = {
      ...made,
      ...early,
      at,
      by: deed.by,
      recordedAt: deed.now,
      recordedIn: version + 1,
      ...(number && { number: number.id, phone: number.phone }),
    }
    const tried = triedAlso(others, recorded)
    const card = cardAfter(attempt, safeContact, { since: deed.now, number: number?.id })
    return {
      did: 'attempt',
      attempt: recorded,
      tried,
      ...(eviction && dutyAfter(eviction.deadline, { tried, outcome: attempt.outcome }, deed)),
      ...(card !== safeContact && { safeContact: card }),
      ...(doNotCall && { cardChangedIn: version + 1 }),
    }
  }
}

/** The duty after an attempt. After contact that was not safe no hour stands and no reminder is silent: somebody has to decide first. */
function dutyAfter(
  before: Deadline,
  { tried, outcome }: { tried: Tried; outcome: Attempt['outcome'] },
  deed: Deed,
): Pick<FilePlan, 'deadline' | 'letter'> {
  const deadline = afterAttempts(before, tried, deed)
  const withoutPlan = outcome === 'unsafe' ? takenBack(deadline, 'promise', deed) : undefined
  return withoutPlan ? told(before, withoutPlan, deed) : { deadline }
}

function refuse(field: keyof NewAttempt, code: string | undefined): void {
  if (code !== undefined) throw fault(`attempt.${field}`, code)
}

function fault(path: string, code: string): Problem {
  return new Problem('invalid', { faults: [{ path, code }] })
}

/** The number that was tried: the one that is named, else the only one there is. */
function numberTried({ channel, outcome, number }: NewAttempt, card: SafeContact) {
  if (!goesByNumber(channel)) return undefined
  const named = card.numbers.find(({ id }) => id === number)
  if (number !== undefined && named === undefined) refuse('number', 'unknown')
  const [only, ...others] = callable(card)
  const meant = named ?? (others.length === 0 ? only : undefined)
  // Which of several is wrong has to be said; otherwise it is better to know than not, and no more.
  if (outcome === 'wrong-number' && meant === undefined && others.length > 0) refuse('number', 'missing')
  return meant
}

function cardAfter(
  { id, outcome, doNotCall }: NewAttempt,
  card: SafeContact,
  { since, number }: { since: Instant; number: string | undefined },
): SafeContact {
  if (outcome === 'wrong-number' && number !== undefined) return crossedOut(card, number, { since, attempt: id })
  return doNotCall ? { ...card, doNotCall } : card
}

/**
 * Withdraws an attempt that was recorded by mistake: it stays in the file and no longer counts, and a number it crossed out holds
 * again. When no other attempt meets the duty, the clock is open again and the next sweep tells whoever should have been told
 * meanwhile. Throws `not-found`.
 */
export function withdrawnAttempt(reason: string, deed: Deed): PlanFor {
  return ({ eviction, attempt, others, safeContact }) => {
    if (attempt === undefined) throw new Problem('not-found')
    if (attempt.withdrawn) return undefined
    const withdrawn: Attempt = { ...attempt, withdrawn: { by: deed.by, at: deed.now, reason } }
    const tried = triedAlso(others, withdrawn)
    const crossedOutByIt = safeContact.numbers.some(({ wrong }) => wrong?.attempt === attempt.id)
    return {
      did: 'withdrawal',
      attempt: withdrawn,
      tried,
      ...(eviction && { deadline: afterAttempts(eviction.deadline, tried, deed) }),
      ...(crossedOutByIt && { safeContact: restored(safeContact, attempt.id) }),
    }
  }
}

/**
 * Decides how the person is reached after an attempt found that contact is not safe. What is decided stays with the attempt. Throws
 * `not-found`, and `invalid` about an attempt that found no such thing, is withdrawn, or was decided about too often.
 */
export function decidedWay(decision: NewDecision, deed: Deed): PlanFor {
  return ({ attempt, others, version, seen = version }) => {
    if (attempt === undefined) throw new Problem('not-found')
    const { decisions = [] } = attempt
    // Who could not know that it was withdrawn is shown what there is now, and nothing is saved.
    const isKnownWithdrawn = attempt.withdrawn !== undefined && seen === version
    if (attempt.outcome !== 'unsafe' || isKnownWithdrawn) throw fault('attempt', 'not-unsafe')
    if (decisions.length >= MOST_DECISIONS) throw fault('way', 'too_big')
    const made: Decision = { ...decision, by: deed.by, at: deed.now, madeIn: version + 1 }
    const decided: Attempt = { ...attempt, decisions: [...decisions, made] }
    return { did: 'decision', attempt: decided, tried: triedAlso(others, decided) }
  }
}

/**
 * Replaces the safe-contact card. Its numbers are kept by E.164 where they can be, and those of which nothing is said are left out.
 * Saving it as it was says nothing new of whether it is safe to call.
 */
export function savedSafeContact(card: SafeContact): PlanFor {
  const safeContact = keptCard(card)
  return ({ version, safeContact: before }) => ({
    did: 'safe-contact',
    safeContact,
    ...(!isSameCard(safeContact, before) && { cardChangedIn: version + 1 }),
  })
}

/** A card as it is kept: its numbers by E.164 where they can be, those of which nothing is said left out. */
export function keptCard(card: SafeContact): SafeContact {
  return { ...card, numbers: said(card.numbers).map((number) => ({ ...number, phone: phoneOf(number.phone) })) }
}

/**
 * Says "I have it", and by when the next try will be made. Throws `invalid` when it cannot be promised by then, and `not-found` when the
 * file has no duty.
 */
export function acknowledgedDuty(until: string | undefined, deed: Deed): PlanFor {
  return (file) => {
    const deadline = dutyOf(file)
    const held = acknowledged(deadline, until === undefined ? undefined : instant(until), deed)
    return { did: 'acknowledgement', ...told(deadline, held, deed) }
  }
}

/** Takes back having the duty, or the promise of the next try; it is kept as cancelled. Throws `not-found` when the file has no duty. */
export function holdingCancelled(what: Held, deed: Deed): PlanFor {
  return (file) => {
    const deadline = dutyOf(file)
    const held = takenBack(deadline, what, deed)
    return held && { did: 'cancellation', ...told(deadline, held, deed) }
  }
}

/**
 * Gives a duty that somebody has to somebody else, with what was promised of it; undefined when it is not theirs, or done. Who takes it
 * over hears of all that is passed on by one letter.
 */
export function passedDuty({ from, to }: { readonly from: string; readonly to: string }, { now }: Deed): PlanFor {
  return (file) => {
    const deadline = dutyOf(file)
    const { acknowledged } = deadline
    if (acknowledged?.by !== from || isDone(deadline)) return undefined
    const until = openPromise(deadline)?.until
    const held = { by: to, at: now, ...(until !== undefined && { until }) }
    return { did: 'pass-on', deadline: { ...deadline, acknowledged: held, changedAt: now } }
  }
}

function dutyOf({ eviction }: Facts): Deadline {
  if (eviction === undefined) throw new Problem('not-found')
  return eviction.deadline
}

function told(before: Deadline, deadline: Deadline, deed: Deed): Pick<FilePlan, 'deadline' | 'letter'> {
  const letter = before.acknowledged && holdingLetter(before, deadline, deed)
  return { deadline, ...(letter && { letter }) }
}
