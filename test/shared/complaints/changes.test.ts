import { describe, expect, it } from 'vitest'
import type { Staff } from '../../../shared/centres/staff.ts'
import {
  type ComplaintPlan,
  checkEntered,
  complaintAfter,
  entryOf,
  stepWith,
} from '../../../shared/complaints/changes.ts'
import { type Complaint, type ComplaintState, entered } from '../../../shared/complaints/complaint.ts'
import { arrivalLetter, newDuty } from '../../../shared/complaints/duty.ts'
import { letterParts } from '../../../shared/complaints/letter-parts.ts'
import { type ComplaintFacts, lineOf, seenComplaint } from '../../../shared/complaints/seen.ts'
import type { ComplaintChange } from '../../../shared/complaints/steps.ts'
import type { Deadline } from '../../../shared/duties/deadline.ts'
import { Problem } from '../../../shared/problems/problem.ts'
import { liberec } from '../../support/centres.ts'
import { answer, complaint, suggestion, written } from '../../support/complaints.ts'

const NOW = '2026-03-02T09:00:00.000Z'
const LATER = '2026-03-03T09:00:00.000Z'
const place = { id: '2026-7', year: 2026, number: 7 }
const worker = { by: 'jana', role: 'worker', now: NOW } as const
const head = { by: 'hana', role: 'head', now: LATER } as const
const letter = letterParts(liberec, { answerTemplate: '{odpověď}' })

function dutyOf(state: ComplaintState): Deadline | undefined {
  return newDuty(state, { centre: 'liberec', place, now: NOW })
}

/** A complaint as it was entered on 2 March, or as it is in a later state. */
function facts(state: ComplaintState, changes: Partial<ComplaintFacts> = {}): ComplaintFacts {
  const duty = dutyOf(state)
  return {
    centre: 'liberec',
    line: lineOf({ ...place, enteredAt: NOW, corrected: false }, state),
    version: 1,
    state,
    ...(duty && { duty }),
    versions: [{ version: 1, step: 'enter', at: NOW, by: 'jana', state }],
    letter,
    staff: [],
    ...changes,
  }
}

/** The code and details of what a plan throws. */
function refusal(plan: () => unknown) {
  try {
    plan()
  } catch (thrown) {
    if (thrown instanceof Problem) return { code: thrown.code, ...thrown.details }
    throw thrown
  }
  return undefined
}

describe('an entry', () => {
  const plan = (content: Complaint, viewer: Parameters<typeof entryOf>[1] = worker, settings = {}) =>
    entryOf(content, viewer).planAt(place, { centre: 'liberec', settings: { staff: [], ...settings } })
  const open = entered(complaint(), 30)

  it('is planned with its duty and a letter to whoever decides', () => {
    const duty = dutyOf(open)
    expect(plan(complaint())).toEqual({
      did: 'enter',
      by: 'jana',
      role: 'worker',
      at: NOW,
      state: open,
      corrected: false,
      duty,
      letter: duty && arrivalLetter(duty, NOW),
    })
  })

  it('goes into the book of the year in Prague', () => {
    expect(entryOf(complaint(), worker).year).toBe(2026)
    expect(entryOf(complaint({ deliveredOn: '2026-12-30' }), { ...worker, now: '2026-12-31T23:00:00.000Z' }).year).toBe(
      2027,
    )
  })

  it('follows the days that the centre gives itself', () => {
    expect(plan(complaint(), worker, { complaintDays: 14 })).toMatchObject({
      state: { days: 14 },
      duty: { dueAt: '2026-03-16T23:00:00.000Z' },
    })
  })

  it('of a suggestion has neither duty nor letter', () => {
    const state = entered(suggestion(), 30)
    expect(plan(suggestion())).toEqual({ did: 'enter', by: 'jana', role: 'worker', at: NOW, state, corrected: false })
    expect(plan(suggestion(), head)).toEqual({
      did: 'enter',
      by: 'hana',
      role: 'head',
      at: LATER,
      state,
      corrected: false,
    })
  })

  it.each([
    ['worker', 'service', ['head']],
    ['worker', 'head', ['founder']],
    ['head', 'service', undefined],
    ['head', 'head', ['founder']],
  ] as const)('by a %s about the %s is told to %j', (role, about, to) => {
    expect(plan(complaint({ about }), { ...worker, role }).letter?.to).toEqual(to)
  })

  it('with a fault is refused before it has a place', () => {
    expect(refusal(() => entryOf(complaint({ deliveredOn: '2026-03-03' }), worker))).toEqual({
      code: 'invalid',
      faults: [{ path: 'complaint.deliveredOn', code: 'in-the-future' }],
    })
  })
})

