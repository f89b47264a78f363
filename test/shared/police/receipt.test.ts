import { createHash, generateKeyPairSync, type KeyObject, sign, verify } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { checkReceipt, type Receipt, type ReceiptClaims, receiptSchema } from '../../../shared/police/receipt.ts'

const receipt: Receipt = {
  noticeId: '01JX',
  centre: { id: 'liberec', name: 'Intervenční centrum Liberec' },
  deliveredAt: '2026-03-02T09:00:00.000Z',
  offerDueAt: '2026-03-04T09:00:00.000Z',
  receipt: 'eyJhbGciOi.eyJpc3MiOi.c2ln',
}

it('a receipt opens with every field that was answered', () => {
  expect(receiptSchema.parse(receipt)).toEqual(receipt)
})

it.each(Object.keys(receipt))('a receipt without %s does not open', (field) => {
  expect(receiptSchema.safeParse({ ...receipt, [field]: undefined }).success).toBe(false)
})

it('a receipt whose centre has no name does not open', () => {
  expect(receiptSchema.safeParse({ ...receipt, centre: { id: 'liberec' } }).success).toBe(false)
})

const issuer = 'https://opora.example'
const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' })
const other = generateKeyPairSync('ec', { namedCurve: 'P-256' })
const claims: ReceiptClaims = {
  iss: issuer,
  sub: '01KJPWD6M012XV4FXM0XHRVGY1',
  iat: 1_772_442_000,
  sender: 'pcr-zkouska',
  digest: createHash('sha256').update('{}').digest('base64url'),
  centre: 'liberec',
  deliveredAt: '2026-03-02T09:00:00.000Z',
  offerDueAt: '2026-03-04T09:00:00.000Z',
}

interface Writing {
  readonly header?: object
  readonly privateKey?: KeyObject
}

function jws(said: object, { header = {}, privateKey = pair.privateKey }: Writing = {}): string {
  const all = { alg: 'ES256', typ: 'opora-receipt+jwt', kid: 'first', ...header }
  const input = [all, said].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.')
  const signature = sign('sha256', Buffer.from(input), { key: privateKey, dsaEncoding: 'ieee-p1363' })
  return `${input}.${signature.toString('base64url')}`
}

const check = (text: string) =>
  checkReceipt(text, {
    issuer,
    keys: [
      { kid: 'later', key: other.publicKey },
      { kid: 'first', key: pair.publicKey },
    ],
    verify: ({ key }, signed, signature) => verify('sha256', signed, { key, dsaEncoding: 'ieee-p1363' }, signature),
  })

const good = jws(claims)

describe('a genuine receipt is found', () => {
  it.each<[string, string]>([
    ['as it is', good],
    ['with spaces around it', `\n  ${good} \t`],
    ['broken into lines', good.replaceAll(/.{60}/g, '$&\r\n')],
    ['broken into lines that are indented', good.replaceAll(/.{40}/g, '$&\n    ')],
    ['in the answer it came with', JSON.stringify({ ...receipt, receipt: good }, undefined, 2)],
    ['in a link to the page', `${issuer}/potvrzeni?r=${good}`],
    ['in a link with more in it', `${issuer}/potvrzeni?lang=en&r=${good}&x=1`],
    ['after words', `Potvrzení: ${good}`],
    ['between words', `Potvrzení ${good}\nDěkujeme`],
    ['in quotes', `„${good}“`],
    ['with a mark of order before it', `\uFEFF${good}`],
  ])('%s', async (_how, text) => {
    expect(await check(text)).toEqual({ valid: true, jws: good, claims })
  })

  it.each<[string, object]>([
    ['of the first months, with what was missing', { ...claims, missing: ['evicted'], verify: [] }],
    ['of a supplement', { ...claims, kind: 'supplement', version: 2 }],
    ['of an end', { ...claims, kind: 'end', version: 3 }],
    ['of what was entered by hand', { ...claims, channel: 'fax' }],
    ['of what was sent on trial', { ...claims, test: true }],
    ['given while the platform had another address', { ...claims, iss: 'https://before.example' }],
  ])('%s', async (_what, said) => {
    expect(await check(jws(said))).toMatchObject({ valid: true, claims: { sub: claims.sub } })
  })

  it('whichever of the keys signed it', async () => {
    const later = jws(claims, { header: { kid: 'later' }, privateKey: other.privateKey })
    expect(await check(later)).toMatchObject({ valid: true })
  })
})

describe('what is no receipt of this platform', () => {
  const [head = '', body = '', tail = ''] = good.split('.')
  const said = (changed: object) => Buffer.from(JSON.stringify({ ...claims, ...changed })).toString('base64url')
  it.each<[string, string, string]>([
    ['nothing', '', 'not-a-receipt'],
    ['words', 'Dobrý den', 'not-a-receipt'],
    ['a link to the page alone', `${issuer}/potvrzeni?r=`, 'not-a-receipt'],
    ['two parts only', `${head}.${body}`, 'not-a-receipt'],
    ['an answer without its receipt', JSON.stringify({ ...receipt, receipt: '' }), 'not-a-receipt'],
    [
      'another thing that the platform signed',
      jws(claims, { header: { typ: 'opora-audit-day+jwt' } }),
      'not-a-receipt',
    ],
    ['without a type', jws(claims, { header: { typ: undefined } }), 'not-a-receipt'],
    ['without a signature', jws(claims, { header: { alg: 'none' } }), 'not-a-receipt'],
    ['of another algorithm', jws(claims, { header: { alg: 'HS256' } }), 'not-a-receipt'],
    ['without the name of its key', jws(claims, { header: { kid: undefined } }), 'not-a-receipt'],
    ['signed, but without what a receipt says', jws({ iss: issuer }), 'not-a-receipt'],
    ['signed, with a time that is none', jws({ ...claims, deliveredAt: 'včera' }), 'not-a-receipt'],
    ['another time of delivery', `${head}.${said({ deliveredAt: '2026-03-01T09:00:00.000Z' })}.${tail}`, 'changed'],
    ['another centre', `${head}.${said({ centre: 'brno' })}.${tail}`, 'changed'],
    ['what it says spoilt', `${head}.AAAA.${tail}`, 'changed'],
    ['the last sign missing', good.slice(0, -1), 'changed'],
    ['half of the signature missing', good.slice(0, -43), 'changed'],
    ['signed by another under the name of our key', jws(claims, { privateKey: other.privateKey }), 'changed'],
    ['a key nobody knows', jws(claims, { header: { kid: 'nobody' } }), 'unknown-key'],
    [
      'of another installation',
      jws({ ...claims, iss: 'https://x.example' }, { header: { kid: 'x' } }),
      'other-installation',
    ],
  ])('%s', async (_what, text, fault) => {
    expect(await check(text)).toEqual({ valid: false, fault })
  })

  it('whichever sign of it is another', async () => {
    const checked = Array.from(good, (sign, index) =>
      check(`${good.slice(0, index)}${sign === 'A' ? 'B' : 'A'}${good.slice(index + 1)}`),
    )
    expect((await Promise.all(checked)).filter(({ valid }) => valid)).toEqual([])
  })
})

it('a receipt is short enough for a QR code that a telephone reads from paper', () => {
  const longest = { ...claims, kind: 'supplement', version: 99, channel: 'data-box', test: true }
  expect(`${issuer}/potvrzeni?r=${jws(longest)}`.length).toBeLessThan(800)
})
