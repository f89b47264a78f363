import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, describe, expect, it } from 'vitest'
import { confirmKey, makeCode } from '../../functions/store/police/unit-keys.ts'
import { addUnit } from '../../functions/store/police/units.ts'
import { openTable } from '../../functions/store/table/connection.ts'
import { engineClient } from '../../infra/local/base/environment.ts'
import { fingerprintOf } from '../../shared/police/fingerprint.ts'
import { instant } from '../../shared/time/instant.ts'
import { wallTime } from '../../shared/time/typed.ts'
import { accessible, DESK, PHONE, picture, typeMoment } from '../support/browser.ts'
import { platformInBrowser } from '../support/platform-in-browser.ts'

const { platform, browser } = await platformInBrowser({ demo: false })
const table = openTable(platform.tableName, engineClient(platform.engineEndpoint))
afterAll(() => table.doc.destroy())

const HOUR_MS = 3_600_000
const now = () => new Date().toISOString()
const hoursAgo = (hours: number) => wallTime(new Date(Date.now() - hours * HOUR_MS).toISOString())
const actor = () => ({ by: 'admin', at: instant(now()) })

/** A browser profile of its own: another computer. */
async function computer(options = DESK): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({ locale: 'cs-CZ', ...options })
  const page = await context.newPage()
  await page.goto(`${platform.origin}/policie`)
  return { context, page }
}

let units = 0

/** A unit of the platform and a one-time code for it. */
async function unitWithCode(name: string, isTest = false): Promise<{ id: string; code: string }> {
  units++
  const id = `pcr-zkouska-${units}`
  await addUnit(table, { id, name, directorate: 'KŘ Zkouška', contact: '', isTest }, actor())
  return { id, code: await makeCode(table, id, actor()) }
}

const home = (page: Page) => page.getByRole('heading', { level: 1, name: 'Záznamy o vykázání' }).waitFor()

/** Sends the key with a code; gives back the key that was sent. */
async function sendKey(page: Page, code: string) {
  await page.getByLabel('Jednorázový kód').fill(code.toLowerCase())
  const sent = page.waitForRequest('**/police/v1/enrolments')
  await page.getByRole('button', { name: 'Připojit tento počítač' }).click()
  const request = await sent
  const [, keyId = ''] = /keyid="([^"]+)"/.exec(request.headers()['signature-input'] ?? '') ?? []
  await page.getByRole('heading', { level: 1, name: 'Porovnejte otisk' }).waitFor()
  return { keyId, publicKey: request.postDataJSON().publicKey }
}

/** Connects a unit, whose key the admin confirms. */
async function enrol(page: Page, name: string, isTest = false): Promise<void> {
  const { id, code } = await unitWithCode(name, isTest)
  const { keyId } = await sendKey(page, code)
  await confirmKey(table, { unit: id, keyId }, { confirming: { isCompared: true }, actor: actor() })
  await page.getByRole('button', { name: 'Zeptat se' }).click()
  await home(page)
}

/** The least that a record must say. */
async function fillLeast(page: Page, reference: string): Promise<void> {
  await page.getByLabel('Číslo jednací', { exact: true }).fill(reference)
  await typeMoment(page, 'Vstup do obydlí', hoursAgo(3))
  await typeMoment(page, 'Vykázání provedeno', hoursAgo(2))
  await page.getByLabel('Služební číslo').fill('000000')
  await page.getByLabel('Obec', { exact: true }).fill('Liberec')
  await expect.poll(() => page.getByLabel('Okres', { exact: true }).inputValue()).toBe('CZ0513')
  const person = page.getByRole('group', { name: '1. ohrožená osoba' })
  await person.getByLabel('Jméno', { exact: true }).fill('Zkouška')
  await person.getByLabel('Příjmení', { exact: true }).fill('Testovací')
}

async function begin(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Nový záznam' }).click()
  await page.getByRole('heading', { level: 1, name: 'Nový záznam' }).waitFor()
  await page.getByLabel('Číslo jednací', { exact: true }).waitFor()
}

const send = (page: Page) => page.getByRole('button', { name: 'Podepsat a odeslat' }).click()
const delivered = (page: Page) => page.getByText('Záznam je doručen.').waitFor()
const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('data-field'))

