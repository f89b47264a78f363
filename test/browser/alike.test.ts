import { describe, expect, it } from 'vitest'
import { accessible, DESK, PHONE, picture, signIn } from '../support/browser.ts'
import { handOver, noticeNow, noticeOf } from '../support/hand-over.ts'
import { endangered } from '../support/notices.ts'
import { platformInBrowser } from '../support/platform-in-browser.ts'

const WORKER = 'Jana Vzorová'

const { platform, browser, dataDir } = await platformInBrowser({ demo: false })
const place = { platform, dataDir }

const open = (path: string, options = DESK) => signIn(browser, { origin: platform.origin, name: WORKER, path, options })

describe('somebody who may be here already', () => {
  it('is told on top of the file with the reason, joined or refused, and what was refused is taken back', async () => {
    await handOver(place, noticeOf(place, 'Dvakrát'))
    const { page, context } = await open('/klienti/novy')
    await page.getByLabel('Jméno', { exact: true }).fill('Dvakrat')
    await page.getByLabel('Příjmení', { exact: true }).fill('Testovaci')
    await page.getByLabel('Narození', { exact: true }).first().fill('2. 1. 1990')
    const typed = page.locator('.alike-typed')
    await typed.getByText('stejné jméno a datum narození').waitFor()
    await accessible(page)
    await picture(page, 'alike-typed', true)
    await page.getByRole('button', { name: 'Založit spis' }).click()
    await page.getByRole('heading', { level: 1, name: 'Dvakrat Testovaci' }).waitFor()
    const note = page.locator('.alike-note')
    await note.getByText('Možná už tu je (1)').click()
    await note.getByText('stejné jméno a datum narození').waitFor()
    await accessible(page)
    await picture(page, 'alike-note', true)
    await note.getByRole('button', { name: 'Je to někdo jiný' }).click()
    await note.getByText('Nebude se to znovu navrhovat.').waitFor()
    await page.goto(`${platform.origin}${new URL(page.url()).pathname}/osoba`)
    const refused = page.getByRole('region', { name: 'Co už někdo odmítl' })
    await refused.getByText('není tatáž osoba').waitFor()
    expect(await note.getByText('stejné jméno').count()).toBe(0)
    await accessible(page)
    await refused.getByRole('button', { name: 'Vzít zpět' }).click()
    await refused.waitFor({ state: 'detached' })
    await page.goBack()
    await note.getByText('Možná už tu je (1)').click()
    await note.getByRole('button', { name: 'Je to ona – propojit' }).click()
    await page.locator('.joined-note').getByText('Další spis téže osoby').waitFor()
    await context.close()
  })

  it('is told of a household that was evicted before, on a telephone too', async () => {
    const at = { dwelling: { street: 'Opakovaná 7', municipality: 'Liberec', district: 'CZ0513' } }
    const evicted = { givenName: 'Vít', familyName: 'Navracející' }
    for (const [reference, familyName, hours] of [
      ['PRVÉ', 'Dřívější', 30],
      ['DRUHÉ', 'Další', 4],
    ] as const) {
      const people = [endangered({ familyName, phone: `+420 700 000 0${hours}` })]
      const then = new Date(platform.clock.now().getTime() - hours * 3_600_000).toISOString()
      await handOver(place, {
        ...noticeNow(place),
        ...at,
        evicted,
        reference,
        enteredAt: then,
        evictedAt: then,
        endangered: people,
      })
    }
    const { page, context } = await open('/klienti', PHONE)
    await page.getByLabel('Najít člověka').fill('dalsi')
    await page.locator('.found').getByRole('link', { name: 'Zkouška Další' }).click()
    const note = page.locator('.alike-note')
    await note.getByText('může to být 2. vykázání v domácnosti').click()
    await note.getByText('Může to být 2. vykázání v téže domácnosti.').waitFor()
    await note.getByText('Shoduje se: obec (podle názvu a okresu), ulice, číslo domu, vykázaná osoba.').waitFor()
    await accessible(page)
    await picture(page, 'alike-household', true)
    await note.getByRole('button', { name: 'Potvrdit 2. vykázání' }).click()
    await note.getByText('Pořadí vykázání je uložené.').waitFor()
    await page.goto(`${platform.origin}${new URL(page.url()).pathname}/osoba`)
    await page.getByText('2. vykázání v domácnosti').waitFor()
    await context.close()
  })
})
