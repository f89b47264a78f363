import { generateKeyPairSync } from 'node:crypto'
import { PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import type { JWK } from 'jose'
import type { Settings } from '../../shared/settings/settings.ts'
import { centreKeySchema } from './centres/centres.ts'
import { firstDay } from './on-duty/mornings.ts'
import type { Table } from './table/connection.ts'
import { keys } from './table/keys.ts'
import { readItemLately } from './table/query.ts'
import { shaped, shapeOf, stored } from './table/shapes.ts'
import { putUnlessThere } from './table/transact.ts'
import type { Vault } from './table/vault.ts'

interface Registry {
  readonly table: Table
  readonly vault: Vault
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

async function makeCentreKey({ table, vault }: Registry, centre: string): Promise<JWK> {
  const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const secret = Buffer.from(JSON.stringify(pair.privateKey.export({ format: 'jwk' })))
  const publicKey = pair.publicKey.export({ format: 'jwk' })
  const wrapped = await vault.wrap(centre, secret)
  const Item = shaped({ ...keys.centreKey(centre), type: 'centre-key' as const, publicKey, wrapped })
  // The condition: a second key would leave what the first one sealed closed for ever.
  await table.doc.send(new PutCommand({ TableName: table.name, Item, ConditionExpression: 'attribute_not_exists(pk)' }))
  return publicKey
}

async function enterInDirectory(table: Table, centre: string, publicKey: JWK): Promise<void> {
  await table.doc.send(
    new UpdateCommand({
      TableName: table.name,
      Key: keys.directory(),
      UpdateExpression: 'SET #centre = :key, #type = :directory, shape = if_not_exists(shape, :shape)',
      ExpressionAttributeNames: { '#centre': centre, '#type': 'type' },
      ExpressionAttributeValues: { ':key': publicKey, ':directory': 'directory', ':shape': shapeOf('directory') },
    }),
  )
}
