import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, describe, expect, it } from 'vitest'
import { registerSenderKey } from '../../functions/store/police/senders.ts'
import { openTable } from '../../functions/store/table/connection.ts'
import { engineClient } from '../../infra/local/base/environment.ts'
import { keyIdOf } from '../../shared/police/fingerprint.ts'
import { wallTime } from '../../shared/time/typed.ts'
import { accessible, DESK, PHONE, picture, typeMoment } from '../support/browser.ts'
import { platformInBrowser } from '../support/platform-in-browser.ts'

const { platform, browser } = await platformInBrowser({ demo: false })
const table = openTable(platform.tableName, engineClient(platform.engineEndpoint))
afterAll(() => table.doc.destroy())

const HOUR_MS = 3_600_000
const hoursAgo = (hours: number) => wallTime(new Date(Date.now() - hours * HOUR_MS).toISOString())

/** A browser profile of its own: another computer. */
async function computer(options = DESK): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({ locale: 'cs-CZ', ...options })
  const page = await context.newPage()
  await page.goto(`${platform.origin}/policie`)
  return { context, page }
}

/** Connects a unit: its key is confirmed at once. */
async function enrol(page: Page, name: string): Promise<void> {
  await page.route('**/police/v1/enrolments', async (route) => {
    const { publicKey } = route.request().postDataJSON()
    await registerSenderKey(table, { keyId: await keyIdOf(publicKey), sender: name, publicKey })
    await route.fulfill({ status: 201, json: { unit: { id: name, name }, isTest: false, state: 'valid' } })
  })
  await page.getByLabel('Jednorázový kód').fill('K4E7 RA9X U2MW 3Z6Y')
  await page.getByRole('button', { name: 'Připojit tento počítač' }).click()
  await page.getByRole('heading', { level: 1, name: 'Záznamy o vykázání' }).waitFor()
}

/** The least that a record must say. */
async function fillLeast(page: Page, reference: string): Promise<void> {
  await page.getByLabel('Číslo jednací', { exact: true }).fill(reference)
  await typeMoment(page, 'Vstup do obydlí', hoursAgo(3))
  await typeMoment(page, 'Vykázání provedeno', hoursAgo(2))
  await page.getByLabel('Služební číslo').fill('000000')
  await page.getByLabel('Obec', { exact: true }).fill('Liberec')
  await expect.poll(() => page.getByLabel('Okres', { exact: true }).inputValue()).toBe('CZ0513')
  const person = page.getByRole('group', { name: '1. ohrožená osoba' })
  await person.getByLabel('Jméno', { exact: true }).fill('Zkouška')
  await person.getByLabel('Příjmení', { exact: true }).fill('Testovací')
}

const begin = async (page: Page) => {
  await page.getByRole('button', { name: 'Nový záznam' }).click()
  await page.getByRole('heading', { level: 1, name: 'Nový záznam' }).waitFor()
  await page.getByLabel('Číslo jednací', { exact: true }).waitFor()
}
const send = (page: Page) => page.getByRole('button', { name: 'Podepsat a odeslat' }).click()
const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('data-field'))

describe('the form for police units', () => {
  it('tells each fault at its field, sends what a system would, and keeps the receipt', async () => {
    const { page, context } = await computer()
    await accessible(page)
    await enrol(page, 'Oddělení Zkouška')
    await accessible(page)
    await picture(page, 'police-home-empty', true)
    await begin(page)
    await picture(page, 'police-form-empty', true)
    await send(page)
    await page.getByText('Bez čísla jednacího nelze záznam odeslat.').waitFor()
    await expect.poll(() => focused(page)).toBe('reference')
    await accessible(page)
    await picture(page, 'police-form-faults', true)
    await fillLeast(page, 'TEST-1/ČJ-2026')
    const sent = page.waitForRequest('**/police/v1/notices')
    await send(page)
    await page.getByText('Záznam je doručen.').waitFor()
    expect(JSON.parse((await sent).postData() ?? '')).toMatchObject({
      reference: 'TEST-1/ČJ-2026',
      dwelling: { municipality: 'Liberec', municipalityCode: '563889', district: 'CZ0513' },
      endangered: [{ givenName: 'Zkouška', familyName: 'Testovací' }],
    })
    await accessible(page)
    await picture(page, 'police-sent', true)
    await context.close()
  })
})
