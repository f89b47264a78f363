import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { accessible, PHONE, picture, signIn } from '../support/browser.ts'
import { pagesOf } from '../support/pdf.ts'
import { platformInBrowser } from '../support/platform-in-browser.ts'
import { unzip } from '../support/unzip.ts'

const WORKER = 'Jana Vzorová'
const HEAD = 'Milena Ukázková'

const { platform, browser } = await platformInBrowser({ demo: false })

const open = (name: string, path: string, options = {}) =>
  signIn(browser, { origin: platform.origin, name, path, ...options })

/** Fills the entry form in; `about` and `form` by their labels. */
async function enterComplaint(page: Page, { about = 'Služby centra', text = 'Dlouho jsem čekala.' } = {}) {
  await page.getByRole('heading', { level: 1, name: 'Zapsat stížnost' }).waitFor()
  await page.getByRole('radio', { name: about }).check()
  await page.getByLabel('Jméno stěžovatele').fill('Stěžovatelka Zkušební')
  await page.getByLabel('Obsah stížnosti').fill(text)
  await page.getByRole('button', { name: 'Zapsat do knihy' }).click()
  await page.getByRole('heading', { level: 1, name: /^Stížnost \d+\/\d{4}$/ }).waitFor()
}

async function saved(page: Page, button: string): Promise<ReadonlyMap<string, string>> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ])
  return unzip(new Blob([readFileSync(await download.path())]))
}

