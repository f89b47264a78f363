import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { ulid } from 'ulid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { forCentre } from '../../functions/store/for-centre.ts'
import { openTable } from '../../functions/store/table/connection.ts'
import { openVault } from '../../functions/store/table/vault.ts'
import { engineClient } from '../../infra/local/base/environment.ts'
import { safeContactFrom } from '../../shared/clients/safe-contact.ts'
import type { UserRow } from '../../shared/return/rows.ts'
import type { StateReturn } from '../../shared/return/views.ts'
import { plusDays } from '../../shared/time/instant.ts'
import { agreementFields } from '../support/agreements.ts'
import { accessible, DESK, picture, signIn } from '../support/browser.ts'
import { platformInBrowser } from '../support/platform-in-browser.ts'
import { unzip } from '../support/unzip.ts'

const HEAD = 'Milena Ukázková'
const { dataDir, platform, browser } = await platformInBrowser({ demo: false })
const options = { ...DESK, reducedMotion: 'reduce' } as const
const open = (name: string, path: string) => signIn(browser, { origin: platform.origin, name, path, options })

const YEAR = 2025
const table = openTable(platform.tableName, engineClient(platform.engineEndpoint))
const files: string[] = []

/** Three people with an agreement in 2025; of the second nobody knows when she was born. */
beforeAll(async () => {
  const vault = openVault(`file:${dataDir}/centre-keys.json`)
  const store = forCentre({ table, vault, now: platform.clock.now }, 'liberec')
  for (const [day, birthDate] of [
    ['2025-03-03', '1990'],
    ['2025-04-01', undefined],
    ['2025-06-01', '1971'],
  ] as const) {
    const who = { by: 'liberec-jana', role: 'worker', now: `${day}T09:00:00.000Z` } as const
    const person = { givenName: 'Výkazová', familyName: 'Testovací', sex: 'female', district: 'CZ0513' } as const
    const opened = {
      id: ulid(),
      person: { ...person, ...(birthDate && { birthDate }) },
      safeContact: safeContactFrom({}),
    }
    const { client } = await store.createClient(opened, who)
    const agreement = { id: ulid(), agreement: agreementFields({ from: day, until: plusDays(day, 30) }) }
    await store.addAgreement({ client, ...who, version: 0 }, agreement)
    files.push(client)
  }
  await platform.settle()
}, 60_000)
afterAll(() => table.doc.destroy())

async function text(page: Page, button: string): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ])
  return readFileSync(await download.path(), 'utf8')
}

