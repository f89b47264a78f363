import { randomBytes } from 'node:crypto'
import { copyFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { keepReceiptKeys } from '../../../functions/store/police/receipt-keys.ts'
import { openSigner } from '../../../functions/store/signer.ts'
import { openTable } from '../../../functions/store/table/connection.ts'
import { engineClient, TABLE } from '../../../infra/local/base/environment.ts'
import { Misuse } from '../../../infra/local/base/misuse.ts'
import type { Demo } from '../../../infra/local/demo/fresh-data.ts'
import { privateJwk } from '../../../infra/local/demo/key-files.ts'
import { openPlatform, type Platform } from '../../../infra/local/platform.ts'
import { fakeDoors, loadFake, stage } from './support/fake-doors.ts'
import { openFake } from './support/fake-platform.ts'
import { fakeWeb } from './support/fake-web.ts'
import { folder } from './support/folder.ts'
import { launch } from './support/program.ts'

/*
 * A data folder as it may be found: a file lost, damaged, or from another day. What can be made anew is; anything else is named in one
 * sentence that says what to do, and nothing is changed.
 */

const open = (dataDir: string, demo: Demo = false) =>
  openPlatform({
    port: 0,
    dataDir,
    demo,
    builtWeb: fakeWeb(dataDir),
    doors: fakeDoors,
    load: loadFake,
    report: () => undefined,
  })

/** A folder that was in use, from which each test copies its own. */
let model: string
beforeAll(async () => {
  model = mkdtempSync(join(tmpdir(), 'opora-model-'))
  const platform = await open(model, 'year')
  await platform.clock.advance(60_000)
  await platform.stop()
})
afterAll(() => rmSync(model, { recursive: true }))

function copy(): string {
  const dataDir = folder()
  cpSync(model, dataDir, { recursive: true })
  return dataDir
}

/** Starts with a folder; gives back what it is refused with, undefined when it opens. */
async function refusal(dataDir: string): Promise<string | undefined> {
  try {
    await (await open(dataDir)).stop()
    return undefined
  } catch (thrown) {
    if (!(thrown instanceof Misuse)) throw thrown
    return thrown.message
  }
}

const spoils: Readonly<Record<string, (path: string) => void>> = {
  empty: (path) => writeFileSync(path, ''),
  half: (path) => {
    const whole = existsSync(path) ? readFileSync(path) : Buffer.from('{"port":4000}')
    writeFileSync(path, whole.subarray(0, whole.length / 2))
  },
  binary: (path) => writeFileSync(path, randomBytes(5000)),
  'of another kind': (path) => writeFileSync(path, '["something else"]\n'),
  'a folder': (path) => {
    rmSync(path, { force: true })
    mkdirSync(path)
  },
}

/** What becomes of each file: `made` anew where nothing is lost by it, or `named`. */
const files: Readonly<Record<string, Readonly<Record<keyof typeof spoils, 'made' | 'named'>>>> = {
  'run.json': { empty: 'made', half: 'made', binary: 'made', 'of another kind': 'made', 'a folder': 'made' },
  'platform.lock': { empty: 'made', half: 'made', binary: 'made', 'of another kind': 'made', 'a folder': 'named' },
  'clock.json': { empty: 'named', half: 'named', binary: 'named', 'of another kind': 'named', 'a folder': 'named' },
  'stream.json': { empty: 'named', half: 'named', binary: 'named', 'of another kind': 'named', 'a folder': 'named' },
  'sign-in-keys.json': {
    empty: 'named',
    half: 'named',
    binary: 'named',
    'of another kind': 'named',
    'a folder': 'named',
  },
  'centre-keys.json': {
    empty: 'named',
    half: 'named',
    binary: 'named',
    'of another kind': 'named',
    'a folder': 'named',
  },
  'receipt-key.json': {
    empty: 'named',
    half: 'named',
    binary: 'named',
    'of another kind': 'named',
    'a folder': 'named',
  },
  'police-key.json': {
    empty: 'named',
    half: 'named',
    binary: 'named',
    'of another kind': 'named',
    'a folder': 'named',
  },
  'earlier-years.json': {
    empty: 'named',
    half: 'named',
    binary: 'named',
    'of another kind': 'named',
    'a folder': 'named',
  },
  'people.json': { empty: 'named', half: 'named', binary: 'named', 'of another kind': 'named', 'a folder': 'named' },
  // A line that was cut off is what a kill leaves.
  'inbox.jsonl': { empty: 'made', half: 'made', binary: 'named', 'of another kind': 'named', 'a folder': 'named' },
  // An empty file is a new database.
  'sign-in.db': { empty: 'made', half: 'named', binary: 'named', 'of another kind': 'named', 'a folder': 'named' },
  'dynamo.db': { empty: 'made', half: 'named', binary: 'named', 'of another kind': 'named', 'a folder': 'named' },
}

describe.each(Object.entries(files))('%s', (name, expected) => {
  test.each(Object.entries(expected))('that is %s is %s', async (spoilt, becomes) => {
    const dataDir = copy()
    spoils[spoilt]?.(join(dataDir, name))
    const said = await refusal(dataDir)
    if (becomes === 'made') return expect(said).toBeUndefined()
    expect(said).toMatch(/^[^\n]+$/)
    expect(said).toContain(join(dataDir, name))
  })
})

describe('keys', () => {
  const lostKeys = ['centre-keys.json', 'receipt-key.json', 'police-key.json']

  test.each(lostKeys)('%s that is lost is not made anew beside data, but named', async (name) => {
    const dataDir = copy()
    rmSync(join(dataDir, name))
    expect(await refusal(dataDir)).toMatch(new RegExp(`${name} is missing, .* Put it back from a copy`))
    expect(existsSync(join(dataDir, name))).toBe(false)
    copyFileSync(join(model, name), join(dataDir, name))
    expect(await refusal(dataDir)).toBeUndefined()
  })

  test.each([
    ['centre-keys.json', () => randomBytes(32).toString('base64url')],
    ['receipt-key.json', async () => JSON.stringify(await privateJwk('ES256'))],
    [
      'police-key.json',
      async () => JSON.stringify({ keyId: 'pcr-ukazka-2026', privateKey: await privateJwk('Ed25519') }),
    ],
  ])('%s of another folder is told from the one that fits', async (name, another) => {
    const dataDir = copy()
    writeFileSync(join(dataDir, name), await another())
    expect(await refusal(dataDir)).toMatch(new RegExp(`${name} does not fit what is stored\\.`))
  })

  test('that signed and are published fit what they signed', async () => {
    const dataDir = copy()
    const platform = await open(dataDir)
    const table = openTable(TABLE, engineClient(platform.engineEndpoint))
    const signer = openSigner(`file:${join(dataDir, 'receipt-key.json')}`)
    await keepReceiptKeys(table, await signer.publicKeys(), '2026-11-27T16:00:00.000Z')
    table.doc.destroy()
    await platform.stop()
    expect(await refusal(dataDir)).toBeUndefined()
  })

  test('are made beside an empty table, and those that are there stay', async () => {
    const dataDir = folder()
    expect(await refusal(dataDir)).toBeUndefined()
    const made = lostKeys.map((name) => readFileSync(join(dataDir, name), 'utf8'))
    for (const name of ['dynamo.db', 'dynamo.db-wal', 'dynamo.db-shm']) rmSync(join(dataDir, name), { force: true })
    expect(await refusal(dataDir)).toBeUndefined()
    expect(lostKeys.map((name) => readFileSync(join(dataDir, name), 'utf8'))).toEqual(made)
  })
})

test('an older database under newer positions in its stream: letters go on', async () => {
  const dataDir = folder()
  const database = join(dataDir, 'dynamo.db')
  const letters = async (...names: string[]) => {
    const platform = await openFake(dataDir)
    for (const name of names) await put(platform, name)
    await platform.settle()
    await platform.stop()
    const calls = stage.calls.filter(({ door }) => door === 'post')
    stage.calls = []
    return calls.flatMap(({ event }) => recordsSchema.parse(event).Records).map(({ dynamodb }) => dynamodb.Keys.sk.S)
  }
  stage.calls = []
  stage.answer = () => undefined
  expect(await letters('a', 'b')).toEqual(['a', 'b'])
  copyFileSync(database, `${database}.copy`)
  expect(await letters('c', 'd', 'e', 'f')).toEqual(['c', 'd', 'e', 'f'])
  copyFileSync(`${database}.copy`, database)
  expect(await letters('g')).toContain('g')
  expect(await letters('h')).toEqual(['h'])
})

const recordsSchema = z.object({
  Records: z.array(z.object({ dynamodb: z.object({ Keys: z.object({ sk: z.object({ S: z.string() }) }) }) })),
})

async function put({ engineEndpoint }: Platform, sk: string): Promise<void> {
  const client = new DynamoDBClient(engineClient(engineEndpoint))
  const Item = { pk: { S: 'test' }, sk: { S: sk }, type: { S: 'letter' } }
  await client.send(new PutItemCommand({ TableName: TABLE, Item }))
  client.destroy()
}

test('`npm start` says it in one sentence, without a stack', async () => {
  const dataDir = copy()
  rmSync(join(dataDir, 'centre-keys.json'))
  const { code, out, err } = await launch('start.ts', { DATA_DIR: dataDir, PORT: '0' }).outcome
  expect([code, out, err.trim().split('\n')]).toEqual([1, '', [expect.stringContaining('centre-keys.json is missing')]])
})

test.each([
  ['stands in its place', 'data'],
  ['stands on the way to it', ''],
])('a data folder that cannot be one, because a file %s, is named', async (_, name) => {
  const place = folder()
  const file = join(place, name || 'way')
  writeFileSync(file, '')
  const dataDir = name === '' ? join(file, 'data') : file
  const { code, err } = await launch('start.ts', { DATA_DIR: dataDir, PORT: '0' }).outcome
  expect([code, err.trim().split('\n')]).toEqual([1, [expect.stringContaining(`${dataDir} cannot be used (`)]])
})
