import * as z from 'zod/mini'
import { type Day, plusMinutes } from '../time/instant.ts'
import { overlap, type Span } from '../time/span.ts'
import { type Appointment, dayOf, endOf, isTaking, startOf } from './appointment.ts'

/*
 * A lane is a day of one worker or of one room. All that takes it stands together in it, so whoever saves an appointment into it saves
 * the whole lane: of two who do so at once only one can be first, however long their appointments are.
 */

export const laneSchema = z.object({
  /** Whose day it is: `worker-jana`, `room-seat-1`. */
  of: z.string(),
  day: z.string(),
  busy: z.array(z.object({ id: z.string(), from: z.string(), until: z.string() })),
})
export type Lane = Readonly<z.infer<typeof laneSchema>>
type LaneName = Pick<Lane, 'of' | 'day'>

/** What an appointment takes of the time of its worker and its room: itself and what is to stay free after it. */
export function takenBy(appointment: Pick<Appointment, 'wall' | 'minutes' | 'gap'>): Span {
  return { from: startOf(appointment), until: plusMinutes(endOf(appointment), appointment.gap) }
}

type Placed = Pick<Appointment, 'wall' | 'worker' | 'place' | 'room'>

export function workerLane(appointment: Placed): LaneName {
  return { of: `worker-${appointment.worker}`, day: dayOf(appointment) }
}

export function roomLane(appointment: Placed): LaneName {
  return { of: `room-${appointment.place}-${appointment.room}`, day: dayOf(appointment) }
}

/** The lanes that a change of an appointment concerns: those it takes and those it took. */
export function lanesOf(...states: readonly (Placed | undefined)[]): LaneName[] {
  const names = states.flatMap((state) => (state ? [workerLane(state), roomLane(state)] : []))
  return names.filter((name, index) => names.findIndex((other) => isSame(name, other)) === index)
}

export function isSame(a: LaneName, b: LaneName): boolean {
  return a.of === b.of && a.day === b.day
}

/** Whether a lane has no room for an appointment, beside what it takes there itself. */
export function isTaken(
  lanes: readonly Lane[],
  name: LaneName,
  { id, ...span }: Span & { readonly id: string },
): boolean {
  const lane = lanes.find((one) => isSame(one, name))
  return lane?.busy.some((other) => other.id !== id && overlap(other, span)) ?? false
}

/** Lanes with an appointment as it is after a change, in whatever lanes it was before. */
export function relaid(lanes: readonly Lane[], after: Appointment): Lane[] {
  const taken = isTaking(after) ? lanesOf(after) : []
  return lanes.map((lane) => {
    const others = lane.busy.filter(({ id }) => id !== after.id)
    const takes = taken.some((name) => isSame(name, lane))
    return { ...lane, busy: takes ? [...others, { id: after.id, ...takenBy(after) }] : others }
  })
}

/** An empty lane. */
export function emptyLane({ of, day }: { readonly of: string; readonly day: Day }): Lane {
  return { of, day, busy: [] }
}
