import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import type * as z from 'zod/mini'
import { agreementSchema, agreementWithdrawalSchema } from '../../shared/agreements/agreement.ts'
import { consentSchema, consentWithdrawalSchema } from '../../shared/agreements/consent.ts'
import { closingSchema, periodCorrectionSchema } from '../../shared/agreements/period.ts'
import { appointmentSchema } from '../../shared/appointments/appointment.ts'
import { endSchema } from '../../shared/appointments/end.ts'
import { attemptSchema } from '../../shared/clients/attempt.ts'
import { newPersonSchema } from '../../shared/clients/new-person.ts'
import { safeContactSchema } from '../../shared/clients/safe-contact.ts'
import { byReferenceSchema } from '../../shared/clients/typed-reference.ts'
import { answerSchema, complaintSchema, correctionSchema, extensionSchema } from '../../shared/complaints/complaint.ts'
import { enquirySchema, namingSchema } from '../../shared/enquiries/enquiry.ts'
import { handoverSchema } from '../../shared/on-duty/roster.ts'
import { goalSchema } from '../../shared/plans/goal.ts'
import { safetyPlanSchema } from '../../shared/plans/safety-plan.ts'
import type { Notice } from '../../shared/police/notice.ts'
import { petitionSchema } from '../../shared/protection/petition.ts'
import { newStepSchema, stepWithdrawalSchema } from '../../shared/protection/step.ts'
import { holdSchema } from '../../shared/retention/incoming.ts'
import { retentionSchema } from '../../shared/retention/settings.ts'
import { newSettingsSchema } from '../../shared/settings/settings.ts'
import { eventSchema } from '../../shared/team/event.ts'
import { memberSchema } from '../../shared/team/member.ts'
import { withdrawalSchema } from '../../shared/work/entry.ts'
import { fieldAt } from '../../web/forms/faulty.ts'
import { accessible, PHONE, picture, signIn, typeMoment } from '../support/browser.ts'
import { handOver, noticeNow } from '../support/hand-over.ts'
import { platformInBrowser } from '../support/platform-in-browser.ts'
import { schemaPaths } from '../support/schema-paths.ts'

const WORKER = 'Jana Vzorová'
const HEAD = 'Milena Ukázková'

const place = await platformInBrowser({ demo: false })
const { platform, browser } = place

const open = (name: string, path: string, options = {}) =>
  signIn(browser, { origin: platform.origin, name, path, ...options })

async function arrive(part: Partial<Notice> = {}): Promise<void> {
  await handOver(place, noticeNow(place, part))
  await platform.settle()
}

async function openFile(page: Page): Promise<void> {
  await page
    .getByRole('link', { name: /Testovací/ })
    .first()
    .click()
  await page.getByRole('heading', { name: 'Zapsat pokus o kontakt' }).waitFor()
}

