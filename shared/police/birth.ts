import * as z from 'zod/mini'
import type { Day, Instant } from '../time/instant.ts'
import { pragueDay } from '../time/prague.ts'
import { isoDay } from '../time/written.ts'

/**
 * When somebody was born, as far as it is known: a day, `1990-01-02`; a year, `1990`; about how old they are, or about which year it
 * was, `{ about: 35 }`, `{ about: 1990 }`. Left out when it is not known: nothing ever stands in for it.
 */
export const birthSchema = z.union([
  isoDay,
  z.string().check(z.regex(/^\d{4}$/)),
  z.pipe(z.int().check(z.minimum(1000), z.maximum(9999)), z.transform(String)),
  z.strictObject({ about: z.int().check(z.minimum(0), z.maximum(9999)) }),
])
export type Birth = z.infer<typeof birthSchema>

/** A birth as it was stored, whatever may be sent today. */
export const storedBirthSchema = z.union([z.string(), z.object({ about: z.number() })])

/** Nobody is older: a larger number is a year. */
const OLDEST = 130

/** Whether it is about an age, not about a year. */
export function isAboutAge({ about }: { readonly about: number }): boolean {
  return about <= OLDEST
}

/** The first day on which somebody may have been born whom police met at an instant. */
const EARLIEST = '1900-01-01'

/** What is wrong with a birth for somebody whom police met when they entered, as a code. */
export function birthFault(birth: Birth, enteredAt: Instant): 'before-1900' | 'after-entry' | undefined {
  const { from, until } = bornBetween(birth, pragueDay(enteredAt))
  if (until < EARLIEST) return 'before-1900'
  return from > pragueDay(enteredAt) ? 'after-entry' : undefined
}

/** The first and the last day on which it can have been. */
function bornBetween(birth: Birth, entry: Day): { from: Day; until: Day } {
  if (typeof birth === 'string') return birth.length > 4 ? { from: birth, until: birth } : yearOf(birth)
  return yearOf(String(isAboutAge(birth) ? Number(entry.slice(0, 4)) - birth.about : birth.about))
}

function yearOf(year: string): { from: Day; until: Day } {
  const padded = year.padStart(4, '0')
  return { from: `${padded}-01-01`, until: `${padded}-12-31` }
}
