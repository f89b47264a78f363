import { UpdateCommand } from '@aws-sdk/lib-dynamodb'
import type { Instant } from '../../../shared/time/instant.ts'
import type { Table } from '../table/connection.ts'
import { keys } from '../table/keys.ts'

/**
 * Writes into a centre's settings when it was closed, or takes that out of them: who signs in is looked up there. It must have settings.
 */
export async function markClosed(table: Table, centre: string, at: Instant | undefined): Promise<void> {
  await table.doc.send(
    new UpdateCommand({
      TableName: table.name,
      Key: keys.settings(centre),
      ConditionExpression: 'attribute_exists(pk)',
      UpdateExpression: at === undefined ? 'REMOVE closed' : 'SET closed = :at',
      ...(at !== undefined && { ExpressionAttributeValues: { ':at': at } }),
    }),
  )
}
