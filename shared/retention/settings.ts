import * as z from 'zod/mini'
import type { DisposalKind } from './kinds.ts'

/** 100 years: as long as any archive asks for. */
const MOST_MONTHS = 1200

/** Nobody can make the traces of the last year disappear, whatever is decided. */
export const LEAST_AUDIT_MONTHS = 12

const months = z.optional(z.int().check(z.minimum(1), z.maximum(MOST_MONTHS)))

/** For how many months after its end each kind is kept. What is left out is not decided: nothing of it is ever disposed of. */
export const retentionSchema = z.object({
  file: months,
  enquiry: months,
  appointment: months,
  complaint: months,
  letter: months,
  audit: z.optional(z.int().check(z.minimum(LEAST_AUDIT_MONTHS), z.maximum(MOST_MONTHS))),
} satisfies Record<DisposalKind, unknown>)
export type Retention = z.infer<typeof retentionSchema>

/** What a centre decides about how long it keeps things: the law asks each to decide, and names no number. */
export const retentionSettings = { retention: z.optional(retentionSchema) }

/** What is proposed, in months; it holds for nobody until a head has decided. */
export const proposedMonths: Readonly<Record<DisposalKind, number>> = {
  file: 60,
  enquiry: 12,
  appointment: 12,
  complaint: 60,
  letter: 12,
  // Who looked into a file is asked about as long as the file is kept, and longer.
  audit: 120,
}
