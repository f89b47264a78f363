import type { Fault } from '../problems/faults.ts'
import { Problem } from '../problems/problem.ts'
import { phoneOf } from '../text/phone.ts'
import { type Instant, instant, minutesBetween } from '../time/instant.ts'
import { type Enquiry, type EnquiryDeed, type EnquiryFacts, type Naming, openPromise, type Reply } from './enquiry.ts'
import { enquiryFaults, promiseOf, replyFaults } from './enquiry-faults.ts'

/** Who takes a step with an enquiry, and when. */
export interface EnquiryStep {
  readonly by: string
  readonly now: Instant
}

/** An enquiry as a step leaves it, and what the audit calls the step. */
export interface EnquiryPlan {
  readonly did: 'enquiry' | 'correction' | 'return' | 'naming' | 'reply' | 'client' | 'link' | 'unlink'
  readonly facts: EnquiryFacts
}

/** Plans a step; undefined when it was taken before, by a try whose answer was lost. */
export type EnquiryPlanFor = (before: EnquiryFacts) => EnquiryPlan | undefined

/** An enquiry to be recorded. */
export interface NewEnquiry {
  /** Made by the client, so that recording again after a lost answer records once. */
  readonly id: string
  readonly enquiry: Enquiry
  /** By what one who stays anonymous goes on, and nobody else; made by the client and shown there. */
  readonly code?: string | undefined
}

/** Records an enquiry. Throws `invalid`. */
export function recordedEnquiry({ id, enquiry, code }: NewEnquiry, step: EnquiryStep): EnquiryPlan {
  check('enquiry', enquiryFaults(enquiry, step.now))
  if (enquiry.anonymous === (code === undefined)) throw fault('code', enquiry.anonymous ? 'missing' : 'not-anonymous')
  return { did: 'enquiry', facts: { id, version: 1, enquiry: kept(enquiry), recorded: deedOf(step), returns: [] } }
}

/**
 * Corrects what was recorded. Whether she stays anonymous is no slip of the pen: she gives it up by `named`, and nobody takes her name back.
 * Throws `invalid`.
 */
export function correctedEnquiry(enquiry: Enquiry, step: EnquiryStep): EnquiryPlanFor {
  return (before) => {
    const { repliedTo, ...rest } = before
    if (enquiry.anonymous !== before.enquiry.anonymous) throw fault('enquiry.anonymous', 'one-way')
    const next = kept(enquiry)
    if (isSame(next, before.enquiry)) return undefined
    check('enquiry', enquiryFaults(enquiry, step.now, before.enquiry))
    // Another promise is not kept by what kept the one before it.
    const isStill = promiseOf(next) === promiseOf(before.enquiry)
    return { did: 'correction', facts: { ...rest, enquiry: next, ...(isStill && repliedTo && { repliedTo }) } }
  }
}

/** Returns of the same worker within so many minutes are one: the code was typed twice. */
const ONE_RETURN_MINUTES = 10
/** The most returns that are told; the oldest are forgotten. */
export const MOST_RETURNS = 50

/** Notes that she came back by her code. */
export function returnedBy(step: EnquiryStep): EnquiryPlanFor {
  return (before) => {
    const last = before.returns.at(-1)
    if (last?.by === step.by && minutesBetween(last.at, step.now) < ONE_RETURN_MINUTES) return undefined
    return { did: 'return', facts: { ...before, returns: [...before.returns, deedOf(step)].slice(-MOST_RETURNS) } }
  }
}

/** She gives her name, because she wishes to. There is no way back. Throws `invalid` for one who is not anonymous. */
export function namedEnquiry(naming: Naming, step: EnquiryStep): EnquiryPlanFor {
  return (before) => {
    const enquiry: Enquiry = kept({ ...before.enquiry, anonymous: false, ...naming })
    if (!before.enquiry.anonymous) {
      if (isSame(enquiry, before.enquiry)) return undefined
      throw fault('name', 'not-anonymous')
    }
    check('', replyFaults(naming.reply, step.now))
    return { did: 'naming', facts: { ...before, enquiry, named: deedOf(step) } }
  }
}

/** The promise to call her back is kept. Throws `invalid` when nothing was promised. */
export function repliedTo(step: EnquiryStep): EnquiryPlanFor {
  return (before) => {
    if (before.repliedTo) return undefined
    if (openPromise(before) === undefined) throw fault('promisedAt', 'not-promised')
    return { did: 'reply', facts: { ...before, repliedTo: deedOf(step) } }
  }
}

function check(within: string, faults: readonly Fault[]): void {
  const [first] = faults
  if (first === undefined) return
  const pathOf = (path: string) => (within === '' ? path : `${within}.${path}`)
  throw new Problem('invalid', { faults: faults.map(({ path, code }) => ({ path: pathOf(path), code })) })
}

function fault(path: string, code: string): Problem {
  return new Problem('invalid', { faults: [{ path, code }] })
}

function deedOf({ by, now }: EnquiryStep): EnquiryDeed {
  return { by, at: now }
}

/** An enquiry as it is kept: instants in one form, and numbers by E.164 where they can be. */
function kept(enquiry: Enquiry): Enquiry {
  const at = instant(enquiry.at)
  if (enquiry.anonymous || enquiry.reply === undefined) return { ...enquiry, at }
  return { ...enquiry, at, reply: keptReply(enquiry.reply) }
}

function keptReply({ promisedAt, ...reply }: Reply): Reply {
  const to = reply.channel === 'e-mail' ? reply.to : phoneOf(reply.to)
  return { ...reply, to, ...(promisedAt !== undefined && { promisedAt: instant(promisedAt) }) }
}

/** Whether two say the same, whatever order their fields stand in. */
function isSame(one: Enquiry, other: Enquiry): boolean {
  return inOrder(one) === inOrder(other)
}

function inOrder(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => (isPlain(part) ? Object.fromEntries(sorted(part)) : part))
}

function isPlain(part: unknown): part is Readonly<Record<string, unknown>> {
  return typeof part === 'object' && part !== null && !Array.isArray(part)
}

function sorted(part: Readonly<Record<string, unknown>>) {
  return Object.entries(part)
    .filter(([, value]) => value !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
}
