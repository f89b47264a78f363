import { readFileSync } from 'node:fs'
import { Document, Packer, Paragraph } from 'docx'
import { strFromU8, unzipSync } from 'fflate'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { accessible, picture, signIn } from '../support/browser.ts'
import { handOver, noticeOf } from '../support/hand-over.ts'
import { platformInBrowser } from '../support/platform-in-browser.ts'

const place = await platformInBrowser({ demo: false })
const { platform, browser } = place

let page: Page
let close: () => Promise<void>

beforeAll(async () => {
  await handOver(place, noticeOf(place, 'Dohodnutá'))
  const opened = await signIn(browser, { origin: platform.origin, name: 'Jana Vzorová' })
  page = opened.page
  page.setDefaultTimeout(8000)
  close = () => opened.context.close()
  await page.getByRole('link', { name: 'Dohodnutá Testovací' }).click()
  await page.getByRole('heading', { level: 1, name: 'Dohodnutá Testovací' }).waitFor()
}, 60_000)
afterAll(() => close())

const section = (name: string) => page.getByRole('region', { name, exact: true })

/** Presses what hands over a file, and answers the text of the document in it. */
async function downloaded(button: string): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ])
  const { 'word/document.xml': xml = new Uint8Array() } = unzipSync(readFileSync(await download.path()))
  return strFromU8(xml)
    .replace(/<[^>]+>/g, '')
    .replaceAll('\u00a0', ' ')
}

describe('agreements of a file in a browser', () => {
  it('stand behind a tab, empty at first', async () => {
    await page.getByRole('navigation', { name: 'Části spisu' }).getByRole('link', { name: 'Dohoda' }).click()
    await page.getByText('Zatím tu není žádná dohoda.').waitFor()
    await section('Období služby').getByText('služba trvá').waitFor()
    await accessible(page)
    await picture(page, 'agreements-empty', true)
  })

  it('are asked to be written when help goes on, and keep what is typed', async () => {
    const agreements = section('Dohoda')
    await agreements.getByRole('button', { name: 'Zapsat dohodu' }).click()
    await agreements.getByRole('button', { name: 'Uložit dohodu' }).click()
    await page.getByText('Opravte:').waitFor()
    await agreements.getByLabel('Zakázka').fill('Chci vědět, co bude dál.')
    await agreements.getByRole('checkbox', { name: 'sociálně-právní poradenství' }).check()
    await agreements.getByText('je na místě písemná dohoda').waitFor({ state: 'detached' })
    await agreements.getByRole('radio', { name: 'dlouhodobější' }).check()
    await agreements.getByText('je na místě písemná dohoda').waitFor()
    await page.reload()
    await expect.poll(() => agreements.getByLabel('Zakázka').inputValue()).toBe('Chci vědět, co bude dál.')
    await accessible(page)
    await picture(page, 'agreements-form', true)
    await agreements.getByRole('button', { name: 'Uložit dohodu' }).click()
    await agreements.getByRole('heading', { name: /Ústní dohoda, od/ }).waitFor()
  })

  it('never run at once: the new one ends the old one, or is refused with the field and the reason', async () => {
    const agreements = section('Dohoda')
    await agreements.getByRole('button', { name: 'Zapsat novou dohodu' }).click()
    await agreements.getByRole('checkbox', { name: /Dosavadní dohoda/ }).uncheck()
    await agreements.getByRole('button', { name: 'Uložit dohodu' }).click()
    await agreements.getByText('V té době už platí jiná dohoda.').waitFor()
    expect(await agreements.getByLabel('Platí od').getAttribute('aria-invalid')).toBe('true')
    await agreements.getByRole('checkbox', { name: /Dosavadní dohoda/ }).check()
    await agreements.getByRole('button', { name: 'Uložit dohodu' }).click()
    await agreements.getByRole('heading', { name: /Písemná dohoda, od/ }).waitFor()
    await agreements.getByText('Podepsaná kopie zatím není zapsána.').waitFor()
  })

  it('become a document to sign', async () => {
    const text = await downloaded('Dokument k podpisu')
    expect(text).toContain('Dohodnutá Testovací')
    expect(text).toContain('Chci vědět, co bude dál.')
    expect(text).not.toMatch(/[{}]/)
    await accessible(page)
    await picture(page, 'agreements', true)
  })
})

