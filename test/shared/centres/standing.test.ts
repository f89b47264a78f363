import { describe, expect, it } from 'vitest'
import type { Staff } from '../../../shared/centres/staff.ts'
import {
  colleagues,
  headsOn,
  isHere,
  isOnLeave,
  memberSignedIn,
  present,
  roleNow,
} from '../../../shared/centres/standing.ts'

const now = '2026-03-02T09:00:00.000Z'
const member = (part: Partial<Staff> = {}): Staff => ({
  id: 'jana',
  name: 'Jana',
  email: 'jana@liberec.example',
  role: 'worker',
  outOfHours: false,
  ...part,
})

describe('somebody is of the centre', () => {
  it.each([
    ['without an end', {}, true],
    ['before it', { until: '2026-03-02T09:00:00.001Z' }, true],
    ['not at the instant of it', { until: now }, false],
    ['not after it', { until: '2026-03-01T23:00:00.000Z' }, false],
  ])('%s', (_when, terms, isThere) => {
    expect(isHere(terms, now)).toBe(isThere)
    expect(memberSignedIn([member(terms)], 'jana', now)).toEqual(isThere ? { id: 'jana', role: 'worker' } : undefined)
    expect(colleagues([member(terms)], now)).toHaveLength(isThere ? 1 : 0)
  })

  it('by nobody else’s id', () => expect(memberSignedIn([member()], 'eva', now)).toBeUndefined())
})

describe('a deputy is head', () => {
  const days = { from: '2026-03-02', until: '2026-03-03' }
  it.each([
    ['not on the evening before', '2026-03-01T22:59:59.999Z', 'worker'],
    ['from the first minute in Prague', '2026-03-01T23:00:00.000Z', 'head'],
    ['to the last', '2026-03-03T22:59:59.999Z', 'head'],
    ['and not a minute longer', '2026-03-03T23:00:00.000Z', 'worker'],
  ])('%s', (_when, at, role) => expect(roleNow({ role: 'worker', deputy: days }, at)).toBe(role))

  it('only who is a worker', () => {
    expect(roleNow({ role: 'external', deputy: days }, now)).toBe('external')
    expect(roleNow({ role: 'head', deputy: { from: '2026-01-01', until: '2026-01-02' } }, now)).toBe('head')
  })
})

describe('head on some days', () => {
  const staff = [
    member({ id: 'hana', role: 'head' }),
    member({ id: 'jana', deputy: { from: '2026-03-02', until: '2026-03-04' } }),
    member({ id: 'tomas' }),
    member({ id: 'host', role: 'external' }),
    member({ id: 'eva', headUntil: '2026-02-10T09:00:00.000Z' }),
  ]
  it.each([
    ['2026-02-10', '2026-02-10', ['hana', 'eva']],
    ['2026-02-11', '2026-02-11', ['hana']],
    ['2026-02-20', '2026-03-01', ['hana']],
    ['2026-02-20', '2026-03-02', ['hana', 'jana']],
    ['2026-03-03', '2026-03-03', ['hana', 'jana']],
    ['2026-03-04', '2026-03-09', ['hana', 'jana']],
    ['2026-03-05', '2026-03-09', ['hana']],
  ])('from %s to %s were %j', (from, until, heads) => expect(headsOn(staff, { from, until })).toEqual(heads))

  it('is said of a worker who signs in on such a day', () => {
    expect(memberSignedIn(staff, 'jana', now)).toEqual({ id: 'jana', role: 'head', isDeputy: true })
    expect(memberSignedIn(staff, 'hana', now)).toEqual({ id: 'hana', role: 'head' })
  })
})

describe('leave', () => {
  const away = { leave: [{ from: '2026-03-02', until: '2026-03-02' }] }
  it.each([
    ['the day before', '2026-03-01T12:00:00.000Z', false],
    ['on its day', now, true],
    ['the day after', '2026-03-03T12:00:00.000Z', false],
  ])('%s', (_when, at, isAway) => expect(isOnLeave(away, at)).toBe(isAway))

  it('leaves the others; when everybody is away, everybody', () => {
    const [one, other] = [member(away), member({ id: 'eva' })]
    expect(present([one, other], now)).toEqual([other])
    expect(present([one], now)).toEqual([one])
  })
})

it('an external is no colleague', () => expect(colleagues([member({ role: 'external' })], now)).toEqual([]))
