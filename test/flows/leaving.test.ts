import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { marshall } from '@aws-sdk/util-dynamodb'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { createMail } from '../../functions/mail/app.ts'
import { createNotary } from '../../functions/notary/app.ts'
import { type CentreStore, forCentre } from '../../functions/store/for-centre.ts'
import { forNotary } from '../../functions/store/for-notary.ts'
import type { Ground } from '../../functions/store/leaving/members.ts'
import { canonical, storedItems } from '../../functions/store/leaving/stored-items.ts'
import { openSigner } from '../../functions/store/signer.ts'
import { openTable } from '../../functions/store/table/connection.ts'
import { openVault } from '../../functions/store/table/vault.ts'
import { engineClient } from '../../infra/local/base/environment.ts'
import type { Demo } from '../../infra/local/demo/fresh-data.ts'
import { openPlatform, type Platform } from '../../infra/local/platform.ts'
import { archiveOf, lose, saidBy } from '../support/archives.ts'
import { centres } from '../support/centres.ts'

/*
 * A centre with a year behind it is written out, loses everything, comes back, and moves to another installation. All other centres are
 * compared byte by byte. An operator says it at a terminal; whoever has only the file reads it by the reader in the documentation.
 */

const PASSPHRASE = 'mlha kotva tunel borovice 64'
const head = { by: 'liberec-milena', role: 'head' } as const

const dir = mkdtempSync(join(tmpdir(), 'opora-leaving-'))
const file = join(dir, 'liberec.age')
const opened: Installation[] = []

interface Installation {
  readonly ground: Ground
  readonly platform: Platform
  readonly dataDir: string
}

async function install(name: string, demo: Demo): Promise<Installation> {
  const dataDir = join(dir, name)
  const builtWeb = join(dir, `${name}-web`)
  mkdirSync(join(builtWeb, 'built'), { recursive: true })
  writeFileSync(join(builtWeb, 'index.html'), '<!doctype html><title>Opora</title><!-- settings -->')
  writeFileSync(join(builtWeb, 'built', 'main-ABCDEFGH.js'), 'export {}')
  const platform = await openPlatform({ port: 0, dataDir, demo, builtWeb, report: () => undefined })
  const table = openTable(platform.tableName, engineClient(platform.engineEndpoint))
  const vault = openVault(`file:${join(dataDir, 'centre-keys.json')}`)
  const installation = { ground: { table, vault, now: () => new Date() }, platform, dataDir }
  opened.push(installation)
  return installation
}

let here: Installation
beforeAll(async () => {
  // The guard tells, as it should, that entries of the audit are lost.
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  here = await install('here', 'year')
  // What the first minute brings by itself is there before anything is compared.
  for (const name of ['contact-sweep', 'figures-check', 'audit-signing']) await here.platform.runSchedule(name)
  await here.platform.settle()
}, 60_000)
afterAll(async () => {
  vi.restoreAllMocks()
  for (const { platform, ground } of opened) {
    ground.table.doc.destroy()
    await platform.stop()
  }
  rmSync(dir, { recursive: true, force: true })
})

