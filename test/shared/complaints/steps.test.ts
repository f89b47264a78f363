import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Complaint,
  type ComplaintState,
  type ComplaintStep,
  complaintStatuses,
  complaintSteps,
  lastDayOf,
  owesLetter,
  transitions,
} from '../../../shared/complaints/complaint.ts'
import { afterStep, type ComplaintChange, checkEntry, stepOf } from '../../../shared/complaints/steps.ts'
import { Problem } from '../../../shared/problems/problem.ts'
import { isWorkingDay } from '../../../shared/time/holidays.ts'
import { plusDays } from '../../../shared/time/instant.ts'
import { answer, complaint, states, suggestion, written } from '../../support/complaints.ts'

const NOW = '2026-03-02T09:00:00.000Z'
const doer = (now = NOW) => ({ by: 'nekdo', now })

function faultsOf(run: () => unknown): string[] {
  try {
    run()
  } catch (thrown) {
    if (!(thrown instanceof Problem)) throw thrown
    const { code, details } = thrown
    expect(code).toBe('invalid')
    expect(details.faults).not.toHaveLength(0)
    return (details.faults ?? []).map((fault) => `${fault.path} ${fault.code}`)
  }
  return []
}

describe('an entry', () => {
  it.each([
    ['today', '2026-03-02', []],
    ['tomorrow', '2026-03-03', ['complaint.deliveredOn in-the-future']],
    ['a year ago', '2025-03-01', []],
    ['in what must be the wrong year', '2025-02-28', ['complaint.deliveredOn too-early']],
  ])('delivered %s', (_when, deliveredOn, faults) => {
    expect(faultsOf(() => checkEntry(complaint({ deliveredOn }), NOW))).toEqual(faults)
  })

  it('delivered today is today’s in Prague after midnight there', () => {
    expect(faultsOf(() => checkEntry(complaint({ deliveredOn: '2026-03-03' }), '2026-03-02T23:30:00.000Z'))).toEqual([])
  })
})

const extended: ComplaintState = {
  ...states.open,
  extensions: [{ until: '2026-04-30', reason: 'Čekáme na posudek.', at: NOW, by: 'nekdo' }],
}

/** One good change for each step, from any state in which it can be taken. */
const changes: Readonly<Record<ComplaintStep, (state: ComplaintState) => ComplaintChange>> = {
  correct: ({ complaint }) => ({ do: 'correct', complaint: { ...complaint, text: 'Jinak.' }, reason: 'Překlep.' }),
  name: () => ({ do: 'correct', complaint: complaint(), reason: 'Stěžovatelka se přihlásila.' }),
  extend: () => ({ do: 'extend', until: '2026-04-30', reason: 'Čekáme na posudek.' }),
  tell: () => ({ do: 'tell', sentOn: '2026-03-02' }),
  answer: () => ({ do: 'answer', answer: written() }),
  send: () => ({ do: 'send', sentOn: '2026-03-02' }),
  retract: () => ({ do: 'retract', reason: 'Vrátilo se.' }),
  consider: () => ({ do: 'consider', measures: 'Nová lavička.' }),
}

