import type { BrowserContextOptions, Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { plusHours } from '../../shared/time/instant.ts'
import { accessible, PHONE, picture, signIn, typeMoment } from '../support/browser.ts'
import { handOver, noticeNow } from '../support/hand-over.ts'
import { platformInBrowser } from '../support/platform-in-browser.ts'

const WORKER = 'Jana Vzorová'

const place = await platformInBrowser({ demo: false })
const { platform, browser } = place

/** A browser that speaks another language and shows half past two in the afternoon as 2:30 PM. */
const AMERICAN: BrowserContextOptions = {
  viewport: { width: 1280, height: 900 },
  locale: 'en-US',
  timezoneId: 'America/New_York',
}
const SMALL: BrowserContextOptions = { ...PHONE, viewport: { width: 320, height: 640 } }

/** Screens join words by spaces that do not break; a reader sees spaces. */
const plain = (text: string | null) => (text ?? '').replaceAll('\u00a0', ' ')

/** What sticks out of a page sideways; a row of ways is pulled along. */
const tooWide = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('body *:not(nav *)')]
      // A telephone makes its page wider to show what sticks out; its screen stays.
      .filter((element) => element.getBoundingClientRect().right > screen.width + 1)
      .map((element) => `${element.tagName}.${element.className} ${element.textContent?.slice(0, 40)}`),
  )

let number = 0

/** Hands a notice over as police do, entered and evicted a few hours ago by the platform's clock. */
async function arrive(): Promise<void> {
  const now = platform.clock.now().toISOString()
  const times = { enteredAt: plusHours(now, -30), evictedAt: plusHours(now, -29) }
  await handOver(place, noticeNow(place, { reference: `FIELDS-${++number}`, ...times }))
  await platform.settle()
}

async function atFile(options: BrowserContextOptions) {
  const opened = await signIn(browser, { origin: platform.origin, name: WORKER, options })
  await opened.page
    .getByRole('link', { name: /Testovací/ })
    .first()
    .click()
  await opened.page.getByRole('heading', { name: 'Zapsat pokus o kontakt' }).waitFor()
  return opened
}

it('a time is typed the Czech way in a browser of any language, and said again before it is saved', async () => {
  await arrive()
  const { page, context } = await atFile(AMERICAN)
  expect(await page.locator('input[type=date], input[type=time], input[type=datetime-local]').count()).toBe(0)
  const when = page.getByRole('group', { name: 'Kdy', exact: true })
  const [day, time] = [when.getByLabel('Den', { exact: true }), when.getByLabel('Čas', { exact: true })]
  await typeMoment(page, 'Kdy', '25. 11. 2026T9.05')
  expect(plain(await when.textContent())).toContain('středa 25. listopadu 2026 v 9:05')
  await time.press('Tab')
  expect([await day.inputValue(), await time.inputValue()]).toEqual(['25. 11. 2026', '9:05'])
  await time.press('ArrowUp')
  await day.press('ArrowDown')
  expect(plain(await when.textContent())).toContain('úterý 24. listopadu 2026 v 9:10')
  await accessible(page)

  await typeMoment(page, 'Kdy', '31. 2.T9:05')
  await page.getByRole('radio', { name: /Nepodařilo se zastihnout/ }).check()
  await page.getByText('Takový den v kalendáři není.').waitFor()
  expect([await day.getAttribute('aria-invalid'), await time.getAttribute('aria-invalid')]).toEqual(['true', 'false'])
  await page.getByRole('button', { name: 'Uložit pokus' }).click()
  await expect.poll(() => day.evaluate((field) => field === document.activeElement)).toBe(true)
  await picture(page, 'field-refused')
  await page.reload()
  await expect.poll(() => day.inputValue(), { message: 'nothing typed is lost' }).toBe('31. 2.')
  await when.getByRole('button', { name: 'dnes' }).click()
  await page.getByRole('button', { name: 'Zahodit' }).click()
  await page.getByRole('radio', { name: /Nepodařilo se zastihnout/ }).check()
  await page.getByRole('button', { name: 'Uložit pokus' }).click()
  await page.getByText('Pokus je zapsán.').first().waitFor()
  expect(await page.locator('body').textContent()).not.toMatch(/\d\s*[AP]M\b/)
  await context.close()
})

it('a file fits a small telephone', async () => {
  await arrive()
  const { page, context } = await atFile(SMALL)
  expect(await tooWide(page)).toEqual([])
  await accessible(page)
  await page.getByRole('button', { name: 'Přejít k zápisu' }).tap()
  await picture(page, 'attempt-small', true)
  await context.close()
})

it('saving is in reach on a telephone, and after it so are the next plan, the way back and whoever is most urgent', async () => {
  await arrive()
  await arrive()
  const { page, context } = await atFile(SMALL)
  await page.getByRole('button', { name: 'Přejít k zápisu' }).tap()
  const save = page.getByRole('button', { name: 'Uložit pokus' })
  const inReach = async () => {
    const box = await save.boundingBox()
    return box !== null && box.y >= 0 && box.y + box.height <= 640
  }
  expect(await inReach()).toBe(true)
  await page.getByRole('radio', { name: /Nebylo možné mluvit/ }).check()
  expect(await inReach()).toBe(true)
  await picture(page, 'save-in-reach')
  await save.tap()
  await page.getByText('Pokus je zapsán.').first().waitFor()
  await accessible(page)
  await picture(page, 'attempt-saved')
  expect(await tooWide(page)).toEqual([])
  const form = page.getByRole('region', { name: 'Zapsat pokus o kontakt' })

  await form.getByRole('button', { name: 'Naplánovat další pokus' }).tap()
  const when = page.getByRole('group', { name: 'Další pokus udělám' })
  await when.waitFor()
  expect(await when.evaluate((field) => field.contains(document.activeElement))).toBe(true)

  await form.getByRole('button', { name: 'Vzít zpět' }).tap()
  await page.getByRole('button', { name: 'Výsledek byl jiný.' }).tap()
  await picture(page, 'attempt-back')
  await page.getByRole('button', { name: 'Označit jako omyl' }).tap()
  await page.getByText('Označeno jako zapsané omylem.').waitFor()
  expect(await form.getByRole('button', { name: 'Vzít zpět' }).count()).toBe(0)

  await page.getByRole('radio', { name: /Nebylo možné mluvit/ }).check()
  await save.tap()
  const here = page.url()
  await form.getByRole('link', { name: /Další nejnaléhavější: .* – zbývá/ }).tap()
  await page.waitForURL((url) => url.href !== here && url.pathname.startsWith('/spis/'))
  await context.close()
})

it('an attempt before delivery is recorded with how it came about', async () => {
  await arrive()
  const { page, context } = await atFile(AMERICAN)
  await page.getByRole('radio', { name: /Nabídka přijata/ }).check()
  const when = page.getByRole('group', { name: 'Kdy', exact: true })
  await when.getByRole('button', { name: 'včera' }).click()
  await page.getByRole('button', { name: 'Uložit pokus' }).click()
  const why = page.getByLabel('Pokus před doručením záznamu: jak k němu došlo?')
  await expect.poll(() => why.getAttribute('aria-invalid')).toBe('true')
  await page.getByRole('button', { name: 'Policie volala předem.' }).click()
  await accessible(page)
  await picture(page, 'before-delivery')
  await page.getByRole('button', { name: 'Uložit pokus' }).click()
  await page.getByText('Povinnost nabídnout pomoc je splněna.').first().waitFor()
  await page.getByText('Před doručením záznamu: Policie volala předem.').waitFor()
  await context.close()
})
