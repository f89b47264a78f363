import { describe, expect, it } from 'vitest'
import type { Attempt } from '../../../shared/clients/attempt.ts'
import {
  acknowledged,
  afterAttempts,
  arrivalLetter,
  clientReference,
  contactDuty,
  dropped,
  resumed,
} from '../../../shared/clients/contact-duty.ts'
import { triedIn } from '../../../shared/clients/tried.ts'
import { defaultLadders } from '../../../shared/duties/default-ladders.ts'
import { coming } from '../../../shared/duties/ladder.ts'
import { remind } from '../../../shared/duties/reminder.ts'
import { plusHours } from '../../../shared/time/instant.ts'

const arrival = {
  centre: 'liberec',
  notice: 'OZNAMENI',
  clients: ['01M84BK8RGR1D7EQA801BTRN4W'],
  letter: 'DOPIS',
  deliveredAt: '2026-03-27T16:00:00.000Z',
}
const [client = ''] = arrival.clients
const duty = contactDuty(arrival, client)
const deed = { by: 'jana', now: '2026-03-28T10:00:00.000Z' }

function attempt(outcome: Attempt['outcome'], at: string, changes: Partial<Attempt> = {}): Attempt {
  return { id: at, channel: 'phone', outcome, at, note: '', by: 'jana', recordedAt: at, ...changes }
}

describe('the duty that a notice begins', () => {
  it('ends 48 hours after delivery, whatever clocks on the wall do meanwhile', () => {
    expect(duty).toEqual({
      centre: 'liberec',
      kind: 'contact',
      subject: client,
      reference: 'LIBEREC-BTRN4W',
      thread: 'OZNAMENI',
      startsAt: '2026-03-27T16:00:00.000Z',
      dueAt: '2026-03-29T16:00:00.000Z',
      status: 'open',
      climbedUntil: '2026-03-27T16:00:00.000Z',
    })
  })

  it('is told to those on duty by one letter for all people of the notice', () => {
    const letter = {
      id: 'DOPIS',
      centre: 'liberec',
      kind: 'contact',
      step: 'arrival',
      to: ['duty'],
      thread: 'OZNAMENI',
      references: ['LIBEREC-BTRN4W'],
      startsAt: duty.startsAt,
      dueAt: duty.dueAt,
      createdAt: arrival.deliveredAt,
    }
    expect(arrivalLetter(arrival)).toEqual({ ...letter, subject: client })
    const two = arrivalLetter({ ...arrival, clients: [client, '01M81GKWPG9K0BXFPAG73PW4HH'] })
    expect(two).toEqual({
      ...letter,
      references: ['LIBEREC-BTRN4W', clientReference('liberec', '01M81GKWPG9K0BXFPAG73PW4HH')],
    })
  })
})

describe('the duty after attempts', () => {
  const first = '2026-03-28T08:00:00.000Z'
  const second = '2026-03-28T09:00:00.000Z'

  it('is in the hands of who tried, and knows the last try', () => {
    expect(afterAttempts(duty, triedIn([attempt('unsafe', second), attempt('not-reached', first)]), deed)).toEqual({
      ...duty,
      acknowledged: { by: 'jana', at: deed.now },
      changedAt: deed.now,
      lastAttempt: { at: second, outcome: 'unsafe' },
    })
  })

  it('knows the last of any number of tries, in whatever order they were written down', () => {
    const third = '2026-03-28T09:30:00.000Z'
    const tries = [attempt('message-left', third), attempt('not-reached', first), attempt('unsafe', second)]
    expect(afterAttempts(duty, triedIn(tries), deed).lastAttempt).toEqual({ at: third, outcome: 'message-left' })
  })

  it('stays in the hands of who had it', () => {
    const had = { by: 'milena', at: first, until: second }
    expect(afterAttempts({ ...duty, acknowledged: had }, triedIn([]), deed).acknowledged).toEqual(had)
  })

  it('is met since the offer reached the person, and open again when that try was a mistake', () => {
    const met = afterAttempts(duty, triedIn([attempt('refused', first), attempt('accepted', second)]), deed)
    expect(met).toMatchObject({ status: 'met', metAt: first, lastAttempt: { at: second, outcome: 'accepted' } })
    const withdrawn = { by: 'jana', at: deed.now, reason: 'omyl' }
    const again = afterAttempts(met, triedIn([attempt('refused', first, { withdrawn })]), deed)
    expect(again).toMatchObject({ status: 'open' })
    expect(again).not.toHaveProperty('metAt')
    expect(again).not.toHaveProperty('lastAttempt')
  })

  it('was overdue when it was met after its end', () => {
    const late = '2026-03-29T16:00:00.001Z'
    expect(afterAttempts(duty, triedIn([attempt('accepted', late)]), deed)).toMatchObject({
      status: 'met',
      metAt: late,
      overdueAt: duty.dueAt,
    })
  })
})

describe('the duty of a file that is closed', () => {
  const later = deed.now
  const given = dropped(duty, later)

  it('is dropped, neither met nor overdue any more, and owed again when the file is opened', () => {
    expect(given).toMatchObject({ status: 'dropped', droppedAt: later })
    expect(given).not.toHaveProperty('metAt')
    expect(resumed(given, later)).toEqual({ ...duty, changedAt: later })
    const overdue = { ...duty, status: 'overdue' as const, overdueAt: duty.dueAt }
    expect(resumed(dropped(overdue, later), later)).toEqual({ ...overdue, changedAt: later })
  })

  it('has nothing more to say, however long it lasts', () => {
    const much = plusHours(duty.dueAt, 24 * 30)
    expect(coming(defaultLadders.contact, given, much)).toEqual([])
    expect(remind(given, defaultLadders.contact, much)).toMatchObject({
      deadline: { status: 'dropped' },
      letter: undefined,
    })
  })
})

describe('saying "I have it"', () => {
  it('names who and since when, and the promised time of the next try', () => {
    expect(acknowledged(duty, undefined, deed)).toStrictEqual({
      ...duty,
      acknowledged: { by: 'jana', at: deed.now },
      changedAt: deed.now,
    })
    expect(acknowledged(duty, duty.dueAt, deed).acknowledged).toEqual({ by: 'jana', at: deed.now, until: duty.dueAt })
  })

  it.each([
    ['in the past', deed.now, 'in-the-past'],
    ['after the end', '2026-03-29T16:00:00.001Z', 'after-due'],
  ])('is refused with a next try %s', (_, until, code) => {
    const said = expect.objectContaining({ code: 'invalid', details: { faults: [{ path: 'until', code }] } })
    expect(() => acknowledged(duty, until, deed)).toThrow(said)
  })
})
