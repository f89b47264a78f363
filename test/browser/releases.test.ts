import { ulid } from 'ulid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { forCentre } from '../../functions/store/for-centre.ts'
import { openTable } from '../../functions/store/table/connection.ts'
import { openVault } from '../../functions/store/table/vault.ts'
import { engineClient } from '../../infra/local/base/environment.ts'
import { safeContactFrom } from '../../shared/clients/safe-contact.ts'
import { monthAfter, monthOf } from '../../shared/figures/period.ts'
import { pragueDay } from '../../shared/time/prague.ts'
import { accessible, DESK, PHONE, picture, signIn } from '../support/browser.ts'
import { platformInBrowser } from '../support/platform-in-browser.ts'

const { dataDir, platform, browser } = await platformInBrowser({ demo: false })
const options = { ...DESK, reducedMotion: 'reduce' } as const
const month = monthAfter(monthOf(pragueDay(platform.clock.now().toISOString())), -1)
const year = month.slice(0, 4)
const name = new Intl.DateTimeFormat('cs', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
  new Date(`${month}-01T00:00:00Z`),
)
const path = `/cisla/vydani/${year}`

const table = openTable(platform.tableName, engineClient(platform.engineEndpoint))
const openClients = async (count: number) => {
  const vault = openVault(`file:${dataDir}/centre-keys.json`)
  const store = forCentre({ table, vault, now: platform.clock.now }, 'liberec')
  for (let index = 0; index < count; index++) {
    const opened = {
      id: ulid(),
      person: { givenName: 'Zkouška', familyName: 'Testovací' },
      safeContact: safeContactFrom({}),
    }
    await store.createClient(opened, { by: 'liberec-jana', role: 'worker', now: `${month}-05T09:00:00.000Z` })
  }
  await platform.settle()
}

beforeAll(() => openClients(3), 60_000)
afterAll(() => table.doc.destroy())

describe('the release of figures in a browser', () => {
  it('is asked once more, signed, told apart from what changed since, and corrected', async () => {
    const { page, context } = await signIn(browser, { origin: platform.origin, name: 'Milena Ukázková', path, options })
    const entry = page.getByRole('region', { name, exact: true })
    await entry.getByText('Zatím nevydáno.').waitFor()
    await entry.getByRole('button', { name: 'Vydat:' }).click()
    await entry.getByText('Vydaná čísla už nikdo nezmění').waitFor()
    await accessible(page)
    await entry.getByRole('button', { name: 'Nevydávat' }).click()
    await entry.getByRole('button', { name: 'Vydat:' }).click()
    await entry.getByRole('button', { name: 'Opravdu vydat' }).click()
    await entry.getByText('podepsáno').waitFor()
    await entry.getByText('Od vydání se nic nezměnilo.').waitFor()
    expect(await entry.getByRole('button', { name: /^Vydat/ }).count()).toBe(0)

    await openClients(2)
    await page.reload()
    await entry.getByText('Od vydání se změnilo').waitFor()
    await entry
      .getByText(/3 → 5 \(záznamy přibyly\)/)
      .first()
      .waitFor()
    await accessible(page)
    await picture(page, 'releases', true)
    await entry.getByRole('button', { name: 'Vydat opravu:' }).click()
    await entry.getByRole('button', { name: 'Opravdu vydat' }).click()
    await entry.getByRole('heading', { name: '2. znění' }).waitFor()
    await entry.getByText('Co se změnilo proti předchozímu znění').click()
    await expect.poll(() => entry.getByText('podepsáno').count()).toBe(2)
    const download = page.waitForEvent('download')
    await entry.getByRole('button', { name: 'Stáhnout 1. znění' }).click()
    expect((await download).suggestedFilename()).toBe(`vydana-cisla-${month}-1.json`)
    await context.close()
  })

  it('is read by a worker, who releases nothing', async () => {
    const { page, context } = await signIn(browser, { origin: platform.origin, name: 'Jana Vzorová', path, options })
    const entry = page.getByRole('region', { name, exact: true })
    await entry.getByRole('heading', { name: '2. znění' }).waitFor()
    expect(await page.getByRole('button', { name: /^Vydat/ }).count()).toBe(0)
    await context.close()
  })

  it.each([
    ['a telephone', 360],
    ['a small telephone', 320],
  ])('fits on %s', async (_what, width) => {
    const on = { ...PHONE, viewport: { width, height: 740 }, reducedMotion: 'reduce' } as const
    const signedIn = { origin: platform.origin, name: 'Milena Ukázková', path, options: on }
    const { page, context } = await signIn(browser, signedIn)
    await page.getByRole('heading', { name: '2. znění' }).waitFor()
    await accessible(page)
    await picture(page, `releases-${width}`, true)
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
    await context.close()
  })
})
