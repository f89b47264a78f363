import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import type * as z from 'zod/mini'
import { damaged, Misuse } from './misuse.ts'

/** A small JSON file of the data folder. */
export interface JsonFile<Schema extends z.ZodMiniType> {
  readonly path: string
  readonly schema: Schema
  /** What to do when it is damaged: `Delete it: …`. */
  readonly remedy: string
}

/** Reads a file; undefined when there is none. Throws Misuse, naming the file and what to do, when it is damaged. */
export function readJson<Schema extends z.ZodMiniType>(file: JsonFile<Schema>): z.infer<Schema> | undefined {
  const text = readIfThere(file.path)
  if (text === undefined) return undefined
  try {
    return file.schema.parse(JSON.parse(text))
  } catch {
    throw damaged(file.path, file.remedy)
  }
}

/**
 * Replaces a JSON file in one step: whoever reads, or is killed, sees the old file or the new one. Only its owner may read it. With
 * `lasting` it also outlives that the power fails right afterwards.
 */
export function writeJson(path: string, value: unknown, { lasting = false } = {}): void {
  writeWhole(path, `${JSON.stringify(value, undefined, 2)}\n`, { lasting })
}

/** The same for any text. */
export function writeWhole(path: string, text: string, { lasting = false } = {}): void {
  const next = `${path}.next`
  writeFileSync(next, text, { mode: 0o600, flush: lasting })
  renameSync(next, path)
}

/** The text of a file, or undefined when there is no such file. Throws Misuse when it cannot be read. */
export function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch (thrown) {
    const code = thrown instanceof Error && 'code' in thrown ? thrown.code : undefined
    if (code === 'ENOENT') return undefined
    throw new Misuse(`${path} cannot be read (${code}). Check that it is a file and that you may read it.`)
  }
}
