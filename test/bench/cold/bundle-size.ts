import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'

/** Kilobytes of a bundled door. */
export interface BundleSize {
  /** What every start reads: the door and the chunks it imports at once. */
  readonly atStart: number
  readonly atStartGzipped: number
  /** With what is imported on demand. */
  readonly all: number
}

/** The size of a bundle, from its first file. */
export function bundleSize(index: string): BundleSize {
  const start = [...withImports(index)].map((file) => readFileSync(file))
  const folder = dirname(index)
  const all = readdirSync(folder).filter((name) => name.endsWith('.mjs'))
  return {
    atStart: kilobytes(start),
    atStartGzipped: kilobytes(start.map((code) => gzipSync(code))),
    all: kilobytes(all.map((name) => readFileSync(join(folder, name)))),
  }
}

/** `from"./chunk.mjs"` and `import"./chunk.mjs"`, as esbuild writes them; what is imported on demand stands in parentheses. */
const chunkImport = /(?:from|import)\s*"(\.\/[^"]+)"/g

function withImports(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen
  seen.add(file)
  for (const [, path = ''] of readFileSync(file, 'utf8').matchAll(chunkImport))
    withImports(join(dirname(file), path), seen)
  return seen
}

function kilobytes(files: readonly Uint8Array[]): number {
  return files.reduce((sum, { byteLength }) => sum + byteLength, 0) / 1024
}
