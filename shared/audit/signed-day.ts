import * as z from 'zod/mini'
import { type Day, type Instant, plusDays, plusHours } from '../time/instant.ts'
import { endOfPragueDay, pragueDay } from '../time/prague.ts'

/** What is signed of a centre's audit on a day of Prague. No personal data. */
export const signedDaySchema = z.object({
  centre: z.string(),
  day: z.string(),
  /** How many entries the day has. */
  entries: z.number(),
  /** What the chain came to at the end of the day before; empty where the chain begins. */
  before: z.string(),
  /** What the chain came to at the end of this day: SHA-256, base64url. */
  digest: z.string(),
  signedAt: z.string(),
})
export type SignedDay = Readonly<z.infer<typeof signedDaySchema>>

/** What the entries of a day come to. */
export type Reckoned = Pick<SignedDay, 'entries' | 'digest'>

/** An entry is written seconds after its own instant; an hour leaves room for clocks that differ and for lists that lag. */
const SETTLED_AFTER_HOURS = 1

/** The last day to which no entry comes any more. */
export function lastSettledDay(now: Instant): Day {
  return plusDays(pragueDay(plusHours(now, -SETTLED_AFTER_HOURS)), -1)
}

/** From when on a day may be signed. */
export function settledAt(day: Day): Instant {
  return plusHours(endOfPragueDay(day), SETTLED_AFTER_HOURS)
}

/** What is found when the audit is reckoned anew. */
export type Difference =
  | 'day-missing'
  | 'day-unsigned'
  | 'day-false'
  | 'day-out-of-line'
  | 'entries-missing'
  | 'entries-added'
  | 'entries-changed'

/** How entries that are there differ from what was signed of their day; undefined when they do not. */
export function differenceOf(signed: Reckoned, found: Reckoned): Difference | undefined {
  if (found.entries < signed.entries) return 'entries-missing'
  if (found.entries > signed.entries) return 'entries-added'
  return found.digest === signed.digest ? undefined : 'entries-changed'
}
