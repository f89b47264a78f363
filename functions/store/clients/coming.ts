import * as z from 'zod/mini'
import type { Centre } from '../table/access.ts'
import { byCentre, keys } from '../table/keys.ts'
import { allItems, partition, readItem } from '../table/query.ts'
import { itemTypes, stored } from '../table/shapes.ts'
import { type Action, rewrite } from '../table/transact.ts'

/** A record about which something is due. */
const dueSchema = z.looseObject({
  pk: z.string(),
  sk: z.string(),
  type: z.enum(itemTypes),
  version: z.number(),
  comingAt: z.exactOptional(z.string()),
  centrePk: z.exactOptional(z.string()),
  centreSk: z.exactOptional(z.string()),
})

/** One transaction takes no more beside what closing a file itself writes; the latest are the ones that still come. */
const MOST_AT_ONCE = 80

/**
 * Takes what is due about the records of a file out of the list of what is coming, or puts it back. Each record stays what it is: only
 * its place in the list changes.
 */
export async function comingActions(
  centre: Centre,
  client: string,
  to: 'silent' | 'heard',
): Promise<Record<string, Action>> {
  const [beside, court] = await Promise.all([
    allItems(centre.table, partition(keys.record(centre.id, client, { type: '', id: '' }).pk)),
    readItem(centre.table, keys.protection(centre.id, client)),
  ])
  const due = [...beside, ...(court ? [court] : [])]
    .map((item) => stored(dueSchema, item))
    .flatMap(({ comingAt, ...item }) => (comingAt === undefined ? [] : [{ ...item, comingAt }]))
    .toSorted((a, b) => (a.comingAt < b.comingAt ? 1 : -1))
    .slice(0, MOST_AT_ONCE)
  return Object.fromEntries(
    due.map(({ centrePk: _centrePk, centreSk: _centreSk, ...item }) => {
      const { type, sk, comingAt } = item
      // The one that lies with the file itself is called as the file is.
      const place = byCentre.coming(centre.id, comingAt, { type, id: sk.slice(type.length + 1) || client })
      return [sk, rewrite({ ...item, ...(to === 'heard' && place) })]
    }),
  )
}
