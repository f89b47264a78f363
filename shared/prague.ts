import { type Day, type Instant, instant, plusDays, plusHours } from './instant.ts'

// Intl rather than a date library: the whole need is one zone's offset, and every police request is a cold start.
const wallClock = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Prague',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
})

/** What a clock on the wall in Prague shows at an instant: `{ day: '2026-03-28', time: '10:00:00' }`. */
export function pragueWallClock(at: Instant): { day: Day; time: string } {
  const parts = new Map(wallClock.formatToParts(Date.parse(at)).map(({ type, value }) => [type, value]))
  const join = (names: Intl.DateTimeFormatPartTypes[], by: string) => names.map((name) => parts.get(name)).join(by)
  return { day: join(['year', 'month', 'day'], '-'), time: join(['hour', 'minute', 'second'], ':') }
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

/** Standard time is an hour ahead of UTC, summer time two. */
const OFFSETS_HOURS = [2, 1]

/**
 * The instant at which a clock on the wall in Prague shows a time of a day, `HH:MM` up to `24:00`. Of a time that comes twice it is
 * the first; a time that is skipped is the moment of the jump. So what is earlier on the wall is never later in truth.
 */
export function fromPrague(day: Day, time: string): Instant {
  if (time === '24:00') return startOfPragueDay(plusDays(day, 1))
  const candidates = OFFSETS_HOURS.map((hours) => plusHours(`${day}T${time}:00.000Z`, -hours))
  const shown = (at: Instant) => {
    const wall = pragueWallClock(at)
    return wall.day === day && wall.time.startsWith(time)
  }
  // Clocks of the whole Union jump at 1:00 UTC (directive 2000/84/EC).
  return candidates.find(shown) ?? instant(`${day}T01:00:00Z`)
}
