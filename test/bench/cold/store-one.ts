import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb'

const table = DynamoDBDocumentClient.from(new DynamoDBClient())

/** The baseline of cold starts: the SDK, one item stored, nothing else. */
export async function handler(): Promise<{ statusCode: number }> {
  const Item = { pk: 'liberec#bench', sk: crypto.randomUUID() }
  await table.send(new PutCommand({ TableName: process.env['TABLE_NAME'], Item }))
  return { statusCode: 201 }
}
