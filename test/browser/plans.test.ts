import type { Page } from 'playwright-core'
import { ulid } from 'ulid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { helpNumberIds } from '../../shared/plans/help-numbers.ts'
import {
  LONGEST_HEADING,
  lengthOnPage,
  PAGE_HOLDS,
  safetyHeadings,
  safetyPlanSchema,
} from '../../shared/plans/safety-plan.ts'
import { cs } from '../../web/file/plans/texts-cs.ts'
import { accessible, picture, signIn } from '../support/browser.ts'
import { handOver, noticeOf } from '../support/hand-over.ts'
import { pagesOf } from '../support/pdf.ts'
import { goal, safetyPlan } from '../support/plans.ts'
import { platformInBrowser } from '../support/platform-in-browser.ts'

const place = await platformInBrowser({ demo: false })
const { platform, browser } = place

let page: Page
let close: () => Promise<void>
/** Saves a part of the file's plans, as its screen does. */
let save: (path: string, body: object) => Promise<void>

/** In how many days, as it is typed. */
const ahead = (days: number) => {
  const [year, month, day] = new Date(platform.clock.now().getTime() + days * 86_400_000)
    .toISOString()
    .slice(0, 10)
    .split('-')
  return `${Number(day)}. ${Number(month)}. ${year}`
}

beforeAll(async () => {
  await handOver(place, noticeOf(place, 'Plánovaná'))
  const opened = await signIn(browser, { origin: platform.origin, name: 'Jana Vzorová' })
  page = opened.page
  close = () => opened.context.close()
  // Axe must not meet a chip half way between two colours.
  await page.emulateMedia({ reducedMotion: 'reduce' })
  const link = page.getByRole('link', { name: 'Plánovaná Testovací' })
  const client = (await link.getAttribute('href'))?.replace('/spis/', '') ?? ''
  const asked = page.waitForRequest((request) => request.headers()['authorization'] !== undefined)
  await link.click()
  const { authorization = '' } = (await asked).headers()
  save = async (path, body) => {
    const headers = { authorization, 'content-type': 'application/json' }
    const url = `${platform.origin}/api/clients/${client}/plans/${path}`
    expect((await fetch(url, { method: 'PUT', headers, body: JSON.stringify(body) })).status).toBe(200)
  }
  await page.getByRole('heading', { level: 1, name: 'Plánovaná Testovací' }).waitFor()
}, 60_000)
afterAll(() => close())

const section = (name: string) => page.getByRole('region', { name })

describe('the plan of a file in a browser', () => {
  it('is behind a tab, which a link and the way back lead to', async () => {
    await page.getByRole('link', { name: 'Plán', exact: false }).first().click()
    await page.getByRole('heading', { name: 'Individuální plán' }).waitFor()
    expect(new URL(page.url()).pathname).toMatch(/\/plan$/)
    await page.reload()
    await page.getByText('Zatím tu není žádný cíl.').waitFor()
    await accessible(page)
    await picture(page, 'plan-empty', true)
  })

  it('takes a goal with steps, keeps what is typed, and says what is missing', async () => {
    const goals = section('Individuální plán')
    await goals.getByRole('button', { name: 'Přidat cíl' }).click()
    await goals.getByLabel('Cíl vlastními slovy osoby').fill('Chci bydlet bez strachu.')
    await goals.getByLabel('Cíl vlastními slovy osoby').fill('Chci bydlet bez strachu. 855505/0009')
    await goals.getByText('855505/0009 rodné číslo?').waitFor()
    await goals.getByLabel('Cíl vlastními slovy osoby').fill('Chci bydlet bez strachu.')
    await goals.getByText('rodné číslo?').waitFor({ state: 'detached' })
    await goals.getByRole('button', { name: 'Přidat krok' }).click()
    await goals.getByLabel('1. Co se má udělat').fill('Zjistit volná místa')
    await goals.getByLabel('Do kdy (nepovinné)').fill(ahead(10))
    await page.reload()
    await expect.poll(() => goals.getByLabel('1. Co se má udělat').inputValue()).toBe('Zjistit volná místa')
    await goals.getByRole('radio', { name: 'Splněn částečně' }).check()
    await goals.getByRole('button', { name: 'Uložit cíl' }).click()
    await page.getByText('Opravte:').waitFor()
    expect(await goals.getByLabel('Co se podařilo a co ne').getAttribute('aria-invalid')).toBe('true')
    await accessible(page)
    await goals.getByRole('radio', { name: 'Pracuje se na něm' }).check()
    await goals.getByRole('button', { name: 'Uložit cíl' }).click()
    await goals.getByRole('heading', { name: '„Chci bydlet bez strachu.“' }).waitFor()
    await goals.getByText('Zjistit volná místa').waitFor()

    await goals.getByRole('button', { name: 'Upravit cíl nebo zapsat výsledek' }).click()
    await goals.getByRole('radio', { name: 'Splněn', exact: true }).check()
    await goals.getByRole('button', { name: 'Uložit cíl' }).click()
    await goals.locator('.tag', { hasText: 'Splněn' }).waitFor()
  })

  it('plans a review, and the next one when it was held', async () => {
    const reviews = section('Přehodnocení plánu')
    await reviews.getByRole('button', { name: 'Naplánovat přehodnocení' }).click()
    await reviews.getByLabel('Den', { exact: true }).fill(ahead(7))
    await reviews.getByRole('button', { name: 'Naplánovat', exact: true }).click()
    await reviews.getByRole('button', { name: 'Zapsat, jak dopadlo' }).click()
    await reviews.getByLabel('Co se ukázalo').fill('Plán trvá.')
    await reviews.getByLabel('Příští přehodnocení (nepovinné)').fill(ahead(0))
    await reviews.getByRole('button', { name: 'Uložit přehodnocení' }).click()
    await reviews.getByText('Zvolte den po tom, kdy přehodnocení proběhlo.').waitFor()
    await reviews.getByLabel('Příští přehodnocení (nepovinné)').fill(ahead(30))
    await reviews.getByRole('button', { name: 'Uložit přehodnocení' }).click()
    await reviews.getByText('Plán trvá.').waitFor()
    await reviews.getByRole('button', { name: 'Zapsat, jak dopadlo' }).waitFor()
    await accessible(page)
    await picture(page, 'plan', true)
  })
})

