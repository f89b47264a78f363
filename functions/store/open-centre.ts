import type { JWK } from 'jose'
import type { Settings } from '../../shared/settings/settings.ts'
import { keepSecret, newSecret, publicPart } from './centres/centre-secret.ts'
import { centreKeySchema } from './centres/centres.ts'
import { firstDay } from './on-duty/mornings.ts'
import { enterInDirectory } from './police/senders.ts'
import type { Table } from './table/connection.ts'
import { keys } from './table/keys.ts'
import { readItemLately } from './table/query.ts'
import { stored } from './table/shapes.ts'
import { putUnlessThere } from './table/transact.ts'
import type { Vault } from './table/vault.ts'

interface Registry {
  readonly table: Table
  readonly vault: Pick<Vault, 'wrap'>
}

/** Makes a centre ready to receive notices: its own pair of keys, its settings, its line in the directory. Does nothing to a centre that has them. */
export async function openCentre({ table, vault }: Registry, centre: string, settings: Settings): Promise<void> {
  const item = await readItemLately(table, keys.centreKey(centre))
  const publicKey = item ? stored(centreKeySchema, item).publicKey : await makeCentreKey({ table, vault }, centre)
  // What a centre begins with; it may have changed it since.
  await putUnlessThere(table, { ...keys.settings(centre), type: 'settings' as const, version: 1, ...settings })
  await putUnlessThere(table, firstDay(centre))
  await enterInDirectory(table, centre, publicKey)
}

async function makeCentreKey(registry: Registry, centre: string): Promise<JWK> {
  const secret = newSecret()
  await keepSecret(registry, centre, secret)
  return publicPart(secret)
}
