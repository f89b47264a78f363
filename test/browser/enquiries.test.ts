import type { Page } from 'playwright-core'
import { afterEach, describe, expect, it } from 'vitest'
import { accessible, PHONE, picture, signIn, typeMoment } from '../support/browser.ts'
import { platformInBrowser } from '../support/platform-in-browser.ts'

const WORKER = 'Jana Vzorová'
/** How fast somebody types with a telephone at the ear, and how long it may take. */
const KEYS_PER_SECOND = 5
const SECONDS = 20

const { platform, browser } = await platformInBrowser({ demo: false })

const opened: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of opened.splice(0)) await close()
})

async function open(path: string, options = {}): Promise<Page> {
  const { page, context } = await signIn(browser, { origin: platform.origin, name: WORKER, path, ...options })
  opened.push(() => context.close())
  return page
}

/** Counts what hands do: each key, and each thing that is done by one or by typing. */
function hands(page: Page) {
  const done = { keys: 0, actions: 0 }
  return {
    done,
    press: async (key: string) => {
      done.keys++
      done.actions++
      await page.keyboard.press(key)
    },
    type: async (text: string) => {
      done.keys += text.length
      done.actions++
      await page.keyboard.type(text)
    },
  }
}

function expectQuick(what: string, { keys, actions }: { keys: number; actions: number }): void {
  const seconds = keys / KEYS_PER_SECOND
  console.log(`${what}: ${actions} actions, ${keys} keys, ${seconds.toFixed(1)} s at ${KEYS_PER_SECOND} keys/s`)
  expect(seconds).toBeLessThan(SECONDS)
}

const entry = (page: Page) => page.getByRole('heading', { level: 1, name: 'Nový zájemce' })
const code = async (page: Page) => ((await page.locator('.code').textContent()) ?? '').trim()

describe('recording an enquiry', () => {
  it('takes less than 20 seconds from anywhere, by keyboard alone', async () => {
    const page = await open('/klienti')
    await page.getByRole('heading', { level: 1, name: 'Klienti' }).waitFor()
    const by = hands(page)
    await by.press('Alt+z')
    await entry(page).waitFor()
    await page.locator('input[type=radio]:focus').waitFor()
    await by.press('3')
    await expect.poll(() => page.getByRole('radio', { name: 'Odmítnutý zájemce' }).isChecked()).toBe(true)
    await by.press('Tab')
    await by.press('1')
    await by.press('Tab')
    await by.press('Tab')
    await by.type('Soused dělá hluk.')
    await by.press('Tab')
    await by.type('poradenství')
    await by.press('Tab')
    await by.press('Tab')
    await by.type('přestupková komise')
    await by.press('Control+Enter')
    await page.getByText('Zájemce je uložen.').waitFor()
    expectQuick('record a refused enquiry', by.done)
    await page.getByRole('button', { name: 'Otevřít záznam' }).click()
    await page.getByText('§ 91 odst. 3 písm. a)').waitFor()
    for (const words of ['Nejde o domácí násilí', 'Soused dělá hluk.', 'poradenství', 'přestupková komise'])
      await page.getByText(words).waitFor()
  })

  it('keeps what was begun, whichever way somebody goes', async () => {
    const page = await open('/zajemci/novy')
    await page.getByLabel('S čím se obrací').fill('Rozepsaná slova.')
    await page.getByRole('link', { name: 'Klienti' }).click()
    await page.getByRole('heading', { level: 1, name: 'Klienti' }).waitFor()
    await page.keyboard.press('Alt+z')
    await page.getByText('Obnovili jsme rozepsaný text').waitFor()
    await expect.poll(() => page.getByLabel('S čím se obrací').inputValue()).toBe('Rozepsaná slova.')
    await page.getByRole('button', { name: 'Zahodit' }).first().click()
  })

  it('asks what is always asked, beside each field, and sends nothing', async () => {
    const page = await open('/zajemci/novy')
    await page.getByRole('button', { name: 'Uložit zájemce' }).click()
    await page.getByText('Opravte:').waitFor()
    for (const words of ['Vyberte, o koho jde.', 'nebo označte, že nic.', 'nebo označte, že nikam.'])
      await page.getByText(words).waitFor()
    await page.getByRole('radio', { name: 'Odmítnutý zájemce' }).check()
    await page.getByLabel('Nenabídli jsme nic').check()
    await page.getByLabel('Nikam jsme neodkázali').check()
    await page.getByRole('button', { name: 'Uložit zájemce' }).click()
    await page.getByText('Vyberte důvod.').waitFor()
    await page.getByLabel('Smíme se ozvat').check()
    await page.getByRole('button', { name: 'Přidat dobu, kdy nevolat' }).click()
    await accessible(page)
    await picture(page, 'enquiry-entry', true)
    await page.setViewportSize({ width: 320, height: 640 })
    await picture(page, 'enquiry-entry-320', true)
  })
})

