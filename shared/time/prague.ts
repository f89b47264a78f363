import { type Day, type Instant, instant, plusDays, plusHours } from './instant.ts'

const HOUR_MS = 3_600_000
const MARCH = 2
const OCTOBER = 9
/** How far clocks in Prague are ahead of UTC. */
const AHEAD_HOURS = { summer: 2, standard: 1 }

/**
 * What a clock on the wall in Prague shows at an instant: `{ day: '2026-03-28', time: '10:00:00' }`. By the rule of the Union
 * (directive 2000/84/EC, as since 1996) and not by Intl, whose first formatter is the largest single cost of a cold start; a
 * test compares both hour by hour.
 */
export function pragueWallClock(at: Instant): { day: Day; time: string } {
  const time = Date.parse(at)
  const shown = instant(new Date(time + (isSummer(time) ? AHEAD_HOURS.summer : AHEAD_HOURS.standard) * HOUR_MS))
  return { day: shown.slice(0, 10), time: shown.slice(11, 19) }
}

function isSummer(time: number): boolean {
  const year = new Date(time).getUTCFullYear()
  return changeIn(year, MARCH) <= time && time < changeIn(year, OCTOBER)
}

/** When clocks change in a month: at 1:00 UTC of its last Sunday. */
function changeIn(year: number, month: number): number {
  const lastDay = new Date(Date.UTC(year, month + 1, 0, 1))
  return lastDay.getTime() - lastDay.getUTCDay() * 24 * HOUR_MS
}

/** The calendar day in Prague at an instant. */
export function pragueDay(at: Instant): Day {
  return pragueWallClock(at).day
}

/** The instant at which a day begins in Prague (0:00 is never skipped or repeated there: clocks change at 2 and 3 o'clock). */
export function startOfPragueDay(day: Day): Instant {
  const guess = Date.parse(`${day}T00:00:00Z`)
  const shown = pragueWallClock(instant(new Date(guess)))
  const offset = Date.parse(`${shown.day}T${shown.time}Z`) - guess
  return instant(new Date(guess - offset))
}

/** The instant at which a day ends in Prague: 24:00, which is 0:00 of the next day. */
export function endOfPragueDay(day: Day): Instant {
  return startOfPragueDay(plusDays(day, 1))
}

/** Whether a time of the hour that comes twice is meant before clocks are put back or after. */
export type Season = keyof typeof AHEAD_HOURS

/**
 * The instants at which a clock on the wall in Prague shows a time of a day, `HH:MM`, in their order: two in the hour that comes
 * twice, none in the one that is skipped.
 */
export function instantsShowing(day: Day, time: string): Instant[] {
  return (['summer', 'standard'] as const)
    .map((season) => plusHours(`${day}T${time}:00.000Z`, -AHEAD_HOURS[season]))
    .filter((at) => {
      const wall = pragueWallClock(at)
      return wall.day === day && wall.time.startsWith(time)
    })
}

/** Whether clocks in Prague show summer time at an instant, or standard time, which people call winter time. */
export function seasonAt(at: Instant): Season {
  return isSummer(Date.parse(at)) ? 'summer' : 'standard'
}

/**
 * The instant at which a clock on the wall in Prague shows a time of a day, `HH:MM` up to `24:00`. Of a time that comes twice it is
 * the first; a time that is skipped is the moment of the jump. So what is earlier on the wall is never later in truth.
 */
export function fromPrague(day: Day, time: string): Instant {
  if (time === '24:00') return startOfPragueDay(plusDays(day, 1))
  // Clocks jump at 1:00 UTC.
  return instantsShowing(day, time)[0] ?? instant(`${day}T01:00:00Z`)
}
