import { readFileSync } from 'node:fs'
import { afterAll, describe, expect, it } from 'vitest'
import { docsPage } from '../../infra/police-docs/page.ts'
import { accessible, DESK, openBrowser, picture } from '../support/browser.ts'

const browser = await openBrowser()
afterAll(() => browser.close())

describe('the documentation of the police protocol', () => {
  it('is read by everybody, at any width, with all its fields open', async () => {
    const context = await browser.newContext(DESK)
    const page = await context.newPage()
    // One address for the page and its style, as where it is served.
    await page.route('https://opora.example/**', (route) => {
      const isStyle = route.request().url().endsWith('.css')
      const body = isStyle ? readFileSync('infra/police-docs/docs.css', 'utf8') : docsPage()
      return route.fulfill({ body, contentType: isStyle ? 'text/css' : 'text/html' })
    })
    await page.goto('https://opora.example/police/docs')
    await page.getByRole('link', { name: 'Odmítnutí a jejich náprava' }).click()
    await accessible(page)
    await picture(page, 'police-docs-refusals')
    for (const summary of await page.getByText('Všechna pole').all()) await summary.click()
    await page.getByRole('cell', { name: 'Číslo jednací.' }).first().scrollIntoViewIfNeeded()
    await accessible(page)
    await picture(page, 'police-docs-fields')
    expect(await page.getByRole('heading', { level: 2 }).count()).toBeGreaterThan(8)
    await context.close()
  })
})