describe('one who stays anonymous', () => {
  it('has no place for a name, gets a code twice, and goes on by it', async () => {
    const page = await open('/zajemci/novy')
    await page.getByRole('radio', { name: 'Jednorázový kontakt' }).check()
    await page.getByLabel('Chce zůstat v anonymitě').check()
    expect(await page.getByLabel('Jméno').count()).toBe(0)
    expect(await page.getByLabel('Smíme se ozvat').count()).toBe(0)
    await page.getByLabel('S čím se obrací').fill('Volat 777 000 111.')
    await page.getByText('Je to telefon nebo e-mail?').waitFor()
    await page.getByLabel('Co jsme nabídli').fill('Krizová intervence.')
    await page.getByLabel('Nikam jsme neodkázali').check()
    await accessible(page)
    await picture(page, 'enquiry-anonymous')
    await page.keyboard.press('Control+Enter')
    await page.getByRole('heading', { name: 'Nadiktujte kód' }).waitFor()
    const shown = await code(page)
    await expect.poll(() => page.title()).toBe('Kód – Opora')
    await accessible(page)
    await picture(page, 'enquiry-code')
    await page.getByRole('button', { name: 'Kód je zapsaný' }).click()
    await page.getByRole('heading', { name: 'Nechte si kód zopakovat' }).waitFor()
    expect(await code(page)).toBe(shown)
    await page.getByRole('button', { name: 'Vytisknout kód' }).waitFor()
    await page.emulateMedia({ media: 'print' })
    await expect.poll(() => page.locator('.code').isVisible()).toBe(true)
    expect(await page.getByText('Opora').isVisible()).toBe(false)
    await page.emulateMedia({ media: 'screen' })

    await page.getByRole('link', { name: 'Zpět na zájemce' }).click()
    const typed = page.getByLabel('Pokračovat podle kódu')
    await typed.fill('K4E 7RA 9XX')
    await page.getByRole('button', { name: 'Otevřít podle kódu' }).click()
    await page.getByText('To není kód.').waitFor()
    await typed.fill('222222222')
    await typed.press('Enter')
    await page.getByText('Takový kód nikdo nemá.').waitFor()
    await accessible(page)
    await typed.fill(shown.toLowerCase().replaceAll(/\s+/g, '-'))
    await typed.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Anonymní zájemce' }).waitFor()
    await page.getByText('Návrat podle kódu').waitFor()
    expect(page.url()).not.toContain(shown.slice(0, 3))
    await accessible(page)
    await picture(page, 'enquiry-one', true)
  })

  it('can say who she is, once and for good', async () => {
    const page = await open('/zajemci')
    await page.getByRole('link', { name: 'anonymně' }).first().click()
    await page.getByRole('button', { name: 'Uvést jméno' }).click()
    await page.getByRole('button', { name: 'Uložit jméno natrvalo' }).click()
    await page.getByText('Napište aspoň jedno jméno.').waitFor()
    await page.getByLabel('Jméno', { exact: true }).fill('Zájemkyně Zkušební')
    await accessible(page)
    await page.getByRole('button', { name: 'Uložit jméno natrvalo' }).click()
    await page.getByRole('heading', { level: 1, name: 'Zájemkyně Zkušební' }).waitFor()
    expect(await page.getByText('Chce říct, kdo je').count()).toBe(0)
    await expect.poll(() => page.title()).toBe('Zájemce – Opora')
  })
})

