import { BatchGetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import type { JWK } from 'jose'
import * as z from 'zod/mini'
import { Problem } from '../../../shared/problems/problem.ts'
import type { Table } from '../table/connection.ts'
import { keySchema, keys } from '../table/keys.ts'
import { readItemLately } from '../table/query.ts'
import { type Item, shaped, shapeOf, stored } from '../table/shapes.ts'

/** A public key of a police unit. */
const senderKeySchema = z.object({
  keyId: z.string(),
  /** Id of the unit; its notices are told apart by their reference within it. */
  sender: z.string(),
  publicKey: z.record(z.string(), z.unknown()),
  revokedAt: z.optional(z.string()),
})
export interface SenderKey extends Omit<z.infer<typeof senderKeySchema>, 'publicKey'> {
  readonly publicKey: JWK
}

/** The public key of each centre that can receive notices, under the centre's id. */
const directorySchema = z.catchall(
  z.object({ ...keySchema.shape, type: z.literal('directory'), shape: z.optional(z.number()) }),
  z.record(z.string(), z.unknown()),
)

/** What intake must know before it can judge a request. */
export interface Directory {
  readonly senderKey: SenderKey | undefined
  /** Public keys of the centres that can receive notices, by centre. */
  readonly centreKeys: ReadonlyMap<string, JWK>
}

/** Reads the sender's key and the centres' public keys in one request. */
export async function lookUp(table: Table, keyId: string): Promise<Directory> {
  const wanted = { [table.name]: { Keys: [keys.senderKey(keyId), keys.directory()] } }
  const { Responses, UnprocessedKeys } = await table.doc.send(new BatchGetCommand({ RequestItems: wanted }))
  if (Object.keys(UnprocessedKeys ?? {}).length > 0) throw new Problem('busy')
  const items = Responses?.[table.name] ?? []
  const senderKey = items.find((item) => item['type'] === 'sender-key')
  const directory = items.find((item) => item['type'] === 'directory')
  return {
    senderKey: senderKey && stored(senderKeySchema, senderKey),
    centreKeys: directory === undefined ? new Map() : centreKeysIn(directory),
  }
}

/** The centres that can receive notices. */
export async function readOpenCentres(table: Table): Promise<string[]> {
  const item = await readItemLately(table, keys.directory())
  return item === undefined ? [] : [...centreKeysIn(item).keys()]
}

function centreKeysIn(item: Item): ReadonlyMap<string, JWK> {
  const { pk: _pk, sk: _sk, type: _type, shape: _shape, ...centreKeys } = stored(directorySchema, item)
  return new Map(Object.entries(centreKeys))
}

/** Registers a unit's public key, or replaces it: with `revokedAt` nothing signed by it is accepted any more. */
export async function registerSenderKey(table: Table, key: SenderKey): Promise<void> {
  const Item = shaped({ ...keys.senderKey(key.keyId), type: 'sender-key' as const, ...key })
  await table.doc.send(new PutCommand({ TableName: table.name, Item }))
}

/** Lets notices be sealed for a centre by its public key, whatever stood there before. */
export async function enterInDirectory(table: Table, centre: string, publicKey: JWK): Promise<void> {
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
