import { execFile } from 'node:child_process'
import { createHash, createPrivateKey } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listening } from '../../support/listening.ts'
import { notice } from '../../support/notices.ts'
import { openWorld, type World } from '../../support/world.ts'

/* Whole requests of the documentation, made with nothing but openssl and curl. */

const run = promisify(execFile)
const script = (name: string) => readFileSync(`infra/police-docs/clients/${name}.sh`, 'utf8')

/** The texts that were last run where there are openssl and curl: who changes one runs it there, and writes this anew. */
const ran = {
  send: '56d80080221107b6eb3e2495c2af825e0d23652bc0a93ad3098c417065ebff01',
  supplement: 'c6d1b06c9a0d894d2ebc7ac996865782d62c1e81f3d4e5455ba4dfa6a3783840',
  status: '64499862999658ede120b4f78785b7a3a00544d8e7a51a991ac6236c6e68741c',
}

it.each(Object.entries(ran))('%s is the one that was run', (name, digest) => {
  expect(createHash('sha256').update(script(name)).digest('hex')).toBe(digest)
})

describe('the requests of the page', () => {
  let world: World
  let folder: string
  let door: Awaited<ReturnType<typeof listening>>
  beforeAll(async () => {
    world = await openWorld()
    folder = mkdtempSync(join(tmpdir(), 'opora-vendor-'))
    door = await listening(world)
    const key = createPrivateKey({ key: { ...world.policeKey.privateKey }, format: 'jwk' })
    writeFileSync(join(folder, 'unit.key'), key.export({ format: 'pem', type: 'pkcs8' }))
  })
  afterAll(async () => {
    door.close()
    await world.close()
    rmSync(folder, { recursive: true })
  })

  const hour = 3_600_000
  const at = (ago: number) => new Date(Date.now() - ago * hour).toISOString()

  async function answerOf(name: string, more: Readonly<Record<string, string>> = {}) {
    const env = { ...process.env, ORIGIN: door.origin, KEYID: world.policeKey.keyId, ...more }
    return JSON.parse((await run('sh', ['-c', script(name)], { cwd: folder, env })).stdout)
  }

  it('hand a notice over, supplement it, and read where it stands, run as they stand', async () => {
    if (!(await areThere('openssl', 'curl'))) return
    writeFileSync(join(folder, 'notice.json'), JSON.stringify(notice({ enteredAt: at(3), evictedAt: at(2) })))
    const { noticeId, centre } = await answerOf('send')
    expect(centre.id).toBe('liberec')
    writeFileSync(join(folder, 'supplement.json'), JSON.stringify({ reason: 'Zkouška' }))
    const supplemented = await answerOf('supplement', { NOTICE: noticeId, VERSION: '1' })
    expect(supplemented).toMatchObject({ noticeId, kind: 'supplement', version: 2 })
    expect(await answerOf('status', { NOTICE: noticeId })).toMatchObject({ noticeId, version: 2, state: 'waiting' })
  })
})

async function areThere(...programs: string[]): Promise<boolean> {
  const found = await Promise.allSettled(
    programs.map((program) => run(program, [program === 'curl' ? '--version' : 'version'])),
  )
  return found.every(({ status }) => status === 'fulfilled')
}
