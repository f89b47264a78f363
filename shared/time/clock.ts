import { type Day, type Instant, plusDays } from './instant.ts'
import { instantsShowing, pragueWallClock } from './prague.ts'

/** A moment as people in Prague write it. */
export interface Shown {
  readonly day: Day
  /** `9:05`; where something ends at midnight `24:00`. */
  readonly time: string
  /** In the hour that comes twice when clocks go back: by which of the two clocks it is. */
  readonly by?: 'summer' | 'standard'
}

/** A moment as a clock in Prague shows it. */
export function shown(at: Instant): Shown {
  const { day, time } = pragueWallClock(at)
  const [, again] = instantsShowing(day, time.slice(0, 5))
  return {
    day,
    time: `${Number(time.slice(0, 2))}${time.slice(2, 5)}`,
    ...(again !== undefined && { by: at < again ? 'summer' : 'standard' }),
  }
}

/** `v 9:05`, `ve 14:00`: Czech says `ve` before dvě, tři, čtyři, dvanáct, třináct, čtrnáct, and from dvacet on. */
export function czechAt(time: string): string {
  return `${/^([234]|1[234]|2[0-4]):/.test(time) ? 've' : 'v'} ${time}`
}

/** The end of something: at midnight it is 24:00 of the day that ends, for 0:00 of the next reads as a day more. */
export function shownEnd(at: Instant): Shown {
  const { day, time } = pragueWallClock(at)
  return time === '00:00:00' ? { day: plusDays(day, -1), time: '24:00' } : shown(at)
}
