import { describe, expect, it } from 'vitest'
import {
  type Attempt,
  attemptFaults,
  attemptSchema,
  byRecording,
  type Channel,
  channels,
  newestFirst,
  outcomesOf,
} from '../../../shared/clients/attempt.ts'
import { type Outcome, offerReached, outcomes } from '../../../shared/duties/outcome.ts'
import { withdrawalSchema } from '../../../shared/work/entry.ts'

/** Decided outcome by outcome; a new one does not compile until somebody decides. */
const reaches: Record<Outcome, boolean> = {
  accepted: true,
  considering: true,
  'agreed-later': true,
  refused: true,
  'not-reached': false,
  'could-not-speak': false,
  'message-left': false,
  'wrong-number': false,
  unsafe: false,
}

const spoken = {
  accepted: true,
  considering: true,
  'agreed-later': true,
  refused: true,
  'could-not-speak': true,
  unsafe: true,
}
const answered = { accepted: true, considering: true, 'agreed-later': true, refused: true, unsafe: true }
const written = { 'message-left': true, 'not-reached': false, 'could-not-speak': false }

/** Which outcome makes sense for which channel, decided pair by pair. */
const fits: Record<Channel, Record<Outcome, boolean>> = {
  phone: { ...spoken, 'not-reached': true, 'message-left': true, 'wrong-number': true },
  visit: { ...spoken, 'not-reached': true, 'message-left': true, 'wrong-number': false },
  'in-person': { ...spoken, 'not-reached': false, 'message-left': false, 'wrong-number': false },
  sms: { ...answered, ...written, 'wrong-number': true },
  letter: { ...answered, ...written, 'wrong-number': false },
  'e-mail': { ...answered, ...written, 'wrong-number': false },
}

const good = {
  id: '01KJPZ5V7W0000000000000000',
  channel: 'phone',
  outcome: 'not-reached',
  at: '2026-03-02T10:15:00+01:00',
  note: '',
}

describe('whether the offer got to the person', () => {
  it.each(outcomes)('is decided when the outcome is %s', (outcome) => {
    expect(offerReached[outcome]).toBe(reaches[outcome])
  })
})

describe('an attempt', () => {
  const pairs = channels.flatMap((channel) => outcomes.map((outcome) => ({ channel, outcome })))

  it.each(pairs)('by $channel with the outcome $outcome makes sense or is refused', ({ channel, outcome }) => {
    expect(attemptSchema.safeParse({ ...good, channel, outcome }).success).toBe(fits[channel][outcome])
  })

  it.each(channels)('by %s offers each outcome once', (channel) => {
    expect(new Set(outcomesOf[channel]).size).toBe(outcomesOf[channel].length)
  })

  it('offers first what is likeliest: that they spoke, or that a message waits', () => {
    const answers = ['accepted', 'considering', 'agreed-later', 'refused']
    const unheard = ['not-reached', 'could-not-speak', 'message-left']
    expect(outcomesOf).toEqual({
      phone: [...answers, ...unheard, 'wrong-number', 'unsafe'],
      visit: [...answers, ...unheard, 'unsafe'],
      'in-person': [...answers, 'could-not-speak', 'unsafe'],
      sms: ['message-left', ...answers, 'unsafe', 'wrong-number'],
      letter: ['message-left', ...answers, 'unsafe'],
      'e-mail': ['message-left', ...answers, 'unsafe'],
    })
  })

  it('that is refused for its outcome says so', () => {
    const { error } = attemptSchema.safeParse({ ...good, channel: 'letter' })
    expect(error?.issues.map(({ path }) => path)).toEqual([['outcome']])
  })

  it('may have a note of 4000 characters', () => {
    expect(attemptSchema.parse({ ...good, note: 'x'.repeat(4000) })).toEqual({ ...good, note: 'x'.repeat(4000) })
  })

  it.each([
    ['without an id', { id: undefined }],
    ['with an id that is no ULID', { id: '1' }],
    ['by a channel nobody knows', { channel: 'pigeon' }],
    ['with an outcome nobody knows', { outcome: 'perhaps' }],
    ['at a time without a zone', { at: '2026-03-02T10:15:00' }],
    ['on a day that does not exist', { at: '2026-02-30T10:15:00Z' }],
    ['with a note longer than 4000 characters', { note: 'x'.repeat(4001) }],
    ['without a note, which may be empty but not missing', { note: undefined }],
    ['with a field nobody knows', { duration: 5 }],
    ['before delivery for no reason', { beforeDelivery: ' ' }],
    ['before delivery for a reason longer than 500 characters', { beforeDelivery: 'x'.repeat(501) }],
  ])('%s is refused', (_what, change) => {
    expect(attemptSchema.safeParse({ ...good, ...change }).success).toBe(false)
  })

  it('loses the spaces around its note', () => {
    expect(attemptSchema.parse({ ...good, note: '  nikdo to nezvedá \n' }).note).toBe('nikdo to nezvedá')
  })
})