/** Saves a form whose every path the platform finds wrong, and answers which of them the screen shows at no field. */
async function refusedEverywhere(page: Page, button: string, paths: readonly string[]): Promise<string[]> {
  const faults = paths.map((path) => ({ path, code: 'refused-here' }))
  await page.route('**/api/**', (route) =>
    route.request().method() === 'GET'
      ? route.continue()
      : route.fulfill({ status: 422, json: { code: 'invalid', faults } }),
  )
  const save = page.locator('form').getByRole('button', { name: button, exact: true }).last()
  const form = save.locator('xpath=ancestor::form')
  await save.click()
  await form.locator('.faulty a').first().waitFor()
  const names = await form
    .locator('[data-field]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('data-field') ?? ''))
  const links = await form.locator('.faulty a').allTextContents()
  const at = new Set(paths.flatMap((path) => fieldAt(path, names) ?? []))
  expect(links, 'a link for each field at fault').toHaveLength(at.size)
  expect(links.filter((link) => link.trim() === '')).toEqual([])
  for (const name of at) {
    const field = form.locator(`[data-field="${name}"]`).first()
    const about =
      (await field.getAttribute('aria-describedby')) ??
      (await field.locator('[aria-describedby]').first().getAttribute('aria-describedby'))
    const said = await form.locator(`[id="${about}"]`).textContent()
    expect(said, name).toContain('Tohle není vyplněno správně.')
  }
  // A link leads into its field.
  await form.locator('.faulty a').last().click()
  expect(await page.evaluate(() => document.activeElement?.closest('[data-field]') !== null)).toBe(true)
  await page.unrouteAll()
  return paths.filter((path) => fieldAt(path, names) === undefined)
}

const pathsOf = (schema: z.core.$ZodType, within?: string) => schemaPaths(schema, within === undefined ? [] : [within])

describe('whatever the platform finds wrong is shown at its field', () => {
  it('of a file', async () => {
    await arrive()
    const { page, context } = await open(WORKER, '/')
    await openFile(page)
    await page.getByRole('radio', { name: /Nepodařilo se zastihnout/ }).check()
    expect(await refusedEverywhere(page, 'Uložit pokus', pathsOf(attemptSchema, 'attempt'))).toEqual([
      'attempt',
      'attempt.id',
    ])
    await accessible(page)
    await picture(page, 'refused-attempt')
    await page.getByRole('button', { name: 'Uložit pokus' }).click()
    await page.getByText('Pokus je zapsán.').first().waitFor()
    await page.getByRole('button', { name: 'Zapsáno omylem?' }).click()
    await page.getByLabel('Důvod').fill('Jiný spis.')
    expect(await refusedEverywhere(page, 'Označit jako omyl', pathsOf(withdrawalSchema))).toEqual([])
    await page.locator('#plan-next').getByRole('button', { name: 'Naplánovat další pokus' }).click()
    expect(await refusedEverywhere(page, 'Naplánovat další pokus', ['until'])).toEqual([])
    await page.getByRole('button', { name: 'Upravit kartu' }).click()
    expect(await refusedEverywhere(page, 'Uložit kartu', pathsOf(safeContactSchema, 'safeContact'))).toEqual([
      'safeContact',
    ])
    await accessible(page)
    await context.close()
  })

  it('of the settings, the roster and a hand-over, and what is on another screen is linked', async () => {
    const { page, context } = await open(HEAD, '/nastaveni')
    await page.getByRole('button', { name: 'Uložit nastavení' }).waitFor()
    const all = pathsOf(newSettingsSchema, 'settings')
    const of = (part: string) => all.filter((path) => path.startsWith(`settings.${part}`))
    expect(await refusedEverywhere(page, 'Uložit nastavení', all)).toEqual([
      'settings',
      ...of('roster'),
      'settings.ladders',
      ...['fieldsOff', 'partners', 'meetingKinds', 'towns'].flatMap(of),
      ...of('retention'),
    ])
    await page.getByRole('link', { name: 'Služby: rozpis služeb' }).waitFor()
    await page.getByRole('link', { name: 'Uchovávání a likvidace: doby uchovávání' }).waitFor()
    await accessible(page)
    await page.getByRole('link', { name: /Jana Vzorová: E-mail/ }).waitFor()
    await picture(page, 'refused-settings', true)
    await page.getByRole('link', { name: 'Podoba centra: partneři' }).waitFor()

    await page.getByRole('link', { name: 'Služby: rozpis služeb' }).click()
    await page.getByRole('group', { name: 'O svátcích' }).getByRole('button', { name: 'Přidat službu' }).click()
    await page.getByRole('button', { name: 'Přidat výjimku' }).click()
    await page.getByRole('group', { name: 'Výjimky' }).getByRole('button', { name: 'Přidat službu' }).click()
    const others = all.filter((path) => !path.startsWith('settings.roster'))
    expect(await refusedEverywhere(page, 'Uložit rozpis', all)).toEqual(others)
    await page.getByRole('link', { name: 'Nastavení centra: lidé' }).waitFor()
    await accessible(page)
    await picture(page, 'refused-roster', true)

    await page.getByLabel('Kdo přebírá').selectOption({ label: WORKER })
    await typeMoment(page, 'Od', 'zítraT9')
    await typeMoment(page, 'Do', 'zítraT14')
    expect(await refusedEverywhere(page, 'Předat službu', pathsOf(handoverSchema, 'handover'))).toEqual(['handover'])
    await context.close()
  })

  it('of the forms of the centre', async () => {
    const { page, context } = await open(HEAD, '/podoba')
    for (const add of ['Přidat partnera', 'Přidat druh setkání', 'Přidat obec'])
      await page.getByRole('button', { name: add }).click()
    const all = pathsOf(newSettingsSchema, 'settings')
    const here = ['fieldsOff', 'partners', 'meetingKinds', 'towns'].map((part) => `settings.${part}`)
    const others = all.filter((path) => !here.some((part) => path.startsWith(part)))
    expect(await refusedEverywhere(page, 'Uložit podobu centra', all)).toEqual(others)
    await page.getByRole('link', { name: 'Nastavení centra: lidé' }).waitFor()
    await accessible(page)
    await picture(page, 'refused-form', true)
    await context.close()
  })

  it('of an enquiry', async () => {
    const { page, context } = await open(WORKER, '/zajemci/novy')
    await page.getByRole('radio', { name: 'Odmítnutý zájemce' }).check()
    await page.getByRole('radio', { name: 'Jiný důvod' }).check()
    await page.getByLabel('Jaký důvod').fill('Hledá opatrovníka.')
    await page.getByLabel('Co jsme nabídli').fill('Poradenství.')
    await page.getByLabel('Kam jsme odkázali').fill('Soud.')
    await page.getByLabel('Smíme se ozvat').check()
    await page.getByRole('textbox', { name: 'Telefon' }).fill('777 000 111')
    await typeMoment(page, 'Slíbili jsme se ozvat do', 'zítraT9:00')
    await typeMoment(page, 'Kdy to bylo', 'včeraT9:00')
    expect(await refusedEverywhere(page, 'Uložit zájemce', pathsOf(enquirySchema, 'enquiry'))).toEqual(['enquiry'])
    await accessible(page)
    await page.getByRole('button', { name: 'Uložit zájemce' }).click()
    await page.getByRole('button', { name: 'Otevřít záznam' }).click()
    await page.getByRole('button', { name: 'Opravit' }).click()
    await typeMoment(page, 'Kdy to bylo', 'včeraT9:30')
    expect(await refusedEverywhere(page, 'Uložit opravu', pathsOf(enquirySchema, 'enquiry'))).toEqual([
      'enquiry',
      'enquiry.anonymous',
    ])
    await page.getByRole('button', { name: 'Připojit ke spisu' }).click()
    await page.getByLabel('Číslo spisu').fill('A1B2C3')
    expect(await refusedEverywhere(page, 'Připojit', pathsOf(byReferenceSchema))).toEqual([])
    await page.getByLabel('Jméno klienta').fill('Jana')
    expect(await refusedEverywhere(page, 'Založit spis', ['client', 'name', 'ageReason'])).toEqual(['client'])
    await accessible(page)
    await context.close()
  })

  it('of one who gives her name, and of one who asked for somebody else', async () => {
    const { page, context } = await open(WORKER, '/zajemci/novy')
    await page.getByRole('radio', { name: 'Zachránce' }).check()
    await page.getByLabel('Chce zůstat v anonymitě').check()
    await page.getByLabel('Nenabídli jsme nic').check()
    await page.getByLabel('Nikam jsme neodkázali').check()
    await page.getByRole('button', { name: 'Uložit zájemce' }).click()
    await page.getByRole('button', { name: 'Otevřít záznam' }).click()
    await page.getByLabel('Jméno klienta').fill('Jana')
    expect(await refusedEverywhere(page, 'Založit spis', ['client', 'name', 'ageReason'])).toEqual(['client'])
    await page.getByRole('button', { name: 'Uvést jméno' }).click()
    await page.getByLabel('Jméno', { exact: true }).fill('Zájemkyně Zkušební')
    await page.getByRole('checkbox', { name: 'Smíme se ozvat' }).check()
    await page.getByRole('textbox', { name: 'Telefon' }).fill('777 000 111')
    await typeMoment(page, 'Slíbili jsme se ozvat do', 'zítraT9:00')
    expect(await refusedEverywhere(page, 'Uložit jméno natrvalo', pathsOf(namingSchema))).toEqual([])
    await accessible(page)
    await context.close()
  })

  it('of an appointment, made, changed and ended', async () => {
    const { page, context } = await open(WORKER, '/terminy')
    await page.getByRole('button', { name: 'Nový termín' }).click()
    await page.locator('.proposals').getByRole('button').nth(2).click()
    const made = pathsOf(appointmentSchema, 'appointment')
    const elsewhere = ['appointment', 'appointment.client', 'appointment.enquiry']
    expect(await refusedEverywhere(page, 'Objednat', made)).toEqual(elsewhere)
    await accessible(page)
    await page.getByRole('button', { name: 'Objednat', exact: true }).click()
    await page.getByText('Termín je objednán.').waitFor()
    await page.locator('.board').getByRole('button').last().click()
    await page.getByRole('radio', { name: 'Proběhl' }).check()
    expect(await refusedEverywhere(page, 'Zapsat', ['outcome'])).toEqual([])
    await accessible(page)
    await page.getByRole('button', { name: 'Změnit', exact: true }).click()
    expect(await refusedEverywhere(page, 'Uložit změnu', made)).toEqual(elsewhere)
    await context.close()
  })

  it('of how an appointment ended that is for somebody', async () => {
    const { page, context } = await open(WORKER, '/zajemci/novy')
    await page.getByRole('radio', { name: 'Jednorázový kontakt' }).check()
    await page.getByLabel('Nenabídli jsme nic').check()
    await page.getByLabel('Nikam jsme neodkázali').check()
    await page.getByLabel('Jméno', { exact: true }).fill('Objednaná Zkušební')
    await page.getByRole('button', { name: 'Uložit zájemce' }).click()
    await page.getByRole('link', { name: 'Nejbližší volný termín' }).click()
    await page.locator('.proposals').getByRole('button').nth(2).click()
    await page.getByRole('button', { name: 'Objednat', exact: true }).click()
    await page.getByText('Termín je objednán.').waitFor()
    await page
      .locator('.board')
      .getByRole('button', { name: /Objednaná/ })
      .last()
      .click()
    await page.getByRole('radio', { name: 'Proběhl' }).check()
    expect(await refusedEverywhere(page, 'Zapsat', pathsOf(endSchema))).toEqual([])
    await accessible(page)
    await context.close()
  })

  it('of an agreement, a consent and the service to a person', async () => {
    await arrive({ reference: 'ZKOUŠKA-DOHODA' })
    const { page, context } = await open(WORKER, '/')
    await openFile(page)
    await page.getByRole('link', { name: /^Dohoda/ }).click()
    const opened = (button: string) => page.getByRole('button', { name: button, exact: true }).first().click()
    await opened('Zapsat dohodu')
    await page.getByLabel('Zakázka').fill('Chci klid.')
    await page.getByRole('checkbox', { name: 'terénní výjezdy' }).check()
    await page.getByRole('radio', { name: 'písemná' }).check()
    await page.getByLabel('Podepsáno dne').fill('1. 3. 2026')
    await page.getByLabel('Kde je podepsaná kopie').fill('Šanon 12')
    const agreement = pathsOf(agreementSchema, 'agreement')
    const nowhere = ['agreement', 'agreement.signed']
    expect(await refusedEverywhere(page, 'Uložit dohodu', agreement)).toEqual(nowhere)
    await accessible(page)
    await page.getByLabel('Podepsáno dne').fill('')
    await page.getByLabel('Kde je podepsaná kopie').fill('')
    await page.getByRole('button', { name: 'Uložit dohodu' }).click()
    await opened('Upravit dohodu')
    await page.getByLabel('Podepsáno dne').fill('1. 3. 2026')
    await page.getByLabel('Kde je podepsaná kopie').fill('Šanon 12')
    expect(await refusedEverywhere(page, 'Uložit dohodu', agreement)).toEqual(nowhere)
    await opened('Zavřít bez uložení')
    await opened('Zapsáno omylem')
    await page.getByLabel('Proč neplatí').fill('jiný spis')
    expect(await refusedEverywhere(page, 'Označit jako zapsanou omylem', pathsOf(agreementWithdrawalSchema))).toEqual(
      [],
    )
    await opened('Zapsat souhlas')
    await page.getByLabel('Co se smí předat').fill('Jen telefon.')
    await page.getByLabel('K čemu').fill('Domluva.')
    await page.getByLabel('Kde je podepsaný souhlas').fill('Šanon 12')
    expect(await refusedEverywhere(page, 'Uložit souhlas', pathsOf(consentSchema, 'consent'))).toEqual(['consent'])
    await page.getByRole('button', { name: 'Uložit souhlas' }).click()
    await opened('Odvolat souhlas')
    const withdrawal = pathsOf(consentWithdrawalSchema, 'withdrawal')
    expect(await refusedEverywhere(page, 'Zapsat odvolání', withdrawal)).toEqual(['withdrawal'])
    await opened('Upravit období')
    const period = pathsOf(periodCorrectionSchema, 'period')
    expect(await refusedEverywhere(page, 'Uložit období', period)).toEqual(['period'])
    await opened('Uzavřít spis')
    await page.getByLabel('Důvod').selectOption('died')
    await page.getByRole('radio', { name: 'vráceny' }).check()
    await page.getByLabel('Které a kde jsou').fill('rodný list')
    const closing = pathsOf(closingSchema, 'closing')
    expect(await refusedEverywhere(page, 'Uzavřít spis', closing)).toEqual(['closing', 'closing.period'])
    await accessible(page)
    await page.locator('form').getByRole('button', { name: 'Uzavřít spis' }).click()
    await opened('Znovu otevřít spis')
    const reopening = pathsOf(periodCorrectionSchema, 'reopening')
    expect(await refusedEverywhere(page, 'Otevřít spis', reopening)).toEqual(['reopening'])
    await context.close()
  })

  it('of somebody who comes by herself, and of what is known of her', async () => {
    const { page, context } = await open(WORKER, '/klienti/novy')
    await page.getByLabel('Jméno', { exact: true }).fill('Příchozí')
    await page.getByLabel('Telefon').fill('777 123 456')
    const asked = ['givenName', 'familyName', 'birthDate', 'ageBand', 'ageReason', 'sex', 'relation', 'district']
    const more = ['sharedDwelling', 'forms', 'children.living', 'children.present', 'children.endangered']
    const card = ['numbers.0.phone', 'safeTimes'].map((path) => `safeContact.${path}`)
    const ofPerson = [...asked, ...more].map((path) => `person.${path}`)
    expect(await refusedEverywhere(page, 'Založit spis', [...ofPerson, ...card, 'id'])).toEqual(['id'])
    await accessible(page)
    await picture(page, 'refused-new-client', true)
    await page.getByRole('button', { name: 'Založit spis' }).click()
    await page.getByRole('heading', { level: 1, name: 'Příchozí' }).waitFor()

    await page.getByRole('link', { name: /^Osoba/ }).click()
    await page.getByRole('button', { name: 'Upravit údaje' }).click()
    await page.getByRole('button', { name: 'Přidat kontakt' }).click()
    await page.getByLabel('Kdo to je').fill('sestra')
    await page.getByLabel('Co jim smíme říct').fill('Jen ať zavolá zpět.')
    const known = pathsOf(newPersonSchema, 'person')
    expect(await refusedEverywhere(page, 'Uložit údaje', [...known, 'changed'])).toEqual(['person', 'changed'])
    await accessible(page)
    await picture(page, 'refused-person', true)
    await context.close()
  })

  it('of a complaint', async () => {
    const { page, context } = await open(HEAD, '/stiznosti/nova')
    await page.getByRole('radio', { name: 'Ústně' }).check()
    await page.getByLabel('Jméno stěžovatele').fill('Stěžovatelka Zkušební')
    await page.getByLabel('Přítomná nezávislá osoba').fill('Svědkyně Zkušební')
    await page.getByLabel('Obsah stížnosti').fill('Dlouho jsem čekala.')
    const entry = pathsOf(complaintSchema, 'complaint')
    expect(await refusedEverywhere(page, 'Zapsat do knihy', entry)).toEqual(['complaint'])
    await accessible(page)
    await picture(page, 'refused-complaint', true)
    await page.getByRole('button', { name: 'Zapsat do knihy' }).click()
    await page.getByRole('heading', { level: 1, name: /^Stížnost \d+\/\d{4}$/ }).waitFor()
    await page.getByRole('button', { name: 'Opravit zápis' }).click()
    await page.getByLabel('Důvod opravy').fill('Upřesněno.')
    expect(await refusedEverywhere(page, 'Uložit opravu', pathsOf(correctionSchema))).toEqual(['complaint'])
    await page.getByRole('button', { name: 'Prodloužit lhůtu' }).click()
    await page.getByLabel('Nový poslední den').fill('31. 12. 2026')
    await page.getByLabel('Důvod prodloužení').fill('Čekáme na posudek.')
    expect(await refusedEverywhere(page, 'Prodloužit', pathsOf(extensionSchema))).toEqual([])
    await page.getByRole('button', { name: 'Zapsat odpověď' }).click()
    await page.getByRole('textbox', { name: 'Odpověď', exact: true }).fill('Omlouváme se.')
    expect(await refusedEverywhere(page, 'Uložit odpověď', pathsOf(answerSchema, 'answer'))).toEqual(['answer'])
    await page.route('**/api/**', (route) =>
      route.request().method() === 'GET'
        ? route.continue()
        : route.fulfill({ status: 422, json: { code: 'invalid', faults: [{ path: 'do', code: 'too-often' }] } }),
    )
    await page.getByRole('button', { name: 'Uložit opravu' }).click()
    await page.getByText('Stížnost už byla změněna stokrát').waitFor()
    await accessible(page)
    await context.close()
  })
})

describe('whatever the platform finds wrong with plans and the team', () => {
  it('is shown at its field, of a goal, a review and a safety plan', async () => {
    await arrive({ reference: 'ZKOUŠKA-PLÁN' })
    const { page, context } = await open(WORKER, '/')
    await openFile(page)
    await page.getByRole('link', { name: /^Plán/ }).click()
    await page.getByRole('button', { name: 'Přidat cíl' }).click()
    await page.getByLabel('Cíl vlastními slovy osoby').fill('Chci bydlet bez strachu.')
    await page.getByRole('button', { name: 'Přidat krok' }).click()
    await page.getByLabel('1. Co se má udělat').fill('Zjistit volná místa')
    await page.getByLabel('Do kdy (nepovinné)').fill('zítra')
    await page.getByRole('radio', { name: 'Splněn', exact: true }).check()
    expect(await refusedEverywhere(page, 'Uložit cíl', pathsOf(goalSchema, 'goal'))).toEqual([
      'goal',
      'goal.id',
      'goal.result',
    ])
    await page.getByRole('button', { name: 'Zavřít bez uložení' }).click()
    await page.getByRole('button', { name: 'Naplánovat přehodnocení' }).click()
    await page.getByLabel('Den', { exact: true }).fill('zítra')
    const planned = ['review.id', 'review.on', 'review.staff']
    expect(await refusedEverywhere(page, 'Naplánovat', planned)).toEqual(['review.id'])
    await page.getByRole('button', { name: 'Zavřít bez uložení' }).click()
    await page.getByRole('button', { name: 'Zapsat přehodnocení bez plánu' }).click()
    await page.getByLabel('Co se ukázalo').fill('Plán trvá.')
    await page.getByLabel('Příští přehodnocení (nepovinné)').fill('zítra')
    const held = ['review.held', 'review.held.on', 'review.held.found', 'next.on']
    expect(await refusedEverywhere(page, 'Uložit přehodnocení', held)).toEqual(['review.held'])
    await page.getByRole('button', { name: 'Zavřít bez uložení' }).click()
    await page.getByRole('button', { name: 'Sepsat bezpečnostní plán' }).click()
    await page.getByLabel('Kde je tento list').fill('V práci.')
    expect(await refusedEverywhere(page, 'Uložit bezpečnostní plán', pathsOf(safetyPlanSchema, 'plan'))).toEqual([
      'plan',
      'plan.save',
      'plan.words',
    ])
    await accessible(page)
    await context.close()
  })

  it('is shown at its field, of an event and of hours of work', async () => {
    const { page, context } = await open(HEAD, '/tym')
    await page.getByRole('button', { name: 'Zapsat akci' }).click()
    await page.getByLabel('Téma').fill('Předávání záznamů')
    await page.getByLabel('Okres').selectOption('Liberec')
    await page.getByRole('button', { name: 'Přidat partnera' }).click()
    // This centre has no kinds of its own to choose from.
    const own = ['event.own', 'event.own.id', 'event.own.name']
    expect(await refusedEverywhere(page, 'Uložit akci', pathsOf(eventSchema, 'event'))).toEqual(['event', ...own])
    await page.getByRole('button', { name: 'Zavřít bez uložení' }).click()
    await page.getByRole('button', { name: 'Přidat člena týmu' }).click()
    await page.getByLabel('Jméno').fill('Zkušební Členka')
    await page.getByLabel('Od', { exact: true }).fill('1. 1. 2026')
    await page.getByLabel('Do (prázdné, dokud trvá)').fill('31. 12. 2026')
    expect(await refusedEverywhere(page, 'Uložit člena týmu', pathsOf(memberSchema, 'member'))).toEqual(['member'])
    await accessible(page)
    await context.close()
  })
})

describe('whatever the platform finds wrong with what is filed and kept', () => {
  it('is shown at its field, of a step at court, one that was none, and a petition', async () => {
    await arrive({ reference: 'ZKOUŠKA-SOUD' })
    const { page, context } = await open(WORKER, '/')
    await openFile(page)
    await page.getByRole('link', { name: /^Soud/ }).click()
    await page.getByRole('button', { name: 'Připravit návrh' }).click()
    await page.getByRole('button', { name: 'Přidat osobu' }).click()
    for (const warned of [/Uvést i adresu, kde osoba žije teď/, /Zvolit jiný soud/])
      await page.getByRole('checkbox', { name: warned }).check()
    const petition = pathsOf(petitionSchema, 'petition')
    expect(await refusedEverywhere(page, 'Uložit návrh', petition)).toEqual(['petition', 'petition.protectedPersons'])
    await accessible(page)
    await picture(page, 'refused-petition', true)
    await page.getByRole('button', { name: 'Zavřít bez uložení' }).click()
    await page.getByRole('button', { name: 'Zapsat krok' }).click()
    await page.getByLabel('Co se stalo').selectOption({ label: 'Podán návrh na předběžné opatření' })
    await page.getByRole('button', { name: 'Uložit krok' }).click()
    await page.getByRole('button', { name: 'Zapsáno omylem' }).first().click()
    await page.getByLabel('Proč to neplatí').fill('Jiný spis.')
    expect(await refusedEverywhere(page, 'Odvolat krok', pathsOf(stepWithdrawalSchema))).toEqual([])
    await page.getByRole('button', { name: 'Zavřít bez uložení' }).click()
    await page.getByRole('button', { name: 'Zapsat krok' }).click()
    await page.getByLabel('Co se stalo').selectOption({ label: 'Předběžné opatření nařízeno' })
    expect(await refusedEverywhere(page, 'Uložit krok', pathsOf(newStepSchema, 'step'))).toEqual(['step', 'step.id'])
    await accessible(page)
    await context.close()
  })

  it('is shown at its field, of how long things are kept and of what is not to be disposed of', async () => {
    const { page, context } = await open(HEAD, '/uchovavani')
    await page.getByLabel('Spisy', { exact: true }).fill('60')
    const months = Object.keys(retentionSchema.shape).map((kind) => `settings.retention.${kind}`)
    expect(await refusedEverywhere(page, 'Rozhodnout o době uchovávání', months)).toEqual([])
    await page.getByRole('button', { name: 'Pozastavit likvidaci spisu' }).click()
    await page.getByLabel('Číslo spisu').fill('A1B2C3')
    await page.getByLabel('Důvod').fill('Spis si vyžádal soud.')
    expect(await refusedEverywhere(page, 'Pozastavit', pathsOf(holdSchema))).toEqual([])
    await accessible(page)
    await context.close()
  })
})

describe('a refusal is named by its row and linked', () => {
  it('of a roster in which a day has two exceptions, on a telephone', async () => {
    const { page, context } = await open(HEAD, '/sluzby', { options: PHONE })
    const exceptions = page.getByRole('group', { name: 'Výjimky pro určitý den' })
    for (const day of ['25. 12. 2026', '25.12.2026']) {
      await exceptions.getByRole('button', { name: 'Přidat výjimku' }).click()
      await exceptions.getByLabel('Den', { exact: true }).last().fill(day)
    }
    await page.getByRole('button', { name: 'Uložit rozpis' }).click()
    await page.getByText('Tento den už výjimku má.').waitFor()
    const day = exceptions.getByLabel('Den', { exact: true })
    expect(await day.evaluateAll((all) => all.map((one) => one.getAttribute('aria-invalid')))).toEqual([
      'false',
      'true',
    ])
    await page.getByRole('link', { name: '25. 12. 2026: Den' }).click()
    expect(await day.last().evaluate((field) => field === document.activeElement)).toBe(true)
    await accessible(page)
    await picture(page, 'refused-exception')
    await context.close()
  })

  it('not of a time as people write it: 8:00 is eight', async () => {
    const { page, context } = await open(HEAD, '/sluzby')
    const weekly = page.getByRole('group', { name: 'Každý týden' })
    await weekly.getByRole('button', { name: 'Přidat službu' }).click()
    await weekly.getByLabel('Od', { exact: true }).last().fill('8:00')
    await weekly.getByLabel('Do', { exact: true }).last().fill('16')
    await page.getByRole('button', { name: 'Uložit rozpis' }).click()
    await page.getByText('Uloženo.').waitFor()
    await expect.poll(() => weekly.getByLabel('Do', { exact: true }).last().inputValue()).toBe('16:00')
    await context.close()
  })

  it('of an e-mail, by whose it is; hours over two days are said in days', async () => {
    const { page, context } = await open(HEAD, '/nastaveni')
    await page.getByRole('button', { name: 'Uložit nastavení' }).waitFor()
    const mail = page.getByRole('listitem').filter({ hasText: WORKER }).getByRole('textbox')
    await mail.fill('jana(zavináč)liberec')
    const complaints = page.getByRole('group', { name: 'Upomínky stížností' }).getByLabel('Kolik minut, hodin nebo dnů')
    await expect.poll(() => complaints.first().inputValue()).toBe('14\u00a0dnů')
    await complaints.first().fill('10 dnů')
    await page.getByRole('button', { name: 'Uložit nastavení' }).click()
    await page.getByRole('link', { name: `${WORKER}: E-mail pro upomínky` }).waitFor()
    expect([
      await mail.getAttribute('aria-invalid'),
      await mail.evaluate((field) => field === document.activeElement),
    ]).toEqual(['true', true])
    await mail.fill('jana@liberec.example')
    await complaints.first().fill('deset')
    await page.getByRole('button', { name: 'Uložit nastavení' }).click()
    await page.getByText('Napište hodiny nebo dny').waitFor()
    await expect.poll(() => complaints.first().inputValue()).toBe('deset')
    await complaints.first().fill('240 h')
    await page.getByRole('button', { name: 'Uložit nastavení' }).click()
    await page.getByText('Uloženo.').waitFor()
    await expect.poll(() => complaints.first().inputValue()).toBe('10\u00a0dnů')
    await context.close()
  })
})
