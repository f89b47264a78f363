import { type Day, type Instant, plusDays } from './instant.ts'
import { fromPrague, pragueDay } from './prague.ts'

/** When a centre's day begins, on the wall in Prague: the letter of the day is there when people come to work. */
const MORNING = '07:30'

/** The instant at which the morning of a day begins. */
export function morningOf(day: Day): Instant {
  return fromPrague(day, MORNING)
}

/** The first morning after an instant. */
export function nextMorning(now: Instant): Instant {
  const today = pragueDay(now)
  const todays = morningOf(today)
  return todays > now ? todays : morningOf(plusDays(today, 1))
}
