import { join } from 'node:path'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { openTable } from '../../functions/store/table/connection.ts'
import { openVault } from '../../functions/store/table/vault.ts'
import { engineClient } from '../../infra/local/base/environment.ts'
import { accessible, DESK, PHONE, picture, signIn } from '../support/browser.ts'
import { handOver, noticeOf } from '../support/hand-over.ts'
import { workIn } from '../support/long-file.ts'
import { platformInBrowser } from '../support/platform-in-browser.ts'

const WORKER = 'Jana Vzorová'
const COLLEAGUE = 'Tomáš Příkladný'

const place = await platformInBrowser({ demo: false })
const { dataDir, platform, browser } = place

/** Hands over a notice of one person as police do, and answers the address of the file. */
async function arrive(givenName: string, entries = 0): Promise<string> {
  await handOver(place, noticeOf(place, givenName))
  const { page, context } = await signIn(browser, { origin: platform.origin, name: WORKER })
  const path = (await page.getByRole('link', { name: `${givenName} Testovací` }).getAttribute('href')) ?? ''
  await context.close()
  const table = openTable(platform.tableName, engineClient(platform.engineEndpoint))
  const vault = openVault(`file:${join(dataDir, 'centre-keys.json')}`)
  const file = { centre: 'liberec', client: path.replace('/spis/', ''), by: 'liberec-jana' }
  if (entries > 0) await workIn({ table, vault }, { ...file, entries })
  table.doc.destroy()
  return path
}

const open = (path: string, name = WORKER, options: BrowserContextOptions = DESK) =>
  signIn(browser, { origin: platform.origin, name, path, options })

const box = (page: Page) => page.getByRole('region', { name: 'Zapsat práci nebo poznámku' })
const entry = (page: Page, words: string) => page.getByRole('listitem').filter({ hasText: words })
const saved = (page: Page) => page.getByText('Záznam je uložen.').first().waitFor()

