import type { Page } from 'playwright-core'
import { ulid } from 'ulid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTable } from '../../functions/store/table/connection.ts'
import { openVault } from '../../functions/store/table/vault.ts'
import { engineClient } from '../../infra/local/base/environment.ts'
import { accessible, picture, signIn } from '../support/browser.ts'
import { namedEnquiry } from '../support/enquiries.ts'
import { consultation } from '../support/entries.ts'
import { handOver, noticeOf } from '../support/hand-over.ts'
import { lengthen } from '../support/long-file.ts'
import { pagesOf } from '../support/pdf.ts'
import { safetyPlan } from '../support/plans.ts'
import { platformInBrowser } from '../support/platform-in-browser.ts'

const place = await platformInBrowser({ demo: false })
const { dataDir, platform, browser } = place

let page: Page
let close: () => Promise<void>
let reference: string
let send: (method: 'PUT' | 'POST', path: string, body: object) => Promise<void>

const SIGN = 'Ztichne a zavře dveře.'
const WHERE = 'azyl Testov 5'
const RESCUER = 'Prosí za ni soused.'

/** Work written to an enquiry of a kind that is linked to the file. */
async function linkedWork(kind: 'one-off' | 'rescuer', words: string): Promise<void> {
  const at = platform.clock.now().toISOString()
  const id = ulid()
  await send('POST', 'enquiries', { id, enquiry: namedEnquiry({ at, kind }) })
  await send('POST', `enquiries/${id}/link`, { version: 1, reference })
  await send('POST', `enquiries/${id}/entries`, { entry: consultation({ at, words }) })
}

beforeAll(async () => {
  await handOver(place, noticeOf(place, 'Čtoucí'))
  const opened = await signIn(browser, { origin: platform.origin, name: 'Jana Vzorová' })
  page = opened.page
  close = () => opened.context.close()
  const link = page.getByRole('link', { name: 'Čtoucí Testovací' })
  const client = (await link.getAttribute('href'))?.replace('/spis/', '') ?? ''
  const table = openTable(platform.tableName, engineClient(platform.engineEndpoint))
  const vault = openVault(`file:${dataDir}/centre-keys.json`)
  await lengthen({ table, vault }, { centre: 'liberec', client, attempts: 50, by: 'liberec-jana' })
  table.doc.destroy()
  const asked = page.waitForRequest((request) => request.headers()['authorization'] !== undefined)
  await link.click()
  const { authorization = '' } = (await asked).headers()
  send = async (method, path, body) => {
    const headers = { authorization, 'content-type': 'application/json' }
    const answer = await fetch(`${platform.origin}/api/${path}`, { method, headers, body: JSON.stringify(body) })
    expect(answer.status).toBe(200)
  }
  await page.getByRole('heading', { level: 1, name: 'Čtoucí Testovací' }).waitFor()
  reference = (await page.locator('.under .reference').textContent()) ?? ''
  const file = `clients/${client}`
  await send('PUT', `${file}/person`, { version: 1, changed: ['whereNow'], person: { whereNow: WHERE } })
  await send('PUT', `${file}/plans/safety`, { version: 0, plan: safetyPlan({ words: { signs: SIGN, sheet: '' } }) })
  await linkedWork('one-off', 'Volala dřív sama.')
  await linkedWork('rescuer', RESCUER)
}, 60_000)
afterAll(() => close())

const isPrinted = () => page.evaluate(() => Object(window).printed === 1)
const title = () => `Kopie údajů ze spisu ${reference}`

