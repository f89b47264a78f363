import { describe, expect, it } from 'vitest'
import { type ComplaintState, entered } from '../../../shared/complaints/complaint.ts'
import { arrivalLetter, dutyAfter, newDuty } from '../../../shared/complaints/duty.ts'
import type { Deadline } from '../../../shared/duties/deadline.ts'
import { answer, complaint, suggestion, written } from '../../support/complaints.ts'

const NOW = '2026-03-02T09:00:00.000Z'
const place = { id: '2026-7', year: 2026, number: 7 }
const open = entered(complaint(), 30)
const aboutHead = entered(complaint({ about: 'head' }), 30)

/** The duty of `open`: delivered on 2 March, to be answered until the end of 1 April. */
const duty: Deadline = {
  centre: 'liberec',
  kind: 'complaint',
  subject: '2026-7',
  reference: 'LIBEREC 7/2026',
  startsAt: '2026-03-01T23:00:00.000Z',
  dueAt: '2026-04-01T22:00:00.000Z',
  status: 'open',
  climbedUntil: NOW,
}

const arising = (now = NOW) => ({ centre: 'liberec', place, now })

describe('a new duty to answer', () => {
  it('runs from the beginning of the day of delivery to the end of the last day', () => {
    expect(newDuty(open, arising())).toEqual(duty)
  })

  it('about the head is the founder’s', () => {
    expect(newDuty(aboutHead, arising())).toEqual({ ...duty, audience: 'founder' })
  })

  it('of a suggestion is none', () => {
    expect(newDuty(entered(suggestion(), 30), arising())).toBeUndefined()
  })

  it.each([
    ['a moment before its end leaves out reminders that are over', '2026-04-01T21:59:59.999Z', undefined],
    ['at its end still tells that it is over', '2026-04-01T22:00:00.000Z', duty.startsAt],
    ['after its end too', '2026-05-01T00:00:00.000Z', duty.startsAt],
  ])('entered %s', (_when, now, climbedUntil = now) => {
    expect(newDuty(open, arising(now))).toEqual({ ...duty, climbedUntil })
  })
})

const answered = (givenOn: string): ComplaintState => ({ ...open, status: 'answered', answer: answer({ givenOn }) })
const overdue: Deadline = { ...duty, status: 'overdue', overdueAt: '2026-04-01T22:00:30.000Z' }

describe('a duty after a step', () => {
  it.each([
    ['of today is met now', '2026-03-20', '2026-03-20T09:00:00.000Z', '2026-03-20T09:00:00.000Z'],
    ['of an earlier day was met at its end', '2026-03-19', '2026-03-20T09:00:00.000Z', '2026-03-19T23:00:00.000Z'],
    ['of the last day is in time though written down after it', '2026-04-01', '2026-04-09T09:00:00.000Z', duty.dueAt],
  ])('with an answer %s', (_when, givenOn, now, metAt) => {
    expect(dutyAfter(duty, answered(givenOn), now)).toEqual({ ...duty, status: 'met', metAt })
  })

  it('with an answer that is only written goes on as it was', () => {
    const unsent: ComplaintState = { ...open, status: 'written', answer: written() }
    expect(dutyAfter(duty, unsent, '2026-03-20T09:00:00.000Z')).toEqual(duty)
    expect(dutyAfter(overdue, unsent, '2026-04-05T09:00:00.000Z')).toEqual(overdue)
  })

  it('with an answer of the day after its last was overdue', () => {
    const now = '2026-04-02T09:00:00.000Z'
    const met = { ...duty, status: 'met', metAt: now }
    expect(dutyAfter(duty, answered('2026-04-02'), now)).toEqual({ ...met, overdueAt: duty.dueAt })
    expect(dutyAfter(overdue, answered('2026-04-02'), now)).toEqual({ ...met, overdueAt: overdue.overdueAt })
  })

  it('that changes no day and nobody who decides goes on as it was', () => {
    const climbed = { ...duty, term: 3, toldAt: NOW }
    expect(dutyAfter(climbed, open, '2026-03-05T09:00:00.000Z')).toEqual(climbed)
    expect(dutyAfter(overdue, open, '2026-04-05T09:00:00.000Z')).toEqual(overdue)
  })

  it('with a due instant that moved begins a term, and the next another one', () => {
    const later = { ...open, extensions: [{ until: '2026-04-30', reason: 'x', at: NOW, by: 'x' }] }
    const now = '2026-03-19T09:00:00.000Z'
    const moved = { ...duty, dueAt: '2026-04-30T22:00:00.000Z', term: 2, climbedUntil: now }
    expect(dutyAfter(duty, later, now)).toEqual(moved)
    expect(dutyAfter(moved, open, now)).toEqual({ ...duty, term: 3, climbedUntil: now })
  })

  it('that passes to the founder begins a term, and so it does when it comes back', () => {
    const passed = { ...duty, audience: 'founder', term: 2 } as const
    expect(dutyAfter(duty, aboutHead, NOW)).toEqual(passed)
    expect(dutyAfter(passed, open, NOW)).toEqual({ ...duty, term: 3 })
  })

  it('found overdue by a wrong day of delivery is open when the right one leaves time', () => {
    const corrected = entered(complaint({ deliveredOn: '2026-03-10' }), 30)
    const now = '2026-04-02T09:00:00.000Z'
    const right = { startsAt: '2026-03-09T23:00:00.000Z', dueAt: '2026-04-09T22:00:00.000Z' }
    expect(dutyAfter(overdue, corrected, now)).toEqual({ ...duty, ...right, term: 2, climbedUntil: now })
  })

  it.each([
    ['a moment before the due instant is open', '2026-04-01T21:59:59.999Z', undefined],
    ['at the due instant stays overdue', '2026-04-01T22:00:00.000Z', overdue.overdueAt],
  ])('that was found overdue and %s', (_when, now, overdueAt) => {
    const status = overdueAt === undefined ? 'open' : 'overdue'
    expect(dutyAfter(overdue, open, now)).toEqual({ ...duty, status, ...(overdueAt && { overdueAt }) })
  })

  it('moved to a day that is over still tells so from the day of delivery on', () => {
    const earlier = entered(complaint({ deliveredOn: '2026-01-05' }), 30)
    expect(dutyAfter(duty, earlier, NOW)).toEqual({
      ...duty,
      startsAt: '2026-01-04T23:00:00.000Z',
      dueAt: '2026-02-04T23:00:00.000Z',
      term: 2,
      climbedUntil: duty.startsAt,
    })
  })

  it('keeps its end when there is no last day any more', () => {
    expect(dutyAfter(duty, entered(suggestion(), 30), NOW)).toEqual(duty)
  })

  it('is not met any more without an answer', () => {
    expect(dutyAfter({ ...duty, status: 'met', metAt: NOW }, open, NOW)).toEqual(duty)
  })
})

describe('the letter about a duty that arrived', () => {
  const letter = {
    centre: 'liberec',
    kind: 'complaint',
    step: 'arrival',
    subject: '2026-7',
    references: ['LIBEREC 7/2026'],
    startsAt: duty.startsAt,
    dueAt: duty.dueAt,
    createdAt: NOW,
  }

  it('is for the head', () => {
    expect(arrivalLetter(duty, NOW)).toEqual({ ...letter, id: '2026-7-arrival', to: ['head'] })
  })

  it('about the head is for the founder and never reaches her, in each term anew', () => {
    expect(arrivalLetter({ ...duty, audience: 'founder', term: 2 }, NOW)).toEqual({
      ...letter,
      id: '2026-7-2-arrival',
      to: ['founder'],
      hiddenFrom: 'head',
    })
  })
})
