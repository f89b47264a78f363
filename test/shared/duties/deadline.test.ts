import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { type Deadline, deadlineFields, isMetInTime, standing } from '../../../shared/duties/deadline.ts'
import { outcomes } from '../../../shared/duties/outcome.ts'

const deadlineSchema = z.object(deadlineFields())

const dueAt = '2026-03-04T09:00:00.000Z'
const later = '2026-03-04T09:00:00.001Z'

describe('where a duty stands', () => {
  it.each([
    ['open, as long as nothing is known', {}, { status: 'open' }],
    ['met, when it was met at the last instant', { metAt: dueAt }, { status: 'met', metAt: dueAt }],
    ['overdue, when its end was found to have passed', { overdueAt: dueAt }, { status: 'overdue', overdueAt: dueAt }],
    ['met late, when it was met a moment later', { metAt: later }, { status: 'met', metAt: later, overdueAt: dueAt }],
    [
      'met late, since when it was found to be',
      { metAt: later, overdueAt: later },
      { status: 'met', metAt: later, overdueAt: later },
    ],
    [
      'met, and still found overdue before the time that is now said',
      { metAt: '2026-03-03T09:00:00.000Z', overdueAt: dueAt },
      { status: 'met', metAt: '2026-03-03T09:00:00.000Z', overdueAt: dueAt },
    ],
  ])('%s', (_, facts, stands) => {
    expect(standing({ dueAt, ...facts })).toStrictEqual(stands)
  })
})

describe('a stored duty', () => {
  const duty: Deadline = {
    centre: 'liberec',
    kind: 'contact',
    subject: '01JX',
    reference: 'LIBEREC-7F3K9Q',
    startsAt: '2026-03-02T09:00:00.000Z',
    dueAt,
    status: 'open',
    climbedUntil: '2026-03-02T09:00:00.000Z',
  }
  const full: Deadline = {
    ...duty,
    kind: 'complaint',
    status: 'met',
    metAt: later,
    overdueAt: dueAt,
    acknowledged: { by: 'jana', at: '2026-03-02T10:00:00.000Z', until: '2026-03-02T18:00:00.000Z' },
    lastAttempt: { at: later, outcome: 'accepted' },
    audience: 'founder',
    thread: '01JW',
    term: 2,
    toldAt: '2026-03-03T09:00:00.000Z',
    changedAt: later,
  }

  it('opens with every field that was stored', () => {
    expect(deadlineSchema.parse(duty)).toEqual(duty)
    expect(deadlineSchema.parse(full)).toEqual(full)
    expect(deadlineSchema.parse({ ...duty, status: 'overdue' }).status).toBe('overdue')
  })

  it.each(outcomes)('opens with an attempt of which %s came', (outcome) => {
    const lastAttempt = { at: later, outcome }
    expect(deadlineSchema.parse({ ...duty, lastAttempt }).lastAttempt).toEqual(lastAttempt)
  })

  it.each([
    ['kind', 'eviction'],
    ['status', 'closed'],
    ['audience', 'head'],
    ['lastAttempt', { at: later, outcome: 'lost' }],
    ['acknowledged', { at: later }],
  ])('does not open with another %s', (field, value) => {
    expect(deadlineSchema.safeParse({ ...full, [field]: value }).success).toBe(false)
  })
})

describe('meeting a duty', () => {
  it.each([
    ['at its last instant', dueAt, true],
    ['a moment later', later, false],
    ['not yet', undefined, false],
  ])('%s (%s) is in time: %s', (_, metAt, inTime) => {
    expect(isMetInTime({ metAt, dueAt })).toBe(inTime)
  })
})
