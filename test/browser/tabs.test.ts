import type { BrowserContext, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { signIn } from '../support/browser.ts'
import { platformInBrowser } from '../support/platform-in-browser.ts'

const WORKER = 'Jana Vzorová'

const { platform, browser } = await platformInBrowser({ demo: false })

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
      // A token refused before its time is renewed.
      await each.route('**/api/today', (route) => route.fulfill({ status: 401, body: '{}' }), { times: 1 })
      await each.getByRole('link', { name: /^Dnes/ }).click()
      await each.getByText('Nikdo teď nečeká na nabídku pomoci.').waitFor()
      await each.waitForResponse((answer) => answer.url().endsWith('/api/today') && answer.ok())
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