describe('a step', () => {
  const pairs = complaintStatuses.flatMap((status) => complaintSteps.map((step) => [status, step] as const))

  it.each(pairs)('from %s by %s leads where the table says, or nowhere', (status, step) => {
    const state =
      step === 'tell' && (status === 'open' || status === 'written')
        ? { ...extended, ...states[status], extensions: extended.extensions }
        : states[status]
    const change = changes[step](state)
    // Naming somebody who has a name is a correction.
    if (stepOf(state, change) !== step) return expect(step).toBe('name')
    const run = () => afterStep(state, change, doer())
    const to = transitions[status][step]
    if (to === undefined || (step === 'tell' && status === 'answered'))
      return expect(faultsOf(run)).toEqual(['do not-now'])
    expect(run().status).toBe(to)
  })

  it('never takes words or versions away that it is not about', () => {
    const after = afterStep(states.answered, changes.correct(states.answered), doer())
    expect(after).toEqual({ ...states.answered, complaint: { ...states.answered.complaint, text: 'Jinak.' } })
  })

  it('writes down what was answered, and what was done', () => {
    expect(afterStep(states.open, changes.answer(states.open), doer())).toEqual(states.written)
    expect(afterStep(states.written, changes.send(states.written), doer())).toEqual(states.answered)
    expect(afterStep(states.suggestion, changes.consider(states.suggestion), doer())).toEqual(states.considered)
  })

  it.each([
    ['on the day of putting off', '2026-03-02', []],
    ['today', '2026-03-04', []],
    ['before it was put off', '2026-03-01', ['sentOn too-early']],
    ['tomorrow', '2026-03-05', ['sentOn in-the-future']],
  ])('that tells of putting off by a letter sent %s', (_when, sentOn, faults) => {
    const run = () => afterStep(extended, { do: 'tell', sentOn }, doer('2026-03-04T09:00:00.000Z'))
    expect(faultsOf(run)).toEqual(faults)
  })

  it('that names the complainant starts the clock', () => {
    const named = afterStep(states.considered, changes.name(states.considered), doer())
    expect(named).toMatchObject({ status: 'open', measures: 'Nová lavička.' })
    expect(lastDayOf(named)).toBe('2026-04-01')
  })

  it.each<[string, ComplaintState, Partial<Complaint>, string[]]>([
    ['the name taken away', states.open, { complainant: undefined }, ['complaint.complainant cannot-become-anonymous']],
    ['delivery in the future', states.open, { deliveredOn: '2026-03-03' }, ['complaint.deliveredOn in-the-future']],
    [
      'another form than the answer allows',
      { ...states.answered, complaint: complaint({ form: 'phone' }), answer: answer({ way: 'phone' }) },
      { form: 'written' },
      ['complaint.form answered-otherwise'],
    ],
    [
      'delivery after the answer',
      {
        ...states.answered,
        complaint: complaint({ deliveredOn: '2026-02-20' }),
        answer: answer({ givenOn: '2026-02-25' }),
      },
      { deliveredOn: '2026-03-01' },
      ['complaint.deliveredOn after-answer'],
    ],
  ])('that corrects with %s is refused', (_what, state, changed, faults) => {
    const corrected = { ...state.complaint, ...changed }
    expect(faultsOf(() => afterStep(state, { do: 'correct', complaint: corrected, reason: 'x' }, doer()))).toEqual(
      faults,
    )
  })

  it('may correct an old entry without doubting its year again', () => {
    const later = doer('2028-01-03T09:00:00.000Z')
    expect(faultsOf(() => afterStep(states.answered, changes.correct(states.answered), later))).toEqual([])
  })

  it.each([
    ['a day later', '2026-04-02', []],
    ['the same last day', '2026-04-01', ['until not-later']],
    ['an earlier day', '2026-03-20', ['until not-later']],
    ['half a year', '2026-09-01', []],
    ['more than half a year', '2026-09-02', ['until too-far']],
  ])('that puts off until %s', (_what, until, faults) => {
    expect(faultsOf(() => afterStep(states.open, { do: 'extend', until, reason: 'x' }, doer()))).toEqual(faults)
  })

  it('that puts off on the last day is in time, and the day after is too late', () => {
    const extend = { do: 'extend', until: '2026-04-30', reason: 'x' } as const
    expect(faultsOf(() => afterStep(states.open, extend, doer('2026-04-01T21:59:00.000Z')))).toEqual([])
    expect(faultsOf(() => afterStep(states.open, extend, doer('2026-04-01T22:00:00.000Z')))).toEqual(['until too-late'])
  })

  it('that puts off leads to a working day, and again to a later one, each with a letter to write', () => {
    const once = afterStep(states.open, { do: 'extend', until: '2026-04-03', reason: 'a' }, doer())
    expect(lastDayOf(once)).toBe('2026-04-07')
    expect(owesLetter(once)).toBe(true)
    const told = afterStep(once, { do: 'tell', sentOn: '2026-03-02' }, doer())
    expect(owesLetter(told)).toBe(false)
    const twice = afterStep(told, { do: 'extend', until: '2026-05-01', reason: 'b' }, doer())
    expect(lastDayOf(twice)).toBe('2026-05-04')
    expect(twice.extensions.map(({ reason, toldOn }) => [reason, toldOn])).toEqual([
      ['a', '2026-03-02'],
      ['b', undefined],
    ])
    expect(owesLetter(twice)).toBe(true)
  })

  it('that corrects the delivery never takes away what was put off', () => {
    const moved = { ...extended, complaint: complaint({ deliveredOn: '2026-01-15' }) }
    expect(lastDayOf(moved)).toBe('2026-04-30')
    const later = { ...extended, complaint: complaint({ deliveredOn: '2026-04-20' }) }
    expect(lastDayOf(later)).toBe('2026-05-20')
  })

  it.each([
    ['today', '2026-03-02', []],
    ['before it was delivered', '2026-03-01', ['sentOn too-early']],
    ['in the future', '2026-03-03', ['sentOn in-the-future']],
  ])('that sends the answer %s', (_when, sentOn, faults) => {
    expect(faultsOf(() => afterStep(states.written, { do: 'send', sentOn }, doer()))).toEqual(faults)
  })

  it('back takes first the day on which an answer was given, then its words, and nothing else', () => {
    const back = changes.retract(states.answered)
    expect(afterStep(states.answered, back, doer())).toStrictEqual(states.written)
    expect(afterStep(states.written, back, doer())).toStrictEqual(states.open)
    expect(faultsOf(() => afterStep(states.open, back, doer()))).toEqual(['do not-now'])
  })

  it('that writes the answer anew keeps the day on which it was given', () => {
    const anew = { do: 'answer', answer: written({ text: 'Přesněji.' }) } as const
    expect(afterStep(states.answered, anew, doer()).answer).toEqual(answer({ text: 'Přesněji.' }))
    expect(afterStep(states.written, anew, doer()).answer).toEqual(written({ text: 'Přesněji.' }))
  })

  it('that answers a written complaint by telephone is refused', () => {
    const spoken = { do: 'answer', answer: written({ way: 'phone' }) } as const
    expect(faultsOf(() => afterStep(states.open, spoken, doer()))).toEqual(['answer.way not-in-writing'])
  })

  it('puts off to a working day whatever day is chosen', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 150 }), (days) => {
        const until = plusDays('2026-04-01', days)
        const after = afterStep(states.open, { do: 'extend', until, reason: 'x' }, doer())
        const last = lastDayOf(after) ?? ''
        expect(isWorkingDay(last) && last >= until).toBe(true)
      }),
    )
  })
})

