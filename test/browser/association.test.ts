import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import type { Publication } from '../../shared/publications/publication.ts'
import { accessible, picture, signIn } from '../support/browser.ts'
import { centres, coverage } from '../support/centres.ts'
import { platformInBrowser } from '../support/platform-in-browser.ts'
import { publicationOf, somePublications } from '../support/publications.ts'

const { platform, browser } = await platformInBrowser({ demo: false })

/** Answers with publications that a test says, in two pages, as the platform does with many. */
async function publish(page: Page, publications: readonly Publication[], refused: readonly string[] = []) {
  await page.route('**/api/publications?*', (route) => {
    const known = { now: platform.clock.now().toISOString(), refused, centres: [...centres.values()], coverage }
    const half = Math.ceil(publications.length / 2)
    const isSecond = new URL(route.request().url()).searchParams.has('after')
    const json = isSecond
      ? { ...known, publications: publications.slice(half) }
      : { ...known, publications: publications.slice(0, half), next: 'more' }
    return route.fulfill({ json })
  })
}

const open = (name: string, path: string) => signIn(browser, { origin: platform.origin, name, path })

describe('the association', () => {
  it('compares what is published, and sees nothing of any centre besides', async () => {
    const { page, context } = await open('Zdeněk Zkušební', '/')
    await publish(page, somePublications(), ['2024'])
    const asked: string[] = []
    page.on('request', (request) => asked.push(new URL(request.url()).pathname))
    await page.reload()
    await page.getByRole('heading', { level: 1, name: 'Srovnání center' }).waitFor()
    await page.getByText('Není to žebříček.').waitFor()
    await page.getByText('Nejnovější údaje za rok 2024 zatím nejsou zveřejněné').waitFor()
    await page.getByText('zatím nevydala centra: Zlín').first().waitFor()
    await expect.poll(() => page.locator('figure svg').count()).toBe(4)
    await accessible(page)
    await page.setViewportSize({ width: 1280, height: 1500 })
    await picture(page, 'comparison')
    expect(asked.filter((path) => path.startsWith('/api/')).toSorted()).toEqual([
      '/api/me',
      '/api/publications',
      '/api/publications',
    ])
    await context.close()
  })

  it.each(['/klienti', '/srovnani', '/nastaveni'])('sees the same at %s, and no other screen', async (path) => {
    const { page, context } = await open('Zdeněk Zkušební', path)
    await page.getByRole('heading', { level: 1, name: 'Srovnání center' }).waitFor()
    expect(await page.getByRole('link', { name: 'Klienti' }).count()).toBe(0)
    await context.close()
  })
})

describe('a centre', () => {
  it('compares itself with the others, and alone sees its own number where none is published', async () => {
    const { page, context } = await open('Jana Vzorová', '/')
    await publish(page, [publicationOf('centres', '2025', { liberec: { clients: 'below-5' } })])
    await page.route('**/api/figures/2025', (route) =>
      route.fulfill({
        json: {
          now: platform.clock.now().toISOString(),
          period: '2025',
          figures: { clients: { kind: 'distinct', n: 3, by: {} } },
        },
      }),
    )
    await page.goto(`${platform.origin}/srovnani?ukazatel=clients&hodnota=count`)
    await page
      .getByText('Liberec: kde údaj není zveřejněný, vidíte jen vy vlastní číslo svého centra.')
      .first()
      .waitFor()
    await page.getByLabel('Řazení', { exact: true }).selectOption('name')
    await expect.poll(() => new URL(page.url()).search).toContain('razeni=name')
    await page.getByText('Tabulka k grafu (Klienti s dohodou, rok 2025)', { exact: true }).click()
    await page.getByRole('row', { name: 'Liberec (vaše centrum) 3' }).waitFor()
    await accessible(page)
    await picture(page, 'comparison-of-a-centre')
    await context.close()
  })
})
