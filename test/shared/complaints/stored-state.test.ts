import { describe, expect, it } from 'vitest'
import {
  answerWays,
  type ComplaintState,
  complaintForms,
  complaintStatuses,
  entered,
} from '../../../shared/complaints/complaint.ts'
import { storedStateSchema } from '../../../shared/complaints/stored-state.ts'
import { answer, complaint, suggestion, written } from '../../support/complaints.ts'

/** A state with everything that can be known of a complaint. */
const full: Required<ComplaintState> = {
  complaint: {
    form: 'oral',
    about: 'service',
    deliveredOn: '2026-03-02',
    complainant: { name: 'Stěžovatelka Zkušební', contact: 'Zkušební 2, Liberec' },
    witness: 'Nezávislá Osoba',
    text: 'Dlouho jsem čekala na termín.',
  },
  days: 30,
  status: 'answered',
  extensions: [
    { until: '2026-04-30', reason: 'Čekáme na posudek.', at: '2026-03-20T09:00:00.000Z', by: 'hana' },
    { until: '2026-05-29', reason: 'Čekáme.', at: '2026-04-20T09:00:00.000Z', by: 'hana', toldOn: '2026-04-21' },
  ],
  answer: answer({ measures: 'Více termínů.' }),
  measures: 'Nová lavička.',
  heads: ['hana', 'jana'],
}
const other: ComplaintState = entered(complaint({ about: 'head' }), 14)

describe('a stored version of a complaint', () => {
  it.each<[string, ComplaintState]>([
    ['with everything', full],
    ['with an answer that is only written', { ...full, status: 'written', answer: written() }],
    ['just entered, about the head', other],
    ['by nobody in particular', entered(suggestion(), 30)],
    ...complaintForms.map((form): [string, ComplaintState] => [form, entered(complaint({ form }), 30)]),
    ...complaintStatuses.map((status): [string, ComplaintState] => [status, { ...other, status }]),
    ...answerWays.map((way): [string, ComplaintState] => [way, { ...full, answer: answer({ way }) }]),
  ])('%s is read as it was stored', (_what, state) => {
    expect(storedStateSchema.parse(state)).toEqual(state)
  })

  it('has its words in the order in which they were entered', () => {
    expect(JSON.stringify(storedStateSchema.parse(full).complaint)).toBe(JSON.stringify(full.complaint))
  })

  it('opens though it could not be entered like that today', () => {
    const stored = { ...full, days: 400, complaint: complaint({ form: 'oral', deliveredOn: '2. 3.', text: '' }) }
    expect(storedStateSchema.parse(stored)).toEqual(stored)
  })

  it.each(['complaint', 'days', 'status', 'extensions'])('is none without %s', (field) => {
    const rest = Object.fromEntries(Object.entries(full).filter(([name]) => name !== field))
    expect(storedStateSchema.safeParse(rest).success).toBe(false)
  })
})
