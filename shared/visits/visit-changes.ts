import { differ, merged, type Parts } from '../agreements/merged.ts'
import type { Fault } from '../problems/faults.ts'
import { Problem } from '../problems/problem.ts'
import { type Instant, instant, plusHours, plusMinutes } from '../time/instant.ts'
import type { ShownVisit } from './views.ts'
import {
  isOpen,
  MOST_VISIT_STEPS,
  type NewVisit,
  type NewVisitStep,
  standingOf,
  type Visit,
  type VisitStanding,
  type VisitStep,
} from './visit.ts'

/** Who plans, changes or says something, and when. */
export interface VisitDeed {
  readonly by: string
  readonly now: Instant
}

/** What is known of a centre's people when a visit is planned. */
interface Planning {
  readonly id: string
  readonly visit: NewVisit
  /** Sign-in ids of the staff. */
  readonly staff: readonly string[]
  /** The version that it is changed from (0: it is new), and what it said then, for when others have changed or said something since. */
  readonly seen: number
  readonly was?: NewVisit | undefined
}

/** Fields that stand and fall together. */
const visitParts: Parts<NewVisit> = [
  ['reason', 'otherReason'],
  ['workers', 'aloneReason'],
  ['address'],
  ['leavesAt'],
  ['returnsAt'],
]

/** Nobody is away for longer than a day, and nobody plans for longer than a year ahead. */
const LONGEST_HOURS = 24
const FURTHEST_HOURS = 366 * 24
/** By this one press puts the return off. */
const LATER_MINUTES = 30

/**
 * The visit after it was planned, or after what was planned was changed; undefined when it says the same already: an answer was lost.
 * What others changed meanwhile stands, and the change is judged by it. Throws `invalid` with the faults, `not-found`, and `changed-meanwhile`
 * with the visit as it is when both changed the same.
 */
export function plannedVisit({ id, visit, staff, seen, was }: Planning, { by, now }: VisitDeed) {
  return (before: ShownVisit | undefined): Visit | undefined => {
    const sent = timed(visit)
    if (before === undefined) {
      if (seen > 0) throw new Problem('not-found')
      refuse(planFaults(sent, staff, now))
      return { ...sent, id, enteredBy: by, enteredAt: now, steps: [] }
    }
    const is = { ...planOf(before), returnsAt: standingOf(before).returnsAt }
    if (saysTheSame(is, sent)) return undefined
    const content = before.version === seen ? sent : was && merged(visitParts, { was: timed(was), is, sent })
    if (content === undefined) throw new Problem('changed-meanwhile', { current: before })
    if (saysTheSame(is, content)) return undefined
    refuse(isOpen(standingOf(before)) ? planFaults(content, staff, now) : [{ path: 'visit', code: 'not-now' }])
    const { enteredBy, enteredAt } = before
    return withStep(
      { ...content, id, enteredBy, enteredAt, steps: before.steps },
      {
        what: 'changed',
        by,
        at: now,
        until: content.returnsAt,
      },
    )
  }
}

/**
 * A planned visit on which somebody goes in another's place; undefined when that one does not go. Throws `invalid` when they are out, or
 * should be back: then word is owed first; and when who takes it over goes already.
 */
export function passedVisit({ from, to }: { readonly from: string; readonly to: string }, { by, now }: VisitDeed) {
  return (before: Visit | undefined): Visit | undefined => {
    if (before === undefined) throw new Problem('not-found')
    const { status, returnsAt } = standingOf(before)
    if (!isOpen({ status }) || !before.workers.includes(from)) return undefined
    if (status !== 'planned' || returnsAt <= now) refuse([{ path: 'visit', code: 'under-way' }])
    if (before.workers.includes(to)) refuse([{ path: 'visit.workers', code: 'goes-already' }])
    const workers = before.workers.map((who) => (who === from ? to : who))
    return withStep({ ...before, returnsAt, workers }, { what: 'changed', by, at: now, until: returnsAt })
  }
}

/** What is wrong with a plan. A visit that is over is a record of work, not a plan: nobody waits for it. */
function planFaults({ workers, leavesAt, returnsAt }: NewVisit, staff: readonly string[], now: Instant): Fault[] {
  const strangers = workers.flatMap((who, index) =>
    staff.includes(who) ? [] : [{ path: `visit.workers.${index}`, code: 'unknown-person' }],
  )
  const returns = returnFault({ leavesAt, returnsAt }, now)
  return [
    ...strangers,
    ...(leavesAt > plusHours(now, FURTHEST_HOURS) ? [{ path: 'visit.leavesAt', code: 'too-far' }] : []),
    ...(returns === undefined ? [] : [{ path: 'visit.returnsAt', code: returns }]),
  ]
}

