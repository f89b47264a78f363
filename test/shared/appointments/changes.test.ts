import { describe, expect, it } from 'vitest'
import { type Appointment, appointmentSchema, type NewAppointment } from '../../../shared/appointments/appointment.ts'
import { arranged, endedAs, misfit, resumed } from '../../../shared/appointments/changes.ts'
import { emptyLane, type Lane, lanesOf, relaid } from '../../../shared/appointments/lanes.ts'
import { Problem } from '../../../shared/problems/problem.ts'
import { appointment, liberecPlaces, wanted } from '../../support/appointments.ts'

const NOW = '2026-03-02T09:00:00.000Z'
const id = '01KJNZSN0000000000000000B2'
const staff = ['liberec-sluzba', 'liberec-volno']

/** The lanes of an appointment with what others take of them. */
function lanesWith(others: readonly Appointment[], made: NewAppointment): Lane[] {
  const names = lanesOf(made, ...others)
  return others.reduce<Lane[]>((lanes, other) => relaid(lanes, other), names.map(emptyLane))
}

function made(changes: Partial<NewAppointment>, others: readonly Appointment[] = [], before?: Appointment) {
  const want = wanted(changes)
  const around = { places: liberecPlaces, staff, lanes: lanesWith(others, want), now: NOW }
  return arranged(before, { id, ...want }, around)
}

function faultsOf(act: () => unknown): string[] {
  try {
    act()
  } catch (thrown) {
    if (thrown instanceof Problem) return (thrown.details.faults ?? []).map(({ path, code }) => `${path} ${code}`)
    throw thrown
  }
  return []
}

describe('an appointment', () => {
  it('keeps what was asked for and the gap of its place', () => {
    expect(made({ words: 'Vezme s sebou doklady.' })).toEqual({
      id,
      ...wanted({ words: 'Vezme s sebou doklady.' }),
      gap: 10,
    })
  })

  it.each<[string, Partial<NewAppointment>, string[]]>([
    ['at opening', { wall: '2026-03-03T08:00' }, []],
    ['that ends with its gap at closing', { wall: '2026-03-03T14:50' }, []],
    ['whose gap goes beyond closing', { wall: '2026-03-03T14:55' }, ['wall closed']],
    ['that ends at closing, without its gap', { wall: '2026-03-03T15:00' }, ['wall closed']],
    ['before opening', { wall: '2026-03-03T07:55' }, ['wall closed']],
    ['on a Saturday', { wall: '2026-03-07T09:00' }, ['wall closed']],
    ['on Good Friday', { wall: '2026-04-03T09:00' }, ['wall holiday']],
    ['on a Friday at a contact site after noon', { wall: '2026-03-06T12:00', place: 'frydlant' }, ['wall closed']],
    ['on a Thursday at a contact site after noon', { wall: '2026-03-05T12:00', place: 'frydlant' }, []],
    ['that began and is not over', { wall: '2026-03-02T09:30', minutes: 60 }, []],
    ['that is over', { wall: '2026-03-02T08:30', minutes: 60 }, ['wall past']],
    ['of last year', { wall: '2025-03-03T09:00' }, ['wall past']],
    ['in two years', { wall: '2028-03-02T09:00' }, ['wall too-far']],
    ['on a day that is not', { wall: '2026-02-30T09:00' }, ['wall no-such-day']],
    ['in the hour that is skipped', { wall: '2026-03-29T02:30' }, ['wall skipped-hour']],
    ['in the hour that comes twice', { wall: '2026-10-25T02:30' }, ['wall comes-twice']],
    ['in one of the two', { wall: '2026-10-25T02:30+02:00' }, ['wall closed']],
    ['with an offset that is not then', { wall: '2026-03-03T09:00+02:00' }, ['wall not-that-season']],
    ['at a place that is not', { place: 'nowhere' }, ['place unknown-place']],
    ['in a room of another place', { place: 'frydlant', room: '2' }, ['room unknown-room']],
    ['with somebody of another centre', { worker: 'brno-sluzba' }, ['worker unknown-person']],
    [
      'with several faults',
      { room: '9', worker: 'nobody', wall: '2026-03-07T09:00' },
      ['room unknown-room', 'worker unknown-person', 'wall closed'],
    ],
  ])('%s', (_, changes, faults) => {
    expect(faultsOf(() => made(changes))).toEqual(faults.map((fault) => `appointment.${fault}`))
  })

  it.each<[string, Partial<Appointment>, Partial<NewAppointment>, string[]]>([
    ['at the same time', {}, {}, ['worker worker-taken', 'room room-taken']],
    ['of another worker in the same room', { worker: 'liberec-volno' }, {}, ['room room-taken']],
    ['of the same worker in another room', { room: '2' }, {}, ['worker worker-taken']],
    ['of the same worker at another place', { place: 'frydlant' }, {}, ['worker worker-taken']],
    ['of both others', { room: '2', worker: 'liberec-volno' }, {}, []],
    ['that touches, without its gap', { wall: '2026-03-03T08:00' }, {}, ['worker worker-taken', 'room room-taken']],
    ['that ends with its gap as this begins', { wall: '2026-03-03T08:50', minutes: 0 }, {}, []],
    [
      'into whose beginning this one’s gap goes',
      { wall: '2026-03-03T10:05' },
      {},
      ['worker worker-taken', 'room room-taken'],
    ],
    ['that begins as this one’s gap ends', { wall: '2026-03-03T10:10' }, {}, []],
    [
      'a short one within a long one',
      { wall: '2026-03-03T09:00', minutes: 240 },
      { wall: '2026-03-03T11:00', minutes: 10 },
      ['worker worker-taken', 'room room-taken'],
    ],
    [
      'a long one around a short one',
      { wall: '2026-03-03T11:00', minutes: 10 },
      { wall: '2026-03-03T09:00', minutes: 240 },
      ['worker worker-taken', 'room room-taken'],
    ],
    [
      'that was made with a longer gap',
      { wall: '2026-03-03T07:30', minutes: 60, gap: 60 },
      {},
      ['worker worker-taken', 'room room-taken'],
    ],
    ['on another day', { wall: '2026-03-04T09:00' }, {}, []],
    ['that was cancelled', { ended: { outcome: 'cancelled', by: 'x', at: NOW } }, {}, []],
    [
      'to which nobody came',
      { ended: { outcome: 'missed', by: 'x', at: NOW } },
      {},
      ['worker worker-taken', 'room room-taken'],
    ],
  ])('beside one %s', (_, other, changes, faults) => {
    expect(faultsOf(() => made(changes, [appointment(other)]))).toEqual(faults.map((fault) => `appointment.${fault}`))
  })

  it('is not in its own way when it moves by a little', () => {
    const before = appointment({ id })
    expect(made({ wall: '2026-03-03T09:15' }, [before], before).wall).toBe('2026-03-03T09:15')
  })

  it('stays where it is once it has ended', () => {
    const before = appointment({ id, ended: { outcome: 'held', by: 'x', at: NOW } })
    expect(faultsOf(() => made({ wall: '2026-03-03T10:15' }, [before], before))).toEqual(['appointment.wall is-over'])
  })

  it.each<[string, unknown]>([
    ['of a file and of an enquiry', wanted({ client: id, enquiry: id })],
    ['of no length', wanted({ minutes: 0 })],
    ['of half a minute', wanted({ minutes: 30.5 })],
    ['of a whole day', wanted({ minutes: 1440 })],
    ['at an instant', wanted({ wall: '2026-03-03T09:00:00.000Z' })],
    ['at 24:00', wanted({ wall: '2026-03-03T24:00' })],
    ['with more words than may be', wanted({ words: 'x'.repeat(1001) })],
    ['for a file that is no id', wanted({ client: 'x' })],
    ['with a field that nobody knows', { ...wanted(), colour: 'red' }],
  ])('is refused %s', (_, body) => expect(appointmentSchema.safeParse(body).success).toBe(false))
})

