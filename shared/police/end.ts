import * as z from 'zod/mini'
import type { Fault } from '../problems/faults.ts'
import { type Instant, instant, plusHours } from '../time/instant.ts'
import { endReasons } from './coded.ts'
import { extensionsSchema } from './extensions.ts'
import { withoutEmpty } from './left-out.ts'
import { moment, prose } from './notice.ts'
import { LONGEST_DAYS } from './slips.ts'

/*
 * Police say that an eviction has ended otherwise than it was to. It never closes the duty to offer help: the violent person may come back.
 */

/** The fields of an end, as the schema has them. */
export const endFields = z.strictObject({
  reason: z.enum(endReasons),
  endedAt: moment,
  note: z.optional(prose(1000)),
  extensions: z.optional(extensionsSchema),
})

export type End = z.infer<typeof endFields>

/** An end as it is understood; see `noticeSchema`. */
export const endSchema = z.pipe(
  z.transform((sent) => withoutEmpty(sent)),
  endFields,
)

/** What is wrong with the end of an eviction that was carried out at an instant. */
export function endFault(endsAt: string, evictedAt: Instant, path: string): Fault[] {
  const end = instant(endsAt)
  if (end <= evictedAt) return [{ path, code: 'not-later' }]
  return end > plusHours(evictedAt, LONGEST_DAYS * 24) ? [{ path, code: 'too-far' }] : []
}
