import { rmSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod/mini'
import { readJson, writeJson } from './json-file.ts'
import { end, isRunning, known } from './processes.ts'

const processSchema = z.object({ pid: z.number(), mark: z.string() })

/** `run.json` in the data folder: who works with the folder now. */
const recordSchema = z.object({ platform: processSchema, engine: z.optional(processSchema), port: z.number() })
type RunRecord = z.infer<typeof recordSchema>

/** Another platform works with the same data folder. */
export class AlreadyRunning extends Error {
  constructor({ platform, port }: RunRecord) {
    super(`Opora is already running at http://localhost:${port} (process ${platform.pid}).`)
  }
}

/**
 * Makes sure that nobody works with a data folder. An engine whose platform was killed is ended.
 * Throws AlreadyRunning when a platform does.
 */
export async function clearLeftovers(dataDir: string): Promise<void> {
  const record = readJson(fileIn(dataDir), recordSchema)
  if (record === undefined) return
  if (isRunning(record.platform)) throw new AlreadyRunning(record)
  if (record.engine) await end(record.engine)
  forgetRun(dataDir)
}

/** Writes down that this process works with a data folder, and by which engine process once there is one. */
export function recordRun(dataDir: string, port: number, enginePid?: number): void {
  const engine = enginePid === undefined ? {} : { engine: known(enginePid) }
  writeJson(fileIn(dataDir), { platform: known(process.pid), ...engine, port } satisfies RunRecord)
}

export function forgetRun(dataDir: string): void {
  rmSync(fileIn(dataDir), { force: true })
}

function fileIn(dataDir: string): string {
  return join(dataDir, 'run.json')
}
