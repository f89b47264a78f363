import decodeQR from 'qr/decode.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createPublic } from '../../../functions/public/app.ts'
import { forPublic } from '../../../functions/store/for-public.ts'
import { endangered, notice } from '../../support/notices.ts'
import { ORIGIN, openWorld, type World } from '../../support/world.ts'

let world: World
let app: ReturnType<typeof createPublic>
let receipt: string
let digest: string
beforeAll(async () => {
  world = await openWorld()
  const { table, signer, now } = world
  app = createPublic({ store: forPublic(table), signer, origin: ORIGIN, now })
  const content = notice({ reference: 'OV-1', endangered: [endangered(), endangered({ givenName: 'Druhá' })] })
  receipt = (await world.deliver(content)).receipt
  digest = JSON.parse(Buffer.from(receipt.split('.')[1] ?? '', 'base64url').toString()).digest
})
afterAll(() => world.close())

const ask = (path = '', init: RequestInit = {}) => Promise.resolve(app.request(`${ORIGIN}/potvrzeni${path}`, init))
const page = async (path = '', init: RequestInit = {}) =>
  (await (await ask(path, init)).text()).replaceAll('\u00a0', ' ')
const json = async (r: string) =>
  (await ask(`?r=${encodeURIComponent(r)}`, { headers: { accept: 'application/json' } })).json()
const signed = (changes: object) =>
  world.signer.sign('opora-receipt+jwt', {
    ...JSON.parse(Buffer.from(receipt.split('.')[1] ?? '', 'base64url').toString()),
    ...changes,
  })

describe('a receipt that is good', () => {
  it('comes by a link, and the page says which centre, when and until when', async () => {
    const said = await page(`?r=${receipt}`)
    for (const words of [
      'Potvrzení je platné',
      'Intervenční centrum Liberec',
      'vykázání, verze 1',
      '2. 3. 2026 v 10:00',
      '4. 3. 2026 v 10:00',
      'pcr-zkouska',
      digest,
      receipt,
    ])
      expect(said).toContain(words)
    expect(said).not.toContain('není platné')
  })

  it('is read aloud in English too, by a link', async () => {
    expect(await page(`?r=${receipt}`)).toContain(`href="/potvrzeni?lang=en&amp;r=${receipt}"`)
    const said = await page(`?lang=en&r=${receipt}`)
    for (const words of ['<html lang="en">', 'The receipt is valid', '2 March 2026, 10:00 (Prague time)', 'version 1'])
      expect(said).toContain(words)
  })

  const form = (fields: Record<string, string | File>) => {
    const body = new FormData()
    for (const [name, value] of Object.entries(fields)) body.set(name, value)
    return { method: 'POST', body }
  }
  it.each<[string, () => RequestInit]>([
    ['pasted into the form', () => form({ r: receipt, file: new File([], '') })],
    ['pasted with line breaks', () => form({ r: receipt.replaceAll(/.{70}/g, '$&\r\n') })],
    ['in a file', () => form({ r: '', file: new File([receipt], 'potvrzeni.jws') })],
    ['in a file with the whole answer', () => form({ file: new File([JSON.stringify({ receipt })], 'odpoved.json') })],
    ['by a plain form', () => ({ method: 'POST', body: new URLSearchParams({ r: receipt }) })],
    ['as it is', () => ({ method: 'POST', body: receipt, headers: { 'content-type': 'application/jose' } })],
    [
      'as JSON',
      () => ({ method: 'POST', body: JSON.stringify({ receipt }), headers: { 'content-type': 'application/json' } }),
    ],
  ])('%s', async (_how, init) => {
    expect(await page('', init())).toContain('Potvrzení je platné')
  })

  it('is told to programs as JSON', async () => {
    expect(await json(receipt)).toEqual({
      valid: true,
      noticeId: expect.stringMatching(/^[0-9A-Z]{26}$/),
      kind: 'notice',
      version: 1,
      centre: { id: 'liberec', name: 'Intervenční centrum Liberec' },
      sender: 'pcr-zkouska',
      digest,
      deliveredAt: '2026-03-02T09:00:00.000Z',
      offerDueAt: '2026-03-04T09:00:00.000Z',
    })
  })

  it.each<[string, object, string]>([
    ['of a supplement', { kind: 'supplement', version: 2 }, 'doplnění vykázání, verze 2'],
    ['of an end', { kind: 'end', version: 3 }, 'konec vykázání, verze 3'],
    ['of a fax entered by hand', { channel: 'fax', sender: 'liberec' }, 'zapsalo centrum podle faxu'],
    ['of a call entered by hand', { channel: 'phone', sender: 'liberec' }, 'zapsalo centrum podle telefonátu'],
    ['of what was sent on trial', { test: true }, 'ZKOUŠKA: zápis byl odeslán zkušebním klíčem.'],
    [
      'of what a test centre entered',
      { test: true, channel: 'fax', sender: 'zkusebni' },
      'ZKOUŠKA: zápis vznikl ve zkušebním centru.',
    ],
    ['of a centre that is gone', { centre: 'davno' }, 'davno'],
    ['delivered in the hour that comes twice', { deliveredAt: '2026-10-25T00:30:00.000Z' }, '25. 10. 2026 v 2:30'],
  ])('%s says so', async (_what, changes, words) => {
    const said = await page(`?r=${await signed(changes)}`)
    expect(said).toContain('Potvrzení je platné')
    expect(said).toContain(words)
  })

  it('holds no personal data, and neither does what the page says', async () => {
    const [, claims = ''] = receipt.split('.')
    const said = `${Buffer.from(claims, 'base64url')} ${await page(`?r=${receipt}`)}`
    for (const { familyName, givenName, phone } of notice().endangered)
      for (const personal of [familyName, givenName, phone]) if (personal) expect(said).not.toContain(personal)
    for (const personal of [notice().evicted?.familyName, notice().dwelling.street, 'OV-1'])
      if (personal) expect(said).not.toContain(personal)
  })

  it('has a QR code by which a telephone comes back to the same page', async () => {
    const said = await page(`?r=${receipt}`)
    expect(decodeQR(drawn(said))).toBe(`${ORIGIN}/potvrzeni?r=${receipt}`)
    expect(decodeQR(drawn(await page(`?lang=en&r=${receipt}`)))).toBe(`${ORIGIN}/potvrzeni?lang=en&r=${receipt}`)
  })
})