describe('the yearly return in a browser', () => {
  it('shows rows of nobody, those to be filled in first, and gives them out without a way to a file', async () => {
    const { page, context } = await open(HEAD, '/nastaveni')
    await page.getByRole('link', { name: 'Roční výkaz pro ministerstvo' }).click()
    await page.getByText('Rok ještě běží.').waitFor()
    await page.goto(`${platform.origin}/vykaz/${YEAR}`)
    const users = page.getByRole('region', { name: 'Uživatelé služby' })
    await users.getByText('Lidí i řádků: 3.').waitFor()
    const rows = users.getByRole('row')
    await expect.poll(() => rows.nth(1).textContent()).toContain('neuvedeno')
    expect(await rows.nth(2).textContent()).toMatch(/^1žena1990oběti.domácího.násilíLiberec3\.\s3\.\s2025/)
    await users.getByText('Neúplné údaje: 1.').waitFor()
    await page.getByText('Zda dnešní formulář ministerstva').waitFor()
    await accessible(page)
    await picture(page, 'return-three', true)

    const csv = await text(page, 'Uživatelé (CSV)')
    expect(csv.split('\r\n')).toHaveLength(5)
    expect(csv).toContain('3.3.2025')
    for (const trace of [...files, 'Testovací', 'Výkazová', 'Co chybí', '/spis/']) expect(csv).not.toContain(trace)
    expect(await text(page, 'Součty (CSV)')).toContain('Uživatelé služby;Celkem;;lidé;3')
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Vše (XLSX)' }).click(),
    ])
    const parts = await unzip(new Blob([readFileSync(await download.path())]))
    expect(parts.get('xl/workbook.xml')).toMatch(/Uživatelé.*Součty.*Pracovníci/s)
    expect([...parts.values()].join('')).not.toContain(files[1])

    await users.getByRole('link', { name: 'Doplnit u čísla 2: rok narození' }).click()
    await page.getByRole('heading', { level: 1, name: /Testovací/ }).waitFor()
    expect(new URL(page.url()).pathname).toBe(`/spis/${files[1]}/osoba`)
    await context.close()
  }, 60_000)

  it('is noted each time it is given out', async () => {
    const { page, context } = await open(HEAD, `/vykaz/${YEAR}`)
    const noted = page.waitForRequest((request) => request.url().endsWith('/api/audit/exports'))
    await text(page, 'Pracovníci (CSV)')
    expect((await noted).postDataJSON()).toEqual({ did: 'return-table', figures: String(YEAR) })
    await context.close()
  })

  it('has the capacity that the head says', async () => {
    const { page, context } = await open(HEAD, '/nastaveni')
    const form = page.getByRole('group', { name: 'Ambulantní forma' })
    await form.getByLabel('Klientů v jednu chvíli').fill('2')
    await form.getByLabel('Intervencí v jednu chvíli').fill('3')
    await form.getByLabel('Jak se to rozumí').fill('Dvě místnosti.')
    await form.scrollIntoViewIfNeeded()
    await picture(page, 'return-capacity')
    await page.getByRole('button', { name: 'Uložit nastavení' }).click()
    await page.getByText('Uloženo.').waitFor()
    await page.goto(`${platform.origin}/vykaz/${YEAR}`)
    const row = page.getByRole('region', { name: 'Okamžitá kapacita' }).getByRole('row', { name: 'Ambulantní forma' })
    await expect.poll(() => row.textContent()).toBe('Ambulantní forma23Dvě místnosti.')
    await context.close()
  }, 60_000)

  it.each([0, 300])(
    'of %s rows is read at any width, a page at a time',
    async (count) => {
      const { page, context } = await open(HEAD, '/tym')
      await page.route(`**/api/return/${YEAR}`, async (route) => {
        const made: StateReturn = await (await route.fetch()).json()
        await route.fulfill({ json: withRows(made, count) })
      })
      await page.goto(`${platform.origin}/vykaz/${YEAR}`)
      const users = page.getByRole('region', { name: 'Uživatelé služby' })
      if (count === 0) await users.getByText('V tomto roce centrum s nikým dohodu nemělo.').waitFor()
      else {
        await users.getByText('Lidí: 290, řádků: 300.').waitFor()
        await users.getByRole('button', { name: 'Další řádky (zbývá 200)' }).click()
        await expect.poll(() => users.getByRole('row').count()).toBe(201)
      }
      await accessible(page)
      await picture(page, `return-${count}`, count === 0)
      await context.close()
    },
    60_000,
  )

  it('is not for a worker', async () => {
    const { page, context } = await open('Jana Vzorová', `/vykaz/${YEAR}`)
    await page.getByRole('alert').getByText('oprávnění').first().waitFor()
    await page.goto(`${platform.origin}/nastaveni`)
    await page.getByRole('link', { name: 'Podoba centra' }).waitFor()
    expect(await page.getByRole('link', { name: 'Roční výkaz' }).count()).toBe(0)
    await context.close()
  })
})

/** A return of so many rows, of which ten are second periods. */
function withRows(made: StateReturn, count: number): StateReturn {
  const rows = Array.from({ length: count }, (_, index): UserRow => {
    const from = plusDays('2025-01-01', index)
    return {
      ...{ number: Math.min(index + 1, 290), sex: 'female', birthYear: 1960 + (index % 40), from, until: from },
      ...{ targetGroup: 'domestic-violence', districtBefore: 'CZ0513' },
    }
  })
  return { ...made, rows, gaps: [], totals: { ...made.totals, users: Math.min(count, 290) } }
}
