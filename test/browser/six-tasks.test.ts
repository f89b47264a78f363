import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { plusDays, plusHours, plusMinutes } from '../../shared/time/instant.ts'
import { pragueDay } from '../../shared/time/prague.ts'
import { dayAsTyped, wallTime } from '../../shared/time/typed.ts'
import { signIn, typeMoment } from '../support/browser.ts'
import { handOver, noticeOf } from '../support/hand-over.ts'
import { type Done, hands, KEYS_PER_SECOND, secondsOf } from '../support/hands.ts'
import { platformInBrowser } from '../support/platform-in-browser.ts'

/** What the two commonest may take, whatever the others do. */
const ENQUIRY_SECONDS = 20
const CONSULTATION_ACTIONS = 5

const place = await platformInBrowser({ demo: false })
const { platform, browser } = place
const now = () => platform.clock.now().toISOString()

let page: Page
let context: BrowserContext
let file: string
const rows: { task: string; actions: number; keys: number; seconds: string }[] = []

function told(task: string, done: Done): void {
  const { actions, keys } = done
  rows.push({ task, actions, keys, seconds: secondsOf(done).toFixed(1) })
}

/** Opens a screen anew, as somebody comes to it: nothing on it has the focus yet. */
async function come(path: string, heading: string): Promise<void> {
  await page.goto(platform.origin + path)
  await page.getByRole('heading', { level: 1, name: heading }).waitFor()
}

/** A visit on which this worker is now, planned and begun with the mouse: neither is counted. */
async function visitBegun(): Promise<void> {
  await come(`${file}/navstevy`, 'Počítaná Testovací')
  await page.getByRole('button', { name: 'Naplánovat výjezd' }).first().click()
  const form = page.locator('.visits form')
  await form.getByLabel('Kam').fill('Zkušební 1, Vymyšlená Lhota')
  await form.getByRole('radio', { name: 'odlehlé místo' }).check()
  await form.getByRole('checkbox', { name: /^Tomáš/ }).check()
  await typeMoment(form, 'Odjezd', wallTime(plusMinutes(now(), -10)))
  await typeMoment(form, 'Návrat nejpozději', wallTime(plusHours(now(), 2)))
  await form.getByRole('button', { name: 'Naplánovat výjezd' }).click()
  await page.getByRole('button', { name: 'Vyjíždíme' }).click()
  await page.getByRole('button', { name: 'Jsme zpátky' }).waitFor()
}

beforeAll(async () => {
  await handOver(place, noticeOf(place, 'Počítaná'))
  const opened = await signIn(browser, { origin: platform.origin, name: 'Jana Vzorová' })
  page = opened.page
  context = opened.context
  file = (await page.getByRole('link', { name: 'Počítaná Testovací' }).getAttribute('href')) ?? ''
}, 60_000)
afterAll(async () => {
  await context.close()
  console.table(rows)
  console.log(`seconds: at ${KEYS_PER_SECOND} keys/s`)
})

describe('by keyboard alone', () => {
  it('an enquiry is recorded in 20 seconds', async () => {
    await come('/klienti', 'Klienti')
    const by = hands(page)
    await by.press('Alt+z')
    await page.locator('input[type=radio]:focus').waitFor()
    await by.press('1')
    await expect.poll(() => page.getByRole('radio', { name: 'Jednorázový kontakt' }).isChecked()).toBe(true)
    await by.fill(page.getByLabel('S čím se obrací'), 'Bojí se jít domů.')
    await by.fill(page.getByLabel('Co jsme nabídli'), 'Konzultaci.')
    await by.fill(page.getByLabel('Kam jsme odkázali'), 'linka 116 006')
    await by.press('Control+Enter')
    await page.getByText('Zájemce je uložen.').waitFor()
    told('record an enquiry', by.done)
    expect(secondsOf(by.done)).toBeLessThanOrEqual(ENQUIRY_SECONDS)
  })

  it('a duty is taken, and an attempt recorded', async () => {
    await come('/', 'Dnes')
    const by = hands(page)
    await by.use(page.getByRole('link', { name: 'Počítaná Testovací' }))
    await by.use(page.getByRole('button', { name: 'Převzít', exact: true }))
    await page.getByText('Jana Vzorová (vy)', { exact: true }).first().waitFor()
    await by.press('Alt+p')
    await page.locator('input[name=outcome]:focus').waitFor()
    await by.press('5')
    await expect.poll(() => page.getByRole('radio', { name: /Nepodařilo se zastihnout/ }).isChecked()).toBe(true)
    await by.press('Control+Enter')
    await page.getByText('Pokus je zapsán.').first().waitFor()
    told('take a duty and record an attempt', by.done)
  })

  it('a consultation is recorded in five actions', async () => {
    await come(file, 'Počítaná Testovací')
    await page.getByRole('button', { name: /Práce nebo poznámka/ }).waitFor()
    const by = hands(page)
    await by.press('Alt+KeyK')
    await page.locator('.kinds input:focus').waitFor()
    await by.press('Digit1')
    const minutes = page.getByLabel('Minuty přímé práce')
    await minutes.waitFor()
    await by.fill(minutes, '45')
    await by.fill(page.getByLabel('Co se dělo'), 'Probrali jsme, co dál.')
    await by.press('Control+Enter')
    await page.getByText('Záznam je uložen.').first().waitFor()
    await page.getByRole('listitem').filter({ hasText: 'Probrali jsme, co dál.' }).waitFor()
    told('record a consultation', by.done)
    expect(by.done.actions).toBeLessThanOrEqual(CONSULTATION_ACTIONS)
  })

  it('the nearest appointment is made', async () => {
    await come(file, 'Počítaná Testovací')
    const by = hands(page)
    await by.press('Alt+Digit7')
    await by.use(page.getByRole('link', { name: 'Objednat termín' }))
    // The first may begin this very minute, and be over when it is saved.
    await by.use(page.locator('.proposals').getByRole('button').nth(2))
    const form = page.getByRole('region', { name: 'Nový termín' })
    await expect.poll(() => form.getByLabel('Čas', { exact: true }).inputValue()).toMatch(/^\d{1,2}:\d\d$/)
    await by.press('Control+Enter')
    await page.getByText('Termín je objednán.').waitFor()
    told('book the nearest appointment', by.done)
  })

  it('a visit is told to be back', async () => {
    await visitBegun()
    await come('/', 'Dnes')
    const by = hands(page)
    await by.use(page.getByRole('button', { name: 'Jsme zpátky' }))
    await page.getByText('Zapsáno: jsou zpátky.').waitFor()
    told('check a visit out', by.done)
  })

  it('a review is planned', async () => {
    await come(file, 'Počítaná Testovací')
    const by = hands(page)
    await by.press('Alt+Digit5')
    const reviews = page.getByRole('region', { name: 'Přehodnocení plánu' })
    await by.use(reviews.getByRole('button', { name: 'Naplánovat přehodnocení' }))
    const day = reviews.getByLabel('Den', { exact: true })
    await day.waitFor()
    await by.fill(day, dayAsTyped(plusDays(pragueDay(now()), 7)))
    await by.press('Control+Enter')
    await reviews.getByRole('button', { name: 'Zapsat, jak dopadlo' }).waitFor()
    told('plan a review', by.done)
  })
})