describe('an entry sent again', () => {
  const known = facts(entered(complaint(), 30))
  const check = (content: Complaint, changes: Partial<ComplaintFacts> = {}) =>
    refusal(() => checkEntered({ ...known, ...changes }, content, worker))

  it('with the same words stands as it was entered', () => {
    expect(check(complaint())).toBeUndefined()
  })

  it('with other words is shown what stands in the book', () => {
    expect(check(complaint({ text: 'Jinak.' }))).toEqual({
      code: 'changed-meanwhile',
      current: seenComplaint(known, worker),
    })
  })

  it('may differ once the complaint was changed since', () => {
    expect(check(complaint({ text: 'Jinak.' }), { version: 2 })).toBeUndefined()
  })

  it('about the head tells her nothing by a refusal', () => {
    const hidden = facts(entered(complaint({ about: 'head' }), 30))
    expect(refusal(() => checkEntered(hidden, complaint({ text: 'Jinak.' }), head))).toBeUndefined()
  })
})

const open = entered(complaint(), 30)
const unsent: ComplaintState = { ...open, status: 'written', answer: written() }
const answered: ComplaintState = { ...open, status: 'answered', answer: answer() }
const corrected = (content: Complaint): ComplaintChange => ({ do: 'correct', complaint: content, reason: 'Překlep.' })

describe('a complaint about the head while somebody stands in', () => {
  const standsIn = { from: '2026-03-01', until: '2026-03-05' }
  const deputy = { by: 'jana', role: 'head', isDeputy: true, now: NOW } as const
  const staff = [member('hana', 'head'), member('tomas'), member('jana', 'worker', standsIn)]
  const aboutHead = (changes: Partial<Complaint> = {}) => complaint({ about: 'head', ...changes })
  const enteredBy = (content: Complaint) =>
    entryOf(content, worker).planAt(place, { centre: 'liberec', settings: { staff } }).state

  it('keeps who was head then, and no other kind does', () => {
    expect(enteredBy(aboutHead()).heads).toEqual(['hana', 'jana'])
    expect(enteredBy(complaint()).heads).toBeUndefined()
  })

  it('is shown to a deputy who did not stand in when it was made, and may be written down by her', () => {
    const before = facts(entered(aboutHead(), 30), { staff })
    expect(seenComplaint(before, deputy).rights).toEqual(['see', 'correct', 'decide'])
    expect(stepWith({ do: 'answer', answer: written() }, 1, deputy)(before).did).toBe('answer')
  })

  it.each([
    ['while she stands in', deputy],
    ['afterwards', { by: 'jana', role: 'worker', now: LATER } as const],
    ['as the head that she became', { by: 'jana', role: 'head', now: LATER } as const],
  ])('is never shown to a deputy of whom it may speak: %s', (_when, viewer) => {
    const known = facts(enteredBy(aboutHead()), { staff })
    const { rights, state, revisions } = seenComplaint(known, viewer)
    expect({ rights, state, revisions }).toEqual({ rights: [], state: undefined, revisions: [] })
    expect(refusal(() => stepWith({ do: 'answer', answer: written() }, 1, viewer)(known))?.code).toBe('forbidden')
  })

  it('that it turns out to be about is hidden from whoever stood in when it was entered', () => {
    const known = facts(entered(complaint(), 30), { staff })
    expect(stepWith(corrected(aboutHead()), 1, { ...worker, by: 'tomas' })(known).state.heads).toEqual(['hana', 'jana'])
    const back = facts(enteredBy(aboutHead()), { staff })
    expect(stepWith(corrected(complaint()), 1, { ...worker, by: 'tomas' })(back).state.heads).toBeUndefined()
  })

  it('goes on hiding it when the days of the deputy are forgotten', () => {
    const known = facts(enteredBy(aboutHead()), { staff: [member('hana', 'head'), member('tomas'), member('jana')] })
    const again = stepWith(corrected(aboutHead({ text: 'Jinak.' })), 1, { ...worker, by: 'tomas' })(known)
    expect(again.state.heads).toEqual(['hana', 'jana'])
  })

  it('in a centre where nobody else works is written down by who stood in, never by the head', () => {
    const two = [member('hana', 'head'), member('jana', 'worker', standsIn)]
    const { state } = entryOf(aboutHead(), worker).planAt(place, { centre: 'liberec', settings: { staff: two } })
    expect(state.heads).toEqual(['hana'])
    expect(seenComplaint(facts(state), deputy).rights).toContain('decide')
  })
})

