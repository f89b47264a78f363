import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import type { Appointments, SeenAppointment } from '../../shared/appointments/views.ts'
import { workingDayFrom } from '../../shared/time/holidays.ts'
import { plusDays, weekdayOf } from '../../shared/time/instant.ts'
import { pragueDay } from '../../shared/time/prague.ts'
import { dayAsTyped } from '../../shared/time/typed.ts'
import { accessible, PHONE, picture, signIn } from '../support/browser.ts'
import { handOver, noticeNow } from '../support/hand-over.ts'
import { platformInBrowser } from '../support/platform-in-browser.ts'

const WORKER = 'Jana Vzorová'
const OTHER = 'Tomáš Příkladný'

const place = await platformInBrowser({ demo: false })
const { platform, browser } = place

const open = (name: string, path: string, options = {}) =>
  signIn(browser, { origin: platform.origin, name, path, ...options })

/** A working Monday to come, two weeks ahead or more. */
const today = pragueDay(new Date().toISOString())
const monday = (() => {
  let day = plusDays(today, 15 - weekdayOf(today))
  while (workingDayFrom(day) !== day || workingDayFrom(plusDays(day, 1)) !== plusDays(day, 1)) day = plusDays(day, 7)
  return day
})()

async function book(
  page: Page,
  { day = monday, time = '9:00', worker = WORKER, words = '', room = 'Zelená místnost' },
) {
  const form = page.getByRole('region', { name: 'Nový termín' })
  await form.getByLabel('Den', { exact: true }).fill(dayAsTyped(day))
  await form.getByLabel('Čas', { exact: true }).fill(time)
  await form.getByLabel('Pracovník').selectOption(worker)
  await form.getByLabel('Místnost').selectOption(room)
  await form.getByLabel('Poznámka').fill(words)
  await form.getByRole('button', { name: 'Objednat' }).click()
}

/** So many invented appointments of a week, of every length and end. */
function many(week: string, count: number, [seat, ...others]: Appointments['places']): SeenAppointment[] {
  const workers = ['liberec-jana', 'liberec-tomas', 'liberec-milena']
  return Array.from({ length: count }, (_, index) => {
    const minutes = [45, 60, 50, 15, 20, 10][index % 6] ?? 60
    const starts = 8 * 60 + Math.floor(index / 15) * (count > 20 ? 22 : 90)
    const clock = [Math.floor(starts / 60), starts % 60].map((part) => String(part).padStart(2, '0')).join(':')
    const at = [seat, ...others][index % (others.length + 1)]
    return {
      id: `01KB${String(index).padStart(22, '0')}`,
      wall: `${plusDays(week, index % 5)}T${clock}`,
      minutes: count > 20 ? Math.min(minutes, 20) : minutes,
      gap: 2,
      place: at?.id ?? '',
      room: at?.rooms[0]?.id ?? '',
      worker: workers[Math.floor(index / 5) % 3] ?? '',
      words: '',
      version: 1,
      ...(index % 4 !== 3 && { name: `Klientka ${index + 1} Zkušební` }),
      ...(index % 7 === 5 && {
        ended: { outcome: 'missed' as const, by: 'liberec-jana', at: `${week}T12:00:00.000Z` },
      }),
    }
  })
}

async function arrive(): Promise<void> {
  await handOver(place, noticeNow(place))
  await platform.settle()
}

const chip = (page: Page, hours: string) => page.locator('.board').getByRole('button', { name: hours })

