import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import type * as z from 'zod/mini'

/** Reads a small JSON file of the data folder; undefined when there is none. Throws, naming the file, when it is damaged. */
export function readJson<Schema extends z.ZodMiniType>(path: string, schema: Schema): z.infer<Schema> | undefined {
  const text = readIfThere(path)
  if (text === undefined) return undefined
  try {
    return schema.parse(JSON.parse(text))
  } catch (cause) {
    throw new Error(`${path} is damaged. Delete it, or start afresh with: npm run reset`, { cause })
  }
}

/** Replaces a JSON file in one step: whoever reads, or is killed, sees the old file or the new one. Only its owner may read it. */
export function writeJson(path: string, value: unknown): void {
  const next = `${path}.next`
  writeFileSync(next, `${JSON.stringify(value, undefined, 2)}\n`, { mode: 0o600 })
  renameSync(next, path)
}

/** The text of a file, or undefined when there is no such file. */
export function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch (thrown) {
    if (thrown instanceof Error && 'code' in thrown && thrown.code === 'ENOENT') return undefined
    throw thrown
  }
}
