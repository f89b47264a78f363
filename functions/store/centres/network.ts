import * as z from 'zod/mini'
import { type Network, networkSchema } from '../../../shared/centres/centres.ts'
import type { Table } from '../table/connection.ts'
import { keys } from '../table/keys.ts'
import { readItem, readItemLately } from '../table/query.ts'
import { type Item, stored } from '../table/shapes.ts'
import { putUnlessThere } from '../table/transact.ts'

/*
 * All centres and what each of them covers: public, and read by every door. A table that has none yet, of an installation that is older
 * than this item or new, has what `shared/centres/seed.json` says.
 */

const storedSchema = z.object({ version: z.number(), ...networkSchema.shape })

/** Goes up with every change. */
export type StoredNetwork = Network & { readonly version: number }

/** All centres, as they were a moment ago. */
export async function readNetwork(table: Table): Promise<StoredNetwork> {
  return networkIn(await readItemLately(table, keys.network()))
}

/** All centres as they are now: for whoever changes them. */
export async function readNetworkNow(table: Table): Promise<StoredNetwork> {
  return networkIn(await readItem(table, keys.network()))
}

/** All centres by their stored item. The seed is loaded only where it is needed: police's door must start quickly. */
export async function networkIn(item: Item | undefined): Promise<StoredNetwork> {
  return item === undefined ? seed() : stored(storedSchema, item)
}

/** Writes down with which centres a table begins, where nothing is written yet: a later seed changes nothing there. */
export async function keepSeed(table: Table): Promise<void> {
  if ((await readItemLately(table, keys.network())) !== undefined) return
  await putUnlessThere(table, { ...keys.network(), type: 'network' as const, ...(await seed()) })
}

/** By the file and not by `seed.ts`: data that needs nothing cuts nothing of a door into pieces of its own. */
async function seed(): Promise<StoredNetwork> {
  const { default: written } = await import('../../../shared/centres/seed.json', { with: { type: 'json' } })
  return { version: 1, ...networkSchema.parse(written) }
}
