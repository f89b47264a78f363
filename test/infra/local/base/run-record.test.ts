import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { known } from '../../../../infra/local/base/processes.ts'
import { AlreadyRunning, forgetRun, recordRun, takeFolder } from '../../../../infra/local/base/run-record.ts'
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

/** Takes a folder and lets it go again. */
async function take(dataDir: string): Promise<void> {
  ;(await takeFolder(dataDir)).release()
}

const lockModule = new URL('../../../../infra/local/base/folder-lock.ts', import.meta.url).href

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
  await take(dataDir)
  expect(await engine.lost).toMatch(/ended by itself/)
  expect(existsSync(join(dataDir, 'run.json'))).toBe(false)
})

test('a process that only has the engine’s old id is left alone', async () => {
  const dataDir = folder()
  const { child, pid } = await somebodyElse()
  write(dataDir, { platform: gone, engine: { pid, mark: 'the engine that had this id before' } })
  await take(dataDir)
  expect([child.exitCode, child.signalCode]).toEqual([null, null])
})

test('a process that only has the platform’s old id does not keep anybody from starting', async () => {
  const dataDir = folder()
  const { pid } = await somebodyElse()
  write(dataDir, { platform: { pid, mark: 'the platform that had this id before' } })
  await expect(take(dataDir)).resolves.toBeUndefined()
})

test('a platform that works with the folder keeps it until it lets go', async () => {
  const dataDir = folder()
  const lock = await takeFolder(dataDir)
  await expect(takeFolder(dataDir)).rejects.toThrow(`Opora is already running with ${dataDir}.`)
  recordRun(dataDir, 4321)
  await expect(takeFolder(dataDir)).rejects.toThrow(AlreadyRunning)
  await expect(takeFolder(dataDir)).rejects.toThrow(/already running at http:\/\/localhost:4321/)
  forgetRun(dataDir)
  lock.release()
  await expect(take(dataDir)).resolves.toBeUndefined()
})

test('the folder of a process that was killed is free at once, and one under another name is the same', async () => {
  const dataDir = folder()
  const name = join(folder(), 'link')
  symlinkSync(dataDir, name)
  const script = `import('${lockModule}').then(({ lockFolder }) => { console.log(lockFolder('${name}') !== undefined); setInterval(gc, 20) })`
  const child = spawn(process.execPath, ['--expose-gc', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] })
  onTestFinished(() => void child.kill('SIGKILL'))
  expect(String(await once(child.stdout, 'data'))).toBe('true\n')
  // What nobody holds any more has been collected by then.
  await setTimeout(200)
  await expect(takeFolder(dataDir)).rejects.toThrow(AlreadyRunning)
  child.kill('SIGKILL')
  await once(child, 'exit')
  await expect(take(dataDir)).resolves.toBeUndefined()
})

test.each(['', '{', '[]', '{"port":"x"}'])(
  'a record that a power cut left as %j keeps nobody from starting',
  async (text) => {
    const dataDir = folder()
    writeFileSync(join(dataDir, 'run.json'), text)
    await expect(take(dataDir)).resolves.toBeUndefined()
    expect(existsSync(join(dataDir, 'run.json'))).toBe(false)
  },
)
