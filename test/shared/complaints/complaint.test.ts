import { describe, expect, it } from 'vitest'
import {
  type AnswerWay,
  answerSchema,
  answerWays,
  answerWaysOf,
  type ComplaintForm,
  type ComplaintStatus,
  type ComplaintStep,
  complaintForms,
  complaintId,
  complaintNumber,
  complaintRights,
  complaintSchema,
  complaintStatuses,
  complaintSubjects,
  correctionSchema,
  differences,
  entered,
  extensionSchema,
  isInTime,
  lastDayOf,
  measuresSchema,
  notificationSchema,
  owesLetter,
  retractionSchema,
  rightFor,
  transitions,
} from '../../../shared/complaints/complaint.ts'
import { answer, complaint, states, suggestion, written } from '../../support/complaints.ts'

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

  it('is entered with its words as they are, without the spaces around them', () => {
    const said = complaint({ form: 'oral', witness: 'Nezávislá Osoba', complainant: { name: 'Jana', contact: '' } })
    expect(complaintSchema.parse(said)).toEqual(said)
    expect(complaintSchema.parse(suggestion())).toEqual(suggestion())
    const padded = {
      ...said,
      text: ` ${said.text}\n`,
      complainant: { name: ' Jana ', contact: ' ' },
      witness: ' Petra ',
    }
    expect(complaintSchema.parse(padded)).toEqual({ ...said, witness: 'Petra' })
  })

  it.each([
    ['text', 20_000, (words: string) => ({ text: words })],
    ['the name', 300, (words: string) => ({ complainant: { name: words, contact: '' } })],
    ['the place to answer to', 300, (words: string) => ({ complainant: { name: 'Jana', contact: words } })],
    ['the name of who heard it', 300, (words: string) => ({ witness: words })],
  ])('has no longer %s than %d signs', (_what, most, saying) => {
    const isGood = (count: number) => complaintSchema.safeParse(complaint(saying('a'.repeat(count)))).success
    expect([isGood(most), isGood(most + 1)]).toEqual([true, false])
  })

  it('that was heard by nobody else says what is missing', () => {
    const { error } = complaintSchema.safeParse(complaint({ form: 'oral' }))
    expect(error?.issues).toMatchObject([{ path: ['witness'], message: 'required' }])
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
  it.each([
    [{ answeredOn: '2026-04-01', lastDay: '2026-04-01' }, true],
    [{ answeredOn: '2026-04-02', lastDay: '2026-04-01' }, false],
    [{ lastDay: '2026-04-01' }, false],
    [{ answeredOn: '2026-04-01' }, false],
  ])('%o is in time: %s', (line, inTime) => {
    expect(isInTime(line)).toBe(inTime)
  })

  const oral: AnswerWay[] = ['in-person', 'phone']

  it.each(complaintForms.flatMap((form) => answerWays.map((way) => [form, way] as const)))(
    'to a complaint that was %s given by %s: a written one is answered in writing, any other either way',
    (form: ComplaintForm, way) => {
      expect(answerWaysOf[form].includes(way)).toBe(form !== 'written' || !oral.includes(way))
    },
  )

  it('says something and where to turn to next', () => {
    expect(answerSchema.safeParse(written()).success).toBe(true)
    expect(answerSchema.safeParse(written({ text: ' ' })).success).toBe(false)
    expect(answerSchema.safeParse(written({ appeal: '' })).success).toBe(false)
  })

  it.each([written(), written({ way: 'phone', measures: 'Více termínů.' })])(
    'is written down as it was: %j',
    (given) => {
      expect(answerSchema.parse(given)).toEqual(given)
    },
  )

  it.each([
    ['of no known way', { way: 'fax' }],
    ['that was given before it is written', { givenOn: '2026-03-02' }],
    ['longer than anybody reads', { text: 'a'.repeat(20_001) }],
    ['with measures longer than that', { measures: 'a'.repeat(20_001) }],
    ['that leaves open what was done', { measures: undefined }],
    ['with a field nobody knows', { colour: 'red' }],
  ])('%s is refused', (_what, change) => {
    expect(answerSchema.safeParse({ ...written(), ...change }).success).toBe(false)
  })

  it('is offered first in the way the complaint came', () => {
    expect(Object.entries(answerWaysOf).map(([form, [first]]) => [form, first])).toEqual([
      ['written', 'letter'],
      ['oral', 'in-person'],
      ['phone', 'phone'],
      ['e-mail', 'e-mail'],
    ])
  })
})

