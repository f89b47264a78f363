import { expect, it } from 'vitest'
import { accessible, addressesOf, picture, signIn, wayInSight } from '../support/browser.ts'
import { platformInBrowser } from '../support/platform-in-browser.ts'

const { platform, browser } = await platformInBrowser({ demo: 'year' })

it('a newcomer finds work of every urgency on Today, a file to read and letters in the inbox', async () => {
  await platform.runSchedule('contact-sweep')
  await platform.settle()
  const { page, context } = await signIn(browser, { origin: platform.origin, name: 'Jana Vzorová' })
  await page.getByRole('link', { name: 'Radomíra Cvičná' }).waitFor()
  const rows = page.locator('li.duty')
  await expect.poll(() => rows.count()).toBe(4)
  await expect.poll(() => rows.first().textContent()).toContain('po lhůtě')
  for (const what of ['Konce ochrany', 'Přehodnocení plánů', 'Slíbená zavolání', 'Spící spisy'])
    await page.getByRole('heading', { name: what }).waitFor()
  await accessible(page)
  await picture(page, 'today', true)

  await page.getByRole('link', { name: 'Nina Příkladová' }).click()
  await page.getByRole('heading', { level: 1, name: 'Nina Příkladová' }).waitFor()
  await page.getByText('Volat na telefon její sestry').waitFor()
  await accessible(page)

  const subjects = platform.inbox.letters().map(({ subject }) => subject.replace(/ – .*/, '').replace(/\d+ h/, 'N h'))
  expect(new Set(subjects)).toEqual(
    new Set([
      'Nové oznámení o vykázání',
      'Nová stížnost',
      'Oznámení zatím nikdo nepřevzal',
      'Do konce lhůty zbývá N h',
      'NALÉHAVÉ: Do konce lhůty zbývá N h',
      'NALÉHAVÉ: Lhůta uplynula',
    ]),
  )
  await context.close()
})

it('on the narrowest screen the menu shows where one is, with the count that comes later', async () => {
  const options = { viewport: { width: 320, height: 800 } }
  const { page, context } = await signIn(browser, { origin: platform.origin, name: 'Jana Vzorová', options })
  const count = page.getByRole('banner').locator('.count')
  await count.waitFor()
  const ways = await addressesOf(page)
  expect(ways.length).toBeGreaterThan(4)
  for (const way of ways) {
    await page.goto(`${platform.origin}${way}`)
    await count.waitFor()
    await expect.poll(() => wayInSight(page)).toEqual({ way, isInSight: true })
  }
  await context.close()
})

it('nobody who looks around for the first time finds an empty screen', async () => {
  const { page, context } = await signIn(browser, { origin: platform.origin, name: 'Jana Vzorová' })
  const shows = async (text: string | RegExp) => page.getByRole('main').getByText(text).first().waitFor()
  for (const [path, text] of screens) {
    await page.goto(`${platform.origin}${path}`)
    await shows(text)
  }
  await page.goto(`${platform.origin}/zajemci`)
  await page.getByLabel('Pokračovat podle kódu').fill('YA7 K43 92W')
  await page.getByRole('button', { name: 'Otevřít podle kódu' }).click()
  await shows('Zatím nechce říct, kdo je.')
  await page.goto(`${platform.origin}/klienti`)
  await page.getByRole('link', { name: 'Alžběta Testovací' }).first().click()
  await page.getByRole('heading', { level: 1, name: 'Alžběta Testovací' }).waitFor()
  await shows('První rozhovor po vykázání')
  await picture(page, 'file', true)
  for (const [tab, text] of tabs) {
    await page.getByRole('navigation', { name: 'Části spisu' }).getByRole('link', { name: tab }).click()
    await shows(text)
  }
  await context.close()
})

it.each([1280, 360, 320])(
  'a student reads what is shared with her, and nothing else, at a width of %i',
  async (width) => {
    const options = { viewport: { width, height: 800 } }
    const { page, context } = await signIn(browser, { origin: platform.origin, name: 'Vilma Fiktivní', options })
    await page.getByRole('link', { name: 'Alžběta Testovací' }).waitFor()
    expect(await page.getByRole('main').getByRole('listitem').count()).toBe(1)
    await page.getByRole('link', { name: 'Alžběta Testovací' }).click()
    await page.getByRole('heading', { level: 1, name: 'Alžběta Testovací' }).waitFor()
    await page.getByText('Nabídku pomoci přijala.').waitFor()
    await page
      .getByText(/Jana Vzorová/)
      .first()
      .waitFor()
    expect(await page.getByText(/700 000|Vymyšlená 21/).count()).toBe(0)
    const wide = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    expect(await wide()).toBe(0)
    await accessible(page)
    await picture(page, `shared-file-${width}`, true)
    await context.close()
  },
)

/** Screens with something that stands there on any day of the year. */
const screens = [
  ['/klienti', /z\s40\./],
  ['/zajemci', 'Renata Nejsoucí'],
  ['/terminy', /Testovací|Příkladná|Cvičná/],
] as const

const tabs = [
  ['Oznámení', 'Vymyšlená 21'],
  ['Osoba', 'Testovací'],
  ['Dohoda', 'nezůstat na to sama'],
  ['Plán', 'Aby se děti doma nebály.'],
  ['Soud', 'Podán návrh na předběžné opatření'],
  ['Termíny', /Liberec · Jana Vzorová/],
] as const
