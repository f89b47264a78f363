import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openPlatform, type Platform } from '../../infra/local/platform.ts'
import { accessible, openBrowser, picture, signIn } from '../support/browser.ts'

let dataDir: string
let platform: Platform
let browser: Browser
beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'opora-demo-'))
  const opened = await Promise.all([openPlatform({ port: 0, dataDir, demo: true }), openBrowser()])
  platform = opened[0]
  browser = opened[1]
})
afterAll(async () => {
  await browser?.close()
  await platform?.stop()
  rmSync(dataDir, { recursive: true, force: true })
})

it('a newcomer finds work of every urgency on Today, a file to read and letters in the inbox', async () => {
  const { page, context } = await signIn(browser, { origin: platform.origin, name: 'Jana Vzorová' })
  await page.getByRole('link', { name: 'Radomíra Cvičná' }).waitFor()
  const rows = page.getByRole('main').getByRole('listitem')
  expect(await rows.count()).toBe(4)
  expect(await rows.first().textContent()).toContain('po lhůtě')
  await accessible(page)
  await picture(page, 'today')

  await page.getByRole('link', { name: 'Nina Příkladová' }).click()
  await page.getByRole('heading', { level: 1, name: 'Nina Příkladová' }).waitFor()
  await page.getByText('Volat na telefon její sestry').waitFor()
  await accessible(page)
  await picture(page, 'file', true)

  await platform.runSchedule('contact-sweep')
  await platform.settle()
  const subjects = platform.inbox.letters().map(({ subject }) => subject.replace(/ – .*/, '').replace(/\d+ h/, 'N h'))
  expect(new Set(subjects)).toEqual(
    new Set([
      'Nové oznámení o vykázání',
      'Oznámení zatím nikdo nepřevzal',
      'Do konce lhůty zbývá N h',
      'NALÉHAVÉ: Do konce lhůty zbývá N h',
      'NALÉHAVÉ: Lhůta uplynula',
    ]),
  )
  await context.close()
})
