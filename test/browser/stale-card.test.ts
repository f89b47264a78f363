import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { accessible, PHONE, picture, signIn } from '../support/browser.ts'
import { handOver, noticeOf } from '../support/hand-over.ts'
import { platformInBrowser } from '../support/platform-in-browser.ts'

const WORKER = 'Jana Vzorová'
const COLLEAGUE = 'Tomáš Příkladný'

const place = await platformInBrowser({ demo: false })
const { platform, browser } = place

/** A new person's file, open before a worker and, of the same person, before a colleague. */
async function openTwice(givenName: string, options = {}) {
  await handOver(place, noticeOf(place, givenName))
  const [mine, theirs] = await Promise.all([
    signIn(browser, { origin: platform.origin, name: WORKER, ...options }),
    signIn(browser, { origin: platform.origin, name: COLLEAGUE }),
  ])
  for (const { page } of [mine, theirs]) {
    await page.getByRole('link', { name: `${givenName} Testovací` }).click()
    await page.getByRole('heading', { level: 1, name: `${givenName} Testovací` }).waitFor()
  }
  return { mine, theirs, close: () => Promise.all([mine.context.close(), theirs.context.close()]) }
}

const number = (page: Page) => page.getByRole('link', { name: /700 000 999/ })
const loud = (page: Page) => page.getByRole('alert').filter({ hasText: 'Kartu bezpečného kontaktu změnil' })

/** Says on the card that nobody may call. */
async function forbidCalls(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Upravit kartu' }).click()
  await page.getByRole('checkbox', { name: 'Nevolat' }).check()
  await page.getByRole('button', { name: 'Uložit kartu' }).click()
  await page.getByText('Karta je uložena.').first().waitFor()
}

/** The addresses that the page was told to go to. */
async function dialled(page: Page): Promise<string[]> {
  const addresses: string[] = []
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Page.enable')
  devtools.on('Page.frameRequestedNavigation', ({ url }) => addresses.push(url))
  return addresses
}

/** Holds back whatever the page asks about the file from now on. */
const cutOff = (page: Page) => page.route('**/api/clients/**', (route) => route.abort())

