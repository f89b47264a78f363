import type { Fault } from '../problems/faults.ts'
import { Problem } from '../problems/problem.ts'
import { workingDayFrom } from '../time/holidays.ts'
import { type Day, type Instant, plusDays } from '../time/instant.ts'
import { pragueDay } from '../time/prague.ts'
import {
  type Answer,
  answerWaysOf,
  type Complaint,
  type ComplaintState,
  type ComplaintStep,
  type Extension,
  isAnonymous,
  lastDayOf,
  transitions,
  type WrittenAnswer,
} from './complaint.ts'
import { roomFaults } from './room.ts'

/** What somebody wants to do with a complaint. */
export type ComplaintChange =
  | { readonly do: 'correct'; readonly complaint: Complaint; readonly reason: string }
  | { readonly do: 'extend'; readonly until: Day; readonly reason: string }
  | { readonly do: 'tell'; readonly sentOn: Day }
  | { readonly do: 'answer'; readonly answer: WrittenAnswer }
  | { readonly do: 'send'; readonly sentOn: Day }
  | { readonly do: 'retract'; readonly reason: string }
  | { readonly do: 'consider'; readonly measures: string }

interface Doer {
  readonly by: string
  readonly now: Instant
}

/** The step a change is: a correction that names the complainant of a suggestion is more than a correction. */
export function stepOf({ complaint }: ComplaintState, change: ComplaintChange): ComplaintStep {
  if (change.do !== 'correct') return change.do
  return isAnonymous(complaint) && !isAnonymous(change.complaint) ? 'name' : 'correct'
}

/** The state after a change. Throws `invalid` with the faults when the change cannot be made, or not now. */
export function afterStep(state: ComplaintState, change: ComplaintChange, doer: Doer): ComplaintState {
  const status = transitions[state.status][stepOf(state, change)]
  if (status === undefined) throw refusal({ path: 'do', code: 'not-now' })
  const faults = faultsOf(state, change, pragueDay(doer.now))
  if (faults.length > 0) throw refusal(...faults)
  const after = { ...changed(state, change, doer), status }
  const tooMuch = roomFaults(after, change)
  if (tooMuch.length > 0) throw refusal(...tooMuch)
  return after
}

/** Checks a complaint that is to be entered. Throws `invalid`. */
export function checkEntry(complaint: Complaint, now: Instant): void {
  const faults = deliveryFaults(complaint.deliveredOn, pragueDay(now))
  if (faults.length > 0) throw refusal(...faults)
}

function changed(state: ComplaintState, change: ComplaintChange, { by, now }: Doer): ComplaintState {
  switch (change.do) {
    case 'correct':
      return { ...state, complaint: change.complaint }
    case 'extend': {
      const extension: Extension = { until: workingDayFrom(change.until), reason: change.reason, at: now, by }
      return { ...state, extensions: [...state.extensions, extension] }
    }
    case 'tell':
      return { ...state, extensions: state.extensions.with(-1, { ...lastOf(state), toldOn: change.sentOn }) }
    case 'answer':
      return { ...state, answer: { ...change.answer, ...givenOn(state.answer) } }
    case 'send':
      return { ...state, answer: { ...answerOf(state), givenOn: change.sentOn } }
    case 'retract':
      return retracted(state)
    case 'consider':
      return { ...state, measures: change.measures }
  }
}

function givenOn(answer: Answer | undefined): Pick<Answer, 'givenOn'> {
  return answer?.givenOn === undefined ? {} : { givenOn: answer.givenOn }
}

/** A step back: an answer that was given is only written then, and of one that was only written nothing is left. */
function retracted(state: ComplaintState): ComplaintState {
  const { givenOn, ...written } = answerOf(state)
  const { answer: _answer, ...unanswered } = state
  return givenOn === undefined ? unanswered : { ...unanswered, answer: written }
}

function answerOf({ answer }: ComplaintState): Answer {
  if (answer === undefined) throw refusal({ path: 'do', code: 'not-now' })
  return answer
}

function lastOf({ extensions }: ComplaintState): Extension {
  const last = extensions.at(-1)
  if (last === undefined) throw refusal({ path: 'do', code: 'not-now' })
  return last
}

function faultsOf(state: ComplaintState, change: ComplaintChange, today: Day): Fault[] {
  switch (change.do) {
    case 'correct':
      return correctionFaults(state, change.complaint, today)
    case 'extend':
      return extensionFaults(state, change.until, today)
    case 'tell':
      return between('sentOn', change.sentOn, { from: pragueDay(lastOf(state).at), to: today })
    case 'answer':
      return answerFaults(state.complaint, change.answer)
    case 'send':
      return between('sentOn', change.sentOn, { from: state.complaint.deliveredOn, to: today })
    case 'retract':
    case 'consider':
      return []
  }
}

function correctionFaults({ complaint, answer }: ComplaintState, corrected: Complaint, today: Day): Fault[] {
  const isMoved = corrected.deliveredOn !== complaint.deliveredOn
  return [
    ...(isMoved ? deliveryFaults(corrected.deliveredOn, today) : []),
    // A clock that runs cannot be stopped by taking the name away.
    ...(isAnonymous(corrected) && !isAnonymous(complaint)
      ? [{ path: 'complaint.complainant', code: 'cannot-become-anonymous' }]
      : []),
    ...(answer !== undefined && !answerWaysOf[corrected.form].includes(answer.way)
      ? [{ path: 'complaint.form', code: 'answered-otherwise' }]
      : []),
    ...(answer?.givenOn !== undefined && corrected.deliveredOn > answer.givenOn
      ? [{ path: 'complaint.deliveredOn', code: 'after-answer' }]
      : []),
  ]
}

/** Who enters an older complaint has most likely mistaken the year. */
const OLDEST_DAYS = 366

function deliveryFaults(deliveredOn: Day, today: Day): Fault[] {
  return between('complaint.deliveredOn', deliveredOn, { from: plusDays(today, -OLDEST_DAYS), to: today })
}

/** However often it is put off, half a year is the end: a reasonable time is over then. */
const LAST_EXTENSION_DAYS = 183

function extensionFaults(state: ComplaintState, until: Day, today: Day): Fault[] {
  const lastDay = lastDayOf(state)
  // What is overdue stays overdue; it is answered, not put off.
  if (lastDay === undefined || lastDay < today) return [{ path: 'until', code: 'too-late' }]
  const latest = plusDays(state.complaint.deliveredOn, LAST_EXTENSION_DAYS)
  if (until <= lastDay) return [{ path: 'until', code: 'not-later' }]
  return until > latest ? [{ path: 'until', code: 'too-far' }] : []
}

function answerFaults({ form }: Complaint, { way }: WrittenAnswer): Fault[] {
  return answerWaysOf[form].includes(way) ? [] : [{ path: 'answer.way', code: 'not-in-writing' }]
}

function between(path: string, day: Day, { from, to }: { from: Day; to: Day }): Fault[] {
  if (day > to) return [{ path, code: 'in-the-future' }]
  return day < from ? [{ path, code: 'too-early' }] : []
}

function refusal(...faults: Fault[]): Problem {
  return new Problem('invalid', { faults })
}
