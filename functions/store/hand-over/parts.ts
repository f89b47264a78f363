import { createHash } from 'node:crypto'
import { canonical } from '../leaving/stored-items.ts'
import type { Table } from '../table/connection.ts'
import { type Key, keys } from '../table/keys.ts'
import { allItems, partition, readItem } from '../table/query.ts'
import type { Item, ItemType } from '../table/shapes.ts'

/** A notice as it lies in a centre: itself, and all that is kept of each of its people. */
export interface NoticeParts {
  /** The notice first. */
  readonly notice: readonly (Item & Key)[]
  readonly household: (Item & Key) | undefined
  readonly files: ReadonlyMap<string, readonly (Item & Key)[]>
}

type Place = { readonly id: string; readonly table: Table }

/** The partitions of a file. */
function partitionsOf(centre: string, client: string): string[] {
  return [
    keys.client(centre, client).pk,
    keys.version(centre, client).pk,
    keys.record(centre, client, { type: '', id: '' }).pk,
    keys.longReport(centre, client, '').pk,
  ]
}

/** Reads all of a notice, as it is now. */
export async function readParts(
  { id, table }: Place,
  notice: string,
  clients: readonly string[],
): Promise<NoticeParts> {
  const [own, household, ...files] = await Promise.all([
    allItems(table, partition(keys.notice(id, notice).pk)),
    readItem(table, keys.household(id, notice)),
    ...clients.map((client) => readFileParts({ id, table }, client)),
  ])
  return {
    notice: own.map(named),
    household: household && named(household),
    files: new Map(clients.map((client, index) => [client, files[index] ?? []])),
  }
}

async function readFileParts({ id, table }: Place, client: string): Promise<(Item & Key)[]> {
  const items = await Promise.all(partitionsOf(id, client).map((pk) => allItems(table, partition(pk))))
  return items.flat().map(named)
}

function named(item: Item): Item & Key {
  return { ...item, pk: String(item['pk']), sk: String(item['sk']) }
}

/** Everything of it, in one list. */
export function itemsIn({ notice, household, files }: NoticeParts): (Item & Key)[] {
  return [...notice, ...(household ? [household] : []), ...[...files.values()].flat()]
}

/** What the sweep, and whoever looks, changes without changing what goes over; the file itself is guarded by its version. */
const restless: readonly unknown[] = ['deadline', 'activity', 'version'] satisfies ItemType[]

/** A digest that is another when anything of it is. */
export function digestOf(parts: NoticeParts): string {
  const digests = itemsIn(parts)
    .filter(({ type }) => !restless.includes(type))
    .map((item) => createHash('sha256').update(canonical(item)).digest('base64url'))
  return createHash('sha256').update(digests.toSorted().join()).digest('base64url')
}
