import { describe, expect, it } from 'vitest'
import { accessible, DESK, PHONE, picture, signIn } from '../support/browser.ts'
import { pagesOf } from '../support/pdf.ts'
import { platformInBrowser } from '../support/platform-in-browser.ts'

const { platform, browser } = await platformInBrowser({ demo: false })

const options = { ...DESK, reducedMotion: 'reduce', acceptDownloads: true } as const
const open = (name: string, path: string) => signIn(browser, { origin: platform.origin, name, path, options })

/** The year that runs: of it something is recorded here. */
const YEAR = new Date().getFullYear()

describe('the report of a year in a browser', () => {
  it('is prefilled, written on, kept when it was begun, and says what records say since', async () => {
    const { page, context } = await open('Milena Ukázková', '/tym')
    await page.getByRole('main').getByRole('link', { name: 'Výroční zpráva' }).click()
    await page.getByRole('heading', { level: 1, name: `Výroční zpráva ${YEAR}` }).waitFor()
    const mission = page.getByRole('region', { name: 'Poslání' })
    await mission.getByText('Posláním intervenčního centra je pomáhat').waitFor()
    await page.getByText(`Za rok ${YEAR} není v Opoře žádný záznam`).first().waitFor()
    await accessible(page)

    const history = page.getByRole('region', { name: 'Historie' })
    await history.getByRole('button', { name: 'Upravit: Historie' }).click()
    await history.getByLabel('Text kapitoly').fill('Centrum působí od roku 2007.\n– Liberec\n– Frýdlant')
    await page.reload()
    await expect.poll(() => history.getByLabel('Text kapitoly').inputValue()).toContain('Frýdlant')
    await history.getByRole('button', { name: 'Uložit kapitolu' }).click()
    await history.getByText('upraveno: Milena Ukázková').waitFor()
    expect(await history.getByRole('listitem').allTextContents()).toEqual(['Liberec', 'Frýdlant'])

    const meetings = page.getByRole('region', { name: 'Setkání, přednášky a spolupráce' })
    await meetings.getByText('V Opoře k tomu není žádný záznam.').waitFor()
    await meetings.getByRole('button', { name: 'Upravit: Setkání' }).click()
    await meetings.getByLabel('Text kapitoly').fill('Setkání budou doplněna.')
    await meetings.getByRole('button', { name: 'Uložit kapitolu' }).click()
    await meetings.getByText('upraveno: Milena Ukázková').waitFor()
    await recordEvent()
    await page.reload()
    await meetings.getByText('Od vaší úpravy se změnily záznamy').click()
    await meetings.getByText('Zkušební téma').waitFor()
    await accessible(page)
    await meetings.getByRole('button', { name: 'Upravit: Setkání' }).click()
    await meetings.getByRole('button', { name: 'Vrátit předvyplněný text' }).click()
    await meetings.getByRole('button', { name: 'Uložit kapitolu' }).click()
    await meetings.getByText('předvyplněno').waitFor()
    await meetings.getByRole('listitem').getByText('Zkušební téma').waitFor()
    await picture(page, 'report', true)
    await context.close()
  }, 90_000)

  it('loses nothing when two heads write the same chapter', async () => {
    const [one, other] = await Promise.all([
      open('Milena Ukázková', `/zprava/${YEAR}`),
      open('Milena Ukázková', `/zprava/${YEAR}`),
    ])
    const texts = ['Napsáno v prvním okně.', 'Napsáno ve druhém okně.']
    const [first, second] = [one, other].map(({ page }) => page.getByRole('region', { name: 'Plán na rok' }))
    if (first === undefined || second === undefined) throw new Error('no windows')
    for (const [index, plan] of [first, second].entries()) {
      await plan.getByRole('button', { name: 'Upravit: Plán' }).click()
      await plan.getByLabel('Text kapitoly').fill(texts[index] ?? '')
    }
    await first.getByRole('button', { name: 'Uložit kapitolu' }).click()
    await first.getByText('upraveno: Milena Ukázková').waitFor()
    await second.getByRole('button', { name: 'Uložit kapitolu' }).click()
    await second.getByText('Mezitím kapitolu uložil někdo jiný').waitFor()
    await second.getByText('Napsáno v prvním okně.').waitFor()
    expect(await second.getByLabel('Text kapitoly').inputValue()).toBe('Napsáno ve druhém okně.')
    await accessible(other.page)
    await second.getByRole('button', { name: 'Uložit i tak' }).click()
    await expect.poll(() => second.getByLabel('Text kapitoly').count()).toBe(0)
    await second.getByText('Napsáno ve druhém okně.').waitFor()
    await Promise.all([one.context.close(), other.context.close()])
  }, 90_000)

  it('has tables with what each number counts, in files that are noted, and is a document on paper', async () => {
    const { page, context } = await open('Milena Ukázková', `/zprava/${YEAR}`)
    const statistics = page.getByRole('region', { name: `Statistická data za rok ${YEAR}` })
    // What was recorded before reaches the figures by the stream.
    await expect
      .poll(
        async () => {
          await page.reload()
          await statistics.getByRole('button').first().waitFor()
          return statistics.getByRole('table').count()
        },
        { timeout: 30_000 },
      )
      .toBeGreaterThan(0)
    const row = statistics.getByRole('row', { name: /Celkový počet zájemců o službu/ })
    expect(await row.getByRole('cell').allTextContents()).toEqual(['0'])
    await row.getByText('Co to je').click()
    await row.getByText('Různí lidé').waitFor()
    await statistics.getByText('Setkání a vzdělávání').click()
    await statistics.getByRole('row', { name: /Setkání IDT/ }).waitFor()
    await accessible(page)

    const endings: readonly (readonly [button: string, end: string])[] = [
      ['Dokument (DOCX)', 'docx'],
      ['Tabulky (XLSX)', 'xlsx'],
      ['Tabulky (CSV)', 'csv'],
    ]
    for (const [button, end] of endings) {
      const noted = page.waitForResponse((answer) => answer.url().endsWith('/api/audit/exports'))
      const file = page.waitForEvent('download')
      await page.getByRole('button', { name: button }).click()
      expect((await noted).status()).toBe(200)
      expect((await file).suggestedFilename()).toBe(`vyrocni-zprava-${YEAR}.${end}`)
    }
    const pages = pagesOf(await page.pdf())
    const text = pages.join(' ').replace(/\s+/g, ' ')
    for (const words of [`Zpráva o činnosti za rok ${YEAR}`, 'Poslání', 'Celkový počet zájemců', 'Příloha'])
      expect(text).toContain(words)
    for (const words of ['Upravit', 'Tabulky (XLSX)', 'předvyplněno']) expect(text).not.toContain(words)
    await context.close()
  }, 90_000)

  it('is read on a telephone, and goes to the year before by its link', async () => {
    const { page, context } = await signIn(browser, {
      ...{ origin: platform.origin, name: 'Milena Ukázková', path: `/zprava/${YEAR}`, options: PHONE },
    })
    await page.getByRole('heading', { level: 1, name: `Výroční zpráva ${YEAR}` }).waitFor()
    await page.getByRole('region', { name: 'Poslání' }).waitFor()
    await picture(page, 'report-phone', true)
    await page.getByRole('link', { name: `← Rok ${YEAR - 1}` }).click()
    await page.getByRole('heading', { level: 1, name: `Výroční zpráva ${YEAR - 1}` }).waitFor()
    await page
      .getByText(`Za rok ${YEAR - 1} není v Opoře žádný záznam`)
      .first()
      .waitFor()
    await accessible(page)
    await context.close()
  }, 60_000)

  it('is shown to heads alone', async () => {
    const { page, context } = await open('Jana Vzorová', '/zprava')
    await page.getByText('Výroční zprávu píše vedení centra.').waitFor()
    await context.close()
  }, 30_000)
})

/** An event of the team, recorded by somebody else meanwhile. */
async function recordEvent(): Promise<void> {
  const { page, context } = await open('Jana Vzorová', '/tym')
  await page.getByRole('button', { name: 'Zapsat akci' }).click()
  await page.getByLabel('Téma').fill('Zkušební téma')
  await page.getByLabel('Délka').fill('90 min')
  await page.getByRole('button', { name: 'Uložit akci' }).click()
  await page.getByRole('heading', { name: 'Zkušební téma' }).waitFor()
  await context.close()
}
