import type { JWK } from 'jose'
import { fullName, personFrom } from '../../../shared/clients/person.ts'
import { safeContactFrom } from '../../../shared/clients/safe-contact.ts'
import { defaultLadders } from '../../../shared/duties/ladder.ts'
import { type Endangered, endOfEviction, type Notice } from '../../../shared/police/notice.ts'
import type { Receipt } from '../../../shared/police/receipt.ts'
import { reportOf } from '../../../shared/police/report.ts'
import { Problem } from '../../../shared/problems/problem.ts'
import { type Instant, instant } from '../../../shared/time/instant.ts'
import { offerDueAt } from '../../../shared/time/law.ts'
import { type Card, deadlineItem } from '../duties/deadlines.ts'
import { queuedLetter } from '../duties/letters.ts'
import type { Table } from '../table/connection.ts'
import { byCentre, keys } from '../table/keys.ts'
import { type DataKey, newDataKey, seal, wrapDataKey } from '../table/seal.ts'
import { type Action, create, TransactionRefused, transact } from '../table/transact.ts'

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

/**
 * Stores an accepted notice: receipt, notice, a file and a deadline for each person, and the letter to the centre, all or nothing.
 * Answers the receipt and whether it is the first. The same content under the same reference gets the first receipt again.
 * Throws `nonce-used` and `reference-taken`.
 */
export async function accept(table: Table, acceptance: Acceptance): Promise<{ receipt: Receipt; first: boolean }> {
  const people = acceptance.notice.endangered.map((person, index) => fileOf(acceptance, person, index))
  const actions: Record<string, Action> = {
    nonce: create(nonceItem(acceptance)),
    receipt: create(receiptItem(acceptance)),
    notice: create(noticeItem(acceptance)),
    letter: create(letterItem(acceptance)),
    ...Object.assign({}, ...people),
  }
  try {
    await transact(table, actions)
    return { receipt: acceptance.receipt, first: true }
  } catch (thrown) {
    if (thrown instanceof TransactionRefused) return { receipt: earlierReceipt(thrown, acceptance), first: false }
    throw thrown
  }
}

function earlierReceipt({ failed }: TransactionRefused<string>, { contentDigest }: Acceptance): Receipt {
  if (failed.has('nonce')) throw new Problem('nonce-used')
  const stored = failed.get('receipt')
  if (stored?.['contentDigest'] !== contentDigest) throw new Problem('reference-taken')
  return stored['receipt'] as Receipt
}

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

function letterItem({ centre, ids, deliveredAt, receipt }: Acceptance) {
  const [step] = defaultLadders.contact
  const [only, ...others] = ids.clients
  return queuedLetter({
    id: ids.letter,
    centre: centre.id,
    kind: 'contact',
    step: 'arrival',
    to: step?.to ?? ['duty'],
    ...(only !== undefined && others.length === 0 && { subject: only }),
    thread: ids.notice,
    references: ids.clients.map((client) => referenceFor(centre.id, client)),
    startsAt: deliveredAt,
    dueAt: receipt.offerDueAt,
    createdAt: deliveredAt,
  })
}

/** A short number for people: the centre and the random tail of an id. */
function referenceFor(centre: string, id: string): string {
  return `${centre.toUpperCase()}-${id.slice(-6)}`
}

/** The three items of one endangered person, as named actions. */
function fileOf(acceptance: Acceptance, person: Endangered, index: number): Record<string, Action> {
  const client = acceptance.ids.clients[index]
  if (client === undefined) throw new Error('an id is missing for an endangered person')
  const key = newDataKey()
  const wrapped = wrapDataKey(key, acceptance.centre.publicKey)
  const file = { acceptance, client, key, wrapped }
  return {
    [`client ${index}`]: create(clientItem(file, person)),
    [`report ${index}`]: create(reportItem(file)),
    [`deadline ${index}`]: create(contactDeadline(file, person)),
  }
}

interface NewFile {
  readonly acceptance: Acceptance
  readonly client: string
  readonly key: DataKey
  readonly wrapped: string
}

function clientItem({ acceptance, client, key, wrapped }: NewFile, person: Endangered) {
  const { centre, deliveredAt, ids } = acceptance
  const name = keys.client(centre.id, client)
  const personal = { person: personFrom(person), safeContact: safeContactFrom(person) }
  return {
    ...name,
    ...byCentre.client(centre.id, deliveredAt, client),
    type: 'client' as const,
    id: client,
    origin: 'eviction',
    notice: ids.notice,
    arrivedAt: deliveredAt,
    version: 1,
    reference: referenceFor(centre.id, client),
    key: wrapped,
    sealed: seal(personal, key, name),
  }
}

function reportItem({ acceptance, client, key }: NewFile) {
  const { centre, ids, notice, deliveredAt } = acceptance
  const name = keys.report(centre.id, client, ids.notice)
  return { ...name, type: 'report' as const, deliveredAt, sealed: seal(reportOf(notice), key, name) }
}

function contactDeadline({ acceptance, client, key, wrapped }: NewFile, person: Endangered) {
  const { centre, deliveredAt } = acceptance
  const name = keys.deadline(centre.id, client)
  const card: Card = { name: fullName(person), doNotCall: false }
  return deadlineItem(
    {
      ...name,
      centre: centre.id,
      version: 1,
      kind: 'contact',
      subject: client,
      reference: referenceFor(centre.id, client),
      thread: acceptance.ids.notice,
      startsAt: deliveredAt,
      dueAt: offerDueAt(deliveredAt),
      status: 'open',
      climbedUntil: deliveredAt,
      key: wrapped,
      card: seal(card, key, name),
    },
    // The next sweep looks at it first: only the sweep reads the centre's own ladder, so that accepting reads nothing more.
    deliveredAt,
  )
}
