import { describe, expect, it } from 'vitest'
import { plusDays } from '../../shared/time/instant.ts'
import { pragueDay } from '../../shared/time/prague.ts'
import { dayAsTyped } from '../../shared/time/typed.ts'
import { accessible, picture, signIn } from '../support/browser.ts'
import { platformInBrowser } from '../support/platform-in-browser.ts'

const { platform, browser } = await platformInBrowser({ demo: false })
const openAs = (name: string, path: string) => signIn(browser, { origin: platform.origin, name, path })
const open = (path: string) => openAs('Klára Vzorová', path)
const inDays = (days: number) => dayAsTyped(plusDays(pragueDay(platform.clock.now().toISOString()), days))

describe('the platform’s admin', () => {
  it('opens a centre, is told what is wrong with it, and sees it among the others', async () => {
    const { page, context } = await open('/centra')
    await page.getByText('18 center').waitFor()
    await accessible(page)
    await page.getByText('Otevřít nové centrum').click()
    await page.getByRole('button', { name: 'Otevřít centrum a pozvat vedení' }).click()
    await page.getByText('Označení má 2–20 malých písmen', { exact: false }).first().waitFor()
    const typed = {
      Označení: 'jizera',
      Název: 'Intervenční centrum Liberec',
      Provozovatel: 'Jizera, z. s.',
      'Sídlo (obec)': 'Semily',
      'Kontaktní místa': 'Jilemnice, po objednání',
      'Vedení: jméno a příjmení': 'Nová Zkouška',
      'Vedení: e-mail': 'nova@jizera.example',
    }
    for (const [label, text] of Object.entries(typed)) await page.getByLabel(label, { exact: true }).fill(text)
    await page.getByLabel('Kraj', { exact: true }).selectOption('CZ051')
    // Left for another screen and come back to, the form stands open with what was typed.
    await page.getByRole('link', { name: 'Působnost' }).click()
    await page.getByText('Všech 77 okresů').waitFor()
    await page.getByRole('link', { name: 'Centra' }).click()
    await expect.poll(() => page.getByLabel('Provozovatel', { exact: true }).inputValue()).toBe('Jizera, z. s.')
    expect(await page.getByText('Rozepsaný text se v tomto prohlížeči nedaří').count()).toBe(0)
    await page.getByRole('button', { name: 'Otevřít centrum a pozvat vedení' }).click()
    await page.getByText('Tohle už má jiné centrum.').first().waitFor()
    await accessible(page)
    for (const width of [1280, 360, 320]) {
      await page.setViewportSize({ width, height: 740 })
      await picture(page, `admin-open-${width}`, true)
    }
    await page.getByLabel('Název', { exact: true }).fill('Intervenční centrum Jizera')
    await page.getByRole('button', { name: 'Otevřít centrum a pozvat vedení' }).click()
    await page.getByText('Centrum je otevřené a vedení pozvané.', { exact: false }).waitFor()
    await page.getByRole('link', { name: 'Intervenční centrum Jizera' }).waitFor()
    await page.getByText('19 center').waitFor()
    await context.close()
  })

  it('changes what a centre is called from a day on, takes it back, and sees what a closing needs first', async () => {
    const { page, context } = await open('/centra/liberec')
    await page.getByText('Změnit údaje').click()
    await page.getByLabel('Platí od').fill(inDays(0))
    await page.getByLabel('Název', { exact: true }).fill('Intervenční centrum Nisa')
    await page.getByRole('button', { name: 'Uložit změnu' }).click()
    await page.getByText('Změna může platit nejdřív od zítřka.').first().waitFor()
    await page.getByLabel('Platí od').fill(inDays(7))
    await page.getByRole('button', { name: 'Uložit změnu' }).click()
    await page.getByText('Změna je uložená.').waitFor()
    await page.getByText('Intervenční centrum Nisa').first().waitFor()
    await page.getByRole('heading', { level: 1, name: 'Intervenční centrum Liberec' }).waitFor()
    await page.getByText('Uzavřít centrum').click()
    await page.getByText('4 okresy v působnosti').waitFor()
    expect(await page.getByRole('button', { name: 'Uzavřít centrum' }).count()).toBe(0)
    await accessible(page)
    for (const width of [1280, 360, 320]) {
      await page.setViewportSize({ width, height: 740 })
      await picture(page, `admin-centre-${width}`, true)
    }
    await page.getByRole('button', { name: 'Zrušit plánovanou změnu' }).click()
    await expect.poll(() => page.getByText('Intervenční centrum Nisa').count()).toBe(0)
    await context.close()
  })

  it('sees all districts on a day, and what a change would leave before it is made', async () => {
    const { page, context } = await open('/pusobnost')
    await page.getByText('Všech 77 okresů má v tento den právě jedno centrum.').waitFor()
    await accessible(page)
    for (const width of [1280, 360, 320]) {
      await page.setViewportSize({ width, height: 740 })
      await picture(page, `admin-coverage-${width}`, true)
    }
    await page.getByRole('link', { name: 'Semily' }).click()
    await page.getByRole('heading', { level: 1, name: 'Okres Semily' }).waitFor()
    await page.getByLabel('Nové centrum').selectOption({ label: 'nikdo' })
    await page.getByLabel('Platí od').fill(inDays(1))
    await page.getByText(`Od ${inDays(1)} okres nikdo nepokrývá.`).waitFor()
    await page.getByRole('button', { name: 'Uložit změnu působnosti' }).click()
    await page.getByText('V okrese by zůstaly dny, které nikdo nepokrývá.', { exact: false }).first().waitFor()
    await accessible(page)
    for (const width of [1280, 360, 320]) {
      await page.setViewportSize({ width, height: 740 })
      await picture(page, `admin-district-${width}`, true)
    }
    await page.getByLabel('Nové centrum').selectOption({ label: 'Intervenční centrum Brno' })
    await page.getByLabel('Platí do (včetně)').fill(inDays(3))
    await page.getByText(`${inDays(1)} až ${inDays(3)} včetně`).waitFor()
    await page.getByLabel('Platí do (včetně)').fill('')
    await page.getByRole('button', { name: 'Uložit změnu působnosti' }).click()
    await page.getByText('Změna působnosti je uložená.').waitFor()
    await page.getByRole('link', { name: 'Všechny okresy' }).click()
    await page.getByLabel('Stav ke dni').fill(inDays(1))
    await page.getByRole('row', { name: /Semily Intervenční centrum Brno/ }).waitFor()
    await page.getByRole('link', { name: 'Úkony' }).click()
    await page.getByText('Semily · Intervenční centrum Brno', { exact: true }).waitFor()
    await context.close()

    const head = await openAs('Milena Ukázková', '/kdo-co-otevrel')
    await head.page.getByText('změna působnosti v okrese Semily').waitFor()
    await head.page.getByText('změna údajů centra').first().waitFor()
    await head.page.getByText('· správa platformy').first().waitFor()
    await accessible(head.page)
    for (const width of [1280, 360, 320]) {
      await head.page.setViewportSize({ width, height: 740 })
      await picture(head.page, `audit-platform-${width}`, true)
    }
    await head.context.close()
  })

  it('asks once more before a centre is closed for good, and lets it be left open', async () => {
    const { page, context } = await open('/centra/jizera')
    await page.getByText('Uzavřít centrum').click()
    await page.getByRole('button', { name: 'Uzavřít…' }).click()
    await page.getByText('Uzavřené centrum už znovu otevřít nejde', { exact: false }).waitFor()
    await accessible(page)
    await picture(page, 'admin-close-320', true)
    await page.getByRole('button', { name: 'Nechat otevřené' }).click()
    await page.getByRole('button', { name: 'Uzavřít…' }).click()
    await page.getByRole('button', { name: 'Ano, uzavřít centrum' }).click()
    await page.getByText('Centrum je uzavřené.', { exact: false }).waitFor()
    expect(await page.getByRole('button', { name: 'Ano, uzavřít centrum' }).count()).toBe(0)
    await context.close()
  })
})