describe('a police unit at its browser', () => {
  it('is connected by a code, compares the fingerprint, and has a key that nobody can take out', async () => {
    const { page, context } = await computer()
    await accessible(page)
    await picture(page, 'police-enrol', true)
    const { id, code } = await unitWithCode('Oddělení Zkouška')
    const { keyId, publicKey } = await sendKey(page, code)
    const { words, hex } = await fingerprintOf(publicKey)
    await expect.poll(() => page.locator('.words li').allTextContents()).toEqual(words)
    expect(await page.locator('.hex').textContent()).toBe(hex)
    await accessible(page)
    await picture(page, 'police-waiting', true)
    await page.getByRole('button', { name: 'Zeptat se' }).click()
    await page.getByText('Správce klíč zatím nepotvrdil.').waitFor()
    // The page may be closed meanwhile.
    await page.reload()
    await confirmKey(table, { unit: id, keyId }, { confirming: { isCompared: true }, actor: actor() })
    await page.getByRole('button', { name: 'Zeptat se' }).click()
    await home(page)
    await accessible(page)
    await picture(page, 'police-home-empty', true)
    expect(await exported(page)).toEqual(['InvalidAccessError', 'InvalidAccessError'])
    await context.close()
  })

  it('waits for the admin without asking, and says when the page last asked', async () => {
    const { page, context } = await computer()
    await page.clock.install()
    const { id, code } = await unitWithCode('Oddělení Čekající')
    const { keyId } = await sendKey(page, code)
    await page.getByText(/Stránka se na to každou minutu ptá sama, naposledy .*\d:\d\d/).waitFor()
    await accessible(page)
    await picture(page, 'police-waiting-asked', true)
    await confirmKey(table, { unit: id, keyId }, { confirming: { isCompared: true }, actor: actor() })
    await page.clock.fastForward(61_000)
    await home(page)
    await context.close()
  })

  it('whose code is not known is told so and can write another', async () => {
    const { page, context } = await computer()
    await page.getByLabel('Jednorázový kód').fill('2222 2222 2222 2222')
    await page.getByRole('button', { name: 'Připojit tento počítač' }).click()
    await page.getByRole('alert').locator('strong').waitFor()
    const { code } = await unitWithCode('Oddělení Druhý pokus')
    await page.getByLabel('Jednorázový kód').fill(code)
    await page.getByRole('button', { name: 'Zkusit kód znovu' }).click()
    await page.getByRole('heading', { level: 1, name: 'Porovnejte otisk' }).waitFor()
    await context.close()
  })
})

