import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { accessible, DESK, picture, signIn } from '../support/browser.ts'
import { platformInBrowser } from '../support/platform-in-browser.ts'

const { platform, browser } = await platformInBrowser({ demo: false })

const options = { ...DESK, reducedMotion: 'reduce' } as const
const open = async (path = '/prevzeti') =>
  signIn(browser, { origin: platform.origin, name: 'Milena Ukázková', path, options })

/** An invented register as an older program of Windows saves it. */
const inWindows1250 = (text: string) => {
  const decoder = new TextDecoder('windows-1250')
  const table = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]))
  return Buffer.from(Array.from(text, (sign) => table.get(sign) ?? 0x3f))
}
const choose = (page: Page, name: string, buffer: Buffer) =>
  page.getByLabel('Soubor s evidencí (CSV nebo XLSX)').setInputFiles({ name, mimeType: 'text/csv', buffer })

/** What of tables lies in the database of the browser, and whether anybody can read a heading there. */
const keptTables = (page: Page) =>
  page.evaluate(async () => {
    const answer = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
    const database = await answer(indexedDB.open('opora-import'))
    const tables: { bytes: ArrayBuffer }[] = await answer(database.transaction('tables').objectStore('tables').getAll())
    database.close()
    const isReadable = tables.some(({ bytes }) => new TextDecoder().decode(bytes).includes('"Datum narození"'))
    return { count: tables.length, isReadable }
  })

const HEADINGS = 'Příjmení;Jméno;Datum narození;RČ;Telefon;Datum přijetí;Ukončeno;Původ;Poznámka'
const register = [
  HEADINGS,
  'Smyšlená;Žofie;5.3.50;505305/1230;777 000 111;5. 3. 2019;;vykázání;"Přišla; na doporučení."',
  'Vybájená;Šárka;5. 3. 1980;805305/1231;602000222;43529;1.6.2019;sama;',
  'Neúplná;Řehořka;5.3.24;;;31. 2. 2020;;sama;',
  'Smyšlená;Žofie;5. 3. 1950;;;6. 7. 2020;;sama;podruhé',
].join('\r\n')

