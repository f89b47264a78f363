import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, inject } from 'vitest'
import type { Demo } from '../../infra/local/demo/fresh-data.ts'
import { openPlatform } from '../../infra/local/platform.ts'
import { openBrowser } from './browser.ts'

/** The whole platform on a data folder of its own and a browser to open it with. Both end with the tests of the file. */
export async function platformInBrowser({ demo }: { readonly demo: Demo }) {
  const dataDir = mkdtempSync(join(tmpdir(), 'opora-browser-'))
  const open = openPlatform({ port: 0, dataDir, demo, builtWeb: inject('builtWeb') })
  const [platform, browser] = await Promise.all([open, openBrowser()])
  afterAll(async () => {
    await browser.close()
    await platform.stop()
    rmSync(dataDir, { recursive: true, force: true })
  })
  return { dataDir, platform, browser }
}
