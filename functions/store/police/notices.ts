import type { JWK } from 'jose'
import * as z from 'zod/mini'
import { endOfEviction, type Notice } from '../../../shared/police/notice.ts'
import { type Receipt, receiptSchema } from '../../../shared/police/receipt.ts'
import { Problem } from '../../../shared/problems/problem.ts'
import { type Instant, instant } from '../../../shared/time/instant.ts'
import { keys } from '../table/keys.ts'
import { newDataKey, seal, wrapDataKey } from '../table/seal.ts'
import { stored } from '../table/shapes.ts'
import { type Action, create, type Refused } from '../table/transact.ts'

/** A notice found good, and what is to be stored with it. */
export interface Acceptance {
  readonly sender: string
  readonly nonce: { readonly keyId: string; readonly value: string; readonly forgetAt: Instant }
  /** SHA-256 of the sender's reference and of the notice's content, base64url. */
  readonly referenceDigest: string
  readonly contentDigest: string
  readonly notice: Notice
  readonly centre: { readonly id: string; readonly publicKey: JWK }
  readonly deliveredAt: Instant
  /** One id for the notice and one for each endangered person, in order. */
  readonly ids: { readonly notice: string; readonly clients: readonly string[]; readonly letter: string }
  readonly receipt: Receipt
}

/** What the protocol keeps of an acceptance, for its transaction: the nonce used up, the receipt, the notice. */
export function protocolActions(acceptance: Acceptance): Record<'nonce' | 'receipt' | 'notice', Action> {
  return {
    nonce: create(nonceItem(acceptance)),
    receipt: create(receiptItem(acceptance)),
    notice: create(noticeItem(acceptance)),
  }
}

/**
 * The receipt that a refused acceptance was given before: the same content under the same reference, be it signed anew or the very
 * request once more, whose sender had no answer to the first. Throws `nonce-used` and `reference-taken`.
 */
export function earlierReceipt({ failed }: Refused, { contentDigest }: Acceptance): Receipt {
  const item = failed.get('receipt')
  const known = item && stored(storedReceiptSchema, item)
  if (known?.contentDigest === contentDigest) return known.receipt
  throw new Problem(failed.has('nonce') ? 'nonce-used' : 'reference-taken')
}

const storedReceiptSchema = z.object({ contentDigest: z.string(), receipt: receiptSchema })

function nonceItem({ nonce }: Acceptance) {
  const expiresAt = Math.ceil(Date.parse(nonce.forgetAt) / 1000)
  return { ...keys.nonce(nonce.keyId, nonce.value), type: 'nonce' as const, expiresAt }
}

function receiptItem({ sender, referenceDigest, contentDigest, receipt }: Acceptance) {
  return { ...keys.receipt(sender, referenceDigest), type: 'receipt' as const, contentDigest, receipt }
}

function noticeItem({ notice, centre, ids, sender, deliveredAt }: Acceptance) {
  const key = newDataKey()
  const name = keys.notice(centre.id, ids.notice)
  const eviction = {
    enteredAt: instant(notice.enteredAt),
    evictedAt: instant(notice.evictedAt),
    endsAt: endOfEviction(notice).at,
  }
  return {
    ...name,
    type: 'notice' as const,
    sender,
    deliveredAt,
    district: notice.dwelling.district,
    ...eviction,
    clients: ids.clients,
    key: wrapDataKey(key, centre.publicKey),
    sealed: seal(notice, key, name),
  }
}
