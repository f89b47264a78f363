import { createHash } from 'node:crypto'
import { paginateScan } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod/mini'
import type { Table } from '../table/connection.ts'
import { type Key, keys } from '../table/keys.ts'
import { allItems, partition, readItem } from '../table/query.ts'
import type { Item } from '../table/shapes.ts'
import { isOfAudit, leaves } from './kinds.ts'

/**
 * Everything stored of one centre, in the order of the engine, read as it is now: all partitions that begin with it, and of the police
 * protocol where its notices lie, with their receipts. It goes through the whole table, because no list leads to every partition; what
 * is of others does not leave the engine.
 */
export async function* storedItems(table: Table, centre: string): AsyncGenerator<Item & Key> {
  const pages = paginateScan(
    { client: table.doc },
    {
      TableName: table.name,
      ConsistentRead: true,
      FilterExpression: 'begins_with(pk, :own) OR (begins_with(pk, :place) AND centre = :centre)',
      ExpressionAttributeValues: { ':own': `${centre}#`, ':place': keys.noticePlace('').pk, ':centre': centre },
    },
  )
  for await (const { Items = [] } of pages)
    for (const item of Items) {
      const named = { ...item, ...keyIn(item) }
      yield named
      if (item['type'] === 'notice-place') yield* receiptsOf(table, named)
    }
}

/** The receipts of a notice and of what police told of it later, by where the notice lies. */
async function* receiptsOf(table: Table, place: Item & Key): AsyncGenerator<Item & Key> {
  const first = await readItem(table, receiptKey(place))
  const later = keys.laterReceipt(place.pk.slice(keys.noticePlace('').pk.length), 1).pk
  for (const receipt of [...(first ? [first] : []), ...(await allItems(table, partition(later)))])
    yield { ...receipt, ...keyIn(receipt) }
}

function keyIn(item: Item): Key {
  return { pk: String(item['pk']), sk: String(item['sk']) }
}

const placeSchema = z.object({ sender: z.string(), referenceDigest: z.string() })

/** Where the receipt of a notice lies, by where the notice does. */
function receiptKey(place: Item): Key {
  const { sender, referenceDigest } = placeSchema.parse(place)
  return keys.receipt(sender, referenceDigest)
}

/** What stands of a centre, as one text that is another when anything of it is. */
export async function fingerprintOf(table: Table, centre: string): Promise<string> {
  const stands = new Fingerprint()
  for await (const item of storedItems(table, centre)) stands.add(item)
  return stands.text()
}

/**
 * Tells two readings of a centre apart, in whatever order each gave its items. The audit changes nothing, because somebody may look into a
 * file meanwhile and days are signed by themselves; nor does what stays behind, nor that the centre is closed.
 */
export class Fingerprint {
  #sum = 0n

  add({ closed: _closed, ...item }: Item): void {
    const { type } = item
    if (!leaves(type) || isOfAudit(type)) return
    const digest = createHash('sha256').update(canonical(item)).digest()
    this.#sum = BigInt.asUintN(64, this.#sum + digest.readBigUInt64BE())
  }

  /** Two are of the same when their texts are. */
  text(): string {
    return this.#sum.toString(16)
  }
}

/** As JSON, with the attributes in the order of their names: the engine promises none. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  )
}
