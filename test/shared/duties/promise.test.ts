import { describe, expect, it } from 'vitest'
import { latestPromise, openPromise, promiseFault } from '../../../shared/duties/promise.ts'

const DUE = '2026-03-04T09:00:00.000Z'

describe('how late a next try may be promised', () => {
  it.each([
    ['long before the end', '2026-03-02T09:00:00.000Z', DUE],
    ['a millisecond before the end', '2026-03-04T08:59:59.999Z', DUE],
    ['at the end itself', DUE, '2026-03-05T09:00:00.000Z'],
    ['days after the end', '2026-03-07T10:30:00.000Z', '2026-03-08T10:30:00.000Z'],
  ])('%s', (_, now, latest) => {
    expect(latestPromise({ dueAt: DUE }, now)).toBe(latest)
  })

  it.each([
    ['the past', '2026-03-02T08:59:59.999Z', 'in-the-past'],
    ['this very moment', '2026-03-02T09:00:00.000Z', 'in-the-past'],
    ['the next moment', '2026-03-02T09:00:00.001Z', undefined],
    ['the end', DUE, undefined],
    ['after the end', '2026-03-04T09:00:00.001Z', 'after-due'],
  ])('%s', (_, until, fault) => {
    expect(promiseFault(until, { dueAt: DUE }, '2026-03-02T09:00:00.000Z')).toBe(fault)
  })
})

describe('a promise', () => {
  const acknowledged = { by: 'jana', at: '2026-03-02T10:00:00.000Z', until: '2026-03-02T18:00:00.000Z' }
  const attempt = (at: string) => ({ at, outcome: 'not-reached' as const })

  it('is open until an attempt is made after it', () => {
    expect(openPromise({ acknowledged })).toEqual(acknowledged)
    expect(openPromise({ acknowledged, lastAttempt: attempt('2026-03-02T10:00:00.000Z') })).toEqual(acknowledged)
    expect(openPromise({ acknowledged, lastAttempt: attempt('2026-03-02T10:00:00.001Z') })).toBeUndefined()
  })

  it('is none without a time, or without anybody having the duty', () => {
    expect(openPromise({ acknowledged: { by: 'jana', at: '2026-03-02T10:00:00.000Z' } })).toBeUndefined()
    expect(openPromise({})).toBeUndefined()
  })
})
