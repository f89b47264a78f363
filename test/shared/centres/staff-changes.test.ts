import { describe, expect, it } from 'vitest'
import type { Staff } from '../../../shared/centres/staff.ts'
import { accountAfter, type StaffChange, staffAfter, staffChangeSchema } from '../../../shared/centres/staff-changes.ts'

/** A Monday. */
const now = '2026-03-02T09:00:00.000Z'
const member = (id: string, part: Partial<Staff> = {}): Staff => ({
  ...{ id, name: id, email: `${id}@liberec.example`, role: 'worker', outOfHours: false },
  ...part,
})
const staff = [member('jana'), member('eva'), member('milena', { role: 'head' })]
const twoHeads = [...staff, member('karel', { role: 'head' })]

const deed = { by: 'milena', now, accounts: new Map(), hasOpenWork: false }
const change = (person: string, what: StaffChange, part: object = {}, of = staff) =>
  staffAfter(of, what, { ...deed, person, ...part }).find(({ id }) => id === person)
const refusal = (code: string, path: string) =>
  expect.objectContaining({ code: 'invalid', details: { faults: [{ path, code }] } })
const invited = { what: 'invite', name: 'Nová Zkouška', email: 'nova@liberec.example', role: 'worker' } as const

describe('a head', () => {
  it.each<[string, StaffChange, Partial<Staff>]>([
    ['ends somebody at once', { what: 'end' }, { until: now }],
    ['ends somebody after a day', { what: 'end', until: '2026-03-31' }, { until: '2026-03-31T22:00:00.000Z' }],
    ['ends somebody today, at midnight', { what: 'end', until: '2026-03-02' }, { until: '2026-03-02T23:00:00.000Z' }],
    ['makes somebody head', { what: 'role', role: 'head' }, { role: 'head' }],
    [
      'makes somebody external until a day',
      { what: 'role', role: 'external', until: '2026-03-31' },
      { role: 'external', until: '2026-03-31T22:00:00.000Z' },
    ],
    [
      'sends somebody on leave, and drops leaves that are over',
      {
        what: 'leave',
        leave: [
          { from: '2026-03-02', until: '2026-03-06' },
          { from: '2026-03-09', until: '2026-03-09' },
        ],
      },
      {
        leave: [
          { from: '2026-03-02', until: '2026-03-06' },
          { from: '2026-03-09', until: '2026-03-09' },
        ],
      },
    ],
    [
      'names a deputy with dates',
      { what: 'deputy', deputy: { from: '2026-03-02', until: '2026-03-06' } },
      { deputy: { from: '2026-03-02', until: '2026-03-06' } },
    ],
  ])('%s', (_what, asked, expected) => {
    expect(staffChangeSchema.parse(asked)).toEqual(asked)
    expect(change('jana', asked)).toEqual({ ...member('jana'), ...expected })
  })

  it('takes back an end, a deputy and a role', () => {
    const of = [member('jana', { until: now, deputy: { from: '2026-03-02', until: '2026-03-03' } }), ...staff.slice(1)]
    expect(change('jana', { what: 'stay' }, {}, of)).not.toHaveProperty('until')
    expect(change('jana', { what: 'deputy' }, {}, of)).not.toHaveProperty('deputy')
    expect(change('jana', { what: 'role', role: 'head' }, {}, of)).not.toHaveProperty('deputy')
  })

  it('invites somebody, once however often it is sent', () => {
    const once = staffAfter(staff, invited, { ...deed, person: 'nova' })
    expect(once.at(-1)).toEqual(member('nova', { name: 'Nová Zkouška' }))
    expect(staffAfter(once, invited, { ...deed, person: 'nova' })).toEqual(once)
    expect(staff.map(({ id }) => id)).not.toContain('nova')
  })

  it('invites somebody anew whose access ended, by the same address', () => {
    const of = [...staff, member('nova', { until: now })]
    expect(change('znovu', { ...invited, email: 'NOVA@liberec.example' }, {}, of)).toMatchObject({ id: 'znovu' })
  })
})

