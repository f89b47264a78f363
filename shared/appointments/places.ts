import * as z from 'zod/mini'
import { withMarks } from '../code-lists/listed.ts'
import { eachOnce } from '../problems/each-once.ts'
import type { Fault } from '../problems/faults.ts'
import { line, name } from '../text/text.ts'
import { holiday } from '../time/holidays.ts'
import { type Day, weekdayOf } from '../time/instant.ts'
import { fromPrague } from '../time/prague.ts'
import { type Span, united } from '../time/span.ts'
import { wallEndSchema, wallTimeSchema, weekdaysSchema } from '../time/written.ts'

/** Where a centre sees people. A contact site is open to whoever has an appointment. */
export const placeKinds = ['seat', 'branch', 'contact-site'] as const
export type PlaceKind = (typeof placeKinds)[number]

/** What places, rooms and workers are called in keys and in what is sent. */
const id = line(40).check(z.regex(/^[\w-]+$/))

const hoursSchema = z
  .strictObject({ weekdays: weekdaysSchema, from: wallTimeSchema, until: wallEndSchema })
  .check(z.refine(({ from, until }) => from < until, { path: ['until'] }))

/** As in the centre's code lists: what was used is not taken away any more, only not offered. */
const standing = {
  retired: z.optional(z.literal(true)),
  used: z.exactOptional(z.literal(true)),
}

const roomSchema = z.strictObject({ id, name: name(60), ...standing })

/** More than any centre has; the settings are one stored item. */
const MOST_PLACES = 12
const MOST_ROOMS = 12
const MOST_HOURS = 7
export const LONGEST_GAP = 120

const placeSchema = z.strictObject({
  id,
  name: name(80),
  kind: z.enum(placeKinds),
  address: line(200),
  /** When people are seen there, by clocks on the wall in Prague; on public holidays nobody is. */
  hours: z.array(hoursSchema).check(z.maxLength(MOST_HOURS)),
  rooms: z.array(roomSchema).check(
    z.minLength(1),
    z.maxLength(MOST_ROOMS),
    eachOnce('id', (room) => room.id),
  ),
  /** Minutes that stay free after each appointment. */
  gap: z.int().check(z.minimum(0), z.maximum(LONGEST_GAP)),
  /** Whether nobody may come there who has not called before. */
  byPhone: z.boolean(),
  ...standing,
})
export type Place = z.infer<typeof placeSchema>

export const placesSchema = z.array(placeSchema).check(
  z.minLength(1),
  z.maxLength(MOST_PLACES),
  eachOnce('id', (place) => place.id),
)

/** What a centre decides about its appointments. */
export const appointmentSettings = { places: z.optional(placesSchema) }

const office = { weekdays: [1, 2, 3, 4, 5], from: '08:00', until: '16:00' }

/** Where a centre sees people that has not said it yet. */
export const defaultPlaces: readonly Place[] = [
  {
    id: 'seat',
    name: 'Sídlo centra',
    kind: 'seat',
    address: '',
    hours: [office],
    rooms: [{ id: 'room-1', name: 'Konzultační místnost' }],
    gap: 10,
    byPhone: false,
  },
]

export function placesOf({ places }: { readonly places?: readonly Place[] | undefined }): readonly Place[] {
  return places ?? defaultPlaces
}

type Places = Parameters<typeof placesOf>[0]

/** Places and rooms in which appointments are given now. */
export function offeredPlaces(places: readonly Place[]): Place[] {
  const open = places.filter(({ retired }) => !retired)
  return open
    .map((place) => ({ ...place, rooms: place.rooms.filter(({ retired }) => !retired) }))
    .filter(({ rooms }) => rooms.length > 0)
}

/** Places of which one and a room of it are marked as used; undefined when they were before, or are not among them. */
export function placesUsed(
  settings: Places,
  at: { readonly place: string; readonly room: string },
): Place[] | undefined {
  const places = placesOf(settings)
  const place = places.find(({ id }) => id === at.place)
  const room = place?.rooms.find(({ id }) => id === at.room)
  if (place === undefined || room === undefined || (place.used && room.used)) return undefined
  const rooms = place.rooms.map((one) => (one === room ? { ...one, used: true as const } : one))
  return places.map((one) => (one === place ? { ...one, rooms, used: true } : one))
}

/** Places with the marks that they had before: nobody sends one. */
export function placesWithMarks(before: Places, after: readonly Place[]): Place[] {
  const places = placesOf(before)
  return withMarks(places, after).map((place) => ({
    ...place,
    rooms: withMarks(places.find(({ id }) => id === place.id)?.rooms, place.rooms),
  }))
}

/** What may not be done with places that are used: one is missing, or a room of one. */
export function placesInUseFaults(before: Places, after: Places): Fault[] {
  const now = placesOf(after)
  return placesOf(before).flatMap((place) => {
    const index = now.findIndex(({ id }) => id === place.id)
    if (index < 0) return place.used ? [{ path: 'places', code: 'in-use' }] : []
    const rooms = now[index]?.rooms ?? []
    const isGone = place.rooms.some(({ id, used }) => used && !rooms.some((room) => room.id === id))
    return isGone ? [{ path: `places.${index}.rooms`, code: 'in-use' }] : []
  })
}

/** When a place is open on a day, in order; what touches is one. */
export function openOn({ hours }: Pick<Place, 'hours'>, day: Day): Span[] {
  if (holiday(day) !== undefined) return []
  const rows = hours.filter(({ weekdays }) => weekdays.includes(weekdayOf(day)))
  return united(rows.map(({ from, until }) => ({ from: fromPrague(day, from), until: fromPrague(day, until) })))
}