describe('an agreement that two people put right at once, in a browser', () => {
  it('has what both wrote, asks of the same field only, and keeps what stood before', async () => {
    const other = await signIn(browser, {
      origin: platform.origin,
      name: 'Milena Ukázková',
      path: new URL(page.url()).pathname,
    })
    other.page.setDefaultTimeout(8000)
    const entryOn = (on: Page) => on.getByRole('article').filter({ hasText: 'Písemná dohoda, od' })
    const edit = async (on: Page, label: string, words: string) => {
      const entry = entryOn(on)
      await entry.getByRole('button', { name: 'Upravit dohodu' }).click()
      await entry.getByLabel(label).fill(words)
    }
    const save = (on: Page) => entryOn(on).getByRole('button', { name: 'Uložit dohodu' }).click()
    await edit(other.page, 'Zakázka', 'Chci klid pro děti.')
    await edit(page, 'Místo a čas', 'v centru')
    await save(page)
    await entryOn(page).getByText('Co stálo dřív (1)').waitFor()
    await save(other.page)
    const both = entryOn(other.page)
    await both.getByText('Co stálo dřív (2)').waitFor()
    await both.getByText('„Chci klid pro děti.“').waitFor()
    await both.getByText(/ · v centru/).waitFor()
    await edit(other.page, 'Místo a čas', 'doma po telefonu')
    await edit(page, 'Místo a čas', 'v centru ve středu')
    await save(page)
    await entryOn(page).getByText('Co stálo dřív (3)').waitFor()
    await save(other.page)
    await both.getByText('Někdo mezitím změnil totéž.').waitFor()
    await both.getByText(/ · v centru ve středu/).waitFor()
    await expect.poll(() => both.getByLabel('Místo a čas').inputValue()).toBe('doma po telefonu')
    await both.getByRole('button', { name: 'Uložit i tak' }).click()
    await both.getByText('Co stálo dřív (4)').click()
    await both.getByText('v centru ve středu').waitFor()
    await accessible(other.page)
    await picture(other.page, 'agreements-earlier', true)
    await other.context.close()
  })
})

describe('a consent in a browser', () => {
  it('is written down and taken back', async () => {
    const consents = section('Souhlasy s předáním údajů')
    await consents.getByRole('button', { name: 'Zapsat souhlas' }).click()
    await consents.getByLabel('Komu', { exact: true }).selectOption('social-service')
    await consents.getByLabel('Co se smí předat').fill('Jméno a telefon.')
    await consents.getByLabel('K čemu').fill('Domluva ubytování.')
    await consents.getByLabel('Kde je podepsaný souhlas').fill('Šanon 12')
    await consents.getByRole('button', { name: 'Uložit souhlas' }).click()
    await consents.getByText('Opravte:').waitFor()
    expect(await consents.getByLabel('Komu přesně').getAttribute('aria-invalid')).toBe('true')
    await consents.getByLabel('Komu přesně').fill('Azylový dům Zkouška')
    await consents.getByRole('button', { name: 'Uložit souhlas' }).click()
    await consents.getByRole('heading', { name: 'jiná sociální služba, Azylový dům Zkouška platí' }).waitFor()
    await consents.getByRole('button', { name: 'Odvolat souhlas' }).click()
    await consents.getByRole('button', { name: 'Zapsat odvolání' }).click()
    await consents.getByText('(odvolán)').waitFor()
  })
})

