import type { BrowserContext, Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { enter, signIn } from '../support/browser.ts'
import { handOver, noticeOf } from '../support/hand-over.ts'
import { platformInBrowser } from '../support/platform-in-browser.ts'

const WORKER = 'Jana Vzorová'
const SENTENCE = 'Nedopsaná věta'

const place = await platformInBrowser({ demo: false })
const { platform, browser } = place

let context: BrowserContext
let file: string

beforeAll(async () => {
  await handOver(place, noticeOf(place, 'Nedopsaná'))
  const opened = await signIn(browser, { origin: platform.origin, name: WORKER })
  context = opened.context
  file = (await opened.page.getByRole('link', { name: 'Nedopsaná Testovací' }).getAttribute('href')) ?? ''
  await opened.page.close()
}, 60_000)
// One form that loses text spoils no other's test.
afterEach(async () => {
  await context.setOffline(false)
  for (const page of context.pages()) await page.close()
})
afterAll(() => context.close())

interface Form {
  /** Under the file, or from the top when it begins with a slash. */
  readonly path: string
  /** The button that opens it; none where it stands open. */
  readonly opens?: RegExp
  /** Whether it is as closed as before when the page comes back; others stand open, so that what was begun is seen. */
  readonly isClosed?: true
  readonly field: string
}

const forms: Readonly<Record<string, Form>> = {
  'an enquiry': { path: '/zajemci/novy', field: 'S čím se obrací' },
  'an attempt': { path: '', field: 'Poznámka' },
  'an entry': { path: '', opens: /^Práce nebo poznámka/, isClosed: true, field: 'Co se dělo' },
  'a new file': { path: '/klienti/novy', field: 'Jméno' },
  'a person': { path: 'osoba', opens: /^Upravit údaje/, field: 'Kde teď žije' },
  'an agreement': { path: 'dohoda', opens: /^Zapsat dohodu/, field: 'Zakázka' },
  'a consent': { path: 'dohoda', opens: /^Zapsat souhlas/, field: 'Co se smí předat' },
  'closing a file': { path: 'dohoda', opens: /^Uzavřít spis/, field: 'Čeho se dosáhlo' },
  'a goal': { path: 'plan', opens: /^Přidat cíl/, field: 'Cíl vlastními slovy osoby' },
  'a review': { path: 'plan', opens: /^Zapsat přehodnocení/, field: 'Co se ukázalo' },
  'a safety plan': { path: 'plan', opens: /^Sepsat bezpečnostní plán/, field: 'Domluvené slovo' },
  'a petition': { path: 'soud', opens: /^Připravit návrh/, field: 'Proč nelze čekat' },
  'a step at court': { path: 'soud', opens: /^Zapsat krok/, field: 'Spisová značka' },
  'a visit': { path: 'navstevy', opens: /^Naplánovat výjezd/, field: 'Kam' },
  'an appointment': { path: '/terminy', opens: /^Nový termín/, isClosed: true, field: 'Poznámka' },
  'a card for safe contact': { path: '', opens: /^Upravit kartu/, field: 'Smluvené heslo' },
  'a complaint': { path: '/stiznosti/nova', field: 'Obsah stížnosti' },
  'an event of the team': { path: '/tym', opens: /^Zapsat akci/, field: 'Téma' },
}

async function open({ path }: Form): Promise<Page> {
  const page = await context.newPage()
  await page.goto(platform.origin + (path.startsWith('/') ? path : [file, path].filter(Boolean).join('/')))
  // Nobody is signed in after the last tab is gone.
  await enter(page, WORKER)
  return page
}

async function press(page: Page, { opens }: Form): Promise<void> {
  if (opens) await page.getByRole('main').getByRole('button', { name: opens }).first().click()
}

const fieldOf = (page: Page, { field }: Form): Locator =>
  page.getByRole('main').getByRole('textbox', { name: field }).first()

/** What this browser keeps of what is typed: sealed, so that only a change of it is seen. */
const kept = (page: Page) =>
  page.evaluate(() => JSON.stringify(Object.entries(localStorage).filter(([name]) => name.startsWith('opora.draft.'))))

/** Ends a page as a killed browser does: nothing in it is told that it ends. */
async function kill(page: Page): Promise<void> {
  const session = await context.newCDPSession(page)
  const crashed = page.waitForEvent('crash')
  session.send('Page.crash').catch(() => undefined)
  await crashed
  await page.close({ runBeforeUnload: false })
}

describe('what is typed into a form without a connection outlives a browser that is killed', () => {
  it.each(Object.entries(forms))('%s', async (_name, form) => {
    const page = await open(form)
    await press(page, form)
    // What it stands in has come before the connection goes.
    await fieldOf(page, form).waitFor()
    await context.setOffline(true)
    const before = await kept(page)
    await fieldOf(page, form).fill(SENTENCE)
    await expect.poll(() => kept(page)).not.toBe(before)
    await kill(page)
    await context.setOffline(false)

    const again = await open(form)
    if (form.isClosed) await press(again, form)
    await again.getByText('Obnovili jsme rozepsaný text').first().waitFor()
    await expect.poll(() => fieldOf(again, form).inputValue()).toBe(SENTENCE)
    await again.getByRole('button', { name: 'Zahodit' }).first().click()
  })
})
