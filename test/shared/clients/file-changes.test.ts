import { describe, expect, it } from 'vitest'
import type { Attempt, NewAttempt } from '../../../shared/clients/attempt.ts'
import type { FileFacts } from '../../../shared/clients/client-file.ts'
import {
  acknowledgedDuty,
  decidedWay,
  fileAfter,
  holdingCancelled,
  recordedAttempt,
  savedSafeContact,
  withdrawnAttempt,
} from '../../../shared/clients/file-changes.ts'
import { nothingTried } from '../../../shared/clients/nothing-tried.ts'
import { personFrom } from '../../../shared/clients/person.ts'
import { type SafeContact, safeContactFrom } from '../../../shared/clients/safe-contact.ts'
import { triedIn } from '../../../shared/clients/tried.ts'
import type { Deadline } from '../../../shared/duties/deadline.ts'
import { reportOf } from '../../../shared/police/report-of.ts'
import type { Problem } from '../../../shared/problems/problem.ts'
import { instant, plusMinutes } from '../../../shared/time/instant.ts'
import { endangered, notice } from '../../support/notices.ts'
import { cardWith, number } from '../../support/safe-windows.ts'

const deed = { by: 'jana', now: '2026-03-02T12:00:00.000Z' }
const deadline: Deadline = {
  centre: 'liberec',
  kind: 'contact',
  subject: 'K1',
  reference: 'LIBEREC-K1',
  startsAt: '2026-03-02T09:00:00.000Z',
  dueAt: '2026-03-04T09:00:00.000Z',
  status: 'open',
  climbedUntil: '2026-03-02T09:00:00.000Z',
}
const known: Attempt = {
  id: 'A1',
  channel: 'phone',
  outcome: 'accepted',
  at: '2026-03-02T10:00:00.000Z',
  note: '',
  by: 'jana',
  recordedAt: '2026-03-02T10:01:00.000Z',
}
const report = { enteredAt: '2026-03-02T08:00:00+01:00' }
const safeContact = cardWith()
const arrivedAt = deadline.startsAt
const eviction = { report, deadline }
const person = personFrom(endangered(), { district: 'CZ0513' })
const file = { arrivedAt, person, eviction, attempt: undefined, others: triedIn([known]), safeContact, version: 3 }
const about = { arrivedAt, person, eviction, attempt: known, others: nothingTried, safeContact, version: 3 }
const next = {
  id: 'A2',
  channel: 'phone',
  outcome: 'not-reached',
  at: '2026-03-02T12:30:00+01:00',
  note: 'nic',
} as const

/** The code and faults of what a plan throws. */
function refusal(plan: () => unknown) {
  try {
    plan()
  } catch (thrown) {
    const { code, details } = thrown as Problem
    return { code, ...details }
  }
  return undefined
}

describe('recording an attempt', () => {
  it('adds it with who wrote it down and when, its time in UTC', () => {
    expect(recordedAttempt(next, deed)(file)).toEqual({
      did: 'attempt',
      attempt: {
        ...next,
        at: '2026-03-02T11:30:00.000Z',
        by: 'jana',
        recordedAt: deed.now,
        recordedIn: 4,
        number: '1',
        phone: '+420700000999',
      },
      tried: triedIn([known, { ...next, at: '2026-03-02T11:30:00.000Z' }]),
      deadline: expect.objectContaining({
        status: 'met',
        metAt: known.at,
        lastAttempt: { at: '2026-03-02T11:30:00.000Z', outcome: 'not-reached' },
      }),
    })
  })

  it('plans nothing when it was recorded before', () => {
    expect(recordedAttempt({ ...next, id: 'A1' }, deed)(about)).toBeUndefined()
    expect(recordedAttempt({ ...next, id: 'A1' }, deed)({ ...about, others: triedIn([known]) })).toBeUndefined()
  })

  it.each([
    ['a day before police came', '2026-03-01T06:59:59.999Z', 'attempt.at', 'before-entry'],
    ['in the future', '2026-03-02T12:05:00.001Z', 'attempt.at', 'in-the-future'],
    ['before delivery without a reason', '2026-03-02T08:59:00.000Z', 'attempt.beforeDelivery', 'missing'],
  ])('refuses a time %s', (_, at, path, code) => {
    expect(refusal(() => recordedAttempt({ ...next, at }, deed)(file))).toEqual({
      code: 'invalid',
      faults: [{ path, code }],
    })
  })

  it('before delivery meets the duty: whoever was offered help before the copy came was offered it', () => {
    const early = {
      at: '2026-03-02T08:10:00.000Z',
      outcome: 'accepted',
      beforeDelivery: 'Policie volala předem.',
    } as const
    const planned = recordedAttempt({ ...next, ...early }, deed)({ ...file, others: nothingTried })
    expect(planned?.attempt).toMatchObject(early)
    expect(planned?.deadline).toMatchObject({ status: 'met', metAt: early.at })
    expect(planned?.deadline).not.toHaveProperty('overdueAt')
  })

  it('keeps no reason that it does not need', () => {
    const planned = recordedAttempt({ ...next, beforeDelivery: 'Policie volala předem.' }, deed)(file)
    expect(planned?.attempt).not.toHaveProperty('beforeDelivery')
  })
})