describe('a promised call', () => {
  it('is made when it was allowed, and said to be made', async () => {
    const page = await open('/zajemci/novy')
    await page.getByRole('radio', { name: 'Zachránce' }).check()
    await page.getByLabel('Co jsme nabídli').fill('Konzultaci.')
    await page.getByLabel('Nikam jsme neodkázali').check()
    await page.getByLabel('Jméno', { exact: true }).fill('Sousedka Zkušební')
    await page.getByLabel('Smíme se ozvat').check()
    await page.getByRole('textbox', { name: 'Telefon' }).fill('777 000 111')
    await typeMoment(page, 'Slíbili jsme se ozvat do', '1. 1. 2020T9:00')
    await page.getByRole('button', { name: 'Uložit zájemce' }).click()
    await page.getByText('Tento čas už uplynul.').waitFor()
    await typeMoment(page, 'Slíbili jsme se ozvat do', 'zítraT9:00')
    await page.getByRole('button', { name: 'Uložit zájemce' }).click()
    await page.getByRole('button', { name: 'Otevřít záznam' }).click()
    await page.getByText('+420 777 000 111').waitFor()
    await accessible(page)
    await picture(page, 'enquiry-promised', true)
    await page.getByRole('button', { name: 'Opravit' }).click()
    await page.getByLabel('S čím se obrací').fill('Ptá se kvůli sousedce.')
    await page.getByRole('button', { name: 'Uložit opravu' }).click()
    await page.getByText('Oprava je uložena.').waitFor()
    await page.getByRole('button', { name: 'Ozvali jsme se' }).click()
    await page.getByText('Zapsáno, že jsme se ozvali.').waitFor()
    expect(await page.getByText('Slíbili jsme se ozvat do').count()).toBe(0)
  })
})

describe('who becomes a client', () => {
  it('does so in one step, and each of the two records leads to the other', async () => {
    const page = await open('/zajemci/novy')
    await page.getByRole('radio', { name: 'Jednorázový kontakt' }).check()
    await page.getByLabel('S čím se obrací').fill('Bojí se jít domů.')
    await page.getByLabel('Co jsme nabídli').fill('Konzultaci.')
    await page.getByLabel('Nikam jsme neodkázali').check()
    await page.getByLabel('Jméno', { exact: true }).fill('Eva Zkoušková')
    await page.getByRole('button', { name: 'Uložit zájemce' }).click()
    await page.getByRole('button', { name: 'Otevřít záznam' }).click()
    await page.getByRole('button', { name: 'Založit spis' }).waitFor()
    await accessible(page)
    await picture(page, 'enquiry-becomes', true)
    const by = hands(page)
    await page.getByRole('button', { name: 'Založit spis' }).focus()
    await by.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Eva Zkoušková' }).waitFor()
    expectQuick('enquiry to client', by.done)
    await page.getByText('Bojí se jít domů.').first().waitFor()
    await page.getByRole('link', { name: 'Záznam zájemce' }).click()
    await page.getByRole('link', { name: 'Otevřít spis' }).waitFor()
    expect(await page.getByRole('button', { name: 'Založit spis' }).count()).toBe(0)
  })

  it('one for whom a rescuer asked gets a name of her own', async () => {
    const page = await open('/zajemci')
    await page.getByRole('link', { name: 'Sousedka Zkušební' }).click()
    await page.getByRole('button', { name: 'Založit spis' }).click()
    await page.getByText('Napište aspoň jedno jméno.').waitFor()
    await page.getByLabel('Jméno klienta').fill('Jana')
    await accessible(page)
    await page.getByRole('button', { name: 'Založit spis' }).click()
    await page.getByRole('heading', { level: 1, name: 'Jana', exact: true }).waitFor()
  })
})

