import { GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { exportJWK, generateKeyPair, type JWK } from 'jose'
import * as z from 'zod/mini'
import { ladderSchema } from '../../shared/ladder.ts'
import { staffSchema } from '../../shared/staff.ts'
import type { Table } from './connection.ts'
import { keys } from './keys.ts'
import type { Vault } from './vault.ts'

/** What a centre decides for itself. */
const settingsSchema = z.object({
  staff: z.array(staffSchema),
  /** Where the region's office is told of an overdue duty. */
  founderEmail: z.optional(z.email()),
  /** Ladders other than the default ones. */
  ladders: z.optional(z.partial(z.object({ contact: ladderSchema, complaint: ladderSchema }))),
})
export type Settings = z.infer<typeof settingsSchema>

/** A centre's settings; a centre without any has no staff. */
export async function readSettings(table: Table, centre: string): Promise<Settings> {
  const { Item } = await table.doc.send(new GetCommand({ TableName: table.name, Key: keys.settings(centre) }))
  return Item ? settingsSchema.parse(Item) : { staff: [] }
}

/** The wrapped private key of a centre. */
export async function readCentreKey(table: Table, centre: string): Promise<string> {
  const { Item } = await table.doc.send(new GetCommand({ TableName: table.name, Key: keys.centreKey(centre) }))
  if (Item === undefined) throw new Error(`centre ${centre} has no key`)
  return z.string().parse(Item['wrapped'])
}

interface Registry {
  readonly table: Table
  readonly vault: Vault
}

/** Makes a centre ready to receive notices: its own pair of keys, its settings, its line in the directory. Does nothing to a centre that has them. */
export async function openCentre({ table, vault }: Registry, centre: string, settings: Settings): Promise<void> {
  const { Item } = await table.doc.send(new GetCommand({ TableName: table.name, Key: keys.centreKey(centre) }))
  const publicKey: JWK = Item ? Item['publicKey'] : await makeCentreKey({ table, vault }, centre)
  const put = { ...keys.settings(centre), type: 'settings', ...settings }
  await table.doc.send(new PutCommand({ TableName: table.name, Item: put }))
  await enterInDirectory(table, centre, publicKey)
}

async function makeCentreKey({ table, vault }: Registry, centre: string): Promise<JWK> {
  const pair = await generateKeyPair('ECDH-ES+A256KW', { crv: 'P-256', extractable: true })
  const secret = new TextEncoder().encode(JSON.stringify(await exportJWK(pair.privateKey)))
  const publicKey = await exportJWK(pair.publicKey)
  const wrapped = await vault.wrap(centre, secret)
  const Item = { ...keys.centreKey(centre), type: 'centre-key', publicKey, wrapped }
  // The condition: a second key would leave what the first one sealed closed for ever.
  await table.doc.send(new PutCommand({ TableName: table.name, Item, ConditionExpression: 'attribute_not_exists(pk)' }))
  return publicKey
}

async function enterInDirectory(table: Table, centre: string, publicKey: JWK): Promise<void> {
  await table.doc.send(
    new UpdateCommand({
      TableName: table.name,
      Key: keys.directory(),
      UpdateExpression: 'SET #centre = :key, #type = :directory',
      ExpressionAttributeNames: { '#centre': centre, '#type': 'type' },
      ExpressionAttributeValues: { ':key': publicKey, ':directory': 'directory' },
    }),
  )
}
