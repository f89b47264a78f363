import { type Appointment, dayOf, isTaking } from '../../shared/appointments/appointment.ts'
import { hoursFault } from '../../shared/appointments/changes.ts'
import { takenBy } from '../../shared/appointments/lanes.ts'
import type { Place } from '../../shared/appointments/places.ts'
import type { SeenAppointment } from '../../shared/appointments/views.ts'
import { type Day, plusDays, weekdayOf } from '../../shared/time/instant.ts'
import { overlap } from '../../shared/time/span.ts'
import { minutesOf } from '../../shared/time/written.ts'

/*
 * The week as a board: a row for each worker or for each room, a column for each day, and in a cell the day from above to below. Nobody
 * and no room is taken twice, so nothing in a cell stands beside anything else.
 */

export const groupings = ['worker', 'room'] as const
export type Grouping = (typeof groupings)[number]

/** A row: a worker; or a room of a place. */
export type Row =
  | { readonly key: string; readonly worker: string }
  | { readonly key: string; readonly place: string; readonly room: string }

interface Sorts {
  readonly by: Grouping
  readonly staff: readonly string[]
  readonly places: readonly Place[]
  readonly appointments: readonly Appointment[]
}

/** The rows of a week, also of whoever and whatever is not there any more and still has an appointment. */
export function rowsOf({ by, staff, places, appointments }: Sorts): Row[] {
  const rows: Row[] =
    by === 'worker'
      ? [...staff, ...appointments.map(({ worker }) => worker)].map((worker) => ({ key: worker, worker }))
      : [
          ...places.flatMap(({ id, rooms }) => rooms.map((room) => ({ place: id, room: room.id }))),
          ...appointments.map(({ place, room }) => ({ place, room })),
        ].map(({ place, room }) => ({ key: `${place} ${room}`, place, room }))
  return rows.filter(({ key }, index) => rows.findIndex((other) => other.key === key) === index)
}

export function isInRow(row: Row, { worker, place, room }: Pick<Appointment, 'worker' | 'place' | 'room'>): boolean {
  return 'worker' in row ? row.worker === worker : row.place === place && row.room === room
}

/** The days that are shown: Monday to Friday, and of the others those on which a place is open or something is. */
export function daysOf(monday: Day, { places, appointments }: Pick<Sorts, 'places' | 'appointments'>): Day[] {
  const open = new Set(places.flatMap(({ hours }) => hours.flatMap(({ weekdays }) => weekdays)))
  return Array.from({ length: 7 }, (_, ahead) => plusDays(monday, ahead)).filter(
    (day) =>
      weekdayOf(day) <= 5 || open.has(weekdayOf(day)) || appointments.some((appointment) => dayOf(appointment) === day),
  )
}

/** From which minute of a day to which the board reaches, in whole hours. */
export function reachOf({ places, appointments }: Pick<Sorts, 'places' | 'appointments'>): {
  from: number
  until: number
} {
  const hours = places.flatMap((place) => place.hours)
  const begins = [...hours.map(({ from }) => minutesOf(from)), ...appointments.map(beginOf)]
  const ends = [...hours.map(({ until }) => minutesOf(until)), ...appointments.map((one) => beginOf(one) + one.minutes)]
  const from = Math.floor(Math.min(8 * 60, ...begins) / 60) * 60
  return { from, until: Math.min(24 * 60, Math.ceil(Math.max(16 * 60, ...ends) / 60) * 60) }
}

/** The minutes of a track of the board's grid. */
export const TRACK = 5
const LINE_REM = 1.4
const TRACK_REM = { least: 0.17, most: 0.47 }

/** How high a track is, in rem: so that each appointment has room for its line up to the next one in its cell. */
export function trackHeight({
  rows,
  appointments,
}: {
  rows: readonly Row[]
  appointments: readonly Appointment[]
}): number {
  const cells = rows.flatMap((row) => [
    ...Map.groupBy(
      appointments.filter((one) => isInRow(row, one)),
      dayOf,
    ).values(),
  ])
  const closest = Math.min(...cells.flatMap((cell) => apart(cell.map(beginOf))))
  return Math.min(TRACK_REM.most, Math.max(TRACK_REM.least, (LINE_REM * TRACK) / closest))
}

/** How far beginnings are from the one before. */
function apart(begins: readonly number[]): number[] {
  const sorted = begins.toSorted((a, b) => a - b)
  return sorted.flatMap((begin, index) => (index === 0 ? [] : [begin - (sorted[index - 1] ?? begin)]))
}

/** The minute of its day at which an appointment begins, by the clock on the wall. */
export function beginOf({ wall }: Pick<Appointment, 'wall'>): number {
  return minutesOf(wall.slice(11, 16))
}

/** Where an appointment is being moved. */
export interface Target {
  readonly row: number
  readonly day: number
  /** The minute of the day. */
  readonly at: number
}

/** Minutes by which a key or a pointer moves an appointment. */
export const MOVE_STEP = 15

/** Where a key moves an appointment to; undefined for a key that moves none. */
export function movedBy(key: string, target: Target, board: { rows: number; days: number }): Target | undefined {
  const { row, day, at } = target
  const within = (value: number, end: number) => Math.min(end - 1, Math.max(0, value))
  const moves: Readonly<Record<string, Target>> = {
    ArrowUp: { row, day, at: Math.max(0, at - MOVE_STEP) },
    ArrowDown: { row, day, at: Math.min(24 * 60 - MOVE_STEP, at + MOVE_STEP) },
    ArrowLeft: { row, day: within(day - 1, board.days), at },
    ArrowRight: { row, day: within(day + 1, board.days), at },
    PageUp: { row: within(row - 1, board.rows), day, at },
    PageDown: { row: within(row + 1, board.rows), day, at },
  }
  return moves[key]
}

interface Board {
  readonly rows: readonly Row[]
  readonly days: readonly Day[]
}

/** An appointment as it would be where it is moved to. */
export function placedAt(appointment: SeenAppointment, target: Target, { rows, days }: Board): SeenAppointment {
  const row = rows[target.row]
  const clock = `${pad(Math.floor(target.at / 60))}:${pad(target.at % 60)}`
  return {
    ...appointment,
    wall: `${days[target.day] ?? dayOf(appointment)}T${clock}`,
    ...(row && 'worker' in row ? { worker: row.worker } : row && { place: row.place, room: row.room }),
  }
}

function pad(number: number): string {
  return String(number).padStart(2, '0')
}

/** What stands against an appointment where it is, as far as this screen knows. */
export function hindrance(
  moved: SeenAppointment,
  { places, appointments }: Pick<Sorts, 'places' | 'appointments'>,
): string | undefined {
  try {
    const place = places.find(({ id }) => id === moved.place)
    const closed = place && hoursFault(moved, place)
    if (closed !== undefined) return closed
    const others = appointments.filter((one) => one.id !== moved.id && isTaking(one))
    const meanwhile = others.filter((one) => overlap(takenBy(one), takenBy(moved)))
    if (meanwhile.some(({ worker }) => worker === moved.worker)) return 'worker-taken'
    return meanwhile.some((one) => one.place === moved.place && one.room === moved.room) ? 'room-taken' : undefined
  } catch {
    // A time that no clock shows, or shows twice.
    return 'skipped-hour'
  }
}
