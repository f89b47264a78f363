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
const box = (page: Page) => page.getByLabel('Najít člověka')
const found = (page: Page) => page.locator('.found ul.files > li')
const told = (page: Page) => found(page).locator('a').allTextContents()

describe('finding a person', () => {
  it('goes on while somebody types, says what is only similar, and is used without a mouse', async () => {
    for (const name of ['Anežka', 'Agáta', 'Bohdana']) await handOver(place, noticeOf(place, name))
    const { page, context } = await open()
    await page.getByText('Zobrazeno 3 z 3.').waitFor()
    await page.keyboard.press('/')
    await expect.poll(() => box(page).evaluate((input) => input === document.activeElement)).toBe(true)
    await page.keyboard.type('a')
    expect(await page.locator('.found').count()).toBe(0)
    await page.keyboard.type('nez')
    await expect.poll(() => told(page)).toEqual(['Anežka Testovací'])
    await accessible(page)
    await page.keyboard.type('ca')
    await expect.poll(() => told(page)).toEqual(['Anežka Testovací'])
    await page.getByRole('heading', { name: 'Podobné' }).waitFor()
    await page.getByText('jméno: možný překlep').waitFor()
    await picture(page, 'search-near')
    await box(page).fill('testovaci')
    await expect.poll(() => told(page)).toEqual(['Agáta Testovací', 'Anežka Testovací', 'Bohdana Testovací'])
    await page.getByText('Nalezeny 3 záznamy.').waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Anežka Testovací' }).waitFor()
    expect(page.url()).not.toMatch(/testovaci/i)
    await page.goBack()
    await expect.poll(() => box(page).inputValue()).toBe('testovaci')
    await expect.poll(() => told(page)).toHaveLength(3)
    await box(page).press('Escape')
    await page.getByText('Zobrazeno 3 z 3.').waitFor()
    await context.close()
  })

  it('finds by the end of a telephone and by the violent person, and says so', async () => {
    const { page, context } = await open(PHONE)
    await box(page).fill('0999')
    await expect.poll(() => found(page).count()).toBeGreaterThan(0)
    await found(page).getByText('telefon: končí takto').first().waitFor()
    await accessible(page)
    await picture(page, 'search-phone')
    await box(page).fill('neexistující')
    await found(page).getByText('násilná osoba').first().waitFor()
    await page.setViewportSize({ width: 320, height: 640 })
    await accessible(page)
    await picture(page, 'search-320')
    await box(page).fill('nikdo takový tu není')
    await page.getByText('Nic takového tu není.').waitFor()
    await accessible(page)
    await context.close()
  })

  it('shows three hundred with how many there are and where they end', async () => {
    const now = platform.clock.now().toISOString()
    const all = Array.from({ length: 300 }, (_, index) => ({
      of: 'client',
      id: `01KB${String(index).padStart(22, '0')}`,
      reference: `LIBEREC-${String(index).padStart(6, '0')}`,
      name: `Osoba ${index + 1} Testovací`,
      birth: '1990-01-02',
      municipality: 'Liberec',
      at: now,
      fits: [{ field: 'name', how: 'same' }],
    }))
    const { page, context } = await open()
    await page.route('**/api/search', (route) => {
      const { from = 0 } = route.request().postDataJSON()
      const next = from + 20
      const json = { now, rows: all.slice(from, next), total: 300, ...(next < 300 && { next }) }
      return route.fulfill({ json })
    })
    await box(page).fill('osoba')
    await page.getByText('Nalezeno 300 záznamů.').waitFor()
    for (let shown = 20; shown < 300; shown += 20) {
      await expect.poll(() => found(page).count()).toBe(shown)
      await page.getByRole('button', { name: `Zobrazit další (zbývá ${300 - shown})` }).click()
    }
    await page.locator('.found').getByText('Konec seznamu.').waitFor()
    await accessible(page)
    await picture(page, 'search-300')
    await context.close()
  })
})
