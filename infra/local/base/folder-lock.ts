import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { Misuse } from './misuse.ts'

/** A data folder is this process's own until this is released or the process ends, however it ends. */
export interface FolderLock {
  release(): void
}

/** Result codes of SQLite (https://www.sqlite.org/rescode.html). */
const BUSY = 5
const NOT_A_DATABASE = 26

/**
 * Takes a data folder for this process; undefined when another process has it. The lock is SQLite's on a file with nothing in it: every
 * operating system drops it by itself when its process is gone.
 */
export function lockFolder(dataDir: string): FolderLock | undefined {
  const file = join(dataDir, 'platform.lock')
  try {
    return lock(file)
  } catch (thrown) {
    if (codeOf(thrown) === BUSY) return undefined
    if (codeOf(thrown) !== NOT_A_DATABASE) throw new Misuse(unusable(file, thrown))
    rmSync(file)
    return lockFolder(dataDir)
  }
}

/** Handles of the locks: one that nobody holds any more is collected, and its lock is gone with it. */
const held = new Set<DatabaseSync>()

function lock(file: string): FolderLock {
  const database = new DatabaseSync(file, { timeout: 0 })
  try {
    database.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE')
  } catch (thrown) {
    database.close()
    throw thrown
  }
  held.add(database)
  return {
    release: () => {
      held.delete(database)
      database.close()
    },
  }
}

function unusable(file: string, thrown: unknown): string {
  const why = thrown instanceof Error ? thrown.message : String(thrown)
  return `${file} cannot be locked (${why}). Check that you may write into the folder, or delete what stands in its place.`
}

function codeOf(thrown: unknown): unknown {
  return thrown instanceof Error && 'errcode' in thrown ? thrown.errcode : undefined
}
