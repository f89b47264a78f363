import { type Day, daysFrom, type Instant } from '../../shared/time/instant.ts'

/** The seven days of a week from its Monday. */
export function daysOfWeek(monday: Day): Day[] {
  return daysFrom(monday, 7)
}

/** `16:00`, and the end of a day as `24:00`. */
export function clockAt(at: Instant, { end, shown }: { end: Instant; shown: (at: Instant) => string }): string {
  return at === end ? '24:00' : shown(at)
}
