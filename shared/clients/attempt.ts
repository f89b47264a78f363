import * as z from 'zod/mini'
import { type Outcome, outcomes } from '../duties/outcome.ts'
import { line, lines } from '../text/text.ts'
import { type Instant, plusHours, plusMinutes } from '../time/instant.ts'
import { writtenInstant } from '../time/written.ts'
import { LONGEST_REASON } from '../work/entry.ts'
import { known, type SafeContact } from './safe-contact.ts'

/** Ways to try to reach a person. */
export const channels = ['phone', 'visit', 'in-person', 'sms', 'letter', 'e-mail'] as const
export type Channel = (typeof channels)[number]

/** Whether each outcome makes sense, in the order in which the screen offers them. A new one does not compile until it is decided. */
type Fits = Readonly<Record<Outcome, boolean>>

const phone: Fits = {
  accepted: true,
  considering: true,
  'agreed-later': true,
  refused: true,
  'not-reached': true,
  'could-not-speak': true,
  'message-left': true,
  'wrong-number': true,
  unsafe: true,
}
const written: Fits = {
  'message-left': true,
  accepted: true,
  considering: true,
  'agreed-later': true,
  refused: true,
  unsafe: true,
  'not-reached': false,
  'could-not-speak': false,
  'wrong-number': false,
}
const visit: Fits = { ...phone, 'wrong-number': false }

/** The outcomes that make sense for a channel, in the order in which the screen offers them. */
export const outcomesOf: Readonly<Record<Channel, readonly Outcome[]>> = {
  phone: fitting(phone),
  visit: fitting(visit),
  'in-person': fitting({ ...visit, 'not-reached': false, 'message-left': false }),
  sms: fitting({ ...written, 'wrong-number': true }),
  letter: fitting(written),
  'e-mail': fitting(written),
}

function fitting(fits: Fits): Outcome[] {
  return (Object.keys(fits) as Outcome[]).filter((outcome) => fits[outcome])
}

/** Whether a channel goes by a telephone number of the card, so that an attempt says by which. */
export function goesByNumber(channel: Channel): boolean {
  return channel === 'phone' || channel === 'sms'
}

/** Whether an attempt left words where somebody else might find them, which the card has to allow; what is posted was only sent. */
export function leavesMessage({ channel, outcome }: Pick<NewAttempt, 'channel' | 'outcome'>): boolean {
  return outcome === 'message-left' && channel !== 'letter' && channel !== 'e-mail'
}

/** What is wrong with saying nothing of whether a message might be left, as a code. */
export function messageFault(
  attempt: Pick<NewAttempt, 'channel' | 'outcome' | 'messageAllowed'>,
  { mayLeaveMessage }: Pick<SafeContact, 'mayLeaveMessage'>,
): 'missing' | undefined {
  const isAsked = leavesMessage(attempt) && mayLeaveMessage !== 'yes'
  return isAsked && attempt.messageAllowed === undefined ? 'missing' : undefined
}

/** The longest note of an attempt, in characters. */
export const LONGEST_NOTE = 4000

export const attemptSchema = z
  .strictObject({
    /** Made by the client, so that saving again after a lost answer saves once. */
    id: z.ulid(),
    channel: z.enum(channels),
    outcome: z.enum(outcomes),
    /** When it was tried, not when it was written down. */
    at: writtenInstant,
    note: lines(LONGEST_NOTE),
    /** How it came about that it was made before the copy of the police record was delivered; only then. */
    beforeDelivery: z.exactOptional(lines(LONGEST_REASON).check(z.minLength(1))),
    /** Which number of the card was tried. */
    number: z.optional(line(26).check(z.minLength(1))),
    /** Whether leaving a message was allowed, when the card does not say so. */
    messageAllowed: z.optional(known),
    /** "Do not call" from now on, said in the same step by who found that contact is not safe. */
    doNotCall: z.optional(z.boolean()),
  })
  .check(
    z.refine(({ channel, outcome }) => outcomesOf[channel].includes(outcome), { path: ['outcome'] }),
    z.refine(({ channel, number }) => number === undefined || goesByNumber(channel), { path: ['number'] }),
    z.refine((attempt) => attempt.messageAllowed === undefined || leavesMessage(attempt), { path: ['messageAllowed'] }),
    z.refine(({ outcome, doNotCall }) => doNotCall === undefined || outcome === 'unsafe', { path: ['doNotCall'] }),
  )

