import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { plusHours } from '../../shared/time/instant.ts'
import { wallTime } from '../../shared/time/typed.ts'
import { accessible, PHONE, picture, signIn, typeMoment } from '../support/browser.ts'
import { handOver, noticeNow } from '../support/hand-over.ts'
import { platformInBrowser } from '../support/platform-in-browser.ts'

const WORKER = 'Jana Vzorová'
const HEAD = 'Milena Ukázková'

const place = await platformInBrowser({ demo: false })
const { platform, browser } = place

/** What a clock on the wall in Prague will show in so many hours, as a field takes it. */
function wallIn(hours: number): string {
  return wallTime(plusHours(platform.clock.now().toISOString(), hours))
}

/** Fails when a page is wider than the telephone that shows it. */
async function fits(page: Page): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
}

async function arrive(): Promise<void> {
  await handOver(place, noticeNow(place))
  await platform.settle()
}

it('a file shows its time line and suggestion, and a promise of the next try is kept by the ladder', async () => {
  await arrive()
  const { page, context } = await signIn(browser, { origin: platform.origin, name: WORKER, options: PHONE })
  await page
    .getByRole('link', { name: /Testovací/ })
    .first()
    .click()
  await page.getByText('Doporučený čas dalšího pokusu:').waitFor()
  const letters = page.getByRole('region', { name: 'Upomínky' })
  const [course, notice] = [/^Průběh/, /^Oznámení/].map((name) => page.getByRole('link', { name }))
  await notice?.tap()
  await letters.getByText('Nové oznámení').waitFor()
  await letters.getByText('Nikdo nepřevzal').waitFor()
  await accessible(page)
  await course?.tap()

  await page.getByRole('button', { name: 'Naplánovat další pokus' }).click()
  await typeMoment(page, 'Další pokus udělám', wallIn(-1))
  await page.getByRole('button', { name: 'Naplánovat další pokus' }).click()
  await page.getByText('Zadejte čas v budoucnosti.').waitFor()
  await accessible(page)
  await typeMoment(page, 'Další pokus udělám', wallIn(30))
  const time = page.getByRole('group', { name: 'Další pokus udělám' }).getByLabel('Čas')
  await time.blur()
  const typed = await time.inputValue()
  await page.reload()
  await expect.poll(() => time.inputValue()).toBe(typed)
  await page.getByRole('button', { name: 'Naplánovat další pokus' }).click()
  await page.getByText('Další pokus naplánován na').waitFor()
  await notice?.tap()
  await letters.getByText('Naplánovaný pokus není zapsán').waitFor()
  expect(await letters.getByText('Nikdo nepřevzal').count()).toBe(0)
  await accessible(page)
  await fits(page)
  await picture(page, 'promise', true)
  await context.close()
})

it('a colleague takes a duty over, and each takes back what they have', async () => {
  const { page, context } = await signIn(browser, { origin: platform.origin, name: HEAD })
  await page
    .getByRole('link', { name: /Testovací/ })
    .first()
    .click()
  await page.getByText(`Vyřizuje ${WORKER}`).waitFor()
  await accessible(page)
  await picture(page, 'take-over', true)
  await page.getByRole('button', { name: `Převzít od: ${WORKER}` }).click()
  await page.getByText(`Vyřizuje ${HEAD} (vy)`).waitFor()
  expect(await page.getByRole('button', { name: /^Převzít/ }).count()).toBe(0)
  await accessible(page)
  await picture(page, 'taken-over', true)

  await page.getByRole('button', { name: 'Naplánovat další pokus' }).click()
  await typeMoment(page, 'Další pokus udělám', wallIn(20))
  await page.getByRole('button', { name: 'Naplánovat další pokus' }).click()
  await page.getByRole('button', { name: 'Zrušit naplánovaný pokus' }).click()
  await page.getByText(`Zrušený naplánovaný pokus: ${HEAD} (vy)`).waitFor()
  expect(await page.getByText('Další pokus naplánován na').count()).toBe(0)
  await page.getByRole('button', { name: 'Zrušit převzetí' }).click()
  await page.getByText(`Zrušené převzetí: ${HEAD} (vy)`).waitFor()
  await page.getByText('Zatím nikdo nepřevzal.').waitFor()
  await page.getByRole('button', { name: 'Převzít', exact: true }).waitFor()
  await accessible(page)
  await picture(page, 'holding-cancelled', true)
  await picture(page, 'holding-cancelled-320', true)
  await context.close()
})

