import * as z from 'zod/mini'
import type { CalendarEntry } from '../duties/icalendar.ts'
import { endOf, outcomes, startOf } from './appointment.ts'
import { placesOf } from './places.ts'

/** What a calendar may know of an appointment: times, place and worker by code, nothing of whom it is for. */
export const calendarAppointmentSchema = z.object({
  id: z.string(),
  version: z.number(),
  wall: z.string(),
  minutes: z.number(),
  place: z.string(),
  worker: z.string(),
  ended: z.exactOptional(z.object({ outcome: z.enum(outcomes) })),
  changedAt: z.string(),
})
export type CalendarAppointment = Readonly<z.infer<typeof calendarAppointmentSchema>>

interface Reader {
  /** The sign-in id of whose appointments they are. */
  readonly staff: string
  /** Where links lead, without a final slash. */
  readonly origin: string
}

/** How far back a calendar shows appointments, and how far ahead. */
export const APPOINTMENT_DAYS = { back: 14, ahead: 62 }
/** Minutes before its beginning at which an appointment is told of. */
const REMIND_BEFORE_APPOINTMENT = 30

/** Somebody's appointments as entries of their calendar, which say when and where, and not with whom. */
export function appointmentEntries(
  appointments: readonly CalendarAppointment[],
  settings: Parameters<typeof placesOf>[0],
  { staff, origin }: Reader,
): CalendarEntry[] {
  const names = new Map(placesOf(settings).map(({ id, name }) => [id, name]))
  return appointments
    .filter(({ worker }) => worker === staff)
    .map((appointment) => ({
      uid: `appointment-${appointment.id}@${new URL(origin).host}`,
      sequence: appointment.version,
      changedAt: appointment.changedAt,
      startsAt: startOf(appointment),
      endsAt: endOf(appointment),
      isCancelled: appointment.ended?.outcome === 'cancelled',
      title: ['Termín', names.get(appointment.place) ?? ''].filter((part) => part !== '').join(' – '),
      text: 'Termín podle rozvrhu centra. Podrobnosti uvidíte po přihlášení.',
      url: `${origin}/terminy?den=${appointment.wall.slice(0, 10)}`,
      remindBefore: REMIND_BEFORE_APPOINTMENT,
    }))
}
