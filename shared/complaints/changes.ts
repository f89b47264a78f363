import type { StaffRole } from '../centres/staff.ts'
import type { Deadline } from '../duties/deadline.ts'
import type { NewLetter } from '../duties/letter.ts'
import { Problem } from '../problems/problem.ts'
import type { Instant } from '../time/instant.ts'
import {
  type Complaint,
  type ComplaintState,
  type ComplaintStep,
  differences,
  entered,
  rightFor,
  rightsTo,
  withHeads,
} from './complaint.ts'
import { arrivalLetter, dutyAfter, newDuty } from './duty.ts'
import { bookYear, type Place } from './place.ts'
import { oftenFaults } from './room.ts'
import { type ComplaintFacts, lineOf, seenComplaint, type Viewer } from './seen.ts'
import { type Answerer, daysToAnswer } from './settings.ts'
import { afterStep, type ComplaintChange, checkEntry, stepOf } from './steps.ts'
import type { Revision } from './views.ts'

/** The version of a complaint that is to be written, with what goes with it. */
export interface ComplaintPlan {
  readonly did: Revision['step']
  readonly by: string
  /** As what they took the step. */
  readonly role: StaffRole
  readonly at: Instant
  readonly reason?: string
  readonly state: ComplaintState
  /** Whether the book marks the entry as corrected. */
  readonly corrected: boolean
  readonly duty?: Deadline
  readonly letter?: NewLetter
}

/** The centre that has to answer, what it decided about that, and its people. */
export interface Answering {
  readonly centre: string
  readonly settings: Answerer
}

/** An entry in the book of a year, planned once its place in it is known. */
export interface EntryPlan {
  readonly year: number
  readonly planAt: (place: Place, answering: Answering) => ComplaintPlan
}

/** Plans to enter a complaint. Throws `invalid`. */
export function entryOf(complaint: Complaint, { by, role, now }: Viewer): EntryPlan {
  checkEntry(complaint, now)
  const planAt = (place: Place, { centre, settings }: Answering): ComplaintPlan => {
    const state = withHeads(entered(complaint, daysToAnswer(settings)), settings.staff, now)
    const duty = newDuty(state, { centre, place, now })
    // The head need not be written to about what she has just entered; the founder of a complaint about her must.
    const isKnown = role === 'head' && duty?.audience === undefined
    return {
      did: 'enter',
      by,
      role,
      at: now,
      state,
      corrected: false,
      ...(duty && { duty }),
      ...(duty && !isKnown && { letter: arrivalLetter(duty, now) }),
    }
  }
  return { year: bookYear(now), planAt }
}

/**
 * Checks that what stands in the book at the place of an entry is what was to be entered: an entry sent again may come with other
 * words. Throws `changed-meanwhile` with what stands there.
 */
export function checkEntered(facts: ComplaintFacts, complaint: Complaint, viewer: Viewer): void {
  const current = seenComplaint(facts, viewer)
  const { version, state } = current
  const isOther = version === 1 && state !== undefined && differences(state, { ...state, complaint }).length > 0
  if (isOther) throw new Problem('changed-meanwhile', { current })
}

/** Plans a change on what is known of a complaint. */
export type ChangePlan = (facts: ComplaintFacts) => ComplaintPlan

/**
 * Plans a step with a complaint, made from a version of it. Throws `forbidden`, `changed-meanwhile` with the current complaint, and
 * `invalid`.
 */
export function stepWith(change: ComplaintChange, version: number, viewer: Viewer): ChangePlan {
  return (facts) => {
    const step = stepOf(facts.state, change)
    const rights = rightsTo({ about: facts.line.about, heads: facts.state.heads }, viewer)
    if (!rights.includes(rightFor[step])) throw new Problem('forbidden')
    if (facts.version !== version) throw new Problem('changed-meanwhile', { current: seenComplaint(facts, viewer) })
    const tooOften = oftenFaults(facts.state, step, version)
    if (tooOften.length > 0) throw new Problem('invalid', { faults: tooOften })
    const after = afterStep(facts.state, change, viewer)
    const state = change.do === 'correct' ? withHeads(after, facts.staff, facts.line.enteredAt) : after
    return {
      did: step,
      by: viewer.by,
      role: viewer.role,
      at: viewer.now,
      ...('reason' in change && { reason: change.reason }),
      state,
      corrected: facts.line.corrected || isCorrection(step, facts.state),
      ...dutyWith(facts, state, viewer.now),
    }
  }
}

/** Whether a step changes what was written before; the book marks such an entry. */
function isCorrection(step: ComplaintStep, { answer, measures }: ComplaintState): boolean {
  if (step === 'answer' || step === 'retract') return answer?.givenOn !== undefined
  return step === 'consider' ? measures !== undefined : step === 'correct' || step === 'name'
}

/** The duty as a state leaves it, and the letter about it when it begins or passes on to another. */
function dutyWith(facts: ComplaintFacts, state: ComplaintState, now: Instant): Pick<ComplaintPlan, 'duty' | 'letter'> {
  const { centre, line, duty: before } = facts
  const duty = before ? dutyAfter(before, state, now) : newDuty(state, { centre, place: line, now })
  if (duty === undefined) return {}
  const isPassedOn = duty.status !== 'met' && duty.audience !== before?.audience
  return { duty, ...((before === undefined || isPassedOn) && { letter: arrivalLetter(duty, now) }) }
}

/** A complaint as a plan leaves it. */
export function complaintAfter(facts: ComplaintFacts, plan: ComplaintPlan): ComplaintFacts {
  const { did, by, at, reason, state, corrected, duty } = plan
  const version = facts.version + 1
  return {
    ...facts,
    version,
    line: lineOf({ ...facts.line, corrected }, state),
    state,
    ...(duty && { duty }),
    versions: [...facts.versions, { version, step: did, at, by, ...(reason !== undefined && { reason }), state }],
  }
}
