import { DatabaseSync } from 'node:sqlite'
import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb'
import { onTestFinished } from 'vitest'
import { engineClient, TABLE } from '../../../../infra/local/base/environment.ts'
import { startEngine } from '../../../../infra/local/engine/engine.ts'
import { indexStreamRecords } from '../../../../infra/local/engine/stream-records.ts'
import { ensureTable } from '../../../../infra/local/engine/table.ts'
import { folder } from './folder.ts'

/** The real engine with the table, in a folder of its own; it is stopped when the test ends. */
export async function openEngine(dataDir = folder()) {
  const engine = await startEngine(dataDir, () => undefined)
  onTestFinished(engine.stop)
  const arn = await ensureTable(engine.endpoint)
  const { endpoint, file = '' } = engine
  await indexStreamRecords(file)
  const client = new DynamoDBClient({ ...engineClient(endpoint), maxAttempts: 1 })
  /** Puts items of one type, one after another. */
  const put = async (type: string, ...names: string[]) => {
    for (const name of names) {
      const Item = { pk: { S: 'test' }, sk: { S: name }, type: { S: type } }
      await client.send(new PutItemCommand({ TableName: TABLE, Item }))
    }
  }
  return { endpoint, file, arn, dataDir, client, put, stop: engine.stop }
}

/** The sequence numbers of the stream records that an engine's file holds. */
export function streamSequences(file: string): string[] {
  const database = new DatabaseSync(file)
  const rows = database.prepare('SELECT sequence_number FROM _stream_records ORDER BY id').all()
  database.close()
  return rows.map((row) => String(row['sequence_number']))
}
