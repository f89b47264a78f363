import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb'
import { afterAll, beforeAll, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { changeEntry } from '../../../functions/store/table/audit.ts'
import { openTable } from '../../../functions/store/table/connection.ts'
import { shaped } from '../../../functions/store/table/shapes.ts'
import { engineClient, TABLE } from '../../../infra/local/base/environment.ts'
import { instant, plusHours } from '../../../shared/time/instant.ts'
import { pragueDay } from '../../../shared/time/prague.ts'
import { type Started, startPlatform } from '../../support/started.ts'

/** The words of an operator at a terminal, against the platform that runs there. */
let platform: Started
const dataDir = mkdtempSync(join(tmpdir(), 'opora-test-'))

beforeAll(async () => {
  platform = await startPlatform(dataDir, { empty: true })
}, 60_000)
afterAll(async () => {
  await platform.stop()
  rmSync(dataDir, { recursive: true, force: true })
})

function say(script: string, ...words: string[]): Promise<{ code: number; said: string }> {
  const env = { ...process.env, DATA_DIR: dataDir, PORT: new URL(platform.origin).port }
  return new Promise((done) => {
    execFile(process.execPath, [`infra/operations/${script}.ts`, ...words], { env }, (failed, out, err) =>
      done({ code: failed ? 1 : 0, said: (out + err).trim() }),
    )
  })
}

/** Moves the clock by a step, in which every schedule has its turn. */
const tenMinutesLater = () =>
  fetch(`${platform.origin}/local/clock`, {
    method: 'POST',
    body: JSON.stringify({ advanceMinutes: 10 }),
    headers: json,
  })
const json = { 'content-type': 'application/json' }

it('are told that all is as it was signed, and which day is not', { timeout: 60_000 }, async () => {
  await say('operate', 'open-centre', 'liberec')
  const { endpoint } = z
    .object({ endpoint: z.string() })
    .parse(await (await fetch(`${platform.origin}/local/engine`)).json())
  const table = openTable(TABLE, engineClient(endpoint))
  const at = plusHours(instant(new Date()), -48)
  const entry = shaped(changeEntry('liberec', { client: 'X', by: 'liberec-nekdo', role: 'worker', at, did: 'closing' }))
  await table.doc.send(new PutCommand({ TableName: TABLE, Item: entry }))
  await tenMinutesLater()
  const all = await say('audit', '--verify')
  expect(all).toEqual({
    code: 0,
    said: expect.stringMatching(/liberec up to .+: 1 entries, .{43}\n.*Nothing differs/s),
  })
  await table.doc.send(new DeleteCommand({ TableName: TABLE, Key: { pk: entry.pk, sk: entry.sk } }))
  const missing = `liberec ${pragueDay(at)}: entries are missing (1 signed, 0 there)`
  const found = await say('audit', '--verify')
  expect(found).toEqual({ code: 1, said: expect.stringContaining(missing) })
  expect(found.said).not.toContain('nekdo')
  table.doc.destroy()
})

it('are answered anything else with how to say it', { timeout: 60_000 }, async () => {
  for (const words of [[], ['--check'], ['liberec', '--verify']])
    expect(await say('audit', ...words)).toEqual({ code: 1, said: expect.stringContaining('How to check the audit') })
})
