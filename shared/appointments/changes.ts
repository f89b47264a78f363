import type { Fault } from '../problems/faults.ts'
import { Problem } from '../problems/problem.ts'
import { holiday } from '../time/holidays.ts'
import { type Instant, plusMinutes } from '../time/instant.ts'
import {
  type Appointment,
  type AppointmentOutcome,
  appointmentSchema,
  dayOf,
  type NewAppointment,
  startOf,
  wallInstant,
} from './appointment.ts'
import type { End } from './end.ts'
import { isTaken, type Lane, lanesOf, roomLane, takenBy, workerLane } from './lanes.ts'
import { openOn, type Place } from './places.ts'

/** What an appointment must fit. */
export interface Around {
  readonly places: readonly Place[]
  /** Sign-in ids of the staff. */
  readonly staff: readonly string[]
  /** The lanes that the change concerns. */
  readonly lanes: readonly Lane[]
}

/** Who changes it, and when. */
interface Deed {
  readonly by: string
  readonly now: Instant
}

/** What can be done with an appointment: made or changed, said how it ended, and that taken back. */
export type AppointmentStep =
  | { readonly do: 'arrange'; readonly made: NewAppointment }
  | { readonly do: 'end'; readonly end: End }
  | { readonly do: 'resume' }
  /** Somebody else sees the person, at the same hour and place. */
  | { readonly do: 'pass'; readonly to: string }

/** The lanes that a step concerns. */
export function lanesOfStep(before: Appointment | undefined, step: AppointmentStep): ReturnType<typeof lanesOf> {
  if (step.do === 'pass') return lanesOf(before, before && { ...before, worker: step.to })
  return lanesOf(before, step.do === 'arrange' ? step.made : undefined)
}

/** An appointment after a step. Throws `invalid` with every fault, and `not-found` when there is none to take the step with. */
export function afterStep(
  before: Appointment | undefined,
  { id, step }: { readonly id: string; readonly step: AppointmentStep },
  around: Around & Deed,
): Appointment {
  if (step.do === 'arrange') return arranged(before, { id, ...step.made }, around)
  if (before === undefined) throw new Problem('not-found')
  if (step.do === 'pass') return passedOn(before, step.to, around)
  return step.do === 'end' ? endedAs(before, step.end.outcome, around) : resumed(before, around.lanes)
}

/** Whether an appointment is as a step would leave it: the step was taken before, and its answer lost. */
export function isDone(before: Appointment, step: AppointmentStep): boolean {
  if (step.do === 'end') return before.ended?.outcome === step.end.outcome
  if (step.do === 'resume') return before.ended === undefined
  if (step.do === 'pass') return before.worker === step.to
  const fields = Object.keys(appointmentSchema.def.shape) as (keyof NewAppointment)[]
  return before.ended === undefined && fields.every((field) => before[field] === step.made[field])
}

/** How far ahead appointments are made. */
const MOST_DAYS_AHEAD = 366

/**
 * An appointment as it is made or changed. Throws `invalid` with every fault: a place, a room or a worker that is not there, a time
 * that is skipped, comes twice or is over, hours in which the place is closed, and whoever and whatever is taken then.
 */
export function arranged(
  before: Appointment | undefined,
  { id, ...made }: NewAppointment & { readonly id: string },
  around: Around & Pick<Deed, 'now'>,
): Appointment {
  if (before?.ended) throw refused([{ path: 'wall', code: 'is-over' }])
  if (before && isOfAnother(before, made)) throw refused([{ path: 'client', code: 'of-another' }])
  const place = around.places.find((one) => one.id === made.place)
  const after = { id, ...made, gap: place?.gap ?? 0 }
  const faults = [...knownFaults(after, place, around), ...timeFaults(after, place, around.now)]
  if (faults.length > 0) throw refused(faults)
  return checkFree(after, around.lanes)
}

/** Whoever holds an appointment keeps it; one that nobody was named for may be given to somebody. */
function isOfAnother(before: Holder, made: Holder): boolean {
  const isNamed = before.client !== undefined || before.enquiry !== undefined
  return isNamed && (before.client !== made.client || before.enquiry !== made.enquiry)
}
type Holder = Pick<NewAppointment, 'client' | 'enquiry'>

