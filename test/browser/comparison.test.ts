import { buildSync } from 'esbuild'
import type { Page } from 'playwright-core'
import { afterAll, describe, expect, it } from 'vitest'
import type { Publication } from '../../shared/publications/publication.ts'
import { accessible, openBrowser, picture } from '../support/browser.ts'
import { centres, coverage } from '../support/centres.ts'
import { somePublications } from '../support/publications.ts'

/** A page with nothing but the comparison, of publications that a test says. */
const contents = `
import { render } from 'preact'
import { LocationProvider } from 'preact-iso/router'
import { Comparison } from './web/comparison/comparison.tsx'
import { ServicesContext } from './web/services.ts'
import './web/styles/main.css'
Object.assign(window, {
  compare: (publications, network, own) => {
    const figures = new Map(own ? Object.entries(own.figures) : [])
    render(
      <ServicesContext.Provider value={{}}>
        <LocationProvider>
          <Comparison publications={publications} network={network} own={own && { area: own.area, figures }} />
        </LocationProvider>
      </ServicesContext.Provider>,
      document.querySelector('main'),
    )
  },
})`

const { outputFiles } = buildSync({
  stdin: { contents, resolveDir: '.', loader: 'tsx' },
  bundle: true,
  write: false,
  format: 'esm',
  outdir: 'built',
  jsx: 'automatic',
  jsxImportSource: 'preact',
})
const textOf = (end: string) => outputFiles.find(({ path }) => path.endsWith(end))?.text ?? ''

const browser = await openBrowser()
afterAll(() => browser.close())

async function pageOf(publications: readonly Publication[], query = ''): Promise<Page> {
  const context = await browser.newContext({ locale: 'cs-CZ', viewport: { width: 1280, height: 900 } })
  const page = await context.newPage()
  await page.route('**/*', (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: '<!doctype html><html lang="cs"><head><meta charset="utf-8"><title>Srovnání</title></head><body><main><h1>Srovnání</h1></main></body></html>',
    }),
  )
  await page.goto(`http://opora.example/srovnani${query}`)
  await page.addStyleTag({ content: textOf('.css') })
  await page.addScriptTag({ content: textOf('.js'), type: 'module' })
  await page.waitForFunction(() => 'compare' in window)
  const network = { centres: [...centres.values()], coverage }
  await page.evaluate(([shown, known]) => Object(window).compare(shown, known), [publications, network] as const)
  return page
}

describe('the comparison', () => {
  it('of many years is read by everybody, at any width', async () => {
    const page = await pageOf(somePublications(), '?misto=liberec')
    await page.getByRole('heading', { name: 'Vývoj v čase' }).waitFor()
    await expect.poll(() => page.locator('figure svg').count()).toBe(4)
    await page.getByText('Co ukazatele znamenají').click()
    await page.getByText('Různí lidé, které policie v oznámeních', { exact: false }).waitFor()
    await accessible(page)
    await picture(page, 'comparison-whole', true)
    for (const width of [360, 320]) {
      await page.setViewportSize({ width, height: 740 })
      await picture(page, `comparison-whole-${width}`, true)
    }
    await page.context().close()
  })

  it('of nothing says so', async () => {
    const page = await pageOf([])
    await page.getByRole('heading', { name: 'Zatím nejsou zveřejněné žádné údaje.' }).waitFor()
    await accessible(page)
    await page.context().close()
  })

  it('is chosen by an address, and each choice stands in it', async () => {
    const page = await pageOf(somePublications())
    await page.getByLabel('Ukazatel', { exact: true }).selectOption({ label: 'Klienti s dohodou' })
    await page.getByText('Klienti s dohodou, rok 2025', { exact: true }).waitFor()
    await page.getByLabel('Řazení', { exact: true }).selectOption('value')
    await page.getByText('Řazení podle hodnoty není pořadí kvality.').waitFor()
    await page.getByLabel('Území', { exact: true }).selectOption('districts')
    await page.getByText('Vykázání, rok 2025', { exact: true }).waitFor()
    await expect.poll(() => new URL(page.url()).searchParams.get('uzemi')).toBe('districts')
    await accessible(page)
    await page.context().close()
  })

  it.each([
    ['CSV', 'csv'],
    ['XLSX', 'xlsx'],
    ['JSON', 'json'],
  ])('is taken out as %s of what is shown', async (kind, ending) => {
    const page = await pageOf(somePublications())
    await page.getByText('Stáhnout data: Vykázání, rok 2025', { exact: true }).click()
    const saved = page.waitForEvent('download')
    await page
      .getByRole('button', { name: `Stáhnout ${kind}` })
      .first()
      .click()
    expect((await saved).suggestedFilename()).toBe(`opora-srovnani.${ending}`)
    await page.context().close()
  })
})
