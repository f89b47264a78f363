import * as z from 'zod/mini'
import { LEAST_AUDIT_MONTHS } from '../retention/settings.ts'
import { lastDayOf } from '../retention/standing.ts'
import { type Day, plusMonths } from '../time/instant.ts'

/** What is signed when the entries of a month are disposed of: by which list, and when. No personal data. */
export const disposedMonthSchema = z.object({
  centre: z.string(),
  /** `2026-11` */
  month: z.string(),
  /** The list that heads of the centre confirmed. */
  disposal: z.string(),
  at: z.string(),
})
export type DisposedMonth = Readonly<z.infer<typeof disposedMonthSchema>>

/** Whether the entries of a month may be disposed of at all: never those of the last year, whoever asks for it and whatever was decided. */
export function mayDisposeOf(month: string, today: Day): boolean {
  return plusMonths(lastDayOf(month), LEAST_AUDIT_MONTHS) < today
}
