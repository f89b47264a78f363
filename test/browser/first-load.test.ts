import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openPlatform, type Platform } from '../../infra/local/platform.ts'
import { openBrowser } from '../support/browser.ts'

let dataDir: string
let platform: Platform
let browser: Browser
beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'opora-first-load-'))
  const opened = await Promise.all([openPlatform({ port: 0, dataDir, demo: true }), openBrowser()])
  platform = opened[0]
  browser = opened[1]
})
afterAll(async () => {
  await browser?.close()
  await platform?.stop()
  rmSync(dataDir, { recursive: true, force: true })
})

it.each([
  ['without its settings', /<script type="application\/json".*<\/script>/],
  ['with damaged settings', /"authority":/],
])('a page %s says that it cannot start', async (_how, part) => {
  const page = await browser.newPage({ locale: 'cs-CZ' })
  await page.route(`${platform.origin}/`, async (route) => {
    const response = await route.fetch()
    const text = await response.text()
    expect(text).toMatch(part)
    await route.fulfill({ response, body: text.replace(part, '') })
  })
  await page.goto(platform.origin)
  await page.getByRole('alert').getByText('Oporu se nepodařilo načíst.').waitFor()
  await page.close()
})
