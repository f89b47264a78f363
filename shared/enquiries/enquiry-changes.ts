import type { Fault } from '../problems/faults.ts'
import { Problem } from '../problems/problem.ts'
import { phoneOf } from '../text/phone.ts'
import { type Instant, instant, minutesBetween } from '../time/instant.ts'
import {
  callerOf,
  type Enquiry,
  type EnquiryDeed,
  type EnquiryFacts,
  type Naming,
  openPromise,
  type Reply,
} from './enquiry.ts'
import { enquiryFaults, promiseOf, replyFaults } from './enquiry-faults.ts'
import { differingFields, type EnquiryCorrection, type FormerWords, partsIn, withFieldsOf } from './enquiry-fields.ts'

/** Who takes a step with an enquiry, and when. */
export interface EnquiryStep {
  readonly by: string
  readonly now: Instant
}

/** An enquiry as a step leaves it, and what the audit calls the step. */
export interface EnquiryPlan {
  readonly did: 'enquiry' | 'correction' | 'return' | 'naming' | 'reply' | 'client' | 'link' | 'unlink' | 'pass-on'
  readonly facts: EnquiryFacts
  /** What a correction takes the place of. */
  readonly former?: FormerWords
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
 * Corrects some fields of what was recorded; what others corrected meanwhile stands. Whether she stays anonymous is no slip of the pen:
 * she gives it up by `named`, and nobody takes her name back. Throws `invalid`.
 */
export function correctedEnquiry({ enquiry, changed }: EnquiryCorrection, step: EnquiryStep): EnquiryPlanFor {
  return (before) => {
    const { repliedTo, changedIn = {}, ...rest } = before
    const isNamed = !enquiry.anonymous
    if (isNamed && before.enquiry.anonymous) throw fault('enquiry.anonymous', 'one-way')
    const ofBoth = changed.filter((field) => isNamed || (field !== 'name' && field !== 'reply'))
    const next = withFieldsOf(before.enquiry, kept(enquiry), ofBoth)
    const fields = differingFields(before.enquiry, next)
    if (fields.length === 0) return undefined
    check('enquiry', enquiryFaults(next, step.now, before.enquiry))
    // Another promise is not kept by what kept the one before it.
    const isStill = promiseOf(next) === promiseOf(before.enquiry)
    const inThis = Object.fromEntries(fields.map((field) => [field, before.version + 1]))
    const facts = {
      ...rest,
      enquiry: next,
      changedIn: { ...changedIn, ...inThis },
      ...(isStill && repliedTo && { repliedTo }),
    }
    return { did: 'correction', facts, former: formerOf(before.enquiry, fields, step) }
  }
}

function formerOf(before: Enquiry, fields: FormerWords['fields'], step: EnquiryStep): FormerWords {
  const was = { ...partsIn(before, fields), anonymous: before.anonymous } as FormerWords['was']
  return { fields, was, corrected: deedOf(step) }
}

/** Returns of the same worker within so many minutes are one: the code was typed twice. */
const ONE_RETURN_MINUTES = 10
/** The most returns that are told; the oldest are forgotten. */
export const MOST_RETURNS = 50

/**
 * Notes that she came back by her code. Once she has said who she is the code opens nothing: whoever finds it written down would learn her
 * name. Throws `invalid`.
 */
export function returnedBy(step: EnquiryStep): EnquiryPlanFor {
  return (before) => {
    if (!before.enquiry.anonymous) throw fault('code', 'over')
    const last = before.returns.at(-1)
    if (last?.by === step.by && minutesBetween(last.at, step.now) < ONE_RETURN_MINUTES) return undefined
    return { did: 'return', facts: { ...before, returns: [...before.returns, deedOf(step)].slice(-MOST_RETURNS) } }
  }
}

/** She gives her name, because she wishes to. There is no way back, and her code is over. Throws `invalid` for one who is not anonymous. */
export function namedEnquiry(naming: Naming, step: EnquiryStep): EnquiryPlanFor {
  return (before) => {
    const enquiry: Enquiry = kept({ ...before.enquiry, anonymous: false, ...naming })
    if (!before.enquiry.anonymous) {
      if (differingFields(before.enquiry, enquiry).length === 0) return undefined
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

/** A promised call that is somebody else's from now on; undefined when it is not theirs who gives it, or nobody waits for it. */
export function passedCall({ from, to }: { readonly from: string; readonly to: string }): EnquiryPlanFor {
  return (before) => {
    if (openPromise(before) === undefined || callerOf(before) !== from) return undefined
    return { did: 'pass-on', facts: { ...before, caller: to } }
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
