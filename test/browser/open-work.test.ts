import type { Page } from 'playwright-core'
import { ulid } from 'ulid'
import { describe, expect, it } from 'vitest'
import type { OpenWork } from '../../shared/open-work/views.ts'
import { accessible, DESK, picture, signIn } from '../support/browser.ts'
import { platformInBrowser } from '../support/platform-in-browser.ts'

const { platform, browser } = await platformInBrowser({ demo: 'year' })

const options = { ...DESK, reducedMotion: 'reduce' } as const
const open = (path: string) => signIn(browser, { origin: platform.origin, name: 'Milena Ukázková', path, options })
const ofPerson = (page: Page, name: string) =>
  page.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 2, name }) })

/** Pictures of a screen as wide as it is, on a telephone and on a narrow one. */
async function pictures(page: Page, name: string) {
  await picture(page, name, true)
  for (const width of [360, 320]) {
    await page.setViewportSize({ width, height: 740 })
    await picture(page, `${name}-${width}`, true)
  }
  await page.setViewportSize({ width: 1280, height: 900 })
}

describe('what somebody has open in a browser', () => {
  it('is asked about before they are ended, passed on in one step, and goes on where it broke off', async () => {
    const { page, context } = await open('/lide')
    const jana = ofPerson(page, 'Jana Vzorová')
    await jana.getByRole('button', { name: 'Ukončit přístup' }).click()
    await jana.getByRole('button', { name: 'Ukončit přístup' }).last().click()
    await jana.getByText('Má otevřenou práci.').first().waitFor()
    await accessible(page)
    await jana.getByLabel('Ukončit i s otevřenou prací').check()
    await jana.getByRole('button', { name: 'Ukončit přístup' }).last().click()
    await page.getByText('Kdo už přístup nemá').waitFor()
    await page.getByRole('link', { name: 'Co má otevřené: Jana Vzorová' }).click()
    await page.getByRole('heading', { level: 1, name: 'Co má otevřené: Jana Vzorová' }).waitFor()
    await page.getByRole('heading', { level: 2, name: /^Nabídky pomoci do 48 hodin \(\d+\)/ }).waitFor()
    await accessible(page)
    await pictures(page, 'open-work')

    const pass = page.getByRole('button', { name: 'Předat práci' })
    expect(await pass.isDisabled()).toBe(true)
    const everything = page.getByLabel('Komu', { exact: true })
    const others = await everything.getByRole('option').allTextContents()
    expect(others, 'nobody passes on to who is not there').not.toContain('Jana Vzorová')
    await everything.selectOption(others[1] ?? '')
    await page.getByText('Rozdělit podle druhu').click()
    await page.getByRole('combobox', { name: /^Služby/ }).selectOption(others[2] ?? '')
    await accessible(page)
    await pictures(page, 'open-work-chosen')

    let broken = true
    await page.route('**/passing/steps', async (route) => {
      if (broken) await route.abort()
      else await route.continue()
    })
    await pass.click()
    await page.getByText('Bez spojení.').waitFor()
    await page.reload()
    await page.getByText('Předávání se přerušilo').waitFor()
    await accessible(page)
    broken = false
    await page.getByRole('button', { name: 'Pokračovat' }).click()
    await page.getByText(/^Předáno\s\d+\sz\s\d+\.$/).waitFor()
    await accessible(page)
    await pictures(page, 'open-work-done')
    await page.reload()
    await page.getByText(/^Předáno\s\d+\sz\s\d+\.$/).waitFor()
    await context.close()
  })

  it('may be nothing', async () => {
    const { page, context } = await open('/lide')
    const nobody = ofPerson(page, 'Milena Ukázková')
    await page.route('**/open', async (route) => {
      const none: OpenWork = { now: '2026-03-02T09:00:00.000Z', person: 'x', counts: {}, things: [] }
      await route.fulfill({ json: none })
    })
    await nobody.getByRole('link', { name: 'Co má otevřené' }).click()
    await page.getByText('Nic otevřeného tu není.').waitFor()
    expect(await page.getByRole('button', { name: 'Předat práci' }).count()).toBe(0)
    await accessible(page)
    await pictures(page, 'open-work-none')
    await context.close()
  })

  it('is read on to the last of three hundred, each file to somebody of its own', async () => {
    const { page, context } = await open('/lide')
    const sent: unknown[] = []
    await page.route('**/open*', async (route) => {
      const from = Number(new URL(route.request().url()).searchParams.get('after') ?? 0)
      const things = Array.from({ length: 50 }, (_, index) => ({
        ...{ kind: 'file' as const, id: ulid(), client: ulid(), reference: `LIBEREC-${from + index}` },
        name: `Zkušební Spis ${from + index + 1}`,
      }))
      const some: OpenWork = {
        ...{ now: '2026-03-02T09:00:00.000Z', person: 'x', counts: { file: 300 }, things },
        ...(from < 250 && { next: `${from + 50}` }),
      }
      await route.fulfill({ json: some })
    })
    await page.route('**/passing', async (route) => {
      sent.push(route.request().postDataJSON())
      await route.abort()
    })
    await ofPerson(page, 'Milena Ukázková').getByRole('link', { name: 'Co má otevřené' }).click()
    for (let pages = 1; pages < 6; pages++) {
      await page.getByText(`Zkušební Spis ${pages * 50}`, { exact: true }).waitFor()
      await page.getByRole('button', { name: 'Zobrazit další' }).click()
    }
    await page.getByText('Zkušební Spis 300', { exact: true }).waitFor()
    await expect.poll(() => page.getByRole('button', { name: 'Zobrazit další' }).count()).toBe(0)
    await picture(page, 'open-work-300')
    await page.setViewportSize({ width: 320, height: 740 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
    await picture(page, 'open-work-300-320')
    const one = page.getByLabel('Komu spis: Zkušební Spis 7', { exact: true })
    await one.selectOption({ index: 1 })
    await page.getByRole('button', { name: 'Předat práci' }).click()
    await page.getByText('Bez spojení.').waitFor()
    expect(sent).toMatchObject([{ to: {}, files: [{ to: expect.any(String) }] }])
    await context.close()
  })
})
