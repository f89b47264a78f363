import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { isRunning, type KnownProcess } from '../../../infra/local/base/processes.ts'
import { folder } from './support/folder.ts'
import { launch, type Program } from './support/program.ts'

interface RunRecord {
  readonly platform: KnownProcess
  readonly engine: KnownProcess
  readonly port: number
}

function recordIn(dataDir: string): RunRecord {
  return JSON.parse(readFileSync(join(dataDir, 'run.json'), 'utf8'))
}

/** The address that a platform prints when it is ready. */
async function ready({ child, outcome }: Program): Promise<string> {
  const printed = new Promise<string>((resolve) => {
    child.stdout?.on('data', (chunk) => {
      const address = /Web +(http:\S+)/.exec(String(chunk))?.[1]
      if (address) resolve(address)
    })
  })
  const ended = outcome.then(({ err }) => Promise.reject(new Error(err)))
  return Promise.race([printed, ended])
}

const anyPort = (DATA_DIR: string) => ({ DATA_DIR, PORT: '0' })

async function letters(origin: string): Promise<unknown[]> {
  return (await (await fetch(`${origin}/local/inbox`)).json()).letters
}

test('it tells where everything is, and Ctrl-C stops all of it', async () => {
  const dataDir = folder()
  const platform = launch('start.ts', anyPort(dataDir))
  const origin = await ready(platform)
  expect((await fetch(origin)).status).toBe(200)
  const { engine } = recordIn(dataDir)
  platform.child.kill('SIGINT')
  const { code, out, err } = await platform.outcome
  expect([code, err]).toEqual([0, ''])
  for (const told of [`${origin}/local`, `${origin}/police/v1/notices`, 'Jana Vzorová', 'Ctrl-C'])
    expect(out).toContain(told)
  expect([isRunning(engine), existsSync(join(dataDir, 'run.json'))]).toEqual([false, false])
})

test.each([
  ['as it was left', []],
  ['without the record of the run', ['run.json']],
])('after a kill the engine ends by itself, and the next start finds everything: %s', async (_, lost) => {
  const dataDir = folder()
  const killed = launch('start.ts', anyPort(dataDir))
  const before = await letters(await ready(killed))
  const { engine } = recordIn(dataDir)
  killed.child.kill('SIGKILL')
  await killed.outcome
  for (const name of lost) rmSync(join(dataDir, name))
  const next = launch('start.ts', anyPort(dataDir))
  const origin = await ready(next)
  expect(isRunning(engine)).toBe(false)
  expect(await letters(origin)).toEqual(expect.arrayContaining(before))
  expect((await fetch(`${origin}/.well-known/jwks.json`)).status).toBe(200)
  next.child.kill('SIGTERM')
  expect((await next.outcome).code).toBe(0)
})

test('without its engine a platform cannot go on: it says so and ends', async () => {
  const dataDir = folder()
  const platform = launch('start.ts --empty', anyPort(dataDir))
  await ready(platform)
  process.kill(recordIn(dataDir).engine.pid, 'SIGKILL')
  const { code, err } = await platform.outcome
  expect([code, err]).toEqual([1, expect.stringContaining('The database engine ended by itself')])
  expect(existsSync(join(dataDir, 'run.json'))).toBe(false)
})

test.each([
  ['where the first one is', false],
  ['that there is one, though the record of the run is gone', true],
])('a second one in the same folder says %s, and leaves it alone', async (_, isGone) => {
  const dataDir = folder()
  const first = launch('start.ts --empty', anyPort(dataDir))
  const origin = await ready(first)
  if (isGone) rmSync(join(dataDir, 'run.json'))
  const { code, err } = await launch('start.ts', anyPort(dataDir)).outcome
  expect(code).toBe(1)
  const where = isGone ? `with ${dataDir}\\.` : `at ${origin} .*`
  expect(err).toMatch(new RegExp(`^Opora is already running ${where}\\n.*DATA_DIR=.* PORT=`))
  expect(await letters(origin)).toEqual([])
  const reset = await launch('reset.ts --yes', anyPort(dataDir)).outcome
  expect([reset.code, reset.err]).toEqual([1, expect.stringContaining('Stop it first')])
})

test('a port that is taken is named, and nothing is left behind', async () => {
  const first = launch('start.ts --empty', anyPort(folder()))
  const { port } = new URL(await ready(first))
  const dataDir = folder()
  const { code, err } = await launch('start.ts', { DATA_DIR: dataDir, PORT: port }).outcome
  expect([code, err]).toEqual([1, expect.stringMatching(`^Port ${port} is in use. .*PORT=`)])
  expect([existsSync(join(dataDir, 'run.json')), existsSync(join(dataDir, 'dynamo.db'))]).toEqual([false, false])
})

test.each([
  ['darwin', 'arm64', 'npm install --no-save @dynoxide/darwin-arm64@1.2.1'],
  ['linux', 'arm64', 'npm install --no-save @dynoxide/linux-arm64@1.2.1'],
  ['win32', 'x64', 'npm install --no-save @dynoxide/win32-x64@1.2.1'],
  ['plan9', 'x64', 'DYNAMODB_ENDPOINT=http://127.0.0.1:8000'],
])('where no engine is installed (%s, %s) it says so and names what to do', async (platform, arch, remedy) => {
  const system = `for(const[name,value]of[['platform','${platform}'],['arch','${arch}']])Object.defineProperty(process,name,{value})`
  const { code, err } = await launch(`-e ${system};import('./infra/local/start.ts')`, anyPort(folder())).outcome
  expect([code, err.trim().split('\n')]).toEqual([
    1,
    [
      expect.stringMatching(
        new RegExp(`^No embedded database engine is installed for ${platform}-${arch}\\. .*: ${remedy}$`),
      ),
    ],
  ])
})

test.each([
  ['start.ts --full', { PORT: '0' }, 'How to start'],
  ['start.ts', { PORT: 'four' }, 'PORT must be a port number'],
  ['reset.ts --all', {}, 'How to reset'],
])('%s with %o says how to use it', async (command, env, told) => {
  const { code, err } = await launch(command, { DATA_DIR: folder(), ...env }).outcome
  expect([code, err]).toEqual([1, expect.stringContaining(told)])
})
