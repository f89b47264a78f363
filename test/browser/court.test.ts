import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { accessible, picture, signIn } from '../support/browser.ts'
import { handOver, noticeOf } from '../support/hand-over.ts'
import { platformInBrowser } from '../support/platform-in-browser.ts'
import { unzip } from '../support/unzip.ts'

const place = await platformInBrowser({ demo: false })
const { platform, browser } = place

let page: Page
let close: () => Promise<void>

const today = () => {
  const [year, month, day] = platform.clock.now().toISOString().slice(0, 10).split('-')
  return `${Number(day)}. ${Number(month)}. ${year}`
}

beforeAll(async () => {
  await handOver(place, noticeOf(place, 'Soudní'))
  const opened = await signIn(browser, { origin: platform.origin, name: 'Jana Vzorová' })
  page = opened.page
  close = () => opened.context.close()
  await page.getByRole('link', { name: 'Soudní Testovací' }).click()
  await page.getByRole('heading', { level: 1, name: 'Soudní Testovací' }).waitFor()
}, 60_000)
afterAll(() => close())

const section = (name: string) => page.getByRole('region', { name })
const steps = () => section('Kroky u soudu')

async function record(kind: string, fill?: () => Promise<void>) {
  await steps().getByRole('button', { name: 'Zapsat krok' }).click()
  await steps().getByLabel('Co se stalo').selectOption({ label: kind })
  await steps().getByLabel('Který den').fill(today())
  await fill?.()
  await steps().getByRole('button', { name: 'Uložit krok' }).click()
}

describe('the court in a browser', () => {
  it('the first page says at one glance who may not come where until when, and what comes next', async () => {
    await page.getByText(/ nesmí do společného obydlí/).waitFor()
    await page.getByText(/Podá-li ohrožená osoba návrh soudu do/).waitFor()
    await accessible(page)
    await picture(page, 'court-first-page')
  })

  it('is behind a tab with an address of its own', async () => {
    await page.getByRole('link', { name: /^Soud/ }).click()
    await page.getByText('Zatím tu není žádný krok.').waitFor()
    expect(new URL(page.url()).pathname).toMatch(/\/soud$/)
    await accessible(page)
    await picture(page, 'court-empty', true)
  })

  it('refuses a decision before its petition, by the field, and keeps what was typed', async () => {
    await record('Předběžné opatření nařízeno', () => steps().getByLabel('Spisová značka').fill('35 Nc 1/2026'))
    await steps().getByText('Žádný návrh na rozhodnutí nečeká.', { exact: false }).waitFor()
    await expect.poll(() => steps().getByLabel('Spisová značka').inputValue()).toBe('35 Nc 1/2026')
    await accessible(page)
    await picture(page, 'court-refused', true)
    await steps().getByLabel('Co se stalo').selectOption({ label: 'Podán návrh na předběžné opatření' })
    await steps().getByRole('button', { name: 'Uložit krok' }).click()
    await steps()
      .getByRole('heading', { name: /Podán návrh na předběžné opatření/ })
      .waitFor()
    await page.getByText('do vykonatelnosti rozhodnutí soudu o návrhu', { exact: false }).first().waitFor()
  })

  it('takes an order with what it forbids, and shows it at the top', async () => {
    await record('Předběžné opatření nařízeno', async () => {
      await steps().getByRole('checkbox', { name: 'vstoupit do společného obydlí' }).check()
      await steps().getByRole('checkbox', { name: 'setkávat se s ohroženou osobou' }).check()
    })
    await page.getByText(/ nesmí do společného obydlí, setkávat se s\sohroženou osobou/).waitFor()
    await page.getByText(/Návrh na prodloužení musí soudu dojít do/).waitFor()
    await accessible(page)
    await picture(page, 'court-order', true)
  })

  it('keeps a step that was recorded by mistake, and counts it no more', async () => {
    const last = steps().getByRole('listitem').last()
    await last.getByRole('button', { name: 'Zapsáno omylem' }).click()
    await last.getByLabel('Proč to neplatí').fill('Jiný spis')
    await last.getByRole('button', { name: 'Odvolat krok' }).click()
    await last.getByText('Jiný spis').waitFor()
    await page.getByText('do vykonatelnosti rozhodnutí soudu o návrhu', { exact: false }).first().waitFor()
  })

  it('prepares a petition, whose words survive a closed page, and makes a document of what is saved', async () => {
    const petition = section('Návrh na předběžné opatření')
    await petition.getByRole('button', { name: 'Připravit návrh' }).click()
    await expect.poll(() => petition.getByLabel('Příslušný soud').inputValue()).toMatch(/soud v /)
    await petition.getByLabel('Proč nelze čekat').fill('Rozepsaná naléhavost.')
    await page.reload()
    await petition.getByText('Obnovili jsme rozepsaný text').waitFor()
    await expect.poll(() => petition.getByLabel('Proč nelze čekat').inputValue()).toBe('Rozepsaná naléhavost.')
    await petition.getByRole('button', { name: 'Přidat osobu' }).click()
    await petition.getByLabel('Čím je tato osoba sama ohrožena').fill('Byla u toho.')
    await petition.getByRole('checkbox', { name: /Uvést i adresu, kde osoba žije teď/ }).check()
    await petition.getByLabel('Kde žije teď').waitFor()
    await petition.getByRole('checkbox', { name: /Uvést i adresu, kde osoba žije teď/ }).uncheck()
    await accessible(page)
    await picture(page, 'court-petition', true)
    await petition.getByRole('button', { name: 'Uložit návrh' }).click()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      petition.getByRole('button', { name: 'Stáhnout návrh (DOCX)' }).click(),
    ])
    const files = await unzip(new Blob([readFileSync(await download.path())]))
    const text = (files.get('word/document.xml') ?? '').replace(/<[^>]+>/g, '').replaceAll('\u00a0', ' ')
    expect(text).toContain('Rozepsaná naléhavost.')
    expect(text).toContain('Byla u toho.')
    expect(text).toContain('[DOPLŇTE: ')
    await accessible(page)
    await picture(page, 'court-saved', true)
  })
})
