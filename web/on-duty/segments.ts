import { type Day, type Instant, plusDays } from '../../shared/time/instant.ts'

/** The seven days of a week from its Monday. */
export function daysOfWeek(monday: Day): Day[] {
  return Array.from({ length: 7 }, (_, index) => plusDays(monday, index))
}

/** `16:00`, and the end of a day as `24:00`. */
export function clockAt(at: Instant, { end, shown }: { end: Instant; shown: (at: Instant) => string }): string {
  return at === end ? '24:00' : shown(at)
}
