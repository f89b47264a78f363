import { expect } from 'vitest'
import { readPoliceKey } from '../../infra/local/demo/key-files.ts'
import { signNotice, signRequest } from '../../infra/local/demo/police-signature.ts'
import type { openPlatform } from '../../infra/local/platform.ts'
import type { Notice } from '../../shared/police/notice.ts'
import type { Receipt } from '../../shared/police/receipt.ts'
import { plusHours } from '../../shared/time/instant.ts'
import { endangered, notice } from './notices.ts'

interface Place {
  readonly dataDir: string
  readonly platform: Awaited<ReturnType<typeof openPlatform>>
}

/** Hands over what a notice says, as police do, to a platform that has to take it. */
export async function handOver({ dataDir, platform }: Place, content: object): Promise<Receipt> {
  const key = readPoliceKey(dataDir)
  if (key === undefined) throw new Error('no police key')
  const url = `${platform.origin}/police/v1/notices`
  const answer = await fetch(await signNotice({ url, body: JSON.stringify(content), key, now: platform.clock.now() }))
  expect(answer.status).toBe(201)
  return answer.json()
}

/** Tells more of a notice, or its end, as police do, to a platform that has to take it; from the version that was told last. */
export async function tellLater(
  { dataDir, platform }: Place,
  {
    notice,
    what,
    version,
  }: { readonly notice: string; readonly what: 'supplements' | 'end'; readonly version: number },
  content: object,
): Promise<void> {
  const key = readPoliceKey(dataDir)
  if (key === undefined) throw new Error('no police key')
  const url = `${platform.origin}/police/v1/notices/${notice}/${what}`
  const body = JSON.stringify(content)
  const about = { url, method: 'POST', body, key, now: platform.clock.now(), ifMatch: `"${version}"` } as const
  expect((await fetch(await signRequest(about))).status).toBe(201)
}

/** A notice of an eviction that was a few hours ago by the platform's clock. */
export function noticeNow({ platform }: Pick<Place, 'platform'>, changes: Partial<Notice> = {}): Notice {
  const now = platform.clock.now().toISOString()
  return notice({ enteredAt: plusHours(now, -6), evictedAt: plusHours(now, -5), ...changes })
}

/** A notice of one person of that name. */
export function noticeOf(place: Pick<Place, 'platform'>, givenName: string): Notice {
  const person = endangered({ givenName, familyName: 'Testovací' })
  return noticeNow(place, { reference: `REF-${givenName}`, endangered: [person] })
}
