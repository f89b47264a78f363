import * as z from 'zod/mini'
import { line, lines } from '../text/text.ts'
import { type Day, type Instant, plusMinutes } from '../time/instant.ts'
import { instantsShowing } from '../time/prague.ts'
import { wallTime } from '../time/typed.ts'

/** What became of an appointment; one without an outcome is still to come, or nobody has said yet. */
export const outcomes = ['held', 'missed', 'cancelled'] as const
export type AppointmentOutcome = (typeof outcomes)[number]

export const LENGTH = { shortest: 10, usual: 60, longest: 480 }
export const LONGEST_WORDS = 1000

const isWall = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d(\+0[12]:00)?$/

/** An appointment as somebody makes it. */
export const appointmentSchema = z
  .strictObject({
    /** What a clock on the wall in Prague shows when it begins, `2026-11-26T09:00`; of a time that comes twice with its offset. */
    wall: z.string().check(z.regex(isWall)),
    minutes: z.int().check(z.minimum(LENGTH.shortest), z.maximum(LENGTH.longest)),
    place: line(40),
    room: line(40),
    /** The sign-in id of who sees the person. */
    worker: line(120),
    /** Whose file it is for, or which enquiry holds it; nobody named yet when both are left out. */
    client: z.optional(z.ulid()),
    enquiry: z.optional(z.ulid()),
    /** What else is to be known of it, such as who it is for when no file says so. */
    words: lines(LONGEST_WORDS),
  })
  .check(z.refine(({ client, enquiry }) => client === undefined || enquiry === undefined, { path: ['enquiry'] }))
export type NewAppointment = z.infer<typeof appointmentSchema>

/** What was said of how an appointment ended. */
export interface Ended {
  readonly outcome: AppointmentOutcome
  readonly by: string
  readonly at: Instant
  /** What it left in the time line of whoever it was for. */
  readonly entry?: string
}

export interface Appointment extends NewAppointment {
  readonly id: string
  /** Minutes that stay free after it, as its place had them when it was made. */
  readonly gap: number
  readonly ended?: Ended
}

/** The day in Prague on which it is. */
export function dayOf({ wall }: Pick<NewAppointment, 'wall'>): Day {
  return wall.slice(0, 10)
}

export type WallFault = 'no-such-day' | 'skipped-hour' | 'comes-twice' | 'not-that-season'

/** The instant of a wall time; or why there is none, or not only one. */
export function wallInstant(wall: string): { readonly at: Instant } | { readonly fault: WallFault } {
  const [day = '', clock = ''] = wall.split('T')
  const shown = instantsShowing(day, clock.slice(0, 5))
  const at = shown.find((one) => wallTime(one) === wall)
  if (at !== undefined) return { at }
  if (shown.length > 1) return { fault: 'comes-twice' }
  if (shown.length === 1) return { fault: 'not-that-season' }
  return { fault: instantsShowing(day, '12:00').length === 0 ? 'no-such-day' : 'skipped-hour' }
}

/** When a stored appointment begins. */
export function startOf({ wall }: Pick<NewAppointment, 'wall'>): Instant {
  const start = wallInstant(wall)
  if ('fault' in start) throw new Error('an appointment at no time')
  return start.at
}

/** When a stored appointment ends. */
export function endOf(appointment: Pick<NewAppointment, 'wall' | 'minutes'>): Instant {
  return plusMinutes(startOf(appointment), appointment.minutes)
}

/** Whether its worker and its room are taken by it: only one that was cancelled frees them. */
export function isTaking({ ended }: Pick<Appointment, 'ended'>): boolean {
  return ended?.outcome !== 'cancelled'
}
