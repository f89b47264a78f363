import { describe, expect, it } from 'vitest'
import type { Attempt } from '../../../shared/clients/attempt.ts'
import type { FileFacts } from '../../../shared/clients/client-file.ts'
import {
  acknowledgedDuty,
  fileAfter,
  recordedAttempt,
  savedSafeContact,
  withdrawnAttempt,
} from '../../../shared/clients/file-changes.ts'
import { personFrom } from '../../../shared/clients/person.ts'
import { type SafeContact, safeContactFrom } from '../../../shared/clients/safe-contact.ts'
import { nothingTried, triedIn } from '../../../shared/clients/tried.ts'
import type { Deadline } from '../../../shared/duties/deadline.ts'
import { reportOf } from '../../../shared/police/report.ts'
import type { Problem } from '../../../shared/problems/problem.ts'
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
const file = { report, attempt: undefined, others: triedIn([known]), deadline, safeContact, version: 3 }
const about = { report, attempt: known, others: nothingTried, deadline, safeContact, version: 3 }
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

describe('withdrawing an attempt', () => {
  const plan = withdrawnAttempt('omyl', deed)

  it('leaves it in the file with the reason, and counts without it', () => {
    const planned = plan({ ...about, deadline: { ...deadline, status: 'met', metAt: known.at } })
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

describe('a file after a plan', () => {
  const facts: FileFacts = {
    client: 'K1',
    reference: 'LIBEREC-K1',
    arrivedAt: deadline.startsAt,
    version: 3,
    person: personFrom(endangered()),
    safeContact: safeContactFrom(endangered()),
    report: reportOf(notice()),
    deliveredAt: deadline.startsAt,
    deadline,
    tried: triedIn([known]),
    attempts: [known],
  }
  const another: Attempt = { ...known, id: 'A2', outcome: 'not-reached' }
  const withdrawn: Attempt = { ...known, withdrawn: { by: 'jana', at: deed.now, reason: 'omyl' } }
  const met: Deadline = { ...deadline, status: 'met', metAt: known.at }
  const stop: SafeContact = { ...facts.safeContact, doNotCall: true }

  it.each([
    [
      'an attempt',
      { did: 'attempt', attempt: another, tried: triedIn([known, another]), deadline: met },
      { attempts: [known, another], tried: triedIn([known, another]), deadline: met },
    ],
    [
      'the withdrawal of one',
      { did: 'withdrawal', attempt: withdrawn, tried: triedIn([withdrawn]), deadline },
      { attempts: [withdrawn], tried: triedIn([withdrawn]) },
    ],
    ['a card', { did: 'safe-contact', safeContact: stop, cardChangedIn: 4 }, { safeContact: stop, cardChangedIn: 4 }],
    ['a promise', { did: 'acknowledgement', deadline: met }, { deadline: met }],
  ] as const)('of %s has the next version and what the plan is about; the rest stays', (_what, plan, changes) => {
    expect(fileAfter(facts, plan)).toEqual({ ...facts, version: 4, ...changes })
  })
})
