import {
  CreateTableCommand,
  DescribeTableCommand,
  DynamoDBClient,
  type GlobalSecondaryIndex,
  type KeySchemaElement,
  ResourceNotFoundException,
  UpdateTimeToLiveCommand,
  waitUntilTableExists,
} from '@aws-sdk/client-dynamodb'
import { table } from '../../../functions/store/table/keys.ts'
import { engineClient, TABLE } from '../base/environment.ts'

/** Makes the one table with its indexes and stream, unless the engine has it. Gives back the ARN of its stream. */
export async function ensureTable(endpoint: string): Promise<string> {
  const client = new DynamoDBClient(engineClient(endpoint))
  const streamArn = (await streamOf(client)) ?? (await create(client))
  client.destroy()
  return streamArn
}

/** Undefined when there is no table. */
async function streamOf(client: DynamoDBClient): Promise<string | undefined> {
  try {
    const { Table } = await client.send(new DescribeTableCommand({ TableName: TABLE }))
    if (Table?.LatestStreamArn === undefined) throw new Error(`the table ${TABLE} of this engine has no stream`)
    return Table.LatestStreamArn
  } catch (thrown) {
    if (thrown instanceof ResourceNotFoundException) return undefined
    throw thrown
  }
}

async function create(client: DynamoDBClient): Promise<string> {
  const indexes = Object.values(table.indexes)
  const names = [table, ...indexes].flatMap(({ partitionKey, sortKey }) => [partitionKey, sortKey])
  await client.send(
    new CreateTableCommand({
      TableName: TABLE,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: names.map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
      KeySchema: keySchema(table),
      GlobalSecondaryIndexes: indexes.map(
        (index): GlobalSecondaryIndex => ({
          IndexName: index.name,
          KeySchema: keySchema(index),
          Projection: { ProjectionType: 'ALL' },
        }),
      ),
      StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' },
    }),
  )
  await waitUntilTableExists({ client, maxWaitTime: 30, minDelay: 1 }, { TableName: TABLE })
  const TimeToLiveSpecification = { Enabled: true, AttributeName: table.timeToLive }
  await client.send(new UpdateTimeToLiveCommand({ TableName: TABLE, TimeToLiveSpecification }))
  const streamArn = await streamOf(client)
  if (streamArn === undefined) throw new Error('the engine lost the table it made')
  return streamArn
}

function keySchema({ partitionKey, sortKey }: { partitionKey: string; sortKey: string }): KeySchemaElement[] {
  return [
    { AttributeName: partitionKey, KeyType: 'HASH' },
    { AttributeName: sortKey, KeyType: 'RANGE' },
  ]
}
