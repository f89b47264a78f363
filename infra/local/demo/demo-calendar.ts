import { type Day, type Instant, instant, plusDays } from '../../../shared/time/instant.ts'
import { fromPrague, pragueDay } from '../../../shared/time/prague.ts'

/** Days and hours in Prague, so many days before an instant; after it below zero. */
export function calendarOf(now: Date) {
  const today = pragueDay(instant(now))
  const day = (ago: number): Day => plusDays(today, -ago)
  return { day, at: (ago: number, time = '10:00'): Instant => fromPrague(day(ago), time) }
}

export type Calendar = ReturnType<typeof calendarOf>