function member(id: string, role: 'worker' | 'head' = 'worker', deputy?: { from: string; until: string }): Staff {
  return { id, name: id, email: `${id}@liberec.example`, role, outOfHours: false, ...(deputy && { deputy }) }
}

describe('a step', () => {
  it('is planned with its reason and what it leaves of the duty, without a letter', () => {
    expect(stepWith(corrected(complaint({ text: 'Jinak.' })), 1, worker)(facts(open))).toEqual({
      did: 'correct',
      by: 'jana',
      role: 'worker',
      at: NOW,
      reason: 'Překlep.',
      state: { ...open, complaint: complaint({ text: 'Jinak.' }) },
      corrected: true,
      duty: dutyOf(open),
    })
  })

  it('that writes an answer has no reason and leaves the duty open; that sends it meets the duty', () => {
    const plan = { by: 'hana', role: 'head', at: LATER, corrected: false }
    expect(stepWith({ do: 'answer', answer: written() }, 1, head)(facts(open))).toEqual({
      ...plan,
      did: 'answer',
      state: unsent,
      duty: dutyOf(open),
    })
    expect(stepWith({ do: 'send', sentOn: '2026-03-02' }, 1, head)(facts(unsent))).toEqual({
      ...plan,
      did: 'send',
      state: answered,
      duty: { ...dutyOf(open), status: 'met', metAt: '2026-03-02T23:00:00.000Z' },
    })
  })

  it('back from an answer that was not given after all opens the duty again', () => {
    const met = { ...dutyOf(open), status: 'met', metAt: NOW } as Deadline
    const plan = stepWith({ do: 'retract', reason: 'Vrátilo se.' }, 1, head)(facts(answered, { duty: met }))
    expect(plan).toMatchObject({ did: 'retract', reason: 'Vrátilo se.', state: unsent, corrected: true })
    expect(plan.duty).toEqual(dutyOf(open))
    expect(plan.letter).toBeUndefined()
  })

  it('that names who made a suggestion begins a duty and tells the head', () => {
    const plan = stepWith(corrected(complaint()), 1, worker)(facts(entered(suggestion(), 30)))
    const duty = dutyOf(open)
    expect(plan).toMatchObject({ did: 'name', corrected: true, duty, letter: duty && arrivalLetter(duty, NOW) })
  })

  it('with a suggestion has neither duty nor letter', () => {
    const plan = stepWith({ do: 'consider', measures: 'Lavička.' }, 1, head)(facts(entered(suggestion(), 30)))
    expect(plan).toEqual({
      did: 'consider',
      by: 'hana',
      role: 'head',
      at: LATER,
      state: { ...entered(suggestion(), 30), status: 'considered', measures: 'Lavička.' },
      corrected: false,
    })
  })

  it.each([
    ['from the head to the founder', open, 'head', ['founder']],
    ['from the founder to the head', entered(complaint({ about: 'head' }), 30), 'service', ['head']],
    ['once it is met, to nobody', answered, 'head', undefined],
  ] as const)('that passes the duty on %s tells who has it now', (_whom, state, about, to) => {
    const met = { ...dutyOf(open), status: 'met', metAt: NOW } as Deadline
    const known = facts(state, state === answered ? { duty: met } : {})
    const plan = stepWith(corrected({ ...state.complaint, about }), 1, worker)(known)
    expect(plan.letter?.to).toEqual(to)
    expect(plan.duty?.term).toBe(2)
  })

  it.each<[string, ComplaintState, ComplaintChange, boolean]>([
    ['the first answer', open, { do: 'answer', answer: written() }, false],
    ['another answer before it is sent', unsent, { do: 'answer', answer: written() }, false],
    ['sending', unsent, { do: 'send', sentOn: '2026-03-02' }, false],
    ['putting an answer away', unsent, { do: 'retract', reason: 'x' }, false],
    ['another answer', answered, { do: 'answer', answer: written() }, true],
    ['an answer not sent after all', answered, { do: 'retract', reason: 'x' }, true],
    ['the first measures', entered(suggestion(), 30), { do: 'consider', measures: 'x' }, false],
    [
      'other measures',
      { ...entered(suggestion(), 30), status: 'considered', measures: 'x' },
      { do: 'consider', measures: 'y' },
      true,
    ],
    ['putting off', open, { do: 'extend', until: '2026-04-30', reason: 'x' }, false],
    ['a correction', open, corrected(complaint()), true],
    ['a name', entered(suggestion(), 30), corrected(complaint()), true],
  ])('of %s marks the entry as corrected or not', (_what, state, change, isCorrected) => {
    expect(stepWith(change, 1, head)(facts(state)).corrected).toBe(isCorrected)
    const before = facts(state)
    expect(stepWith(change, 1, head)({ ...before, line: { ...before.line, corrected: true } }).corrected).toBe(true)
  })

  it.each([
    ['a worker who decides about the service', open, 1, worker],
    ['a head whom the complaint is about', entered(complaint({ about: 'head' }), 30), 1, head],
    ['whoever may not, even from an old version', open, 9, worker],
  ] as const)('by %s is forbidden', (_who, state, version, viewer) => {
    expect(refusal(() => stepWith({ do: 'answer', answer: written() }, version, viewer)(facts(state)))).toEqual({
      code: 'forbidden',
    })
  })

  it('from an old version is refused with what is known now, whatever else is wrong', () => {
    const impossible = { do: 'answer', answer: written({ way: 'phone' }) } as const
    expect(refusal(() => stepWith(impossible, 2, head)(facts(open)))).toEqual({
      code: 'changed-meanwhile',
      current: seenComplaint(facts(open), head),
    })
    expect(refusal(() => stepWith(impossible, 1, head)(facts(open)))).toEqual({
      code: 'invalid',
      faults: [{ path: 'answer.way', code: 'not-in-writing' }],
    })
  })
})

