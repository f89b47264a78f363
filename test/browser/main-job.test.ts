import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import type { Notice } from '../../shared/police/notice.ts'
import { accessible, type DESK, enter, PHONE, picture, signIn } from '../support/browser.ts'
import { handOver, noticeNow } from '../support/hand-over.ts'
import { endangered } from '../support/notices.ts'
import { platformInBrowser } from '../support/platform-in-browser.ts'

const WORKER = 'Jana Vzorová'
const COLLEAGUE = 'Tomáš Příkladný'
const STRANGER = 'Eva Smyšlená'

const place = await platformInBrowser({ demo: false })
const { platform, browser } = place

let number = 0

/** Hands a notice over as police do, entered and evicted a few hours ago by the platform's clock. */
async function arrive(changes: Partial<Notice> = {}): Promise<void> {
  await handOver(place, noticeNow(place, { reference: `BROWSER-${++number}`, ...changes }))
}

function person(givenName: string): Partial<Notice> {
  return { endangered: [endangered({ givenName, familyName: 'Testovací', safeTimes: 'Jen dopoledne.' })] }
}

const open = (name: string, more: { path?: string; options?: typeof DESK } = {}) =>
  signIn(browser, { origin: platform.origin, name, ...more })

async function openFile(page: Page, name: string): Promise<string> {
  await page.getByRole('link', { name }).click()
  await page.getByRole('heading', { level: 1, name }).waitFor()
  return new URL(page.url()).pathname
}

