import { describe, expect, it } from 'vitest'
import { accessible, DESK, PHONE, picture } from '../support/browser.ts'
import { handOver, noticeOf } from '../support/hand-over.ts'
import { pagesOf } from '../support/pdf.ts'
import { platformInBrowser } from '../support/platform-in-browser.ts'

const place = await platformInBrowser({ demo: false })
const { platform, browser } = place
const address = `${platform.origin}/potvrzeni`
const { receipt } = await handOver(place, noticeOf(place, 'Doručená'))
const changed = `${receipt.slice(0, -8)}AAAAAAAA`

describe('the page on which anybody checks a receipt', () => {
  it('does without a script: pasted, and from a file', async () => {
    const context = await browser.newContext({ ...DESK, javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(address)
    expect(await page.getByRole('button', { name: 'Načíst kód QR kamerou' }).isVisible()).toBe(false)
    await page.getByLabel('Potvrzení', { exact: true }).fill(receipt)
    await page.getByRole('button', { name: 'Ověřit', exact: true }).click()
    await page.getByRole('heading', { name: 'Potvrzení je platné' }).waitFor()
    await page.getByText('Intervenční centrum Liberec').waitFor()
    await page.getByLabel('Nebo soubor s potvrzením').setInputFiles({
      name: 'potvrzeni.jws',
      mimeType: 'text/plain',
      buffer: Buffer.from(changed),
    })
    await page.getByRole('button', { name: 'Ověřit', exact: true }).click()
    await page.getByRole('heading', { name: 'Potvrzení není platné' }).waitFor()
    await page.getByText('Obsah byl změněn').waitFor()
    await page.getByRole('link', { name: 'English' }).click()
    await page.getByRole('heading', { name: 'Check a receipt' }).waitFor()
    await context.close()
  })

  it('reads a picture of the code, and says when there is none in it', async () => {
    const context = await browser.newContext(PHONE)
    const page = await context.newPage()
    const failed: string[] = []
    page.on('console', (message) => message.type() === 'error' && failed.push(message.text()))
    await page.goto(`${address}?r=${receipt}`)
    const code = await page.getByRole('img').screenshot()
    await page.goto(address)
    const file = page.getByLabel('Nebo soubor s potvrzením')
    await page.getByRole('button', { name: 'Načíst kód QR kamerou' }).waitFor()
    const title = await page.getByRole('heading', { level: 1 }).screenshot()
    await file.setInputFiles({ name: 'nic.png', mimeType: 'image/png', buffer: title })
    await page.getByText('jsme kód QR nenašli').waitFor()
    await file.setInputFiles({ name: 'kod.png', mimeType: 'image/png', buffer: code })
    await page.getByRole('heading', { name: 'Potvrzení je platné' }).waitFor()
    expect(await page.locator('.text').textContent()).toBe(receipt)
    expect(failed).toEqual([])
    await context.close()
  })

  it('says what to do when there is no camera', async () => {
    const context = await browser.newContext(PHONE)
    const page = await context.newPage()
    await page.goto(address)
    await page.getByRole('button', { name: 'Načíst kód QR kamerou' }).click()
    await page.getByText('Kamera není dostupná').waitFor()
    await context.close()
  })

  it.each([
    ['empty', '', 'Ověření potvrzení'],
    ['valid', `?r=${receipt}`, 'Potvrzení je platné'],
    ['changed', `?r=${changed}`, 'Potvrzení není platné'],
    ['valid-en', `?lang=en&r=${receipt}`, 'The receipt is valid'],
  ])('is for everybody: %s', async (name, query, heading) => {
    const context = await browser.newContext({ ...DESK, locale: 'cs-CZ' })
    const page = await context.newPage()
    await page.goto(address + query)
    await page.getByRole('heading', { name: heading }).waitFor()
    await accessible(page)
    for (const width of [1280, 360, 320]) {
      await page.setViewportSize({ width, height: 800 })
      await picture(page, `receipt-${name}-${width}`, true)
    }
    await context.close()
  })

  it('is one sheet on paper, with the code, the text and where to check it', async () => {
    const context = await browser.newContext(DESK)
    const page = await context.newPage()
    await page.goto(`${address}?r=${receipt}`)
    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: false })
    await page.emulateMedia({ media: 'print' })
    await page.setViewportSize({ width: 794, height: 1123 })
    await picture(page, 'receipt-on-paper', true)
    const sheets = pagesOf(pdf)
    expect(sheets).toHaveLength(1)
    const [sheet = ''] = sheets.map((text) => text.replaceAll(/\s/g, ''))
    for (const said of ['Potvrzeníodoručení', 'IntervenčnícentrumLiberec', receipt, address.replaceAll(/\s/g, '')])
      expect(sheet).toContain(said)
    expect(sheet).not.toMatch(/Ověřit|jeplatné/)
    await context.close()
  })
})
