import { describe, expect, it } from 'vitest'
import {
  defaultPlaces,
  offeredPlaces,
  openOn,
  type Place,
  placesInUseFaults,
  placesOf,
  placesSchema,
  placesUsed,
  placesWithMarks,
} from '../../../shared/appointments/places.ts'
import { liberecPlaces } from '../../support/appointments.ts'

const at = (from: string, until: string) => ({ from: `2026-${from}:00.000Z`, until: `2026-${until}:00.000Z` })

describe('the hours of a place', () => {
  const [, frydlant] = liberecPlaces
  const hours = frydlant?.hours ?? []

  it.each<[string, string, ReturnType<typeof at>[]]>([
    ['on a Monday in winter', '2026-03-02', [at('03-02T07:00', '03-02T14:00')]],
    ['on a Thursday in summer', '2026-07-02', [at('07-02T06:00', '07-02T13:00')]],
    ['on a Friday, which is shorter', '2026-03-06', [at('03-06T07:00', '03-06T11:00')]],
    ['on a Saturday', '2026-03-07', []],
    ['on a public holiday in the week', '2026-09-28', []],
    ['on Good Friday', '2026-04-03', []],
  ])('%s', (_, day, open) => expect(openOn({ hours }, day)).toEqual(open))

  it.each<[string, [from: string, until: string][], ReturnType<typeof at>[]]>([
    [
      'parted by lunch are two',
      [
        ['08:00', '12:00'],
        ['13:00', '16:00'],
      ],
      [at('03-02T07:00', '03-02T11:00'), at('03-02T12:00', '03-02T15:00')],
    ],
    [
      'that touch are one',
      [
        ['12:00', '16:00'],
        ['08:00', '12:00'],
      ],
      [at('03-02T07:00', '03-02T15:00')],
    ],
    [
      'within others are one with them',
      [
        ['08:00', '16:00'],
        ['09:00', '10:00'],
      ],
      [at('03-02T07:00', '03-02T15:00')],
    ],
    ['may last to midnight', [['20:00', '24:00']], [at('03-02T19:00', '03-02T23:00')]],
    ['may be none', [], []],
  ])('%s', (_, rows, open) => {
    const hours = rows.map(([from, until]) => ({ weekdays: [1], from, until }))
    expect(openOn({ hours }, '2026-03-02')).toEqual(open)
  })

  it('leave out the hour that is skipped in March', () => {
    const night = [{ weekdays: [7], from: '01:00', until: '04:00' }]
    expect(openOn({ hours: night }, '2026-03-29')).toEqual([at('03-29T00:00', '03-29T02:00')])
  })

  it('hold the hour twice that comes twice in October', () => {
    const night = [{ weekdays: [7], from: '01:00', until: '04:00' }]
    expect(openOn({ hours: night }, '2026-10-25')).toEqual([at('10-24T23:00', '10-25T03:00')])
  })
})

describe('places', () => {
  const [seat] = liberecPlaces
  const place = (changes: object) => [{ ...seat, ...changes }]

  it('are those that the centre has said, or its seat', () => {
    expect(placesOf({ places: liberecPlaces })).toBe(liberecPlaces)
    expect(placesOf({})).toBe(defaultPlaces)
    expect(placesSchema.parse(defaultPlaces)).toEqual(defaultPlaces)
  })

  it.each<[string, unknown]>([
    ['none at all', []],
    ['two of one id', [seat, seat]],
    ['one without a room', place({ rooms: [] })],
    [
      'two rooms of one id',
      place({
        rooms: [
          { id: 'a', name: 'A' },
          { id: 'a', name: 'B' },
        ],
      }),
    ],
    ['one without a name', place({ name: '' })],
    ['one that closes before it opens', place({ hours: [{ weekdays: [1], from: '15:00', until: '08:00' }] })],
    ['one that closes as it opens', place({ hours: [{ weekdays: [1], from: '08:00', until: '08:00' }] })],
    ['hours of no day', place({ hours: [{ weekdays: [], from: '08:00', until: '15:00' }] })],
    ['hours of an eighth day', place({ hours: [{ weekdays: [8], from: '08:00', until: '15:00' }] })],
    ['a time that no clock shows', place({ hours: [{ weekdays: [1], from: '8:00', until: '25:00' }] })],
    ['a gap below nothing', place({ gap: -5 })],
    ['a gap of half a day', place({ gap: 720 })],
    ['a kind that nobody knows', place({ kind: 'pub' })],
    ['an id with a sign of keys', place({ id: 'a#b' })],
    ['a field that nobody knows', place({ colour: 'red' })],
  ])('are not saved: %s', (_, places) => expect(placesSchema.safeParse(places).success).toBe(false))
})

describe('places and rooms that are used', () => {
  const [seat] = liberecPlaces
  const room = (id: string, part: object = {}) => ({ id, name: id, ...part })
  const place = (id: string, rooms: object[], part: object = {}) => ({ ...seat, id, rooms, ...part }) as Place
  const before = {
    places: [place('a', [room('1', { used: true }), room('2')], { used: true }), place('b', [room('1')])],
  }

  it.each<[string, Place[] | undefined, string[]]>([
    ['stay', before.places, []],
    ['lose what nobody used', [place('a', [room('1')])], []],
    ['are retired', [place('a', [room('1', { retired: true })], { retired: true })], []],
    ['do not lose a room', [place('b', [room('1')]), place('a', [room('2')])], ['places.1.rooms in-use']],
    ['are not deleted', [place('b', [room('1')])], ['places in-use']],
    ['are not deleted together', undefined, ['places in-use']],
  ])('%s', (_what, places, expected) => {
    expect(placesInUseFaults(before, { places }).map(({ path, code }) => `${path} ${code}`)).toEqual(expected)
  })

  it('of a centre that has said none are told with the first use of them', () => {
    expect(placesInUseFaults({}, { places: [place('b', [room('1')])] })).toEqual([])
    const places = placesUsed({}, { place: 'seat', room: 'room-1' })
    expect(places).toMatchObject([{ id: 'seat', used: true, rooms: [{ id: 'room-1', used: true }] }])
    expect(placesInUseFaults({ places }, {})).toEqual([])
    expect(placesInUseFaults({ places }, { places: [place('b', [room('1')])] })).toEqual([
      { path: 'places', code: 'in-use' },
    ])
  })

  it('are marked once, by the platform alone', () => {
    expect(placesUsed(before, { place: 'a', room: '1' })).toBeUndefined()
    expect(placesUsed(before, { place: 'gone', room: '1' })).toBeUndefined()
    const after = placesUsed(before, { place: 'b', room: '1' })
    expect(after?.[1]).toEqual(place('b', [room('1', { used: true })], { used: true }))
    const sent = [place('a', [room('1'), room('2', { used: true })]), place('c', [room('1')], { used: true })]
    expect(placesWithMarks(before, sent)).toEqual([
      place('a', [room('1', { used: true }), room('2')], { used: true }),
      place('c', [room('1')]),
    ])
  })

  it('are not offered when they are retired, and a place without any room is not', () => {
    const off = { retired: true }
    const places = [place('a', [room('1', off), room('2')]), place('b', [room('1')], off), place('c', [room('1', off)])]
    expect(offeredPlaces(places).map(({ id, rooms }) => [id, rooms.map((one) => one.id)])).toEqual([['a', ['2']]])
  })
})
