import { describe, expect, it } from 'vitest'
import type { Appointment } from '../../../shared/appointments/appointment.ts'
import {
  daysOf,
  hindrance,
  movedBy,
  placedAt,
  reachOf,
  rowsOf,
  type Target,
  trackHeight,
} from '../../../web/appointments/board.ts'
import { appointment, liberecPlaces } from '../../support/appointments.ts'

const places = liberecPlaces
const seen = (changes: Partial<Appointment> = {}) => ({ ...appointment(changes), version: 1 })
const board = { rows: 3, days: 5 }
const at = (row: number, day: number, at: number): Target => ({ row, day, at })

describe('the board of a week', () => {
  it('has a row for each worker, also for one who left and still has an appointment', () => {
    const rows = rowsOf({ by: 'worker', staff: ['jana', 'eva'], places, appointments: [seen({ worker: 'nobody' })] })
    expect(rows.map(({ key }) => key)).toEqual(['jana', 'eva', 'nobody'])
  })

  it('has a row for each room of each place', () => {
    const rows = rowsOf({ by: 'room', staff: [], places, appointments: [seen({ room: 'gone' })] })
    expect(rows.map(({ key }) => key)).toEqual(['seat 1', 'seat 2', 'frydlant 1', 'seat gone'])
  })

  it('has working days, and others on which something is', () => {
    expect(daysOf('2026-03-02', { places, appointments: [] })).toHaveLength(5)
    expect(daysOf('2026-03-02', { places, appointments: [seen({ wall: '2026-03-07T09:00' })] })).toHaveLength(6)
  })

  it('reaches from the first hour to the last', () => {
    expect(reachOf({ places, appointments: [] })).toEqual({ from: 480, until: 960 })
    expect(reachOf({ places, appointments: [seen({ wall: '2026-03-03T06:50', minutes: 30 })] }).from).toBe(360)
    expect(reachOf({ places, appointments: [seen({ wall: '2026-03-03T16:30' })] }).until).toBe(1080)
  })
})

describe('a track of the board', () => {
  const rows = rowsOf({ by: 'worker', staff: ['jana', 'eva'], places, appointments: [] })
  const heightOf = (walls: readonly string[], worker = ['jana']) =>
    trackHeight({
      rows,
      appointments: walls.map((wall, index) =>
        seen({ wall: `2026-03-${wall}`, worker: worker[index % worker.length] ?? '' }),
      ),
    })
  it.each([
    ['nothing', [], 0.17],
    ['one', ['03T09:00'], 0.17],
    ['an hour', ['03T09:00', '03T10:00'], 0.17],
    ['half an hour', ['03T10:00', '03T09:00', '03T09:30'], 0.233],
    ['twenty minutes', ['03T09:00', '03T09:20'], 0.35],
    ['ten minutes', ['03T09:00', '03T09:10'], 0.47],
    ['days', ['03T09:00', '04T09:10'], 0.17],
  ])('has room for a line where %s is between two', (_, walls, height) => {
    expect(heightOf(walls)).toBeCloseTo(height, 3)
  })

  it('needs none for what stands in other rows', () => {
    expect(heightOf(['03T09:00', '03T09:10'], ['jana', 'eva'])).toBe(0.17)
  })
})

describe('an appointment that is moved by a key', () => {
  it.each<[string, Target, Target]>([
    ['ArrowUp', at(1, 1, 540), at(1, 1, 525)],
    ['ArrowDown', at(1, 1, 540), at(1, 1, 555)],
    ['ArrowLeft', at(1, 1, 540), at(1, 0, 540)],
    ['ArrowRight', at(1, 1, 540), at(1, 2, 540)],
    ['PageUp', at(1, 1, 540), at(0, 1, 540)],
    ['PageDown', at(1, 1, 540), at(2, 1, 540)],
    ['ArrowUp', at(0, 0, 0), at(0, 0, 0)],
    ['ArrowDown', at(0, 0, 1425), at(0, 0, 1425)],
    ['ArrowLeft', at(0, 0, 540), at(0, 0, 540)],
    ['ArrowRight', at(0, 4, 540), at(0, 4, 540)],
    ['PageUp', at(0, 0, 540), at(0, 0, 540)],
    ['PageDown', at(2, 0, 540), at(2, 0, 540)],
  ])('%s', (key, from, to) => expect(movedBy(key, from, board)).toEqual(to))

  it('stays for any other key', () => expect(movedBy('Tab', at(0, 0, 540), board)).toBeUndefined())

  it('is of the worker, or in the room, of the row it is dropped in', () => {
    const days = ['2026-03-02', '2026-03-03']
    const workers = rowsOf({ by: 'worker', staff: ['jana', 'eva'], places, appointments: [] })
    expect(placedAt(seen(), at(1, 0, 605), { rows: workers, days })).toMatchObject({
      worker: 'eva',
      room: '1',
      wall: '2026-03-02T10:05',
    })
    const rooms = rowsOf({ by: 'room', staff: [], places, appointments: [] })
    expect(placedAt(seen(), at(2, 1, 540), { rows: rooms, days })).toMatchObject({
      worker: 'liberec-sluzba',
      place: 'frydlant',
      room: '1',
      wall: '2026-03-03T09:00',
    })
  })

  it.each<[string, Partial<Appointment>, string | undefined]>([
    ['nothing', { wall: '2026-03-03T13:00' }, undefined],
    ['its own former place', { wall: '2026-03-03T09:15' }, undefined],
    ['closed hours', { wall: '2026-03-03T15:30' }, 'closed'],
    ['a holiday', { wall: '2026-04-03T09:00' }, 'holiday'],
    ['another of its worker', { wall: '2026-03-03T11:30', room: '2' }, 'worker-taken'],
    ['another of its room', { wall: '2026-03-03T11:30', worker: 'eva' }, 'room-taken'],
    ['one that was cancelled', { wall: '2026-03-04T09:00' }, undefined],
    ['the hour that is skipped', { wall: '2026-03-29T02:30' }, 'skipped-hour'],
  ])('meets %s', (_, changes, code) => {
    const other = seen({ id: '01KJNZSN0000000000000000C3', wall: '2026-03-03T11:00' })
    const ended = { outcome: 'cancelled', by: 'x', at: '2026-03-02T09:00:00.000Z' } as const
    const cancelled = seen({ id: '01KJNZSN0000000000000000D4', wall: '2026-03-04T09:00', ended })
    expect(hindrance(seen(changes), { places, appointments: [seen(), other, cancelled] })).toBe(code)
  })
})
