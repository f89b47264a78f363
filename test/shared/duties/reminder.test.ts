import { describe, expect, it } from 'vitest'
import type { Deadline } from '../../../shared/duties/deadline.ts'
import { defaultLadders } from '../../../shared/duties/default-ladders.ts'
import { ladderFor, remind } from '../../../shared/duties/reminder.ts'

const duty: Deadline = {
  centre: 'liberec',
  kind: 'contact',
  subject: 'K1',
  reference: 'LIBEREC-K1',
  startsAt: '2026-03-02T09:00:00.000Z',
  dueAt: '2026-03-04T09:00:00.000Z',
  status: 'open',
  climbedUntil: '2026-03-02T09:00:00.000Z',
}
const letter = {
  id: 'K1-unacknowledged',
  centre: 'liberec',
  kind: 'contact',
  step: 'unacknowledged',
  subject: 'K1',
  to: ['workers'],
  references: ['LIBEREC-K1'],
  startsAt: duty.startsAt,
  dueAt: duty.dueAt,
  createdAt: '2026-03-02T11:00:00.000Z',
}
const at = (time: string) => `2026-03-${time}:00.000Z`
const look = (time: string, changes: Partial<Deadline> = {}) =>
  remind({ ...duty, ...changes }, defaultLadders.contact, at(time))

describe('the ladder of a centre', () => {
  it('is its own where it has one, and the default one otherwise', () => {
    const own = [{ name: 'after-1' as const, when: { after: 1 }, to: ['workers' as const] }]
    expect(ladderFor('contact', { ladders: { contact: own } })).toEqual([...own, defaultLadders.contact.at(-1)])
    expect(ladderFor('complaint', { ladders: { contact: own } })).toBe(defaultLadders.complaint)
    expect(ladderFor('contact', {})).toBe(defaultLadders.contact)
  })
})

describe('a look at a duty', () => {
  it('writes nothing before the next step, and wakes at it', () => {
    expect(look('02T10:59')).toEqual({
      deadline: { ...duty, climbedUntil: at('02T10:59') },
      wakeAt: at('02T11:00'),
      letter: undefined,
    })
  })

  it('writes the letter of a step at its instant, and notes that it was told', () => {
    expect(look('02T11:00')).toStrictEqual({
      deadline: { ...duty, climbedUntil: at('02T11:00'), toldAt: at('02T11:00') },
      wakeAt: at('03T09:00'),
      letter,
    })
  })

  it('finds it overdue at its end, tells everybody urgently, and wakes again after a week', () => {
    const { deadline, wakeAt, letter } = look('04T09:00')
    expect(deadline).toMatchObject({ status: 'overdue', overdueAt: duty.dueAt })
    expect(letter).toMatchObject({ id: 'K1-overdue', to: ['duty', 'workers', 'head', 'founder'], urgent: true })
    expect(wakeAt).toBe(at('11T09:00'))
  })

  it('tells the founder again after a week, by a letter of its own', () => {
    const told = { status: 'overdue' as const, overdueAt: duty.dueAt, climbedUntil: duty.dueAt }
    const { deadline, wakeAt, letter } = look('11T09:00', told)
    expect(letter).toMatchObject({ id: 'K1-overdue-7', step: 'overdue-7', to: ['founder'], urgent: true })
    expect([deadline.status, wakeAt]).toEqual(['overdue', at('18T09:00')])
  })

  it('keeps since when it was found overdue', () => {
    expect(look('05T09:00', { overdueAt: at('04T10:00') }).deadline.overdueAt).toBe(at('04T10:00'))
  })

  it('wakes at the due instant when no step of the ladder falls on it', () => {
    const early = [{ name: 'after-1' as const, when: { after: 1 }, to: ['workers' as const] }]
    expect(remind(duty, early, at('02T10:00')).wakeAt).toBe(duty.dueAt)
    expect(remind(duty, early, at('02T09:30')).wakeAt).toBe(at('02T10:00'))
    const late = [{ name: 'after-72' as const, when: { after: 72 }, to: ['workers' as const] }]
    expect(remind(duty, late, at('02T09:30')).wakeAt).toBe(duty.dueAt)
    expect(remind(duty, early, at('04T09:00'))).toMatchObject({
      wakeAt: at('11T09:00'),
      deadline: { status: 'overdue' },
    })
  })

  it('does not find a met duty overdue', () => {
    const met = { status: 'met' as const, metAt: at('02T10:00') }
    expect(look('05T09:00', met)).toEqual({
      deadline: { ...duty, ...met, climbedUntil: at('05T09:00') },
      wakeAt: duty.dueAt,
      letter: undefined,
    })
  })

  it('gives each promise that passed a letter of its own', () => {
    const acknowledged = { by: 'jana', at: at('02T10:00'), until: at('02T18:00') }
    expect(look('02T18:00', { acknowledged }).letter).toMatchObject({
      id: `K1-promise-${at('02T18:00')}`,
      step: 'promise',
      to: ['staff:jana', 'workers'],
    })
  })

  it('names the term of a duty that was moved, and keeps what is said of the head from the head', () => {
    const moved = { term: 2, audience: 'founder' as const, thread: 'vlakno' }
    const { letter } = remind({ ...duty, ...moved, kind: 'complaint' }, defaultLadders.complaint, at('03T09:00'))
    expect(letter).toMatchObject({ id: 'K1-2-day-before', to: ['founder'], hiddenFrom: 'head', thread: 'vlakno' })
    expect(look('02T11:00').letter).not.toHaveProperty('hiddenFrom')
  })
})
