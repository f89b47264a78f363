import type { Page } from 'playwright-core'
import { afterAll, describe, expect, it } from 'vitest'
import { forCentre } from '../../functions/store/for-centre.ts'
import { openTable } from '../../functions/store/table/connection.ts'
import { openVault } from '../../functions/store/table/vault.ts'
import { engineClient } from '../../infra/local/base/environment.ts'
import { partnerKinds } from '../../shared/code-lists/kinds.ts'
import { accessible, picture, signIn } from '../support/browser.ts'
import { platformInBrowser } from '../support/platform-in-browser.ts'

const HEAD = 'Milena Ukázková'
const WORKER = 'Jana Vzorová'

const { dataDir, platform, browser } = await platformInBrowser({ demo: false })
const open = (name: string, path: string, width = 1280) => {
  const options = { viewport: { width, height: 900 }, reducedMotion: 'reduce' } as const
  return signIn(browser, { origin: platform.origin, name, path, options })
}

const table = openTable(platform.tableName, engineClient(platform.engineEndpoint))
afterAll(() => table.doc.destroy())

/** The name of the entry that was added has the focus. */
const focused = (page: Page) =>
  expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-field'))).toMatch(/\.name$/)

describe('the forms of the centre in a browser', () => {
  it('say why a field cannot be off, and a list is written by keyboard, used, retired and brought back', async () => {
    const { page, context } = await open(HEAD, '/nastaveni')
    await page.getByRole('link', { name: 'Podoba centra' }).click()
    await page.getByRole('heading', { level: 1, name: 'Podoba centra' }).waitFor()
    await page.getByText('polí nelze vypnout').first().click()
    await page.getByText('Počítá se z něj děti a rodiny s nezletilými').waitFor()
    await page.getByLabel('Hosté jménem').uncheck()

    // The focus goes to the entry that was added.
    await page.getByRole('button', { name: 'Přidat druh setkání' }).press('Enter')
    await focused(page)
    await page.keyboard.type('Kolegium Vzorov')
    const entry = page.getByRole('group', { name: 'Kolegium Vzorov' })
    await entry.getByLabel('Počítá se jako').selectOption('Kulatý stůl')
    await page.getByRole('button', { name: 'Přidat partnera' }).press('Enter')
    await focused(page)
    await page.keyboard.type('OSPOD Nový Vzorov')
    await page.getByRole('button', { name: 'Přidat partnera' }).press('Enter')
    await focused(page)
    await page.keyboard.type('ospod  NOVY vzorov')
    await page.getByRole('button', { name: 'Uložit podobu centra' }).click()
    await page.getByText('Tento název už v seznamu je').first().waitFor()
    await page.getByRole('button', { name: 'Smazat: ospod NOVY vzorov', exact: true }).click()
    await page.getByRole('button', { name: 'Uložit podobu centra' }).click()
    await page.getByText('Uloženo.').waitFor()

    const worker = await open(WORKER, '/tym')
    const team = worker.page
    await team.getByText('Zapsat akci', { exact: true }).first().click()
    await team.getByLabel('Druh akce').selectOption('Kulatý stůl')
    await team.getByLabel('Vlastní druh setkání').selectOption('Kolegium Vzorov')
    expect(await team.getByLabel('Hosté').count()).toBe(0)
    await team.getByLabel('Téma').fill('Spolupráce')
    await accessible(team)
    await team.getByRole('button', { name: 'Uložit akci' }).click()
    await team.getByText('Kolegium Vzorov', { exact: true }).first().waitFor()

    await page.reload()
    await entry.getByText('je v záznamech').waitFor()
    expect(await page.getByRole('button', { name: 'Smazat: Kolegium Vzorov' }).count()).toBe(0)
    expect(await entry.getByLabel('Počítá se jako').isDisabled()).toBe(true)
    await page.getByRole('button', { name: 'Přestat nabízet: Kolegium Vzorov' }).click()
    await page.getByRole('button', { name: 'Uložit podobu centra' }).click()
    await page.getByText('Uloženo.').waitFor()
    await accessible(page)
    await picture(page, 'form-3-1280', true)

    await team.reload()
    await team.getByText('Kolegium Vzorov', { exact: true }).first().waitFor()
    await team.getByText('Zapsat akci', { exact: true }).first().click()
    await team.getByLabel('Druh akce').selectOption('Kulatý stůl')
    expect(await team.getByLabel('Vlastní druh setkání').count()).toBe(0)
    await worker.context.close()
    await context.close()
  })

  it('can be read by a worker with 300 entries, and looked through', async () => {
    const store = forCentre(
      { table, vault: openVault(`file:${dataDir}/centre-keys.json`), now: platform.clock.now },
      'liberec',
    )
    const now = platform.clock.now().toISOString()
    const { version, settings } = await store.showSettings(now)
    const partners = Array.from({ length: 300 }, (_, index) => ({
      id: `p${index}`,
      name: `Organizace ${index + 1}`,
      kind: partnerKinds[index % partnerKinds.length] ?? 'other',
      phone: '777 000 111',
    }))
    await store.saveSettings(
      { version, by: 'liberec-milena', now },
      { ...settings, staff: [...settings.staff], partners },
    )
    for (const width of [1280, 360, 320]) {
      const { page, context } = await open(width === 1280 ? HEAD : WORKER, '/podoba', width)
      await page.getByText('Celkem 300').waitFor()
      await page.getByLabel('Najít v seznamu').fill('ORGANIZACE 29')
      await page.getByText('Zobrazeno 11 z 300').waitFor()
      await accessible(page)
      await picture(page, `form-300-${width}`, true)
      await context.close()
    }
  })
})
