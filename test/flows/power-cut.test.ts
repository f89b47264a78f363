import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { readPoliceKey } from '../../infra/local/demo/key-files.ts'
import { signNotice } from '../../infra/local/demo/police-signature.ts'
import type { Receipt } from '../../shared/police/receipt.ts'
import { notice } from '../support/notices.ts'
import { type Started, startPlatform } from '../support/started.ts'

let dataDir: string
let platform: Started
beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'opora-cut-'))
  platform = await startPlatform(dataDir, { empty: true })
})
afterEach(async () => {
  await platform.stop()
  rmSync(dataDir, { recursive: true, force: true })
})

async function send(reference: string): Promise<Response> {
  const key = readPoliceKey(dataDir)
  if (key === undefined) throw new Error('no key')
  const body = JSON.stringify(notice({ reference }))
  return fetch(await signNotice({ url: `${platform.origin}/police/v1/notices`, body, key, now: new Date() }))
}

/** Sends notices one after another until the power is cut; what was acknowledged goes into `receipts`. */
async function sendUntilCut(line: string, receipts: Map<string, Receipt>): Promise<void> {
  for (let number = 0; ; number++) {
    const reference = `${line}-${number}`
    try {
      const answer = await send(reference)
      if (answer.status === 201) receipts.set(reference, await answer.json())
    } catch {
      return
    }
  }
}

async function acknowledged(receipts: Map<string, Receipt>, count: number): Promise<void> {
  while (receipts.size < count) await new Promise((resolve) => setTimeout(resolve, 5))
}

// Three bursts, three restarts of the whole platform.
it('a power cut in the middle of a burst of notices loses nothing that was acknowledged, and no letter', async () => {
  const receipts = new Map<string, Receipt>()
  for (let round = 1; round <= 3; round++) {
    const lines = [1, 2, 3, 4].map((line) => sendUntilCut(`CUT-${round}-${line}`, receipts))
    await acknowledged(receipts, round * 15)
    await platform.kill()
    await Promise.all(lines)
    platform = await startPlatform(dataDir, { empty: true })
  }

  for (const [reference, receipt] of receipts) {
    const again = await send(reference)
    expect(again.status, reference).toBe(200)
    expect(await again.json()).toEqual(receipt)
  }

  await fetch(`${platform.origin}/local/clock`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: platform.origin },
    body: JSON.stringify({ advanceMinutes: 30 }),
  })
  const stored = await lettersBySubject()
  expect(stored.size).toBeGreaterThanOrEqual(receipts.size)
})

/** Letters of arrival in the inbox, by subject: each names its own file. */
async function lettersBySubject(): Promise<Set<string>> {
  const { letters } = await (await fetch(`${platform.origin}/local/inbox`)).json()
  const arrivals = letters.filter(({ subject }: { subject: string }) => subject.startsWith('Nové oznámení'))
  return new Set(arrivals.map(({ subject }: { subject: string }) => subject))
}
