import { createHash } from 'node:crypto'
import { decodeJwt } from 'jose'
import * as z from 'zod/mini'
import { type Reckoned, type SignedDay, signedDaySchema } from '../../../shared/audit/signed-day.ts'
import type { Day } from '../../../shared/time/instant.ts'
import type { Table } from '../table/connection.ts'
import { byCentre, keys } from '../table/keys.ts'
import { eachItem, firstItem, lastItems, partition, wholeList } from '../table/query.ts'
import { type Item, stored } from '../table/shapes.ts'
import { putUnlessThere } from '../table/transact.ts'

const daySchema = z.object({ sk: z.string(), signed: z.string() })

/** A day as it is kept: its name and a JWS, which may be of anything. */
export interface KeptDay {
  readonly day: Day
  readonly signed: string
}

/** Reckons a day of a centre's audit anew. */
export function reckonDay(table: Table, day: Begun): Promise<Reckoned> {
  return reckon(entriesOf(table, day), day)
}

/** A day, and what the one before came to. */
type Begun = Pick<SignedDay, 'centre' | 'day' | 'before'>

/** The entries of a day, in the order of their list. */
export function entriesOf(table: Table, { centre, day }: Pick<Begun, 'centre' | 'day'>): AsyncIterable<Item> {
  return eachItem(table, wholeList(byCentre.audit(centre, day)))
}

/** A chain over the entries of a day, each with all its attributes, that goes on from what the day before came to. */
export async function reckon(
  inOrder: AsyncIterable<Item> | Iterable<Item>,
  { centre, day, before }: Begun,
): Promise<Reckoned> {
  let digest = chained(before, [centre, day])
  let entries = 0
  for await (const entry of inOrder) {
    digest = chained(digest, attributesOf(entry))
    entries += 1
  }
  return { entries, digest }
}

function chained(before: string, link: unknown): string {
  return createHash('sha256')
    .update(`${before}\n${JSON.stringify(link)}`)
    .digest('base64url')
}

/** In the order of their names: the engine keeps none. */
function attributesOf(entry: Item) {
  return Object.entries(entry).toSorted(([one], [other]) => (one < other ? -1 : 1))
}

/** Whether a centre's audit has entries of a day. */
export async function hasEntries(table: Table, centre: string, day: Day): Promise<boolean> {
  return (await firstItem(table, wholeList(byCentre.audit(centre, day)))) !== undefined
}

/** What the last signed day of a centre says; undefined when none is. Whether it is truly signed the verification tells. */
export async function readLastDay(table: Table, centre: string): Promise<SignedDay | undefined> {
  const { items } = await lastItems(table, keys.auditDay(centre, '').pk, { limit: 1 })
  const [last] = items.map(keptDay)
  return last && signedDaySchema.parse(decodeJwt(last.signed))
}

/** The days of a centre as they are kept, oldest first. */
export async function* keptDays(table: Table, centre: string): AsyncGenerator<KeptDay> {
  for await (const item of eachItem(table, partition(keys.auditDay(centre, '').pk))) yield keptDay(item)
}

function keptDay(item: Item): KeptDay {
  const { sk, signed } = stored(daySchema, item)
  return { day: sk, signed }
}

/** Keeps a signed day, unless it is there: what was signed once stands. */
export function keepDay(table: Table, centre: string, { day, signed }: KeptDay): Promise<void> {
  return putUnlessThere(table, { ...keys.auditDay(centre, day), type: 'audit-day' as const, signed })
}
