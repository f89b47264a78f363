import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import type { Endangered } from '../../shared/police/notice.ts'
import { accessible, DESK, PHONE, picture, signIn } from '../support/browser.ts'
import { handOver, noticeNow } from '../support/hand-over.ts'
import { endangered } from '../support/notices.ts'
import { platformInBrowser } from '../support/platform-in-browser.ts'
import { window } from '../support/safe-windows.ts'

const WORKER = 'Jana Vzorová'
const SMALL = { ...PHONE, viewport: { width: 320, height: 640 } }
const everyDay = [1, 2, 3, 4, 5, 6, 7]

const place = await platformInBrowser({ demo: false })
const { platform, browser } = place

let count = 0

/** Opens the file of somebody of whom police have just told. */
async function arrive(
  givenName: string,
  known: { readonly [Field in keyof Endangered]?: Endangered[Field] | undefined },
  options = DESK,
): Promise<Page> {
  const person = { ...endangered({ givenName, familyName: 'Testovací' }), ...known }
  // What is undefined is left out of JSON.
  await handOver(place, { ...noticeNow(place, { reference: `CARD-${++count}` }), endangered: [person] })
  const { page } = await signIn(browser, { origin: platform.origin, name: WORKER, options })
  await page.getByRole('link', { name: `${givenName} Testovací` }).click()
  await page.getByRole('heading', { level: 1, name: `${givenName} Testovací` }).waitFor()
  return page
}

const link = (page: Page, number: RegExp) => page.getByRole('link', { name: number })
const advice = (page: Page) => page.locator('.next-step').first()

/** How far down the page somebody has to go for the end of something. */
async function bottomOf(locator: ReturnType<typeof link>): Promise<number> {
  await locator.waitFor()
  const box = await locator.boundingBox()
  return (box?.y ?? 0) + (box?.height ?? 0)
}

async function record(page: Page, outcome: RegExp): Promise<void> {
  await page.getByRole('radio', { name: outcome }).check()
  await page.getByRole('button', { name: 'Uložit pokus' }).click()
}

const saved = (page: Page) =>
  page
    .getByText(/Pokus je zapsán/)
    .first()
    .waitFor()

describe('a card', () => {
  it.each([
    ['desk', { ...DESK, viewport: { width: 1280, height: 720 } }],
    ['phone', PHONE],
    ['small', SMALL],
  ])('shows number, owner and windows on the first screen: %s', async (name, options) => {
    const known = {
      phoneOwner: 'její vlastní',
      safeWindows: [window('09:00', '14:00')],
      safeTimes: 'Jen dopoledne, kdy je v práci.',
      otherPhones: [{ phone: '+420700000111', owner: 'sestra' }],
    }
    const page = await arrive(`První-${name}`, known, options)
    await link(page, /700 000 999/).waitFor()
    await picture(page, `card-${name}`)
    await picture(page, `card-${name}-whole`, true)
    const { height, width } = options.viewport ?? { height: 0, width: 0 }
    expect(await bottomOf(link(page, /700 000 999/))).toBeLessThan(height)
    expect(await bottomOf(page.getByText('její vlastní').first())).toBeLessThan(height)
    expect(await bottomOf(page.getByText(/bezpečně po–pá 9–14/).first())).toBeLessThan(height)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    await accessible(page)
    await page.context().close()
  })

  it('is coded in three taps, also with a keyboard, and then an hour is advised', async () => {
    const page = await arrive('Kódovaná', { safeTimes: 'Manžel je doma od 15 do 22 hodin' }, SMALL)
    await page.getByText('Manžel je doma od 15 do 22 hodin').first().waitFor()
    await advice(page)
      .getByText(/Nejdřív čtěte, kdy je bezpečné volat/)
      .waitFor()
    expect(await advice(page).textContent()).not.toMatch(/\d:\d\d/)
    await page.getByRole('button', { name: 'Upravit kartu' }).tap()
    await page.getByRole('button', { name: 'Přidat bezpečnou dobu' }).tap()
    await page.getByRole('button', { name: 'Uložit kartu' }).tap()
    await page.getByText('Vyberte dny a hodiny; konec se musí lišit od začátku.').first().waitFor()
    await page.getByRole('radio', { name: 'každý den' }).first().tap()
    await page.getByRole('radio', { name: /dopoledne/ }).focus()
    await page.keyboard.press('ArrowRight')
    await page.getByRole('group', { name: /bezpečně každý den 12–17/ }).waitFor()
    await accessible(page)
    await picture(page, 'card-form-small', true)
    await page.getByRole('button', { name: 'Uložit kartu' }).tap()
    await page.getByText('Karta je uložena.').waitFor()
    await page
      .getByText(/bezpečně každý den 12–17/)
      .first()
      .waitFor()
    await advice(page)
      .getByText(/v\s+bezpečné době/)
      .waitFor()
    await page.context().close()
  })
})

