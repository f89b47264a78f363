import { execFile } from 'node:child_process'
import { generateKeyPairSync } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
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

function operate(...words: string[]): Promise<{ code: number; said: string }> {
  const env = { ...process.env, DATA_DIR: dataDir, PORT: new URL(platform.origin).port }
  return new Promise((done) => {
    execFile(process.execPath, ['infra/operations/operate.ts', ...words], { env }, (failed, out, err) =>
      done({ code: failed ? 1 : 0, said: (out + err).trim() }),
    )
  })
}

it('open a centre, invite a person, register and revoke a key', { timeout: 60_000 }, async () => {
  expect(await operate('open-centre', 'liberec')).toMatchObject({ code: 0 })
  const who = ['nova@liberec.example', 'liberec.head', '--name', 'Nová Zkušební']
  expect((await operate('invite', ...who)).said).toContain('is invited into liberec.head')
  expect((await operate('invite', ...who)).said).toContain('already')
  expect(readFileSync(join(dataDir, 'people.json'), 'utf8')).toContain('nova@liberec.example')
  expect(await (await fetch(`${platform.origin}/local`)).text()).toContain('nova@liberec.example')
  const file = join(dataDir, 'unit.pem')
  writeFileSync(file, generateKeyPairSync('ed25519').publicKey.export({ format: 'pem', type: 'spki' }))
  expect((await operate('register-key', 'pcr-1', 'pcr', file)).said).toContain('is registered')
  expect((await operate('revoke-key', 'pcr-1')).said).toContain('is revoked')
  expect(await operate('tombstones', 'liberec')).toEqual({ code: 0, said: '' })
  writeFileSync(file, '\n')
  expect((await operate('forget-again', 'liberec', file)).said).toBe('Disposed of in liberec, now as before: 0.')
})

it('anything else is answered with how to say it, or why not', { timeout: 60_000 }, async () => {
  for (const words of [[], ['open'], ['open-centre'], ['open-centre', 'a', 'b'], ['replay', '--what']])
    expect(await operate(...words)).toEqual({ code: 1, said: expect.stringContaining('How to operate the platform') })
  expect(await operate('register-key', 'a', 'b', '/none')).toEqual({ code: 1, said: '/none cannot be read.' })
  expect((await operate('replay')).said).toContain('On this machine nothing is given up')
})
