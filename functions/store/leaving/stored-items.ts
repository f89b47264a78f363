import { createHash } from 'node:crypto'
import { paginateScan } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod/mini'
import type { Table } from '../table/connection.ts'
import { type Key, keys } from '../table/keys.ts'
import { readItem } from '../table/query.ts'
import type { Item } from '../table/shapes.ts'

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
      const receipt = item['type'] === 'notice-place' ? await readItem(table, receiptKey(item)) : undefined
      if (receipt) yield { ...receipt, ...keyIn(receipt) }
    }
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

/** Tells two readings of a centre apart, in whatever order each gave its items. */
export class Fingerprint {
  #sum = 0n

  add(item: Item): void {
    const digest = createHash('sha256').update(canonical(item)).digest()
    this.#sum = BigInt.asUintN(64, this.#sum + digest.readBigUInt64BE())
  }

  equals(other: Fingerprint): boolean {
    return this.#sum === other.#sum
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