describe('the box for work', () => {
  it('takes a consultation by keyboard alone, and offers the last values again', async () => {
    const path = await arrive('Rychlá')
    const { page, context } = await open(path)
    await page.getByRole('button', { name: /Práce nebo poznámka/ }).waitFor()
    await page.keyboard.press('Alt+KeyK')
    await page.locator('input[type=radio]:focus').waitFor()
    await page.keyboard.press('Digit1')
    await page.keyboard.press('Tab')
    await page.keyboard.type('45')
    await page.getByText('1 intervence', { exact: true }).waitFor()
    await page.keyboard.press('Tab')
    await page.keyboard.type('Probrali jsme, co dál.')
    await page.keyboard.press('Control+Enter')
    await saved(page)
    await entry(page, 'Probrali jsme, co dál.').getByText('Konzultace').waitFor()

    const again = box(page).getByRole('button', { name: /Jako naposledy: Konzultace · Telefonicky · 45/ })
    expect(await again.count()).toBe(0)
    await page.reload()
    await page.getByRole('button', { name: /Práce nebo poznámka/ }).click()
    await again.click()
    await expect.poll(() => box(page).getByLabel('Minuty přímé práce').inputValue()).toBe('45')
    await accessible(page)
    await picture(page, 'work-box', true)
    await context.close()
  })

  it('keeps what is begun through the other form and a reload, and names what is missing', async () => {
    const path = await arrive('Rozepsaná')
    const { page, context } = await open(path)
    await page.getByRole('button', { name: /Práce nebo poznámka/ }).click()
    await box(page)
      .getByRole('radio', { name: /Jednání s OSPOD/ })
      .check()
    await box(page).getByLabel('Co se dělo').fill('Domluvena schůzka.')
    await box(page).getByLabel('Komu jste o osobě něco sdělili').fill('OSPOD Zkušební')
    await box(page).getByRole('button', { name: 'Uložit záznam' }).click()
    await box(page).getByText('Vyberte, co předání dovoluje.').waitFor()
    await box(page).getByText('Zadejte minuty').waitFor()
    await page.getByRole('button', { name: /^Pokus o kontakt/ }).click()
    await page.getByRole('button', { name: /Práce nebo poznámka.*rozepsáno/ }).waitFor()
    await page.reload()
    await page.getByRole('button', { name: /Práce nebo poznámka.*rozepsáno/ }).click()
    await expect.poll(() => box(page).getByLabel('Co se dělo').inputValue()).toBe('Domluvena schůzka.')
    await box(page).getByLabel('Minuty přímé práce').fill('20')
    await box(page).getByRole('radio', { name: 'Zákonný důvod' }).check()
    await box(page).getByLabel('Který zákonný důvod').fill('Ohrožené dítě, § 10 odst. 4 zákona o SPOD.')
    await accessible(page)
    await picture(page, 'work-ospod', true)
    await box(page).getByRole('button', { name: 'Uložit záznam' }).click()
    await saved(page)
    const item = entry(page, 'Domluvena schůzka.')
    await item.getByText('Sděleno: OSPOD Zkušební ze zákonného důvodu: Ohrožené dítě').waitFor()
    await item.getByText('kontakt', { exact: true }).waitFor()
    await context.close()
  })

  it('lets what two write at the same time both stand, and shows each the other’s', async () => {
    const path = await arrive('Společná')
    const [mine, theirs] = await Promise.all([open(path), open(path, COLLEAGUE)])
    for (const [{ page }, words] of [
      [mine, 'Moje poznámka.'],
      [theirs, 'Kolegova poznámka.'],
    ] as const) {
      await page.getByRole('button', { name: /Práce nebo poznámka/ }).click()
      await box(page)
        .getByRole('radio', { name: /^Poznámka/ })
        .check()
      await box(page).getByLabel('Poznámka', { exact: true }).fill(words)
    }
    const save = ({ page }: typeof mine) => box(page).getByRole('button', { name: 'Uložit záznam' }).click()
    await Promise.all([save(mine), save(theirs)])
    for (const { page } of [mine, theirs]) {
      await entry(page, 'Moje poznámka.').waitFor()
      await entry(page, 'Kolegova poznámka.').waitFor()
      expect(await page.getByText('mezitím').count()).toBe(0)
    }

    const correct = async ({ page }: typeof mine, words: string) => {
      await entry(page, 'Moje poznámka.').getByRole('button', { name: 'Opravit' }).click()
      await page.getByRole('listitem').getByLabel('Poznámka', { exact: true }).fill(words)
    }
    await correct(mine, 'Opraveno mnou.')
    await correct(theirs, 'Opraveno kolegou.')
    await theirs.page.getByRole('button', { name: 'Uložit opravu' }).click()
    await theirs.page.getByText('Oprava je uložena.').waitFor()
    await mine.page.getByRole('button', { name: 'Uložit opravu' }).click()
    await mine.page.getByText(`Záznam mezitím opravil někdo jiný (${COLLEAGUE})`).waitFor()
    await accessible(mine.page)
    await mine.page.getByRole('button', { name: 'Uložit i tak' }).click()
    const item = entry(mine.page, 'Opraveno mnou.')
    await item.getByText('Opraveno 2×').click()
    await item.getByText('Moje poznámka.').waitFor()
    expect(await entry(theirs.page, 'Opraveno kolegou.').getByRole('button', { name: 'omylem' }).count()).toBe(0)

    await item.getByRole('button', { name: 'Zapsáno omylem?' }).click()
    await mine.page.getByLabel('Důvod').fill('Jiný spis.')
    await mine.page.getByRole('button', { name: 'Označit jako omyl' }).click()
    await item.getByText(/Jiný spis\./).waitFor()
    await expect.poll(() => item.getByRole('button').count()).toBe(0)
    await Promise.all([mine.context.close(), theirs.context.close()])
  })
})

describe('the page of a file', () => {
  it.each([
    ['3', 3],
    ['300', 300],
  ])('with %s entries is calm, and shows one kind when asked for it', async (name, entries) => {
    const path = await arrive(`Klidná${name}`, entries)
    const { page, context } = await open(path)
    await entry(page, `Záznam ${entries}.`).first().waitFor()
    await picture(page, `file-with-${name}`)
    await picture(page, `file-with-${name}-whole`, true)
    await accessible(page)
    const filter = page.getByLabel('Zobrazit')
    await filter.selectOption('Poznámka')
    await expect.poll(() => page.locator('ol.attempts > li').count()).toBeLessThanOrEqual(2)
    const isMore = entries > 20 ? 1 : 0
    const status = page.getByText(/Vybráno\s\d+\sz\s20\snačtených/)
    await expect.poll(() => status.count()).toBe(isMore)
    await picture(page, `file-with-${name}-notes`, true)
    await accessible(page)
    const ofKind = filter.getByRole('option', { name: 'Jednání se soudem' })
    expect(await ofKind.count(), 'a kind of which none is loaded can be looked for').toBe(isMore)
    expect(await page.getByText(/svých\sposledních\s10/).count()).toBe(isMore)
    await filter.selectOption('vše')
    await expect.poll(() => page.locator('ol.attempts > li').count()).toBe(Math.min(entries, 20))
    await context.close()
    const phone = await open(path, WORKER, PHONE)
    await entry(phone.page, `Záznam ${entries}.`).first().waitFor()
    await picture(phone.page, `file-with-${name}-phone`, true)
    await phone.context.close()
  })
})
