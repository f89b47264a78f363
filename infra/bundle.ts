import { copyFileSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type BuildOptions, buildSync } from 'esbuild'
import type { Door } from './doors.ts'

const options: BuildOptions = {
  bundle: true,
  minify: true,
  format: 'esm',
  platform: 'node',
  target: 'node24',
  // esbuild's own order for the platform `node` takes CommonJS first, which cannot be shaken.
  mainFields: ['module', 'main'],
  splitting: true,
  chunkNames: '[name]-[hash]',
  outExtension: { '.js': '.mjs' },
  // A file of which one sign does not fit into a byte takes two for each.
  charset: 'ascii',
  sourcemap: 'linked',
  sourcesContent: false,
  // What is CommonJS all the same may call `require`, which a module of Node does not have.
  banner: { js: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);" },
  logLevel: 'warning',
}

/** Libraries ask whether there is a Request, and Node loads its whole fetch to answer: in the bundle there is none. */
const noFetch = { Request: 'undefined', Response: 'undefined' }

/** What a library reads from beside its own code when it is loaded, by the library's name. */
const besideTheCode: Readonly<Record<string, string>> = { highs: 'highs/runtime' }

/**
 * Bundles the handler of a door to `<outdir>/<door>/index.mjs`, with its chunks, source maps and what its libraries read beside it, and
 * returns the size of the code in bytes. AWS and the benchmark take the same bundle, so what is measured is what runs.
 *
 * Every police request may be a cold start, so an officer waits for the import. Three choices make it short (fresh processes, medians):
 * - The SDK is bundled in, although Lambda brings one: 106-141 ms against 288-346 ms, because only the files in use are read
 *   and no directory is searched for them.
 * - What is imported on demand stays in chunks of its own: 89-147 ms against 141-201 ms. The SDK carries ways to sign in that
 *   Lambda never takes.
 * - Of our own a door loads one piece on demand, not five: each cuts what they share into further chunks, and 19 chunks at the start
 *   instead of 13 cost the intake 3 ms of 38. A package is imported by the names that are used: on demand it would come whole.
 */
export function bundle(door: Pick<Door, 'name' | 'entry' | 'withoutFetch'>, outdir: string): number {
  const folder = join(outdir, door.name)
  rmSync(folder, { recursive: true, force: true })
  const { metafile } = buildSync({
    ...options,
    ...(door.withoutFetch && { define: noFetch }),
    entryPoints: { index: door.entry },
    outdir: folder,
    metafile: true,
  })
  for (const file of filesBeside(Object.keys(metafile.inputs))) copyFileSync(file, join(folder, basename(file)))
  return Object.entries(metafile.outputs)
    .map(([file, { bytes }]) => (file.endsWith('.mjs') ? bytes : 0))
    .reduce((sum, bytes) => sum + bytes, 0)
}

function filesBeside(bundled: readonly string[]): string[] {
  const isIn = (library: string) => bundled.some((input) => input.includes(`node_modules/${library}/`))
  return Object.entries(besideTheCode).flatMap(([library, file]) =>
    isIn(library) ? [fileURLToPath(import.meta.resolve(file))] : [],
  )
}