describe('an open file whose card a colleague changes', () => {
  it('is drawn anew by itself and says so loudly, and what is being typed stays', async () => {
    const { mine, theirs, close } = await openTwice('Otevřená')
    await number(mine.page).waitFor()
    await mine.page.getByLabel(/^Poznámka/).fill('Rozepsaná věta.')
    await forbidCalls(theirs.page)
    await loud(mine.page).waitFor({ timeout: 8_000 })

    expect(await mine.page.getByText(/700\s?000\s?999/).count(), 'nor is it in what is told').toBe(0)
    await expect.poll(() => mine.page.getByLabel(/^Poznámka/).inputValue()).toBe('Rozepsaná věta.')
    await accessible(mine.page)
    await picture(mine.page, 'card-changed')
    await mine.page.getByRole('button', { name: 'Rozumím' }).click()
    expect(await loud(mine.page).count()).toBe(0)
    await close()
  })

  it('shows no number when it is opened again, before it is known that the card holds', async () => {
    const { mine, theirs, close } = await openTwice('Vrácená')
    await number(mine.page).waitFor()
    await mine.page.getByRole('radio', { name: /Nepodařilo se zastihnout/ }).check()
    await mine.page.getByRole('button', { name: 'Uložit pokus' }).click()
    await mine.page.getByText('Pokus je zapsán.').first().waitFor()
    await mine.page.getByRole('link', { name: /^Dnes/ }).click()
    await theirs.page.getByRole('button', { name: 'Rozumím' }).click()
    await forbidCalls(theirs.page)
    let answer = () => {}
    const held = new Promise<void>((done) => {
      answer = done
    })
    await mine.page.route('**/version', async (route) => {
      await held
      await route.continue()
    })
    await mine.page.getByRole('link', { name: 'Vrácená Testovací' }).click()
    await mine.page.getByText('Číslo se ukáže, jakmile se ověří, že karta stále platí.').waitFor()
    const anywhere = () => mine.page.getByText(/700\s?000\s?999/).count()
    expect(await anywhere(), 'nor in what was tried, nor in advice').toBe(0)
    await accessible(mine.page)
    answer()
    await loud(mine.page).waitFor()
    expect(await anywhere()).toBe(0)
    await close()
  })

  it('shows none either in a card that somebody had begun to change, and then goes on with it', async () => {
    const { mine, close } = await openTwice('Rozepsaná')
    await mine.page.getByRole('button', { name: 'Upravit kartu' }).click()
    await mine.page.getByLabel('Smluvené heslo').fill('jahody')
    await mine.page.getByRole('link', { name: /^Dnes/ }).click()
    let answer = () => {}
    const held = new Promise<void>((done) => {
      answer = done
    })
    await mine.page.route('**/api/clients/*', async (route) => {
      await held
      await route.continue()
    })
    await mine.page.route('**/version', async (route) => {
      await held
      await route.continue()
    })
    await mine.page.getByRole('link', { name: 'Rozepsaná Testovací' }).click()
    await mine.page.getByText('Číslo se ukáže, jakmile se ověří, že karta stále platí.').waitFor()
    expect(await mine.page.locator('input[type=tel]').count()).toBe(0)
    answer()
    await expect.poll(() => mine.page.getByLabel('Smluvené heslo').inputValue()).toBe('jahody')
    await close()
  })

  it('is not dialled from: the tap asks once more', async () => {
    const { mine, theirs, close } = await openTwice('Vytáčená', { options: PHONE })
    const addresses = await dialled(mine.page)
    await number(mine.page).tap()
    await expect.poll(() => addresses).toEqual(['tel:+420700000999'])

    // The page does not hear of the change by itself.
    await mine.page.route('**/version', (route) => route.fulfill({ status: 503, body: '{}' }))
    await forbidCalls(theirs.page)
    await mine.page.unrouteAll()
    await number(mine.page).tap()
    await loud(mine.page).waitFor()
    expect(await number(mine.page).count()).toBe(0)
    expect(addresses).toHaveLength(1)
    await accessible(mine.page)
    await picture(mine.page, 'card-changed-phone')
    await close()
  })

  it('shows likewise who has taken the duty', async () => {
    const { mine, theirs, close } = await openTwice('Převzatá')
    await theirs.page.getByRole('button', { name: 'Převzít' }).click()
    await mine.page
      .getByRole('status')
      .filter({ hasText: `Vyřizuje ${COLLEAGUE}` })
      .waitFor({ timeout: 8_000 })
    expect(await mine.page.getByRole('button', { name: 'Převzít', exact: true }).count()).toBe(0)
    await close()
  })
})

describe('without a connection', () => {
  it('the number stays, with the age of the card in words; the second tap dials', async () => {
    const { mine, close } = await openTwice('Odpojená')
    const addresses = await dialled(mine.page)
    await cutOff(mine.page)
    await number(mine.page).press('Enter')
    await mine.page.getByText('Nevytočeno: kartu se nedaří ověřit.').waitFor()
    expect(addresses).toEqual([])
    await number(mine.page).press('Enter')
    await expect.poll(() => addresses).toEqual(['tel:+420700000999'])

    await mine.page.getByRole('link', { name: /^Dnes/ }).click()
    await mine.page.getByRole('link', { name: 'Odpojená Testovací' }).click()
    await mine.page.getByText(/Karta načtená ve?\s\d+:\d\d, před (chvílí|\d+\sminut(ou|ami)), ověřit nelze\./).waitFor()
    await number(mine.page).waitFor()
    await accessible(mine.page)
    await picture(mine.page, 'card-unverifiable')
    await close()
  })
})
