import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { wallTime } from '../../shared/time/typed.ts'
import { accessible, DESK, PHONE, picture, signIn, typeMoment } from '../support/browser.ts'
import { platformInBrowser } from '../support/platform-in-browser.ts'

const { platform, browser } = await platformInBrowser({ demo: false })

const HOUR_MS = 3_600_000
const hoursAgo = (hours: number) => wallTime(new Date(platform.clock.now().getTime() - hours * HOUR_MS).toISOString())

const open = (options = DESK) =>
  signIn(browser, { origin: platform.origin, name: 'Jana Vzorová', path: '/klienti/vykazani', options })

/** The least that is to be said of a notice, and that it came by fax so many hours ago. */
async function fillLeast(page: Page, { reference, cameHoursAgo }: { reference: string; cameHoursAgo: number }) {
  await page.getByRole('radio', { name: 'faxem' }).check()
  await typeMoment(page, 'Kdy byl doručen', hoursAgo(cameHoursAgo))
  await page.getByLabel('Kdo to uvádí', { exact: true }).fill('časový údaj na faxu')
  await page.getByLabel('Číslo jednací', { exact: true }).fill(reference)
  await typeMoment(page, 'Vstup do obydlí', hoursAgo(6))
  await typeMoment(page, 'Vykázání provedeno', hoursAgo(5))
  await page.getByLabel('Útvar', { exact: true }).fill('OO Zkouška')
  await page.getByLabel('Služební číslo').fill('000000')
  await page.getByLabel('Obec', { exact: true }).fill('Liberec')
  await expect.poll(() => page.getByLabel('Okres', { exact: true }).inputValue()).toBe('CZ0513')
  const person = page.getByRole('group', { name: '1. ohrožená osoba' })
  await person.getByLabel('Jméno', { exact: true }).fill('Faxovaná')
  await person.getByLabel('Příjmení', { exact: true }).fill('Testovací')
}

const save = (page: Page) => page.getByRole('button', { name: 'Zapsat vykázání' }).click()

describe('a notice that came by fax', () => {
  it('is entered with why so late, gets its receipt, and its file says how it came', async () => {
    const { page, context } = await open()
    await page.getByRole('heading', { level: 1, name: 'Ruční zápis vykázání' }).waitFor()
    await page.getByLabel('Číslo jednací', { exact: true }).waitFor()
    await accessible(page)
    await picture(page, 'hand-entry-empty', true)
    await save(page)
    await page.getByText('Bez čísla jednacího nelze záznam odeslat.').waitFor()
    await page.getByText('Napište jméno nebo příjmení.').waitFor()
    expect(await page.getByText('Zkontrolujte, zda je údaj napsaný správně').count()).toBe(0)
    await fillLeast(page, { reference: 'RUČ-PRVÉ', cameHoursAgo: 4 })
    await save(page)
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.closest('.field')?.textContent ?? ''))
      .toContain('Proč se zapisuje později')
    await accessible(page)
    await picture(page, 'hand-entry-why', true)
    await page.getByLabel('Proč se zapisuje později').fill('Fax ležel u přístroje.')
    await save(page)
    await page.getByRole('heading', { level: 2, name: 'Vykázání je zapsané' }).waitFor()
    await page.getByRole('link', { name: 'Potvrzení pro policii (tisk)' }).waitFor()
    await accessible(page)
    await picture(page, 'hand-entry-saved', true)
    await page.getByRole('link', { name: 'Otevřít spis' }).click()
    await page.getByRole('heading', { level: 1, name: 'Faxovaná Testovací' }).waitFor()
    await page.goto(`${page.url()}/oznameni`)
    const came = page.locator('.group', { has: page.getByRole('heading', { name: 'Zapsáno ručně' }) })
    await came.getByText('Fax ležel u přístroje.').waitFor()
    expect(await came.textContent()).toContain('časový údaj na faxu')
    await accessible(page)
    await picture(page, 'hand-entry-file', true)
    await context.close()
  })

  it('whose reference is here already is said to be, before it is entered, on a telephone too', async () => {
    const { page, context } = await open(PHONE)
    await page.getByLabel('Číslo jednací', { exact: true }).waitFor()
    // As soon as the field that says so is written, beside it and in view; nothing else of the form is needed for it.
    await page.getByLabel('Číslo jednací', { exact: true }).fill('RUČ-PRVÉ')
    const note = page.getByRole('status').filter({ hasText: 'Možná už tu je' })
    await note.getByText('stejné číslo jednací policie').waitFor()
    expect(await page.locator('section', { has: note }).getByRole('heading', { level: 2 }).textContent()).toBe(
      'Úřední záznam',
    )
    await picture(page, 'hand-entry-alike-at-once')
    await fillLeast(page, { reference: 'RUČ-PRVÉ', cameHoursAgo: 0 })
    await page.getByRole('heading', { name: 'Možná už tu je' }).waitFor()
    await page.getByRole('button', { name: 'Přesto zapsat vykázání' }).waitFor()
    await accessible(page)
    await picture(page, 'hand-entry-alike', true)
    await context.close()
  })
})