describe('a record', () => {
  it('is told each fault at its field, sent as a system would, and its receipt kept', async () => {
    const { page, context } = await computer()
    await enrol(page, 'Oddělení Odesílající')
    await begin(page)
    await picture(page, 'police-form-empty', true)
    await send(page)
    await page.getByText('Bez čísla jednacího nelze záznam odeslat.').waitFor()
    await page.getByText('Napište jméno nebo příjmení.').waitFor()
    await expect.poll(() => focused(page)).toBe('reference')
    await accessible(page)
    await picture(page, 'police-form-faults', true)
    await fillLeast(page, 'TEST-1/ČJ-2026')
    const sent = page.waitForRequest('**/police/v1/notices')
    await send(page)
    await delivered(page)
    expect((await sent).postDataJSON()).toMatchObject({
      reference: 'TEST-1/ČJ-2026',
      unit: { name: 'Oddělení Odesílající' },
      dwelling: { municipality: 'Liberec', municipalityCode: '563889', district: 'CZ0513' },
      endangered: [{ givenName: 'Zkouška', familyName: 'Testovací' }],
    })
    await accessible(page)
    await picture(page, 'police-sent', true)
    const file = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Uložit potvrzení' }).first().click()
    expect((await file).suggestedFilename()).toBe('potvrzeni-1.jws')
    await page.getByRole('link', { name: 'Zpět na přehled' }).click()
    await page.getByRole('link', { name: 'TEST-1/ČJ-2026' }).waitFor()
    // The draft is gone with what was sent.
    await page.getByText('Nic není rozepsáno.').waitFor()
    await context.close()
  })

  it('survives a reload sealed, is not shown to another unit of the computer, and leaves nothing in the open', async () => {
    const { page, context } = await computer()
    await enrol(page, 'Oddělení První')
    await begin(page)
    await page.getByLabel('Číslo jednací', { exact: true }).fill('TEST-TAJNE/2026')
    const person = page.getByRole('group', { name: '1. ohrožená osoba' })
    await person.getByLabel('Příjmení', { exact: true }).fill('Neviditelná')
    await expect.poll(() => storedText(page)).toContain('draft:')
    await page.reload()
    await expect.poll(() => person.getByLabel('Příjmení', { exact: true }).inputValue()).toBe('Neviditelná')
    const stored = await storedText(page)
    expect(stored).not.toMatch(/TAJNE|Neviditeln/)
    expect(page.url()).not.toMatch(/TAJNE|Neviditeln/)
    await page.getByRole('button', { name: 'Jiný útvar' }).click()
    await page.getByRole('button', { name: 'Přidat útvar' }).click()
    await enrol(page, 'Oddělení Druhé')
    await page.getByText('Nic není rozepsáno.').waitFor()
    await page.getByRole('button', { name: 'Jiný útvar' }).click()
    await accessible(page)
    await picture(page, 'police-units', true)
    await page.getByRole('button', { name: 'Oddělení První' }).click()
    await page.getByRole('link', { name: 'TEST-TAJNE/2026' }).waitFor()
    await page.getByRole('button', { name: 'Smazat' }).click()
    await page.getByRole('button', { name: 'Opravdu smazat' }).click()
    await page.getByText('Nic není rozepsáno.').waitFor()
    await context.close()
  })

  it('whose receipt is lost is kept as it was and sent once more by a click, and arrives once', async () => {
    const { page, context } = await computer(PHONE)
    await enrol(page, 'Oddělení Bez spojení')
    await begin(page)
    await fillLeast(page, 'TEST-2/ČJ-2026')
    const bodies: (string | null)[] = []
    page.on('request', (request) => request.url().endsWith('/notices') && bodies.push(request.postData()))
    await page.route(
      '**/police/v1/notices',
      async (route) => {
        await route.fetch()
        await route.abort()
      },
      { times: 1 },
    )
    await send(page)
    await page.getByText('potvrzení nepřišlo').waitFor()
    expect(await page.getByLabel('Číslo jednací', { exact: true }).getAttribute('readonly')).not.toBeNull()
    await accessible(page)
    await page.reload()
    await page.getByRole('button', { name: 'Odeslat znovu' }).click()
    await delivered(page)
    expect(bodies).toHaveLength(2)
    expect(bodies[0]).toBe(bodies[1])
    await picture(page, 'police-sent-phone', true)
    await context.close()
  })

  it('that the platform refuses shows why at its field', async () => {
    const { page, context } = await computer()
    await enrol(page, 'Oddělení Odmítnuté')
    await begin(page)
    await fillLeast(page, 'TEST-3/ČJ-2026')
    const refusal = {
      code: 'invalid-notice',
      title: 'Záznam neodpovídá protokolu.',
      detail: 'Opravte údaje vyjmenované ve faults.',
      faults: [{ path: 'endangered.0.phone', code: 'too_big' }],
    }
    await page.route('**/police/v1/notices', (route) => route.fulfill({ status: 422, json: refusal }), { times: 1 })
    await send(page)
    await page.getByText('Záznam neodpovídá protokolu.').waitFor()
    await page.getByText('Opravte označené údaje a odešlete znovu.').waitFor()
    expect(await page.getByText('vyjmenované ve faults').count()).toBe(0)
    await expect.poll(() => focused(page)).toBe('endangered.0.phone')
    await send(page)
    await delivered(page)
    await context.close()
  })
})

