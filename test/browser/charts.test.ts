import { buildSync } from 'esbuild'
import type { Page } from 'playwright-core'
import { afterAll, describe, expect, it } from 'vitest'
import { regions } from '../../shared/centres/districts.ts'
import type { Chart } from '../../web/charts/chart.ts'
import type { ChartKind } from '../../web/charts/chart-figure.tsx'
import { accessible, openBrowser, picture } from '../support/browser.ts'
import { coverage } from '../support/centres.ts'
import { chartOf } from '../support/charts.ts'

/** A page with nothing but charts, drawn by the code of the web. */
const contents = `
import { render } from 'preact'
import { ChartFigure } from './web/charts/chart-figure.tsx'
import { pictureOf, pngOf } from './web/charts/picture.tsx'
import { speak } from './web/texts/language.ts'
import './web/styles/main.css'
const place = document.querySelector('main')
Object.assign(window, {
  speak,
  draw: (charts) => render(charts.map(([chart, kind]) => <ChartFigure chart={chart} kind={kind} />), place),
  paper: async (chart, kind) => {
    const drawn = pictureOf(chart, kind)
    return { ...drawn, png: [...await pngOf(drawn)] }
  },
})`

const { outputFiles } = buildSync({
  stdin: { contents, resolveDir: '.', loader: 'tsx' },
  bundle: true,
  write: false,
  outdir: 'built',
  jsx: 'automatic',
  jsxImportSource: 'preact',
})
const textOf = (end: string) => outputFiles.find(({ path }) => path.endsWith(end))?.text ?? ''

const browser = await openBrowser()
afterAll(() => browser.close())

async function pageOf(charts: readonly (readonly [Chart, ChartKind])[], width = 1280): Promise<Page> {
  const context = await browser.newContext({ locale: 'cs-CZ', viewport: { width, height: 900 } })
  const page = await context.newPage()
  await page.setContent(
    `<!doctype html><html lang="cs"><head><title>Grafy</title></head><body><main><h1>Grafy</h1></main></body></html>`,
  )
  await page.addStyleTag({ content: textOf('.css') })
  await page.addScriptTag({ content: textOf('.js'), type: 'module' })
  await page.waitForFunction(() => 'draw' in window)
  await page.evaluate((drawn) => Object(window).draw(drawn), charts)
  return page
}

const map = (): Chart => {
  const places = Object.entries(regions).map(([area, { name }]) => ({ name, area }))
  return { ...chartOf(places.length), along: 'Kraj', places }
}

const kinds: readonly ChartKind[] = ['bars', 'lines', 'multiples']

describe('charts', () => {
  it.each([0, 3, 300])('of %s places are read by everybody, at any width', async (places) => {
    const page = await pageOf(kinds.map((kind) => [chartOf(places, kind === 'multiples' ? 12 : 2), kind]))
    expect(await page.locator('figure').count()).toBe(3)
    await expect.poll(() => page.locator('figure svg').count()).toBe(places === 0 ? 0 : 3)
    await accessible(page)
    await picture(page, `charts-${places}`, places < 300)
    await page.context().close()
  })

  it('say what is looked at by keys, and the table says the same', async () => {
    const page = await pageOf([[chartOf(12, 1), 'bars']])
    const slider = page.getByRole('slider', { name: 'Projít hodnoty: Vykázání' })
    await slider.focus()
    await slider.press('ArrowRight')
    await expect.poll(() => slider.getAttribute('aria-valuetext')).toBe('Středisko číslo 2: <5')
    await slider.press('ArrowRight')
    await expect.poll(() => slider.getAttribute('aria-valuetext')).toBe('Středisko číslo 3: nezveřejněno')
    await page.getByText('Tabulka k grafu').click()
    await page.getByRole('row', { name: 'Středisko číslo 2 <5' }).waitFor()
    await page.getByRole('row', { name: 'Středisko číslo 3 nezveřejněno' }).waitFor()
    await accessible(page)
    await page.context().close()
  })

  it('are a map of regions', async () => {
    const page = await pageOf([[map(), { mapOf: 2026, coverage }]])
    await page.getByRole('slider').press('End')
    await expect.poll(() => page.locator('.chart-looked-at').textContent()).toContain('Moravskoslezský kraj')
    await accessible(page)
    await picture(page, 'charts-map', true)
    for (const width of [360, 320]) {
      await page.setViewportSize({ width, height: 740 })
      await expect.poll(() => page.locator('figure svg').evaluate((svg) => svg.clientWidth)).toBeLessThan(width)
      await picture(page, `charts-map-${width}`, true)
    }
    await page.context().close()
  })

  it('speak English too, in its numbers', async () => {
    const page = await pageOf([[chartOf(3), 'bars']])
    await page.evaluate(() => Object(window).speak('en'))
    await page.getByText('Table behind the chart').waitFor()
    await expect.poll(() => page.locator('figure svg').textContent()).toContain('0.5')
    await page.context().close()
  })

  it.each<[string, Chart, ChartKind]>([
    ['bars', chartOf(6, 2), 'bars'],
    ['lines', chartOf(12, 2), 'lines'],
    ['multiples', chartOf(12, 5), 'multiples'],
    ['a map', map(), { mapOf: 2026, coverage }],
  ])('stand in documents as SVG and PNG: %s', async (name, chart, kind) => {
    const page = await pageOf([])
    const { svg, png, width, height, words } = await page.evaluate(([drawn, as]) => Object(window).paper(drawn, as), [
      chart,
      kind,
    ] as const)
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg"[^>]* width="640" height="\d+/)
    expect(svg).not.toMatch(/var\(|currentcolor|NaN|undefined/)
    expect(words).toContain('Vykázání')
    // The size of a PNG stands in its header.
    const bytes = Buffer.from(png)
    expect([bytes.toString('latin1', 1, 4), bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([
      'PNG',
      2 * width,
      2 * Math.floor(height) + (height % 1 >= 0.5 ? 1 : 0),
    ])
    await page.setContent(svg)
    await picture(page, `charts-paper-${name.replace('a ', '')}`)
    await page.context().close()
  })
})
