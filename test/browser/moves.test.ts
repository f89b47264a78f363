import type { Page } from 'playwright-core'
import { ulid } from 'ulid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { accessible, PHONE, picture, signIn } from '../support/browser.ts'
import { handOver, noticeOf } from '../support/hand-over.ts'
import { platformInBrowser } from '../support/platform-in-browser.ts'

const place = await platformInBrowser({ demo: false })
const { platform, browser } = place

const NAME = 'Stěhovavá Testovací'
const NOTE = 'Chce se odstěhovat k sestře.'
const WHERE = 'u sestry v Testově'
const WORDS = 'Volejte prosím až po patnácté hodině.'
const BRNO = 'Intervenční centrum Brno'

let page: Page
let file: string
let close: () => Promise<void>
let send: (method: 'PUT' | 'POST', path: string, body: object) => Promise<void>

beforeAll(async () => {
  await handOver(place, noticeOf(place, 'Stěhovavá'))
  const opened = await signIn(browser, { origin: platform.origin, name: 'Jana Vzorová' })
  page = opened.page
  page.setDefaultTimeout(10_000)
  close = () => opened.context.close()
  const link = page.getByRole('link', { name: NAME })
  file = (await link.getAttribute('href')) ?? ''
  const asked = page.waitForRequest((request) => request.headers()['authorization'] !== undefined)
  await link.click()
  const { authorization = '' } = (await asked).headers()
  send = async (method, path, body) => {
    const headers = { authorization, 'content-type': 'application/json' }
    const address = `${platform.origin}/api/clients/${file.replace('/spis/', '')}/${path}`
    const answer = await fetch(address, { method, headers, body: JSON.stringify(body) })
    expect(answer.status).toBe(200)
  }
  await page.getByRole('heading', { level: 1, name: NAME }).waitFor()
}, 60_000)
afterAll(() => close())

const part = (name: string) => page.getByRole('region', { name, exact: true })
const sending = () => page.getByRole('button', { name: 'Předat druhému centru' })
const kept = () => page.evaluate(() => JSON.stringify(localStorage))

