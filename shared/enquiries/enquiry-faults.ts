import { saidOf } from '../clients/safe-times.ts'
import type { Fault } from '../problems/faults.ts'
import { type Instant, instant, plusHours, plusMinutes } from '../time/instant.ts'
import type { Enquiry, Reply } from './enquiry.ts'

/*
 * What does not fit together in an enquiry. Apart from what is done with one: the screen says the same before anybody is asked, and need not
 * know the telephone numbers of the world.
 */

/** A clock may be as far ahead of ours as this. */
const CLOCK_MINUTES = 5
const FIRST_YEAR = '2007'
/** Nobody promises a call for later than this. */
const LONGEST_PROMISE_HOURS = 90 * 24

/** What does not fit together in an enquiry; `before`: as it was recorded, of which nothing has to fit any more. */
export function enquiryFaults(enquiry: Enquiry, now: Instant, before?: Enquiry): Fault[] {
  const { at, kind, refusal, refusalWords } = enquiry
  const isRefused = kind === 'refused'
  return [
    ...when(instant(at) > plusMinutes(now, CLOCK_MINUTES), 'at', 'in-the-future'),
    ...when(instant(at) < FIRST_YEAR, 'at', 'not-of-our-time'),
    ...when(isRefused && refusal === undefined, 'refusal', 'missing'),
    ...when(!isRefused && refusal !== undefined, 'refusal', 'not-refused'),
    ...when(isUnknowable(enquiry) && !(before && isUnknowable(before)), 'refusal', 'of-somebody-known'),
    ...when(refusal === 'other' && refusalWords === undefined, 'refusalWords', 'missing'),
    ...when(refusal !== 'other' && refusalWords !== undefined, 'refusalWords', 'not-other'),
    ...(enquiry.anonymous ? [] : replyFaults(enquiry.reply, now, before && promiseOf(before))),
  ]
}

/** Whose agreement the centre ended lately is somebody whom it knows. */
function isUnknowable({ anonymous, refusal }: Enquiry): boolean {
  return anonymous && refusal === 'ended-lately'
}

/** What is wrong with a promise: a call back goes only when she allowed it, and its time is still to come. */
export function replyFaults(reply: Reply | undefined, now: Instant, before?: Instant): Fault[] {
  if (reply?.promisedAt === undefined) return []
  const at = instant(reply.promisedAt)
  if (at === before) return []
  const windows = saidOf(reply.windows, at)
  const isOutside = windows === 'unsaid' && reply.windows.some(({ call }) => call === 'safe')
  return [
    ...when(at <= now, 'reply.promisedAt', 'in-the-past'),
    ...when(at > plusHours(now, LONGEST_PROMISE_HOURS), 'reply.promisedAt', 'too-far'),
    ...when(windows === 'never' || isOutside, 'reply.promisedAt', 'not-allowed-then'),
  ]
}

function when(isWrong: boolean, path: string, code: string): Fault[] {
  return isWrong ? [{ path, code }] : []
}

/** By when she was promised to be called back, kept or not. */
export function promiseOf(enquiry: Enquiry): Instant | undefined {
  return enquiry.anonymous ? undefined : enquiry.reply?.promisedAt
}
