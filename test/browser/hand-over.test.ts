import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { accessible, DESK, PHONE, picture, signIn } from '../support/browser.ts'
import { handOver, noticeOf } from '../support/hand-over.ts'
import { platformInBrowser } from '../support/platform-in-browser.ts'

const { platform, browser, dataDir } = await platformInBrowser({ demo: false })
const place = { platform, dataDir }
const NAME = 'Omylem Testovací'

const open = (name: string, path = '/', options = DESK) =>
  signIn(browser, { origin: platform.origin, name, path, options })

/** Opens the tab of the notice in the file of somebody on Today. */
async function openNotice(page: Page): Promise<void> {
  await page.getByRole('link', { name: NAME }).click()
  await page.getByRole('heading', { level: 1, name: NAME }).waitFor()
  await page.getByRole('link', { name: 'Oznámení' }).click()
  await page.getByRole('button', { name: 'Předat jinému centru' }).waitFor()
}

describe('a notice that came to the wrong centre', () => {
  it('is handed over on a phone by whoever is on duty alone, and stands on Today of the other centre', async () => {
    await handOver(place, noticeOf(place, 'Omylem'))
    const { page, context } = await open('Jana Vzorová', '/', PHONE)
    await openNotice(page)
    await accessible(page)
    await page.getByRole('button', { name: 'Předat jinému centru' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Předat oznámení' }).click()
    await page.getByText('Vyberte, kterému centru oznámení předáváte.').waitFor()
    await page.getByLabel('Komu').selectOption({ label: 'Intervenční centrum Brno' })
    await page.getByLabel('Proč').selectOption('other')
    await accessible(page)
    await picture(page, 'hand-over-form')
    await page.getByRole('button', { name: 'Předat oznámení' }).click()
    await page.getByText('Napište, proč oznámení předáváte.').waitFor()
    await page.getByLabel('Co má druhé centrum vědět').fill('Dům stojí v Brně.')
    await page.getByRole('button', { name: 'Předat oznámení' }).click()
    await page.getByRole('heading', { level: 1, name: 'Předáno jiným centrům' }).waitFor()
    await page.getByText('Druhé centrum ho má.').waitFor()
    expect(await page.getByText(NAME).count()).toBe(0)
    await accessible(page)
    await picture(page, 'handed-over', true)
    await page.route('**/api/hand-overs*', async (route) => {
      const listed = await (await route.fetch()).json()
      const overtaken = { state: 'overtaken', hindrance: 'police', arrivedAt: undefined }
      const handOvers = listed.handOvers.map((one: object) => ({ ...one, ...overtaken }))
      await route.fulfill({ json: { ...listed, handOvers } })
    })
    await page.reload()
    await page.getByText('Neproběhlo, oznámení zůstalo u vás. Policie mezitím sdělila něco dalšího.').waitFor()
    await accessible(page)
    await picture(page, 'handed-over-overtaken', true)
    await page.goBack()
    await page.getByText('Tento spis byl předán jinému centru.').waitFor()
    await accessible(page)
    await context.close()

    const other = await open('Eva Smyšlená')
    await other.page.getByText('Předalo Intervenční centrum Liberec: jiný důvod').waitFor()
    await accessible(other.page)
    await picture(other.page, 'handed-over-today')
    await openNotice(other.page)
    await other.page.getByText('Dům stojí v Brně.').waitFor()
    await accessible(other.page)
    await picture(other.page, 'handed-in', true)
    await other.context.close()
  })
})