describe('appointments in a browser', () => {
  it('the nearest is proposed, made, and what is taken is refused at its field with everything kept', async () => {
    const { page, context } = await open(WORKER, `/terminy?den=${monday}`)
    await page.getByText('Na tento týden není objednán nikdo.').waitFor()
    await accessible(page)
    await page.getByRole('button', { name: 'Nový termín' }).click()
    await page.getByRole('button', { name: 'Najít první tři' }).click()
    const proposals = page.locator('.proposals').getByRole('button')
    await proposals.first().waitFor()
    await expect.poll(() => proposals.count()).toBe(3)
    await accessible(page)
    await proposals.nth(2).click()
    const form = page.getByRole('region', { name: 'Nový termín' })
    await expect.poll(() => form.getByLabel('Čas', { exact: true }).inputValue()).toMatch(/^\d{1,2}:\d\d$/)
    await book(page, { words: 'Přijde Zájemkyně Zkušební.' })
    await page.getByText('Termín je objednán.').waitFor()
    await chip(page, '9:00–10:00').waitFor()
    await page.getByRole('button', { name: 'Nový termín' }).click()
    await book(page, { time: '9:30', words: 'Druhá slova.' })
    await page.getByText('Pracovník má v té době jiný termín').waitFor()
    await expect.poll(() => form.getByLabel('Poznámka').inputValue()).toBe('Druhá slova.')
    await accessible(page)
    await book(page, { time: '10:10', words: 'Druhá slova.' })
    await chip(page, '10:10–11:10').waitFor()
    await page.evaluate(() => scrollTo(0, 0))
    await picture(page, 'appointments-week')
    await context.close()
  })

  it('one is moved by the keyboard alone, told of all the way, and taken back', async () => {
    const { page, context } = await open(WORKER, `/terminy?den=${monday}`)
    const first = chip(page, '9:00–10:00')
    await first.focus()
    await page.keyboard.press('Space')
    await page.keyboard.press('ArrowDown')
    await page.getByText(/Přesouváte: .*09:15.*jiný termín/).waitFor()
    await page.keyboard.press('ArrowRight')
    await page.getByText(/Přesouváte: .*09:15.*volno/).waitFor()
    await page.keyboard.press('Enter')
    const moved = chip(page, '9:15–10:15')
    await moved.waitFor()
    await page.getByText(/^Přesunuto: /).waitFor()
    expect(await moved.evaluate((element) => element === document.activeElement)).toBe(true)
    await page.keyboard.press('Space')
    await page.keyboard.press('PageDown')
    await page.keyboard.press('Escape')
    await page.getByText('Termín zůstal, kde byl.').waitFor()
    await page.keyboard.press('Space')
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('Enter')
    await page.getByText(/Termín se nepřesunul\. Pracovník má/).waitFor()
    await page.keyboard.press('Space')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Enter')
    await chip(page, '9:00–10:00').waitFor()
    await page.getByRole('button', { name: 'Vrátit zpět' }).click()
    await chip(page, '9:15–10:15').waitFor()
    await context.close()
  })

  it('one is dragged to another worker, and a second who was slower sees whose it is', async () => {
    const [mine, theirs] = [await open(WORKER, `/terminy?den=${monday}`), await open(OTHER, `/terminy?den=${monday}`)]
    await chip(theirs.page, '10:10–11:10').waitFor()
    const box = await chip(mine.page, '10:10–11:10').boundingBox()
    const cell = await mine.page.locator('.board-cell[data-row="1"][data-day="0"]').boundingBox()
    if (!box || !cell) throw new Error('nothing to drag')
    await mine.page.mouse.move(box.x + 20, box.y + 5)
    await mine.page.mouse.down()
    await mine.page.mouse.move(cell.x + 20, cell.y + cell.height / 2, { steps: 8 })
    await mine.page.mouse.up()
    await mine.page.getByText(/^Přesunuto: .*Tomáš Příkladný/).waitFor()
    await chip(theirs.page, '10:10–11:10').focus()
    for (const key of ['Space', 'ArrowDown', 'Enter']) await theirs.page.keyboard.press(key)
    await theirs.page.getByText(/^Termín se nepřesunul/).waitFor()
    await mine.context.close()
    await theirs.context.close()
  })

  it('on a telephone it is a list of days, and at 320 px nothing is cut off', async () => {
    const { page, context } = await open(WORKER, `/terminy?den=${monday}`, PHONE)
    for (const width of [360, 320]) {
      await page.setViewportSize({ width, height: 800 })
      await page.locator('.day-list').getByRole('button', { name: '9:15–10:15' }).waitFor()
      await accessible(page)
      await picture(page, `appointments-${width}`)
    }
    await page.locator('.day-list').getByRole('button', { name: '9:15–10:15' }).click()
    await page.getByRole('radio', { name: 'Zrušit' }).check()
    await page.getByRole('button', { name: 'Zapsat', exact: true }).click()
    await page.getByText('Zapsáno.').waitFor()
    await page.getByRole('button', { name: 'Vrátit mezi objednané' }).click()
    await page.getByRole('radio', { name: 'Zrušit' }).waitFor()
    await accessible(page)
    await picture(page, 'appointments-chosen')
    await context.close()
  })

  it.each([3, 300])('a week of %i is read on one screen, whole, and nothing is cut off', async (count) => {
    const { page, context } = await open(WORKER, '/zajemci')
    await page.route('**/api/appointments?*', async (route) => {
      const answer = await route.fetch()
      const { places, ...week }: Appointments = await answer.json()
      await route.fulfill({ json: { ...week, places, appointments: many(week.week, count, places) } })
    })
    await page.getByRole('link', { name: 'Termíny' }).click()
    await page
      .getByRole('status')
      .filter({ hasText: new RegExp(`^${count}\\stermín`) })
      .waitFor()
    await accessible(page)
    for (const width of [1280, 360, 320]) {
      await page.setViewportSize({ width, height: 800 })
      await picture(page, `appointments-${count}-${width}`, true)
    }
    await page.setViewportSize({ width: 1280, height: 800 })
    const cut = await page
      .locator('.chip-of-board')
      .evaluateAll((chips) =>
        chips.filter((chip) => chip.scrollHeight > chip.clientHeight + 1).map((chip) => chip.textContent),
      )
    expect(cut, 'a line that is cut through').toEqual([])
    const values = await page.locator('.week-steps select').evaluateAll((selects) =>
      selects.map((select) => {
        const [option] = select instanceof HTMLSelectElement ? select.selectedOptions : []
        const text = document.createElement('span')
        text.textContent = option?.textContent ?? ''
        text.style.cssText = `font: ${getComputedStyle(select).font}; position: absolute`
        document.body.append(text)
        // The arrow stands in the room of the text.
        const room = select.clientWidth - Number.parseFloat(getComputedStyle(select).paddingInlineStart) * 2 - 20
        const fits = text.offsetWidth <= room
        text.remove()
        return fits
      }),
    )
    expect(values, 'a select shows its value').toEqual([true, true])
    await context.close()
  })

  it('from a file it is made for the person, and how it ended is told there', async () => {
    await arrive()
    const { page, context } = await open(WORKER, '/')
    await page
      .getByRole('link', { name: /Testovací/ })
      .first()
      .click()
    await page.getByRole('link', { name: /^Termíny \d$/ }).click()
    await page.getByText('Žádný termín zatím není.').waitFor()
    await accessible(page)
    await page.getByRole('link', { name: 'Objednat termín' }).click()
    await page.getByText('Termín je pro spis, ze kterého jste přišli.').waitFor()
    await book(page, { day: plusDays(monday, 1), time: '13:00', words: 'Vezme doklady.' })
    await page.getByText('Termín je objednán.').waitFor()
    await chip(page, '13:00–14:00').click()
    await page.getByRole('radio', { name: 'Zrušit' }).check()
    await page.getByLabel('Co zapsat').fill('Omluva po telefonu.')
    await accessible(page)
    await page.getByRole('button', { name: 'Zapsat', exact: true }).click()
    await page.getByText('Zapsáno.').waitFor()
    await page.getByRole('link', { name: 'Otevřít spis' }).first().click()
    await page.getByText('Omluva po telefonu.').waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('link', { name: /^Termíny \d$/ }).click()
    await page.getByText('zrušen', { exact: true }).waitFor()
    await picture(page, 'appointments-of-file')
    await context.close()
  })

  it('the head says where the centre sees people, and nothing is at no field', async () => {
    const { page, context } = await open('Milena Ukázková', '/nastaveni')
    const places = page.getByRole('group', { name: 'Místa a jejich hodiny' })
    await places.getByRole('button', { name: 'Přidat místo' }).click()
    await page.getByRole('button', { name: 'Uložit nastavení' }).click()
    await page
      .locator('.faulty')
      .getByRole('link', { name: /Nové místo: Název/ })
      .waitFor()
    await accessible(page)
    await picture(page, 'appointments-places')
    await places.getByRole('group', { name: 'Nové místo' }).getByLabel('Název').fill('Semily')
    await places.getByRole('group', { name: 'Semily' }).getByLabel('Místnost 1').fill('Poradna')
    await page.getByRole('button', { name: 'Uložit nastavení' }).click()
    await page.getByText('Uloženo').first().waitFor()
    await context.close()
  })
})