describe('how an appointment ended', () => {
  const deed = { by: 'liberec-sluzba', now: '2026-03-03T08:00:00.000Z' }

  it.each(['held', 'missed', 'cancelled'] as const)('is kept: %s', (outcome) => {
    expect(endedAs(appointment(), outcome, deed).ended).toEqual({ outcome, by: deed.by, at: deed.now })
  })

  it('is said of one that has begun, unless it is cancelled', () => {
    const early = { ...deed, now: '2026-03-03T07:59:59.000Z' }
    expect(faultsOf(() => endedAs(appointment(), 'held', early))).toEqual(['outcome not-begun'])
    expect(faultsOf(() => endedAs(appointment(), 'missed', early))).toEqual(['outcome not-begun'])
    expect(endedAs(appointment(), 'cancelled', early).ended?.outcome).toBe('cancelled')
  })

  it('is said once', () => {
    const ended = endedAs(appointment(), 'held', deed)
    expect(faultsOf(() => endedAs(ended, 'missed', deed))).toEqual(['outcome is-over'])
  })

  it('is taken back, unless somebody else has its time by now', () => {
    const cancelled = endedAs(appointment({ id }), 'cancelled', deed)
    expect(resumed(cancelled, lanesWith([], cancelled))).toEqual(appointment({ id }))
    const lanes = lanesWith([appointment({ minutes: 10 })], cancelled)
    expect(faultsOf(() => resumed(cancelled, lanes))).toEqual([
      'appointment.worker worker-taken',
      'appointment.room room-taken',
    ])
  })
})

describe('lanes', () => {
  it('hold an appointment where it is now and nowhere else', () => {
    const before = appointment()
    const after = appointment({ wall: '2026-03-04T10:00', worker: 'liberec-volno', room: '2' })
    const lanes = relaid(lanesOf(before, after).map(emptyLane), before)
    expect(lanes.map(({ busy }) => busy.length)).toEqual([1, 1, 0, 0])
    const busy = { id: before.id, from: '2026-03-04T09:00:00.000Z', until: '2026-03-04T10:10:00.000Z' }
    expect(relaid(lanes, after).map((lane) => lane.busy)).toEqual([[], [], [busy], [busy]])
  })

  it('are named once each', () => {
    expect(lanesOf(appointment(), appointment({ wall: '2026-03-03T13:00' }), undefined)).toEqual([
      { of: 'worker-liberec-sluzba', day: '2026-03-03' },
      { of: 'room-seat-1', day: '2026-03-03' },
    ])
  })
})

describe('what does not fit its centre any more', () => {
  const [seat, frydlant] = liberecPlaces
  const shorter = { ...seat, hours: [{ weekdays: [2], from: '10:00', until: '16:00' }] }

  it.each<[string, Parameters<typeof misfit>[1], string | undefined]>([
    ['nothing', { places: liberecPlaces, staff }, undefined],
    ['hours that were changed', { places: [shorter, frydlant], staff }, 'closed'],
    ['a place that is gone', { places: [frydlant], staff }, 'unknown-place'],
    ['a room that is gone', { places: [{ ...seat, rooms: seat.rooms.slice(1) }], staff }, 'unknown-room'],
    ['a worker who left', { places: liberecPlaces, staff: ['liberec-volno'] }, 'unknown-person'],
    ['a longer gap, which holds for later ones', { places: [{ ...seat, gap: 120 }, frydlant], staff }, undefined],
  ])('%s', (_, around, code) => expect(misfit(appointment(), around)?.code).toBe(code))
})
