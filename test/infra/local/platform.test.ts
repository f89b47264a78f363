import { join } from 'node:path'
import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb'
import { beforeEach, expect, test } from 'vitest'
import { engineClient, TABLE } from '../../../infra/local/base/environment.ts'
import type { Platform } from '../../../infra/local/platform.ts'
import { openEngine, streamSequences } from './support/engine-for-test.ts'
import { stage } from './support/fake-doors.ts'
import { openFake } from './support/fake-platform.ts'
import { folder } from './support/folder.ts'

beforeEach(() => {
  stage.calls = []
  stage.answer = () => undefined
})

test('a request goes to its door and the answer comes back', async () => {
  const { origin } = await openFake(folder())
  stage.answer = () => ({
    statusCode: 201,
    headers: { 'content-type': 'text/plain' },
    cookies: ['a=1', 'b=2'],
    body: 'ok',
  })
  const answer = await fetch(`${origin}/public/x%20y?q=1`, { headers: { cookie: 'c=3; d=4' } })
  expect([answer.status, await answer.text(), answer.headers.getSetCookie()]).toEqual([201, 'ok', ['a=1', 'b=2']])
  expect(stage.calls).toMatchObject([
    {
      door: 'open',
      event: {
        routeKey: 'GET /public/{id}',
        pathParameters: { id: 'x y' },
        rawPath: '/public/x y',
        cookies: ['c=3', 'd=4'],
      },
    },
  ])
})

test('a door is given the settings it is listed with, and no others', async () => {
  const { origin } = await openFake(folder())
  await fetch(`${origin}/public/1`)
  const env = stage.calls[0]?.env ?? {}
  expect(Object.keys(env).filter((name) => !name.startsWith('AWS_'))).toEqual(['TABLE_NAME', 'PUBLIC_ORIGIN'])
  expect(env['PUBLIC_ORIGIN']).toBe(origin)
})

test('a letter in the table reaches the door of the stream', async () => {
  const platform = await openFake(folder())
  await put(platform, 'letter-1', 'letter')
  await put(platform, 'client-1', 'client')
  await platform.settle()
  expect(stage.calls.map(({ event }) => event)).toMatchObject([
    { Records: [{ eventName: 'INSERT', dynamodb: { NewImage: { sk: { S: 'letter-1' } } } }] },
  ])
})

test('moving the clock runs the schedules every ten minutes, in their order, and the letters they write are sent in time', async () => {
  const platform = await openFake(folder())
  stage.answer = async ({ event, at }) => {
    if (isRound(event, 'complaint')) await put(platform, at.toISOString(), 'letter')
  }
  const before = platform.clock.now().getTime()
  await platform.clock.advance(25 * 60_000)
  const doors = stage.calls.map(({ door }) => door)
  expect(doors.join(' ')).toBe('round round post round round post round round post')
  const minutes = stage.calls
    .filter(({ door }) => door === 'post')
    .map(({ at }) => Math.floor((at.getTime() - before) / 60_000))
  expect(minutes).toEqual([10, 20, 25])
})

test('what was in the table, the stream and on the clock is there after a restart', async () => {
  const dataDir = folder()
  const first = await openFake(dataDir)
  await put(first, 'letter-1', 'letter')
  await first.settle()
  await first.clock.advance(60 * 60_000)
  await first.stop()
  stage.calls = []
  const second = await openFake(dataDir)
  expect(second.clock.aheadMs()).toBe(60 * 60_000)
  await put(second, 'letter-2', 'letter')
  await second.settle()
  expect(stage.calls).toMatchObject([{ event: { Records: [{ dynamodb: { NewImage: { sk: { S: 'letter-2' } } } }] } }])
})

test('stream records that are dealt with are dropped at the next start', async () => {
  const dataDir = folder()
  const first = await openFake(dataDir)
  for (const name of ['a', 'b', 'c']) await put(first, name, 'letter')
  await first.settle()
  await first.stop()
  await (await openFake(dataDir)).stop()
  expect(streamSequences(join(dataDir, 'dynamo.db'))).toEqual(['3'])
})

test('another engine can be used, and is left running', async () => {
  const engine = await openEngine()
  const platform = await openFake(folder(), { engineEndpoint: engine.endpoint })
  await engine.put('letter', 'a')
  await platform.settle()
  expect([platform.engineEndpoint, stage.calls.length]).toEqual([engine.endpoint, 1])
  await platform.stop()
  await engine.put('letter', 'b')
})

test('a schedule runs when it is called by name, and another name is refused', async () => {
  const platform = await openFake(folder())
  await platform.runSchedule('second')
  expect(stage.calls).toMatchObject([{ door: 'round', event: { kind: 'complaint' } }])
  await expect(platform.runSchedule('third')).rejects.toThrow(RangeError)
})

test('a platform that cannot be made ready closes again, and the folder can be used', async () => {
  const dataDir = folder()
  const prepare = () => Promise.reject(new Error('frost'))
  await expect(openFake(dataDir, { prepare })).rejects.toThrow('frost')
  await expect(openFake(dataDir)).resolves.toBeDefined()
})

function isRound(event: unknown, kind: string): boolean {
  return typeof event === 'object' && event !== null && 'kind' in event && event.kind === kind
}

async function put({ engineEndpoint }: Platform, sk: string, type: string): Promise<void> {
  const client = new DynamoDBClient(engineClient(engineEndpoint))
  await client.send(
    new PutItemCommand({ TableName: TABLE, Item: { pk: { S: 'test' }, sk: { S: sk }, type: { S: type } } }),
  )
  client.destroy()
}