describe('what was learnt', () => {
  it('contact that is not safe hides the number until somebody decides, and says so first', async () => {
    const page = await arrive('Ohrožená', { safeWindows: [window('00:00', '24:00', { weekdays: everyDay })] })
    await link(page, /700 000 999/).waitFor()
    await record(page, /Kontakt není bezpečný/)
    await page.getByText('Odpovězte, zda se má přestat volat.').first().waitFor()
    await page.getByRole('radio', { name: /Ne, rozhodneme hned potom/ }).check()
    await page.getByRole('button', { name: 'Uložit pokus' }).click()
    await saved(page)
    const heading = page.getByRole('heading', { name: /Nevolejte: poslední kontakt nebyl bezpečný/ })
    await heading.waitFor()
    expect(await link(page, /700 000 999/).count()).toBe(0)
    expect(await page.locator('a[href^="tel:"]').filter({ hasText: '700 000 999' }).count()).toBe(0)
    expect(await advice(page).textContent()).not.toMatch(/\d:\d\d/)
    await accessible(page)
    await picture(page, 'unsafe', true)
    for (const width of [360, 320]) {
      await page.setViewportSize({ width, height: 700 })
      await accessible(page)
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
      await picture(page, `unsafe-${width}`)
    }
    await page.getByRole('radio', { name: /Stejně jako dosud/ }).check()
    await page.getByRole('button', { name: 'Uložit rozhodnutí' }).click()
    await page.getByText('Napište to slovy.').first().waitFor()
    await page.getByLabel('Proč je to teď bezpečné').fill('Volala sama z práce, partner je ve vazbě.')
    await page.getByRole('button', { name: 'Uložit rozhodnutí' }).click()
    await link(page, /700 000 999/).waitFor()
    await page.getByText('Volala sama z práce, partner je ve vazbě.').first().waitFor()
    await page.context().close()
  })

  it('a wrong number is crossed out, others and the police are offered, and it may hold after all', async () => {
    const page = await arrive('Omylná', { otherPhones: [{ phone: '+420700000111', owner: 'sestra' }] })
    await page.getByRole('radio', { name: /700 000 999/ }).check()
    await record(page, /Chybné číslo/)
    await saved(page)
    await page.locator('del', { hasText: '700 000 999' }).waitFor()
    expect(await link(page, /700 000 999/).count()).toBe(0)
    await link(page, /700 000 111/)
      .first()
      .waitFor()
    await page.getByText(/Jiné číslo může znát policie/).waitFor()
    await accessible(page)
    await picture(page, 'wrong-number')
    await page.getByRole('button', { name: 'Číslo platí' }).click()
    await link(page, /700 000 999/)
      .first()
      .waitFor()
    await page.context().close()
  })

  it('without a number another way is advised', async () => {
    const page = await arrive('Bezčísla', { phone: undefined })
    await advice(page)
      .getByText(/Platné číslo neznáme/)
      .waitFor()
    const card = page.getByRole('region', { name: 'Bezpečný kontakt' })
    await card.getByText(/Oddělení Zkouška/i).waitFor()
    await card.getByText(/Zkušební 1/).waitFor()
    expect(await advice(page).textContent()).not.toMatch(/\d:\d\d/)
    await accessible(page)
    await picture(page, 'no-number')
    await page.context().close()
  })

  it('a message asks whether the card allowed it', async () => {
    const page = await arrive('Vzkaz', {})
    await record(page, /Zanechán vzkaz/)
    await page.getByText('Odpovězte, zda bylo dovoleno nechat vzkaz.').first().waitFor()
    await accessible(page)
    await picture(page, 'message-asked', true)
    await page
      .getByRole('radiogroup', { name: /Smělo se nechat vzkaz/ })
      .getByRole('radio', { name: 'Ne', exact: true })
      .check()
    await page.getByRole('button', { name: 'Uložit pokus' }).click()
    await saved(page)
    await page.getByText('Vzkaz nebyl dovolen.').waitFor()
    await page.context().close()
  })
})
