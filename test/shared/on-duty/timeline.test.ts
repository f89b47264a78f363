import { describe, expect, it } from 'vitest'
import type { Deadline } from '../../../shared/duties/deadline.ts'
import type { DutyLetter } from '../../../shared/duties/letter.ts'
import { timelineOf } from '../../../shared/on-duty/timeline.ts'
import { settingsOf } from '../../support/centre-settings.ts'

const settings = settingsOf('liberec')
const deadline: Deadline = {
  centre: 'liberec',
  kind: 'contact',
  subject: 'K1',
  reference: 'LIBEREC-K1',
  startsAt: '2026-03-02T09:00:00.000Z',
  dueAt: '2026-03-04T09:00:00.000Z',
  status: 'open',
  climbedUntil: '2026-03-02T11:00:00.000Z',
}
const SENT_AT = '2026-03-02T09:00:01.000Z'
/** About the whole notice, so of no subject. */
const arrival: DutyLetter = {
  id: 'V1-arrival',
  centre: 'liberec',
  kind: 'contact',
  step: 'arrival',
  to: ['duty'],
  references: ['LIBEREC-K1', 'LIBEREC-K2'],
  startsAt: deadline.startsAt,
  dueAt: deadline.dueAt,
  createdAt: deadline.startsAt,
  status: 'sent',
  offers: 1,
  sentAt: SENT_AT,
  messages: [
    { id: 'message-1', at: SENT_AT, to: [{ who: 'liberec-sluzba', address: 'sluzba@liberec.example' }] },
    { id: 'message-2', at: SENT_AT, to: [{ who: 'founder', address: 'zrizovatel@liberec.example' }] },
  ],
  delivery: { 'sluzba@liberec.example': { is: 'bounced', at: '2026-03-02T09:00:05.000Z' } },
}
const { sentAt: _sentAt, messages: _messages, ...unsent } = arrival
const ofSubject = (subject: string): DutyLetter => ({ ...unsent, id: `${subject}-overdue`, step: 'overdue', subject })

describe('the time line of a duty', () => {
  it('tells what was written about it, to whom and what became of that', () => {
    const letters: DutyLetter[] = [arrival, { ...ofSubject('K1'), status: 'queued', urgent: true, delivery: {} }]
    expect(timelineOf({ deadline, letters, settings }, '2026-03-02T12:00:00.000Z').past).toStrictEqual([
      {
        id: 'V1-arrival',
        step: 'arrival',
        createdAt: '2026-03-02T09:00:00.000Z',
        sentAt: '2026-03-02T09:00:01.000Z',
        to: [
          { who: 'liberec-sluzba', delivery: { is: 'bounced', at: '2026-03-02T09:00:05.000Z' } },
          { who: 'founder' },
        ],
      },
      { id: 'K1-overdue', step: 'overdue', createdAt: '2026-03-02T09:00:00.000Z', urgent: true, to: [] },
    ])
  })

  it('tells of no letter about another person of the notice', () => {
    const letters = [ofSubject('K2'), ofSubject('K1')]
    const { past } = timelineOf({ deadline, letters, settings }, deadline.startsAt)
    expect(past.map(({ id }) => id)).toEqual(['K1-overdue'])
  })

  it('tells what the ladder will say, when and to whom, if nothing happens', () => {
    const everybody = ['liberec-sluzba', 'liberec-volno', 'liberec-vedouci']
    expect(timelineOf({ deadline, letters: [], settings }, '2026-03-02T12:00:00.000Z')).toStrictEqual({
      now: '2026-03-02T12:00:00.000Z',
      onDuty: ['liberec-sluzba'],
      past: [],
      coming: [
        { step: 'day-before', at: '2026-03-03T09:00:00.000Z', to: everybody },
        { step: 'hours-before', at: '2026-03-04T03:00:00.000Z', urgent: true, to: everybody },
        { step: 'overdue', at: '2026-03-04T09:00:00.000Z', urgent: true, to: [...everybody, 'founder'] },
        { step: 'morning', at: '2026-03-05T06:30:00.000Z', to: ['liberec-sluzba', 'liberec-vedouci'] },
        { step: 'overdue-7', at: '2026-03-11T09:00:00.000Z', urgent: true, to: ['founder'] },
      ],
    })
  })

  it('goes by the centre’s own ladder and by who has the duty when a letter goes out, or now when it is late', () => {
    const ladders = { contact: [{ name: 'after-24' as const, when: { after: 24 }, to: ['duty' as const] }] }
    const weekly = ['volno', 'sluzba', 'vedouci'].map((id, index) => {
      return { weekdays: [1 + index], who: `liberec-${id}`, from: '00:00', until: '24:00' }
    })
    const roster = { weekly, holidays: [], exceptions: [], handovers: [] }
    const coming = (now: string) =>
      timelineOf({ deadline, letters: [], settings: { ...settings, roster, ladders } }, now).coming
    // The step falls on Tuesday.
    const at = '2026-03-03T09:00:00.000Z'
    expect(coming('2026-03-02T12:00:00.000Z')[0]).toEqual({ step: 'after-24', at, to: ['liberec-sluzba'] })
    expect(coming('2026-03-04T08:00:00.000Z')[0]).toEqual({ step: 'after-24', at, to: ['liberec-vedouci'] })
  })

  it.each([
    [
      'just overdue',
      '2026-03-04T09:00:00.000Z',
      ['morning 2026-03-05T06:30:00.000Z', 'overdue-7 2026-03-11T09:00:00.000Z'],
    ],
    [
      'weeks overdue',
      '2026-03-30T12:00:00.000Z',
      ['morning 2026-03-31T05:30:00.000Z', 'overdue-28 2026-04-01T09:00:00.000Z'],
    ],
  ])('always says what comes next of a duty that is %s', (_when, now, expected) => {
    const overdue: Deadline = { ...deadline, status: 'overdue', climbedUntil: now }
    const { coming } = timelineOf({ deadline: overdue, letters: [], settings }, now)
    expect(coming.map(({ step, at }) => `${step} ${at}`)).toEqual(expected)
  })

  it('says of a met duty that nothing comes', () => {
    const met: Deadline = { ...deadline, status: 'met', metAt: '2026-03-03T09:00:00.000Z' }
    expect(timelineOf({ deadline: met, letters: [], settings }, '2026-03-03T10:00:00.000Z').coming).toEqual([])
  })
})
