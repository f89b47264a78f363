import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import type { DutyRow, Today } from '../../shared/duties/views.ts'
import { plusHours } from '../../shared/time/instant.ts'
import { accessible, DESK, PHONE, picture, signIn } from '../support/browser.ts'
import { handOver, noticeOf } from '../support/hand-over.ts'
import { platformInBrowser } from '../support/platform-in-browser.ts'

const WORKER = 'Jana Vzorová'

const place = await platformInBrowser({ demo: false })
const { platform, browser } = place

const choice = (page: Page, name: RegExp) =>
  page.getByRole('navigation', { name: 'Které zobrazit' }).getByRole('link', { name })
const rows = (page: Page) => page.locator('ul.duties > li')

/** So many open duties: every third is nobody's, every tenth mine. */
function manyDuties(count: number): DutyRow[] {
  const startsAt = plusHours(platform.clock.now().toISOString(), -10)
  return Array.from({ length: count }, (_, index) => ({
    client: `01KB${String(index).padStart(22, '0')}`,
    reference: `LIBEREC-${String(index).padStart(6, '0')}`,
    name: `Osoba ${index + 1} Testovací`,
    doNotCall: false,
    startsAt,
    dueAt: plusHours(startsAt, 48),
    status: 'open',
    ...(index % 3 > 0 && { acknowledged: { by: index % 10 === 1 ? 'liberec-jana' : 'liberec-tomas', at: startsAt } }),
  }))
}

/** Lets Today tell of so many, from the first call of the page on. */
async function tell(page: Page, count: number) {
  const now = platform.clock.now().toISOString()
  const today: Today = { now, duties: manyDuties(count), visits: [], onDuty: [] }
  await page.route('**/api/today', (route) => route.fulfill({ json: today }))
  await page.route('**/api/me?with=today', async (route) => {
    const response = await route.fetch()
    await route.fulfill({ response, json: { ...(await response.json()), today } })
  })
  await page.reload()
}

describe('Today and Klienti', () => {
  it('say how many there are, of all, of mine and of nobody’s, and where the list ends', async () => {
    for (const name of ['Anna', 'Běla', 'Cecílie']) await handOver(place, noticeOf(place, name))
    const { page, context } = await signIn(browser, { origin: platform.origin, name: WORKER })
    await choice(page, /^Vše \(3\)$/).waitFor()
    await page.getByText('Konec seznamu.').waitFor()
    await page.getByRole('link', { name: 'Běla Testovací' }).click()
    await page.getByRole('button', { name: 'Převzít', exact: true }).click()
    await page.getByText(`${WORKER} (vy)`, { exact: true }).waitFor()
    await page.getByRole('link', { name: /^Dnes/ }).click()
    await choice(page, /^Moje \(1\)$/).click()
    await expect.poll(() => rows(page).count()).toBe(1)
    await page.getByText('Zobrazeno 1 z 1.').waitFor()
    await accessible(page)
    await picture(page, 'today-three')
    await page.getByRole('link', { name: 'Zobrazit i 2 další' }).click()
    await expect.poll(() => rows(page).count()).toBe(3)

    await page.getByRole('link', { name: 'Klienti' }).click()
    await choice(page, /^Vše \(3\)$/).waitFor()
    await page.getByText('Zobrazeno 3 z 3.').waitFor()
    await choice(page, /^Nikdo nepřevzal/).click()
    await page.getByText('Zobrazeno 2 z 2.').waitFor()
    expect(await page.getByRole('link', { name: 'Běla Testovací' }).count()).toBe(0)
    await choice(page, /^Moje/).click()
    await page.getByRole('link', { name: 'Běla Testovací' }).waitFor()
    await page.getByText('Konec seznamu.').waitFor()
    await accessible(page)
    await picture(page, 'clients-mine')
    await page.goBack()
    await choice(page, /^Nikdo nepřevzal \(2\)$/).waitFor()
    await context.close()
  })

  it.each([
    ['desk', DESK],
    ['phone', PHONE],
    ['narrow', { ...PHONE, viewport: { width: 320, height: 640 } }],
  ])('draw a hundred of 300 at once, and say so (%s)', async (name, options) => {
    const { page, context } = await signIn(browser, { origin: platform.origin, name: WORKER, options })
    await tell(page, 300)
    await choice(page, /^Vše \(300\)$/).waitFor()
    await page.getByText('Zobrazeno 100 z 300.').waitFor()
    await expect.poll(() => rows(page).count()).toBe(100)
    await accessible(page)
    await picture(page, `today-300-${name}`)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      options.viewport?.width ?? 0,
    )
    for (const left of [200, 100]) await page.getByRole('button', { name: `Zobrazit další (zbývá ${left})` }).click()
    await page.getByText('Zobrazeno 300 z 300.').waitFor()
    await page.getByText('Konec seznamu.').waitFor()
    await choice(page, /^Nikdo nepřevzal \(100\)$/).click()
    await page.getByText('Zobrazeno 100 z 100.').waitFor()
    await page.getByText('Zobrazit i 200 dalších').scrollIntoViewIfNeeded()
    await picture(page, `today-300-end-${name}`)
    await context.close()
  })
})
