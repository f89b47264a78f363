import { existsSync } from 'node:fs'
import { ScanCommand, type ScanCommandOutput } from '@aws-sdk/lib-dynamodb'
import { compactVerify, createLocalJWKSet } from 'jose'
import * as z from 'zod/mini'
import { centreKeySchema } from '../../../functions/store/centres/centres.ts'
import { readNetwork } from '../../../functions/store/centres/network.ts'
import { keysOnce, readReceiptKeys } from '../../../functions/store/police/receipt-keys.ts'
import { lookUp } from '../../../functions/store/police/senders.ts'
import { openSigner } from '../../../functions/store/signer.ts'
import type { Table } from '../../../functions/store/table/connection.ts'
import { keys } from '../../../functions/store/table/keys.ts'
import { readItemLately } from '../../../functions/store/table/query.ts'
import { stored } from '../../../functions/store/table/shapes.ts'
import { openVault } from '../../../functions/store/table/vault.ts'
import { receiptSchema } from '../../../shared/police/receipt.ts'
import { readIfThere, readJson } from '../base/json-file.ts'
import { damaged, Misuse } from '../base/misuse.ts'
import { demoUnit, keyFiles, makeKeyFiles, PUT_BACK, privateKeySchema, readPoliceKey } from './key-files.ts'

/**
 * Makes keys beside an empty table. Beside any other it proves that those there are fit what is stored: a notice that is acknowledged
 * must be one that somebody can open. Throws Misuse that names the file.
 */
export async function readyKeys(table: Table, dataDir: string): Promise<void> {
  const files = keyFiles(dataDir)
  if (await isEmpty(table)) await makeKeyFiles(dataDir)
  for (const path of Object.values(files)) {
    if (!existsSync(path))
      throw new Misuse(`${path} is missing, and what is stored cannot be used without it. ${PUT_BACK}`)
  }
  await checkCentreKeys(table, files.centreKeys)
  await checkReceiptKey(table, files.receiptKey)
  await checkPoliceKey(table, dataDir)
}

/** What is behind the keys of a file belongs to other keys. */
function unfit(path: string): Misuse {
  return new Misuse(`${path} does not fit what is stored. ${PUT_BACK}`)
}

const KEY_BYTES = 32

async function checkCentreKeys(table: Table, path: string): Promise<void> {
  if (Buffer.from(readIfThere(path) ?? '', 'base64url').length !== KEY_BYTES) throw damaged(path, PUT_BACK)
  const vault = openVault(`file:${path}`)
  const { centres } = await readNetwork(table)
  const fits = await Promise.all(centres.map(({ id: centre }) => opens(vault.unwrap, { table, centre })))
  if (fits.includes(false)) throw unfit(path)
}

const halfSchema = z.object({ x: z.string() })

/** Whether a centre's private key opens and is the half of its public one; true for a centre that has none yet. */
async function opens(
  unwrap: ReturnType<typeof openVault>['unwrap'],
  { table, centre }: { table: Table; centre: string },
): Promise<boolean> {
  const item = await readItemLately(table, keys.centreKey(centre))
  if (item === undefined) return true
  const { wrapped, publicKey } = stored(centreKeySchema, item)
  const secret = await unwrap(centre, wrapped).catch(() => undefined)
  return secret !== undefined && halfSchema.parse(JSON.parse(Buffer.from(secret).toString())).x === publicKey.x
}

async function checkReceiptKey(table: Table, path: string): Promise<void> {
  readJson({ path, schema: privateKeySchema, remedy: PUT_BACK })
  const { keys: own } = await openSigner(`file:${path}`).publicKeys()
  const kept = await readReceiptKeys(table)
  if (kept.length > 0 && !own.every(({ kid }) => kept.some((key) => key.kid === kid))) throw unfit(path)
  const item = await first(table, { FilterExpression: '#type = :type', ...ofType('receipt') })
  if (item === undefined) return
  const { receipt } = z.object({ receipt: receiptSchema }).parse(item)
  await compactVerify(receipt.receipt, createLocalJWKSet({ keys: keysOnce([...own, ...kept]) })).catch(() => {
    throw unfit(path)
  })
}

async function checkPoliceKey(table: Table, dataDir: string): Promise<void> {
  const { senderKey } = await lookUp(table, demoUnit.keyId)
  const key = readPoliceKey(dataDir)
  if (senderKey !== undefined && key?.privateKey.x !== senderKey.publicKey.x) throw unfit(keyFiles(dataDir).policeKey)
}

async function isEmpty(table: Table): Promise<boolean> {
  return (await first(table, { Limit: 1 })) === undefined
}

const ofType = (type: string) => ({
  ExpressionAttributeNames: { '#type': 'type' },
  ExpressionAttributeValues: { ':type': type },
})

/** Some item of the table; one that a filter lets through, if there is any. */
async function first(
  table: Table,
  filter: Partial<ConstructorParameters<typeof ScanCommand>[0]>,
): Promise<Record<string, unknown> | undefined> {
  let from: Record<string, unknown> | undefined
  do {
    const scan = new ScanCommand({ TableName: table.name, ...filter, ExclusiveStartKey: from })
    const { Items = [], LastEvaluatedKey }: ScanCommandOutput = await table.doc.send(scan)
    if (Items[0] !== undefined) return Items[0]
    from = LastEvaluatedKey
  } while (from !== undefined)
  return undefined
}
