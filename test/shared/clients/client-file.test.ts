import { describe, expect, it } from 'vitest'
import type { Attempt } from '../../../shared/clients/attempt.ts'
import { clientFile, type FileFacts } from '../../../shared/clients/client-file.ts'
import { personFrom } from '../../../shared/clients/person.ts'
import { safeContactFrom } from '../../../shared/clients/safe-contact.ts'
import { triedIn } from '../../../shared/clients/tried.ts'
import type { Deadline } from '../../../shared/duties/deadline.ts'
import { reportOf } from '../../../shared/police/report-of.ts'
import { endangered, notice } from '../../support/notices.ts'
import { window } from '../../support/safe-windows.ts'

const NOW = '2026-03-02T12:00:00.000Z'
const DELIVERED = '2026-03-02T09:00:00.000Z'

const deadline: Deadline = {
  centre: 'liberec',
  kind: 'contact',
  subject: 'K1',
  reference: 'LIBEREC-K1',
  thread: 'O1',
  startsAt: DELIVERED,
  dueAt: '2026-03-04T09:00:00.000Z',
  status: 'open',
  climbedUntil: DELIVERED,
}

const report = reportOf(notice())

function attempt(id: string, at: string): Attempt {
  return { id, channel: 'phone', outcome: 'not-reached', at, note: '', by: 'jana', recordedAt: at }
}
const tries = [
  attempt('first', '2026-03-02T09:30:00.000Z'),
  attempt('third', '2026-03-02T11:30:00.000Z'),
  attempt('second', '2026-03-02T10:30:00.000Z'),
]

/** A file of somebody from whose dwelling the other was evicted on 2 March. */
function facts(changes: Partial<FileFacts> = {}): FileFacts {
  return {
    client: 'K1',
    reference: 'LIBEREC-K1',
    arrivedAt: DELIVERED,
    version: 3,
    person: personFrom(endangered(), { district: 'CZ0513' }),
    safeContact: safeContactFrom(endangered()),
    eviction: { report, deadline },
    steps: [],
    tried: triedIn(changes.attempts ?? []),
    attempts: [],
    work: [],
    ...changes,
  }
}