describe('recording what an attempt taught', () => {
  const two = cardWith({ numbers: [number(), number({ id: '2', phone: '158' })] })
  const record = (changes: Partial<NewAttempt>, card = cardWith()) =>
    recordedAttempt({ ...next, ...changes }, deed)({ ...file, safeContact: card })
  const wrong = { since: deed.now, attempt: 'A2' }

  it.each([
    ['jana', 'unsafe', 'before it was planned', undefined, 'plan-cancelled'],
    ['petra', 'unsafe', 'before it was planned', undefined, undefined],
    ['jana', 'unsafe', 'after it was planned', '2026-03-03T09:00:00.000Z', undefined],
    ['jana', 'not-reached', 'before it was planned', '2026-03-03T09:00:00.000Z', undefined],
  ] as const)('takes back what %s has planned when contact was %s, tried %s', (by, outcome, tried, until, step) => {
    const at = tried === 'before it was planned' ? plusMinutes(instant(next.at), 1) : plusMinutes(instant(next.at), -1)
    const acknowledged = { by, at, until: instant('2026-03-03T09:00:00.000Z') }
    const plan = recordedAttempt(
      { ...next, outcome },
      { ...deed, by: 'petra' },
    )({
      ...file,
      others: nothingTried,
      eviction: { report, deadline: { ...deadline, acknowledged } },
    })
    expect(plan?.deadline?.acknowledged).toEqual(until === undefined ? { by, at } : acknowledged)
    expect(plan?.deadline?.cancelled?.map(({ what }) => what)).toEqual(until === undefined ? ['promise'] : undefined)
    expect(plan?.letter).toEqual(step && expect.objectContaining({ step }))
  })

  it('crosses out the number that was tried when it is wrong', () => {
    expect(record({ outcome: 'wrong-number' })?.safeContact?.numbers).toEqual([number({ wrong })])
    expect(record({ outcome: 'wrong-number', number: '2' }, two)?.safeContact?.numbers).toEqual([
      number(),
      number({ id: '2', phone: '158', wrong }),
    ])
    expect(record({ outcome: 'wrong-number' })).not.toHaveProperty('cardChangedIn')
    expect(record({ outcome: 'wrong-number' }, cardWith({ numbers: [] }))).not.toHaveProperty('safeContact')
  })

  it('has to know which of several it was, and knows none that is not on the card', () => {
    const fault = (code: string) => ({ code: 'invalid', faults: [{ path: 'attempt.number', code }] })
    expect(refusal(() => record({ outcome: 'wrong-number' }, two))).toEqual(fault('missing'))
    expect(refusal(() => record({ number: '3' }, two))).toEqual(fault('unknown'))
    expect(record({}, two)?.attempt).not.toHaveProperty('number')
    expect(record({ number: '2' }, two)?.attempt).toMatchObject({ number: '2', phone: '158' })
  })

  it('says nothing of a number when it went another way', () => {
    expect(record({ channel: 'visit' })?.attempt).not.toHaveProperty('number')
  })

  it('stops calls when that was said, which is a change of the card by a person', () => {
    const planned = record({ outcome: 'unsafe', doNotCall: true })
    expect(planned).toMatchObject({ safeContact: { doNotCall: true }, cardChangedIn: 4 })
    expect(planned?.tried?.unsafe).toEqual({ attempt: 'A2', recordedIn: 4 })
    expect(planned?.attempt).not.toHaveProperty('doNotCall')
    for (const doNotCall of [false, undefined]) {
      const open = record({ outcome: 'unsafe', ...(doNotCall !== undefined && { doNotCall }) })
      expect(open).not.toHaveProperty('safeContact')
      expect(open).not.toHaveProperty('cardChangedIn')
    }
  })

  it.each([
    ['phone', 'message-left', 'unknown', true],
    ['phone', 'message-left', 'no', true],
    ['phone', 'message-left', 'yes', false],
    ['sms', 'message-left', 'unknown', true],
    ['visit', 'message-left', 'unknown', true],
    ['visit', 'message-left', 'yes', false],
    ['letter', 'message-left', 'unknown', false],
    ['e-mail', 'message-left', 'unknown', false],
    ['phone', 'not-reached', 'unknown', false],
  ] as const)(
    'by %s with the outcome %s, of a card that says %s: asks whether a message was allowed, or not',
    (channel, outcome, mayLeaveMessage, isAsked) => {
      const card = cardWith({ mayLeaveMessage })
      const found = refusal(() => record({ channel, outcome }, card))
      expect(found).toEqual(
        isAsked ? { code: 'invalid', faults: [{ path: 'attempt.messageAllowed', code: 'missing' }] } : undefined,
      )
      if (isAsked) expect(record({ channel, outcome, messageAllowed: 'no' }, card)?.attempt?.messageAllowed).toBe('no')
    },
  )
})

