import type { BrowserContext, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { accessible, picture, signIn } from '../support/browser.ts'
import { handOver, noticeOf } from '../support/hand-over.ts'
import { platformInBrowser } from '../support/platform-in-browser.ts'

const WORKER = 'Jana Vzorová'

const place = await platformInBrowser({ demo: false })
const { platform, browser } = place

const enterButton = (page: Page) => page.getByRole('button', { name: 'Přihlásit se', exact: true })

async function newTab(context: BrowserContext, path = '/'): Promise<Page> {
  const page = await context.newPage()
  await page.goto(platform.origin + path)
  return page
}

describe('a new tab', () => {
  it('of somebody who is signed in does not ask again, and both tabs can renew', async () => {
    const { page, context } = await signIn(browser, { origin: platform.origin, name: WORKER })
    const tab = await newTab(context, '/klienti')
    await tab.getByRole('heading', { level: 1, name: 'Klienti' }).waitFor()
    for (const each of [page, tab]) {
      // A browser may let a tab behind another one rest, and Today is asked for when it is opened from elsewhere.
      await each.bringToFront()
      await each.getByRole('link', { name: 'Klienti', exact: true }).click()
      await each.getByRole('heading', { level: 1, name: 'Klienti' }).waitFor()
      // A token refused before its time is renewed. The menu asks too, for its count: whichever is refused first.
      const answered = (status: number) =>
        each.waitForResponse((answer) => answer.url().endsWith('/api/today') && answer.status() === status)
      const renewed = answered(401).then(() => answered(200))
      await each.route('**/api/today', (route) => route.fulfill({ status: 401, body: '{}' }), { times: 1 })
      await each.getByRole('link', { name: /^Dnes/ }).click()
      await each.getByText('Nikdo teď nečeká na nabídku pomoci.').waitFor()
      await renewed
      expect(await each.getByText('Přihlášení vypršelo').count()).toBe(0)
    }
    await context.close()
  })

  it('is signed out with the one that it was opened beside', async () => {
    const { page, context } = await signIn(browser, { origin: platform.origin, name: WORKER })
    const tab = await newTab(context)
    await tab.getByRole('heading', { level: 1, name: 'Dnes' }).waitFor()
    await page.getByText(WORKER).first().click()
    await page.getByRole('button', { name: 'Odhlásit se' }).click()
    await enterButton(tab).waitFor()
    await enterButton(await newTab(context)).waitFor()
    await context.close()
  })

  it('asks when the last one was closed: somebody else may sit here now', async () => {
    const { page, context } = await signIn(browser, { origin: platform.origin, name: WORKER })
    await page.close()
    await enterButton(await newTab(context)).waitFor()
    await context.close()
  })
})

describe('two tabs of the same file', () => {
  const note = (page: Page) => page.getByLabel(/^Poznámka/)

  it('lose nothing of what was typed into each', async () => {
    await handOver(place, noticeOf(place, 'Dvojí'))
    const { page, context } = await signIn(browser, { origin: platform.origin, name: WORKER })
    await page.getByRole('link', { name: 'Dvojí Testovací' }).click()
    await note(page).fill('Věta z prvního okna.')
    const path = new URL(page.url()).pathname
    const second = await newTab(context, path)
    await note(second).waitFor()
    await expect.poll(() => note(second).inputValue(), { message: 'each tab has its own' }).toBe('')
    await note(second).fill('Věta z druhého okna.')
    for (const each of [page, second]) await each.reload()
    expect([await note(page).inputValue(), await note(second).inputValue()]).toEqual([
      'Věta z prvního okna.',
      'Věta z druhého okna.',
    ])

    // The first stays open, so that nobody has to sign in again, but on another screen.
    await page.getByRole('link', { name: 'Klienti' }).click()
    await second.close()
    const again = await newTab(context, path)
    await again.getByText('Z jiného okna prohlížeče tu zůstal další rozepsaný text').waitFor()
    await expect.poll(() => note(again).inputValue()).toBe('Věta z druhého okna.')
    await accessible(again)
    await picture(again, 'another-draft')
    await again.getByRole('button', { name: 'Přejít na něj' }).click()
    await expect.poll(() => note(again).inputValue()).toBe('Věta z prvního okna.')

    await again.getByRole('radio', { name: /Nepodařilo se zastihnout/ }).check()
    await again.getByRole('button', { name: 'Uložit pokus' }).click()
    await again.getByText('Pokus je zapsán.').first().waitFor()
    await again.getByRole('button', { name: 'Přejít na něj' }).click()
    await expect.poll(() => note(again).inputValue()).toBe('Věta z druhého okna.')
    await context.close()
  })
})