it.each([
  ['roster', '/sluzby', 'Uložit rozpis', (page: Page) => page.getByRole('button', { name: 'Přidat výjimku' }).click()],
  [
    'settings',
    '/nastaveni',
    'Uložit nastavení',
    (page: Page) => page.getByLabel('E-mail zřizovatele').fill('x@y.example'),
  ],
])('unsaved changes of the %s that are brought back are told of at the top', async (what, path, save, change) => {
  const { page, context } = await signIn(browser, { origin: platform.origin, name: HEAD, path })
  await page.getByRole('button', { name: save }).waitFor()
  const told = page.getByText('Obnovili jsme rozepsaný text')
  expect(await told.count()).toBe(0)
  await change(page)
  await page.reload()
  await told.waitFor()
  const first = await page.getByRole('main').locator('h2, fieldset').first().boundingBox()
  expect((await told.boundingBox())?.y, 'above everything else').toBeLessThan(first?.y ?? 0)
  await accessible(page)
  await picture(page, `restored-${what}`)
  await picture(page, `restored-${what}-320`)
  for (const way of await page.getByRole('button', { name: 'Přejít k rozpisu služeb' }).all()) {
    await way.click()
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Rozpis služeb')
  }
  await page.getByRole('button', { name: 'Zahodit' }).first().click()
  await expect.poll(() => told.count()).toBe(0)
  await context.close()
})

it('the head sees the gaps and makes the roster, a worker hands a duty on', async () => {
  const head = await signIn(browser, { origin: platform.origin, name: HEAD, path: '/sluzby' })
  await head.page.getByRole('heading', { name: 'Neobsazené služby v příštích 14 dnech' }).waitFor()
  await accessible(head.page)
  await picture(head.page, 'roster', true)
  const weekly = head.page.getByRole('group', { name: 'Každý týden' })
  const lines = await weekly.getByRole('button', { name: 'Odebrat' }).count()
  await weekly.getByRole('button', { name: 'Přidat službu' }).click()
  await weekly.getByLabel('Od', { exact: true }).last().fill('99:00')
  await head.page.getByRole('button', { name: 'Uložit rozpis' }).click()
  await head.page.getByRole('link', { name: `Po–Pá, ${HEAD}: Od`, exact: true }).waitFor()
  await weekly.getByLabel('Od', { exact: true }).last().fill('20:00')
  await weekly.getByLabel('Do', { exact: true }).last().fill('24:00')
  await weekly.getByLabel('Které týdny').last().selectOption('lichý týden')
  await weekly.getByLabel('Pondělí').last().uncheck()
  await weekly.getByLabel('Kdo').last().selectOption('Vědomě bez služby')
  await head.page.getByRole('button', { name: 'Přidat výjimku' }).click()
  await head.page.getByRole('button', { name: 'Uložit rozpis' }).click()
  await head.page.getByText('Uloženo.').waitFor()
  await head.page.getByRole('button', { name: 'Zrušit výjimku' }).click()
  await head.page.getByRole('button', { name: 'Uložit rozpis' }).click()
  await head.page.getByText('Zrušené výjimky:').waitFor()
  await accessible(head.page)
  await picture(head.page, 'roster-changed', true)
  await picture(head.page, 'roster-320', true)
  await expect.poll(() => weekly.getByRole('button', { name: 'Odebrat' }).count()).toBe(lines + 1)
  await head.context.close()

  const worker = await signIn(browser, { origin: platform.origin, name: WORKER, path: '/sluzby', options: PHONE })
  await worker.page.getByLabel('Kdo přebírá').selectOption({ label: HEAD })
  await typeMoment(worker.page, 'Od', wallIn(1))
  // Longer than any time between two duties of the worker.
  await typeMoment(worker.page, 'Do', wallIn(96))
  await worker.page.getByRole('button', { name: 'Předat službu' }).click()
  await worker.page.getByText('Služba je předána.').waitFor()
  await worker.page.getByText(`${WORKER} (vy) → ${HEAD}`).waitFor()
  expect(await worker.page.getByRole('heading', { name: 'Rozpis služeb' }).count()).toBe(0)
  await accessible(worker.page)
  await fits(worker.page)
  await picture(worker.page, 'handover', true)
  expect(await worker.page.getByText('nic se nepředává').count()).toBe(0)
  const next = await signIn(browser, { origin: platform.origin, name: HEAD, path: '/sluzby', options: PHONE })
  await next.page.getByLabel('Kdo předává').selectOption({ label: HEAD })
  await next.page.getByLabel('Kdo přebírá').selectOption({ label: 'Tomáš Příkladný' })
  await typeMoment(next.page, 'Od', wallIn(1))
  await typeMoment(next.page, 'Do', wallIn(96))
  await next.page.getByRole('button', { name: 'Předat službu' }).click()
  await next.page.getByText('Služba je předána.').waitFor()
  await next.context.close()
  await worker.page.getByRole('button', { name: 'Zrušit předání' }).click()
  await worker.page.getByText(`zrušeno: ${WORKER} (vy)`).waitFor()
  // What hung on it says so.
  await worker.page.getByText('nic se nepředává').waitFor()
  await worker.page.setViewportSize({ width: 1280, height: 900 })
  await accessible(worker.page)
  await picture(worker.page, 'handover-cancelled-320', true)
  await worker.context.close()
})

