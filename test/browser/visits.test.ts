import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { type ComingName, comingNames } from '../../shared/duties/coming.ts'
import type { Coming, Today, VisitRow } from '../../shared/duties/views.ts'
import { plusHours, plusMinutes } from '../../shared/time/instant.ts'
import { wallTime } from '../../shared/time/typed.ts'
import { accessible, DESK, PHONE, picture, signIn, typeMoment } from '../support/browser.ts'
import { handOver, noticeOf } from '../support/hand-over.ts'
import { platformInBrowser } from '../support/platform-in-browser.ts'

const WORKER = 'Jana Vzorová'

const place = await platformInBrowser({ demo: false })
const { platform, browser } = place
const now = () => platform.clock.now().toISOString()
const { origin } = platform

describe('a field visit', () => {
  it('is planned in the file, refused with the field and the reason first, and nothing typed is lost', async () => {
    await handOver(place, noticeOf(place, 'Anna'))
    const { page, context } = await signIn(browser, { origin, name: WORKER })
    await page.getByRole('link', { name: 'Anna Testovací' }).click()
    await page.getByRole('link', { name: /^Výjezdy/ }).click()
    await page.getByText('Zatím žádný výjezd.').waitFor()
    await page.getByRole('button', { name: 'Naplánovat výjezd' }).first().click()
    const form = page.locator('.visits form')
    const save = () => form.getByRole('button', { name: /^(Naplánovat výjezd|Uložit znovu)$/ }).click()
    await save()
    await form.getByRole('alert').getByRole('link', { name: 'Kam' }).waitFor()
    await form.getByText('Proč jede jen jeden člověk', { exact: true }).first().waitFor()
    await form.getByLabel('Kam').fill('Zkušební 1, Vymyšlená Lhota')
    await form.getByRole('radio', { name: 'odlehlé místo' }).check()
    await form.getByRole('checkbox', { name: /^Tomáš/ }).check()
    const leaves = plusMinutes(now(), -10)
    await typeMoment(form, 'Odjezd', wallTime(leaves))
    await typeMoment(form, 'Návrat nejpozději', wallTime(plusMinutes(leaves, -30)))
    await save()
    await form.getByText('Návrat je dřív než odjezd.').first().waitFor()
    await accessible(page)
    await picture(page, 'visit-refused', true)
    await page.reload()
    await expect.poll(() => form.getByLabel('Kam').inputValue()).toBe('Zkušební 1, Vymyšlená Lhota')
    await typeMoment(form, 'Návrat nejpozději', wallTime(plusHours(leaves, 2)))
    await save()
    await page.getByText('naplánováno').waitFor()
    await page.getByText('Zkušební 1, Vymyšlená Lhota').waitFor()
    await accessible(page)
    await picture(page, 'visit-planned', true)
    await context.close()
  })

  it('is begun, put off and ended by one thumb on Today, and what was pressed by mistake is taken back', async () => {
    const { page, context } = await signIn(browser, { origin, name: WORKER, options: PHONE })
    const visits = page.getByRole('region', { name: 'Výjezdy' })
    const leave = visits.getByRole('button', { name: 'Vyjíždíme' })
    await leave.waitFor()
    const size = await leave.boundingBox()
    expect(size?.height).toBeGreaterThanOrEqual(60)
    expect(size?.width).toBeGreaterThanOrEqual(220)
    await leave.click()
    await page.getByRole('button', { name: /^Váš výjezd: návrat do/ }).click()
    await expect
      .poll(() =>
        visits.getByRole('button', { name: 'Jsme zpátky' }).evaluate((button) => button === document.activeElement),
      )
      .toBe(true)
    const until = await visits.getByRole('time').last().getAttribute('datetime')
    await visits.getByRole('button', { name: 'Zdržíme se o 30 min' }).click()
    const later = plusMinutes(until ?? '', 30)
    await expect.poll(() => visits.getByRole('time').last().getAttribute('datetime')).toBe(later)
    await accessible(page)
    await picture(page, 'today-visit-phone', true)
    await visits.getByRole('button', { name: 'Jsme zpátky' }).click()
    await visits.getByText('Zapsáno: jsou zpátky.').waitFor()
    await visits.getByRole('button', { name: 'Vzít zpět' }).click()
    await visits.getByRole('button', { name: 'Jsme zpátky' }).waitFor()
    await context.close()
  })

  it('that gives no word stands first of all, for a colleague to hear and to say', async () => {
    const { page, context } = await signIn(browser, { origin, name: 'Tomáš', options: PHONE })
    await page.getByRole('region', { name: 'Výjezdy' }).getByRole('button', { name: 'Jsme zpátky' }).waitFor()
    await platform.clock.advance(4 * 3_600_000)
    const silent = page.getByText(/Výjezd se neozval, po čase návratu/)
    await silent.waitFor()
    const [above, duty] = await Promise.all([
      silent.boundingBox(),
      page.getByRole('link', { name: 'Anna Testovací' }).last().boundingBox(),
    ])
    expect(above?.y).toBeLessThan(duty?.y ?? 0)
    await accessible(page)
    await picture(page, 'today-silent-phone', true)
    await page.setViewportSize({ width: 1280, height: 900 })
    await picture(page, 'today-silent')
    await page.getByRole('button', { name: 'Jsme zpátky' }).focus()
    await page.keyboard.press('Enter')
    await silent.waitFor({ state: 'detached' })
    await page.getByRole('link', { name: 'Anna Testovací' }).last().click()
    await page.getByRole('link', { name: /^Výjezdy/ }).click()
    await page.getByText('Upomínky').first().click()
    await page.getByText('Výjezd se neozval').first().waitFor()
    await page
      .getByText(/h po očekávaném návratu/)
      .first()
      .waitFor()
    await accessible(page)
    await picture(page, 'visit-letters', true)
    await context.close()
  })
})

