import type { JWK } from 'jose'
import * as z from 'zod/mini'
import { endOfEviction } from '../../../shared/police/eviction.ts'
import { missingIn } from '../../../shared/police/missing.ts'
import type { Notice } from '../../../shared/police/notice.ts'
import { type DeliveryKind, type Receipt, receiptSchema } from '../../../shared/police/receipt.ts'
import { Problem } from '../../../shared/problems/problem.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import { byCentre, keys } from '../table/keys.ts'
import { stored } from '../table/shapes.ts'
import { type Action, absent, create, type Refused } from '../table/transact.ts'
import { nonceItem, type UsedNonce } from './nonces.ts'

/** A notice found good, and what is to be stored with it. */
export interface Acceptance {
  readonly sender: string
  readonly nonce: UsedNonce
  /** SHA-256 of the sender's reference as references are compared, and of the notice's content as it is understood, base64url. */
  readonly referenceDigest: string
  readonly contentDigest: string
  /** The same as they were taken of words as they were sent: a receipt of that time is found by them. */
  readonly earlier: { readonly referenceDigest: string; readonly contentDigest: string }
  readonly notice: Notice
  readonly centre: { readonly id: string; readonly publicKey: JWK }
  readonly deliveredAt: Instant
  /** One id for the notice and one for each endangered person, in order. */
  readonly ids: { readonly notice: string; readonly clients: readonly string[]; readonly letter: string }
  readonly receipt: Receipt
}

type ProtocolAction = 'nonce' | 'receipt' | 'earlier receipt' | 'notice' | 'place'

/** What the protocol keeps of an acceptance, for its transaction: the nonce used up, the receipt, the notice and where it lies. */
export function protocolActions(acceptance: Acceptance): Partial<Record<ProtocolAction, Action>> {
  const { sender, referenceDigest, earlier } = acceptance
  return {
    nonce: create(nonceItem(acceptance.nonce)),
    receipt: create(receiptItem(acceptance)),
    // A reference that is spelled as references are compared has one digest.
    ...(earlier.referenceDigest !== referenceDigest && {
      'earlier receipt': absent(keys.receipt(sender, earlier.referenceDigest)),
    }),
    notice: create(noticeItem(acceptance)),
    place: create(placeItem(acceptance)),
  }
}

/**
 * The receipt that a refused acceptance was given before: the same content under the same reference, be it signed anew or the very
 * request once more, whose sender had no answer to the first. Throws `nonce-used` and `reference-taken`.
 */
export function earlierReceipt({ failed }: Refused, { contentDigest, earlier }: Acceptance): Receipt {
  const item = failed.get('receipt') ?? failed.get('earlier receipt')
  const known = item && stored(storedReceiptSchema, item)
  if (known && [contentDigest, earlier.contentDigest].includes(known.contentDigest)) return known.receipt
  throw new Problem(failed.has('nonce') ? 'nonce-used' : 'reference-taken')
}

const storedReceiptSchema = z.lazy(() => z.object({ contentDigest: z.string(), receipt: receiptSchema }))

function receiptItem({ sender, nonce, ids, deliveredAt, referenceDigest, contentDigest, receipt }: Acceptance) {
  const signed = signedBy(nonce.keyId, { kind: 'notice', at: deliveredAt, id: ids.notice })
  return { ...keys.receipt(sender, referenceDigest), ...signed, type: 'receipt' as const, contentDigest, receipt }
}

/**
 * Puts a receipt into the list of all that was signed by a key: where somebody else may have had it, these are looked at again.
 * `version`: which one of the notice it made; 1 is the notice itself.
 */
export function signedBy(
  keyId: string,
  { kind, at, id, version = 1 }: { kind: DeliveryKind; at: Instant; id: string; version?: number },
) {
  return { ...byCentre.signed(keyId, { at, id: `${id}#${version}` }), keyId, kind }
}

/** What is coded of a notice. Its words are sealed only in the files of those it is about, so that whoever erases a file erases them. */
function noticeItem({ notice, centre, ids, sender, deliveredAt }: Acceptance) {
  return {
    ...keys.notice(centre.id, ids.notice),
    type: 'notice' as const,
    sender,
    deliveredAt,
    district: notice.dwelling.district,
    enteredAt: notice.enteredAt,
    evictedAt: notice.evictedAt,
    endsAt: endOfEviction(notice).at,
    clients: ids.clients,
  }
}

/** Where a notice lies, for whoever knows only its id. */
function placeItem({ notice, centre, ids, sender, referenceDigest, deliveredAt }: Acceptance) {
  const { enteredAt, evictedAt, endsAt, dwelling } = notice
  return {
    ...keys.noticePlace(ids.notice),
    type: 'notice-place' as const,
    sender,
    referenceDigest,
    centre: centre.id,
    version: 1,
    district: dwelling.district,
    ...{ deliveredAt, enteredAt, evictedAt },
    ...(endsAt !== undefined && { endsAt }),
    missing: missingIn(notice),
    persons: ids.clients.map((client) => ({ client, deliveredAt })),
  }
}