describe('a record that was sent', () => {
  it('is read back, supplemented by what is missing, a phone and another person, and its end is told', async () => {
    const { page, context } = await computer()
    await enrol(page, 'Oddělení Doplňující')
    await begin(page)
    await fillLeast(page, 'TEST-4/ČJ-2026')
    await send(page)
    await delivered(page)
    await page.getByRole('button', { name: 'Zjistit stav' }).click()
    await page.getByText('čeká na nabídku pomoci').waitFor()

    await page.getByRole('link', { name: 'Doplnit nebo opravit' }).click()
    const first = page.getByRole('group', { name: '1. Zkouška Testovací' })
    await first.getByText('Centru tento údaj chybí.').first().waitFor()
    await page.getByRole('button', { name: 'Podepsat a odeslat doplnění' }).click()
    await page.getByText('Nic není vyplněno.').waitFor()
    await first.getByLabel('Telefon', { exact: true }).first().fill('700 000 999')
    await page.getByRole('button', { name: 'Přidat ohroženou osobu' }).click()
    const second = page.getByRole('group', { name: '2. ohrožená osoba' })
    await second.getByLabel('Příjmení', { exact: true }).fill('Přidaná')
    await accessible(page)
    await picture(page, 'police-supplement', true)
    const supplement = page.waitForRequest('**/supplements')
    await page.getByRole('button', { name: 'Podepsat a odeslat doplnění' }).click()
    await page.getByText('Doplnění je doručeno.').waitFor()
    expect((await supplement).postDataJSON()).toEqual({
      endangered: [{ number: 1, phone: '700 000 999' }, { familyName: 'Přidaná' }],
    })
    expect((await supplement).headers()['if-match']).toBe('"1"')

    await page.getByRole('link', { name: 'Oznámit konec vykázání' }).click()
    const end = page.getByRole('button', { name: 'Podepsat a oznámit konec' })
    await end.click()
    await page.getByText('Vyberte důvod.').waitFor()
    await page.getByRole('radio', { name: 'rozhodl soud' }).check({ force: true })
    await typeMoment(page, 'Kdy vykázání skončilo', hoursAgo(1))
    await accessible(page)
    await picture(page, 'police-end', true)
    await end.click()
    await page.getByText('Konec vykázání je oznámen.').waitFor()
    await page.getByRole('button', { name: 'Zjistit stav' }).click()
    await page.getByText('rozhodl soud').waitFor()
    await page.getByText('Přidaná').first().waitFor()
    await accessible(page)
    await picture(page, 'police-life', true)
    await context.close()
  })

  it('of a test unit is marked as a trial on each screen, and comes to the test centre alone', async () => {
    const { page, context } = await computer()
    await enrol(page, 'Oddělení Na zkoušku', true)
    const band = page.getByText('ZKOUŠKA: záznamy dostane jen zkušební centrum')
    await band.waitFor()
    await begin(page)
    await band.waitFor()
    await fillLeast(page, 'TEST-6/ČJ-2026')
    await send(page)
    await delivered(page)
    await page.getByText('Zkušební centrum', { exact: true }).waitFor()
    await page.getByRole('button', { name: 'Zjistit stav' }).click()
    await page.getByText('čeká na nabídku pomoci').waitFor()
    await band.waitFor()
    // A part of which nothing is known is called once, and names of fields are told apart.
    const missing = page.getByRole('region', { name: 'Co centru chybí' })
    await missing.getByText('Děti v obydlí', { exact: true }).waitFor()
    await missing.getByText('Jazyk; Je třeba tlumočník').waitFor()
    await context.close()
  })

  it('is found among 300', async () => {
    const { page, context } = await computer()
    await enrol(page, 'Oddělení Pilné')
    await begin(page)
    await fillLeast(page, 'TEST-5/ČJ-2026')
    for (let more = 2; more <= 10; more++) {
      await page.getByRole('button', { name: 'Přidat ohroženou osobu' }).click()
      await page
        .getByRole('group', { name: `${more}. ohrožená osoba` })
        .getByLabel('Příjmení', { exact: true })
        .fill(`Vzorová ${more}`)
    }
    expect(await page.getByRole('button', { name: 'Přidat ohroženou osobu' }).count()).toBe(0)
    await picture(page, 'police-form-ten', true)
    await send(page)
    await delivered(page)
    await multiplied(page, 299)
    await page.getByRole('link', { name: 'Zpět na přehled' }).click()
    await page.getByText('300 záznamů').waitFor()
    await page.getByText('Strana 1 z 15').waitFor()
    await accessible(page)
    await picture(page, 'police-home-many', true)
    await page.getByRole('button', { name: 'Starší' }).click()
    await page.getByText('Strana 2 z 15').waitFor()
    await page.getByLabel('Najít podle').fill('kopie 150')
    await expect.poll(() => page.locator('section[aria-labelledby=sent] li').count()).toBe(1)
    await context.close()
  })
})

