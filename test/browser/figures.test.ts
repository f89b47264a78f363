import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { forCentre } from '../../functions/store/for-centre.ts'
import { openTable } from '../../functions/store/table/connection.ts'
import { openVault } from '../../functions/store/table/vault.ts'
import { engineClient } from '../../infra/local/base/environment.ts'
import { monthAfter, monthOf } from '../../shared/figures/period.ts'
import { instant, plusMinutes } from '../../shared/time/instant.ts'
import { pragueDay } from '../../shared/time/prague.ts'
import { accessible, DESK, picture, signIn } from '../support/browser.ts'
import { handOver, noticeOf } from '../support/hand-over.ts'
import { workIn } from '../support/long-file.ts'
import { platformInBrowser } from '../support/platform-in-browser.ts'
import { teamEvent } from '../support/team.ts'
import { unzip } from '../support/unzip.ts'

const HEAD = 'Milena Ukázková'
const WORKER = 'Jana Vzorová'

const place = await platformInBrowser({ demo: false })
const { dataDir, platform, browser } = place

const options = { ...DESK, reducedMotion: 'reduce' } as const
const open = (path: string, name = HEAD) => signIn(browser, { origin: platform.origin, name, path, options })

/** Of the 400 entries of a file most lie in it: they were one a minute before the file was opened. */
const month = monthOf(pragueDay(plusMinutes(instant(platform.clock.now()), -200)))

/** Three evictions; in the file of the first a lot of work. */
async function fill(): Promise<void> {
  for (const name of ['Jana', 'Hana', 'Dana']) await handOver(place, noticeOf(place, name))
  await platform.settle()
  const { page, context } = await open('/', WORKER)
  const path = (await page.getByRole('link', { name: 'Jana Testovací' }).getAttribute('href')) ?? ''
  await context.close()
  const table = openTable(platform.tableName, engineClient(platform.engineEndpoint))
  const vault = openVault(`file:${join(dataDir, 'centre-keys.json')}`)
  await workIn(
    { table, vault },
    { centre: 'liberec', client: path.replace('/spis/', ''), by: 'liberec-jana', entries: 400 },
  )
  const centre = forCentre({ table, vault, now: platform.clock.now }, 'liberec')
  const id = '01KJQ00000000000000000000A'
  const target = { id, version: 0, by: 'liberec-jana', role: 'worker', now: instant(platform.clock.now()) } as const
  // Of months that are over, so that the second is a change after their end.
  const on = `${monthAfter(month, -1)}-10`
  await centre.saveTeamEvent(target, teamEvent({ on }))
  await platform.settle()
  await platform.runSchedule('figures-check')
  await centre.saveTeamEvent({ ...target, id: `${id.slice(0, -1)}B` }, teamEvent({ on, ordinal: 2 }))
  await platform.settle()
  await platform.runSchedule('figures-check')
  table.doc.destroy()
}

const number = (page: Page) => page.locator('.figure-value').first().textContent()
const rows = (page: Page) => page.locator('.figure-lines > li')

/** Loads all lines of a list. */
async function toTheEnd(page: Page): Promise<void> {
  const more = page.getByRole('button', { name: /Zobrazit další/ })
  const end = page.getByText('Konec seznamu.')
  await more.or(end).first().waitFor()
  while ((await more.count()) > 0) {
    const before = await rows(page).count()
    await more.click()
    await expect.poll(() => rows(page).count()).toBeGreaterThan(before)
  }
}

async function downloaded(page: Page, name: string): Promise<Buffer> {
  const waiting = page.waitForEvent('download')
  await page.getByRole('button', { name }).click()
  return readFileSync(await (await waiting).path())
}

describe('the figures of a centre in which nothing happened yet', () => {
  it('are zero this month, and missing where there are none', async () => {
    const { page, context } = await open('/cisla')
    await page.getByRole('heading', { level: 1, name: 'Čísla centra' }).waitFor()
    const notices = page.getByRole('listitem').filter({ hasText: 'Oznámení o vykázání' }).first()
    await notices.getByRole('link', { name: '0' }).waitFor()
    await notices.getByText('předchozí měsíce chybějí').waitFor()
    await page.getByText('nikdo po lhůtě').waitFor()
    await accessible(page)
    await notices.getByRole('link', { name: '0' }).click()
    await page.getByText('Z ničeho: v tomto období tu není žádný záznam.').waitFor()
    await accessible(page)
    await page.goto(`${platform.origin}/cisla/2019`)
    await page.getByText('Zatím nespočítáno: leden 2019, únor 2019').waitFor()
    expect(await page.locator('.figure').count()).toBe(0)
    await accessible(page)
    for (const path of ['2026-13', '20', `${month}/unknown`]) {
      await page.goto(`${platform.origin}/cisla/${path}`)
      await page.getByRole('heading', { level: 1, name: 'Tady nic není' }).waitFor()
    }
    await context.close()
  }, 60_000)
})

