import { describe, expect, it } from 'vitest'
import { accessible, DESK, PHONE, picture, signIn } from '../support/browser.ts'
import { handOver, noticeOf } from '../support/hand-over.ts'
import { platformInBrowser } from '../support/platform-in-browser.ts'

const place = await platformInBrowser({ demo: false })
const { platform, browser } = place

const options = { ...DESK, reducedMotion: 'reduce' } as const
const open = (name: string, path: string, device: object = options) =>
  signIn(browser, { origin: platform.origin, name, path, options: device })

describe('who opened what', () => {
  it('is read by the head, from the file and by people; a look without a ground stands out', async () => {
    await handOver(place, noticeOf(place, 'Anna'))
    const worker = await open('Jana Vzorová', '/klienti')
    await worker.page.getByRole('searchbox').fill('Anna')
    await worker.page.locator('.found').getByRole('link', { name: /Anna/ }).click()
    await worker.page.getByRole('heading', { level: 1, name: /Anna/ }).waitFor()
    await expect.poll(() => worker.page.url()).toContain('/spis/')
    expect(await worker.page.getByRole('link', { name: 'Kdo tento spis otevřel' }).count()).toBe(0)
    await worker.page.evaluate(() => {
      window.print = () => undefined
    })
    const noted = worker.page.waitForResponse('**/api/audit/exports')
    await worker.page.getByRole('button', { name: 'Vytisknout spis' }).click()
    expect((await noted).status()).toBe(200)
    await worker.context.close()

    const { page, context } = await open('Milena Ukázková', '/klienti')
    await page.getByRole('link', { name: /Anna/ }).first().click()
    await page.getByRole('link', { name: 'Kdo tento spis otevřel' }).click()
    await page.getByRole('heading', { level: 1, name: 'Kdo co otevřel' }).waitFor()
    await page.getByText('tisk spisu').waitFor()
    await page.getByText(/Jana Vzorová \(pracovník\/pracovnice\) · z\svyhledávání/).waitFor()
    expect(await page.getByText('běžela lhůta k nabídce pomoci').count()).toBeGreaterThan(0)
    await page.getByText('Konec záznamů.').waitFor()
    await accessible(page)
    await picture(page, 'audit-file', true)
    await page.getByLabel('Jen bez zjevného důvodu').check()
    await page.getByText('Mezi načtenými záznamy není žádné otevření bez zjevného důvodu.').waitFor()

    await page.goto(`${platform.origin}/tym`)
    await page.getByRole('main').getByRole('link', { name: 'Kdo co otevřel' }).click()
    await page.getByText('Vyberte, čí záznamy chcete vidět.').waitFor()
    await page.getByLabel('Kdo', { exact: true }).selectOption('Jana Vzorová')
    await page
      .getByRole('link', { name: /Anna Testovací, LIBEREC-/ })
      .first()
      .waitFor()
    await accessible(page)
    await picture(page, 'audit-person', true)
    await page.getByRole('link', { name: /^←/ }).click()
    await page.getByText('V tomto měsíci tu není žádný záznam.').waitFor()
    await page.getByRole('link', { name: /→$/ }).click()
    await page.getByText('tisk spisu').waitFor()
    await context.close()
  }, 60_000)

  it.each([360, 320])(
    'fits a screen of %s points',
    async (width) => {
      const device = { ...PHONE, reducedMotion: 'reduce', viewport: { width, height: 740 } }
      const { page, context } = await open('Milena Ukázková', '/kdo-co-otevrel?osoba=liberec-jana', device)
      await page.getByText('tisk spisu').waitFor()
      await accessible(page)
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
      await picture(page, `audit-${width}`, true)
      await context.close()
    },
    60_000,
  )

  it('is not shown to who is no head, and says so', async () => {
    const { page, context } = await open('Jana Vzorová', '/kdo-co-otevrel?osoba=liberec-milena')
    await page.getByText('Tyto záznamy vidí jen vedení centra.').waitFor()
    await accessible(page)
    await context.close()
  }, 60_000)

  it('is looked through to the end for what stands out, and not among the newest only', async () => {
    const { page, context } = await open('Milena Ukázková', '/kdo-co-otevrel')
    const client = '01KB0000000000000000000000'
    const look = (nth: number, ground: string) => {
      const at = `2026-11-01T08:${String(59 - nth).padStart(2, '0')}:00.000Z`
      return {
        id: `2026-11-01~${at}`,
        by: 'liberec-jana',
        role: 'worker',
        at,
        kind: 'read',
        did: 'read',
        client,
        ground,
      }
    }
    await page.route('**/api/audit/people/**', (route) => {
      const after = new URL(route.request().url()).searchParams.get('after')
      const nth = after === null ? 0 : Number(after)
      const lines = [look(nth, nth === 3 ? 'none' : 'own-work')]
      const json = { now: '2026-11-02T08:00:00.000Z', lines, files: {}, ...(nth < 3 && { next: String(nth + 1) }) }
      return route.fulfill({ json })
    })
    await page.getByLabel('Kdo', { exact: true }).selectOption('Jana Vzorová')
    await page.getByText('Načteno záznamů: 1.').waitFor()
    await page.getByLabel('Jen bez zjevného důvodu').check()
    await page.getByText('Záznamů: 4').waitFor()
    await expect.poll(() => page.locator('ol.attempts > li').count()).toBe(1)
    await context.close()
  }, 60_000)

  it('a print that cannot be noted is not made, and says why', async () => {
    const { page, context } = await open('Jana Vzorová', '/klienti')
    await page.getByRole('link', { name: /Anna/ }).first().click()
    await page.getByRole('button', { name: 'Vytisknout spis' }).waitFor()
    await page.evaluate(() => {
      window.print = () => document.body.setAttribute('data-printed', '')
    })
    await page.route('**/api/audit/exports', (route) => route.abort())
    await page.getByRole('button', { name: 'Vytisknout spis' }).click()
    await page.getByText('Bez spojení.').waitFor()
    expect(await page.locator('body[data-printed]').count()).toBe(0)
    await page.unroute('**/api/audit/exports')
    await page.getByRole('button', { name: 'Vytisknout spis' }).click()
    await page.locator('body[data-printed]').waitFor()
    await context.close()
  }, 60_000)
})