describe('a withdrawal', () => {
  it.each([
    ['', false],
    ['   ', false],
    ['omylem u jiného spisu', true],
    ['x'.repeat(500), true],
    ['x'.repeat(501), false],
  ])('needs a reason: %j', (reason, isGood) => {
    expect(withdrawalSchema.safeParse({ reason }).success).toBe(isGood)
  })

  it('has its reason without the spaces around it, and nothing else', () => {
    expect(withdrawalSchema.parse({ reason: ' omyl ' })).toEqual({ reason: 'omyl' })
    expect(withdrawalSchema.safeParse({ reason: 'omyl', by: 'jana' }).success).toBe(false)
  })
})

describe('the time of an attempt', () => {
  const clocks = { enteredAt: '2026-03-02T07:00:00.000Z', deliveredAt: '2026-03-02T08:30:20.000Z' }
  const NOW = '2026-03-02T09:00:00.000Z'

  it.each([
    ['is now', NOW, {}],
    ['may be five minutes ahead, as a clock may', '2026-03-02T09:05:00.000Z', {}],
    ['is not later', '2026-03-02T09:05:00.001Z', { at: 'in-the-future' }],
    ['may be the minute of delivery', '2026-03-02T08:30:00.000Z', {}],
    ['before delivery needs a reason', '2026-03-02T08:29:00.000Z', { beforeDelivery: 'missing' }],
    ['before police came needs one too', '2026-03-02T06:00:00.000Z', { beforeDelivery: 'missing' }],
    ['is not of another case', '2026-03-01T06:59:59.999Z', { at: 'before-entry' }],
  ])('%s', (_, at, faults) => {
    expect(attemptFaults({ at }, clocks, NOW)).toEqual(faults)
  })

  it.each(['2026-03-02T08:29:00.000Z', '2026-03-02T06:00:00.000Z', '2026-03-01T07:00:00.000Z'])(
    '%s is right with a reason',
    (at) => {
      expect(attemptFaults({ at, beforeDelivery: 'Policie volala předem.' }, clocks, NOW)).toEqual({})
    },
  )
})

describe('attempts of one minute', () => {
  const made = (id: string, at: string, recordedAt: string): Attempt => ({
    id,
    channel: 'phone',
    outcome: 'not-reached',
    at,
    note: '',
    by: 'jana',
    recordedAt,
  })
  const MINUTE = '2026-03-02T09:00:00.000Z'
  // Two tabs: the form that was opened first was saved last, and its id is the older one.
  const first = made('B', MINUTE, '2026-03-02T09:00:10.000Z')
  const second = made('A', MINUTE, '2026-03-02T09:00:40.000Z')
  const third = made('C', MINUTE, '2026-03-02T09:02:00.000Z')
  const earlier = made('Z', '2026-03-02T08:59:00.000Z', '2026-03-02T09:03:00.000Z')

  it('stand in the order in which they were recorded, the last one first', () => {
    const shown = newestFirst([second, earlier, first, third])
    expect(shown.map(({ id }) => id)).toEqual(['C', 'A', 'B', 'Z'])
    expect([first, third, second].toSorted(byRecording).map(({ id }) => id)).toEqual(['B', 'A', 'C'])
  })
})