/** Prints the sheet and answers its pages, the title under which it was printed, and the size of its letters in points. */
async function printed(): Promise<{ sheets: string[]; title: string; size: number }> {
  await page.evaluate(() => Object.assign(window, { print: () => undefined }))
  await page.getByRole('button', { name: 'Vytisknout list' }).click()
  await page.locator('.safety-sheet').waitFor({ state: 'attached' })
  const title = await page.title()
  const [size, over] = await page
    .locator('.safety-sheet')
    .evaluate((sheet) => [Number.parseFloat(sheet.style.fontSize), sheet.scrollWidth - sheet.clientWidth] as const)
  // No letter stands beside the paper.
  expect(over).toBeLessThanOrEqual(0)
  // The browser says itself when it has printed.
  const pdf = await page.pdf({ preferCSSPageSize: true, format: 'A4' })
  await page.locator('.safety-sheet').waitFor({ state: 'detached' })
  return { sheets: pagesOf(pdf), title, size }
}

const allOf = (text: string) => Object.fromEntries(safetyHeadings.map((heading) => [heading, text]))
/** A few headings as long as they may be, of a text said over and over. */
const longOnes = (text: string) => {
  const full = text.repeat(LONGEST_HEADING).slice(0, LONGEST_HEADING).trim()
  return { signs: full, moment: full, call: full, where: full, take: full.slice(0, LONGEST_HEADING / 2) }
}
const wideOnes = (text: string) => {
  const full = text.repeat(LONGEST_HEADING).slice(0, LONGEST_HEADING).trim()
  return { signs: full, moment: full, call: full.slice(0, LONGEST_HEADING / 2) }
}
/** The number of the newest version that there is. */
let newest = 2

