import { BatchGetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import type { JWK } from 'jose'
import * as z from 'zod/mini'
import type { Network } from '../../../shared/centres/centres.ts'
import { revokeReasons } from '../../../shared/police/unit-key.ts'
import { Problem } from '../../../shared/problems/problem.ts'
import { networkIn } from '../centres/network.ts'
import type { Table } from '../table/connection.ts'
import { keySchema, keys } from '../table/keys.ts'
import { readItem, readItemLately } from '../table/query.ts'
import { type Item, shapeOf, stored } from '../table/shapes.ts'

/** A public key of a police unit. */
export const senderKeySchema = z.object({
  keyId: z.string(),
  /** Id of the unit; its notices are told apart by their reference within it. */
  sender: z.string(),
  publicKey: z.record(z.string(), z.unknown()),
  /** The key of a unit that only tries out: what it signs never reaches a real centre. */
  isTest: z.optional(z.boolean()),
  validFrom: z.optional(z.string()),
  validUntil: z.optional(z.string()),
  /** Which admin compared its fingerprint; not of keys that an operator registered. */
  confirmedBy: z.optional(z.string()),
  revokedAt: z.optional(z.string()),
  revokedFor: z.optional(z.enum(revokeReasons)),
  /** From when on somebody else may have signed by it. */
  doubtedSince: z.optional(z.string()),
})
export interface SenderKey extends Omit<z.infer<typeof senderKeySchema>, 'publicKey'> {
  readonly publicKey: JWK
}

/** The public key of each centre that can receive notices, or that it has left, under the centre's id. */
const directorySchema = z.catchall(
  z.object({ ...keySchema.shape, type: z.literal('directory'), shape: z.optional(z.number()) }),
  z.record(z.string(), z.unknown()),
)

const closedSchema = z.object({
  /** When its doors were shut. */
  at: z.string(),
  /** Where what would have been its notices go instead, in the operator's words for the police. */
  sendTo: z.string(),
  /** Of which archive it was made sure that it holds everything, since what lay here is destroyed. */
  archive: z.exactOptional(z.string()),
})
/** What stands in the directory in the place of the key of a centre that has left. */
export type Closed = z.infer<typeof closedSchema>

/** What intake must know before it can judge a request. */
export interface Directory {
  readonly senderKey: SenderKey | undefined
  /** There is no such key yet, but somebody sent one who has a code: it waits to be confirmed. */
  readonly isWaiting?: boolean
  /** Public keys of the centres that can receive notices, by centre. */
  readonly centreKeys: ReadonlyMap<string, JWK>
  /** Centres that have left, by centre. */
  readonly closed: ReadonlyMap<string, Closed>
  /** All centres, and which of them a district belongs to. */
  readonly network: Network
}

/** No key has this id: who only wants the directory asks with it. */
export const NOBODY = '-'

/**
 * Reads the sender's key, the centres' public keys, and what each centre is called and covers, in one request, as they are now: a key
 * that was revoked a moment ago is revoked. Only for a key that is not there it asks once more.
 */
export async function lookUp(table: Table, keyId: string): Promise<Directory> {
  const Keys = [keys.senderKey(keyId), keys.directory(), keys.network()]
  const wanted = { [table.name]: { Keys, ConsistentRead: true } }
  const { Responses, UnprocessedKeys } = await table.doc.send(new BatchGetCommand({ RequestItems: wanted }))
  if (Object.keys(UnprocessedKeys ?? {}).length > 0) throw new Problem('busy')
  const items = Responses?.[table.name] ?? []
  const senderKey = items.find((item) => item['type'] === 'sender-key')
  const directory = items.find((item) => item['type'] === 'directory')
  return {
    senderKey: senderKey && stored(senderKeySchema, senderKey),
    isWaiting: senderKey === undefined && keyId !== NOBODY && (await isWaiting(table, keyId)),
    centreKeys: directory === undefined ? new Map() : centreKeysIn(directory),
    closed: directory === undefined ? new Map() : closedIn(directory),
    network: await networkIn(items.find((item) => item['type'] === 'network')),
  }
}

async function isWaiting(table: Table, keyId: string): Promise<boolean> {
  const item = await readItem(table, keys.waitingKey(keyId))
  return item?.['state'] === 'waiting'
}

/** The centres that can receive notices. */
export async function readOpenCentres(table: Table): Promise<string[]> {
  const item = await readItemLately(table, keys.directory())
  return item === undefined ? [] : [...centreKeysIn(item).keys()]
}

/** The public keys of the centres that can receive notices, by centre. */
export async function readCentreKeys(table: Table): Promise<ReadonlyMap<string, JWK>> {
  const item = await readItemLately(table, keys.directory())
  return item === undefined ? new Map() : centreKeysIn(item)
}

/** The centres that have left. */
export async function readClosedCentres(table: Table): Promise<ReadonlyMap<string, Closed>> {
  const item = await readItemLately(table, keys.directory())
  return item === undefined ? new Map() : closedIn(item)
}

function centreKeysIn(item: Item): ReadonlyMap<string, JWK> {
  return new Map(linesOf(item).filter(([, line]) => !('sendTo' in line)))
}

function closedIn(item: Item): ReadonlyMap<string, Closed> {
  return new Map(
    linesOf(item).flatMap(([centre, line]) => ('sendTo' in line ? [[centre, closedSchema.parse(line)] as const] : [])),
  )
}

function linesOf(item: Item) {
  const { pk: _pk, sk: _sk, type: _type, shape: _shape, ...lines } = stored(directorySchema, item)
  return Object.entries(lines)
}

/** Lets notices be sealed for a centre by its public key, whatever stood there before. */
export function enterInDirectory(table: Table, centre: string, publicKey: JWK): Promise<void> {
  return writeLine(table, centre, publicKey)
}

/** Tells whoever has a notice for a centre that it has left, whatever stood there before. */
export function closeInDirectory(table: Table, centre: string, closed: Closed): Promise<void> {
  return writeLine(table, centre, closed)
}

async function writeLine(table: Table, centre: string, line: JWK | Closed): Promise<void> {
  await table.doc.send(
    new UpdateCommand({
      TableName: table.name,
      Key: keys.directory(),
      UpdateExpression: 'SET #centre = :key, #type = :directory, shape = if_not_exists(shape, :shape)',
      ExpressionAttributeNames: { '#centre': centre, '#type': 'type' },
      ExpressionAttributeValues: { ':key': line, ':directory': 'directory', ':shape': shapeOf('directory') },
    }),
  )
}