describe('what is sent with a step', () => {
  it.each<[string, { safeParse: (sent: unknown) => { success: boolean; data?: unknown } }, Record<string, unknown>]>([
    ['a correction', correctionSchema, { complaint: complaint(), reason: 'Překlep.' }],
    ['a putting off', extensionSchema, { until: '2026-04-30', reason: 'Čekáme na posudek.' }],
    ['the day of a letter', notificationSchema, { sentOn: '2026-03-21' }],
    ['a step back', retractionSchema, { reason: 'Vrátilo se.' }],
    ['measures', measuresSchema, { measures: 'Nová lavička.' }],
  ])('is %s, whole and nothing else', (_what, schema, sent) => {
    expect(schema.safeParse(sent).data).toEqual(sent)
    expect(schema.safeParse({ ...sent, colour: 'red' }).success).toBe(false)
    for (const field of Object.keys(sent)) expect(schema.safeParse({ ...sent, [field]: ' ' }).success).toBe(false)
  })
})

/** Where each step leads from each status, in the order of the steps; nothing where it cannot be taken. */
const ways: Record<ComplaintStatus, Record<ComplaintStep, ComplaintStatus | undefined>> = {
  open: {
    correct: 'open',
    name: undefined,
    extend: 'open',
    tell: 'open',
    answer: 'written',
    send: undefined,
    retract: undefined,
    consider: undefined,
  },
  written: {
    correct: 'written',
    name: undefined,
    extend: 'written',
    tell: 'written',
    answer: 'written',
    send: 'answered',
    retract: 'open',
    consider: undefined,
  },
  answered: {
    correct: 'answered',
    name: undefined,
    extend: undefined,
    tell: 'answered',
    answer: 'answered',
    send: undefined,
    retract: 'written',
    consider: undefined,
  },
  suggestion: {
    correct: 'suggestion',
    name: 'open',
    extend: undefined,
    tell: undefined,
    answer: undefined,
    send: undefined,
    retract: undefined,
    consider: 'considered',
  },
  considered: {
    correct: 'considered',
    name: 'open',
    extend: undefined,
    tell: undefined,
    answer: undefined,
    send: undefined,
    retract: undefined,
    consider: 'considered',
  },
}

describe('a step', () => {
  it.each(complaintStatuses)('from %s leads on in the book, never out of it', (status) => {
    const taken = Object.entries(ways[status]).filter(([, to]) => to !== undefined)
    expect(transitions[status]).toEqual(Object.fromEntries(taken))
  })

  it('that only writes down what is so needs less than one that decides', () => {
    expect(rightFor).toEqual({
      correct: 'correct',
      name: 'correct',
      extend: 'decide',
      tell: 'decide',
      answer: 'decide',
      send: 'decide',
      retract: 'decide',
      consider: 'decide',
    })
  })
})

describe('a letter about putting off', () => {
  const put = (toldOn?: string) => ({
    until: '2026-04-30',
    reason: 'Čekáme.',
    at: '2026-03-20T09:00:00.000Z',
    by: 'hana',
    ...(toldOn && { toldOn }),
  })

  it.each([
    ['when nothing was put off', [], false],
    ['until it went out', [put()], true],
    ['no longer', [put('2026-03-21')], false],
    ['for the last putting off, not for earlier ones', [put(), put('2026-03-21')], false],
    ['anew with each putting off', [put('2026-03-21'), put()], true],
  ])('is owed %s', (_when, extensions, owes) => {
    expect(owesLetter({ extensions })).toBe(owes)
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
