import { decodeJwt } from 'jose'
import * as z from 'zod/mini'
import { disposedMonthSchema, mayDisposeOf } from '../../../shared/audit/disposed-month.ts'
import { type Day, daysFrom } from '../../../shared/time/instant.ts'
import { readTombstone, type Tombstone } from '../retention/tombstones.ts'
import type { Table } from '../table/connection.ts'
import { byCentre, keys } from '../table/keys.ts'
import { allItems, beginningWith, eachItem, partition, wholeList } from '../table/query.ts'
import type { Item } from '../table/shapes.ts'
import { put, removeSealed, somebodyWasFirst, transact } from '../table/transact.ts'

/*
 * Months of the audit that heads of a centre have disposed of. What was signed of their days stays, and so does the signed word that the
 * month was disposed of: an entry that is missing without it was taken away by somebody else.
 */

const itemSchema = z.object({ sk: z.string(), signed: z.string(), isDone: z.exactOptional(z.literal(true)) })

/** A month that was disposed of, as it is kept: a JWS, which may be of anything, and whether its entries are gone. */
export interface KeptDisposal {
  readonly month: string
  readonly signed: string
  readonly isDone?: true
}

/** The months of a centre that were disposed of, as they are kept. */
export async function keptDisposals(table: Table, centre: string): Promise<KeptDisposal[]> {
  const items = await allItems(table, partition(keys.auditDisposed(centre, '').pk))
  return items.map((item) => readDisposal(item))
}

/** Such a month as it is kept in a table or an archive. */
export function readDisposal(record: object): KeptDisposal {
  const { sk: month, ...kept } = itemSchema.parse(record)
  return { month, ...kept }
}

/** Months whose disposal was confirmed and that the notary has not seen to since. */
export async function monthsToDisposeOf(table: Table, centre: string, today: Day): Promise<Tombstone[]> {
  const [stones, kept] = await Promise.all([
    allItems(table, beginningWith(keys.tombstone(centre, { kind: 'audit', id: '' }))),
    keptDisposals(table, centre),
  ])
  const done = new Map(kept.filter(({ isDone }) => isDone).map(({ month, signed }) => [month, disposedAt(signed)]))
  return stones
    .map(readTombstone)
    .filter((stone) => stone !== undefined)
    .filter(({ id, erasedAt }) => mayDisposeOf(id, today) && (done.get(id) ?? '') < erasedAt)
}

function disposedAt(signed: string): string {
  return disposedMonthSchema.parse(decodeJwt(signed)).at
}

/** As many entries as one transaction deletes. */
const AT_ONCE = 50

/** Keeps the signed word, then deletes the entries of the month. Answers whether all are gone; what time does not allow is left. */
export async function disposeOfMonth(
  table: Table,
  centre: string,
  { month, signed, isTime }: { readonly month: string; readonly signed: string; readonly isTime: () => boolean },
): Promise<boolean> {
  const item = { ...keys.auditDisposed(centre, month), type: 'audit-disposed' as const, signed }
  await transact(table, { word: put(item) })
  for (const day of daysFrom(`${month}-01`, 31).filter((each) => each.startsWith(month))) {
    let some: Item[] = []
    for await (const entry of eachItem(table, wholeList(byCentre.audit(centre, day)))) {
      some.push(entry)
      if (some.length < AT_ONCE) continue
      await deleteEntries(table, some)
      some = []
      if (!isTime()) return false
    }
    await deleteEntries(table, some)
    if (!isTime()) return false
  }
  await transact(table, { word: put({ ...item, isDone: true }) })
  return true
}

async function deleteEntries(table: Table, entries: readonly Item[]): Promise<void> {
  if (entries.length === 0) return
  const actions = entries.map(
    ({ pk, sk }, index) => [`entry ${index}`, removeSealed({ pk: String(pk), sk: String(sk) }, undefined)] as const,
  )
  await somebodyWasFirst(transact<string>(table, Object.fromEntries(actions)))
}
