import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { pragueDay } from '../../shared/time/prague.ts'
import { dayAsTyped } from '../../shared/time/typed.ts'
import { signIn } from '../support/browser.ts'
import { handOver, noticeOf } from '../support/hand-over.ts'
import { hands } from '../support/hands.ts'
import { platformInBrowser } from '../support/platform-in-browser.ts'

const place = await platformInBrowser({ demo: false })
const { platform, browser } = place

let page: Page
let context: BrowserContext
let file: string

beforeAll(async () => {
  await handOver(place, noticeOf(place, 'Klávesová'))
  const opened = await signIn(browser, { origin: platform.origin, name: 'Jana Vzorová' })
  page = opened.page
  context = opened.context
  file = (await page.getByRole('link', { name: 'Klávesová Testovací' }).getAttribute('href')) ?? ''
}, 60_000)
afterAll(() => context.close())
beforeEach(async () => {
  await page.goto(platform.origin + file)
  await page.getByRole('heading', { level: 1, name: 'Klávesová Testovací' }).waitFor()
})

const section = (name: string) => page.getByRole('region', { name, exact: true })

describe('by keyboard alone, from the first page of a file', () => {
  it('an agreement is written', async () => {
    const by = hands(page)
    await by.press('Alt+Digit4')
    const agreements = section('Dohoda')
    await by.use(agreements.getByRole('button', { name: 'Zapsat dohodu' }))
    await by.use(agreements.getByRole('checkbox', { name: 'sociálně-právní poradenství' }), 'Space')
    await by.fill(agreements.getByLabel('Zakázka'), 'Chci vědět, co bude dál.')
    await by.press('Control+Enter')
    await agreements.getByRole('heading', { name: /Ústní dohoda, od/ }).waitFor()
  })

  it('a goal is written', async () => {
    const by = hands(page)
    await by.press('Alt+Digit5')
    const goals = section('Individuální plán')
    await by.use(goals.getByRole('button', { name: 'Přidat cíl' }))
    const words = goals.getByLabel('Cíl vlastními slovy osoby')
    await words.waitFor()
    await by.fill(words, 'Chci bydlet bez strachu.')
    await by.press('Control+Enter')
    await goals.getByRole('heading', { name: '„Chci bydlet bez strachu.“' }).waitFor()
  })

  it('a step at court is written', async () => {
    const by = hands(page)
    await by.press('Alt+Digit6')
    const steps = section('Kroky u soudu')
    await by.use(steps.getByRole('button', { name: 'Zapsat krok' }))
    const kind = steps.getByLabel('Co se stalo')
    await kind.waitFor()
    const chosen = () => kind.evaluate((select: HTMLSelectElement) => select.selectedOptions[0]?.textContent)
    // The next that begins so, and back to the first of all.
    await by.fill(kind, 'Pod')
    await expect.poll(chosen).toBe('Podán návrh na prodloužení')
    await by.press('Home')
    await expect.poll(chosen).toBe('Podán návrh na předběžné opatření')
    await by.fill(steps.getByLabel('Který den'), dayAsTyped(pragueDay(platform.clock.now().toISOString())))
    await by.press('Control+Enter')
    await steps.getByRole('heading', { name: /Podán návrh na předběžné opatření/ }).waitFor()
  })
})
