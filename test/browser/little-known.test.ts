import { readFileSync } from 'node:fs'
import type { BrowserContextOptions } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import type { Receipt } from '../../shared/police/receipt.ts'
import { accessible, DESK, PHONE, picture, signIn } from '../support/browser.ts'
import { handOver } from '../support/hand-over.ts'
import { platformInBrowser } from '../support/platform-in-browser.ts'

const WORKER = 'Jana Vzorová'
const NARROW: BrowserContextOptions = { ...PHONE, viewport: { width: 320, height: 640 } }
const widths = { desk: DESK, phone: PHONE, narrow: NARROW }

const place = await platformInBrowser({ demo: false })
const { platform, browser } = place

const HOUR_MS = 3_600_000
const ago = (hours: number) => new Date(platform.clock.now().getTime() - hours * HOUR_MS).toISOString()

/** Hands over an example of a notice, with its times moved and anything else changed. */
async function handOverExample(example: string, changes: object): Promise<Receipt> {
  const told = JSON.parse(readFileSync(`test/examples/notice-${example}.json`, 'utf8'))
  const receipt = await handOver(place, { ...told, ...changes })
  await platform.settle()
  return receipt
}

describe('a notice of a night in which little is known', () => {
  it.each(Object.entries(widths))('is shown with what is known of it, on a %s', async (width, options) => {
    const { missing } = await handOverExample('little-known', {
      reference: `NOC-${width}`,
      enteredAt: ago(4),
      evictedAt: ago(3),
    })
    expect(missing).toContain('evicted.givenName')
    const { page, context } = await signIn(browser, { origin: platform.origin, name: WORKER, options })
    await page.getByRole('link', { name: 'Mai', exact: true }).first().waitFor()
    await accessible(page)
    await page.getByRole('link', { name: 'Neznámá osoba' }).first().click()
    await page.getByRole('heading', { level: 1, name: 'Neznámá osoba' }).waitFor()
    await page.getByRole('link', { name: /^Oznámení/ }).click()
    const report = page.getByRole('region', { name: 'Co oznámila policie' })
    await report.getByText('Policie neuvedla: datum narození').first().waitFor()
    await report.getByText('věk asi 45 let').waitFor()
    await report.getByText('č. ev. 14, Vzorov').waitFor()
    await report.getByText('1 dítě, věk: neznámý').waitFor()
    expect(await report.getByText('neuvedeno', { exact: true }).count()).toBe(0)
    await accessible(page)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      await page.evaluate(() => document.documentElement.clientWidth),
    )
    await picture(page, `little-known-${width}`, true)
    await page.getByRole('link', { name: 'Klienti' }).first().click()
    await page.getByRole('link', { name: 'Neznámá osoba' }).first().waitFor()
    await context.close()
  })
})

describe('a notice with what may be wrong', () => {
  it.each(Object.entries(widths))('says what to ask the police about, on a %s', async (width, options) => {
    const { verify } = await handOverExample('one-person', {
      reference: `OVERIT-${width}`,
      unit: { name: 'Oddělení Zkouška', phone: 'linka\u00A012' },
      enteredAt: ago(9 * 24),
      evictedAt: ago(8 * 24 - 2),
      endsAt: ago(1),
      distribution: undefined,
      extensions: { 'x-cislo-udalosti': 'ZK-7/2026', 'x-hlidka': { sluzba: 'noční', clenove: [2, null] } },
    })
    expect(verify?.map(({ code }) => code)).toEqual([
      'long-ago',
      'long-after-entry',
      'already-over',
      'unverified-phone',
    ])
    const { page, context } = await signIn(browser, { origin: platform.origin, name: WORKER, options })
    await page.getByRole('link', { name: 'Adéla Ukázková' }).first().click()
    await page.getByRole('link', { name: /^Oznámení/ }).click()
    const report = page.getByRole('region', { name: 'Co oznámila policie' })
    await report.getByText('Ověřte u policie', { exact: true }).waitFor()
    await report.getByRole('heading', { name: 'Další údaje od policie' }).waitFor()
    await report.getByText('ZK-7/2026').waitFor()
    await report.getByText('"sluzba": "noční"').waitFor()
    await expect.poll(() => page.getByText('ověřte u policie', { exact: true }).count()).toBe(3)
    await report.getByText('Vykázání skončilo dříve, než policie záznam předala.').waitFor()
    await report.getByText('linka 12').waitFor()
    await accessible(page)
    await picture(page, `to-verify-${width}`, true)
    await context.close()
  })
})