it('the head sets the ladder, and is told when somebody else has changed the settings', async () => {
  const head = await signIn(browser, { origin: platform.origin, name: HEAD, path: '/nastaveni' })
  const ladder = head.page.getByRole('group', { name: 'Upomínky oznámení' })
  await ladder.getByRole('button', { name: 'Přidat upomínku' }).click()
  const added = ladder.getByRole('group', { name: 'Upomínka 6' })
  await added.getByLabel('Kolik minut, hodin nebo dnů').fill('10')
  await added.getByLabel('Naléhavé').check()
  await accessible(head.page)
  await picture(head.page, 'centre-settings', true)

  const other = await signIn(browser, { origin: platform.origin, name: HEAD, path: '/nastaveni', options: PHONE })
  await other.page.getByLabel('E-mail zřizovatele').fill('kraj@liberec.example')
  await other.page.getByRole('button', { name: 'Uložit nastavení' }).click()
  await other.page.getByText('Uloženo.').waitFor()
  await accessible(other.page)
  await fits(other.page)
  await other.context.close()

  await head.page.getByRole('button', { name: 'Uložit nastavení' }).click()
  await head.page.getByText('Nastavení mezitím změnil někdo jiný.').waitFor()
  await head.page.getByRole('button', { name: 'Uložit moje' }).click()
  await head.page.getByText('Uloženo.').waitFor()
  await head.page.reload()
  await head.page.getByRole('group', { name: 'Upomínka 6' }).first().waitFor()
  expect(
    await head.page.getByRole('group', { name: 'Upomínka 6' }).getByLabel('Kolik minut, hodin nebo dnů').inputValue(),
  ).toBe('10\u00a0h')
  await head.context.close()
})

it('a plan made after the end promises no silence that will not be kept', async () => {
  await platform.clock.advance(50 * 3_600_000)
  const { page, context } = await signIn(browser, { origin: platform.origin, name: WORKER })
  await page
    .getByRole('link', { name: /Testovací/ })
    .first()
    .click()
  await page.getByRole('button', { name: 'Naplánovat další pokus' }).click()
  await page.getByText('ranní přehled chodí dál').waitFor()
  expect(await page.getByText('upomínky utichnou').count()).toBe(0)
  await accessible(page)
  await context.close()
})
