import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, openSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type AddressInfo, connect, createServer } from 'node:net'
import { dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import packages from '../../../package.json' with { type: 'json' }
import { Misuse } from '../base/misuse.ts'
import { PATIENCE_MS } from '../base/processes.ts'

/** A DynamoDB engine. The embedded one is a process of its own on 127.0.0.1. */
export interface Engine {
  readonly endpoint: string
  /** The SQLite file in which the embedded engine keeps everything. */
  readonly file?: string
  /** Resolves, with what to tell people, when the engine ends though nobody asked it to. */
  readonly lost: Promise<string>
  stop(): Promise<void>
}

/** How long the engine may take to answer; it takes 20 ms on a quick machine. */
const START_MS = 10_000

/** An engine that somebody else runs. */
export function otherEngine(endpoint: string): Engine {
  return { endpoint, lost: new Promise(() => {}), stop: async () => {} }
}

/**
 * Starts the engine on a free port and waits until it listens, some 20 ms; `started` then hears its process id. It ends with this
 * process, however that ends.
 * Throws Misuse when no engine is installed for this operating system, or when it cannot open the folder's file.
 */
export async function startEngine(dataDir: string, started: (pid: number) => void): Promise<Engine> {
  const port = await freePort()
  const log = join(dataDir, 'engine.log')
  const file = join(dataDir, 'dynamo.db')
  const child = launch(port, file, log)
  const exited = new Promise<void>((resolve) => child.on('error', () => resolve()).on('exit', () => resolve()))
  await listening(port, child, { file, log })
  if (child.pid !== undefined) started(child.pid)
  let isStopping = false
  return {
    endpoint: `http://127.0.0.1:${port}`,
    file,
    lost: new Promise((resolve) => {
      exited.then(() => isStopping || resolve(`The database engine ended by itself: ${lastWords(log)}`))
    }),
    stop: async () => {
      isStopping = true
      await stopped(child)
    },
  }
}

/**
 * Becomes the engine (`exec` keeps the process id) and leaves a watch behind that ends it when the pipe from this process is closed,
 * as the system does for a process that was killed.
 */
const UNDER_WATCH = 'exec 3<&0; { cat <&3; kill -9 $$; } >/dev/null 2>&1 & exec "$@" 3<&- </dev/null'

// `detached`: Ctrl-C in a terminal reaches the whole group of processes; the engine must outlive the answers still under way.
function launch(port: number, file: string, log: string): ChildProcess {
  const output = openSync(log, 'w', 0o600)
  const engine = [binary(), '--host', '127.0.0.1', '--port', String(port), '--db-path', file]
  // Windows has no such shell: there an engine that was left is ended at the next start, if the record of the run is still there.
  const [command = '', ...args] =
    process.platform === 'win32' ? engine : ['/bin/sh', '-c', UNDER_WATCH, 'engine', ...engine]
  const child = spawn(command, args, { detached: true, stdio: ['pipe', 'ignore', output] })
  closeSync(output)
  return child
}

function binary(): string {
  const system = `${process.platform}-${process.arch}`
  try {
    const manifest = createRequire(import.meta.url).resolve(`@dynoxide/${system}/package.json`)
    return join(dirname(manifest), process.platform === 'win32' ? 'dynoxide.exe' : 'dynoxide')
  } catch {
    throw new Misuse(noEngine(system))
  }
}

/** The systems for which there is an embedded engine. */
const systems = ['darwin-arm64', 'darwin-x64', 'linux-arm64', 'linux-x64', 'win32-x64']

/** What brings an engine to a system that has none: ours is installed on one kind of system only, and others fetch their own. */
function noEngine(system: string): string {
  const version = packages.optionalDependencies['@dynoxide/linux-x64']
  const own = `Install it: npm install --no-save @dynoxide/${system}@${version}`
  const another =
    'Set DYNAMODB_ENDPOINT to an engine that runs, such as DynamoDB Local: DYNAMODB_ENDPOINT=http://127.0.0.1:8000'
  return `No embedded database engine is installed for ${system}. ${systems.includes(system) ? own : another}`
}

// The engine takes port 0 but does not tell which port it was given.
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

async function listening(
  port: number,
  child: ChildProcess,
  { file, log }: { file: string; log: string },
): Promise<void> {
  const until = Date.now() + START_MS
  while (!(await accepts(port))) {
    if (hasEnded(child)) {
      const remedy = 'If the file is damaged, put it back from a copy, or start afresh with: npm run reset'
      throw new Misuse(`The database engine did not start with ${file}. ${remedy} – It said: ${lastWords(log)}`)
    }
    if (Date.now() > until) {
      await stopped(child)
      throw new Misuse(`The database engine does not answer: ${lastWords(log)}`)
    }
    await wait(5)
  }
}

function hasEnded({ pid, exitCode, signalCode }: ChildProcess): boolean {
  return pid === undefined || exitCode !== null || signalCode !== null
}

function lastWords(log: string): string {
  return `${readFileSync(log, 'utf8').trim().replace(/\s+/g, ' ')} (${log})`
}

async function accepts(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1')
  try {
    await once(socket, 'connect')
    return true
  } catch {
    return false
  } finally {
    socket.destroy()
  }
}

async function stopped(child: ChildProcess): Promise<void> {
  if (hasEnded(child)) return
  const exited = once(child, 'exit')
  child.kill('SIGTERM')
  const timer = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS)
  await exited
  clearTimeout(timer)
}