describe('closing a file in a browser', () => {
  it('begins with an appointment that is still to come', async () => {
    const address = page.url()
    const [client] = /(?<=\/spis\/)[^/]+/.exec(address) ?? []
    await page.goto(`${platform.origin}/terminy?spis=${client}`)
    await page.getByRole('button', { name: 'Najít první tři' }).click()
    await page.locator('.proposals').getByRole('button').last().click()
    const form = page.getByRole('region', { name: 'Nový termín' })
    await expect.poll(() => form.getByLabel('Čas', { exact: true }).inputValue()).toMatch(/^\d{1,2}:\d\d$/)
    await form.getByRole('button', { name: 'Objednat' }).click()
    await page.getByText('Termín je objednán.').waitFor()
    await page.goto(address)
    await page.getByRole('heading', { name: 'Období služby' }).waitFor()
  })

  it('says that help is still owed, and closes only for a reason that ends that duty', async () => {
    const periods = section('Období služby')
    await periods.getByRole('button', { name: 'Uzavřít spis' }).click()
    await periods.getByText('Pomoc zatím nebyla nabídnuta').waitFor()
    await periods.getByLabel('Důvod').selectOption('assignment-met')
    await periods.locator('form').getByRole('button', { name: 'Uzavřít spis' }).click()
    // An appointment is still to come: what becomes of it is nobody else's to say.
    await periods.getByText('S osobou jsou domluvené termíny').waitFor()
    await periods.getByRole('link', { name: 'Co s domluvenými termíny' }).waitFor()
    await periods.getByRole('radio', { name: 'ponechat' }).check()
    await periods.locator('form').getByRole('button', { name: 'Uzavřít spis' }).click()
    await periods.getByText('Zaznamenejte nejdřív pokus').waitFor()
    await accessible(page)
    await picture(page, 'agreements-closing', true)
    await periods.getByLabel('Důvod').selectOption('died')
    await periods.locator('form').getByRole('button', { name: 'Uzavřít spis' }).click()
    await page.getByRole('heading', { name: /Spis je uzavřen od/ }).waitFor()
    await page.getByText('Zůstaly domluvené termíny:').waitFor()
    await page
      .getByRole('main')
      .getByRole('link', { name: /uzavřeno/ })
      .waitFor()
    await accessible(page)
    await picture(page, 'agreements-closed', true)
  })

  it('is said in the list of files, and the file can be opened again', async () => {
    const address = page.url()
    await page.goto(`${platform.origin}/klienti`)
    await page.getByText(/uzavřen \d/).waitFor()
    await page.goto(address)
    await page.getByRole('button', { name: 'Znovu otevřít spis' }).click()
    await page.getByRole('button', { name: 'Otevřít spis', exact: true }).click()
    await page.getByRole('heading', { name: /Spis je uzavřen od/ }).waitFor({ state: 'detached' })
    await section('Období služby').getByText('služba trvá').waitFor()
  })
})

describe('the template of agreements in a browser', () => {
  const written = async (text: string) => ({
    name: 'vzor.docx',
    mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    buffer: Buffer.from(await Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph(text)] }] }))),
  })

  it('is the head’s to change; an unknown tag is refused by its name', async () => {
    const head = await signIn(browser, { origin: platform.origin, name: 'Milena Ukázková', path: '/nastaveni' })
    const panel = head.page.getByRole('group', { name: 'Vzor písemné dohody' })
    await panel.getByText('Centrum používá výchozí vzor.').waitFor()
    await panel.getByLabel('Nahrát jiný vzor').setInputFiles(await written('{jméno} {rodné číslo}'))
    await panel.getByText('Tyto údaje neznáme: rodné číslo.').waitFor()
    await accessible(head.page)
    await panel.scrollIntoViewIfNeeded()
    await picture(head.page, 'agreements-template')
    await panel.getByLabel('Nahrát jiný vzor').setInputFiles(await written('Vlastní vzor: {jméno}, {doba}'))
    await panel.getByText('Vzor je uložen.').waitFor()
    await head.context.close()
    expect(await downloaded('Dokument k podpisu')).toMatch(/^Vlastní vzor: Dohodnutá Testovací, od /)
  })
})