describe('taking a register over in a browser', () => {
  it('reads it as it was meant, has faults mended, takes it over and undoes it', async () => {
    const { page, context } = await open('/nastaveni')
    await page.getByRole('link', { name: 'Převzetí dřívější evidence' }).click()
    await page.getByRole('heading', { level: 1, name: 'Převzetí evidence' }).waitFor()
    await page.getByText('Zatím se nic nepřevzalo.').waitFor()
    await accessible(page)
    await choose(page, 'fotka.csv', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0]))
    await page.getByText('Soubor není tabulka CSV ani XLSX.').waitFor()
    await choose(page, 'evidence.csv', inWindows1250(register))

    await page.getByRole('heading', { name: 'Co je ve sloupcích' }).waitFor()
    await page.getByText('Sloupec „RČ“ se nepřevezme').waitFor()
    expect(await page.getByText('505305').count()).toBe(0)
    await expect.poll(() => page.getByLabel('Datum přijetí', { exact: true }).inputValue()).toBe('arrivedOn')
    await accessible(page)
    await picture(page, 'import-columns', true)
    await page.getByRole('button', { name: 'Zobrazit náhled' }).click()

    await page.getByText('Připraveno: 3 řádky. S chybou: 1 řádek').waitFor()
    await accessible(page)
    await picture(page, 'import-faults', true)
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Stáhnout chybné řádky (CSV)' }).click()
    const faulty = readFileSync(await (await download).path(), 'utf8')
    expect(faulty).toMatch(/^\ufeffPříjmení;Jméno;/)
    expect(faulty).toContain('"=""31. 2. 2020"""')
    expect(faulty).not.toContain('RČ')
    await page.getByLabel('Datum narození, rok nebo věk').fill('5. 3. 1974')
    await page.getByLabel('Datum narození, rok nebo věk').blur()
    await page.getByLabel('Datum přijetí do služby').fill('28. 2. 2020')
    await page.getByLabel('Datum přijetí do služby').blur()
    await page.getByText('Připraveno: 4 řádky. Žádný řádek nemá chybu.').waitFor()
    await page.getByText('Nikdo z nich zatím v centru není.').waitFor()
    await page.getByText('Možná stejná osoba jako v řádku 1: stejné jméno i datum narození.').waitFor()
    await page.reload()
    await page.getByText('Připraveno: 4 řádky.').waitFor()
    await page.getByText('5. 3. 1974').waitFor()
    await accessible(page)
    await picture(page, 'import-rows', true)
    await page.getByRole('checkbox', { name: 'Nepřevzít (Řádek 4)' }).check()
    await page.getByRole('button', { name: 'Převzít 3 řádky' }).click()
    await page.getByText('Evidence je převzata.').waitFor()
    await page.getByText('Převzato: 3 spisy.').waitFor()
    await accessible(page)
    await picture(page, 'import-done', true)
    await page.getByRole('link', { name: 'Zobrazit klienty' }).click()
    await page.getByRole('link', { name: /Žofie Smyšlená/ }).click()
    await page.getByRole('heading', { level: 1, name: /Žofie Smyšlená/ }).waitFor()
    await page.getByRole('link', { name: /^převzato z dřívější evidence/ }).waitFor()
    await page.getByText('Spis byl převzat z dřívější evidence').waitFor()
    await accessible(page)
    await picture(page, 'import-file', true)

    await page.goto(`${platform.origin}/prevzeti`)
    await page.getByRole('button', { name: 'Zavřít' }).click()
    await choose(page, 'druha.csv', Buffer.from(`${HEADINGS}\nSMYSLENA;Zofie;5. 3. 50;;;1.2.2021;;sama;\n`))
    await page.getByRole('button', { name: 'Zobrazit náhled' }).click()
    await page.getByText('Možná už je v centru:').waitFor()
    await page.getByRole('link', { name: /Žofie Smyšlená/ }).waitFor()
    await accessible(page)
    await picture(page, 'import-alike', true)
    await page.getByRole('button', { name: 'Vybrat jiný soubor' }).click()
    await page.getByRole('button', { name: 'Vrátit převzetí zpět' }).click()
    await accessible(page)
    await picture(page, 'import-undo', true)
    await page.getByRole('button', { name: 'Smazat nezměněné spisy' }).click()
    await page.getByText('Vráceno zpět, smazáno: 3 spisy.').waitFor()
    await page.goto(`${platform.origin}/klienti`)
    await page.getByRole('main').waitFor()
    await expect.poll(() => page.getByText('Žofie Smyšlená').count()).toBe(0)
    await context.close()
  })

  it('remembers the largest register that is read, and what was mended in it, sealed, until it is left', async () => {
    const rows = Array.from({ length: 10_000 }, (_, at) => {
      const own = [`Zapamatovaná ${at}`, 'Zkušební', at === 0 ? '31. 2. 1980' : '5. 3. 1980', '5. 3. 2019', 'sama']
      return [...own, ...Array.from({ length: 95 }, () => 'ještě něco')].join(';')
    })
    const others = Array.from({ length: 95 }, (_, at) => `Další ${at}`)
    const headings = ['Příjmení', 'Jméno', 'Datum narození', 'Datum přijetí', 'Původ', ...others].join(';')
    const { page, context } = await open()
    await choose(page, 'nejvetsi.csv', Buffer.from(`${headings}\n${rows.join('\n')}`))
    await page.getByRole('button', { name: 'Zobrazit náhled' }).click()
    await page.getByText('Připraveno: 9999 řádků.').waitFor({ timeout: 60_000 })
    await page.getByLabel('Datum narození, rok nebo věk').fill('5. 3. 1974')
    await page.getByLabel('Datum narození, rok nebo věk').blur()
    await page.getByText('Připraveno: 10000 řádků.').waitFor({ timeout: 60_000 })
    expect(await page.getByText('prohlížeč nezapamatuje').count()).toBe(0)
    await expect.poll(() => keptTables(page)).toEqual({ count: 1, isReadable: false })
    // As if the browser had died.
    await page.goto('about:blank')
    await page.goto(`${platform.origin}/prevzeti`)
    await page.getByText('Připraveno: 10000 řádků.').waitFor({ timeout: 60_000 })
    await page.getByText('5. 3. 1974').waitFor()
    await page.getByRole('button', { name: 'Vybrat jiný soubor' }).click()
    await page.getByLabel('Soubor s evidencí (CSV nebo XLSX)').waitFor()
    await expect.poll(() => keptTables(page)).toEqual({ count: 0, isReadable: false })
    await page.reload()
    await page.getByLabel('Soubor s evidencí (CSV nebo XLSX)').waitFor()
    await context.close()
  }, 120_000)

  it('takes five thousand rows, is stopped, loses its page, and goes on without doubling one', async () => {
    const rows = Array.from({ length: 5000 }, (_, at) => {
      const day = `${(at % 28) + 1}. ${(at % 12) + 1}. ${1950 + (at % 50)}`
      return `Převzatá ${at};Zkušební;${day};;777${String(at).padStart(6, '0')};${day.replace(/\d{4}$/, '2018')};;sama;`
    })
    const { page, context } = await open()
    await choose(page, 'velka.csv', Buffer.from(`${HEADINGS}\n${rows.join('\n')}`))
    await page.getByRole('button', { name: 'Zobrazit náhled' }).click()
    await page.getByText('Připraveno: 5000 řádků.').waitFor({ timeout: 30_000 })
    await page.getByRole('button', { name: 'Převzít 5000 řádků' }).click()
    const done = () => page.getByRole('progressbar').evaluate((bar: HTMLProgressElement) => bar.value)
    await expect.poll(done).toBeGreaterThan(100)
    await page.getByRole('button', { name: 'Zastavit' }).click()
    await page.getByText('Převzetí je zastaveno.').waitFor()
    await page.getByRole('button', { name: 'Pokračovat v převzetí' }).click()
    await expect.poll(done, { timeout: 120_000 }).toBeGreaterThan(500)
    // As if the browser had died: nothing of the page is left, but what it kept.
    await page.goto('about:blank')
    await page.goto(`${platform.origin}/prevzeti`)
    await page.getByText('Evidence je převzata.').waitFor({ timeout: 300_000 })
    await page.getByText('Převzato: 5000 spisů.').waitFor()
    await page.getByRole('link', { name: 'Zobrazit klienty' }).click()
    await page
      .getByText(/5\s?000/)
      .first()
      .waitFor()
    await context.close()
  }, 480_000)
})