describe('from a police record to a promise kept', () => {
  it('a new notice appears on Today within five seconds, by itself, and the offer is recorded in two actions', async () => {
    const { page, context } = await open(WORKER)
    await page.getByText('Nikdo teď nečeká na nabídku pomoci.').waitFor()
    await accessible(page)
    await picture(page, 'today-empty')

    await arrive(person('Anna'))
    await page.getByRole('link', { name: 'Anna Testovací' }).waitFor({ timeout: 5000 })
    await expect
      .poll(() => page.getByRole('listitem').filter({ hasText: 'Anna' }).textContent())
      .toMatch(/zbývá\s+47\s+h\s+59\s+min/)
    expect(await page.title()).toContain('1')
    await accessible(page)

    const path = await openFile(page, 'Anna Testovací')
    await accessible(page)
    const [card, phone] = await Promise.all(
      [page.getByText('Jen dopoledne.'), page.getByRole('link', { name: /700 000 999/ })].map((part) =>
        part.boundingBox(),
      ),
    )
    expect(card?.y ?? 0, 'the card comes before the number').toBeLessThan(phone?.y ?? 0)
    expect(await page.getByRole('link', { name: /700 000 999/ }).getAttribute('href')).toBe('tel:+420700000999')

    await page.getByRole('radio', { name: /Nabídka přijata/ }).check()
    await page.getByRole('button', { name: 'Uložit pokus' }).click()
    await page.getByText('Povinnost nabídnout pomoc je splněna.').first().waitFor()
    await page
      .getByText(/v\stermínu/)
      .first()
      .waitFor()
    await page.getByRole('link', { name: /^Dnes/ }).click()
    await page.getByText('Nikdo teď nečeká na nabídku pomoci.').waitFor()
    await page.getByRole('link', { name: 'Klienti' }).click()
    await page.getByRole('link', { name: 'Anna Testovací' }).waitFor()
    await accessible(page)
    await picture(page, 'clients')
    expect(path).toMatch(/^\/spis\/[0-9A-Z]{26}$/)
    await context.close()
  })

  it('everything a worker does in a hurry works from the keyboard', async () => {
    await arrive(person('Klára'))
    const { page, context } = await open(WORKER)
    await page.getByRole('link', { name: 'Klára Testovací' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Klára Testovací' }).waitFor()
    await page.keyboard.press('Alt+p')
    await page.locator('input[name=outcome]:focus').waitFor()
    await page.keyboard.press('5')
    await expect.poll(() => page.getByRole('radio', { name: /Nepodařilo se zastihnout/ }).isChecked()).toBe(true)
    await page.keyboard.press('Control+Enter')
    await page.getByText('Pokus je zapsán.').first().waitFor()
    await page.getByRole('link', { name: /^Dnes/ }).click()
    const row = page.getByRole('listitem').filter({ hasText: 'Klára' })
    await row.getByText(/Nepodařilo se zastihnout/).waitFor()
    await context.close()
  })

  it('works on a phone', async () => {
    await arrive(person('Marie'))
    const { page, context } = await open(WORKER, { options: PHONE })
    await page.getByRole('link', { name: 'Marie Testovací' }).waitFor()
    await accessible(page)
    await picture(page, 'today-phone')
    await openFile(page, 'Marie Testovací')
    await accessible(page)
    await picture(page, 'file-phone')
    const width = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(width, 'nothing sticks out sideways').toBeLessThanOrEqual(360)
    await page.getByRole('button', { name: 'Převzít' }).tap()
    await page.getByText(`${WORKER} (vy)`, { exact: true }).first().waitFor()
    await context.close()
  })

  it('speaks English to whoever prefers it, and remembers', async () => {
    const { page, context } = await open(WORKER)
    await page.getByText(WORKER).first().click()
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor()
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
    await page.reload()
    await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor()
    await context.close()
  })
})

describe('two workers saving at once', () => {
  it('attempts both stand, nobody is asked, and the second is told what the first wrote', async () => {
    await arrive(person('Dvojí'))
    const [first, second] = await Promise.all([open(WORKER), open(COLLEAGUE)])
    const path = await openFile(first.page, 'Dvojí Testovací')
    await second.page.goto(platform.origin + path)
    await second.page.getByRole('radio', { name: /Nabídka přijata/ }).check()
    await second.page.getByLabel(/^Poznámka/).fill('Moje věta, kterou nechci psát znovu.')

    await first.page.getByRole('radio', { name: /Nebylo možné mluvit/ }).check()
    await first.page.getByLabel(/^Poznámka/).fill('Byl slyšet cizí hlas.')
    await first.page.getByRole('button', { name: 'Uložit pokus' }).click()
    await first.page.getByText('Pokus je zapsán.').first().waitFor()

    await second.page.getByRole('button', { name: 'Uložit pokus' }).click()
    await second.page.getByText('Povinnost nabídnout pomoc je splněna.').first().waitFor()
    await second.page.getByText('Nový pokus o kontakt:').waitFor()
    expect(await second.page.getByText('Spis mezitím změnil někdo jiný.').count()).toBe(0)
    await second.page.getByText('Byl slyšet cizí hlas.').first().waitFor()
    await second.page.getByText('Moje věta, kterou nechci psát znovu.').waitFor()
    await accessible(second.page)
    await picture(second.page, 'second-save')
    await first.page.getByText('Moje věta, kterou nechci psát znovu.').waitFor()
    await Promise.all([first.context.close(), second.context.close()])
  })
})

describe('unfinished text', () => {
  const SENTENCE = 'Rozepsaná věta, která se nesmí ztratit.'

  it('survives a lost connection, a closed tab and an expired sign-in, and is never offered to somebody else', async () => {
    await arrive(person('Rozepsaná'))
    const { page, context } = await open(WORKER)
    const path = await openFile(page, 'Rozepsaná Testovací')
    await page.getByRole('radio', { name: /Nepodařilo se zastihnout/ }).check()
    await page.getByLabel(/^Poznámka/).fill(SENTENCE)

    await context.setOffline(true)
    await page.getByRole('button', { name: 'Uložit pokus' }).click()
    await page.getByText(/Neuloženo – bez spojení/).waitFor()
    await expect.poll(() => page.getByLabel(/^Poznámka/).inputValue()).toBe(SENTENCE)
    await picture(page, 'offline')
    await context.setOffline(false)
    await page.close()

    const stored = await context.storageState()
    expect(JSON.stringify(stored), 'nothing lies in the browser in the clear').not.toContain('Rozepsaná')

    // A new tab has no sign-in of its own; another person signs in on the same computer.
    const other = await context.newPage()
    await other.goto(platform.origin + path)
    await enter(other, COLLEAGUE)
    await other.getByRole('heading', { level: 1, name: 'Rozepsaná Testovací' }).waitFor()
    await other.getByRole('button', { name: 'Uložit pokus' }).waitFor()
    await expect.poll(() => other.getByLabel(/^Poznámka/).inputValue()).toBe('')
    expect(await other.getByText('Obnovili jsme rozepsaný text').count()).toBe(0)
    await signOut(other, COLLEAGUE)
    await other.close()

    const again = await context.newPage()
    await again.goto(platform.origin + path)
    await enter(again, WORKER)
    await again.getByText('Obnovili jsme rozepsaný text').first().waitFor()
    await expect.poll(() => again.getByLabel(/^Poznámka/).inputValue()).toBe(SENTENCE)
    await expect.poll(() => again.getByRole('radio', { name: /Nepodařilo se zastihnout/ }).isChecked()).toBe(true)
    await picture(again, 'draft-restored')

    await again.route('**/api/clients/**', (route) => route.fulfill({ status: 401, body: '{}' }))
    await again.route('**/oidc/token', (route) => route.fulfill({ status: 400, body: '{"error":"invalid_grant"}' }))
    await again.getByRole('button', { name: 'Uložit pokus' }).click()
    await again
      .getByText(/Přihlášení vypršelo/)
      .first()
      .waitFor()
    await expect.poll(() => again.getByLabel(/^Poznámka/).inputValue()).toBe(SENTENCE)
    await again.unrouteAll()
    await again.getByRole('button', { name: 'Přihlásit se znovu' }).first().click()
    await again.getByRole('button', { name: new RegExp(WORKER) }).click()
    await again.getByText('Obnovili jsme rozepsaný text').first().waitFor()
    expect(new URL(again.url()).pathname).toBe(path)
    await again.getByRole('button', { name: 'Uložit pokus' }).click()
    await again.getByText('Pokus je zapsán.').first().waitFor()
    await again.getByText(SENTENCE).waitFor()
    await context.close()
  })
})

async function signOut(page: Page, name: string): Promise<void> {
  await page.getByText(name).first().click()
  await page.getByRole('button', { name: 'Odhlásit se' }).click()
  await page.waitForURL(/\/$|\/oidc/)
}

describe('a worker of another centre', () => {
  it('sees nothing of Liberec by any address', async () => {
    await arrive(person('Tajná'))
    const { page, context } = await open(WORKER)
    const path = await openFile(page, 'Tajná Testovací')
    await context.close()

    const stranger = await open(STRANGER)
    expect(await stranger.page.getByText('Testovací').count()).toBe(0)
    for (const address of [path, '/klienti', '/', `/api/clients${path.replace('/spis', '')}`]) {
      await stranger.page.goto(platform.origin + address)
      await stranger.page.waitForLoadState('networkidle')
      expect(await stranger.page.content(), address).not.toMatch(/Testovací|LIBEREC-/)
    }
    await stranger.page.goto(platform.origin + path)
    await stranger.page.getByText('Tady nic není.').waitFor()
    await accessible(stranger.page)
    await stranger.context.close()
  })

  it('an analyst of the association sees no person at all', async () => {
    const { page, context } = await open('Zdeněk Zkušební')
    await page.waitForLoadState('networkidle')
    expect(await page.content()).not.toContain('Testovací')
    await accessible(page)
    await context.close()
  })
})

describe('the inbox of the local platform', () => {
  it('shows the letter of arrival and, as the clock moves, every step until overdue, without any person in it', async () => {
    const before = (await letters()).length
    await arrive(person('Zapomenutá'))
    await platform.settle()
    const { page, context } = await open(WORKER)
    await page.goto(`${platform.origin}/local`)
    await page.getByText('Nové oznámení o vykázání').first().waitFor()
    await accessible(page)
    for (const hours of ['2', '24', '24', '6']) await move(page, hours)
    await platform.settle()
    await page.reload()
    await picture(page, 'inbox')
    const subjects = (await letters()).slice(0, -before || undefined).map(({ subject }) => subject)
    const reference = /LIBEREC-[0-9A-Z]{6}/.exec(subjects.at(-1) ?? '')?.[0] ?? 'none'
    expect(subjects.filter((subject) => subject.includes(reference)).toReversed()).toEqual([
      `Nové oznámení o vykázání – ${reference}`,
      `Oznámení zatím nikdo nepřevzal – ${reference}`,
      `Do konce lhůty zbývá 24 h – ${reference}`,
      `NALÉHAVÉ: Do konce lhůty zbývá 6 h – ${reference}`,
      // One to the staff, one without a link to the founder.
      `NALÉHAVÉ: Lhůta uplynula – ${reference}`,
      `NALÉHAVÉ: Lhůta uplynula – ${reference}`,
    ])
    expect(JSON.stringify(await letters())).not.toMatch(/Testovací|700 000|Zkušební|Neexistující/)
    await page.goto(platform.origin)
    await page
      .getByRole('listitem')
      .filter({ hasText: 'Zapomenutá' })
      .getByText(/po lhůtě/)
      .first()
      .waitFor()
    await context.close()
  })
})

async function letters(): Promise<{ subject: string }[]> {
  return (await (await fetch(`${platform.origin}/local/inbox`)).json()).letters
}

/** Presses one of the buttons that move the clock; the page is there again when all that was due has happened. */
async function move(page: Page, hours: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^\\+\\s?${hours}\\s?h`) }).click({ timeout: 120_000 })
  await page.waitForLoadState('networkidle')
}
