import type { Fault } from '../problems/faults.ts'
import { jsonBytes } from '../text/json-bytes.ts'
import { type ComplaintState, type ComplaintStep, LONGEST_TEXT, transitions } from './complaint.ts'
import type { ComplaintChange } from './steps.ts'

/*
 * A complaint lies in one item with all its words, each of its versions in another, and an item of the table ends at 400 KB. Sealed,
 * words take a third more than their bytes. They are counted by bytes: a Czech letter has one or two, those of other scripts three.
 */

/** What all words of a version may come to, in bytes of JSON. */
const MOST_BYTES = 304_000

/** Kept free until there is an answer, for its three texts: however often a complaint was put off, it can be answered at full length. */
const BYTES_OF_ANSWER = 3 * 3 * LONGEST_TEXT

/** Where each change puts the text that it adds. */
const textOf: Readonly<Record<ComplaintChange['do'], string>> = {
  correct: 'complaint.text',
  extend: 'reason',
  tell: 'sentOn',
  answer: 'answer.text',
  send: 'sentOn',
  retract: 'reason',
  consider: 'measures',
}

/** What adds but a day or takes something away. */
const ONWARDS: readonly ComplaintChange['do'][] = ['tell', 'send', 'retract']

/** A fault of a change by which the words of a complaint would become more than its item can hold. */
export function roomFaults(after: ComplaintState, change: ComplaintChange): Fault[] {
  const { answer: _answer, ...unanswered } = after
  const isWaiting = (after.status === 'open' || after.status === 'written') && !ONWARDS.includes(change.do)
  const bytes = jsonBytes({
    state: isWaiting ? unanswered : after,
    reason: 'reason' in change ? change.reason : undefined,
  })
  const isTooMuch = bytes + (isWaiting ? BYTES_OF_ANSWER : 0) > MOST_BYTES
  return isTooMuch ? [{ path: textOf[change.do], code: 'too-much-together' }] : []
}

/** All versions of a complaint are shown together. */
const MOST_VERSIONS = 100

/** A fault of a step with a complaint of that many versions, unless it brings the complaint nearer to its end. */
export function oftenFaults({ status }: ComplaintState, step: ComplaintStep, version: number): Fault[] {
  const leadsOn = step !== 'retract' && (transitions[status][step] !== status || step === 'tell')
  return version < MOST_VERSIONS || leadsOn ? [] : [{ path: 'do', code: 'too-often' }]
}