describe('a file', () => {
  it('shows both legal clocks, the end of the eviction and when to try next', () => {
    const { eviction: _eviction, steps: _steps, tried: _tried, ...kept } = facts()
    expect(clientFile(facts(), NOW)).toEqual({
      ...kept,
      origin: 'eviction',
      report,
      police: { words: [], unknown: expect.arrayContaining([{ path: 'ospod', since: DELIVERED }]), askedVersion: 0 },
      now: NOW,
      // Police entered at half past seven in Prague and have a day.
      delivery: { startsAt: '2026-03-02T06:30:00.000Z', dueAt: '2026-03-03T06:30:00.000Z', deliveredAt: DELIVERED },
      // Fourteen days after the 2nd, at midnight in Prague.
      protection: {
        terms: [
          {
            by: 'eviction',
            from: '2026-03-02T07:00:00.000Z',
            until: '2026-03-16T23:00:00.000Z',
            why: 'rule',
            source: '§ 44 zákona č. 273/2008 Sb. ve znění zákona č. 78/2025 Sb.',
          },
        ],
        next: { what: 'petition', by: '2026-03-16' },
        heeded: false,
      },
      contact: { startsAt: DELIVERED, dueAt: deadline.dueAt, status: 'open' },
      mayCall: 'yes',
      suggestion: { advice: 'call', at: NOW, number: '1', why: ['office-hours'] },
      promise: '2026-03-02T14:00:00.000Z',
      count: { recorded: 0, withdrawn: 0 },
    })
  })

  it('shows the end that police wrote', () => {
    const report = reportOf(notice({ endsAt: '2026-03-10T12:00:00+01:00' }))
    expect(clientFile(facts({ eviction: { report, deadline } }), NOW).protection.terms).toMatchObject([
      { until: '2026-03-10T11:00:00.000Z', why: 'police' },
    ])
  })

  it('shows all that became of the duty, and nothing that only the ladder needs', () => {
    const became = {
      metAt: '2026-03-04T10:00:00.000Z',
      overdueAt: '2026-03-04T09:00:30.000Z',
      acknowledged: { by: 'jana', at: DELIVERED },
      lastAttempt: { at: '2026-03-04T10:00:00.000Z', outcome: 'accepted' },
    } as const
    const met = { ...deadline, status: 'met', ...became, toldAt: NOW } as const
    const file = clientFile(facts({ eviction: { report, deadline: met } }), NOW)
    expect(file.contact).toEqual({ startsAt: DELIVERED, dueAt: deadline.dueAt, status: 'met', ...became })
    expect(file).not.toHaveProperty('suggestion')
  })

  it('of somebody who came by herself has no clock, no report and nothing to hurry', () => {
    const { eviction: _eviction, tried: _tried, ...kept } = facts({ attempts: tries })
    const { steps: _steps, ...shown } = kept
    expect(clientFile({ ...kept, tried: triedIn(tries) }, NOW)).toEqual({
      ...shown,
      origin: 'self-referral',
      now: NOW,
      protection: { terms: [], heeded: false },
      mayCall: 'yes',
      count: { recorded: 3, withdrawn: 0 },
      attempts: expect.any(Array),
    })
  })

  it('suggests by its card and its attempts', () => {
    const told = endangered({ safeTimes: 'dopoledne' })
    const safeContact = safeContactFrom(told)
    const coded = safeContactFrom({ ...told, safeWindows: [window('09:00', '18:00')] })
    const shown = (changes: Partial<FileFacts>) => clientFile(facts({ attempts: tries, ...changes }), NOW)
    expect(shown({ safeContact: coded })).toMatchObject({ suggestion: { why: expect.arrayContaining(['safe-times']) } })
    expect(shown({ safeContact })).toMatchObject({ suggestion: { advice: 'read-first', why: [] } })
    expect(shown({ safeContact })).not.toHaveProperty('promise')
    expect(shown({ safeContact: { ...safeContact, doNotCall: true } })).toMatchObject({
      mayCall: 'stop',
      suggestion: { advice: 'stop' },
    })
    expect(shown({})).toMatchObject({ suggestion: { why: expect.arrayContaining(['other-part-of-day']) } })
  })

  it('says that contact was not safe, by which attempt, and when somebody has decided', () => {
    const unsafe: Attempt = { ...attempt('U', NOW), outcome: 'unsafe', recordedIn: 3 }
    const found = facts({ attempts: [unsafe] })
    expect(clientFile(found, NOW)).toMatchObject({
      mayCall: 'undecided',
      unsafe: 'U',
      suggestion: { advice: 'undecided' },
    })
    expect(clientFile({ ...found, cardChangedIn: 4 }, NOW).mayCall).toBe('yes')
    expect(clientFile(found, NOW)).not.toHaveProperty('promise')
  })

  it('shows how many attempts there are and where the page before begins, but not what only the rules need', () => {
    const tried = { ...triedIn(tries), recorded: 500, withdrawn: 2 }
    const file = clientFile(facts({ attempts: tries, tried, next: 'first' }), NOW)
    expect(file.count).toEqual({ recorded: 500, withdrawn: 2 })
    expect(file.next).toBe('first')
    expect(clientFile(facts(), NOW)).not.toHaveProperty('next')
  })

  it('shows the newest attempt first', () => {
    expect(clientFile(facts({ attempts: tries }), NOW).attempts.map(({ id }) => id)).toEqual([
      'third',
      'second',
      'first',
    ])
  })
  it('shows attempts of one minute in the same order, however they were read or changed', () => {
    const [one, other, later] = [attempt('A', NOW), attempt('B', NOW), attempt('C', '2026-03-02T12:01:00.000Z')]
    for (const attempts of [
      [one, other, later],
      [other, later, one],
      [later, other, one],
    ]) {
      expect(clientFile(facts({ attempts }), NOW).attempts.map(({ id }) => id)).toEqual(['C', 'B', 'A'])
    }
  })
})
