import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { accessible, DESK, PHONE, picture, signIn } from '../support/browser.ts'
import { handOver, noticeNow, noticeOf } from '../support/hand-over.ts'
import { endangered } from '../support/notices.ts'
import { platformInBrowser } from '../support/platform-in-browser.ts'

const WORKER = 'Jana Vzorová'

const { platform, browser, dataDir } = await platformInBrowser({ demo: false })
const place = { platform, dataDir }

const open = (path: string, options = DESK) => signIn(browser, { origin: platform.origin, name: WORKER, path, options })

/** Goes to the file of somebody, and answers its address and number. */
async function fileOf(page: Page, name: string) {
  await page.goto(`${platform.origin}/klienti`)
  await page.getByRole('link', { name }).click()
  await page.getByRole('heading', { level: 1, name }).waitFor()
  return shown(page)
}

/** The address and the number of the file on the screen. */
async function shown(page: Page) {
  const reference = (await page.locator('.reference').first().textContent()) ?? ''
  return { path: new URL(page.url()).pathname, reference }
}

/** Opens a file for somebody who comes by herself. */
async function byHerself(page: Page, name: string) {
  await page.goto(`${platform.origin}/klienti/novy`)
  await page.getByLabel('Jméno', { exact: true }).fill(name)
  await page.getByRole('button', { name: 'Založit spis' }).click()
  await page.getByRole('heading', { level: 1, name }).waitFor()
  return shown(page)
}

const joinWith = async (page: Page, reference: string) => {
  await page.getByRole('button', { name: 'Propojit s dalším spisem' }).click()
  await page.getByLabel('Číslo spisu', { exact: true }).fill(reference)
  await page.keyboard.press('Control+Enter')
}
const fits = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

describe('files of one person', () => {
  it('are joined by a number, say so on top of each with the clock that runs, and are parted again', async () => {
    await handOver(place, noticeOf(place, 'Vykázaná'))
    const { page, context } = await open('/')
    const herself = await byHerself(page, 'Příchozí')
    const evicted = await fileOf(page, 'Vykázaná Testovací')
    await page.goto(`${platform.origin}${herself.path}/osoba`)
    await page.getByText('Žádný další spis není propojený.').waitFor()
    await joinWith(page, herself.reference)
    await page.getByText('To je číslo tohoto spisu.').waitFor()
    await accessible(page)
    await page.getByLabel('Číslo spisu', { exact: true }).fill(evicted.reference.slice(-6).toLowerCase())
    await page.keyboard.press('Control+Enter')
    await page.getByText('Spisy jsou propojené.').waitFor()
    await page.locator('.joined-note').getByText('Běží v něm lhůta 48 hodin').waitFor()
    await accessible(page)
    await picture(page, 'joined', true)
    await page.locator('.joined-note').getByRole('link', { name: evicted.reference }).click()
    await page.getByRole('heading', { level: 1, name: 'Vykázaná Testovací' }).waitFor()
    await page.locator('.joined-note').getByRole('link', { name: herself.reference }).waitFor()
    await page.keyboard.press('Alt+3')
    await page.getByRole('button', { name: 'Propojeno omylem?' }).click()
    await page.getByText(`Spis ${herself.reference} se od této osoby oddělí.`).waitFor()
    await page.getByRole('button', { name: 'Zrušit propojení' }).click()
    await page.getByText('Propojení je zrušené.').waitFor()
    await page.getByText('Žádný další spis není propojený.').waitFor()
    await page.locator('.joined-note').waitFor({ state: 'detached' })
    await context.close()
  })

  it('tell what else is parted with one, and are read on a telephone', async () => {
    const { page, context } = await open('/', PHONE)
    const [one, two, three] = [
      await byHerself(page, 'Prvá'),
      await byHerself(page, 'Druhá'),
      await byHerself(page, 'Třetí'),
    ]
    await page.goto(`${platform.origin}${two.path}/osoba`)
    await joinWith(page, three.reference)
    await page.getByText('Spisy jsou propojené.').waitFor()
    await page.goto(`${platform.origin}${one.path}/osoba`)
    await joinWith(page, two.reference)
    await page.getByText('propojeno přes jiný spis').waitFor()
    await page.getByRole('button', { name: 'Propojeno omylem?' }).click()
    await page.getByText(`Oddělí se s ním i: ${three.reference}.`).waitFor()
    await accessible(page)
    expect(await fits(page)).toBeLessThanOrEqual(0)
    await picture(page, 'joined-phone', true)
    await context.close()
  })
})

describe('files of one eviction', () => {
  it('lead to one another, and say together which eviction of the household it was', async () => {
    await handOver(
      place,
      noticeNow(place, {
        reference: 'REF-dvě',
        endangered: [
          endangered({ givenName: 'Matka', familyName: 'Testovací' }),
          endangered({ givenName: 'Dcera', familyName: 'Testovací' }),
        ],
      }),
    )
    const { page, context } = await open('/')
    const daughter = await fileOf(page, 'Dcera Testovací')
    const mother = await fileOf(page, 'Matka Testovací')
    await page.goto(`${platform.origin}${mother.path}/osoba`)
    await page.getByRole('heading', { name: 'Ze stejného vykázání' }).waitFor()
    await page.getByRole('link', { name: daughter.reference }).waitFor()
    await page.getByText('Zatím nepotvrzeno.').waitFor()
    await page.getByRole('button', { name: 'Potvrdit pořadí' }).click()
    await page.getByLabel('Kolikáté vykázání v domácnosti').fill('druhé')
    await page.keyboard.press('Control+Enter')
    await page.getByText('Napište číslo od 1 do 50.').waitFor()
    await accessible(page)
    await page.getByLabel('Kolikáté vykázání v domácnosti').fill('2.')
    await page.getByLabel('Číslo spisu z dřívějšího vykázání').fill(daughter.reference)
    await page.keyboard.press('Control+Enter')
    await page.getByText('Tento spis je ze stejného vykázání.').waitFor()
    await page.getByLabel('Číslo spisu z dřívějšího vykázání').fill('')
    await page.keyboard.press('Control+Enter')
    await page.getByText('Pořadí je uložené.').waitFor()
    await picture(page, 'repeat', true)
    await page.getByRole('link', { name: daughter.reference }).click()
    await page.getByRole('heading', { level: 1, name: 'Dcera Testovací' }).waitFor()
    await page.getByRole('link', { name: /^Osoba/ }).click()
    await page.getByText('2. vykázání v domácnosti').waitFor()
    await page.getByRole('button', { name: 'Vzít potvrzení zpět' }).click()
    await page.getByRole('button', { name: 'Vzít zpět' }).click()
    await page.getByText('Zatím nepotvrzeno.').waitFor()
    await accessible(page)
    await context.close()
  })
})
