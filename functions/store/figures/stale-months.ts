import { randomInt } from 'node:crypto'
import { PutCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod/mini'
import type { Month } from '../../../shared/figures/period.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import type { Table } from '../table/connection.ts'
import { keys } from '../table/keys.ts'
import { allItems, partition } from '../table/query.ts'
import { shaped, stored } from '../table/shapes.ts'
import { remove, somebodyWasFirst, transact } from '../table/transact.ts'
import { reckonMonth } from './slices.ts'

/*
 * Months whose facts have changed are marked, and reckoned each minute: an import of thousands of files touches the same months thousands
 * of times. Whoever asks meanwhile is told what their facts come to just then.
 */

const staleSchema = z.object({ sk: z.string(), version: z.number() })

/** More than marks of one month ever meet. */
const MARKS = 2 ** 40

/** Marks a month; a mark that comes while the month is being reckoned is another one, and stays. */
export async function markStale(table: Table, centre: string, month: Month): Promise<void> {
  const mark = { ...keys.staleMonth(centre, month), type: 'stale-month' as const, version: randomInt(MARKS) }
  await table.doc.send(new PutCommand({ TableName: table.name, Item: shaped(mark) }))
}

/** The months of a centre whose figures are older than their facts. */
export async function readStaleMonths(table: Table, centre: string): Promise<Month[]> {
  return (await readMarks(table, centre)).map(({ sk }) => sk)
}

async function readMarks(table: Table, centre: string) {
  const items = await allItems(table, partition(keys.staleMonth(centre, '').pk))
  return items.map((item) => stored(staleSchema, item))
}

/** Reckons the marked months of a centre, as many as there is time for. */
export async function reckonStaleMonths(
  table: Table,
  { centre, now, isTime }: { readonly centre: string; readonly now: Instant; readonly isTime: () => boolean },
): Promise<void> {
  for (const { sk: month, version } of await readMarks(table, centre)) {
    if (!isTime()) return
    await reckonMonth(table, { centre, month, now })
    await somebodyWasFirst(transact(table, { mark: remove(keys.staleMonth(centre, month), version) }))
  }
}
