import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type AnswerWay,
  answerSchema,
  answerWays,
  answerWaysOf,
  type Complaint,
  type ComplaintForm,
  type ComplaintState,
  type ComplaintStatus,
  type ComplaintStep,
  complaintForms,
  complaintId,
  complaintNumber,
  complaintRights,
  complaintSchema,
  complaintStatuses,
  complaintSteps,
  complaintSubjects,
  differences,
  entered,
  lastDayOf,
  owesLetter,
  transitions,
} from '../../../shared/complaints/complaint.ts'
import { afterStep, type ComplaintChange, checkEntry, stepOf } from '../../../shared/complaints/steps.ts'
import { Problem } from '../../../shared/problems/problem.ts'
import { isWorkingDay } from '../../../shared/time/holidays.ts'
import { plusDays } from '../../../shared/time/instant.ts'
import { answer, complaint, suggestion } from '../../support/complaints.ts'

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

describe('a complaint', () => {
  it.each(complaintForms)('of the form %s is one', (form) => {
    const witness = form === 'oral' ? { witness: 'Nezávislá Osoba' } : {}
    expect(complaintSchema.safeParse(complaint({ form, ...witness })).success).toBe(true)
  })

  it.each([
    ['heard without an independent person', complaint({ form: 'oral' })],
    ['heard by nobody with a name', complaint({ form: 'oral', witness: '  ' })],
    ['without words', complaint({ text: ' \n ' })],
    ['from somebody without a name', complaint({ complainant: { name: ' ', contact: '' } })],
    ['of an unknown form', { ...complaint(), form: 'fax' }],
    ['on a day that is none', complaint({ deliveredOn: '2026-02-30' })],
    ['longer than anybody reads', complaint({ text: 'a'.repeat(20_001) })],
    ['with a field nobody knows', { ...complaint(), colour: 'red' }],
    ['anonymous and with a name beside', { ...suggestion(), name: 'Někdo' }],
  ])('%s is refused', (_what, content) => {
    expect(complaintSchema.safeParse(content).success).toBe(false)
  })

  it('by nobody in particular is a suggestion without a clock; with a name it has one', () => {
    expect(entered(suggestion(), 30)).toMatchObject({ status: 'suggestion' })
    expect(lastDayOf(entered(suggestion(), 30))).toBeUndefined()
    expect(entered(complaint(), 30)).toMatchObject({ status: 'open' })
    expect(lastDayOf(entered(complaint(), 30))).toBe('2026-04-01')
    expect(lastDayOf(entered(complaint(), 14))).toBe('2026-03-16')
  })

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

describe('an answer', () => {
  const oral: AnswerWay[] = ['in-person', 'phone']

  it.each(complaintForms.flatMap((form) => answerWays.map((way) => [form, way] as const)))(
    'to a complaint that was %s given by %s: a written one is answered in writing, any other either way',
    (form: ComplaintForm, way) => {
      expect(answerWaysOf[form].includes(way)).toBe(form !== 'written' || !oral.includes(way))
    },
  )

  it('says something and where to turn to next', () => {
    expect(answerSchema.safeParse(answer()).success).toBe(true)
    expect(answerSchema.safeParse(answer({ text: ' ' })).success).toBe(false)
    expect(answerSchema.safeParse(answer({ appeal: '' })).success).toBe(false)
  })
})

const states: Readonly<Record<ComplaintStatus, ComplaintState>> = {
  open: entered(complaint(), 30),
  answered: { ...entered(complaint(), 30), status: 'answered', answer: answer() },
  suggestion: entered(suggestion(), 30),
  considered: { ...entered(suggestion(), 30), status: 'considered', measures: 'Nová lavička.' },
}

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
  answer: () => ({ do: 'answer', answer: answer() }),
  consider: () => ({ do: 'consider', measures: 'Nová lavička.' }),
}

describe('a step', () => {
  const pairs = complaintStatuses.flatMap((status) => complaintSteps.map((step) => [status, step] as const))

  it.each(pairs)('from %s by %s leads where the table says, or nowhere', (status, step) => {
    const state = step === 'tell' && status === 'open' ? extended : states[status]
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
    expect(afterStep(states.open, changes.answer(states.open), doer())).toEqual(states.answered)
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
    ['before it was delivered', '2026-03-01', ['answer.givenOn too-early']],
    ['in the future', '2026-03-03', ['answer.givenOn in-the-future']],
  ])('that answers %s', (_when, givenOn, faults) => {
    expect(faultsOf(() => afterStep(states.open, { do: 'answer', answer: answer({ givenOn }) }, doer()))).toEqual(
      faults,
    )
  })

  it('that answers a written complaint by telephone is refused', () => {
    const spoken = { do: 'answer', answer: answer({ way: 'phone' }) } as const
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

describe('rights', () => {
  it.each([
    ['service', 'worker', ['see', 'correct']],
    ['service', 'head', ['see', 'correct', 'decide']],
    ['head', 'worker', ['see', 'correct', 'decide']],
    ['head', 'head', []],
  ] as const)('in a complaint about the %s, a %s may %j', (about, role, rights) => {
    expect(complaintRights[about][role]).toEqual(rights)
  })

  it('of a complaint always leave somebody who sees it and somebody who decides', () => {
    for (const about of complaintSubjects) {
      const everybody = Object.values(complaintRights[about]).flat()
      expect(everybody).toContain('see')
      expect(everybody).toContain('decide')
    }
  })
})

describe('a correction', () => {
  it('shows the old and the new, field by field', () => {
    const after = { ...states.open, complaint: complaint({ text: 'Jinak.', form: 'oral', witness: 'Nezávislá Osoba' }) }
    expect(differences(states.open, after)).toEqual([
      { field: 'complaint.form', was: 'written', is: 'oral' },
      { field: 'complaint.text', was: 'Dlouho jsem čekala na termín.', is: 'Jinak.' },
      { field: 'complaint.witness', is: 'Nezávislá Osoba' },
    ])
    expect(differences(after, states.open)).toContainEqual({ field: 'complaint.witness', was: 'Nezávislá Osoba' })
  })

  it('of an answer shows the answer it was', () => {
    const after = { ...states.answered, answer: answer({ text: 'Lépe.' }) }
    expect(differences(states.answered, after)).toEqual([{ field: 'answer.text', was: answer().text, is: 'Lépe.' }])
  })

  it('shows nothing in the place of what is empty', () => {
    const done = { ...states.answered, answer: answer({ measures: 'Více termínů.' }) }
    expect(differences(states.answered, done)).toEqual([{ field: 'answer.measures', is: 'Více termínů.' }])
    expect(differences(done, states.answered)).toEqual([{ field: 'answer.measures', was: 'Více termínů.' }])
    expect(differences(states.open, { ...states.open, complaint: { ...complaint(), witness: undefined } })).toEqual([])
  })

  it('that changes nothing shows nothing', () => {
    for (const state of Object.values(states)) expect(differences(state, structuredClone(state))).toEqual([])
  })
})

describe('a place in the book', () => {
  it('is written as people write it', () => {
    expect(complaintId(2026, 7)).toBe('2026-7')
    expect(complaintNumber({ year: 2026, number: 7 })).toBe('7/2026')
  })
})