describe('the figures of a centre', () => {
  it('are at a glance, and open from there', async () => {
    await fill()
    const { page, context } = await open('/')
    await page.locator('summary', { hasText: HEAD }).click()
    await page.getByRole('link', { name: 'Čísla centra' }).click()
    await page.getByRole('heading', { level: 1, name: 'Čísla centra' }).waitFor()
    await expect.poll(() => page.locator('.tile').count()).toBe(5)
    expect(await page.locator('figure.chart').count()).toBe(2)
    const waiting = page.locator('.tile').filter({ hasText: 'Čeká na nabídku pomoci' })
    await waiting.getByRole('link', { name: '3' }).waitFor()
    await accessible(page)
    await picture(page, 'figures-glance', true)
    await page.getByRole('link', { name: 'Všechna čísla měsíce' }).press('Enter')
    await page.getByRole('heading', { level: 2, name: 'Vykázání' }).waitFor()
    await page.getByRole('link', { name: /^← / }).press('Enter')
    await page.getByRole('heading', { name: 'Co se změnilo později' }).waitFor()
    await page.getByText('Setkání, přednášky a vzdělávání: 1 → 2').waitFor()
    await page.locator('.figure-value a[href$="/events"]').click()
    await page.getByRole('link', { name: 'Akce týmu' }).first().click()
    await page.getByRole('region', { name: 'Otevřená akce' }).getByText('Předávání úředních záznamů').waitFor()
    await context.close()
  }, 120_000)

  it('are missing with the reason, and never zero, where a month could not be reckoned', async () => {
    const { page, context } = await open('/cisla')
    await page.route('**/api/figures?*', async (route) => {
      const response = await route.fetch()
      const answer = await response.json()
      const months = answer.months.map(({ month }: { month: string }) => ({ month, changes: [], missing: 'failed' }))
      await route.fulfill({ response, json: { ...answer, months } })
    })
    await page.goto(`${platform.origin}/cisla`)
    await page.locator('.tile', { hasText: 'Klienti s dohodou' }).getByText('předchozí měsíce chybějí').waitFor()
    await page.goto(`${platform.origin}/cisla/${monthAfter(month, -1)}`)
    await page.getByText('Nepodařilo se spočítat:').waitFor()
    await page.getByText('Chybějí, neznamená to nulu.').waitFor()
    expect(await page.locator('.figure').count()).toBe(0)
    await accessible(page)
    await context.close()
  }, 60_000)

  it('are the same on their page, in their list and in their file', async () => {
    const { page, context } = await open(`/cisla/${month}`)
    await page.locator('.figure').first().waitFor()
    await page.locator('.figure', { hasText: 'Čas přímé práce' }).getByText('Rozdělení').click()
    await page
      .locator('.figure-parts')
      .getByText('Krizová intervence', { exact: true })
      .filter({ visible: true })
      .waitFor()
    await page.locator('.figure', { hasText: 'Intervence' }).first().getByText('Co to je').click()
    await page.getByText('jednotka 30 minut, jak ji vykazují centra').waitFor()
    await accessible(page)
    await picture(page, 'figures-month', true)
    const links = await page
      .locator('.figure-value a')
      .evaluateAll((all) =>
        all.map((link) => ({ href: link.getAttribute('href') ?? '', text: link.firstChild?.textContent ?? '' })),
      )
    const told = links.filter(
      ({ text, href }) => text !== '0' && /notices|clients|work-time|attempts$|offered/.test(href),
    )
    expect(told.length).toBeGreaterThan(2)
    for (const { href, text } of told) {
      await page.goto(platform.origin + href)
      await expect.poll(() => number(page)).toBe(text)
      await toTheEnd(page)
      const count = await rows(page).count()
      expect(await page.getByRole('status').filter({ hasText: /řád/ }).textContent()).toContain(`${count}\u00a0řád`)
    }
    await context.close()
  }, 120_000)

  it('are given out whole, which is noted', async () => {
    const { page, context } = await open(`/cisla/${month}/work-entries?podle=kind&kod=consultation`)
    await page.getByText('podle druhu: Konzultace').waitFor()
    await page.goto(`${platform.origin}/cisla/${month}/work-entries`)
    await expect.poll(() => rows(page).count()).toBe(100)
    const count = Number(await number(page))
    await accessible(page)
    await picture(page, 'figures-lines')
    await page.getByText('Stáhnout seznam').click()
    const [headings, ...lines] = (await downloaded(page, 'Stáhnout CSV')).toString().trimEnd().split('\r\n')
    expect(headings).toBe('\ufeffDen;Záznam;Číslo;podle úkonu §\u00a025a;podle druhu;podle dohody;Množství')
    expect(lines).toHaveLength(count)
    const sheets = await unzip(new Blob([new Uint8Array(await downloaded(page, 'Stáhnout do Excelu'))]))
    expect(sheets.get('xl/worksheets/sheet1.xml')?.match(/<row /g)).toHaveLength(count + 1)
    await page.goto(`${platform.origin}/kdo-co-otevrel`)
    await page.getByLabel('Kdo', { exact: true }).selectOption({ label: HEAD })
    await page.getByText('stažení záznamů, z nichž je číslo').nth(1).waitFor()
    await page.goto(`${platform.origin}/cisla/${month}/work-entries`)
    await rows(page).first().getByRole('link').click()
    await page.getByRole('heading', { level: 1, name: 'Jana Testovací' }).waitFor()
    await context.close()
  }, 120_000)

  it('follow the rules of the centre, which stand beside them', async () => {
    const { page, context } = await open(`/cisla/${month}`)
    const interventions = page.locator('.figure-value a[href$="/interventions"]')
    const before = await interventions.textContent()
    await page.getByRole('link', { name: 'Změnit v nastavení' }).click()
    await page.getByRole('radio', { name: 'po zápisech' }).check()
    await page.getByText('90 minut je 1 intervence').waitFor()
    await page.getByRole('radio', { name: 'patří mezi obsloužené' }).check()
    await page.getByRole('button', { name: 'Uložit nastavení' }).click()
    await page.getByText('Uloženo.').first().waitFor()
    await page.goto(`${platform.origin}/cisla/${month}`)
    await page.getByText('Zápis od 30 minut výš je 1 intervence').first().waitFor()
    await page.getByText('s dětmi, které s nimi žijí: 0').waitFor()
    expect(await interventions.textContent()).not.toBe(before)
    await context.close()
  }, 60_000)
})
