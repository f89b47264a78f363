import { join } from 'node:path'
import { PutItemCommand } from '@aws-sdk/client-dynamodb'
import type { DynamoDBRecord } from 'aws-lambda'
import { expect, onTestFinished, test } from 'vitest'
import { TABLE } from '../../../../infra/local/base/environment.ts'
import { StreamPositions } from '../../../../infra/local/stream/stream-positions.ts'
import { StreamReader } from '../../../../infra/local/stream/stream-reader.ts'
import { openEngine } from '../support/engine-for-test.ts'

type Answer = (records: readonly DynamoDBRecord[]) => unknown

/** A door behind the stream of a real engine. `batches` are the names of the records that it was called with. */
async function openDoor(engine: Awaited<ReturnType<typeof openEngine>>, answer: Answer = () => undefined) {
  const batches: string[][] = []
  const lines: string[] = []
  const positions = new StreamPositions({ file: join(engine.dataDir, 'stream.json'), arn: engine.arn })
  const reader = new StreamReader(
    {
      name: 'mail',
      of: 'written',
      types: ['letter'],
      batchSize: 3,
      call: async ({ Records }) => {
        batches.push(Records.map(nameOf))
        return answer(Records)
      },
    },
    { endpoint: engine.endpoint, arn: engine.arn, positions, report: (line) => lines.push(line) },
  )
  onTestFinished(() => reader.stop())
  return { reader, batches, lines, positions }
}

function nameOf(record: DynamoDBRecord): string {
  return record.dynamodb?.NewImage?.['sk']?.S ?? ''
}

function failing(name: string, records: readonly DynamoDBRecord[]) {
  const failed = records.filter((record) => nameOf(record) === name)
  return { batchItemFailures: failed.map(({ dynamodb }) => ({ itemIdentifier: dynamodb?.SequenceNumber })) }
}

test('records of the wanted types come in order, so many at once', async () => {
  const engine = await openEngine()
  const { reader, batches } = await openDoor(engine)
  await engine.put('letter', 'a', 'b')
  await engine.put('client', 'x')
  await engine.put('letter', 'c', 'd')
  await reader.readOn()
  expect(batches).toEqual([['a', 'b', 'c'], ['d']])
})

test('a record looks as Lambda hands it over', async () => {
  const engine = await openEngine()
  const records: DynamoDBRecord[] = []
  const { reader } = await openDoor(engine, (batch) => void records.push(...batch))
  const key = { pk: { S: 'p' }, sk: { S: 's' } }
  const Item = {
    ...key,
    type: { S: 'letter' },
    b: { B: new Uint8Array([0, 255]) },
    m: { M: { l: { L: [{ N: '1' }] } } },
  }
  await engine.client.send(new PutItemCommand({ TableName: TABLE, Item }))
  await engine.client.send(new PutItemCommand({ TableName: TABLE, Item: { ...key, type: { S: 'letter' } } }))
  await reader.readOn()
  expect(records).toMatchObject([
    {
      eventName: 'INSERT',
      eventSource: 'aws:dynamodb',
      eventSourceARN: engine.arn,
      dynamodb: { Keys: key, NewImage: { b: { B: 'AP8=' }, m: { M: { l: { L: [{ N: '1' }] } } } } },
    },
    { eventName: 'MODIFY', dynamodb: { OldImage: { b: { B: 'AP8=' } }, StreamViewType: 'NEW_AND_OLD_IMAGES' } },
  ])
  expect(records[0]?.dynamodb?.ApproximateCreationDateTime).toBeCloseTo(Date.now() / 1000, -2)
})

test('what failed is tried again alone, and what came before it is not', async () => {
  const engine = await openEngine()
  let isWell = false
  const { reader, batches } = await openDoor(engine, (records) => (isWell ? undefined : failing('b', records)))
  await engine.put('letter', 'a', 'b', 'c')
  await reader.readOn()
  isWell = true
  await reader.readOn()
  expect(batches).toEqual([['a', 'b', 'c'], ['b'], ['c']])
})

test('a record that always fails is left after four tries, and the next ones come', async () => {
  const engine = await openEngine()
  const { reader, batches, lines } = await openDoor(engine, (records) => failing('a', records))
  await engine.put('letter', 'a', 'b')
  for (let turn = 0; turn < 4; turn += 1) await reader.readOn()
  expect(batches).toEqual([['a', 'b'], ['a'], ['a'], ['a'], ['b']])
  expect(lines).toEqual(['door mail: a record failed 4 times and is left'])
})

test('a call that fails as a whole is a failure of its first record, told of without its text', async () => {
  const engine = await openEngine()
  let calls = 0
  const { reader, batches, lines } = await openDoor(engine, () => {
    calls += 1
    if (calls === 1) throw new RangeError('Jana Vzorová')
  })
  await engine.put('letter', 'a', 'b')
  await reader.readOn()
  await reader.readOn()
  expect(batches).toEqual([['a', 'b'], ['a'], ['b']])
  expect(lines).toEqual([expect.stringMatching(/^door mail failed: RangeError/)])
  expect(lines.join()).not.toContain('Jana')
})

test('after a restart it goes on where the door had done its work', async () => {
  const engine = await openEngine()
  const first = await openDoor(engine, (records) => failing('b', records))
  await engine.put('letter', 'a', 'b', 'c')
  await first.reader.readOn()
  await first.reader.stop()
  const second = await openDoor(engine)
  await second.reader.readOn()
  expect(second.batches).toEqual([['b', 'c']])
})

test('a stream of another table is read from its beginning', async () => {
  const engine = await openEngine()
  const first = await openDoor(engine)
  await engine.put('letter', 'a')
  await first.reader.readOn()
  await first.reader.stop()
  const positions = new StreamPositions({ file: join(engine.dataDir, 'stream.json'), arn: 'arn:of:another' })
  expect(positions.of('mail')).toEqual({})
})

test('it outlives an engine that is away for a moment', async () => {
  const engine = await openEngine()
  const { reader, batches, lines } = await openDoor({ ...engine, endpoint: 'http://127.0.0.1:9' })
  await reader.readOn()
  await reader.readOn()
  expect([batches, lines.length]).toEqual([[], 1])
})
