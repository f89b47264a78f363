import { BatchGetCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod/mini'
import { endReasons } from '../../../shared/police/coded.ts'
import { type Receipt, receiptSchema } from '../../../shared/police/receipt.ts'
import { Problem } from '../../../shared/problems/problem.ts'
import { evictionEndsByRule } from '../../../shared/time/law.ts'
import type { Table } from '../table/connection.ts'
import { type Key, keys } from '../table/keys.ts'
import { type Item, stored } from '../table/shapes.ts'
import { type Action, amended, create } from '../table/transact.ts'
import type { signedBy } from './notices.ts'

/*
 * Where a notice lies, for whoever knows only its id, and what the protocol keeps of it in the open: how far it has come, times, which
 * fields are missing, whose files it opened. Nothing that a person is known by.
 */

const told = {
  district: z.string(),
  deliveredAt: z.string(),
  enteredAt: z.string(),
  evictedAt: z.string(),
  endsAt: z.exactOptional(z.string()),
  missing: z.array(z.string()),
  ended: z.exactOptional(z.object({ at: z.string(), reason: z.enum(endReasons) })),
  /** In the order in which they were told; each is numbered by it. */
  persons: z.array(z.object({ client: z.string(), deliveredAt: z.string() })),
}

const placeSchema = z.object({
  sender: z.string(),
  referenceDigest: z.string(),
  centre: z.string(),
  version: z.exactOptional(z.number()),
  // The first places lack what the protocol keeps now; the notice and its receipt say it.
  ...z.partial(z.object(told)).shape,
})

const placeOfSchema = z.object(told)

/** What the protocol keeps of a notice. */
export interface Place extends z.infer<typeof placeOfSchema> {
  readonly sender: string
  readonly centre: string
  /** 1 is the notice itself. */
  readonly version: number
  /** Whether an older version of Opora stored it, which did not count versions. */
  readonly isUncounted?: true
}

const receiptItemSchema = z.object({ contentDigest: z.string(), receipt: receiptSchema })
type Kept = z.infer<typeof receiptItemSchema>

/** What is known of a notice before a version of it is made. */
export interface Known {
  readonly place: Place | undefined
  /** Receipts of versions that were asked for, by version. */
  readonly receipts: ReadonlyMap<number, Kept>
}

/** Reads where a notice lies, and the receipts of some of its versions, as they are now. */
export async function readPlace(table: Table, notice: string, versions: readonly number[] = []): Promise<Known> {
  const receiptKeys = versions.map((version) => keys.laterReceipt(notice, version))
  const items = await readAll(table, [keys.noticePlace(notice), ...receiptKeys])
  const place = items.find(({ type }) => type === 'notice-place')
  const receipts = items.filter(({ type }) => type === 'receipt')
  return {
    place: place && (await placeFrom(table, notice, place)),
    receipts: new Map(receipts.map((item) => [Number(item['sk']), stored(receiptItemSchema, item)])),
  }
}

async function placeFrom(table: Table, notice: string, item: Item): Promise<Place> {
  const { version = 1, referenceDigest, ...place } = stored(placeSchema, item)
  const uncounted = item['version'] === undefined && { isUncounted: true as const }
  if (place.persons !== undefined)
    return { ...placeOfSchema.parse(place), sender: place.sender, centre: place.centre, version, ...uncounted }
  const { centre } = place
  const older = await olderPlace(table, { notice, centre, receipt: keys.receipt(place.sender, referenceDigest) })
  if (older === undefined) {
    // It went to another centre meanwhile.
    const [again] = await readAll(table, [keys.noticePlace(notice)])
    if (again !== undefined && again['centre'] !== centre) return placeFrom(table, notice, again)
    throw new Error('a notice is not where its place says')
  }
  return { ...older, sender: place.sender, centre: place.centre, version, ...uncounted }
}

const noticeSchema = z.object({
  ...told,
  missing: z.optional(z.unknown()),
  persons: z.optional(z.unknown()),
  clients: z.array(z.string()),
})

/** What the place of a notice would say had it been stored by this version of Opora; undefined when the notice is not at that centre. */
async function olderPlace(
  table: Table,
  { notice, centre, receipt }: { readonly notice: string; readonly centre: string; readonly receipt: Key },
): Promise<z.infer<typeof placeOfSchema> | undefined> {
  const items = await readAll(table, [keys.notice(centre, notice), receipt])
  const [first, given] = ['notice', 'receipt'].map((type) => items.find((item) => item['type'] === type))
  if (first === undefined) return undefined
  const { clients, endsAt, ...times } = stored(noticeSchema, first)
  const { missing = [] } = given === undefined ? {} : stored(receiptItemSchema, given).receipt
  // A notice keeps an end by the rule of law as well as one that police wrote.
  const isTold = endsAt !== undefined && endsAt !== evictionEndsByRule(times.evictedAt)
  return placeOfSchema.parse({
    ...times,
    ...(isTold && { endsAt }),
    missing,
    persons: clients.map((client) => ({ client, deliveredAt: times.deliveredAt })),
  })
}

async function readAll(table: Table, wanted: readonly Key[]): Promise<Item[]> {
  const asked = { [table.name]: { Keys: [...wanted], ConsistentRead: true } }
  const { Responses, UnprocessedKeys } = await table.doc.send(new BatchGetCommand({ RequestItems: asked }))
  if (Object.keys(UnprocessedKeys ?? {}).length > 0) throw new Problem('busy')
  return Responses?.[table.name] ?? []
}

/** Makes the next version of a notice, if it is still as it was read and lies where it lay. */
export function nextVersion(notice: string, before: Place, after: Place): Action {
  const { sender: _sender, centre: _centre, isUncounted: _uncounted, ...told } = after
  const was = { version: before.isUncounted ? undefined : before.version, centre: before.centre }
  return amended(keys.noticePlace(notice), { ...told, version: before.version + 1 }, was)
}

interface KeptReceipt extends ReturnType<typeof signedBy> {
  readonly contentDigest: string
  readonly receipt: Receipt
}

/** Keeps the receipt of a later version, to be given again, in the list of what was signed by its key. */
export function laterReceipt(notice: string, version: number, kept: KeptReceipt): Action {
  return create({ ...keys.laterReceipt(notice, version), type: 'receipt' as const, ...kept })
}
