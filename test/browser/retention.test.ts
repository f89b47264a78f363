import { readFileSync } from 'node:fs'
import { unzipSync } from 'fflate'
import { ulid } from 'ulid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { forCentre } from '../../functions/store/for-centre.ts'
import { openTable } from '../../functions/store/table/connection.ts'
import { openVault } from '../../functions/store/table/vault.ts'
import { engineClient } from '../../infra/local/base/environment.ts'
import { safeContactFrom } from '../../shared/clients/safe-contact.ts'
import { plusDays } from '../../shared/time/instant.ts'
import { pragueDay } from '../../shared/time/prague.ts'
import { closing } from '../support/agreements.ts'
import { accessible, DESK, picture, signIn } from '../support/browser.ts'
import { platformInBrowser } from '../support/platform-in-browser.ts'

const { dataDir, platform, browser } = await platformInBrowser({ demo: false })
const options = { ...DESK, reducedMotion: 'reduce' } as const
const open = (name: string, path: string) => signIn(browser, { origin: platform.origin, name, path, options })

const table = openTable(platform.tableName, engineClient(platform.engineEndpoint))
const files: { client: string; reference: string }[] = []

/** Three files that were closed two years ago. */
beforeAll(async () => {
  const store = forCentre(
    { table, vault: openVault(`file:${dataDir}/centre-keys.json`), now: platform.clock.now },
    'liberec',
  )
  const on = plusDays(pragueDay(platform.clock.now().toISOString()), -730)
  const who = { by: 'liberec-jana', role: 'worker', now: `${on}T09:00:00.000Z` } as const
  for (const givenName of ['Dávná', 'Vyžádaná', 'Třetí']) {
    const opened = { id: ulid(), person: { givenName, familyName: 'Testovací' }, safeContact: safeContactFrom({}) }
    const { client, reference } = await store.createClient(opened, who)
    const turn = { client, ...who }
    const { periods, version } = await store.service(turn)
    await store.closeFile({ ...turn, version }, closing({ period: periods[0]?.id ?? '', on }))
    files.push({ client, reference })
  }
}, 60_000)
afterAll(() => table.doc.destroy())

describe('keeping and disposing in a browser', () => {
  it('is decided, listed, held, proposed, confirmed and carried out by the head, with a protocol', async () => {
    const { page, context } = await open('Milena Ukázková', '/nastaveni')
    await page.getByRole('link', { name: 'Uchovávání a likvidace' }).click()
    await page.getByRole('heading', { level: 1, name: 'Uchovávání a likvidace' }).waitFor()
    await page.getByText('Navrženo 60 měsíců, nerozhodnuto').first().waitFor()
    await expect.poll(() => page.getByText('O době uchovávání není rozhodnuto').count()).toBe(6)
    await accessible(page)
    await picture(page, 'retention-undecided', true)

    await page.getByLabel('Spisy', { exact: true }).fill('pět let')
    await page.getByLabel('Záznamy o nahlížení', { exact: true }).fill('11')
    await page.getByRole('button', { name: 'Rozhodnout o době uchovávání' }).click()
    await page.getByText('Napište počet měsíců od 1 do 1200').first().waitFor()
    await page.getByText('Poslední rok nelze zlikvidovat.').first().waitFor()
    await page.getByLabel('Záznamy o nahlížení', { exact: true }).fill('')
    await page.getByLabel('Spisy', { exact: true }).fill('12')
    await page.getByRole('button', { name: 'Doplnit navržené doby' }).click()
    expect(await page.getByLabel('Spisy', { exact: true }).inputValue()).toBe('12')
    await page.getByRole('button', { name: 'Rozhodnout o době uchovávání' }).click()
    await page.getByText('Rozhodnutí je uloženo.').waitFor()
    await page.getByText('3 položky k likvidaci').waitFor()

    await page.getByRole('button', { name: 'Pozastavit likvidaci spisu' }).click()
    await page.getByLabel('Číslo spisu').fill(files[1]?.reference ?? '')
    await page.getByLabel('Důvod').fill('Spis si vyžádal soud.')
    await page.getByRole('button', { name: 'Pozastavit', exact: true }).click()
    await page.getByText('2 položky k likvidaci, 1 se zatím uchovává').waitFor()
    await page.getByText('likvidace je pozastavena').first().waitFor()
    await page.getByLabel('Vybrat vše: spisy').check()
    await accessible(page)
    await picture(page, 'retention-list', true)
    await page.getByRole('button', { name: 'Navrhnout k likvidaci (2)' }).click()
    await page.getByText('Seznam je navržen.').waitFor()
    await page.getByText('Centrum má ve vedení jednoho člověka').waitFor()
    await page.getByRole('button', { name: 'Potvrdit likvidaci' }).click()
    await page.getByText('Opravdu zlikvidovat 2 položky?').waitFor()
    await accessible(page)
    await page.getByRole('button', { name: 'Ano, zlikvidovat' }).click()
    await page.getByText('Ze záloh by se zlikvidované údaje daly otevřít').waitFor()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Protokol o likvidaci (DOCX)' }).click(),
    ])
    const said = Buffer.from(unzipSync(readFileSync(await download.path()))['word/document.xml'] ?? []).toString()
    expect(said).toContain('uplynula stanovená doba uchovávání')
    expect(said).toContain(files[0]?.client)
    expect(said).not.toMatch(/Dávná|Testovací|Vyžádaná/)
    await accessible(page)
    await picture(page, 'retention-done', true)

    await page.goto(`${platform.origin}/spis/${files[0]?.client}`)
    await page.getByText(/^Tyto údaje byly zlikvidovány\s\d+\.\s\d+\.\s\d{4}\.$/).waitFor()
    await accessible(page)
    await picture(page, 'retention-erased')

    await page.goto(`${platform.origin}/uchovavani`)
    await page.getByRole('button', { name: `Ukončit pozastavení spisu ${files[1]?.reference}` }).click()
    await page.getByText('Pozastavení je ukončeno').waitFor()
    await page.getByText('1 položka k likvidaci').waitFor()
    await context.close()
  }, 90_000)

  it('is nothing for a worker, who answers every request for data by the same words without asking anything', async () => {
    const { page, context } = await open('Jana Vzorová', '/uchovavani')
    await page.getByText('O uchovávání a likvidaci rozhoduje vedení centra.').waitFor()
    await page.goto(`${platform.origin}/nastaveni`)
    await page.getByRole('link', { name: 'Žádost o údaje' }).waitFor()
    expect(await page.getByRole('link', { name: 'Uchovávání a likvidace' }).count()).toBe(0)
    await page.getByRole('link', { name: 'Žádost o údaje' }).click()
    await page.getByRole('heading', { level: 1, name: 'Žádost o údaje o osobě' }).waitFor()
    expect(await page.getByRole('main').getByRole('textbox').count()).toBe(0)
    await page.getByText('nesdělujeme, zda o někom údaje vedeme').waitFor()
    const asked: string[] = []
    page.on('request', (request) => asked.push(new URL(request.url()).pathname))
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Odpověď na žádost (DOCX)' }).click(),
    ])
    const said = Buffer.from(unzipSync(readFileSync(await download.path()))['word/document.xml'] ?? []).toString()
    expect(said).toContain('nesdělujeme')
    expect(asked.filter((path) => path.startsWith('/api/') && !/^\/api\/(today|coming|addresses)$/.test(path))).toEqual(
      [],
    )
    await accessible(page)
    await picture(page, 'retention-request', true)
    await context.close()
  }, 60_000)
})