describe('the safety plan in a browser', () => {
  it('is written, printed as one page under a neutral title, and never mailed', async () => {
    const safety = section('Bezpečnostní plán')
    await safety.getByText('nikdy neposílá e-mailem').waitFor()
    await safety.getByRole('button', { name: 'Sepsat bezpečnostní plán' }).click()
    await safety.getByRole('radio', { name: 'Chci společné bydlení ukončit' }).check()
    await safety.getByLabel('Komu zavolám a jaké máme znamení').fill('Sestře. Světlo v okně.')
    await safety.getByLabel('Domluvené slovo').fill('koláč')
    await accessible(page)
    await picture(page, 'safety-form', true)
    await safety.getByRole('button', { name: 'Uložit bezpečnostní plán' }).click()
    await safety.getByText('Verze 1').first().waitFor()
    await safety.getByText('V plánu zatím není zapsáno, kde list bude.').waitFor()
    await accessible(page)

    const { sheets, title } = await printed()
    expect(title).toBe('Poznámky')
    expect(await page.title()).not.toBe('Poznámky')
    expect(sheets).toHaveLength(1)
    for (const said of ['Poznámky', 'Světlo v okně', 'koláč', '158', 'Vykázání trvá 14 dní'])
      expect(sheets[0]).toContain(said)
    for (const told of ['Testovací', 'LIBEREC', 'Opora', 'Intervenční', 'Bezpečnostní', 'spis'])
      expect(sheets[0]).not.toContain(told)
  }, 30_000)

  it('fills one page at most, however much is in it, and keeps each version readable', async () => {
    const safety = section('Bezpečnostní plán')
    await safety.getByRole('button', { name: 'Upravit bezpečnostní plán' }).click()
    for (const heading of safetyHeadings)
      await safety
        .getByRole('textbox', { name: cs.headings[heading] })
        .fill('Slovo za slovem stojí tady. '.repeat(16).slice(0, 350))
    for (const number of await safety.getByRole('checkbox').all()) await number.check()
    await safety.getByLabel(cs.headings.take).fill('Moc. '.repeat(160))
    await safety.getByRole('button', { name: 'Uložit jako novou verzi' }).click()
    await safety.getByText('Plán by se nevešel na jeden list.').waitFor()
    await safety.getByLabel(cs.headings.take).fill('Doklady u sestry.')
    await safety.getByRole('button', { name: 'Uložit jako novou verzi' }).click()
    await safety.getByText('Verze 2').first().waitFor()
    const { sheets } = await printed()
    expect(sheets).toHaveLength(1)
    expect(sheets[0]).toContain('Linka seniorů')
    await safety.getByLabel('Starší verze').selectOption('Verze 1')
    await safety.getByText('Sestře. Světlo v okně.').waitFor()
    await accessible(page)
    await picture(page, 'safety', true)
  }, 60_000)

  it.each([
    ['many short lines', () => allOf('ab\n'.repeat(8))],
    ['one list of short lines', () => ({ ...allOf('ab'), take: 'ab\n'.repeat(78) })],
    ['nothing but one list of short lines', () => ({ ...allOf(''), take: 'ab\n'.repeat(88) })],
    ['two lists of short lines', () => ({ ...allOf('ab'), take: 'ab\n'.repeat(39), call: 'ab\n'.repeat(40) })],
    ['few long ones', () => ({ ...allOf('Slovo.'), ...longOnes('Slovo za slovem stojí tady. ') })],
    ['long ones in the widest letters', () => ({ ...allOf('W'), ...wideOnes('WŽMŮ WMWMWW WŠWM ') })],
    ['long words without a space', () => ({ ...allOf('W'), ...wideOnes('W') })],
    ['whole lines of the widest letters', () => allOf('W'.repeat(50).concat('\n').repeat(4))],
    ['whole lines of others', () => allOf('o'.repeat(50).concat('\n').repeat(8))],
  ] as const)('fills one page that can be read with the largest plan: %s', async (what, words) => {
    const plan = safetyPlan({ save: ulid(), words: words(), codeWord: 'W'.repeat(60), numbers: [...helpNumberIds] })
    const folded = safetyPlanSchema.parse(plan)
    expect(lengthOnPage(folded) / PAGE_HOLDS, what).toBeGreaterThan(0.9)
    newest += 1
    await save('safety', { version: newest - 1, plan })
    await page.reload()
    await section('Bezpečnostní plán').getByText(`Verze ${newest}`).first().waitFor()
    const { sheets, size } = await printed()
    expect(sheets).toHaveLength(1)
    expect(sheets[0]).toContain('Linka seniorů')
    expect(size).toBeGreaterThanOrEqual(6.5)
  })

  it('does not stand on the paper of the file', async () => {
    await page.emulateMedia({ media: 'print' })
    const [text] = await page.locator('body').allInnerTexts()
    await page.emulateMedia({ media: null })
    expect(text).toContain('Chci bydlet bez strachu.')
    expect(text).not.toContain('Sestře')
  })
})

describe('a long list of goals in a browser', () => {
  it('begins with ten, shows more on demand, and stands whole on paper', async () => {
    for (let number = 1; number <= 12; number++)
      await save('goals', {
        version: 0,
        goal: goal({ id: ulid(), words: `Cíl ${number}.`, setOn: platform.clock.now().toISOString().slice(0, 10) }),
      })
    await page.reload()
    const goals = section('Individuální plán')
    const more = goals.getByRole('button', { name: 'Ukázat další cíle' })
    await more.waitFor()
    const visible = () => goals.getByRole('listitem').locator('h3').filter({ visible: true }).count()
    expect(await visible()).toBe(10)
    await accessible(page)
    await picture(page, 'plan-long', true)
    await page.emulateMedia({ media: 'print' })
    expect(await goals.locator('h3').filter({ visible: true }).count()).toBe(13)
    await page.emulateMedia({ media: null })
    await more.click()
    await expect.poll(visible).toBe(13)
    expect(await more.count()).toBe(0)
  })
})