describe('is refused', () => {
  it.each<[string, string, StaffChange, string, string]>([
    ['an address that somebody has', 'nova', { ...invited, email: 'Jana@liberec.example' }, 'email', 'taken'],
    ['an external without an end', 'nova', { ...invited, role: 'external' }, 'until', 'missing'],
    ['an end in the past', 'jana', { what: 'end', until: '2026-03-01' }, 'until', 'in-the-past'],
    ['an invitation until a day that is over', 'nova', { ...invited, until: '2026-03-01' }, 'until', 'in-the-past'],
    [
      'a leave that ends before it begins',
      'jana',
      { what: 'leave', leave: [{ from: '2026-03-06', until: '2026-03-05' }] },
      'leave.0.until',
      'ends-before',
    ],
    [
      'a deputy whose days are over',
      'jana',
      { what: 'deputy', deputy: { from: '2026-02-01', until: '2026-02-02' } },
      'deputy.until',
      'in-the-past',
    ],
    [
      'a head as a deputy',
      'milena',
      { what: 'deputy', deputy: { from: '2026-03-02', until: '2026-03-03' } },
      'deputy',
      'not-a-worker',
    ],
    ['the end of the last head', 'milena', { what: 'end' }, 'person', 'last-head'],
    ['an end of the last head some day', 'milena', { what: 'end', until: '2027-01-01' }, 'person', 'last-head'],
    ['another role of the last head', 'milena', { what: 'role', role: 'worker' }, 'person', 'last-head'],
  ])('%s', (_what, person, asked, path, code) => {
    expect(() => change(person, asked)).toThrow(refusal(code, path))
  })

  it.each([
    ['has an end', { until: '2026-12-31T23:00:00.000Z' }, new Map()],
    ['has gone', { until: now }, new Map()],
    ['cannot sign in yet', {}, new Map([['karel', { state: 'asked' as const }]])],
    ['could not be invited', {}, new Map([['karel', { state: 'failed' as const }]])],
  ])('the end of a head beside one who %s', (_who, part, accounts) => {
    const of = [...staff, member('karel', { role: 'head', ...part })]
    expect(() => change('milena', { what: 'end' }, { accounts }, of)).toThrow(refusal('last-head', 'person'))
  })

  it('work left open, unless it is said', () => {
    const open = { hasOpenWork: true }
    for (const asked of [{ what: 'end' }, { what: 'role', role: 'external', until: '2026-04-01' }] as const) {
      expect(() => change('jana', asked, open)).toThrow(refusal('open-work', 'evenSo'))
      expect(change('jana', { ...asked, evenSo: true }, open)).toHaveProperty('until')
    }
  })

  it.each<[string, string, StaffChange]>([
    ['a worker', 'jana', { what: 'leave', leave: [] }],
    ['nobody of the centre', 'nikdo', { what: 'leave', leave: [] }],
  ])('whatever %s asks', (_who, by, asked) => {
    expect(() => change('eva', asked, { by })).toThrow(expect.objectContaining({ code: 'forbidden' }))
  })

  it.each<[string, string, StaffChange]>([
    ['ending a head', 'milena', { what: 'end' }],
    ['demoting a head', 'milena', { what: 'role', role: 'worker' }],
    ['making a head', 'jana', { what: 'role', role: 'head' }],
    ['inviting a head', 'nova', { ...invited, role: 'head' }],
    ['naming a deputy', 'jana', { what: 'deputy', deputy: { from: '2026-03-02', until: '2026-12-31' } }],
  ])('a deputy who is for %s', (_what, person, asked) => {
    const of = [...twoHeads, member('zastup', { deputy: { from: '2026-03-02', until: '2026-03-06' } })]
    expect(() => change(person, asked, { by: 'zastup' }, of)).toThrow(expect.objectContaining({ code: 'forbidden' }))
    expect(change('jana', { what: 'end' }, { by: 'zastup' }, of)).toHaveProperty('until')
  })

  it('the second of two heads who end each other', () => {
    const after = staffAfter(twoHeads, { what: 'end' }, { ...deed, person: 'karel' })
    expect(() => staffAfter(after, { what: 'end' }, { ...deed, person: 'milena', by: 'karel' })).toThrow(
      expect.objectContaining({ code: 'forbidden' }),
    )
  })

  it('somebody who is not there', () =>
    expect(() => change('nikdo', { what: 'end' })).toThrow(expect.objectContaining({ code: 'not-found' })))
})

describe('an account', () => {
  const gone = member('jana', { until: now })
  const later = member('jana', { until: '2026-03-31T22:00:00.000Z' })
  it.each<[string, Staff | undefined, Staff, StaffChange, 'open' | 'closed' | undefined]>([
    ['opens for whoever is invited', undefined, member('jana'), invited, 'open'],
    ['closes with an end', member('jana'), gone, { what: 'end' }, 'closed'],
    ['stays until a day that is to come', member('jana'), later, { what: 'end', until: '2026-03-31' }, undefined],
    ['opens again for whoever stays', gone, member('jana'), { what: 'stay' }, 'open'],
    ['is told of once more', member('jana'), member('jana'), { what: 'invite-again' }, 'open'],
    ['is not told of to somebody who has gone', gone, gone, { what: 'invite-again' }, undefined],
    [
      'stays through another role',
      member('jana'),
      member('jana', { role: 'head' }),
      { what: 'role', role: 'head' },
      undefined,
    ],
  ])('%s', (_what, before, after, asked, wanted) => expect(accountAfter({ before, after }, asked, now)).toBe(wanted))
})