describe('deciding how to go on after contact was not safe', () => {
  const unsafe: Attempt = { ...known, outcome: 'unsafe', recordedIn: 3 }
  const decide = (attempt: Attempt | undefined) =>
    decidedWay({ way: 'same-way', reason: 'volala sama' }, deed)({ ...about, attempt })

  it('stays with the attempt, after what was decided before', () => {
    const made = { way: 'same-way', reason: 'volala sama', by: 'jana', at: deed.now, madeIn: 4 } as const
    expect(decide(unsafe)).toMatchObject({ did: 'decision', attempt: { ...unsafe, decisions: [made] } })
    const before = { ...made, way: 'other-way', madeIn: 2 } as const
    const planned = decide({ ...unsafe, decisions: [before] })
    expect(planned?.attempt?.decisions).toEqual([before, made])
    expect(planned?.tried).toMatchObject({
      unsafe: { attempt: 'A1', recordedIn: 3 },
      decision: { way: 'same-way', madeIn: 4 },
    })
  })

  it('is refused about an attempt that is none, found no such thing, was withdrawn or decided about ten times', () => {
    const withdrawn = { by: 'jana', at: deed.now, reason: 'omyl' }
    const made = { way: 'other-way', reason: 'x', by: 'jana', at: deed.now, madeIn: 1 } as const
    const found = (attempt: Attempt | undefined) => refusal(() => decide(attempt))
    expect(found(undefined)).toEqual({ code: 'not-found' })
    const not = { code: 'invalid', faults: [{ path: 'attempt', code: 'not-unsafe' }] }
    expect([found(known), found({ ...unsafe, withdrawn })]).toEqual([not, not])
    const many = (length: number) => ({ ...unsafe, decisions: Array.from({ length }, () => made) })
    expect(found(many(9))).toBeUndefined()
    expect(found(many(10))).toEqual({ code: 'invalid', faults: [{ path: 'way', code: 'too_big' }] })
  })
})

describe('withdrawing an attempt', () => {
  const plan = withdrawnAttempt('omyl', deed)

  it('leaves it in the file with the reason, and counts without it', () => {
    const planned = plan({ ...about, eviction: { report, deadline: { ...deadline, status: 'met', metAt: known.at } } })
    expect(planned).toMatchObject({
      did: 'withdrawal',
      tried: { recorded: 1, withdrawn: 1 },
      attempt: { ...known, withdrawn: { by: 'jana', at: deed.now, reason: 'omyl' } },
      deadline: { status: 'open' },
    })
    expect(planned?.deadline).not.toHaveProperty('metAt')
  })

  it('leaves the duty met by another that counts', () => {
    const later: Attempt = { ...known, id: 'A3', at: '2026-03-02T11:00:00.000Z' }
    expect(plan({ ...about, others: triedIn([later]) })?.deadline).toMatchObject({
      status: 'met',
      metAt: later.at,
      lastAttempt: { at: later.at, outcome: 'accepted' },
    })
  })

  it('lets a number hold again that it crossed out', () => {
    const wrong = { since: deed.now, attempt: known.id }
    const other = number({ id: '2', wrong: { since: deed.now, attempt: 'A9' } })
    const card = cardWith({ numbers: [number({ wrong }), other] })
    expect(plan({ ...about, safeContact: card })?.safeContact?.numbers).toEqual([number(), other])
    expect(plan(about)).not.toHaveProperty('safeContact')
  })

  it('plans nothing when it is withdrawn, and knows none that is not there', () => {
    const withdrawn = { by: 'jana', at: deed.now, reason: 'omyl' }
    expect(plan({ ...about, attempt: { ...known, withdrawn } })).toBeUndefined()
    expect(refusal(() => plan(file))).toEqual({ code: 'not-found' })
  })
})

