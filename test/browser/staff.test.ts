import { describe, expect, it } from 'vitest'
import { accessible, DESK, picture, signIn } from '../support/browser.ts'
import { platformInBrowser } from '../support/platform-in-browser.ts'

const { platform, browser } = await platformInBrowser({ demo: false })

const options = { ...DESK, reducedMotion: 'reduce' } as const
const open = (name: string, path: string) => signIn(browser, { origin: platform.origin, name, path, options })

describe('the people of a centre in a browser', () => {
  it('are invited, sent on leave and ended by the head, and whoever is ended is out', async () => {
    const { page, context } = await open('Milena Ukázková', '/lide')
    await page.getByRole('heading', { level: 1, name: 'Lidé centra' }).waitFor()
    await page.getByRole('heading', { level: 2, name: 'Jana Vzorová' }).waitFor()
    await accessible(page)
    await picture(page, 'people', true)

    await page.getByRole('button', { name: 'Pozvat', exact: true }).click()
    await page.getByLabel('Jméno a příjmení').fill('Nová Zkouška')
    await page.getByRole('textbox', { name: 'E-mail' }).fill('jana.vzorova@liberec.example')
    await picture(page, 'people-invite', true)
    await page.getByRole('button', { name: 'Odeslat pozvánku' }).click()
    await page.getByText('Tento e-mail už v centru někdo má.').first().waitFor()
    await page.getByRole('textbox', { name: 'E-mail' }).fill('nova@liberec.example')
    await page.getByRole('button', { name: 'Odeslat pozvánku' }).click()
    const nova = page.getByRole('listitem').filter({ hasText: 'Nová Zkouška' })
    await nova.getByText('Účet je zřízený').waitFor()
    await accessible(page)

    const jana = page.getByRole('listitem').filter({ hasText: 'Jana Vzorová' })
    await jana.getByRole('button', { name: 'Zapsat nepřítomnost' }).click()
    await jana.getByRole('button', { name: 'Uložit nepřítomnost' }).click()
    await expect.poll(() => jana.getByLabel('Od').getAttribute('aria-invalid')).toBe('true')
    await jana.getByLabel('Od').fill('zítra')
    await jana.getByLabel('Do kdy').fill('zítra')
    await jana.getByRole('checkbox', { name: /na ty dny něco má/ }).check()
    await jana.getByRole('button', { name: 'Uložit nepřítomnost' }).click()
    await jana.getByText('Nepřítomnost:').waitFor()
    await jana.getByRole('button', { name: 'Zrušit nepřítomnosti' }).click()
    await expect.poll(() => jana.getByText('Nepřítomnost:').count()).toBe(0)

    const milena = page.getByRole('listitem').filter({ hasText: 'Milena Ukázková' })
    await milena.getByRole('button', { name: 'Ukončit přístup' }).click()
    await milena.getByRole('button', { name: 'Ukončit přístup' }).last().click()
    await milena.getByText('Centrum musí mít vedení').first().waitFor()
    await milena.getByRole('button', { name: 'Zavřít bez uložení' }).click()

    const asNew = await open('Nová Zkouška', '/')
    await asNew.page.getByRole('heading', { level: 1, name: 'Dnes' }).waitFor()
    await asNew.page.goto(`${platform.origin}/klienti/novy`)
    await asNew.page.getByLabel('Jméno', { exact: true }).fill('Rozepsaná')
    await nova.getByRole('button', { name: 'Ukončit přístup' }).click()
    await nova.getByRole('button', { name: 'Ukončit přístup' }).last().click()
    await page.getByText('Kdo už přístup nemá (1)').waitFor()
    await picture(page, 'people-ended', true)
    await asNew.page.getByRole('button', { name: /Založit/ }).click()
    await asNew.page.getByText('Do tohoto centra už nemáte přístup.').first().waitFor()
    expect(await asNew.page.getByLabel('Jméno', { exact: true }).inputValue()).toBe('Rozepsaná')
    await picture(asNew.page, 'ended-while-typing', true)
    await asNew.page.reload()
    await asNew.page.getByRole('heading', { name: 'Nemáte oprávnění' }).waitFor()
    await asNew.page.getByText('nebo v něm váš přístup skončil').waitFor()
    await asNew.context.close()
    await context.close()
  })

  it('share a file with an external, who reads it and nothing else, until it is taken back', async () => {
    const head = await open('Milena Ukázková', '/lide')
    await head.page.getByRole('button', { name: 'Pozvat', exact: true }).click()
    await head.page.getByLabel('Jméno a příjmení').fill('Host Zkušební')
    await head.page.getByRole('textbox', { name: 'E-mail' }).fill('host@liberec.example')
    await head.page.getByRole('radio', { name: 'externista' }).check({ force: true })
    await head.page.getByRole('textbox', { name: 'Do kdy (včetně)' }).fill('zítra')
    await head.page.getByRole('button', { name: 'Odeslat pozvánku' }).click()
    const invited = head.page.getByRole('listitem').filter({ hasText: 'Host Zkušební' })
    await invited.getByText('Účet je zřízený').waitFor()
    await head.page.goto(`${platform.origin}/klienti/novy`)
    await head.page.getByLabel('Jméno', { exact: true }).fill('Sdílená')
    await head.page.getByLabel('Příjmení', { exact: true }).fill('Zkušební')
    await head.page.getByRole('button', { name: /Založit/ }).click()
    await head.page.waitForURL(/\/spis\//)
    await head.page
      .getByRole('navigation', { name: /spisu/i })
      .getByRole('link', { name: /Dohoda/ })
      .click()
    await head.page.getByRole('heading', { name: 'Sdílení s externisty' }).waitFor()

    const host = await open('Host Zkušební', '/')
    await host.page.getByText('Teď s vámi nikdo žádný spis nesdílí.').waitFor()
    await accessible(host.page)

    const panel = head.page.getByRole('region', { name: 'Sdílení s externisty' })
    await panel.getByRole('button', { name: 'Sdílet', exact: true }).click()
    await panel.getByLabel('S kým').selectOption({ label: 'Host Zkušební' })
    await panel.getByLabel('Poslední den').fill('zítra')
    await panel.getByRole('button', { name: 'Sdílet spis' }).click()
    await panel.getByText('Host Zkušební vidí spis do').waitFor()
    await accessible(head.page)
    await picture(head.page, 'shares', true)

    await host.page.reload()
    await picture(host.page, 'shared-files', true)
    await host.page.getByRole('link', { name: 'Sdílená Zkušební' }).click()
    await host.page.getByRole('heading', { name: 'Průběh' }).waitFor()
    expect(await host.page.getByRole('textbox').count()).toBe(0)
    await accessible(host.page)
    await picture(host.page, 'shared-file', true)
    await host.page.setViewportSize({ width: 320, height: 700 })
    const wide = () =>
      host.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    expect(await wide()).toBe(0)
    await picture(host.page, 'shared-file-narrowest', true)

    await panel.getByRole('button', { name: 'Přestat sdílet' }).click()
    await panel.getByText('sdílení skončilo').waitFor()
    await host.page.reload()
    await host.page.getByText('Tady nic není').first().waitFor()
    await host.context.close()
    await head.context.close()
  })

  it('are nobody’s but the head’s to see', async () => {
    const { page, context } = await open('Jana Vzorová', '/lide')
    await page.getByText('K tomuto nemáte oprávnění.').first().waitFor()
    await context.close()
  })

  it.each([
    ['narrow', 360],
    ['narrowest', 320],
  ])('fit on a %s screen', async (name, width) => {
    const narrow = { ...options, viewport: { width, height: 700 } }
    const { page, context } = await signIn(browser, {
      ...{ origin: platform.origin, name: 'Milena Ukázková', path: '/lide' },
      options: narrow,
    })
    await page.getByRole('heading', { level: 2, name: 'Jana Vzorová' }).waitFor()
    await page.getByRole('button', { name: 'Pozvat', exact: true }).click()
    const wide = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    expect(await wide()).toBe(0)
    await accessible(page)
    await picture(page, `people-${name}`, true)
    await context.close()
  })
})
