import type * as z from 'zod/mini'
import type { handFactsSchema } from '../../../shared/police/hand-entry.ts'
import type { ReceiptClaims } from '../../../shared/police/receipt.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import { offerDueAt } from '../../../shared/time/law.ts'
import type { Table } from '../table/connection.ts'
import { keys } from '../table/keys.ts'
import { putUnlessThere } from '../table/transact.ts'

/** What is coded of a notice that a centre entered by hand. */
export interface HandNoticeFacts {
  readonly centre: string
  readonly notice: string
  readonly deliveredAt: Instant
  readonly byHand: z.infer<typeof handFactsSchema>
}

/** What its receipt says. It always names its channel and the centre as its sender, so that none passes for one of the protocol. */
export function handClaims(
  { centre, notice, deliveredAt, byHand }: HandNoticeFacts,
  { issuer, isTest }: { readonly issuer: string; readonly isTest: boolean },
): ReceiptClaims {
  const { channel, digest, enteredAt } = byHand
  const iat = Math.floor(Date.parse(enteredAt) / 1000)
  const about = { iss: issuer, sub: notice, iat, sender: centre, digest, centre }
  return { ...about, deliveredAt, offerDueAt: offerDueAt(deliveredAt), channel, ...(isTest && { test: true }) }
}

/** Keeps what was signed of it, unless it is there. */
export function keepHandReceipt(
  table: Table,
  { centre, notice }: Pick<HandNoticeFacts, 'centre' | 'notice'>,
  signed: string,
): Promise<void> {
  return putUnlessThere(table, { ...keys.handReceipt(centre, notice), type: 'hand-receipt' as const, signed })
}
