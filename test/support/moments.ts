import fc from 'fast-check'
import { type Instant, instant } from '../../shared/time/instant.ts'
import { pragueWallClock } from '../../shared/time/prague.ts'

/** What a clock on the wall in Prague shows, to the minute: `2026-03-30 11:00`. */
export function shownInPrague(at: Instant): string {
  const { day, time } = pragueWallClock(at)
  return `${day} ${time.slice(0, 5)}`
}

/** Any millisecond from the first day on which the law knew evictions to the end of 2040. */
export const anyInstant: fc.Arbitrary<Instant> = fc
  .integer({ min: Date.UTC(2007, 0, 1), max: Date.UTC(2041, 0, 1) - 1 })
  .map((time) => instant(new Date(time)))

/** Any offset from UTC that a clock on Earth shows, in minutes. */
export const anyOffset: fc.Arbitrary<number> = fc.integer({ min: -12 * 60, max: 14 * 60 })

/** The same instant as a clock so many minutes ahead of UTC writes it: `2026-03-28T10:00:00.000+01:00`. */
export function writtenWith(offset: number, at: Instant): string {
  const size = Math.abs(offset)
  const two = (value: number) => String(value).padStart(2, '0')
  const wall = new Date(Date.parse(at) + offset * 60_000).toISOString().slice(0, -1)
  return `${wall}${offset < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`
}

/** Every calendar day from one to another, both included. */
export function everyDay(first: string, last: string): string[] {
  const days = []
  const at = new Date(`${first}T00:00:00Z`)
  for (; at.toISOString().slice(0, 10) <= last; at.setUTCDate(at.getUTCDate() + 1)) {
    days.push(at.toISOString().slice(0, 10))
  }
  return days
}