/** Runs a program of ours with the passphrase piped in; answers what it said. */
function run(words: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<string> {
  return new Promise((done) => {
    const child = execFile(process.execPath, words, { env: { ...process.env, ...env } }, (_failed, out, err) =>
      done((out + err).trim()),
    )
    child.stdin?.end(`${PASSPHRASE}\n`)
  })
}

function operate({ platform, dataDir }: Installation, ...words: readonly string[]): Promise<string> {
  const { port } = new URL(platform.origin)
  return run(['infra/operations/operate.ts', ...words], { DATA_DIR: dataDir, PORT: port })
}

/** What the platform reckons anew by itself, each minute some of it. */
const reckoned: readonly unknown[] = ['facts', 'facts-of', 'figures-check', 'slice', 'stale-month']

/** Everything of every other centre but what is reckoned, in an order of its own. */
async function ofOthers({ ground }: Installation): Promise<string[]> {
  const others: string[] = []
  for (const centre of [...centres.keys()].filter((id) => id !== 'liberec'))
    for await (const item of storedItems(ground.table, centre))
      if (!reckoned.includes(item['type'])) others.push(canonical(item))
  return others.sort()
}

/** What the centre's people see of it. */
async function seen(centre: CentreStore) {
  const now = '2026-11-27T09:00:00.000Z'
  const { clients } = await centre.clients({ whose: 'all', me: head.by })
  const files = await Promise.all(clients.map(({ client }) => centre.file(client, { ...head, now })))
  const { version: _v, now: _n, ...settings } = await centre.showSettings(now)
  return { clients, files, duties: await centre.duties(), settings, book: await centre.book(2026, { ...head, now }) }
}

/** Records, without letters and without what this test and the operator left in the audit. */
async function records({ ground }: Installation): Promise<string[]> {
  const said = saidBy(await archiveOf(ground, 'liberec'))
  return said.filter((line) => !/"type":"letter"|"did":"(read|archive|restored)"/.test(line))
}

it('a centre leaves whole, is read without Opora, comes back, and moves; no other centre is touched', async () => {
  const { ground } = here
  const [others, before] = [await ofOthers(here), await seen(forCentre(ground, 'liberec'))]
  expect(others.some((item) => item.includes('brno#client'))).toBe(true)
  expect(before.clients.length).toBeGreaterThan(20)

  await signDays(here, ['liberec'])
  const kept = await records(here)
  expect(await operate(here, 'export', 'liberec', file)).toMatch(/is written into .*SHA-256 of the file: [0-9a-f]{64}/)
  expect(await operate(here, 'export', 'liberec', file)).toContain('is there already')
  expect(await readWithout(file)).toMatch(/^\d+ files are as the manifest says\.$/)
  expect(readFileSync(join(dir, 'unpacked', 'data', 'client-0001.jsonl'), 'utf8')).toContain('Příkladná')

  const published = join(dir, 'published.json')
  writeFileSync(published, await (await fetch(`${here.platform.origin}/.well-known/jwks.json`)).text())
  const checked = await run(['infra/operations/operate.ts', 'check', 'liberec', file, '--keys', published])
  expect(checked).toMatch(
    /is whole and as it was written: .* at .*\. Records: \d+\.\naudit up to [\d-]+: \d+ entries, .{43}$/,
  )

  await lose(ground.table, 'liberec')
  await expect(forCentre(ground, 'liberec').duties()).rejects.toThrow('has no key')
  expect(await operate(here, 'restore', 'liberec', file)).toContain('is back as it was at')
  expect(await ofOthers(here)).toEqual(others)
  expect(await seen(forCentre(ground, 'liberec'))).toEqual(before)
  expect(await records(here)).toEqual(kept)
  expect(await lettersAnew(here)).toEqual([])

  const there = await install('there', false)
  const othersThere = await ofOthers(there)
  expect(await operate(there, 'restore', 'liberec', file)).toContain('is back as it was at')
  expect(await ofOthers(there)).toEqual(othersThere)
  expect(await seen(forCentre(there.ground, 'liberec'))).toEqual(before)
  expect(await records(there)).toEqual(kept)
  await signDays(there, [...centres.keys(), 'zkusebni'])
  // What another platform signed is taken by its keys, and by them only.
  expect(await verify(there)).toContain('what is kept of the day was not signed by the platform')
  expect(await verify(there, '--keys', join(dir, 'unpacked', 'receipt-keys.json'))).toContain('Nothing differs')
})

/** The notary's round over some centres, as on the morning after. */
async function signDays({ ground, dataDir }: Installation, of: readonly string[]): Promise<void> {
  const signer = openSigner(`file:${join(dataDir, 'receipt-key.json')}`)
  const store = { ...forNotary(ground.table), centres: async () => [...of] }
  await createNotary({ store, signer, now: ground.now })({}, { getRemainingTimeInMillis: () => 60_000 })
}

function verify({ platform, dataDir }: Installation, ...words: readonly string[]): Promise<string> {
  const { port } = new URL(platform.origin)
  return run(['infra/operations/audit.ts', '--verify', ...words], { DATA_DIR: dataDir, PORT: port })
}

/** Reads the file as somebody who has the documentation and nothing else of ours. */
async function readWithout(path: string): Promise<string> {
  const documented = readFileSync('infra/operations/archive.md', 'utf8')
  const [, reader = ''] = /```js\n(.*?)```/s.exec(documented) ?? []
  expect(reader.trim().split('\n').length).toBeLessThanOrEqual(30)
  const own = join(dir, 'reader')
  mkdirSync(own)
  symlinkSync(join(process.cwd(), 'node_modules'), join(own, 'node_modules'))
  writeFileSync(join(own, 'read-archive.mjs'), reader)
  return run([join(own, 'read-archive.mjs'), path, join(dir, 'unpacked')])
}

/** What the door to the post sends when the stream tells it of every letter that came back. */
async function lettersAnew({ ground: { table } }: Installation): Promise<string[]> {
  const sent: string[] = []
  const channel = { send: async ({ letter }: { letter: { id: string } }) => `${sent.push(letter.id)}` }
  const mail = createMail({ table, channel, origin: 'https://opora.example', now: () => new Date() })
  const letters: object[] = []
  for await (const item of storedItems(table, 'liberec')) if (item['type'] === 'letter') letters.push(item)
  expect(letters).not.toEqual([])
  await mail({ Records: letters.map((letter) => ({ dynamodb: { NewImage: marshall(letter) } })) } as never)
  return sent
}
