import { describe, expect, it } from 'vitest'
import {
  type AnswerWay,
  answerSchema,
  answerWays,
  answerWaysOf,
  type ComplaintForm,
  complaintForms,
  complaintId,
  complaintNumber,
  complaintRights,
  complaintSchema,
  complaintSubjects,
  differences,
  entered,
  lastDayOf,
} from '../../../shared/complaints/complaint.ts'
import { answer, complaint, states, suggestion } from '../../support/complaints.ts'

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
