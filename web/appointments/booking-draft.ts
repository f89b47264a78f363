import * as z from 'zod/mini'
import { type Appointment, LENGTH, type NewAppointment } from '../../shared/appointments/appointment.ts'
import { offeredPlaces, type Place } from '../../shared/appointments/places.ts'
import type { Instant } from '../../shared/time/instant.ts'
import { typedMoment } from '../../shared/time/typed.ts'
import { newId } from '../forms/new-id.ts'
import type { FieldFaults } from '../forms/refusal.ts'

/** An appointment while it is being made or changed. */
export const bookingSchema = z.object({
  /** Kept with the draft, so that saving again after a lost answer saves once. */
  id: z.string(),
  wall: z.string(),
  minutes: z.string(),
  place: z.string(),
  room: z.string(),
  worker: z.string(),
  words: z.string(),
})
export type Booking = z.infer<typeof bookingSchema>

/** Whom an appointment is for. */
export type Holder = Pick<NewAppointment, 'client' | 'enquiry'>

export function blankBooking(places: readonly Place[], worker: string): Booking {
  const [place] = offeredPlaces(places)
  const room = place?.rooms[0]?.id ?? ''
  return { id: newId(), wall: '', minutes: String(LENGTH.usual), place: place?.id ?? '', room, worker, words: '' }
}

export function bookingOf({ id, wall, minutes, place, room, worker, words }: Appointment): Booking {
  return { id, wall, minutes: String(minutes), place, room, worker, words }
}

export function bookingFaults({ wall, minutes }: Booking, now: Instant): FieldFaults {
  const moment = typedMoment(wall, { now, lean: 'future' })
  return {
    ...('fault' in moment && { wall: moment.fault }),
    ...(minutesTyped(minutes) === undefined && { minutes: 'not-minutes' }),
  }
}

/** Minutes that were typed; undefined when an appointment cannot be that long. */
export function minutesTyped(text: string): number | undefined {
  const minutes = /^\d{1,3}$/.test(text.trim()) ? Number(text) : 0
  return minutes >= LENGTH.shortest && minutes <= LENGTH.longest ? minutes : undefined
}

/** What is sent of it. */
export function madeFrom(booking: Booking, holder: Holder, now: Instant): NewAppointment {
  const { id: _id, minutes, wall, ...rest } = booking
  const moment = typedMoment(wall, { now, lean: 'future' })
  return { ...rest, ...holder, wall: 'read' in moment ? moment.read.wall : wall, minutes: minutesTyped(minutes) ?? 0 }
}