/** Lets Today tell of so many visits and so much that is coming. */
async function tell(page: Page, visits: readonly VisitRow[], count: number) {
  const rows = Array.from({ length: count }, (_, index) => {
    const kind: ComingName = comingNames[index % comingNames.length] ?? 'appointment'
    const at = plusHours(now(), (index % 7) - 5)
    const person = {
      client: `01KB${String(index).padStart(22, '0')}`,
      name: `Osoba ${index + 1} Testovací`,
      reference: 'LIBEREC-ABCDEF',
    }
    return {
      kind,
      place: `${index}`,
      at,
      ...(kind === 'call-back' ? { enquiry: '01KB0000000000000000000000' } : person),
    }
  })
  const today: Today = { now: now(), duties: [], visits, onDuty: [] }
  await page.route('**/api/today', (route) => route.fulfill({ json: today }))
  await page.route('**/api/me?with=today', async (route) => {
    const response = await route.fetch()
    await route.fulfill({ response, json: { ...(await response.json()), today } })
  })
  await page.route('**/api/coming*', (route) => {
    const from = Number(new URL(route.request().url()).searchParams.get('after') ?? -1) + 1
    const asleep = {
      first: [
        {
          client: visitRow(0).client,
          name: 'Spící Testovací',
          reference: 'LIBEREC-ABCDEF',
          since: plusHours(now(), -24 * 40),
        },
      ],
      areMore: false,
    }
    const answer: Coming = {
      now: now(),
      coming: rows.slice(from, from + 50),
      total: count,
      ...(rows.length > from + 50 && { next: String(from + 49) }),
      ...(from === 0 && { asleep: count === 0 ? { first: [], areMore: false } : asleep }),
    }
    return route.fulfill({ json: answer })
  })
  await page.reload()
}

const visitRow = (index: number): VisitRow => ({
  visit: `01KV${String(index).padStart(22, '0')}`,
  client: `01KB${String(index).padStart(22, '0')}`,
  reference: 'LIBEREC-ABCDEF',
  name: `Osoba ${index + 1} Testovací`,
  workers: ['liberec-tomas', 'liberec-jana'],
  leavesAt: plusHours(now(), -2),
  ...(index % 2 === 0 && { leftAt: plusHours(now(), -2) }),
  returnsAt: plusMinutes(now(), index === 0 ? -25 : 60),
})

describe('Today', () => {
  it.each([
    [0, 0],
    [3, 3],
    [300, 20],
  ])('with %d things that are coming leads to each', async (count, visits) => {
    const { page, context } = await signIn(browser, { origin, name: WORKER, options: DESK })
    const came = page.waitForResponse('**/api/coming')
    await tell(
      page,
      Array.from({ length: visits }, (_, index) => visitRow(index)),
      count,
    )
    await page.getByRole('heading', { name: 'Nikdo teď nečeká na nabídku pomoci.' }).waitFor()
    if (count === 0) {
      await came
      await expect.poll(() => page.getByRole('main').getByRole('heading', { level: 2 }).allInnerTexts()).toHaveLength(1)
    } else {
      await page.getByRole('heading', { name: 'Spící spisy' }).waitFor()
      expect(await page.getByRole('link', { name: 'Osoba 1 Testovací' }).last().getAttribute('href')).toBe(
        '/spis/01KB0000000000000000000000/terminy',
      )
    }
    if (count === 300) {
      await page.getByText('Zobrazeno 50 z 300.').waitFor()
      await page.getByRole('button', { name: 'Načíst další' }).click()
      await page.getByText('Zobrazeno 100 z 300.').waitFor()
    }
    await accessible(page)
    await picture(page, `today-coming-${count}`, true)
    await context.close()
  })
})