describe('a complaint after a plan', () => {
  const plan: ComplaintPlan = { did: 'answer', by: 'hana', role: 'head', at: LATER, state: answered, corrected: true }

  it('has the next version and keeps those before', () => {
    expect(complaintAfter(facts(open), plan)).toStrictEqual({
      ...facts(open),
      version: 2,
      line: { ...facts(open).line, status: 'answered', answeredOn: '2026-03-02', corrected: true },
      state: answered,
      versions: [
        { version: 1, step: 'enter', at: NOW, by: 'jana', state: open },
        { version: 2, step: 'answer', at: LATER, by: 'hana', state: answered },
      ],
    })
  })

  it('has the duty and the reason of the plan', () => {
    const duty = { ...dutyOf(open), status: 'met', metAt: NOW } as Deadline
    const after = complaintAfter(facts(open), { ...plan, duty, reason: 'Překlep.' })
    expect(after.duty).toEqual(duty)
    expect(after.versions[1]).toEqual({
      version: 2,
      step: 'answer',
      at: LATER,
      by: 'hana',
      reason: 'Překlep.',
      state: answered,
    })
  })
})

describe('a complaint of a hundred versions', () => {
  const states = {
    open: entered(complaint(), 30),
    written: { ...entered(complaint(), 30), status: 'written' as const, answer: written() },
    answered: { ...entered(complaint(), 30), status: 'answered' as const, answer: answer() },
    suggestion: entered(suggestion(), 30),
  }
  const corrected = { do: 'correct', complaint: complaint({ text: 'Jinak.' }), reason: 'Překlep.' } as const

  it.each<[keyof typeof states, ComplaintChange, boolean]>([
    ['open', corrected, false],
    ['open', { do: 'extend', until: '2026-04-30', reason: 'Čekáme.' }, false],
    ['open', { do: 'answer', answer: written() }, true],
    ['written', { do: 'answer', answer: written({ text: 'Jinak.' }) }, false],
    ['written', { do: 'send', sentOn: '2026-03-02' }, true],
    ['written', { do: 'retract', reason: 'x' }, false],
    ['answered', { do: 'answer', answer: written({ text: 'Jinak.' }) }, false],
    ['answered', { do: 'retract', reason: 'x' }, false],
    ['answered', { ...corrected, complaint: complaint({ text: 'Jinak.' }) }, false],
    ['suggestion', corrected, true],
    ['suggestion', { do: 'consider', measures: 'Nová lavička.' }, true],
  ])('that is %s can take the step %j: %s', (status, change, can) => {
    const refusalOf = (version: number) =>
      refusal(() => stepWith(change, version, head)(facts(states[status], { version })))
    const tooOften = { code: 'invalid', faults: [{ path: 'do', code: 'too-often' }] }
    expect(refusalOf(99)).toBeUndefined()
    expect(refusalOf(100)).toEqual(can ? undefined : tooOften)
  })
})
