import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { known } from '../../../../infra/local/base/processes.ts'
import { AlreadyRunning, clearLeftovers, forgetRun, recordRun } from '../../../../infra/local/base/run-record.ts'
import { startEngine } from '../../../../infra/local/engine/engine.ts'
import { folder } from '../support/folder.ts'

/** A process that has nothing to do with the platform, and its id. */
async function somebodyElse(): Promise<{ child: ChildProcess; pid: number }> {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
  onTestFinished(() => void child.kill('SIGKILL'))
  await once(child, 'spawn')
  return { child, pid: child.pid ?? 0 }
}

const gone = { pid: 2 ** 22 + 1, mark: 'a platform that was killed' }

function write(dataDir: string, record: object): void {
  writeFileSync(join(dataDir, 'run.json'), JSON.stringify({ port: 4000, ...record }))
}

test('an engine whose platform was killed is ended', async () => {
  const dataDir = folder()
  let pid = 0
  const engine = await startEngine(dataDir, (started) => {
    pid = started
  })
  write(dataDir, { platform: gone, engine: known(pid) })
  await clearLeftovers(dataDir)
  expect(await engine.lost).toMatch(/ended by itself/)
  expect(existsSync(join(dataDir, 'run.json'))).toBe(false)
})

test('a process that only has the engine’s old id is left alone', async () => {
  const dataDir = folder()
  const { child, pid } = await somebodyElse()
  write(dataDir, { platform: gone, engine: { pid, mark: 'the engine that had this id before' } })
  await clearLeftovers(dataDir)
  expect([child.exitCode, child.signalCode]).toEqual([null, null])
})

test('a process that only has the platform’s old id does not keep anybody from starting', async () => {
  const dataDir = folder()
  const { pid } = await somebodyElse()
  write(dataDir, { platform: { pid, mark: 'the platform that had this id before' } })
  await expect(clearLeftovers(dataDir)).resolves.toBeUndefined()
})

test('a platform that works with the folder keeps it', async () => {
  const dataDir = folder()
  const { child, pid } = await somebodyElse()
  recordRun(dataDir, 4321, pid)
  await expect(clearLeftovers(dataDir)).rejects.toThrow(AlreadyRunning)
  await expect(clearLeftovers(dataDir)).rejects.toThrow(/already running at http:\/\/localhost:4321/)
  expect(child.exitCode).toBeNull()
  forgetRun(dataDir)
  await expect(clearLeftovers(dataDir)).resolves.toBeUndefined()
})

test('a damaged record is named', async () => {
  const dataDir = folder()
  writeFileSync(join(dataDir, 'run.json'), '{')
  await expect(clearLeftovers(dataDir)).rejects.toThrow(/run\.json is damaged/)
  expect(readFileSync(join(dataDir, 'run.json'), 'utf8')).toBe('{')
})
