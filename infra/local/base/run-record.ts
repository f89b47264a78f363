import { rmSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod/mini'
import { type FolderLock, lockFolder } from './folder-lock.ts'
import { readJson, writeJson } from './json-file.ts'
import { end, known } from './processes.ts'

const processSchema = z.object({ pid: z.number(), mark: z.string() })

/** `run.json` in the data folder: who works with the folder now. It only tells; that nobody else does is the lock's to say. */
const recordSchema = z.object({ platform: processSchema, engine: z.optional(processSchema), port: z.number() })
type RunRecord = z.infer<typeof recordSchema>

/** Another platform works with the same data folder. */
export class AlreadyRunning extends Error {
  constructor(dataDir: string) {
    const run = recordIn(dataDir)
    super(
      run === undefined
        ? `Opora is already running with ${dataDir}.`
        : `Opora is already running at http://localhost:${run.port} (process ${run.platform.pid}).`,
    )
  }
}

/**
 * Takes a data folder for this process. An engine that a platform left when it was killed is ended. Throws AlreadyRunning when
 * another process has the folder.
 */
export async function takeFolder(dataDir: string): Promise<FolderLock> {
  const lock = lockFolder(dataDir)
  if (lock === undefined) throw new AlreadyRunning(dataDir)
  const left = recordIn(dataDir)
  if (left?.engine) await end(left.engine)
  forgetRun(dataDir)
  return lock
}

/** Writes down that this process works with a data folder, and by which engine process once there is one. */
export function recordRun(dataDir: string, port: number, enginePid?: number): void {
  const engine = enginePid === undefined ? {} : { engine: known(enginePid) }
  writeJson(fileIn(dataDir), { platform: known(process.pid), ...engine, port } satisfies RunRecord)
}

export function forgetRun(dataDir: string): void {
  rmSync(fileIn(dataDir), { recursive: true, force: true })
}

/** What the record says; nothing when there is none or a power cut spoilt it: it is written anew at every start. */
function recordIn(dataDir: string): RunRecord | undefined {
  try {
    return readJson({ path: fileIn(dataDir), schema: recordSchema, remedy: '' })
  } catch {
    return undefined
  }
}

function fileIn(dataDir: string): string {
  return join(dataDir, 'run.json')
}
