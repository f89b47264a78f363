import { type Day, type Instant, instant, minutesBetween, plusDays, plusMinutes } from '../time/instant.ts'
import { overlap, type Span } from '../time/span.ts'
import { wallTime } from '../time/typed.ts'
import { type Appointment, dayOf, isTaking } from './appointment.ts'
import { takenBy } from './lanes.ts'
import { openOn, type Place } from './places.ts'

/** What is looked for: a length, and a place or a worker if it is not to be any. */
export interface Wish {
  readonly minutes: number
  readonly place?: string | undefined
  readonly worker?: string | undefined
}

/** An appointment that could be made. */
export interface Free extends Pick<Appointment, 'wall' | 'place' | 'room' | 'worker'> {
  /** Whether it begins now: who calls may come at once. */
  readonly atOnce: boolean
}

/** Where and when it is looked for. */
export interface Search {
  readonly places: readonly Place[]
  /** Sign-in ids of the staff. */
  readonly staff: readonly string[]
  /** All appointments of the days that are looked through. */
  readonly appointments: readonly Appointment[]
  readonly now: Instant
  readonly first: Day
  readonly days: number
}

export const PROPOSALS = 3
/** Appointments are proposed at whole fives of minutes. */
const STEP = 5

/** The first appointments that could be made from now on, none of which begins before the one before it is over. */
export function nearest(wish: Wish, search: Search): Free[] {
  const found: Free[] = []
  for (let ahead = 0; ahead < search.days && found.length < PROPOSALS; ahead++)
    found.push(...freeOn(plusDays(search.first, ahead), wish, search))
  return found.slice(0, PROPOSALS)
}

function freeOn(day: Day, wish: Wish, search: Search): Free[] {
  const taken = search.appointments
    .filter((one) => isTaking(one) && dayOf(one) === day)
    .map(({ worker, place, room, ...one }) => ({ worker, place, room, ...takenBy(one) }))
  const found: Free[] = []
  let after = search.now
  for (const { start, place } of starts(day, wish, search)) {
    if (start < after || found.length === PROPOSALS) continue
    const free = freeAt({ start, place, taken }, wish, search)
    if (free === undefined) continue
    found.push(free)
    after = plusMinutes(start, wish.minutes)
  }
  return found
}

interface Start {
  readonly start: Instant
  readonly place: Place
}

/** Every time of a day at which an appointment could begin, in order; of two places the one that was named first. */
function starts(day: Day, wish: Wish, { places, now }: Search): Start[] {
  return places
    .filter(({ id }) => wish.place === undefined || id === wish.place)
    .flatMap((place) => openOn(place, day).flatMap((open) => startsIn(open, { place, wish, now })))
    .sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0))
}

function startsIn(open: Span, { place, wish, now }: { place: Place; wish: Wish; now: Instant }): Start[] {
  const from = open.from < now ? roundedUp(now) : open.from
  const spare = minutesBetween(from, open.until) - wish.minutes - place.gap
  const count = Math.max(0, Math.floor(spare / STEP) + 1)
  return Array.from({ length: count }, (_, index) => ({ start: plusMinutes(from, index * STEP), place }))
}

function roundedUp(at: Instant): Instant {
  const step = STEP * 60_000
  return instant(new Date(Math.ceil(Date.parse(at) / step) * step))
}

interface Taken extends Span {
  readonly worker: string
  readonly place: string
  readonly room: string
}

/** The first room of a place and the least busy worker that are free at a time. */
function freeAt(
  { start, place, taken }: Start & { readonly taken: readonly Taken[] },
  wish: Wish,
  { staff, now }: Search,
): Free | undefined {
  const until = plusMinutes(start, wish.minutes + place.gap)
  const meanwhile = taken.filter((one) => overlap(one, { from: start, until }))
  const room = place.rooms.find(({ id }) => !meanwhile.some((one) => one.place === place.id && one.room === id))
  const load = (worker: string) => taken.filter((one) => one.worker === worker).length
  const [worker] = staff
    .filter((id) => wish.worker === undefined || id === wish.worker)
    .filter((id) => !meanwhile.some((one) => one.worker === id))
    .sort((a, b) => load(a) - load(b))
  if (room === undefined || worker === undefined) return undefined
  const atOnce = minutesBetween(now, start) < STEP
  return { wall: wallTime(start), place: place.id, room: room.id, worker, atOnce }
}
