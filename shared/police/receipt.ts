import * as z from 'zod/mini'
import type { Instant } from '../time/instant.ts'
import { type Doubt, doubtCodes } from './slips.ts'

/** What the signed receipt (JWS) says; anyone can check it against the published keys. No personal data. */
export interface ReceiptClaims {
  readonly iss: string
  /** Id of the notice on the platform. */
  readonly sub: string
  /** Seconds since 1970. */
  readonly iat: number
  readonly sender: string
  /** SHA-256 of the body as received, base64url. */
  readonly digest: string
  readonly centre: string
  readonly deliveredAt: Instant
  readonly offerDueAt: Instant
  /** Paths of the fields that police left out; and of those to be asked about, with the reason. Never what stands in them. */
  readonly missing: readonly string[]
  readonly verify: readonly Doubt[]
}

/** The answer to an accepted notice, first time (201) and every time after (200). */
export const receiptSchema = z.object({
  noticeId: z.string(),
  centre: z.object({ id: z.string(), name: z.string() }),
  deliveredAt: z.string(),
  offerDueAt: z.string(),
  /** As in the receipt itself. The first receipts lack both. */
  missing: z.optional(z.array(z.string())),
  verify: z.optional(z.array(z.object({ path: z.string(), code: z.enum(doubtCodes) }))),
  /** Compact JWS, type `opora-receipt+jwt`. */
  receipt: z.string(),
})
export type Receipt = Readonly<z.infer<typeof receiptSchema>>
