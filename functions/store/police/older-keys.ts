import { paginateScan } from '@aws-sdk/lib-dynamodb'
import type { Instant } from '../../../shared/time/instant.ts'
import type { Table } from '../table/connection.ts'
import { stored } from '../table/shapes.ts'
import { senderKeySchema } from './senders.ts'
import { registerSenderKey } from './unit-keys.ts'

/**
 * Keys that were registered before units were kept stand in no list: gives each its unit and its place there. Goes through the whole
 * table, so it is for an operator, or for a start that finds no unit at all. Answers how many there were; done twice it does nothing more.
 */
export async function listOlderKeys(table: Table, at: Instant): Promise<number> {
  let count = 0
  const pages = paginateScan(
    { client: table.doc },
    {
      TableName: table.name,
      FilterExpression: '#type = :type AND attribute_not_exists(centrePk)',
      ExpressionAttributeNames: { '#type': 'type' },
      ExpressionAttributeValues: { ':type': 'sender-key' },
    },
  )
  for await (const { Items = [] } of pages)
    for (const item of Items) {
      await registerSenderKey(table, stored(senderKeySchema, item), at)
      count += 1
    }
  return count
}
