import { describe, expect, it } from 'vitest'
import { type ComplaintState, entered } from '../../../shared/complaints/complaint.ts'
import { letterParts } from '../../../shared/complaints/letter-parts.ts'
import { type ComplaintFacts, lineOf, seenComplaint, seenRow } from '../../../shared/complaints/seen.ts'
import { liberec } from '../../support/centres.ts'
import { answer, complaint, suggestion } from '../../support/complaints.ts'

const NOW = '2026-03-05T09:00:00.000Z'
const ENTERED = '2026-03-02T09:00:00.000Z'
const origin = { id: '2026-7', year: 2026, number: 7, enteredAt: ENTERED, corrected: false }
const open = entered(complaint(), 30)
const line = {
  ...origin,
  about: 'service',
  deliveredOn: '2026-03-02',
  status: 'open',
  lastDay: '2026-04-01',
} as const

const letter = letterParts(liberec, { answerTemplate: '{odpověď}' })

function facts(state: ComplaintState, about: 'service' | 'head' = 'service'): ComplaintFacts {
  const before = { ...state, complaint: { ...state.complaint, text: 'Dříve.' } }
  return {
    centre: 'liberec',
    line: { ...line, about },
    version: 2,
    state,
    versions: [
      { version: 1, step: 'enter', at: ENTERED, by: 'jana', state: before },
      { version: 2, step: 'correct', at: NOW, by: 'hana', reason: 'Překlep.', state },
    ],
    letter,
    staff: [],
  }
}

describe('a line of the book', () => {
  it('is made of the complaint as it stands, without its words', () => {
    expect(lineOf(origin, open)).toEqual(line)
    expect(lineOf({ ...origin, corrected: true }, { ...open, status: 'answered', answer: answer() })).toEqual({
      ...line,
      status: 'answered',
      answeredOn: '2026-03-02',
      corrected: true,
    })
  })

  it('of a suggestion has no last day', () => {
    const { lastDay: _lastDay, ...rest } = line
    expect(lineOf(origin, entered(suggestion(), 30))).toStrictEqual({ ...rest, status: 'suggestion' })
  })

  it('takes nothing from where it comes but its place', () => {
    expect(lineOf({ ...line, lastDay: '2026-12-31', status: 'answered' } as typeof origin, open)).toEqual(line)
  })

  it.each([
    ['service', 'worker', true],
    ['service', 'head', true],
    ['head', 'worker', true],
    ['head', 'head', false],
  ] as const)('about the %s shows a %s its words: %s; what may not be seen is not opened', (about, role, isSeen) => {
    let opened = 0
    const seen = seenRow({ ...line, about }, { by: 'hana', role }, () => {
      opened++
      return open
    })
    expect(seen).toEqual({ ...line, about, ...(isSeen && { state: open }) })
    expect(opened).toBe(isSeen ? 1 : 0)
  })
})

describe('a complaint', () => {
  it('is seen with every version it had, and what each changed', () => {
    expect(seenComplaint(facts(open), { by: 'hana', role: 'head', now: NOW })).toEqual({
      ...line,
      state: open,
      now: NOW,
      version: 2,
      rights: ['see', 'correct', 'decide'],
      letter,
      revisions: [
        { version: 1, step: 'enter', at: ENTERED, by: 'jana', differences: [] },
        {
          version: 2,
          step: 'correct',
          at: NOW,
          by: 'hana',
          reason: 'Překlep.',
          differences: [{ field: 'complaint.text', was: 'Dříve.', is: 'Dlouho jsem čekala na termín.' }],
        },
      ],
    })
  })

  it('about the head shows her number and dates, and neither words nor versions', () => {
    const aboutHead = entered(complaint({ about: 'head' }), 30)
    expect(seenComplaint(facts(aboutHead, 'head'), { by: 'hana', role: 'head', now: NOW })).toEqual({
      ...line,
      about: 'head',
      now: NOW,
      version: 2,
      rights: [],
      letter,
      revisions: [],
    })
  })
})
