import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ulid } from 'ulid'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { forCentre } from '../../functions/store/for-centre.ts'
import { openCentre } from '../../functions/store/open-centre.ts'
import { openTable } from '../../functions/store/table/connection.ts'
import { openVault } from '../../functions/store/table/vault.ts'
import { engineClient, TABLE } from '../../infra/local/base/environment.ts'
import { makeKeyFiles } from '../../infra/local/demo/key-files.ts'
import { startEngine } from '../../infra/local/engine/engine.ts'
import { ensureTable } from '../../infra/local/engine/table.ts'
import { settingsOf } from '../support/centre-settings.ts'
import { complaint } from '../support/complaints.ts'

const NOW = '2026-03-02T09:00:00.000Z'
const viewer = { by: 'liberec-sluzba', role: 'worker', now: NOW } as const

let dataDir: string
beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'opora-cut-'))
  await makeKeyFiles(dataDir)
})
afterEach(() => rmSync(dataDir, { recursive: true, force: true }))

/** The engine as one of its lives: opened on the same folder, ended as a power cut ends it. */
async function live() {
  let pid = 0
  const engine = await startEngine(dataDir, (started) => {
    pid = started
  })
  await ensureTable(engine.endpoint)
  const table = openTable(TABLE, { ...engineClient(engine.endpoint), maxAttempts: 1 })
  const vault = openVault(`file:${join(dataDir, 'centre-keys.json')}`)
  await openCentre({ table, vault }, 'liberec', settingsOf('liberec'))
  return {
    store: forCentre({ table, vault, now: () => new Date() }, 'liberec'),
    kill: () => process.kill(pid, 'SIGKILL'),
    stop: engine.stop,
  }
}

type Life = Awaited<ReturnType<typeof live>>

/** Enters complaints one after another until the power is cut; numbers that were acknowledged go into `given`, by entry. */
async function enterUntilCut({ store }: Life, tried: string[], given: Map<string, number>): Promise<void> {
  for (;;) {
    const id = ulid()
    tried.push(id)
    try {
      given.set(id, (await store.enterComplaint({ id, complaint: complaint(), viewer })).number)
    } catch {
      return
    }
  }
}

it('a power cut in the middle of entering loses no complaint that got its number, and leaves no gap', async () => {
  const given = new Map<string, number>()
  const tried: string[] = []
  for (let round = 1; round <= 3; round++) {
    const life = await live()
    const lines = [1, 2, 3].map(() => enterUntilCut(life, tried, given))
    while (given.size < round * 8) await new Promise((resolve) => setTimeout(resolve, 5))
    life.kill()
    await Promise.all(lines)
  }

  const { store, stop } = await live()
  for (const [id, number] of given) {
    expect((await store.enterComplaint({ id, complaint: complaint(), viewer })).number).toBe(number)
  }
  // Whoever was not told enters again, and is told the number of then or gets the next.
  for (const id of tried) await store.enterComplaint({ id, complaint: complaint(), viewer })
  const { complaints } = await store.book(2026, viewer)
  expect(complaints.map(({ number }) => number)).toEqual(tried.map((_, index) => index + 1))
  await stop()
})
