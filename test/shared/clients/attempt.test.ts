import { describe, expect, it } from 'vitest'
import {
  attemptSchema,
  attemptTimeFault,
  type Channel,
  channels,
  outcomesOf,
  withdrawalSchema,
} from '../../../shared/clients/attempt.ts'
import { type Outcome, offerReached, outcomes } from '../../../shared/duties/outcome.ts'

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
  const ENTERED = '2026-03-02T07:00:00.000Z'
  const NOW = '2026-03-02T09:00:00.000Z'

  it.each([
    ['is now', NOW, undefined],
    ['may be five minutes ahead, as a clock may', '2026-03-02T09:05:00.000Z', undefined],
    ['is not later', '2026-03-02T09:05:00.001Z', 'in-the-future'],
    ['may be when police came', ENTERED, undefined],
    ['is not before', '2026-03-02T06:59:59.999Z', 'before-entry'],
  ])('%s', (_, at, fault) => {
    expect(attemptTimeFault(at, ENTERED, NOW)).toBe(fault)
  })
})
