import * as z from 'zod/mini'

/*
 * Days and times as somebody writes them who asks for something: a day, an instant with its offset from UTC, and a time on the wall in
 * Prague, `HH:MM`. What comes in is checked by these.
 */

/** A day, `YYYY-MM-DD`. */
export const isoDay = z.iso.date()

/** The longest text of an instant: seconds may have as many decimals as somebody likes, and what is kept has a limit. */
export const LONGEST_INSTANT = 40

/** An instant as somebody writes it, with its offset from UTC. */
export const writtenInstant = z.iso.datetime({ offset: true }).check(z.maxLength(LONGEST_INSTANT))

/** A time on the wall in Prague, `HH:MM`. */
export const wallTimeSchema = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/))
/** The time at which something ends; the end of a day is `24:00`. */
export const wallEndSchema = z.string().check(z.regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/))

/** Minutes since midnight of a time on the wall, `HH:MM` up to `24:00`. */
export function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))
}

/** Days of a week, each once; 1 is Monday, 7 is Sunday. */
export const weekdaysSchema = z.array(z.int().check(z.minimum(1), z.maximum(7))).check(
  z.minLength(1),
  z.maxLength(7),
  z.refine((days) => new Set(days).size === days.length),
)

/** The first day of which a record of help can tell: there were no evictions and no centres before 2007, but lines of help were. */
export const EARLIEST_DAY = '1990-01-01'
