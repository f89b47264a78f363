import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
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

/** A new file with so many attempts, before a worker; what the browser is asked to print is counted. */
async function openFile(givenName: string, attempts: number) {
  await handOver(place, noticeOf(place, givenName))
  const { page, context } = await signIn(browser, { origin: platform.origin, name: 'Jana Vzorová' })
  const link = page.getByRole('link', { name: `${givenName} Testovací` })
  const client = (await link.getAttribute('href'))?.replace('/spis/', '') ?? ''
  const table = openTable(platform.tableName, engineClient(platform.engineEndpoint))
  const vault = openVault(`file:${dataDir}/centre-keys.json`)
  await lengthen({ table, vault }, { centre: 'liberec', client, attempts, by: 'liberec-jana' })
  table.doc.destroy()
  await page.evaluate(() => Object.assign(window, { printed: 0, print: () => Object.assign(window, { printed: 1 }) }))
  await link.click()
  await page.getByRole('heading', { level: 1, name: `${givenName} Testovací` }).waitFor()
  return { page, context, reference: (await page.locator('.under .reference').textContent()) ?? '' }
}

const isPrinted = (page: Page) => page.evaluate(() => Object(window).printed === 1)

/** What of the page would be on paper. */
async function onPaper(page: Page): Promise<string> {
  await page.emulateMedia({ media: 'print' })
  const [text = ''] = await page.locator('body').allInnerTexts()
  await page.emulateMedia({ media: null })
  return text.replace(/\u00a0/g, ' ')
}

describe('a file on paper', () => {
  it('is a document: no form, no button, no countdown; date, reference and page on each sheet', async () => {
    const { page, context, reference } = await openFile('Tištěná', 3)
    await page.getByRole('button', { name: 'Převzít', exact: true }).click()
    await page.getByText('Vyřizuje').first().waitFor()
    await page.getByText('Pokus 1.', { exact: true }).waitFor()
    // Whoever is just changing the card prints the card that holds.
    await page.getByRole('button', { name: 'Upravit kartu' }).click()
    const text = await onPaper(page)
    expect(text).not.toMatch(/zbývá|Uložit|Zapsat pokus|Upravit|Přejít|Vytisknout|Odhlásit|Klienti|Co přijde/)
    for (const known of [
      reference,
      'jen pro potřebu centra',
      'Tištěná Testovací',
      'Bezpečný kontakt',
      'Pokus 3.',
      'Co oznámila policie',
    ])
      expect(text).toContain(known)

    const sheets = pagesOf(await page.pdf({ preferCSSPageSize: true }))
    expect(sheets.length).toBeGreaterThan(1)
    for (const [index, sheet] of sheets.entries()) {
      expect(sheet).toContain(`Spis ${reference}`)
      expect(sheet).toMatch(/vytištěno \d+\. \d+\. \d{4} ve? \d+:\d\d/)
      expect(sheet).toContain(`strana ${index + 1} z ${sheets.length}`)
    }
    const warning = page.locator('.paper').filter({ hasText: 'obsahuje i údaje dalších osob' })
    expect(await warning.getByRole('link', { name: 'Kopie' }).getAttribute('href')).toMatch(/^\/spis\/\w+\/kopie$/)
    await page.emulateMedia({ media: 'print' })
    await accessible(page)
    await picture(page, 'file-on-paper', true)
    await context.close()
  })

  it('says that all is only tried out in the test centre', async () => {
    const { page, context } = await openFile('Cvičná', 1)
    await page.route(/\/api\/me(\?|$)/, async (route) => {
      const response = await route.fetch()
      const me = await response.json()
      await route.fulfill({ response, json: { ...me, centre: { ...me.centre, isTest: true } } })
    })
    await page.reload()
    await page.getByRole('heading', { level: 1, name: 'Cvičná Testovací' }).waitFor()
    expect(await onPaper(page)).toContain('Zkušební centrum: nic z toho, co tu je, se nestalo.')
    await context.close()
  })

  it('has all entries: those that are not loaded come first', async () => {
    const { page, context } = await openFile('Celá', 120)
    expect(await onPaper(page)).toContain('Vytištěno 20 záznamů')
    await page.getByRole('button', { name: 'Vytisknout spis' }).click()
    await expect.poll(() => isPrinted(page), { timeout: 10_000 }).toBe(true)
    const text = await onPaper(page)
    expect(text).toContain('Pokus 1.')
    expect(text).not.toContain('Vytištěno 20')
    await context.close()
  })

  it('says that some are missing when they do not come', async () => {
    const { page, context } = await openFile('Necelá', 60)
    await page.route(/\/api\/clients\/.*after=/, (route) => route.abort())
    await page.getByRole('button', { name: 'Vytisknout spis' }).click()
    await expect.poll(() => isPrinted(page), { timeout: 10_000 }).toBe(true)
    expect(await onPaper(page)).toContain('Starší v tomto výtisku chybějí.')
    await context.close()
  })
})
