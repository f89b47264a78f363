import { createHash } from 'node:crypto'
import * as z from 'zod/mini'
import { personFrom } from '../../../shared/clients/person.ts'
import { cardOfFile } from '../../../shared/clients/register-card.ts'
import { safeContactFrom } from '../../../shared/clients/safe-contact.ts'
import { asCompared } from '../../../shared/police/compared.ts'
import { endOfEviction } from '../../../shared/police/eviction.ts'
import {
  type HandNotice,
  handFactsSchema,
  readHandNotice,
  type StoredHandEntry,
  toldSoFar,
} from '../../../shared/police/hand-entry.ts'
import type { Notice } from '../../../shared/police/notice.ts'
import { Problem } from '../../../shared/problems/problem.ts'
import type { Somebody } from '../../../shared/register/alike.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import { offerDueAt } from '../../../shared/time/law.ts'
import type { Centre } from '../table/access.ts'
import { changeEntry } from '../table/audit.ts'
import { newId } from '../table/ids.ts'
import { keys } from '../table/keys.ts'
import { readItem } from '../table/query.ts'
import { stored } from '../table/shapes.ts'
import { type Action, create, somebodyWasFirst, transact } from '../table/transact.ts'
import { arrivalActions } from './arrivals.ts'
import type { Turning } from './records.ts'

type Doer = Omit<Turning, 'client'>

interface Sent {
  /** Made by whoever enters it: sent twice, it is one notice. */
  readonly id: string
  readonly byHand: unknown
  readonly notice: unknown
}

/**
 * Enters a notice that came another way than through the protocol: as the protocol would, with the clocks it has since it came. Entered by
 * the same id before, it is answered as it is. Throws `invalid`.
 */
export async function enterByHand(centre: Centre, { id, ...sent }: Sent, doer: Doer): Promise<HandNotice> {
  const { entry, notice } = readHandNotice(sent, doer.now)
  const { deliveredAt, channel, saidBy, why } = entry
  const byHand = { channel, saidBy, why, enteredAt: doer.now, by: doer.by }
  const ids = { notice: id, clients: notice.endangered.map(() => newId(doer.now)), letter: newId(doer.now) }
  const opening = { notice, centre: { id: centre.id, publicKey: await centre.publicKey() }, deliveredAt, ids, byHand }
  const refused = await somebodyWasFirst(
    transact<string>(centre.table, {
      notice: create(noticeItem(centre.id, opening)),
      ...arrivalActions(opening),
      ...auditActions(centre.id, ids.clients, doer),
    }),
  )
  const entered = await readHandNoticeOf(centre, id, doer.now)
  return refused && entered.digest !== digestOf(notice) ? { ...shown(entered), isOther: true } : shown(entered)
}

interface Entered {
  readonly notice: Notice
  readonly deliveredAt: Instant
  readonly ids: { readonly notice: string; readonly clients: readonly string[] }
  readonly byHand: StoredHandEntry
}

/** What is coded of it, as of a notice that came through the protocol; the centre itself is its sender. */
function noticeItem(centre: string, { notice, deliveredAt, ids, byHand: { channel, by, enteredAt } }: Entered) {
  return {
    ...keys.notice(centre, ids.notice),
    type: 'notice' as const,
    sender: centre,
    deliveredAt,
    district: notice.dwelling.district,
    enteredAt: notice.enteredAt,
    evictedAt: notice.evictedAt,
    endsAt: endOfEviction(notice).at,
    clients: ids.clients,
    byHand: { channel, by, enteredAt, digest: digestOf(notice) },
  }
}

function auditActions(centre: string, clients: readonly string[], { by, role, now: at }: Doer): Record<string, Action> {
  const entries = clients.map((client, index) => [
    `audit ${index}`,
    create(changeEntry(centre, { client, by, role, at, did: 'hand-notice' })),
  ])
  return Object.fromEntries(entries)
}

/** SHA-256 of a notice as it is understood, base64url. */
function digestOf(notice: Notice): string {
  return createHash('sha256')
    .update(JSON.stringify(asCompared(notice)))
    .digest('base64url')
}

const enteredSchema = z.object({ deliveredAt: z.string(), clients: z.array(z.string()), byHand: handFactsSchema })
const signedSchema = z.object({ signed: z.string() })

/** A notice that was entered by hand, with its receipt once it is signed. Throws `not-found`. */
export async function readHandEntry(centre: Centre, notice: string, now: Instant): Promise<HandNotice> {
  return shown(await readHandNoticeOf(centre, notice, now))
}

async function readHandNoticeOf({ id, table }: Centre, notice: string, now: Instant) {
  const [item, receipt] = await Promise.all([
    readItem(table, keys.notice(id, notice)),
    readItem(table, keys.handReceipt(id, notice)),
  ])
  if (item?.['byHand'] === undefined) throw new Problem('not-found')
  const { deliveredAt, clients, byHand } = stored(enteredSchema, item)
  const { digest, channel, enteredAt } = byHand
  const told = { now, notice, clients, channel, deliveredAt, offerDueAt: offerDueAt(deliveredAt), enteredAt }
  return { ...told, digest, ...(receipt && { receipt: stored(signedSchema, receipt).signed }) }
}

function shown({ digest: _digest, ...entered }: HandNotice & { readonly digest: string }): HandNotice {
  return entered
}

/** Of whom a notice tells, as they are compared with those who are here; it may be half written. */
export function somebodiesOf(sent: unknown): Somebody[] {
  const { reference, dwelling = { district: '' }, endangered } = toldSoFar(sent)
  const report = { dwelling, evicted: {}, ...(reference !== undefined && { reference }) }
  return endangered.map((one) =>
    cardOfFile({
      client: '',
      reference: '',
      arrivedAt: '',
      person: personFrom(one, dwelling),
      safeContact: safeContactFrom(one),
      report,
    }),
  )
}
