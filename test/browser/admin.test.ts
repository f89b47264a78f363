import { describe, expect, it } from 'vitest'
import { accessible, addressesOf, picture, signIn, wayInSight } from '../support/browser.ts'
import { platformInBrowser } from '../support/platform-in-browser.ts'

const { platform, browser } = await platformInBrowser({ demo: false })
const open = (path: string) => signIn(browser, { origin: platform.origin, name: 'Klára Vzorová', path })

const WIDTHS = [1280, 360, 320]

describe('the platform’s admin', () => {
  it('sees first how the platform is, and nobody’s name', async () => {
    const { page, context } = await open('/')
    await page.getByRole('heading', { level: 1, name: 'Stav platformy' }).waitFor()
    await page.getByRole('heading', { name: 'Nejbližší konec 48 hodin podle center' }).waitFor()
    await expect.poll(() => page.getByText('Intervenční centrum Liberec').count()).toBe(1)
    await page.getByText('Nic nebylo odmítnuto.').waitFor()
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 })
      await accessible(page)
      await picture(page, `admin-state-${width}`, true)
    }
    await context.close()
  })

  it('sees in the menu where they are, on the narrowest screen too', async () => {
    const { page, context } = await open('/')
    await page.setViewportSize({ width: 320, height: 800 })
    const ways = await addressesOf(page)
    expect(ways.length).toBeGreaterThan(3)
    for (const way of ways) {
      await page.goto(`${platform.origin}${way}`)
      await expect.poll(() => wayInSight(page)).toEqual({ way, isInSight: true })
    }
    await context.close()
  })

  it('is told which notices centres only hand back to each other', async () => {
    const { page, context } = await open('/lide')
    const [from, to, notice] = ['Intervenční centrum Liberec', 'Intervenční centrum Brno', '01KB0000000000000000000000']
    await page.route('**/api/admin/state', async (route) => {
      const state = await (await route.fetch()).json()
      await route.fulfill({
        json: { ...state, loops: [{ notice, from, to, reason: 'lives-elsewhere', at: state.now }] },
      })
    })
    await page.getByRole('link', { name: 'Stav', exact: true }).click()
    await page.getByRole('heading', { name: 'Oznámení, která si centra vracejí' }).waitFor()
    await page.getByText(`${from} → ${to}`).waitFor()
    await accessible(page)
    await page.setViewportSize({ width: 320, height: 800 })
    await picture(page, 'admin-loops-320', true)
    await context.close()
  })

  it('invites somebody into the association, ends their access and gives it back, and finds all that among the acts', async () => {
    const { page, context } = await open('/lide')
    await page.getByText('V seznamu zatím nikdo není.', { exact: false }).waitFor()
    await page.getByText('Pozvat', { exact: true }).click()
    await page.getByLabel('Jméno a příjmení').fill('Nová Zkouška')
    await page.getByRole('button', { name: 'Pozvat e-mailem' }).click()
    await page.getByText('Vyplňte.').first().waitFor()
    await page.getByLabel('E-mail').fill('nova@apic.example')
    await page.getByRole('button', { name: 'Pozvat e-mailem' }).click()
    await page.getByText('Přístup má 1 člověk.').waitFor()
    await page.getByRole('heading', { level: 2, name: 'Nová Zkouška' }).waitFor()
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 })
      await accessible(page)
      await picture(page, `admin-people-${width}`, true)
    }
    await page.getByRole('button', { name: 'Ukončit přístup' }).click()
    await page.getByText('Bez přístupu (1)').click()
    await page.getByRole('button', { name: 'Vrátit přístup' }).click()
    await page.getByText('Přístup má 1 člověk.').waitFor()
    await page.getByRole('link', { name: 'Úkony' }).click()
    await page.getByText('Celkem 3 úkony.').waitFor()
    await expect.poll(() => page.getByText('Nová Zkouška', { exact: true }).count()).toBe(3)
    await accessible(page)
    await context.close()
  })
})