describe('the book of complaints in a browser', () => {
  it('a complaint is entered, gets its number, and unfinished words survive a closed page', async () => {
    const { page, context } = await open(WORKER, '/stiznosti')
    await page.getByText('V tomto roce zatím není žádná stížnost.').waitFor()
    await accessible(page)
    await page.getByRole('link', { name: 'Zapsat stížnost' }).click()
    await page.getByLabel('Obsah stížnosti').fill('Rozepsaná slova.')
    await page.reload()
    await page.getByText('Obnovili jsme rozepsaný text').waitFor()
    await expect.poll(() => page.getByLabel('Obsah stížnosti').inputValue()).toBe('Rozepsaná slova.')
    await accessible(page)
    await enterComplaint(page, { text: 'Dlouho jsem čekala na termín.' })
    await page.getByText('Poslední den k odpovědi').waitFor()
    await accessible(page)
    await picture(page, 'complaint')
    await page.getByRole('link', { name: 'Zpět do knihy stížností' }).click()
    await page.getByRole('link', { name: /1\/\d{4} Stěžovatelka Zkušební/ }).waitFor()
    await accessible(page)
    await picture(page, 'book')
    await context.close()
  })

  it('a complaint that waits stands on the Today of the head, and on no worker’s', async () => {
    const { page, context } = await open(HEAD, '/')
    for (const width of [1280, 360, 320]) {
      await page.setViewportSize({ width, height: 800 })
      await page.getByRole('heading', { name: 'Stížnosti, které čekají na odpověď' }).waitFor()
      await accessible(page)
      await picture(page, `today-head-${width}`)
    }
    await page.getByRole('link', { name: /^Stížnost č\. 1\/\d{4}$/ }).click()
    await page.getByText('Poslední den k odpovědi').waitFor()
    await context.close()
    const worker = await open(WORKER, '/')
    await worker.page.getByRole('heading', { name: 'Dnes', level: 1 }).waitFor()
    await worker.page.getByText('Nikdo teď nečeká na nabídku pomoci.').waitFor()
    expect(await worker.page.getByText('čekají na odpověď').count()).toBe(0)
    await worker.context.close()
  })

  it('what is missing is said beside its field, and nothing is sent', async () => {
    const { page, context } = await open(WORKER, '/stiznosti/nova')
    await page.getByRole('radio', { name: 'Ústně' }).check()
    await page.getByRole('button', { name: 'Zapsat do knihy' }).click()
    await page.getByText('Opravte:').waitFor()
    for (const field of ['Přítomná nezávislá osoba', 'Jméno stěžovatele', 'Obsah stížnosti']) {
      expect(await page.getByLabel(field).getAttribute('aria-invalid')).toBe('true')
    }
    await accessible(page)
    await context.close()
  })

  it('the head corrects, puts off, answers, and takes the letters with her', async () => {
    const { page, context } = await open(HEAD, '/stiznosti')
    await page.getByRole('link', { name: /Stěžovatelka Zkušební/ }).click()
    await page.getByRole('button', { name: 'Opravit zápis' }).click()
    await page.getByLabel('Obsah stížnosti').fill('Čekala jsem tři týdny.')
    await page.getByLabel('Důvod opravy').fill('Upřesněno.')
    await page.getByRole('button', { name: 'Uložit opravu' }).click()
    await page.getByText('Oprava je uložena.').waitFor()
    await page.getByLabel('Důvod opravy').waitFor({ state: 'detached' })
    await expect.poll(() => page.locator('del').allTextContents()).toContain('Dlouho jsem čekala na termín.')

    await page.getByRole('button', { name: 'Prodloužit lhůtu' }).click()
    const inTwoMonths = new Date(platform.clock.now().getTime() + 60 * 86_400_000).toISOString().slice(0, 10)
    await page.getByLabel('Nový poslední den').fill(inTwoMonths)
    await page.getByLabel('Důvod prodloužení').fill('Čekáme na znalecký posudek.')
    await accessible(page)
    await page.getByRole('button', { name: 'Prodloužit', exact: true }).click()
    await page.getByText('O prodloužení je třeba stěžovateli napsat.').waitFor()
    const extension = await saved(page, 'Dopis o prodloužení (Word)')
    expect(extension.get('word/document.xml')).toContain('znalecký')
    await page.getByRole('button', { name: 'Dopis odešel' }).click()
    await page.getByRole('button', { name: 'Zapsat odeslání' }).click()
    await page.getByText('Odeslání dopisu je zapsáno.').waitFor()

    await page.getByRole('button', { name: 'Zapsat odpověď' }).click()
    await page.getByRole('textbox', { name: 'Odpověď', exact: true }).fill('Omlouváme se, termíny jsme přidali.')
    await page.getByLabel('Přijatá opatření').fill('Nové termíny v úterý.')
    await accessible(page)
    await picture(page, 'complaint-answer')
    await page.getByRole('button', { name: 'Uložit odpověď' }).click()
    await page.getByText('Odpověď je zapsána.').waitFor()
    const letter = (await saved(page, 'Dopis s odpovědí (Word)')).get('word/document.xml') ?? ''
    for (const words of ['Omlouváme se', 'Nové termíny', 'veřejného ochránce práv', 'Český helsinský výbor']) {
      expect(letter.replaceAll('\u00a0', ' ')).toContain(words)
    }
    await page.getByText('Odpověď napsána, neodeslána').waitFor()
    await page.getByText('stěžovatel ji ještě nedostal').waitFor()
    await accessible(page)
    await picture(page, 'complaint-unsent')
    await page.getByRole('button', { name: 'Odpověď odešla' }).click()
    await page.getByLabel('Odešlo dne').waitFor()
    await page.getByRole('button', { name: 'Zapsat odeslání' }).click()
    await page.getByText('Zapsáno. Stížnost je vyřízena.').waitFor()
    await page.getByText('Vyřízena', { exact: true }).waitFor()
    await accessible(page)

    await page.getByRole('button', { name: 'Odpověď neodešla' }).click()
    await page.getByLabel('Důvod', { exact: true }).fill('Vrátilo se z pošty.')
    await accessible(page)
    await page.getByRole('button', { name: 'Vrátit mezi neodeslané' }).click()
    await page.getByText('Odpověď napsána, neodeslána').waitFor()
    await page.getByText('Důvod: Vrátilo se z pošty.').waitFor()
    await page.getByRole('button', { name: 'Odpověď odešla' }).click()
    await page.getByRole('button', { name: 'Zapsat odeslání' }).click()
    await page.getByText('Vyřízena', { exact: true }).waitFor()
    await context.close()
  })

  it('the head changes the template, and the next letter follows it', async () => {
    const { page, context } = await open(HEAD, '/nastaveni')
    const template = page.getByRole('textbox', { name: 'Vzor dopisu s odpovědí na stížnost' })
    await template.fill('Dobrý den, {jmeno}')
    await page.getByText('Ve složených závorkách je údaj, který neznáme.').waitFor()
    await accessible(page)
    await template.fill('# Věc: {číslo}\n\nDobrý den, {jméno}.\n\n{odpověď}')
    await page.getByLabel('Hlavička', { exact: true }).fill('Centrum Zkušební\nVymyšlená 1')
    await page.getByLabel('Patička', { exact: true }).fill('IČO 00000000')
    await page.getByRole('button', { name: 'Uložit nastavení' }).click()
    await page.getByText('Uloženo.').waitFor()
    await page.getByRole('link', { name: 'Stížnosti' }).click()
    await page.getByRole('link', { name: /Stěžovatelka Zkušební/ }).click()
    const document = await saved(page, 'Dopis s odpovědí (Word)')
    const letter = document.get('word/document.xml') ?? ''
    expect(letter).toContain('Dobrý den, Stěžovatelka Zkušební.')
    expect(document.get('word/header1.xml')).toContain('Vymyšlená')
    expect(document.get('word/footer1.xml')).toContain('IČO')
    expect(letter).not.toContain('Vážená paní')
    await context.close()
  })

  it('a long book shows its newest page at once, and says that it is not whole until it is', async () => {
    const { page, context } = await open(HEAD, '/')
    let isCut = true
    await page.route(/\/api\/complaints(\?|$)/, async (route) => {
      const isOlder = new URL(route.request().url()).searchParams.has('after')
      if (isOlder && isCut) return route.abort()
      const response = await route.fetch()
      const book = await response.json()
      if (!isOlder) return route.fulfill({ response, json: { ...book, next: '000001' } })
      const { complaints } = await (await route.fetch({ url: `${platform.origin}/api/complaints` })).json()
      return route.fulfill({
        response,
        json: { ...book, complaints: [{ ...complaints[0], id: '2025-9', number: 999 }] },
      })
    })
    await page.getByRole('link', { name: 'Stížnosti' }).click()
    const workbook = page.getByRole('button', { name: 'Stáhnout do Excelu' })
    await page.getByText('Načten 1 zápis, starší ještě chybí.').waitFor()
    await page.getByRole('link', { name: /Stěžovatelka Zkušební/ }).waitFor()
    expect(await workbook.isDisabled()).toBe(true)
    await expect.poll(() => page.getByText('Kniha není celá').count()).toBe(1)
    await accessible(page)
    isCut = false
    await page.getByRole('button', { name: 'Zkusit znovu' }).click()
    await page.getByText('2 zápisy').waitFor()
    await expect
      .poll(() => page.getByRole('link', { name: /Stěžovatelka Zkušební/ }).allInnerTexts())
      .toEqual([expect.stringMatching(/^1\//), expect.stringMatching(/^999\//)])
    await expect.poll(() => workbook.isEnabled()).toBe(true)
    expect(await page.getByText('Kniha není celá').count()).toBe(0)
    await context.close()
  })

  it('the book is downloaded as a workbook, and printed without the screen around it', async () => {
    const { page, context } = await open(HEAD, '/stiznosti')
    const parts = await saved(page, 'Stáhnout do Excelu')
    expect(parts.get('xl/sharedStrings.xml')).toContain('Čekala jsem tři týdny.')
    await page.emulateMedia({ media: 'print' })
    await expect
      .poll(() => page.getByRole('heading', { level: 2, name: /^Kniha stížností \d{4}/ }).isVisible())
      .toBe(true)
    expect(await page.getByRole('navigation', { name: 'Hlavní nabídka' }).isVisible()).toBe(false)
    await expect.poll(() => page.getByText('Čekala jsem tři týdny.').isVisible()).toBe(true)
    const pages = pagesOf(await page.pdf({ preferCSSPageSize: true }))
    expect(pages[0]).toMatch(/Vytištěno \d{1,2}\. \d{1,2}\. \d{4}/)
    expect(pages.join()).toContain('Čekala jsem tři týdny.')
    for (const [at, text] of pages.entries()) expect(text).toContain(`strana ${at + 1} z ${pages.length}`)
    await context.close()
  })

  it('a complaint about the head shows her its number and no word', async () => {
    const worker = await open(WORKER, '/stiznosti/nova')
    await enterComplaint(worker.page, { about: 'Vedení centra', text: 'Vedoucí křičela.' })
    const path = new URL(worker.page.url()).pathname
    await worker.context.close()

    const { page, context } = await open(HEAD, path)
    await page.getByText('Tato stížnost se týká vedení centra.').waitFor()
    expect(await page.content()).not.toContain('křičela')
    await accessible(page)
    await page.getByRole('link', { name: 'Zpět do knihy stížností' }).click()
    await page.getByRole('link', { name: /Stížnost na vedení/ }).waitFor()
    expect(await page.content()).not.toContain('křičela')
    await context.close()
  })

  it('works on a phone', async () => {
    const { page, context } = await open(WORKER, '/stiznosti', { options: PHONE })
    await page.getByRole('link', { name: 'Zapsat stížnost' }).waitFor()
    await accessible(page)
    await page.getByRole('link', { name: 'Zapsat stížnost' }).click()
    await page.getByLabel('Obsah stížnosti').waitFor()
    await accessible(page)
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
    await picture(page, 'complaint-entry-phone')
    await context.close()
  })
})
