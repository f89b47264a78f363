import { describe, expect, it } from 'vitest'
import {
  type DutyLetter,
  deliveries,
  deliverySchema,
  type Letter,
  letterSchema,
  letterStepSchema,
} from '../../../shared/duties/letter.ts'

const at = '2026-03-02T09:00:00.000Z'
/** A letter that has just been written, and one of which everything is known. */
const queued = {
  id: '01JX-arrival',
  centre: 'liberec',
  to: ['duty'],
  createdAt: at,
  status: 'queued',
  offers: 0,
  delivery: {},
} satisfies Partial<Letter>
const sent = {
  ...queued,
  to: ['founder', 'staff:jana'],
  hiddenFrom: 'head',
  tried: ['tomas'],
  subject: '01JX',
  thread: '01JW',
  status: 'sent',
  offers: 3,
  sentAt: at,
  messages: [{ id: 'message-1', at, to: [{ who: 'jana', address: 'jana@liberec.example' }] }],
  delivery: { 'jana@liberec.example': { is: 'delivered', at } },
} satisfies Partial<Letter>
const ofDuty: Omit<DutyLetter, keyof typeof queued> = {
  kind: 'contact',
  step: 'arrival',
  references: ['LIBEREC-7F3K9Q'],
  startsAt: at,
  dueAt: '2026-03-04T09:00:00.000Z',
}

describe('a stored letter', () => {
  it.each<[string, Letter]>([
    ['about a duty, just written', { ...queued, ...ofDuty }],
    ['about a complaint, on its way', { ...queued, ...ofDuty, status: 'sending', kind: 'complaint' }],
    ['about a duty, urgent and sent', { ...sent, ...ofDuty, step: 'promise', urgent: true }],
    ['of a day', { ...queued, kind: 'digest', duties: [{ reference: 'LIBEREC-7F3K9Q', dueAt: at, promisedAt: at }] }],
    ['about gaps in the roster', { ...queued, kind: 'roster-gap', gaps: [{ from: at, until: at }] }],
    ['about an address', { ...sent, kind: 'address' }],
  ])('%s opens with every field', (_what, letter) => {
    expect(letterSchema.parse(letter)).toEqual(letter)
  })

  it.each<[string, object]>([
    ['of a kind that nobody knows', { ...queued, kind: 'advert' }],
    ['in a state that nobody knows', { ...queued, kind: 'address', status: 'lost' }],
    ['hidden from workers', { ...queued, kind: 'address', hiddenFrom: 'worker' }],
    [
      'sent to an address of nobody',
      { ...sent, kind: 'address', messages: [{ id: 'message-1', at, to: [{ address: 'jana@liberec.example' }] }] },
    ],
    ['without what is said of addresses', { ...queued, kind: 'address', delivery: undefined }],
    ['about a duty without its files', { ...queued, ...ofDuty, references: undefined }],
    [
      'of a day, about a duty without its end',
      { ...queued, kind: 'digest', duties: [{ reference: 'LIBEREC-7F3K9Q' }] },
    ],
    ['about a gap without an end', { ...queued, kind: 'roster-gap', gaps: [{ from: at }] }],
  ])('%s does not open', (_what, letter) => {
    expect(letterSchema.safeParse(letter).success).toBe(false)
  })
})

it.each([
  ['promise', true],
  ['overdue', true],
  ['before-12', true],
  ['after-0.5', true],
  ['before12', false],
  ['before', false],
  ['someday', false],
])('the step of a letter can be %s: %s', (step, can) => {
  expect(letterStepSchema.safeParse(step).success).toBe(can)
})

it('what becomes of a letter outdoes what it may become later', () => {
  expect(deliveries).toEqual(['delivered', 'refused', 'bounced', 'complained'])
  for (const is of deliveries) expect(deliverySchema.parse({ is, at })).toEqual({ is, at })
})
