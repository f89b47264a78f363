import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readPoliceKey } from '../../infra/local/demo/key-files.ts'
import { signNotice } from '../../infra/local/demo/police-signature.ts'
import type { SentLetter } from '../../infra/local/mail/inbox.ts'
import { openPlatform, type Platform } from '../../infra/local/platform.ts'
import { notice } from '../support/notices.ts'

let dataDir: string
let platform: Platform
beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'opora-come-back-'))
  platform = await openPlatform({ port: 0, dataDir, demo: false })
})
afterAll(async () => {
  await platform?.stop()
  rmSync(dataDir, { recursive: true, force: true })
})

async function arrive(reference: string): Promise<void> {
  const key = readPoliceKey(dataDir)
  if (key === undefined) throw new Error('no police key')
  const now = platform.clock.now()
  const ago = (hours: number) => new Date(now.getTime() - hours * 3_600_000).toISOString()
  const body = JSON.stringify(notice({ reference, enteredAt: ago(6), evictedAt: ago(5) }))
  const answer = await fetch(await signNotice({ url: `${platform.origin}/police/v1/notices`, body, key, now }))
  expect(answer.status).toBe(201)
  await platform.settle()
}

/** Presses the inbox's button at a letter, for each of its addresses. */
async function comesBack({ id, to }: SentLetter): Promise<void> {
  for (const address of to) {
    const body = JSON.stringify({ letter: id, address, kind: 'bounce' })
    const headers = { 'content-type': 'application/json' }
    expect((await fetch(`${platform.origin}/local/bounces`, { method: 'POST', headers, body })).status).toBe(200)
  }
  await platform.settle()
}

it('a letter that comes back from everybody it went to is at once with others, through all real doors', async () => {
  await arrive('COME-BACK-1')
  const [first] = platform.inbox.letters()
  if (first === undefined) throw new Error('no letter was sent')
  await comesBack(first)
  const later = platform.inbox.letters().filter(({ id }) => id !== first.id)
  const again = later.find(({ subject }) => subject === first.subject)
  expect(again?.to.length).toBeGreaterThan(0)
  for (const address of again?.to ?? []) expect(first.to).not.toContain(address)
  const aboutAddress = later.find(({ subject }) => subject.includes('adresu'))
  expect(`${aboutAddress?.subject} ${aboutAddress?.text}`).not.toContain('@')

  await arrive('COME-BACK-2')
  const [next] = platform.inbox.letters()
  expect(next?.to.length).toBeGreaterThan(0)
  for (const address of next?.to ?? []) expect(first.to).not.toContain(address)
})
