import { describe, expect, it } from 'vitest'
import type { Appointment } from '../../../shared/appointments/appointment.ts'
import { nearest, type Search, type Wish } from '../../../shared/appointments/nearest.ts'
import { pragueDay } from '../../../shared/time/prague.ts'
import { appointment, liberecPlaces } from '../../support/appointments.ts'

const [seat, frydlant] = liberecPlaces
const oneRoom = { ...seat, rooms: seat.rooms.slice(0, 1) }
const jana = 'jana'

function found(wish: Partial<Wish>, { now = '2026-03-03T06:00:00.000Z', ...search }: Partial<Search>) {
  const around = { places: [oneRoom], staff: [jana], appointments: [], first: pragueDay(now), days: 14, now }
  return nearest({ minutes: 60, ...wish }, { ...around, ...search })
}
const walls = (...asked: Parameters<typeof found>) => found(...asked).map(({ wall }) => wall)
const taken = (changes: Partial<Appointment>) => appointment({ worker: jana, ...changes })

describe('the nearest free appointments', () => {
  it.each<[string, Partial<Wish>, Partial<Search>, string[]]>([
    ['of a day that has not begun', {}, {}, ['2026-03-03T08:00', '2026-03-03T09:00', '2026-03-03T10:00']],
    [
      'from now on, at whole fives',
      {},
      { now: '2026-03-03T09:02:00.000Z' },
      ['2026-03-03T10:05', '2026-03-03T11:05', '2026-03-03T12:05'],
    ],
    [
      'after what is taken and its gap',
      {},
      { appointments: [taken({ wall: '2026-03-03T08:00' })] },
      ['2026-03-03T09:10', '2026-03-03T10:10', '2026-03-03T11:10'],
    ],
    [
      'before what is taken, when it is short enough',
      { minutes: 30 },
      { appointments: [taken({ wall: '2026-03-03T08:40' })] },
      ['2026-03-03T08:00', '2026-03-03T09:50', '2026-03-03T10:20'],
    ],
    [
      'whole within the hours',
      { minutes: 240 },
      { now: '2026-03-03T10:00:00.000Z' },
      ['2026-03-03T11:00', '2026-03-04T08:00', '2026-03-05T08:00'],
    ],
    ['longer than any day', { minutes: 480 }, {}, []],
    [
      'over a weekend',
      {},
      { now: '2026-03-06T15:00:00.000Z' },
      ['2026-03-09T08:00', '2026-03-09T09:00', '2026-03-09T10:00'],
    ],
    [
      'over Easter',
      {},
      { now: '2026-04-02T15:00:00.000Z' },
      ['2026-04-07T08:00', '2026-04-07T09:00', '2026-04-07T10:00'],
    ],
    [
      'over the night in which clocks change',
      {},
      { now: '2026-03-27T16:00:00.000Z' },
      ['2026-03-30T08:00', '2026-03-30T09:00', '2026-03-30T10:00'],
    ],
    ['where nobody works', {}, { staff: [] }, []],
    ['with somebody who does not work here', { worker: 'eva' }, {}, []],
    ['at a place that is not', { place: 'x' }, {}, []],
    ['in no days', {}, { days: 0 }, []],
    ['in a place that is never open', {}, { places: [{ ...seat, hours: [] }] }, []],
    [
      'beside one that was cancelled',
      {},
      { appointments: [taken({ wall: '2026-03-03T08:00', ended: { outcome: 'cancelled', by: jana, at: '' } })] },
      ['2026-03-03T08:00', '2026-03-03T09:00', '2026-03-03T10:00'],
    ],
  ])('%s', (_, wish, search, expected) => expect(walls(wish, search)).toEqual(expected))

  it('says what begins now', () => {
    expect(found({}, { now: '2026-03-03T09:02:00.000Z' }).map(({ atOnce }) => atOnce)).toEqual([true, false, false])
    expect(found({}, { now: '2026-03-03T06:00:00.000Z' })[0]?.atOnce).toBe(false)
  })

  it('takes another room and another worker when the first is taken, the least busy first', () => {
    const appointments = [
      taken({ wall: '2026-03-03T08:00', room: '1' }),
      taken({ wall: '2026-03-03T14:00', room: '2', worker: 'eva' }),
      taken({ wall: '2026-03-03T15:00', room: '2', worker: 'eva' }),
    ]
    const [first, second] = found({}, { places: [seat], staff: [jana, 'eva'], appointments })
    expect(first).toEqual({ wall: '2026-03-03T08:00', place: 'seat', room: '2', worker: 'eva', atOnce: false })
    expect(second).toMatchObject({ wall: '2026-03-03T09:00', room: '2', worker: 'eva' })
  })

  it('leaves a worker out who is at another place', () => {
    const appointments = [taken({ wall: '2026-03-03T08:00', place: 'frydlant', minutes: 360 })]
    expect(walls({}, { places: [oneRoom, frydlant], appointments })[0]).toBe('2026-03-03T14:10')
  })

  it('is at any place or at the one that is asked for', () => {
    const appointments = [taken({ wall: '2026-03-03T08:00', minutes: 470, worker: 'eva' })]
    const search = { places: [oneRoom, frydlant], staff: [jana, 'eva'], appointments }
    expect(found({}, search)[0]).toMatchObject({ place: 'frydlant', wall: '2026-03-03T08:00', worker: jana })
    expect(found({ place: 'seat' }, search)[0]).toMatchObject({ place: 'seat', wall: '2026-03-04T08:00' })
  })
})
