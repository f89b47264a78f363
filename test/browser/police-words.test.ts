import type { BrowserContextOptions, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { accessible, DESK, PHONE, picture, signIn } from '../support/browser.ts'
import { handOver, noticeOf, tellLater } from '../support/hand-over.ts'
import { platformInBrowser } from '../support/platform-in-browser.ts'

/* What police tell of a notice later: an end of the eviction, a corrected telephone, what they left out. */

const { platform, browser, dataDir } = await platformInBrowser({ demo: false })
const place = { platform, dataDir }
const NARROW: BrowserContextOptions = { ...PHONE, viewport: { width: 320, height: 700 } }

const open = (path: string, options = DESK) =>
  signIn(browser, { origin: platform.origin, name: 'Jana Vzorová', path, options })

/** What has the focus, by the beginning of what it says. */
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent?.slice(0, 80))

const told = {
  reason: 'Ohrožená osoba si pořídila nové číslo.',
  evicted: { weapon: 'handed-over' },
  dwelling: { houseNumber: 'č. p. 12', municipalityCode: '563889' },
  endangered: [{ number: 1, phone: '+420 700 000 111', phoneOwner: 'její nový' }],
}

describe('what police told later', () => {
  it('stands on Today and on top of the file until somebody acknowledges it, on a telephone too', async () => {
    const { noticeId } = await handOver(place, noticeOf(place, 'Doplněná'))
    await tellLater(place, { notice: noticeId, what: 'supplements', version: 1 }, told)
    const end = { reason: 'objection-upheld', endedAt: platform.clock.now().toISOString(), note: 'Vrátil se pro věci.' }
    await tellLater(place, { notice: noticeId, what: 'end', version: 2 }, end)
    for (const [size, options] of Object.entries({ desk: DESK, phone: PHONE, narrow: NARROW })) {
      const { page, context } = await open('/', options)
      await page.getByRole('heading', { name: 'Policie sdělila později' }).waitFor()
      await page.locator('.duty .flag').getByText('konec vykázání').waitFor()
      await accessible(page)
      await picture(page, `police-words-today-${size}`, true)
      await page.locator('.duty').getByRole('link', { name: 'Doplněná Testovací' }).click()
      await page.getByRole('region', { name: 'Policie oznámila konec vykázání' }).waitFor()
      await page.getByRole('region', { name: 'Policie doplnila oznámení' }).waitFor()
      await page.locator('.known').waitFor()
      await accessible(page)
      await picture(page, `police-words-file-${size}`, true)
      await context.close()
    }
    const { page, context } = await open('/', PHONE)
    await page.locator('.duty').getByRole('link', { name: 'Doplněná Testovací' }).click()
    const ended = page.getByRole('region', { name: 'Policie oznámila konec vykázání' })
    await ended.getByText('Námitkám bylo vyhověno.').waitFor()
    await ended.getByText('Povinnost nabídnout pomoc do 48 hodin trvá:').waitFor()
    await ended.getByRole('button', { name: 'Vzít na vědomí' }).press('Enter')
    await ended.waitFor({ state: 'detached' })
    await expect.poll(() => focused(page)).toBe('Policie doplnila oznámení')
    const news = page.getByRole('region', { name: 'Policie doplnila oznámení' })
    await news.getByText('700 000 111').waitFor()
    await news.getByRole('button', { name: 'Převzít do spisu: Ohrožená osoba: telefon' }).press('Enter')
    await news.waitFor({ state: 'detached' })
    await expect.poll(() => focused(page)).toBe('Doplněná Testovací')
    await page.locator('.safe').getByText('+420 700 000 111').waitFor()
    await page.locator('.safe').getByText('+420 700 000 999').waitFor()
    const line = page.getByRole('region', { name: 'Záznamy' })
    await line.getByText('Konec vykázání', { exact: true }).waitFor()
    await line.getByText('Doplnění od policie').waitFor()
    await page.goto(platform.origin)
    await page.locator('.duty').getByRole('link', { name: 'Doplněná Testovací' }).waitFor()
    expect(await page.getByRole('heading', { name: 'Policie sdělila později' }).count()).toBe(0)
    await context.close()
  })

  it('is read side by side with the notice, and what is unknown is marked as asked for and back', async () => {
    const { noticeId } = await handOver(place, noticeOf(place, 'Čtená'))
    await tellLater(place, { notice: noticeId, what: 'supplements', version: 1 }, told)
    for (const [size, options] of Object.entries({ desk: DESK, phone: PHONE, narrow: NARROW })) {
      const { page, context } = await open('/', options)
      await page.locator('.duty').getByRole('link', { name: 'Čtená Testovací' }).click()
      await page.getByRole('link', { name: 'Porovnat s oznámením' }).first().click()
      const later = page.getByRole('region', { name: 'Co policie sdělila později' })
      await later.getByRole('row', { name: 'Vykázaná osoba: zbraň nemá odevzdána' }).waitFor()
      await later.getByText('Útvar: Obvodní oddělení Zkouška').waitFor()
      await page.getByText('563889 (Liberec)').waitFor()
      await page.getByText('Na dluh / neznámé').click()
      await page.getByText('Ohrožená osoba: zranění').waitFor()
      await accessible(page)
      await picture(page, `police-words-notice-${size}`, true)
      await context.close()
    }
    const { page, context } = await open('/', PHONE)
    await page.locator('.duty').getByRole('link', { name: 'Čtená Testovací' }).click()
    await page.getByRole('link', { name: 'Porovnat s oznámením' }).first().click()
    await page.getByText('Na dluh / neznámé').click()
    const ask = page.getByRole('button', { name: 'Označit jako vyžádané od policie: Ohrožená osoba: zranění' })
    await ask.click()
    await page.getByText('Vyžádáno od policie: Jana Vzorová').waitFor()
    await page.getByRole('button', { name: 'Nebylo vyžádáno: Ohrožená osoba: zranění' }).click()
    await ask.waitFor()
    await context.close()
  })
})
