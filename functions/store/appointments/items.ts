import * as z from 'zod/mini'
import { type Appointment, outcomes, startOf } from '../../../shared/appointments/appointment.ts'
import type { SeenAppointment } from '../../../shared/appointments/views.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import type { OpenDataKey } from '../table/data-keys.ts'
import { byCentre, type Key, keys } from '../table/keys.ts'
import { type DataKey, seal, unseal } from '../table/seal.ts'
import { type Item, stored } from '../table/shapes.ts'

/*
 * An appointment lies in two places: in the list of the centre's days, and with whoever it is for, where it stands among what is coming
 * until somebody says how it ended. Who comes when is plain as far as lists and figures need it; words are sealed under the
 * data key of the file, or one of its own when it is for nobody's file.
 */

const plainSchema = z.object({
  id: z.string(),
  wall: z.string(),
  minutes: z.number(),
  gap: z.number(),
  place: z.string(),
  room: z.string(),
  worker: z.string(),
  client: z.exactOptional(z.string()),
  enquiry: z.exactOptional(z.string()),
  ended: z.exactOptional(
    z.object({
      outcome: z.enum(outcomes),
      by: z.string(),
      at: z.string(),
      entry: z.exactOptional(z.string()),
    }),
  ),
  version: z.number(),
})

const itemSchema = z.object({
  pk: z.string(),
  sk: z.string(),
  ...plainSchema.shape,
  /** Both are gone when whoever it was for was disposed of. */
  key: z.exactOptional(z.string()),
  sealed: z.exactOptional(z.string()),
  erasedOn: z.exactOptional(z.string()),
})
export type AppointmentItem = z.infer<typeof itemSchema>

/** The first appointments kept a name beside the words; it is read from whoever has it. */
const wordsSchema = z.object({ words: z.string() })

/** A stored appointment. */
export function readAppointment(item: Item): AppointmentItem {
  return stored(itemSchema, item)
}

/** What of a stored appointment needs no key: everything but its words. */
export function plainOf(item: AppointmentItem): SeenAppointment {
  return { ...plainSchema.parse(item), words: '' }
}

/** A stored appointment with its words; without any when they were disposed of. */
export function openAppointment(item: AppointmentItem, openKey: OpenDataKey): SeenAppointment {
  const { key, sealed, erasedOn } = item
  if (erasedOn !== undefined) return { ...plainOf(item), erasedOn }
  return { ...plainOf(item), ...unseal(wordsSchema, sealed ?? '', { key: openKey(key ?? ''), item }) }
}

/** What it takes to write an appointment: its data key, also wrapped for the centre. */
export interface Keeping {
  readonly key: string
  readonly dataKey: DataKey
  readonly now: Instant
}

/** The item of an appointment in the list of the centre's days. */
export function dayItem(centre: string, appointment: Appointment, keeping: Keeping) {
  const { id } = appointment
  const list = byCentre.appointment(centre, startOf(appointment), id)
  return { ...itemOf(keys.appointment(centre, id), appointment, keeping), ...list }
}

/** The item of an appointment with whoever it is for. */
export function holdersItem(centre: string, appointment: Appointment, keeping: Keeping) {
  const { id, ended } = appointment
  const comingAt = startOf(appointment)
  const coming = ended ? {} : { comingAt, ...byCentre.coming(centre, comingAt, { type: 'appointment', id }) }
  return { ...itemOf(holdersKey(centre, appointment), appointment, keeping), ...coming }
}

/** Where an appointment lies with whoever it is for; one that nobody is named for yet, by itself. */
export function holdersKey(
  centre: string,
  { id, client, enquiry }: Pick<Appointment, 'id' | 'client' | 'enquiry'>,
): Key {
  return keys.record(centre, client ?? enquiry ?? id, { type: 'appointment', id })
}

function itemOf(name: Key, { words, ...plain }: Appointment, { key, dataKey, now }: Keeping) {
  const sealed = seal({ words }, dataKey, name)
  return { ...name, type: 'appointment' as const, version: 1, ...plain, changedAt: now, key, sealed }
}
