import { PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { ulid } from 'ulid'
import { readCentreKey } from '../../functions/store/centres/centres.ts'
import { attemptItem } from '../../functions/store/clients/attempts.ts'
import { readClient } from '../../functions/store/clients/file.ts'
import { importPrivateKey } from '../../functions/store/table/jwe.ts'
import { keys } from '../../functions/store/table/keys.ts'
import { readItem } from '../../functions/store/table/query.ts'
import { unwrapDataKey } from '../../functions/store/table/seal.ts'
import { shaped } from '../../functions/store/table/shapes.ts'
import { plusMinutes } from '../../shared/time/instant.ts'
import type { World } from './world.ts'

/** Where attempts are stored, and the keys under which they are sealed. */
type Drawers = Pick<World, 'table' | 'vault'>

interface LongFile {
  readonly centre: string
  readonly client: string
  readonly attempts: number
  /** Who recorded them. */
  readonly by: string
}

/**
 * Gives a file many attempts at once, noted `Pokus 1.` and so on, one a minute before it arrived. They lie as an earlier version stored
 * them: the file does not say what they come to.
 */
export async function lengthen({ table, vault }: Drawers, { centre, client, attempts, by }: LongFile): Promise<void> {
  const item = await readItem(table, keys.client(centre, client))
  if (item === undefined) throw new Error('no such file')
  const { key, arrivedAt, pk, sk } = readClient(item)
  const secret = await vault.unwrap(centre, await readCentreKey(table, centre))
  const dataKey = unwrapDataKey(key, importPrivateKey(JSON.parse(Buffer.from(secret).toString())))
  const store = (index: number) => {
    const at = plusMinutes(arrivedAt, index - attempts)
    const id = ulid(Date.parse(at))
    const words = { channel: 'phone', outcome: 'not-reached', note: `Pokus ${index + 1}.` } as const
    const stored = attemptItem(keys.attempt(centre, client, id), dataKey, { id, at, recordedAt: at, by, ...words })
    return table.doc.send(new PutCommand({ TableName: table.name, Item: shaped(stored) }))
  }
  await Promise.all(Array.from({ length: attempts }, (_, index) => store(index)))
  const UpdateExpression = 'REMOVE tried'
  await table.doc.send(new UpdateCommand({ TableName: table.name, Key: { pk, sk }, UpdateExpression }))
}
