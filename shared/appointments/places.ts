import * as z from 'zod/mini'
import { eachOnce } from '../problems/each-once.ts'
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

const roomSchema = z.strictObject({ id, name: name(60) })

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

/** When a place is open on a day, in order; what touches is one. */
export function openOn({ hours }: Pick<Place, 'hours'>, day: Day): Span[] {
  if (holiday(day) !== undefined) return []
  const rows = hours.filter(({ weekdays }) => weekdays.includes(weekdayOf(day)))
  return united(rows.map(({ from, until }) => ({ from: fromPrague(day, from), until: fromPrague(day, until) })))
}
