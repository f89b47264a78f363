import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import * as z from 'zod/mini'

/** The platform as `npm start` starts it, a process of its own. */
export interface Started {
  readonly origin: string
  readonly output: () => string
  /** Ends it as a power cut would: the platform and its engine at once, without a word. */
  kill(): Promise<void>
  /** Ends it as Ctrl-C does; gives back the exit code. */
  stop(): Promise<number | null>
}

const runSchema = z.object({ engine: z.object({ pid: z.number() }) })

/** Starts the platform in a data folder on a free port and waits until it is ready. Throws with its output when it ends first. */
export async function startPlatform(dataDir: string, { empty }: { empty: boolean }): Promise<Started> {
  const env = { ...process.env, PORT: '0', DATA_DIR: dataDir }
  const args = ['infra/local/start.ts', ...(empty ? ['--empty'] : [])]
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += text))
  await ready(child, () => output)
  return {
    origin: /http:\/\/localhost:\d+/.exec(output)?.[0] ?? '',
    output: () => output,
    kill: async () => {
      const { engine } = runSchema.parse(JSON.parse(readFileSync(join(dataDir, 'run.json'), 'utf8')))
      process.kill(engine.pid, 'SIGKILL')
      child.kill('SIGKILL')
      await ended(child)
    },
    stop: async () => {
      child.kill('SIGINT')
      await ended(child)
      return child.exitCode
    },
  }
}

async function ready(child: ChildProcess & { stdout: NodeJS.ReadableStream }, output: () => string): Promise<void> {
  const isReady = new Promise<void>((resolve) => {
    createInterface({ input: child.stdout }).on('line', (line) => line.includes('Stop with Ctrl-C') && resolve())
  })
  const isOver = once(child, 'exit').then(() => {
    throw new Error(`the platform ended: ${output()}`)
  })
  await Promise.race([isReady, isOver])
  isOver.catch(() => undefined)
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
}