describe('a card and a promise', () => {
  it('change what they are about', () => {
    const card: SafeContact = {
      numbers: [number({ phone: '700 000 999' })],
      safeTimes: '',
      safeWay: '',
      mayLeaveMessage: 'no',
      maySayWhoWeAre: 'no',
      codeWord: '',
      doNotCall: true,
    }
    const kept = { ...card, numbers: [number({ phone: '+420700000999' })] }
    expect(savedSafeContact(card)(file)).toEqual({ did: 'safe-contact', safeContact: kept, cardChangedIn: 4 })
    const same = { ...file, safeContact: kept }
    expect(savedSafeContact(card)(same)).toEqual({ did: 'safe-contact', safeContact: kept })
    expect(acknowledgedDuty('2026-03-02T14:00:00+01:00', deed)(file)).toEqual({
      did: 'acknowledgement',
      deadline: {
        ...deadline,
        acknowledged: { by: 'jana', at: deed.now, until: '2026-03-02T13:00:00.000Z' },
        changedAt: deed.now,
      },
    })
    expect(acknowledgedDuty(undefined, deed)(file)?.deadline?.acknowledged).toEqual({ by: 'jana', at: deed.now })
  })
})

describe('a file of somebody who came by herself', () => {
  const { eviction: _eviction, ...ownFile } = file
  const { eviction: _none, ...ownAbout } = about

  it('takes an attempt and its withdrawal, and no duty changes', () => {
    const recorded = recordedAttempt({ ...next, outcome: 'accepted' }, deed)(ownFile)
    expect(recorded).toMatchObject({ did: 'attempt', attempt: { id: 'A2', recordedIn: 4 }, tried: { recorded: 2 } })
    expect(recorded).not.toHaveProperty('deadline')
    const withdrawn = withdrawnAttempt('omyl', deed)(ownAbout)
    expect(withdrawn).toMatchObject({ did: 'withdrawal', tried: { withdrawn: 1 } })
    expect(withdrawn).not.toHaveProperty('deadline')
  })

  it('takes an attempt that was made long before, and none of another year', () => {
    const made = (at: string) => refusal(() => recordedAttempt({ ...next, at }, deed)(ownFile))
    expect(made('2025-12-01T10:00:00+01:00')).toBeUndefined()
    expect(made('2025-03-01T10:00:00+01:00')).toEqual({
      code: 'invalid',
      faults: [{ path: 'attempt.at', code: 'before-arrival' }],
    })
    expect(made('2026-03-03T10:00:00+01:00')).toMatchObject({ faults: [{ code: 'in-the-future' }] })
  })

  it('asks for no reason of an attempt before its arrival, and keeps none', () => {
    const early = { ...next, at: '2026-03-01T10:00:00+01:00', beforeDelivery: 'Policie volala.' }
    expect(recordedAttempt(early, deed)(ownFile)?.attempt).not.toHaveProperty('beforeDelivery')
  })

  it.each([
    ['having it', acknowledgedDuty(undefined, deed)],
    ['taking it back', holdingCancelled('acknowledgement', deed)],
  ])('has no duty to change: %s', (_what, plan) => {
    expect(refusal(() => plan(ownFile))).toEqual({ code: 'not-found' })
  })
})

describe('a file after a plan', () => {
  const reported = { report: reportOf(notice()) }
  const facts: FileFacts = {
    client: 'K1',
    reference: 'LIBEREC-K1',
    arrivedAt: deadline.startsAt,
    version: 3,
    person,
    safeContact: safeContactFrom(endangered()),
    eviction: { ...reported, deadline },
    steps: [],
    tried: triedIn([known]),
    attempts: [known],
    work: [],
  }
  const another: Attempt = { ...known, id: 'A2', outcome: 'not-reached' }
  const withdrawn: Attempt = { ...known, withdrawn: { by: 'jana', at: deed.now, reason: 'omyl' } }
  const met: Deadline = { ...deadline, status: 'met', metAt: known.at }
  const stop: SafeContact = { ...facts.safeContact, doNotCall: true }

  it.each([
    [
      'an attempt',
      { did: 'attempt', attempt: another, tried: triedIn([known, another]), deadline: met },
      { attempts: [known, another], tried: triedIn([known, another]), eviction: { ...reported, deadline: met } },
    ],
    [
      'the withdrawal of one',
      { did: 'withdrawal', attempt: withdrawn, tried: triedIn([withdrawn]), deadline },
      { attempts: [withdrawn], tried: triedIn([withdrawn]) },
    ],
    [
      'a card',
      { did: 'safe-contact', safeContact: stop, cardChangedIn: 4 },
      { safeContact: stop, cardChangedIn: 4, cardIn: 4 },
    ],
    ['a promise', { did: 'acknowledgement', deadline: met }, { eviction: { ...reported, deadline: met } }],
  ] as const)('of %s has the next version and what the plan is about; the rest stays', (_what, plan, changes) => {
    expect(fileAfter(facts, plan)).toEqual({ ...facts, version: 4, ...changes })
  })
})
