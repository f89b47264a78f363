import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { applyEnvironment, type Environment, environment } from './base/environment.ts'
import { forgetRun, recordRun, takeFolder } from './base/run-record.ts'
import { type Engine, otherEngine, startEngine } from './engine/engine.ts'
import { type Front, takePort } from './http/front.ts'

/** What everything else stands on: the data folder, the port, the engine, the settings of the doors. */
export interface PortAndEngine {
  readonly front: Front
  /** `http://localhost:4000` */
  readonly origin: string
  readonly engine: Engine
  readonly env: Environment
  /** The path of a file in the data folder. */
  readonly file: (name: string) => string
}

interface Place {
  readonly port: number
  readonly dataDir: string
  readonly engineEndpoint?: string
}

/** Undoes what was opened. */
export type Closer = () => unknown

/** Closes what was opened, the last first. */
export async function closeAll(opened: Closer[]): Promise<void> {
  for (let close = opened.pop(); close; close = opened.pop()) await close()
}

/** Takes the data folder and the port for this process and starts the engine. Pushes onto `opened` how to undo each. */
export async function openPortAndEngine(
  { port, dataDir, engineEndpoint }: Place,
  opened: Closer[],
): Promise<PortAndEngine> {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const lock = await takeFolder(dataDir)
  opened.push(lock.release)
  const front = await takePort(port)
  opened.push(front.close)
  recordRun(dataDir, front.port)
  opened.push(() => forgetRun(dataDir))
  const embedded = () => startEngine(dataDir, (pid) => recordRun(dataDir, front.port, pid))
  const engine = engineEndpoint === undefined ? await embedded() : otherEngine(engineEndpoint)
  opened.push(engine.stop)
  const origin = `http://localhost:${front.port}`
  const env = environment({ origin, engineEndpoint: engine.endpoint, dataDir })
  applyEnvironment(env)
  return { front, origin, engine, env, file: (name) => join(dataDir, name) }
}
