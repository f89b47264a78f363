import * as z from 'zod/mini'
import { isoDay, wallEndSchema, wallTimeSchema } from '../time/written.ts'

/** The most windows of one telephone number. */
export const MOST_WINDOWS = 10

/** Weeks by their number in ISO 8601, as calendars show it. */
export const weeksOfWindow = ['every', 'odd', 'even'] as const

const weekday = z.int().check(z.minimum(1), z.maximum(7))

/**
 * When it is safe to call a number, or when it must not be called, by clocks on the wall in Prague. It is set by a person or sent by
 * police, never read out of words. What is `never` wins over what is `safe`.
 */
export const safeWindowSchema = z
  .strictObject({
    /** The days on which it begins; 1 is Monday, 7 is Sunday. */
    weekdays: z.array(weekday).check(
      z.minLength(1),
      z.maxLength(7),
      z.refine((days) => new Set(days).size === days.length, { params: { code: 'twice' } }),
    ),
    from: wallTimeSchema,
    /** `24:00` is the end of the day; an end before the beginning is on the next day. */
    until: wallEndSchema,
    weeks: z._default(z.enum(weeksOfWindow), 'every'),
    /** The last day on which it begins; without an end when left out. */
    lastDay: z.optional(isoDay),
    call: z.enum(['safe', 'never']),
  })
  .check(z.refine(({ from, until }) => from !== until, { path: ['until'], params: { code: 'same-time' } }))

export type SafeWindow = Readonly<z.infer<typeof safeWindowSchema>>

/** Windows of one number. */
export const safeWindowsSchema = z.array(safeWindowSchema).check(z.maxLength(MOST_WINDOWS))

/** A window as it was stored, whatever limits it was saved under. */
export const storedSafeWindowSchema = z.object({
  weekdays: z.array(z.number()),
  from: z.string(),
  until: z.string(),
  weeks: z.enum(weeksOfWindow),
  lastDay: z.optional(z.string()),
  call: z.enum(['safe', 'never']),
})
