import { execFile } from 'node:child_process'
import { createPublicKey } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { registerSenderKey } from '../../../functions/store/police/unit-keys.ts'
import { listening } from '../../support/listening.ts'
import { notice } from '../../support/notices.ts'
import { openWorld, type World } from '../../support/world.ts'

/* The police command as a script uses it: what it prints, and its exit codes. */

let world: World
let door: Awaited<ReturnType<typeof listening>>
let folder: string
beforeAll(async () => {
  world = await openWorld()
  door = await listening(world)
  folder = mkdtempSync(join(tmpdir(), 'opora-police-'))
})
afterAll(async () => {
  door.close()
  await world.close()
  rmSync(folder, { recursive: true })
})

interface Ran {
  readonly code: number
  readonly out: string
  readonly json: Readonly<Record<string, unknown>>
  readonly error: string
}

/** Runs the command with `--json`. */
function police(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Ran> {
  const all = { ...process.env, ORIGIN: door.origin, DATA_DIR: world.dir, ...env }
  return new Promise((resolve) => {
    execFile(process.execPath, ['infra/police/main.ts', ...args, '--json'], { env: all }, (failed, out, error) => {
      const code = failed === null ? 0 : Number(failed.code)
      resolve({ code, out, json: out.startsWith('{') ? JSON.parse(out) : {}, error })
    })
  })
}

function file(name: string, content: object): string {
  const path = join(folder, name)
  writeFileSync(path, JSON.stringify(content))
  return path
}

const at = (hoursAgo: number) => new Date(Date.now() - hoursAgo * 3_600_000).toISOString()
const fresh = (reference: string) => notice({ reference, enteredAt: at(3), evictedAt: at(2) })

describe('the police command', () => {
  it('hands a notice over, supplements it, reads it, ends it and checks the receipt, each with exit code 0', async () => {
    const sent = await police(['send', file('notice.json', fresh('CLI-1'))])
    expect(sent).toMatchObject({ code: 0, json: { centre: { id: 'liberec' } } })
    const id = String(sent.json['noticeId'])
    // The version is asked for when it is not given.
    const supplement = file('supplement.json', { reason: 'Zkouška' })
    expect(await police(['supplement', id, supplement])).toMatchObject({ code: 0, json: { version: 2 } })
    const end = file('end.json', { reason: 'police', endedAt: at(1) })
    expect(await police(['end', id, end, '--version', '2'])).toMatchObject({ code: 0, json: { version: 3 } })
    expect(await police(['status', id])).toMatchObject({ code: 0, json: { version: 3, state: 'waiting' } })
    const receipt = String(sent.json['receipt'])
    const saved = join(folder, 'potvrzeni-1.jws')
    writeFileSync(saved, receipt)
    for (const given of [receipt, saved, file('answer.json', sent.json)])
      expect(await police(['verify', given])).toMatchObject({ code: 0, json: { sub: id } })
  })

  it('takes the examples of a supplement and of an end', async () => {
    const sent = await police(['send', 'test/examples/notice-one-person.json', '--today'])
    const id = String(sent.json['noticeId'])
    const supplement = ['supplement', id, 'test/examples/supplement-new-number.json']
    expect(await police(supplement)).toMatchObject({ code: 0, json: { version: 2 } })
    const end = ['end', id, 'test/examples/end-objection-upheld.json', '--today']
    expect(await police(end)).toMatchObject({ code: 0, json: { version: 3 } })
  })

  it('says by 0 how a command is used when asked', async () => {
    const { code, out, error } = await police(['end', '--help'])
    expect([code, error]).toEqual([0, ''])
    expect(out).toContain('npm run police -- end <noticeId> <end.json>')
  })

  it('says by 1 that something is refused for good', async () => {
    const refused = await police(['send', file('bad.json', { ...fresh('CLI-2'), oficer: {} })])
    expect(refused).toMatchObject({ code: 1, json: { code: 'invalid-notice', retry: false } })
    expect(await police(['send', file('good.json', fresh('CLI-3')), '--break', 'date'])).toMatchObject({ code: 1 })
    expect(await police(['status', 'X'])).toMatchObject({ code: 1, json: { code: 'not-found' } })
    expect(await police(['end', 'X', file('end.json', { reason: 'police', endedAt: at(1) })])).toMatchObject({
      code: 1,
    })
    expect(await police(['verify', 'eyJ.eyJ.x'])).toMatchObject({ code: 1, json: { genuine: false } })
  })

  it.each<[string[], string]>([
    [[], 'Which command is missing.'],
    [['fly', 'x'], 'There is no command "fly".'],
    [['supplement', 'X'], '"supplement" needs <supplement.json>.'],
    [['send', 'is-not-there.json'], 'is-not-there.json cannot be read.'],
    [['send', 'test/examples/notice-one-person.json', '--break', 'heart'], '--break takes'],
    [['send', 'test/examples/notice-one-person.json', '--key', 'package.json'], 'package.json'],
    [['send', 'test/examples/notice-one-person.json', '--unknown'], "Unknown option '--unknown'."],
    [['end', 'X', 'test/examples/end-objection-upheld.json', '--version', 'two'], '"two" is none.'],
    [['verify', 'package.json'], 'There is no receipt in package.json'],
    [['keygen', 'package.json'], 'package.json'],
  ])('says by 2 that it was misused, and by what, and sends nothing: %j', async (args, wrong) => {
    expect(await police(args)).toMatchObject({ code: 2, out: '', error: expect.stringContaining(wrong) })
  })

  it('says by 3 that it is to be tried again later', async () => {
    const nowhere = { ORIGIN: 'http://127.0.0.1:9' }
    const unreachable = await police(['send', file('notice.json', fresh('CLI-4'))], nowhere)
    expect(unreachable).toMatchObject({ code: 3, out: '', error: expect.stringContaining('does not answer') })
  })

  it.each([['ed25519', []] as const, ['p256', ['--p256']] as const])(
    'makes a pair of keys by which it signs, and overwrites none: %s',
    async (name, more) => {
      const key = join(folder, `${name}.key`)
      const made = await police(['keygen', key, ...more])
      expect(made.code).toBe(0)
      expect(statSync(key).mode & 0o077).toBe(0)
      expect((await police(['keygen', key])).code).toBe(2)
      const keyId = String(made.json['keyId'])
      const publicKey = createPublicKey(readFileSync(`${key}.pub`)).export({ format: 'jwk' })
      const sent = () => police(['send', file(`${name}.json`, fresh(`CLI-${name}`))], { POLICE_KEY: key })
      expect(await sent()).toMatchObject({ code: 1, json: { code: 'unknown-key' } })
      await registerSenderKey(world.table, { keyId, sender: `pcr-${name}`, publicKey: { ...publicKey } }, at(1))
      expect(await sent()).toMatchObject({ code: 0 })
    },
  )

  it('hands in the public key, and is told when the code is not good', async () => {
    const key = join(folder, 'enrolled.key')
    await police(['keygen', key])
    const refused = await police(['enrol', 'K4E7 RA9X U2MW 3Z6Y', '--key', key])
    expect(refused).toMatchObject({ code: 1, json: { code: 'code-unknown' } })
  })
})