describe('the room of a complaint', () => {
  /** Letters of three bytes: of no other does a text of so many characters take more. */
  const full = '中'.repeat(20_000)
  const czech = 'Žluťoučký kůň. '.repeat(1333)
  const fullAnswer = written({ text: full, measures: full, appeal: full })

  /** Puts a complaint off, day after day, until it is refused; answers how often it was, and why it was refused. */
  function putOff(reason: string, state = states.open): { times: number; state: ComplaintState; faults: string[] } {
    let after = state
    for (let times = 0; times < 50; times++) {
      const until = plusDays(lastDayOf(after) ?? '', 1)
      const extend = () => afterStep(after, { do: 'extend', until, reason }, doer())
      const faults = faultsOf(extend)
      if (faults.length > 0) return { times, state: after, faults }
      after = extend()
    }
    return { times: 50, state: after, faults: [] }
  }

  it.each([
    ['three-byte letters', full, 1],
    ['Czech letters', czech, 3],
  ])('takes reasons of full length in %s a few times and then says so', (_, reason, often) => {
    const { times, faults } = putOff(reason)
    expect(times).toBe(often)
    expect(faults).toEqual(['reason too-much-together'])
  })

  it('takes fifty reasons such as people write', () => {
    expect(putOff('Čekáme na vyjádření pracovnice, která je do konce měsíce na dovolené.').times).toBe(50)
  })

  it.each([full, czech])('keeps place for an answer of full length however often it was put off', (text) => {
    const { state } = putOff(text, { ...states.open, complaint: complaint({ text }) })
    expect(faultsOf(() => afterStep(state, { do: 'answer', answer: fullAnswer }, doer()))).toEqual([])
  })

  it('takes no text that would leave no place for the answer', () => {
    const { state } = putOff(czech)
    const correct = { do: 'correct', complaint: complaint({ text: full }), reason: 'x' } as const
    expect(faultsOf(() => afterStep(state, correct, doer()))).toEqual(['complaint.text too-much-together'])
  })

  it('takes a suggestion that was considered, named and answered, all at full length', () => {
    const considered = afterStep(
      { ...states.suggestion, complaint: suggestion({ text: full }) },
      { do: 'consider', measures: full },
      doer(),
    )
    const named = { do: 'correct', complaint: complaint({ text: full }), reason: 'x' } as const
    const open = afterStep(considered, named, doer())
    expect(faultsOf(() => afterStep(open, { do: 'answer', answer: fullAnswer }, doer()))).toEqual([])
  })
})