describe('a copy of a person’s data in a browser', () => {
  it('is a screen without the name, with all pages of the file', async () => {
    await page.keyboard.press('Alt+Digit9')
    await page.getByRole('heading', { level: 1, name: title() }).waitFor()
    expect(new URL(page.url()).pathname).toMatch(/^\/spis\/[0-9A-Z]{26}\/kopie$/)
    await expect.poll(() => page.title()).toBe(`${title()} – Opora`)
    await page.getByText('Pokus 1.', { exact: true }).waitFor()
    await page.getByText('Pokus 50.', { exact: true }).waitFor()
    await page.getByText('Volala dřív sama.', { exact: true }).waitFor()
    const text = await page.getByRole('main').textContent()
    expect(text).not.toMatch(/Jana Vzorová|Nikdo Neexistující/)
    expect(text).not.toContain(RESCUER)
    expect(text).not.toContain(WHERE)
    await accessible(page)
    await picture(page, 'copy-chosen')
    // Nobody prints what nobody has read through yet.
    await page.emulateMedia({ media: 'print' })
    expect(await page.getByText('Pokus 1.', { exact: true }).isVisible()).toBe(false)
    await page.emulateMedia({ media: null })
  })

  it('is shown without what a worker left out, and with nothing else around it', async () => {
    await page.getByRole('checkbox', { name: 'Pokus 7.' }).uncheck()
    await page.getByRole('button', { name: 'Vynechat vše: Bezpečný kontakt' }).click()
    await page.getByRole('button', { name: 'Ukázat na obrazovce' }).click()
    await page.getByRole('button', { name: 'Zpět k výběru' }).waitFor()
    expect(await page.getByText('Pokus 7.', { exact: true }).count()).toBe(0)
    expect(await page.getByRole('heading', { name: 'Bezpečný kontakt' }).count()).toBe(0)
    expect(await page.getByRole('banner').count()).toBe(0)
    await accessible(page)
    await picture(page, 'copy-shown')
    await page.setViewportSize({ width: 320, height: 640 })
    await picture(page, 'copy-shown-320')
    await page.setViewportSize({ width: 1280, height: 900 })
    await page.getByRole('button', { name: 'Zpět k výběru' }).click()
    expect(await page.getByRole('checkbox', { name: 'Pokus 7.' }).isChecked()).toBe(false)
  })

  it('is printed page by page with the reference alone, once it is noted', async () => {
    await page.evaluate(() => Object.assign(window, { printed: 0, print: () => Object.assign(window, { printed: 1 }) }))
    await page.route('**/copies', (route) => route.abort(), { times: 1 })
    await page.getByRole('button', { name: 'Vytisknout' }).click()
    await page.getByRole('button', { name: 'Zkusit znovu' }).waitFor()
    expect(await isPrinted()).toBe(false)
    await page.getByRole('button', { name: 'Zkusit znovu' }).click()
    await expect.poll(isPrinted).toBe(true)
    const sheets = pagesOf(await page.pdf({ preferCSSPageSize: true }))
    expect(sheets.length).toBeGreaterThan(1)
    for (const [index, sheet] of sheets.entries()) {
      expect(sheet).toContain(title())
      expect(sheet).toContain(`strana ${index + 1} z ${sheets.length}`)
      expect(sheet).not.toMatch(/Jana Vzorová|Zpět|Odhlásit|Vytisknout/)
    }
    const names = sheets.filter((sheet) => sheet.includes('Testovací'))
    expect(names).toHaveLength(1)
    await page.emulateMedia({ media: 'print' })
    await picture(page, 'copy-on-paper')
  })

  it('has the safety plan and where she lives now only when each is ticked against its warning', async () => {
    await page.emulateMedia({ media: null })
    await page.getByRole('button', { name: 'Zpět k výběru' }).click()
    expect(await page.getByRole('checkbox', { name: SIGN }).isChecked()).toBe(false)
    await page.getByText('V plánu zatím není zapsáno, kde list bude.').waitFor()
    await page.getByRole('checkbox', { name: SIGN }).check()
    await page.getByRole('checkbox', { name: 'Dát do kopie i to, kde teď žije' }).check()
    await page.getByText(`V kopii bude: „${WHERE}“`).waitFor()
    await accessible(page)
    await picture(page, 'copy-against-warnings', true)
    await page.getByRole('button', { name: 'Ukázat na obrazovce' }).click()
    await page.getByRole('button', { name: 'Zpět k výběru' }).waitFor()
    await page.getByText(WHERE, { exact: true }).waitFor()
    await page.getByText(SIGN, { exact: true }).waitFor()
  })

  it('keeps the choice over a reload, but never where she lives now, and ticks nothing that came since', async () => {
    await page.getByRole('button', { name: 'Zpět k výběru' }).click()
    const before = await kept()
    await page.getByRole('checkbox', { name: 'Pokus 9.' }).uncheck()
    await expect.poll(kept).not.toBe(before)
    expect(before).not.toMatch(/Pokus|safety|codeWord/)
    await linkedWork('one-off', 'Mezitím volala znovu.')
    await page.reload()
    await page.getByText('Výběr zůstal tak').waitFor()
    const ticked = (name: string) => page.getByRole('checkbox', { name, exact: false }).isChecked()
    for (const name of ['Pokus 7.', 'Pokus 9.', 'Mezitím volala znovu.', 'Dát do kopie i to, kde teď žije'])
      expect(await ticked(name), name).toBe(false)
    for (const name of ['Pokus 8.', SIGN]) expect(await ticked(name), name).toBe(true)
    expect(await page.getByText(WHERE).count()).toBe(0)
    await accessible(page)
    await page.getByRole('button', { name: 'Vybrat znovu od začátku' }).click()
    await expect.poll(() => ticked('Pokus 7.')).toBe(true)
    expect(await ticked(SIGN)).toBe(false)
  })
})

/** What this browser keeps of drafts, as it lies there. */
const kept = () =>
  page.evaluate(() => JSON.stringify(Object.entries(localStorage).filter(([name]) => name.startsWith('opora.draft.'))))
