import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTable } from '../../functions/store/table/connection.ts'
import { openVault } from '../../functions/store/table/vault.ts'
import { engineClient } from '../../infra/local/base/environment.ts'
import { accessible, picture, signIn } from '../support/browser.ts'
import { handOver, noticeOf } from '../support/hand-over.ts'
import { lengthen } from '../support/long-file.ts'
import { pagesOf } from '../support/pdf.ts'
import { platformInBrowser } from '../support/platform-in-browser.ts'

const place = await platformInBrowser({ demo: false })
const { dataDir, platform, browser } = place

let page: Page
let close: () => Promise<void>
let reference: string

beforeAll(async () => {
  await handOver(place, noticeOf(place, 'Čtoucí'))
  const opened = await signIn(browser, { origin: platform.origin, name: 'Jana Vzorová' })
  page = opened.page
  close = () => opened.context.close()
  const link = page.getByRole('link', { name: 'Čtoucí Testovací' })
  const client = (await link.getAttribute('href'))?.replace('/spis/', '') ?? ''
  const table = openTable(platform.tableName, engineClient(platform.engineEndpoint))
  const vault = openVault(`file:${dataDir}/centre-keys.json`)
  await lengthen({ table, vault }, { centre: 'liberec', client, attempts: 50, by: 'liberec-jana' })
  table.doc.destroy()
  await link.click()
  await page.getByRole('heading', { level: 1, name: 'Čtoucí Testovací' }).waitFor()
  reference = (await page.locator('.under .reference').textContent()) ?? ''
}, 60_000)
afterAll(() => close())

const isPrinted = () => page.evaluate(() => Object(window).printed === 1)
const title = () => `Kopie údajů ze spisu ${reference}`

describe('a copy of a person’s data in a browser', () => {
  it('is a screen without the name, with all pages of the file', async () => {
    await page.keyboard.press('Alt+Digit9')
    await page.getByRole('heading', { level: 1, name: title() }).waitFor()
    expect(new URL(page.url()).pathname).toMatch(/^\/spis\/[0-9A-Z]{26}\/kopie$/)
    await expect.poll(() => page.title()).toBe(`${title()} – Opora`)
    await page.getByText('Pokus 1.', { exact: true }).waitFor()
    await page.getByText('Pokus 50.', { exact: true }).waitFor()
    expect(await page.getByRole('main').textContent()).not.toMatch(/Jana Vzorová|Nikdo Neexistující/)
    await accessible(page)
    await picture(page, 'copy-chosen')
    // Nobody prints what nobody has read through yet.
    await page.emulateMedia({ media: 'print' })
    expect(await page.getByText('Pokus 1.', { exact: true }).isVisible()).toBe(false)
    await page.emulateMedia({ media: null })
  })

  it('is shown without what a worker left out, and with nothing else around it', async () => {
    await page.getByRole('checkbox', { name: 'Pokus 7.' }).uncheck()
    await page.getByRole('button', { name: 'Vynechat vše: Bezpečný kontakt' }).click()
    await page.getByRole('button', { name: 'Ukázat na obrazovce' }).click()
    await page.getByRole('button', { name: 'Zpět k výběru' }).waitFor()
    expect(await page.getByText('Pokus 7.', { exact: true }).count()).toBe(0)
    expect(await page.getByRole('heading', { name: 'Bezpečný kontakt' }).count()).toBe(0)
    expect(await page.getByRole('banner').count()).toBe(0)
    await accessible(page)
    await picture(page, 'copy-shown')
    await page.setViewportSize({ width: 320, height: 640 })
    await picture(page, 'copy-shown-320')
    await page.setViewportSize({ width: 1280, height: 900 })
    await page.getByRole('button', { name: 'Zpět k výběru' }).click()
    expect(await page.getByRole('checkbox', { name: 'Pokus 7.' }).isChecked()).toBe(false)
  })

  it('is printed page by page with the reference alone, once it is noted', async () => {
    await page.evaluate(() => Object.assign(window, { printed: 0, print: () => Object.assign(window, { printed: 1 }) }))
    await page.route('**/copies', (route) => route.abort(), { times: 1 })
    await page.getByRole('button', { name: 'Vytisknout' }).click()
    await page.getByRole('button', { name: 'Zkusit znovu' }).waitFor()
    expect(await isPrinted()).toBe(false)
    await page.getByRole('button', { name: 'Zkusit znovu' }).click()
    await expect.poll(isPrinted).toBe(true)
    const sheets = pagesOf(await page.pdf({ preferCSSPageSize: true }))
    expect(sheets.length).toBeGreaterThan(1)
    for (const [index, sheet] of sheets.entries()) {
      expect(sheet).toContain(title())
      expect(sheet).toContain(`strana ${index + 1} z ${sheets.length}`)
      expect(sheet).not.toMatch(/Jana Vzorová|Zpět|Odhlásit|Vytisknout/)
    }
    const names = sheets.filter((sheet) => sheet.includes('Testovací'))
    expect(names).toHaveLength(1)
    await page.emulateMedia({ media: 'print' })
    await picture(page, 'copy-on-paper')
  })
})
