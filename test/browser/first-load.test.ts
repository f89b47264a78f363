import { expect, it } from 'vitest'
import { PHONE, signIn } from '../support/browser.ts'
import { platformInBrowser } from '../support/platform-in-browser.ts'

const { platform, browser } = await platformInBrowser({ demo: 'year' })

it.each([
  ['without its settings', /<script type="application\/json".*<\/script>/],
  ['with damaged settings', /"authority":/],
])('a page %s says that it cannot start', async (_how, part) => {
  const page = await browser.newPage({ locale: 'cs-CZ' })
  await page.route(`${platform.origin}/`, async (route) => {
    const response = await route.fetch()
    const text = await response.text()
    expect(text).toMatch(part)
    await route.fulfill({ response, body: text.replace(part, '') })
  })
  await page.goto(platform.origin)
  await page.getByRole('alert').getByText('Oporu se nepodařilo načíst.').waitFor()
  await page.close()
})

it('Today comes with who is here, in at most 13 requests, and the screen asks again by itself', async () => {
  const { page, context } = await signIn(browser, { origin: platform.origin, name: 'Jana Vzorová', options: PHONE })
  await page.locator('li.duty').first().waitFor()
  // What the page before still asks for is no part of this one.
  await page.waitForLoadState('networkidle')
  let asked: string[] = []
  page.on('request', (request) => {
    if (request.isNavigationRequest()) asked = []
    asked.push(new URL(request.url()).pathname)
  })
  await page.route('**/api/today', () => {
    // Never answered, so that nothing shown can have come from there.
  })
  await page.reload()
  await page.locator('li.duty').first().waitFor()
  await expect.poll(() => asked, { timeout: 10_000 }).toContain('/api/today')
  expect(asked.filter((path) => path.startsWith('/api/')).toSorted()).toEqual([
    '/api/addresses',
    '/api/coming',
    '/api/me',
    '/api/today',
    '/api/today/news',
  ])
  // What a file needs has come too before Today is asked for again.
  expect(asked.indexOf('/api/today')).toBeLessThanOrEqual(13)
  await context.close()
})

it('who is here is asked before the client has come', async () => {
  const { page, context } = await signIn(browser, { origin: platform.origin, name: 'Jana Vzorová' })
  const asked = page.waitForRequest('**/api/me?with=today')
  await page.route('**/built/main-*.js', async (route) => {
    await asked
    await route.continue()
  })
  await page.reload()
  await page.locator('li.duty').first().waitFor()
  await context.close()
})

it('a first call that is refused or lost is made again', async () => {
  const { page, context } = await signIn(browser, { origin: platform.origin, name: 'Jana Vzorová' })
  await page.route('**/api/me?with=today', (route) => route.fulfill({ status: 401, body: '{}' }), { times: 1 })
  await page.reload()
  await page.locator('li.duty').first().waitFor()
  await page.route('**/api/me?with=today', (route) => route.abort(), { times: 1 })
  await page.reload()
  await page.getByRole('alert').getByRole('button').click()
  await page.locator('li.duty').first().waitFor()
  await context.close()
})