/** What is wrong with the times of a visit that is planned, as a code of its end. */
export function returnFault(
  { leavesAt, returnsAt }: Pick<NewVisit, 'leavesAt' | 'returnsAt'>,
  now: Instant,
): 'before-it-begins' | 'in-the-past' | 'too-long' | undefined {
  if (returnsAt <= leavesAt) return 'before-it-begins'
  if (returnsAt <= now) return 'in-the-past'
  return returnsAt > plusHours(leavesAt, LONGEST_HOURS) ? 'too-long' : undefined
}

function timed(visit: NewVisit): NewVisit {
  return { ...visit, leavesAt: instant(visit.leavesAt), returnsAt: instant(visit.returnsAt) }
}

/** What was planned, of a visit as it is stored. */
function planOf({ reason, otherReason, workers, aloneReason, address, leavesAt, returnsAt }: Visit): NewVisit {
  const inWords = {
    ...(otherReason !== undefined && { otherReason }),
    ...(aloneReason !== undefined && { aloneReason }),
  }
  return { reason, workers, address, leavesAt, returnsAt, ...inWords }
}

function saysTheSame(one: NewVisit, other: NewVisit): boolean {
  return !visitParts.some((part) => differ(one, other, part))
}

/** The visit after something was said of it; undefined when that is so already. Throws `invalid` when it cannot be so, `not-found` for none. */
export function steppedVisit(step: NewVisitStep, { by, now }: VisitDeed) {
  return (before: Visit | undefined): Visit | undefined => {
    if (before === undefined) throw new Problem('not-found')
    const standing = standingOf(before)
    if (isSaid(step, standing)) return undefined
    if (!follows[step.what].includes(standing.status)) refuse([{ path: 'step', code: 'not-now' }])
    if (step.what === 'later') refuse(laterFaults(instant(step.until), before, now))
    const until = untilOf(step, standing, now)
    return withStep(before, { what: step.what, by, at: now, ...(until !== undefined && { until }) })
  }
}

/** In which standing each step can be taken. Whoever forgot to say that they left may still say that they are back. */
const follows: Readonly<Record<NewVisitStep['what'], readonly VisitStanding['status'][]>> = {
  left: ['planned'],
  later: ['planned', 'under-way'],
  back: ['planned', 'under-way'],
  cancelled: ['planned'],
  resumed: ['back', 'cancelled'],
}

/** Whether a step was taken before: an answer was lost, or two pressed at once. */
function isSaid(step: NewVisitStep, { status, returnsAt }: VisitStanding): boolean {
  switch (step.what) {
    case 'left':
      return status === 'under-way'
    case 'later':
      return isOpen({ status }) && instant(step.until) === returnsAt
    case 'resumed':
      return isOpen({ status })
    default:
      return status === step.what
  }
}

function laterFaults(until: Instant, { leavesAt }: Visit, now: Instant): Fault[] {
  const begin = leavesAt < now ? now : leavesAt
  const fault = until <= begin ? 'in-the-past' : until > plusHours(begin, LONGEST_HOURS) ? 'too-long' : undefined
  return fault === undefined ? [] : [{ path: 'step.until', code: fault }]
}

/** Of a visit that is not over after all there must be time to give word. */
function untilOf(step: NewVisitStep, { returnsAt }: VisitStanding, now: Instant): Instant | undefined {
  if (step.what === 'later') return instant(step.until)
  return step.what === 'resumed' ? laterThan(returnsAt, plusMinutes(now, LATER_MINUTES)) : undefined
}

function laterThan(one: Instant, other: Instant): Instant {
  return one > other ? one : other
}

/** When they are expected after one press on „later“: half an hour from when they were, or from now when that has passed. */
export function laterReturn({ returnsAt }: Pick<VisitStanding, 'returnsAt'>, now: Instant): Instant {
  return plusMinutes(laterThan(returnsAt, now), LATER_MINUTES)
}

function withStep(visit: Visit, step: VisitStep): Visit {
  if (visit.steps.length >= MOST_VISIT_STEPS) refuse([{ path: 'step', code: 'too_big' }])
  return { ...visit, steps: [...visit.steps, step] }
}

function refuse(faults: readonly Fault[]): void {
  if (faults.length > 0) throw new Problem('invalid', { faults })
}
