import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { accessible, DESK, PHONE, picture, signIn } from '../support/browser.ts'
import { platformInBrowser } from '../support/platform-in-browser.ts'

const WORKER = 'Jana Vzorová'
const COLLEAGUE = 'Milena Ukázková'
const NARROW = { ...PHONE, viewport: { width: 320, height: 640 } }

const { platform, browser } = await platformInBrowser({ demo: false })

const open = (name: string, path: string, options = DESK) =>
  signIn(browser, { origin: platform.origin, name, path, options })

/** Opens a file for somebody who comes by herself, and answers its address. */
async function opened(page: Page, name: string): Promise<string> {
  await page.goto(`${platform.origin}/klienti/novy`)
  await page.getByLabel('Jméno', { exact: true }).fill(name)
  await page.getByRole('button', { name: 'Založit spis' }).click()
  await page.getByRole('heading', { level: 1, name }).waitFor()
  return new URL(page.url()).pathname
}

const fits = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

describe('somebody who comes by herself', () => {
  it('has a file in under a minute, by keyboard alone, with one name', async () => {
    const { page, context } = await open(WORKER, '/klienti')
    await page.getByRole('link', { name: 'Nový klient / nová klientka' }).click()
    await page.getByRole('button', { name: 'Založit spis' }).waitFor()
    await accessible(page)
    await picture(page, 'new-client', true)
    await page.getByLabel('Narození').fill('14. 5. 2015')
    await page.getByRole('button', { name: 'Založit spis' }).click()
    await page.getByText('Napište alespoň jedno jméno nebo příjmení.').waitFor()
    await page.getByLabel('Jméno', { exact: true }).fill('Vzorka')
    await page.keyboard.press('Control+Enter')
    await page.getByText('Napište, proč pomáháme i mladší osobě.').waitFor()
    await accessible(page)
    await page.getByLabel('Narození').fill('asi 35')
    await page.getByLabel('Telefon').fill('777 123 456')
    await page.keyboard.press('Control+Enter')
    await page.getByRole('heading', { level: 1, name: 'Vzorka' }).waitFor()
    await page.getByText('777 123 456').first().waitFor()
    expect(await page.getByText('zbývá').count()).toBe(0)
    await accessible(page)
    await picture(page, 'self-referral', true)
    await page.getByRole('link', { name: 'Klienti' }).first().click()
    await page.locator('.file-list').getByRole('link', { name: 'Vzorka' }).waitFor()
    await context.close()
  })
})