export type NewAttempt = z.infer<typeof attemptSchema>

export interface Attempt extends Omit<NewAttempt, 'doNotCall'> {
  /** Who recorded it: the sign-in id of a member of staff. */
  readonly by: string
  readonly recordedAt: Instant
  /** The version of the file that it made; attempts recorded before this was kept have none. */
  readonly recordedIn?: number
  /** The number that was tried, as the card had it. */
  readonly phone?: string
  /** What was decided after it, because it found that contact is not safe; the last one holds. */
  readonly decisions?: readonly Decision[]
  /** Set when it was recorded by mistake. It stays in the file; it no longer counts. */
  readonly withdrawn?: { readonly by: string; readonly at: Instant; readonly reason: string }
}

/** Attempts as people read them: newest first by when they were made; those of one minute by when they were recorded. */
export function newestFirst(attempts: readonly Attempt[]): Attempt[] {
  return attempts.toSorted((a, b) => (a.at === b.at ? byRecording(b, a) : a.at > b.at ? -1 : 1))
}

type Recording = Pick<Attempt, 'id' | 'recordedAt'>

/** Compares attempts by when they were recorded. Ids say when a form was opened, and only settle what was recorded at once. */
export function byRecording(a: Recording, b: Recording): number {
  if (a.recordedAt !== b.recordedAt) return a.recordedAt < b.recordedAt ? -1 : 1
  return a.id < b.id ? -1 : 1
}

/** A worker's clock may be a little ahead of ours. */
const CLOCK_TOLERANCE_MINUTES = 5

/** Police who write down a wrong hour of their entry must not make anybody write down a wrong hour of a call; what is older is another case. */
const HOURS_BEFORE_ENTRY = 24

/** Who came by herself may have been spoken with long before her file was opened; a year is more likely a slip of the pen. */
const HOURS_BEFORE_ARRIVAL = 365 * 24

/** What attempts are judged by: the clocks of the notice, or when the file of somebody was opened whom no notice is about. */
export type Clocks =
  | { readonly enteredAt: Instant; readonly deliveredAt: Instant }
  | { readonly arrivedAt: Instant; readonly deliveredAt?: undefined }

/** Whether an attempt was made before the copy of the police record came: police rang first. A time that is typed has no seconds. */
export function isBeforeDelivery(at: Instant, { deliveredAt }: Pick<Clocks, 'deliveredAt'>): boolean {
  return deliveredAt !== undefined && at.slice(0, 16) < deliveredAt.slice(0, 16)
}

/** What is wrong with an attempt in its case, as a code by the field; nothing when it can be recorded. */
export interface AttemptFaults {
  readonly at?: 'in-the-future' | 'before-entry' | 'before-arrival'
  readonly beforeDelivery?: 'missing'
}

/** What is wrong with the time of an attempt. One before delivery counts like any other, but it is said how that came about. */
export function attemptFaults(
  { at, beforeDelivery }: Pick<NewAttempt, 'at' | 'beforeDelivery'>,
  clocks: Clocks,
  now: Instant,
): AttemptFaults {
  if (at > plusMinutes(now, CLOCK_TOLERANCE_MINUTES)) return { at: 'in-the-future' }
  if (clocks.deliveredAt === undefined)
    return at < plusHours(clocks.arrivedAt, -HOURS_BEFORE_ARRIVAL) ? { at: 'before-arrival' } : {}
  if (at < plusHours(clocks.enteredAt, -HOURS_BEFORE_ENTRY)) return { at: 'before-entry' }
  return isBeforeDelivery(at, clocks) && beforeDelivery === undefined ? { beforeDelivery: 'missing' } : {}
}

/** How a person is reached after contact turned out not to be safe: in another way, or as before, which is safe now. */
export const ways = ['other-way', 'same-way'] as const

export const decisionSchema = z.strictObject({
  way: z.enum(ways),
  /** Why the same way is safe now, or which other way it is. */
  reason: lines(LONGEST_REASON).check(z.minLength(1)),
})
export type NewDecision = z.infer<typeof decisionSchema>

/** The most decisions about one attempt; who decides more often changes the card. */
export const MOST_DECISIONS = 10

export interface Decision extends NewDecision {
  readonly by: string
  readonly at: Instant
  /** The version of the file that it made. */
  readonly madeIn: number
}