describe('a person who goes on in another centre', () => {
  it('is told of nowhere while help is owed, nor without a written consent', async () => {
    await page.getByRole('navigation', { name: 'Části spisu' }).getByRole('link', { name: 'Dohoda' }).click()
    await part('Přechod do jiného centra').getByRole('link', { name: 'Předat jinému centru se souhlasem' }).click()
    await page.getByText('Pomoc zatím nebyla nabídnuta a lhůta běží.').waitFor()
    await page.getByRole('link', { name: 'Předat celé oznámení' }).waitFor()
    await accessible(page)
    const at = platform.clock.now().toISOString()
    const attempt = { id: ulid(), channel: 'phone', outcome: 'accepted', at, note: NOTE }
    await send('POST', 'attempts', { version: 1, attempt })
    await send('PUT', 'person', { version: 2, changed: ['whereNow'], person: { whereNow: WHERE } })
    await page.reload()
    await page.getByText('Chybí platný souhlas.').waitFor()
    await accessible(page)
    await picture(page, 'move-without-consent')
    await page.getByRole('link', { name: 'Zapsat souhlas' }).click()
    const consents = part('Souhlasy s předáním údajů')
    await consents.getByRole('button', { name: 'Zapsat souhlas' }).click()
    await consents.getByLabel('Komu', { exact: true }).selectOption('intervention-centre')
    await consents.getByLabel('Co se smí předat').fill('Celý průběh, bez bezpečnostního plánu.')
    await consents.getByLabel('K čemu').fill('Pomoc po přestěhování.')
    await consents.getByLabel('Kde je podepsaný souhlas').fill('Šanon 12')
    await consents.getByRole('button', { name: 'Uložit souhlas' }).click()
    await consents.getByRole('heading', { name: 'jiné intervenční centrum platí' }).waitFor()
  })

  it('has nothing more told than who she is and how to reach her until it is chosen, beside what the consent allows', async () => {
    await part('Přechod do jiného centra').getByRole('link', { name: 'Předat jinému centru se souhlasem' }).click()
    await part('K čemu dala osoba souhlas').getByText('Celý průběh, bez bezpečnostního plánu.').waitFor()
    await page.getByText('bezpečný kontakt a 0 z').waitFor()
    const text = await page.getByRole('main').textContent()
    expect(text).not.toContain(WHERE)
    await accessible(page)
    await picture(page, 'move-first', true)
    await page.getByRole('button', { name: 'Celý spis' }).focus()
    await page.keyboard.press('Enter')
    const note = page.getByRole('checkbox', { name: NOTE })
    await expect.poll(() => note.isChecked()).toBe(true)
    await page.getByRole('button', { name: 'Jen to nejnutnější' }).click()
    await expect.poll(() => note.isChecked()).toBe(false)
    await page.getByRole('button', { name: 'Celý spis' }).click()
    await part('Vykázání a ochrana').getByRole('checkbox').first().waitFor()
    const before = await kept()
    await page.getByRole('button', { name: 'Vynechat vše: Období služby' }).click()
    await expect.poll(kept).not.toBe(before)
  })

  it('keeps what was chosen and written over a reload, but never where she lives now', async () => {
    await page.getByRole('checkbox', { name: 'Předat i to, kde teď žije' }).check()
    await page.getByText(`Předá se: „${WHERE}“`).waitFor()
    await sending().click()
    await page.getByText('Vyberte centrum, kde osoba chce pokračovat.').waitFor()
    const before = await kept()
    await page.getByLabel('Co má druhé centrum vědět').fill(WORDS)
    await expect.poll(kept).not.toBe(before)
    expect(await kept()).not.toContain(WORDS)
    await page.reload()
    await expect.poll(() => page.getByLabel('Co má druhé centrum vědět').inputValue()).toBe(WORDS)
    await expect.poll(() => page.getByRole('checkbox', { name: NOTE }).isChecked()).toBe(true)
    expect(await part('Období služby').getByRole('checkbox').first().isChecked()).toBe(false)
    expect(await page.getByRole('checkbox', { name: 'Předat i to, kde teď žije' }).isChecked()).toBe(false)
  })

  it('is said in Czech, which goes to the other centre, on an English screen too', async () => {
    await page.evaluate(() => localStorage.setItem('opora.language', 'en'))
    await page.reload()
    const course = part('Time line')
    await course.getByText('Nabídka přijata').waitFor()
    await page.getByRole('heading', { level: 1, name: 'Going on in another centre' }).waitFor()
    await accessible(page)
    await picture(page, 'move-english', true)
    await page.evaluate(() => localStorage.setItem('opora.language', 'cs'))
    await page.reload()
    await part('Průběh').getByText('Nabídka přijata').waitFor()
  })

  it('says what to do when the platform refuses it, and loses nothing', async () => {
    const faults = [
      { path: 'sections', code: 'too-much' },
      { path: 'to', code: 'unknown-centre' },
      { path: 'client', code: 'in-the-way-under-way' },
    ]
    const refused = { code: 'invalid', faults }
    await page.route('**/move', (route) => route.fulfill({ status: 422, json: refused }), { times: 1 })
    await page.getByLabel('Kterému centru').selectOption({ label: BRNO })
    await sending().click()
    await part('Předání').getByText('Odškrtněte starší záznamy průběhu').waitFor()
    await page.getByText('Toto centrum teď nikoho nepřijímá. Zvolte jiné.').waitFor()
    await page.getByText('Jedno předání právě probíhá. Počkejte, až skončí.').waitFor()
    expect(await page.getByRole('checkbox', { name: NOTE }).isChecked()).toBe(true)
    expect(await page.getByLabel('Co má druhé centrum vědět').inputValue()).toBe(WORDS)
    await accessible(page)
    await picture(page, 'move-refused', true)
  })

  it('is read anew when the file has changed since, and what was chosen and written stays', async () => {
    await send('PUT', 'person', { version: 3, changed: ['language'], person: { language: 'zkušební řeč' } })
    await page.getByLabel('Kterému centru').selectOption({ label: BRNO })
    await sending().click()
    await page.getByText('Spis se od načtení změnil.', { exact: false }).first().waitFor()
    await accessible(page)
    await picture(page, 'move-changed-since', true)
    await page.getByRole('button', { name: 'Načíst spis znovu' }).click()
    await part('Co jde vždycky').getByText('zkušební řeč').waitFor()
    await expect.poll(() => page.getByLabel('Co má druhé centrum vědět').inputValue()).toBe(WORDS)
    await expect.poll(() => page.getByRole('checkbox', { name: NOTE }).isChecked()).toBe(true)
  })

  it('goes once, however often it is pressed, and the file says on its top where to', async () => {
    let posts = 0
    page.on('request', (request) => {
      if (request.method() === 'POST' && request.url().endsWith('/move')) posts += 1
    })
    await page.getByLabel('Kterému centru').selectOption({ label: BRNO })
    await accessible(page)
    await picture(page, 'move-chosen', true)
    await page.setViewportSize({ width: 320, height: 640 })
    await picture(page, 'move-chosen-320', true)
    await page.setViewportSize({ width: 1280, height: 900 })
    // What is not answered is sent again as the same.
    await page.route('**/move', (route) => route.abort(), { times: 1 })
    await sending().click()
    await page.getByRole('button', { name: 'Uložit znovu' }).dblclick()
    await page.getByText(`Osoba pokračuje jinde: ${BRNO}. Údaje tam mají od`).waitFor()
    expect(posts).toBe(2)
    await page.getByText('Teď uzavřete spis').waitFor()
    await accessible(page)
    await picture(page, 'move-gone')
    await page.getByRole('link', { name: 'Uzavřít spis' }).click()
    await page.locator('.moved').getByText(`Osoba pokračuje jinde: ${BRNO}`).waitFor()
    await page.getByRole('button', { name: 'Uzavřít spis' }).waitFor()
    await accessible(page)
    await picture(page, 'move-file')
  })

  it('has her first file closed next, as any other, which goes on saying where she is', async () => {
    const periods = part('Období služby')
    await periods.getByRole('button', { name: 'Uzavřít spis' }).click()
    await periods.getByLabel('Důvod').selectOption('moved-away')
    await periods.locator('form').getByRole('button', { name: 'Uzavřít spis' }).click()
    await page.getByRole('heading', { name: /Spis je uzavřen od/ }).waitFor()
    await page.locator('.moved').getByRole('link', { name: 'Přechod do jiného centra' }).click()
    await page.getByText(`Osoba pokračuje jinde: ${BRNO}`).waitFor()
    await expect.poll(() => page.getByText('Teď uzavřete spis').count()).toBe(0)
    // As if that centre had closed before it arrived there.
    await page.route(/\/api\/moves\/[^/]+$/, async (route) => {
      const one = await (await route.fetch()).json()
      await route.fulfill({ json: { ...one, move: { ...one.move, state: 'overtaken' } } })
    })
    await page.reload()
    await page.getByText(`Předání neproběhlo: ${BRNO} už nikoho nepřijímá. Nic neodešlo.`).waitFor()
    await accessible(page)
    await page.unrouteAll()
    await page.getByRole('button', { name: 'Předat znovu' }).click()
    await expect.poll(() => page.getByLabel('Co má druhé centrum vědět').inputValue()).toBe('')
    expect(await page.getByRole('checkbox', { name: NOTE }).isChecked()).toBe(false)
  })

  it('stands in the list of what the centre handed over, and her file leads there and back', async () => {
    await page.getByRole('link', { name: 'Co centrum předalo jiným' }).click()
    await page.getByRole('heading', { level: 1, name: 'Předáno jiným centrům' }).waitFor()
    await page.getByText('Centrum zatím žádné oznámení nepředalo.').waitFor()
    const moves = part('Osoby, které přešly se souhlasem')
    await moves.getByText('Druhé centrum má sdělené údaje.').waitFor()
    expect(await page.getByText(NAME).count()).toBe(0)
    await accessible(page)
    await picture(page, 'moves-list')
    await moves.getByRole('link').click()
    await page.getByRole('heading', { level: 1, name: NAME }).waitFor()
  })

  it('waits on Today of the other centre until somebody takes note of what was told', async () => {
    const other = await signIn(browser, { origin: platform.origin, name: 'Eva Smyšlená', options: PHONE })
    const there = other.page
    const today = there.getByRole('region', { name: 'Přechod z jiného centra' })
    await today.getByText('Intervenční centrum Liberec').waitFor()
    await accessible(there)
    await picture(there, 'moves-today')
    await today.getByRole('link', { name: NAME }).click()
    const told = there.getByRole('region', { name: 'Z jiného centra: Intervenční centrum Liberec' })
    await told.getByText(WORDS).waitFor()
    await told.getByText(NOTE).waitFor()
    await told.getByText('Konce vykázání a soudní ochrany tu Opora nehlídá').waitFor()
    expect(await there.getByText(WHERE).count()).toBe(0)
    expect(await told.getByRole('heading', { name: 'Období služby' }).count()).toBe(0)
    await accessible(there)
    await picture(there, 'moved-in', true)
    await told.getByRole('button', { name: 'Beru na vědomí' }).focus()
    await there.keyboard.press('Enter')
    await told.getByText('Na vědomí: Eva Smyšlená').waitFor()
    await expect.poll(() => there.evaluate(() => document.activeElement?.id)).toBe('moved-in')
    expect(await told.getByText(NOTE).isVisible()).toBe(false)
    // On paper the file is whole.
    await there.emulateMedia({ media: 'print' })
    expect(await told.getByText(NOTE).isVisible()).toBe(true)
    await there.emulateMedia({ media: null })
    await told.getByText('Co sdělili', { exact: true }).click()
    await told.getByText(NOTE).waitFor()
    await accessible(there)
    await picture(there, 'moved-in-seen')
    await there.goto(platform.origin)
    await there.getByRole('heading', { level: 1 }).waitFor()
    await expect.poll(() => today.count()).toBe(0)
    await other.context.close()
  })
})
