import * as z from 'zod/mini'

/** A time on the wall in Prague, `HH:MM`. */
export const wallTimeSchema = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/))
/** The time at which something ends; the end of a day is `24:00`. */
export const wallEndSchema = z.union([wallTimeSchema, z.literal('24:00')])

/** Minutes since midnight of a time on the wall, `HH:MM` up to `24:00`. */
export function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))
}