describe('the tab about a person', () => {
  it.each([
    ['desk', DESK],
    ['phone', PHONE],
    ['narrow', NARROW],
  ] as const)('says what is known, and changes it: on a %s', async (width, options) => {
    const { page, context } = await open(WORKER, '/', options)
    const file = await opened(page, `Zkouška-${width}`)
    await page.goto(`${platform.origin}${file}/osoba`)
    await page.getByRole('button', { name: 'Upravit údaje' }).click()
    await accessible(page)
    await picture(page, `person-form-${width}`, true)
    await page.getByRole('radio', { name: 'žena' }).check()
    await page.getByLabel('Čím je násilná osoba ohrožené osobě').selectOption('partner')
    await page.getByRole('checkbox', { name: 'fyzické' }).check()
    await page.getByLabel('Žijí v domácnosti').fill('2')
    await page.getByLabel('Obec bydliště před příchodem').pressSequentially('Jablonec nad Nisou')
    await page.getByLabel('Obec bydliště před příchodem').fill('Liberec')
    await expect.poll(() => page.getByLabel('Okres bydliště před příchodem').inputValue()).toBe('CZ0513')
    await page.getByRole('button', { name: 'Přidat kontakt' }).click()
    await page.getByLabel('Kdo to je').fill('sestra')
    await page.getByLabel('Co jim smíme říct').fill(`Jen ať zavolá zpět. https://priklad.example/${'odkaz'.repeat(20)}`)
    await page.getByLabel('Kde teď žije').fill('u kamarádky v Testově 1')
    await page.getByRole('button', { name: 'Uložit údaje' }).click()
    await page.getByText('Údaje jsou uloženy.').waitFor()
    await page.getByText('druh/družka').waitFor()
    await page.getByText('v domácnosti 2').waitFor()
    await accessible(page)
    expect(await fits(page)).toBeLessThanOrEqual(0)
    await picture(page, `person-${width}`, true)
    await context.close()
  })

  it('fills in the district also when the list of municipalities comes after what was typed', async () => {
    const { page, context } = await open(WORKER, '/')
    const file = await opened(page, 'Rychlá')
    await page.goto(`${platform.origin}${file}/osoba`)
    const list = Promise.withResolvers<void>()
    await page.route('**/assets/municipalities.txt', (route) => list.promise.then(() => route.continue()))
    await page.getByRole('button', { name: 'Upravit údaje' }).click()
    await page.getByLabel('Obec bydliště před příchodem').fill('Liberec')
    await page.getByLabel('Žijí v domácnosti').fill('2')
    list.resolve()
    await expect.poll(() => page.getByLabel('Okres bydliště před příchodem').inputValue()).toBe('CZ0513')
    await expect.poll(() => page.getByLabel('Žijí v domácnosti').inputValue()).toBe('2')
    await context.close()
  })

  it('keeps where she lives now off the paper, unless somebody puts it there against a warning that names it', async () => {
    const { page, context } = await open(WORKER, '/')
    const file = await opened(page, 'Tajná')
    await page.goto(`${platform.origin}${file}/osoba`)
    await page.getByRole('button', { name: 'Upravit údaje' }).click()
    await page.getByLabel('Kde teď žije').fill('azyl Testov 5')
    await page.keyboard.press('Control+Enter')
    await page.getByText('Údaje jsou uloženy.').waitFor()
    expect(await page.getByText('azyl Testov 5').count()).toBe(0)
    await page.getByRole('button', { name: 'Ukázat, kde teď žije' }).click()
    const where = page.getByText('azyl Testov 5', { exact: true })
    await where.waitFor()
    await page.emulateMedia({ media: 'print' })
    expect(await where.isVisible()).toBe(false)
    await page.emulateMedia({ media: 'screen' })
    await page.getByRole('checkbox', { name: 'Dát na papír i to, kde teď žije' }).check()
    await page.getByText(/Na papíře bude: „azyl Testov 5“/).waitFor()
    await accessible(page)
    await page.emulateMedia({ media: 'print' })
    await expect.poll(() => where.isVisible()).toBe(true)
    await page.emulateMedia({ media: 'screen' })
    await page.goto(`${platform.origin}${file}`)
    await page.getByRole('heading', { level: 1, name: 'Tajná' }).waitFor()
    expect(await page.content()).not.toContain('azyl Testov')
    await context.close()
  })

  it('lets two people change two fields without asking, and asks about the same one', async () => {
    const [mine, theirs] = [await open(WORKER, '/'), await open(COLLEAGUE, '/')]
    const file = await opened(mine.page, 'Společná')
    const pages = [mine.page, theirs.page]
    for (const page of pages) {
      await page.goto(`${platform.origin}${file}/osoba`)
      await page.getByRole('button', { name: 'Upravit údaje' }).click()
    }
    await theirs.page.getByRole('textbox', { name: 'Jazyk' }).fill('polština')
    await theirs.page.getByRole('button', { name: 'Uložit údaje' }).click()
    await theirs.page.getByText('Údaje jsou uloženy.').waitFor()
    await mine.page.getByText('Změna údajů o osobě: Jazyk').waitFor()
    await mine.page.getByLabel('Příjmení').fill('Testovací')
    await mine.page.getByRole('button', { name: 'Uložit údaje' }).click()
    await mine.page.getByText('Údaje jsou uloženy.').waitFor()
    await mine.page.getByText('polština').waitFor()

    for (const page of pages) await page.getByRole('button', { name: 'Upravit údaje' }).click()
    await mine.page.getByRole('textbox', { name: 'Jazyk' }).fill('čeština')
    await theirs.page.getByRole('textbox', { name: 'Jazyk' }).fill('ukrajinština')
    await theirs.page.getByRole('button', { name: 'Uložit údaje' }).click()
    await theirs.page.getByText('Údaje jsou uloženy.').waitFor()
    await mine.page.getByRole('button', { name: 'Uložit údaje' }).click()
    await mine.page.getByRole('radio', { name: /ukrajinština/ }).check()
    await accessible(mine.page)
    await mine.page.getByRole('button', { name: /^Uložit/ }).click()
    await mine.page.getByText('Údaje jsou uloženy.').waitFor()
    await mine.page.getByText('ukrajinština').waitFor()
    await Promise.all([mine.context.close(), theirs.context.close()])
  })
})

describe('words that look like a birth number', () => {
  it('ask whether they are one, are taken out or left, and stand in nobody’s way', async () => {
    const { page, context } = await open(WORKER, '/')
    const file = await opened(page, 'Číselná')
    await page.goto(`${platform.origin}${file}/osoba`)
    await page.getByRole('button', { name: 'Upravit údaje' }).click()
    const words = page.getByLabel('Zdravotní postižení nebo omezení')
    await words.fill('Uvedla 800101/1238 a tel. 777123456.')
    await page.getByText('Je 800101/1238 rodné číslo?').waitFor()
    await accessible(page)
    await picture(page, 'birth-number')
    await page.getByRole('button', { name: 'Ano, smazat z textu' }).click()
    await expect.poll(() => words.inputValue()).toBe('Uvedla  a tel. 777123456.')
    await page.getByText(/rodné číslo\?/).waitFor({ state: 'detached' })
    await words.fill('Spis 805101/0011.')
    await page.getByRole('button', { name: 'Ne, nechat' }).click()
    await words.fill('Spis 805101/0011 znovu.')
    await page.getByText(/rodné číslo\?/).waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Uložit údaje' }).click()
    await page.getByText('Údaje jsou uloženy.').waitFor()
    await page.getByText('Spis 805101/0011 znovu.').waitFor()
    await context.close()
  })
})
