import { join } from 'node:path'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { openTable } from '../../functions/store/table/connection.ts'
import { openVault } from '../../functions/store/table/vault.ts'
import { engineClient } from '../../infra/local/base/environment.ts'
import { accessible, DESK, PHONE, picture, signIn } from '../support/browser.ts'
import { handOver, noticeOf } from '../support/hand-over.ts'
import { lengthen } from '../support/long-file.ts'
import { platformInBrowser } from '../support/platform-in-browser.ts'

const WORKER = 'Jana Vzorová'
const COLLEAGUE = 'Tomáš Příkladný'

const place = await platformInBrowser({ demo: false })
const { dataDir, platform, browser } = place

/** Opens a new file with so many attempts. */
async function openLong(givenName: string, attempts: number, options: BrowserContextOptions) {
  await handOver(place, noticeOf(place, givenName))
  const { page, context } = await signIn(browser, { origin: platform.origin, name: WORKER, options })
  const link = page.getByRole('link', { name: `${givenName} Testovací` })
  const path = (await link.getAttribute('href')) ?? ''
  const table = openTable(platform.tableName, engineClient(platform.engineEndpoint))
  const vault = openVault(`file:${join(dataDir, 'centre-keys.json')}`)
  const client = path.replace('/spis/', '')
  await lengthen({ table, vault }, { centre: 'liberec', client, attempts, by: 'liberec-jana' })
  table.doc.destroy()
  await link.click()
  await page.getByRole('heading', { level: 1, name: `${givenName} Testovací` }).waitFor()
  return { page, context, path }
}

const older = (page: Page) => page.getByRole('button', { name: 'Načíst starší záznamy' })
const entry = (page: Page, note: string) => page.getByRole('listitem').filter({ hasText: note })
const loaded = (page: Page, count: number) =>
  page.getByText(`Načteno ${count} záznamů, od naposledy zapsaného.`).waitFor()

async function record(page: Page): Promise<void> {
  await page.getByRole('radio', { name: /Nepodařilo se zastihnout/ }).check()
  await page.getByRole('button', { name: 'Uložit pokus' }).click()
}

describe('a file of many attempts', () => {
  it('shows the newest and says how many there are; older ones come when asked for and stay after a save', async () => {
    const { page, context } = await openLong('Dlouhá', 120, DESK)
    await loaded(page, 20)
    await page.getByText('Pokus 101.', { exact: true }).waitFor()
    expect(await page.getByText('Pokus 100.', { exact: true }).count()).toBe(0)
    await older(page).click()
    await loaded(page, 70)
    await accessible(page)
    await older(page).scrollIntoViewIfNeeded()
    await picture(page, 'long-file')

    await record(page)
    await page.getByText('Pokus je zapsán.').first().waitFor()
    await loaded(page, 71)
    await older(page).click()
    await page.getByText('Pokus 1.', { exact: true }).waitFor()
    await expect.poll(() => page.locator('ol.attempts > li').count()).toBe(121)
    expect(await older(page).count()).toBe(0)

    await entry(page, 'Pokus 2.').last().getByRole('button', { name: 'Zapsáno omylem?' }).click()
    await page.getByLabel('Důvod').fill('Jiný spis.')
    await page.getByRole('button', { name: 'Označit jako omyl' }).click()
    await page.getByText('Označeno jako zapsané omylem.').first().waitFor()
    await page.getByText(/Jiný spis\./).waitFor()
    await expect.poll(() => page.locator('ol.attempts > li').count()).toBe(121)
    await context.close()
  })

  it('keeps a withdrawal that was begun in sight, and tells of changes to attempts that are not', async () => {
    const { page, context, path } = await openLong('Dvojitá', 120, DESK)
    await older(page).click()
    await entry(page, 'Pokus 60.').getByRole('button', { name: 'Zapsáno omylem?' }).click()
    await page.getByLabel('Důvod').fill('Ještě nevím proč.')
    await page.reload()
    await page.getByText('Obnovili jsme rozepsaný text').first().waitFor()
    await expect.poll(() => page.getByLabel('Důvod').inputValue()).toBe('Ještě nevím proč.')
    await loaded(page, 70)

    const colleague = await signIn(browser, { origin: platform.origin, name: COLLEAGUE, path })
    await older(colleague.page).click()
    await loaded(colleague.page, 70)
    await older(colleague.page).click()
    await entry(colleague.page, 'Pokus 1.').last().getByRole('button', { name: 'Zapsáno omylem?' }).click()
    await colleague.page.getByLabel('Důvod').fill('Jiný spis.')
    await colleague.page.getByRole('button', { name: 'Označit jako omyl' }).click()
    await colleague.page.getByText('Označeno jako zapsané omylem.').first().waitFor()
    await colleague.context.close()

    await page.getByText('Ještě 1 změna u starších pokusů, které tu nejsou načtené').waitFor()
    await expect.poll(() => page.getByLabel('Důvod').inputValue()).toBe('Ještě nevím proč.')
    await accessible(page)
    // It is about another attempt: nobody is asked.
    await page.getByRole('button', { name: 'Označit jako omyl' }).click()
    await page.getByText('Označeno jako zapsané omylem.').first().waitFor()
    await page.getByText(/Ještě nevím proč\./).waitFor()
    await context.close()
  })

  it('fits a phone, and says when older attempts do not come', async () => {
    const { page, context } = await openLong('Mobilní', 60, PHONE)
    await loaded(page, 20)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
    await page.route(/\/api\/clients\/.*after=/, (route) => route.abort())
    await older(page).tap()
    const retry = page.getByRole('button', { name: 'Zkusit znovu' })
    await retry.waitFor()
    await loaded(page, 20)
    await accessible(page)
    await retry.scrollIntoViewIfNeeded()
    await picture(page, 'long-file-phone')
    await page.unrouteAll()
    await retry.tap()
    await page.getByText('Pokus 1.', { exact: true }).waitFor()
    expect(await older(page).count()).toBe(0)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
    await context.close()
  })
})
