import { expect } from 'vitest'
import { readPoliceKey } from '../../infra/local/demo/key-files.ts'
import { signNotice } from '../../infra/local/demo/police-signature.ts'
import type { openPlatform } from '../../infra/local/platform.ts'
import { plusHours } from '../../shared/time/instant.ts'
import { endangered, notice } from './notices.ts'

interface Place {
  readonly dataDir: string
  readonly platform: Awaited<ReturnType<typeof openPlatform>>
}

/** Hands a notice of one person over as police do; eviction and entry were a few hours ago by the platform's clock. */
export async function handOver({ dataDir, platform }: Place, givenName: string): Promise<void> {
  const key = readPoliceKey(dataDir)
  if (key === undefined) throw new Error('no police key')
  const now = platform.clock.now()
  const times = { enteredAt: plusHours(now.toISOString(), -6), evictedAt: plusHours(now.toISOString(), -5) }
  const who = { reference: `REF-${givenName}`, endangered: [endangered({ givenName, familyName: 'Testovací' })] }
  const body = JSON.stringify(notice({ ...who, ...times }))
  const answer = await fetch(await signNotice({ url: `${platform.origin}/police/v1/notices`, body, key, now }))
  expect(answer.status).toBe(201)
}