/**
 * An appointment with another worker. Whatever else does not fit any more, such as an hour at which its place is closed by now, is as it
 * was. Throws `invalid` when it is over, or who takes it over is not there or taken.
 */
function passedOn(before: Appointment, worker: string, { staff, lanes }: Omit<Around, 'places'>): Appointment {
  if (before.ended) throw refused([{ path: 'wall', code: 'is-over' }])
  if (!staff.includes(worker)) throw refused([{ path: 'worker', code: 'unknown-person' }])
  return checkFree({ ...before, worker }, lanes)
}

/** An appointment that has ended. Throws `invalid` when it was said before how, or when it has not begun. */
export function endedAs(before: Appointment, outcome: AppointmentOutcome, { by, now }: Deed): Appointment {
  if (before.ended) throw new Problem('invalid', { faults: [{ path: 'outcome', code: 'is-over' }] })
  if (outcome !== 'cancelled' && now < startOf(before))
    throw new Problem('invalid', { faults: [{ path: 'outcome', code: 'not-begun' }] })
  return { ...before, ended: { outcome, by, at: now } }
}

/** An appointment of which it was said by mistake how it ended. Throws `invalid` when somebody else has its time by now. */
export function resumed({ ended: _ended, ...before }: Appointment, lanes: readonly Lane[]): Appointment {
  return checkFree(before, lanes)
}

function checkFree(after: Appointment, lanes: readonly Lane[]): Appointment {
  const taken = { id: after.id, ...takenBy(after) }
  const faults = [
    ...(isTaken(lanes, workerLane(after), taken) ? [{ path: 'worker', code: 'worker-taken' }] : []),
    ...(isTaken(lanes, roomLane(after), taken) ? [{ path: 'room', code: 'room-taken' }] : []),
  ]
  if (faults.length > 0) throw refused(faults)
  return after
}

function refused(faults: readonly Fault[]): Problem {
  return new Problem('invalid', { faults: faults.map(({ path, code }) => ({ path: `appointment.${path}`, code })) })
}

type Wanted = Pick<Appointment, 'wall' | 'minutes' | 'gap' | 'room' | 'worker'>

function knownFaults({ room, worker }: Wanted, place: Place | undefined, { staff }: Pick<Around, 'staff'>): Fault[] {
  return [
    ...(place === undefined ? [{ path: 'place', code: 'unknown-place' }] : []),
    ...(place && !place.rooms.some(({ id }) => id === room) ? [{ path: 'room', code: 'unknown-room' }] : []),
    ...(staff.includes(worker) ? [] : [{ path: 'worker', code: 'unknown-person' }]),
  ]
}

function timeFaults(wanted: Wanted, place: Place | undefined, now: Instant): Fault[] {
  const start = wallInstant(wanted.wall)
  if ('fault' in start) return [{ path: 'wall', code: start.fault }]
  const code =
    plusMinutes(start.at, wanted.minutes) <= now
      ? 'past'
      : start.at > plusMinutes(now, MOST_DAYS_AHEAD * 24 * 60)
        ? 'too-far'
        : place && hoursFault(wanted, place)
  return code === undefined ? [] : [{ path: 'wall', code }]
}

/** Why a place is not open all through an appointment and what is to stay free after it. */
export function hoursFault(wanted: Pick<Appointment, 'wall' | 'minutes' | 'gap'>, place: Place): string | undefined {
  const { from, until } = takenBy(wanted)
  const isOpen = openOn(place, dayOf(wanted)).some((open) => open.from <= from && until <= open.until)
  if (isOpen) return undefined
  return holiday(dayOf(wanted)) === undefined ? 'closed' : 'holiday'
}

/** Why an appointment does not fit its centre any more, as it was changed since; it stays where it is. */
export function misfit(
  appointment: Appointment,
  { places, staff }: Pick<Around, 'places' | 'staff'>,
): Fault | undefined {
  const place = places.find(({ id }) => id === appointment.place)
  const code = place && hoursFault(appointment, place)
  return [...knownFaults(appointment, place, { staff }), ...(code === undefined ? [] : [{ path: 'wall', code }])][0]
}