describe('work for somebody without a file', () => {
  it('is written by the same box, asked about and corrected; then the enquiry is linked to a file, and back', async () => {
    const page = await open('/zajemci')
    await page.getByRole('link', { name: 'Eva Zkoušková' }).click()
    await page.getByRole('link', { name: 'Otevřít spis' }).click()
    const reference = (await page.locator('.under .reference').textContent()) ?? ''
    await page.goto(`${platform.origin}/zajemci/novy`)
    await page.getByRole('radio', { name: 'Jednorázový kontakt' }).check()
    await page.getByLabel('Chce zůstat v anonymitě').check()
    await page.getByLabel('Nenabídli jsme nic').check()
    await page.getByLabel('Nikam jsme neodkázali').check()
    await page.keyboard.press('Control+Enter')
    await page.getByRole('heading', { name: 'Nadiktujte kód' }).waitFor()
    await page.goto(`${platform.origin}/zajemci`)
    await page.getByRole('link', { name: 'anonymně' }).first().click()

    await page.getByText('Zatím žádný záznam.').waitFor()
    await page.keyboard.press('Alt+KeyK')
    await page.locator('.kinds input:focus').waitFor()
    await page.keyboard.press('Digit1')
    await page.keyboard.press('Tab')
    await page.keyboard.type('45')
    await page.keyboard.press('Tab')
    await page.keyboard.type('Volat 777 000 111.')
    await page.getByText('Je to telefon nebo e-mail?').waitFor()
    await accessible(page)
    await picture(page, 'enquiry-work', true)
    await page.keyboard.press('Control+Enter')
    await page.getByText('Záznam je uložen.').waitFor()
    const item = page.getByRole('listitem').filter({ hasText: 'Volat 777' })
    await item.getByText('1 intervence', { exact: true }).waitFor()
    await item.getByRole('button', { name: 'Opravit' }).click()
    await item.getByLabel('Co se dělo').fill('Probrali jsme, co dál.')
    await item.getByRole('button', { name: 'Uložit opravu' }).click()
    const corrected = page.getByRole('listitem').filter({ hasText: 'Opraveno 1×' })
    await corrected.getByRole('button', { name: 'Zapsáno omylem?' }).click()
    await corrected.getByRole('button', { name: 'Označit jako omyl' }).click()
    await corrected.getByText('Napište důvod.').waitFor()
    await corrected.getByLabel('Důvod').fill('Zapsáno dvakrát.')
    await corrected.getByRole('button', { name: 'Označit jako omyl' }).click()
    await corrected.getByText('Zapsáno omylem – ').or(corrected.getByText('Zapsáno dvakrát.')).first().waitFor()

    await page.getByRole('button', { name: 'Připojit ke spisu' }).click()
    await page.getByLabel('Číslo spisu').fill('000000')
    await page.getByRole('button', { name: 'Připojit', exact: true }).click()
    await page.getByText('Spis s tímto číslem v centru není.').waitFor()
    await accessible(page)
    await page.getByLabel('Číslo spisu').fill(reference.toLowerCase())
    await page.getByRole('button', { name: 'Připojit', exact: true }).click()
    await page.getByText('Záznam je připojený ke spisu.').waitFor()
    await accessible(page)
    for (const width of [1280, 360, 320]) {
      await page.setViewportSize({ width, height: 800 })
      await picture(page, `enquiry-linked-${width}`, true)
    }
    await page.setViewportSize({ width: 1280, height: 900 })
    const here = page.url()
    await page.getByRole('link', { name: 'Otevřít spis' }).click()
    await page.getByRole('link', { name: 'Záznam zájemce' }).nth(1).click()
    await page.waitForURL(here)
    await page.getByRole('button', { name: 'Připojeno omylem?' }).click()
    await page.getByRole('button', { name: 'Zrušit připojení' }).click()
    await page.getByText('Připojení je zrušené.').waitFor()
    await page.getByRole('button', { name: 'Založit spis' }).waitFor()
  })
})

it('the list and the navigation fit on a telephone', async () => {
  const page = await open('/zajemci', { options: PHONE })
  await page.getByRole('link', { name: 'Sousedka Zkušební' }).waitFor()
  await accessible(page)
  await picture(page, 'enquiries-phone')
  await page.setViewportSize({ width: 320, height: 640 })
  await picture(page, 'enquiries-320')
  await page.setViewportSize({ width: 1280, height: 900 })
  await picture(page, 'enquiries-1280')
  await page
    .getByRole('link', { name: /Nový zájemce/ })
    .first()
    .click()
  await entry(page).waitFor()
})