/** The picture that a browser makes of the drawing, each field of the code three pixels wide. */
function drawn(said: string) {
  const size = Number(/viewBox="0 0 (\d+)/.exec(said)?.[1])
  const width = size * 3
  const data = new Uint8ClampedArray(width * width * 4).fill(255)
  for (const [, x, y, run] of said.matchAll(/M(\d+) (\d+)\.5h(\d+)/g))
    for (let across = Number(x) * 3; across < (Number(x) + Number(run)) * 3; across++)
      for (let down = Number(y) * 3; down < (Number(y) + 1) * 3; down++)
        data.fill(0, (down * width + across) * 4, (down * width + across) * 4 + 3)
  return { width, height: width, data }
}

describe('nothing', () => {
  const formOf = (fields: Record<string, string | File>) => {
    const body = new FormData()
    for (const [name, value] of Object.entries(fields)) body.set(name, value)
    return { method: 'POST', body }
  }
  it.each<[string, RequestInit]>([
    ['an empty form', formOf({ r: '', file: new File([], '') })],
    ['a form with spaces', formOf({ r: ' \r\n ', file: new File([], '') })],
    ['a form with an empty file', formOf({ r: '', file: new File([], 'potvrzeni.jws') })],
    ['a file of spaces', formOf({ file: new File([' \n'], 'potvrzeni.jws') })],
    ['a form without its fields', { method: 'POST', body: new URLSearchParams() }],
    ['a request without a body', { method: 'POST' }],
  ])('in %s: the page says what to do, and of no receipt that it is not valid', async (_what, init) => {
    const said = await page('', init)
    expect(said).toContain('Vložte text potvrzení, nebo vyberte soubor s ním, a pak zvolte Ověřit.')
    expect(said).not.toContain('není platné')
    expect(await page('?lang=en', init)).toContain('There is nothing to check')
  })

  it('is no receipt to programs', async () => {
    const answer = await ask('', { method: 'POST', headers: { accept: 'application/json' } })
    expect(await answer.json()).toEqual({ valid: false, reason: 'not-a-receipt' })
  })
})

describe('what is no receipt of ours', () => {
  const bent = (text: string) => text.replace(/\.(.)/, (_all, sign) => `.${sign === 'e' ? 'f' : 'e'}`)
  it.each<[string, () => Promise<string>, string, string]>([
    ['words', async () => 'Dobrý den', 'not-a-receipt', 'V textu není potvrzení Opory'],
    ['a changed one', async () => `${receipt.slice(0, -8)}AAAAAAAA`, 'changed', 'Obsah byl změněn'],
    ['one of which a sign is another', async () => bent(receipt), 'changed', 'Obsah byl změněn'],
    ['a day of the audit', () => world.signer.sign('opora-audit-day+jwt', {}), 'not-a-receipt', 'V textu není'],
    ['one of a strange key', async () => strange(ORIGIN), 'unknown-key', 'nikdy nepatřil'],
    ['one of another platform', async () => strange('https://x.example'), 'other-installation', 'jiná instalace'],
  ])('%s', async (_what, text, reason, words) => {
    const given = await text()
    expect(await json(given)).toEqual({ valid: false, reason })
    const said = await page(`?r=${encodeURIComponent(given)}`)
    expect(said).toContain('Potvrzení není platné')
    expect(said).toContain(words)
    expect(said).not.toContain('<svg')
  })

  function strange(iss: string): string {
    const [, claims = '', signature] = receipt.split('.')
    const parts = [
      { alg: 'ES256', typ: 'opora-receipt+jwt', kid: 'strange' },
      { ...JSON.parse(Buffer.from(claims, 'base64url').toString()), iss },
    ]
    return `${parts.map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.')}.${signature}`
  }

  it('is kept in the field, and no sign of it is taken for HTML', async () => {
    const said = await page('', {
      method: 'POST',
      body: new URLSearchParams({ r: '</textarea><script>alert(1)</script>' }),
    })
    expect(said).toContain('&lt;/textarea&gt;&lt;script&gt;')
    expect(said).not.toContain('<script>')
  })

  it('a picture is refused with what to do without a script', async () => {
    const body = new FormData()
    body.set('r', '')
    body.set('file', new File([new Uint8Array([1])], 'kod.png', { type: 'image/png' }))
    expect(await page('', { method: 'POST', body })).toContain('přečte jen prohlížeč')
  })

  it.each([
    ['a text', () => new URLSearchParams({ r: 'a'.repeat(70_000) })],
    [
      'a file',
      () => {
        const body = new FormData()
        body.set('file', new File(['a'.repeat(70_000)], 'a.txt'))
        return body
      },
    ],
  ])('%s longer than any receipt is refused', async (_what, body) => {
    const answer = await ask('', { method: 'POST', body: body() })
    expect(answer.status).toBe(413)
    expect(await answer.text()).toContain('Potvrzení')
    const told = await ask('', { method: 'POST', body: body(), headers: { accept: 'application/json' } })
    expect(await told.json()).toEqual({ valid: false, reason: 'too-large' })
  })

  it.each(['PUT', 'DELETE', 'PATCH'])('%s is refused', async (method) => {
    const answer = await ask('', { method })
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD, POST'])
  })

  it.each([
    ['multipart/form-data', 'x'],
    ['multipart/form-data; boundary=x', '--x\r\n'],
    ['application/x-www-form-urlencoded', '%%%=%'],
    ['application/x-www-form-urlencoded', 'r=1&r=2'],
    ['application/json', '{'],
    ['', '\u0000'],
  ])('a body of type %j that cannot be read is no receipt, and no fault of ours', async (type, body) => {
    const answer = await ask('', {
      method: 'POST',
      body,
      headers: { 'content-type': type, accept: 'application/json' },
    })
    expect([answer.status, await answer.json()]).toEqual([200, { valid: false, reason: 'not-a-receipt' }])
  })
})

describe('the page', () => {
  it('asks for a receipt, keeps nothing and lets nothing else in', async () => {
    const answer = await ask()
    expect(answer.status).toBe(200)
    const said = await answer.text()
    expect(said).toContain('<textarea id="r"')
    expect(said).not.toMatch(/Potvrzení (je|není)/)
    expect(said).not.toMatch(/ style=| on[a-z]+="/)
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'text/html; charset=UTF-8',
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      vary: 'accept',
    })
    const policy = answer.headers.get('content-security-policy')
    expect(policy).toContain(
      "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; form-action 'self'",
    )
  })
})
