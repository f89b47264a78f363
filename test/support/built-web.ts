import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { buildWeb } from '../../infra/local/build-web.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of the web client, built once for all files of a run. */
    builtWeb: string
  }
}

export default async function setup({ provide }: TestProject) {
  const folder = mkdtempSync(join(tmpdir(), 'opora-web-'))
  provide('builtWeb', await buildWeb(folder))
  return () => rmSync(folder, { recursive: true, force: true })
}
