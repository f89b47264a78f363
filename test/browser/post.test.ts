import { describe, expect, it } from 'vitest'
import { accessible, PHONE, picture, signIn } from '../support/browser.ts'
import { handOver, noticeNow } from '../support/hand-over.ts'
import { platformInBrowser } from '../support/platform-in-browser.ts'

const WORKER = 'Jana Vzorová'
const HEAD = 'Milena Ukázková'

const place = await platformInBrowser({ demo: false })
const { platform, browser } = place

async function arrive(): Promise<void> {
  await handOver(place, noticeNow(place))
  await platform.settle()
}

describe('my own calendar', () => {
  it('gets an address that is shown once, replaced and revoked', async () => {
    await arrive()
    const { page, context } = await signIn(browser, { origin: platform.origin, name: WORKER, options: PHONE })
    await page.locator('summary').first().click()
    await page.getByRole('link', { name: 'Můj účet a kalendář' }).click()
    await page.getByText('Zatím nemáte žádnou adresu kalendáře.').waitFor()
    await accessible(page)

    await page.getByRole('button', { name: 'Vytvořit adresu' }).click()
    const first = await page.getByLabel('Adresa kalendáře').inputValue()
    const text = await (await fetch(first)).text()
    for (const title of ['Nabídnout pomoc', 'Služba']) expect(text).toContain(`SUMMARY:${title}`)
    await page.getByText('Své služby v něm vidíte na dva měsíce dopředu').waitFor()
    await accessible(page)
    await picture(page, 'calendar-address', true)

    await page.getByRole('button', { name: 'Vytvořit novou adresu' }).click()
    await page.getByText('Stará adresa přestane hned platit').waitFor()
    await page.getByRole('button', { name: 'Vytvořit novou adresu' }).click()
    await expect.poll(() => page.getByLabel('Adresa kalendáře').inputValue()).not.toBe(first)
    const second = await page.getByLabel('Adresa kalendáře').inputValue()
    expect([(await fetch(first)).status, (await fetch(second)).status]).toEqual([404, 200])

    await page.reload()
    await page.getByText('Vaše adresa platí od').waitFor()
    expect(await page.getByLabel('Adresa kalendáře').count()).toBe(0)
    await page.getByRole('button', { name: 'Zrušit adresu' }).click()
    await page.getByText('Adresa je zrušená.').waitFor()
    expect((await fetch(second)).status).toBe(404)
    await accessible(page)
    await context.close()
  })
})

describe('an address that takes no letters', () => {
  it('is shown on Today to everybody, and the head says that it works again', async () => {
    const [letter] = platform.inbox.letters()
    if (letter === undefined) throw new Error('no letter was sent')
    const [address = ''] = letter.to
    const body = JSON.stringify({ letter: letter.id, address, kind: 'bounce' })
    const headers = { 'content-type': 'application/json' }
    await fetch(`${platform.origin}/local/bounces`, { method: 'POST', headers, body })

    const worker = await signIn(browser, { origin: platform.origin, name: WORKER })
    await worker.page.getByText('1 e-mailová adresa centra je nedoručitelná.').waitFor()
    await accessible(worker.page)
    await worker.page.getByRole('link', { name: 'Které to jsou' }).click()
    await worker.page.getByText(address).waitFor()
    await worker.page.getByText('Obraťte se prosím na ně.').waitFor()
    expect(await worker.page.getByRole('button', { name: 'Adresa zase funguje' }).count()).toBe(0)
    await worker.context.close()

    const head = await signIn(browser, { origin: platform.origin, name: HEAD, path: '/adresy', options: PHONE })
    await head.page.getByText(address).waitFor()
    await accessible(head.page)
    await picture(head.page, 'failing-addresses')
    await head.page.getByRole('button', { name: 'Adresa zase funguje' }).click()
    await head.page.getByText('Na všechny e-mailové adresy centra lze doručovat.').waitFor()
    await head.page.getByText('Opora na adresu zase píše.').waitFor()
    await accessible(head.page)
    await head.context.close()
  })
})