/** Seals the one record that was sent again and again, each under a reference of its own, as the page itself seals it. */
function multiplied(page: Page, times: number): Promise<void> {
  return page.evaluate(async (many) => {
    const all = (request: IDBRequest) =>
      new Promise<unknown>((resolve) => request.addEventListener('success', () => resolve(request.result)))
    const units = (await all(indexedDB.open('opora-police'))) as IDBDatabase
    const [unit] = (await all(units.transaction('units').objectStore('units').getAll())) as {
      id: string
      sealingKey: CryptoKey
    }[]
    units.close()
    if (unit === undefined) throw new Error('no unit')
    const base = (await all(indexedDB.open(`opora-police-${unit.id}`))) as IDBDatabase
    const kept = base.transaction('kept').objectStore('kept')
    const [names, values] = (await Promise.all([all(kept.getAllKeys()), all(kept.getAll())])) as [
      string[],
      { savedAt: string; iv: Uint8Array<ArrayBuffer>; sealed: ArrayBuffer }[],
    ]
    const at = names.findIndex((name) => name.startsWith('sent:'))
    const [name = '', one] = [names[at], values[at]]
    if (one === undefined) throw new Error('nothing was sent')
    const bound = (of: string) => new TextEncoder().encode(`${of}\n${one.savedAt}`)
    const text = await crypto.subtle.decrypt(
      { name: 'AES-GCM', iv: one.iv, additionalData: bound(name) },
      unit.sealingKey,
      one.sealed,
    )
    const content = JSON.parse(new TextDecoder().decode(text))
    const copies = await Promise.all(
      Array.from({ length: many }, async (_, index) => {
        const called = `sent:kopie-${index}`
        const iv = crypto.getRandomValues(new Uint8Array(12))
        const copy = { ...content, notice: { ...content.notice, reference: `KOPIE ${index}` } }
        const words = new TextEncoder().encode(JSON.stringify(copy))
        const sealed = await crypto.subtle.encrypt(
          { name: 'AES-GCM', iv, additionalData: bound(called) },
          unit.sealingKey,
          words,
        )
        return [called, { savedAt: one.savedAt, iv, sealed }] as const
      }),
    )
    const store = base.transaction('kept', 'readwrite').objectStore('kept')
    await Promise.all(copies.map(([called, copy]) => all(store.put(copy, called))))
    base.close()
  }, times)
}

/** What a browser says to whoever wants to take out the keys of a unit. */
function exported(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const all = (request: IDBRequest) =>
      new Promise<unknown>((resolve) => request.addEventListener('success', () => resolve(request.result)))
    const base = (await all(indexedDB.open('opora-police'))) as IDBDatabase
    const [unit] = (await all(base.transaction('units').objectStore('units').getAll())) as Record<string, CryptoKey>[]
    base.close()
    const tries = [
      ['pkcs8', unit?.['privateKey']],
      ['raw', unit?.['sealingKey']],
    ] as const
    return Promise.all(
      tries.map(([format, key]) =>
        crypto.subtle.exportKey(format, key as CryptoKey).then(
          () => 'exported',
          ({ name }: Error) => name,
        ),
      ),
    )
  })
}

/** All that this browser has written down for the page, as text. */
function storedText(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const all = (request: IDBRequest) =>
      new Promise<unknown>((resolve) => request.addEventListener('success', () => resolve(request.result)))
    const texts = [JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage })]
    for (const { name = '' } of await indexedDB.databases()) {
      const base = (await all(indexedDB.open(name))) as IDBDatabase
      for (const storeName of base.objectStoreNames) {
        const store = base.transaction(storeName).objectStore(storeName)
        const [keys, values] = await Promise.all([all(store.getAllKeys()), all(store.getAll())])
        const read = (value: unknown) =>
          value instanceof ArrayBuffer
            ? new TextDecoder('utf-16').decode(value.slice(0, value.byteLength & ~1)) + new TextDecoder().decode(value)
            : value
        texts.push(
          JSON.stringify(keys),
          JSON.stringify(values, (_, value) => read(value)),
        )
      }
      base.close()
    }
    return texts.join('\n')
  })
}
