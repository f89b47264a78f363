import type { Day } from '../time/instant.ts'
import type { Timed } from '../time/timed.ts'
import type { Appointment } from './appointment.ts'
import type { Free } from './nearest.ts'
import type { Place } from './places.ts'

/** An appointment as it is read; it goes up by one version with every change. */
export interface SeenAppointment extends Appointment {
  readonly version: number
  /** What whoever it is for is called now; in a week only. */
  readonly name?: string
  /** The day on which its words, and whoever it was for, were disposed of. */
  readonly erasedOn?: Day
}

/** An appointment after a change of it. */
export type ChangedAppointment = SeenAppointment & Timed

/** GET /api/appointments: a week of the centre in the order of time; `next` reads on. */
export interface Appointments extends Timed {
  /** The Monday of the week. */
  readonly week: Day
  readonly places: readonly Place[]
  readonly appointments: readonly SeenAppointment[]
  readonly next?: string
}

/** GET /api/appointments/nearest: the first that could be made, at most three. */
export interface Nearest extends Timed {
  readonly free: readonly Free[]
}

/** GET /api/appointments/misfits: appointments to come that do not fit the centre any more; `isMore` when these are not all. */
export interface Misfits extends Timed {
  readonly misfits: readonly { readonly appointment: SeenAppointment; readonly code: string }[]
  readonly isMore: boolean
}

/** GET /api/clients/{id}/appointments?after=… and /api/enquiries/{id}/appointments?after=…: those of a person, the latest first, 50 at a time. */
export interface HeldAppointments extends Timed {
  readonly places: readonly Place[]
  readonly appointments: readonly SeenAppointment[]
  /** How many there are on all pages. */
  readonly total: number
  /** Give it as `after` to read on; absent on the last page. */
  readonly next?: string
}
