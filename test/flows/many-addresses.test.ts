import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openTable } from '../../functions/store/table/connection.ts'
import { keys } from '../../functions/store/table/keys.ts'
import { readItem } from '../../functions/store/table/query.ts'
import { replace, transact } from '../../functions/store/table/transact.ts'
import { engineClient } from '../../infra/local/base/environment.ts'
import { readPoliceKey } from '../../infra/local/demo/key-files.ts'
import { signNotice } from '../../infra/local/demo/police-signature.ts'
import { openPlatform } from '../../infra/local/platform.ts'
import { fakeWeb } from '../infra/local/support/fake-web.ts'
import { notice } from '../support/notices.ts'
import { type Started, startPlatform } from '../support/started.ts'

/*
 * A centre of sixty: a letter to all of them is more than one message, and the power is cut while messages are on their way.
 */

const staff = Array.from({ length: 60 }, (_, index) => ({
  id: `liberec-${index}`,
  name: `Zkouška Číslo ${index}`,
  email: `zkouska-${index}@liberec.example`,
  role: 'worker' as const,
  outOfHours: false,
}))
const everybody = staff.map(({ email }) => email).sort()

let dataDir: string
let platform: Started
beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'opora-many-'))
  await prepare()
  platform = await startPlatform(dataDir, { empty: true })
})
afterEach(async () => {
  await platform.stop()
  rmSync(dataDir, { recursive: true, force: true })
})

/** A data folder whose centre has sixty people and no roster, so that whatever comes is everybody's. */
async function prepare(): Promise<void> {
  const { tableName, engineEndpoint, stop } = await openPlatform({
    port: 0,
    dataDir,
    demo: false,
    builtWeb: fakeWeb(dataDir),
  })
  const table = openTable(tableName, engineClient(engineEndpoint))
  // Of so many, each would be invited and sign in: it is told at once who they are.
  const found = (await readItem(table, keys.settings('liberec'))) as { pk: string; sk: string; version: number }
  const { pk, sk, version } = found
  await transact(table, { settings: replace({ pk, sk, type: 'settings' as const, staff }, version) })
  table.doc.destroy()
  await stop()
}

async function send(reference: string): Promise<void> {
  const key = readPoliceKey(dataDir)
  if (key === undefined) throw new Error('no police key')
  const now = new Date()
  const ago = (hours: number) => new Date(now.getTime() - hours * 3_600_000).toISOString()
  const body = JSON.stringify(notice({ reference, enteredAt: ago(6), evictedAt: ago(5) }))
  const answer = await fetch(await signNotice({ url: `${platform.origin}/police/v1/notices`, body, key, now }))
  expect(answer.status).toBe(201)
}

interface Sent {
  readonly to: readonly string[]
  readonly subject: string
  readonly tags: { readonly letter: string }
}

async function sent(): Promise<Sent[]> {
  const { letters } = await (await fetch(`${platform.origin}/local/inbox`)).json()
  return letters.filter(({ subject }: Sent) => subject.startsWith('Nové oznámení'))
}

async function tell(tool: string, change: object): Promise<void> {
  await fetch(`${platform.origin}/local/${tool}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: platform.origin },
    body: JSON.stringify(change),
  })
}

const NOTICES = 12

it('a power cut among the messages of letters to sixty people: everybody has each letter, and one message at most comes again', async () => {
  await tell('mail', { down: true })
  for (let number = 0; number < NOTICES; number++) await send(`MANY-${number}`)
  await tell('mail', { down: false })
  // All of them are offered again at once; what has left by the cut is some of the messages.
  const going = tell('clock', { advanceMinutes: 5 }).catch(() => undefined)
  while ((await sent()).length === 0) await new Promise((resolve) => setTimeout(resolve, 1))
  await platform.kill()
  await going
  const atCut = readFileSync(join(dataDir, 'inbox.jsonl'), 'utf8').split('\n').length - 1
  expect(atCut, 'the power was cut too late').toBeLessThan(2 * NOTICES)
  platform = await startPlatform(dataDir, { empty: true })
  await tell('clock', { advanceMinutes: 30 })

  const letters = Map.groupBy(await sent(), ({ tags }) => tags.letter)
  expect(letters.size).toBe(NOTICES)
  for (const messages of letters.values()) {
    expect(Math.max(...messages.map(({ to }) => to.length))).toBeLessThanOrEqual(50)
    expect([...new Set(messages.flatMap(({ to }) => to))].sort()).toEqual(everybody)
  }
  const again = [...letters.values()].filter((messages) => messages.flatMap(({ to }) => to).length > everybody.length)
  expect(again.length, 'a crash repeats the message that was just being sent').toBeLessThanOrEqual(1)
  for (const messages of again) expect(messages.length).toBe(3)
})
