import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { accessible, DESK, PHONE, picture, signIn } from '../support/browser.ts'
import { handOver, noticeOf } from '../support/hand-over.ts'
import { platformInBrowser } from '../support/platform-in-browser.ts'

const WORKER = 'Jana Vzorová'

const place = await platformInBrowser({ demo: false })
const { platform, browser } = place

const open = (options = DESK, path = '/klienti') =>
  signIn(browser, { origin: platform.origin, name: WORKER, path, options })
const rows = (page: Page) => page.locator('.file-list tbody tr')
const names = (page: Page) => rows(page).locator('a').allTextContents()
const settings = (page: Page) => page.getByText('Sloupce, řazení a export')

async function downloaded(page: Page, name: string): Promise<string> {
  const waiting = page.waitForEvent('download')
  await page.getByRole('button', { name }).click()
  return (await waiting).path()
}

describe('lists of files', () => {
  it('are empty at first and say so', async () => {
    const { page, context } = await open()
    await page.getByRole('heading', { name: 'Zatím tu není žádný spis.' }).waitFor()
    await page.getByRole('link', { name: 'Bez dohody (0)' }).click()
    await page.getByText('V tomto seznamu teď není žádný spis.').waitFor()
    await accessible(page)
    await page.getByRole('link', { name: 'Vše (0)' }).click()
    await page.getByRole('heading', { name: 'Zatím tu není žádný spis.' }).waitFor()
    await context.close()
  })

  it('are sorted and show what somebody chose, the next time too, and are given out as tables', async () => {
    for (const name of ['Cecílie', 'Chrudoš', 'Hana']) await handOver(place, noticeOf(place, name))
    const { page, context } = await open()
    await expect.poll(() => rows(page).count()).toBe(3)
    await settings(page).click()
    await page.getByLabel('Řadit podle').selectOption('name')
    await page.getByLabel('Od posledního').uncheck()
    await page.getByLabel('Narození').check()
    await page.getByLabel('Naposledy').check()
    await page.getByLabel('Číslo spisu').uncheck()
    await expect.poll(() => names(page)).toEqual(['Cecílie Testovací', 'Hana Testovací', 'Chrudoš Testovací'])
    await expect
      .poll(() => page.locator('.file-list thead th').allTextContents())
      .toEqual(['Jméno', 'Narození', 'Založen', 'Naposledy'])
    await page.getByRole('button', { name: 'Jméno', exact: true }).click()
    await expect.poll(() => names(page)).toEqual(['Chrudoš Testovací', 'Hana Testovací', 'Cecílie Testovací'])
    await page.getByRole('button', { name: 'Založen', exact: true }).press('Enter')
    await page.locator('th[aria-sort="descending"]', { hasText: 'Založen' }).waitFor()
    await page.getByRole('button', { name: 'Jméno', exact: true }).click()
    await expect.poll(() => names(page)).toEqual(['Cecílie Testovací', 'Hana Testovací', 'Chrudoš Testovací'])
    await accessible(page)
    await picture(page, 'file-list', true)
    const csv = readFileSync(await downloaded(page, 'Stáhnout CSV'), 'utf8').split('\r\n')
    expect(csv[0]).toBe('\ufeffJméno;Stav;Narození;Založen;Naposledy')
    expect(csv[1]).toMatch(/^Cecílie Testovací;otevřený;2\.1\.1990;/)
    expect(csv).toHaveLength(5)
    expect(
      readFileSync(await downloaded(page, 'Stáhnout XLSX'))
        .subarray(0, 2)
        .toString(),
    ).toBe('PK')
    await page.getByRole('link', { name: /^Bez dohody \(3\)/ }).click()
    await page.getByText('Otevřené spisy bez platné dohody.').waitFor()
    await page.getByRole('link', { name: /^Dnes/ }).click()
    await page.getByRole('link', { name: 'Klienti' }).click()
    await page.getByText('Otevřené spisy bez platné dohody.').waitFor()
    await expect.poll(() => names(page)).toEqual(['Cecílie Testovací', 'Hana Testovací', 'Chrudoš Testovací'])
    await page.getByRole('link', { name: 'Hana Testovací' }).click()
    await page.getByRole('heading', { level: 1, name: 'Hana Testovací' }).waitFor()
    await context.close()
  })

  it('are read on a telephone, with three hundred files page by page', async () => {
    const now = platform.clock.now().toISOString()
    const all = Array.from({ length: 300 }, (_, index) => ({
      of: 'client',
      id: `01KB${String(index).padStart(22, '0')}`,
      reference: `LIBEREC-${String(index).padStart(6, '0')}`,
      name: `Osoba ${index + 1} Testovací`,
      at: now,
      activeAt: now,
    }))
    const choice = { list: 'open', sort: 'opened', isDescending: true, columns: ['reference', 'opened', 'agreed'] }
    const { page, context } = await open(PHONE, '/')
    await page.route('**/api/lists?*', (route) => {
      const from = Number(new URL(route.request().url()).searchParams.get('from') ?? '0')
      const next = from + 50
      const json = { now, choice, counts: { open: 300 }, rows: all.slice(from, next), total: 300 }
      return route.fulfill({ json: { ...json, ...(next < 300 && { next }) } })
    })
    await page.goto(`${platform.origin}/klienti?seznam=otevrene`)
    for (let shown = 50; shown < 300; shown += 50) {
      await expect.poll(() => rows(page).count()).toBe(shown)
      await page.getByRole('button', { name: `Zobrazit další (zbývá ${300 - shown})` }).click()
    }
    await page.getByText('Konec seznamu.').waitFor()
    await page.getByText('Zobrazeno 300 z 300.').waitFor()
    await accessible(page)
    await picture(page, 'file-list-phone')
    await context.close()
  })
})
