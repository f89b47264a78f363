import { isUtf8 } from 'node:buffer'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { MAX_BYTES } from '../../../functions/intake/received.ts'
import { signedComponents } from '../../../functions/intake/signature.ts'
import { privateJwk } from '../../../infra/local/demo/key-files.ts'
import type { Notice } from '../../../shared/police/notice.ts'
import { languages } from '../../../shared/problems/language.ts'
import { type ProblemCode, problems } from '../../../shared/problems/problem.ts'
import { problemTexts } from '../../../shared/problems/texts.ts'
import { type Forgery, forge } from '../../support/forgery.ts'
import { changed, fullNotice, places, valueAt } from '../../support/full-notice.ts'
import { hostileAtLeast, withoutExamples } from '../../support/hostile-set.ts'
import { endangered, notice } from '../../support/notices.ts'
import { ORIGIN, openWorld, type World } from '../../support/world.ts'

/*
 * Requests of somebody who means harm, or whose system is broken in every way there is. None may be stored, none may bring the
 * door down, and no refusal may repeat what the body said.
 */

const NOTICES = `${ORIGIN}/police/v1/notices`

/** The same requests on every run; fast-check prints the seed and the path of one that was not refused. */
const seed = 20_260_302
const runs = (numRuns: number) => ({ seed, numRuns })

let world: World
let stored = 0
let refusals = 0

beforeAll(async () => {
  world = await openWorld()
  stored = (await world.kept()).length
})
afterAll(() => world.close())
beforeEach(() => world.setTime('2026-03-02T09:00:00Z'))

/** Words of the full notice that no refusal has a reason to say. */
const said = places
  .map(({ path }) => valueAt(path))
  .filter((value) => typeof value === 'string')
  .filter((value) => value.length >= 6)

/** Sends a request and makes sure that it was refused as it should be. Answers the code. */
async function refused(request: Request, secrets: readonly string[] = []): Promise<string> {
  const answer = await world.intake.request(request)
  const text = await answer.text()
  const before = stored
  stored = (await world.kept()).length
  refusals++
  expect(stored).toBe(before)
  expect(answer.status, text).toBeGreaterThanOrEqual(400)
  expect(answer.status, text).toBeLessThan(500)
  expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/)
  expect(text.length).toBeLessThan(16_384)
  if (request.method === 'HEAD') return ''
  const repeated = withoutExamples(text)
  for (const secret of [...said, ...secrets]) expect(repeated).not.toContain(secret)
  return codeOf(text, answer.status)
}

function codeOf(text: string, status: number): ProblemCode {
  const { code, title, detail } = JSON.parse(text)
  const known = Object.entries(problems).find(([name]) => name === code)
  expect(known?.[1].status).toBe(status)
  expect([title, detail]).not.toContain('')
  return code
}

/** A request with a good signature, whatever it is over. */
function signed(body: Forgery['body'], changes: Partial<Forgery> = {}): Promise<Request> {
  return forge({ key: world.policeKey, now: world.now(), url: NOTICES, body, ...changes })
}

/** A signed request for the full notice, its headers changed afterwards. */
async function meddled(change: (headers: Headers) => void): Promise<Request> {
  const request = await signed(JSON.stringify(fullNotice))
  const headers = new Headers(request.headers)
  change(headers)
  return new Request(request.url, { method: 'POST', headers, body: await request.arrayBuffer() })
}

function put(name: string, change: (value: string) => string): Promise<Request> {
  return meddled((headers) => headers.set(name, change(headers.get(name) ?? '')))
}

const signatureCodes = ['signature-malformed', 'signature-invalid', 'unknown-key', 'outside-window', 'unsigned']

describe('signature headers', () => {
  /** Printable and not a space: white space between the parts of a structured field changes nothing. */
  const letter = fc.integer({ min: 0x21, max: 0x7e }).map((code) => String.fromCharCode(code))

  it.each(['signature-input', 'signature'])('with one letter of %s changed are refused', async (name) => {
    await fc.assert(
      fc.asyncProperty(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), letter, async (where, other) => {
        const request = await put(name, (value) => {
          // The last letters of a signature hold bits that nobody reads.
          const at = Math.floor(where * (value.length - (name === 'signature' ? 4 : 0)))
          return `${value.slice(0, at)}${value[at] === other ? '"' : other}${value.slice(at + 1)}`
        })
        expect(signatureCodes).toContain(await refused(request))
      }),
      runs(60),
    )
  })

  it.each(['signature-input', 'signature'])('with a piece of %s cut out or doubled are refused', async (name) => {
    const place = fc.double({ min: 0, max: 1, noNaN: true })
    await fc.assert(
      fc.asyncProperty(place, place, fc.boolean(), async (one, other, isDoubled) => {
        const request = await put(name, (value) => {
          const [from, to] = [one, other].map((part) => Math.floor(part * value.length)).toSorted((a, b) => a - b)
          const piece = value.slice(from, Math.max(to ?? 0, (from ?? 0) + 3))
          const cut = value.replace(piece, () => (isDoubled ? piece + piece : ''))
          // What was only white space, or only the filling at the end of a signature, is no change.
          return cut.replaceAll(' ', '') === value.replaceAll(' ', '') ? '' : cut
        })
        expect(signatureCodes).toContain(await refused(request))
      }),
      runs(40),
    )
  })

  it('of any bytes at all are refused', async () => {
    const bytes = fc.array(fc.oneof(fc.integer({ min: 0x20, max: 0xff }), fc.constant(9)), { maxLength: 300 })
    const text = bytes.map((codes) => String.fromCharCode(...codes))
    await fc.assert(
      fc.asyncProperty(text, text, async (signature, input) => {
        const request = await meddled((headers) => {
          headers.set('signature', signature)
          headers.set('signature-input', input)
        })
        expect(signatureCodes).toContain(await refused(request))
      }),
      runs(40),
    )
  })

  const parts = '"@method" "@target-uri" "content-type" "content-digest"'
  const rest = 'created=1772442000;nonce="12345678";keyid="x";tag="opora-notice"'

  it.each([
    ['nothing', ''],
    ['a label alone', 'opora'],
    ['a label and a sign', 'opora='],
    ['no label', `(${parts});${rest}`],
    ['a label in capitals', `OPORA=(${parts});${rest}`],
    ['another label', `other=(${parts});${rest}`],
    ['a number', 'opora=1'],
    ['yes', 'opora=?1'],
    ['a text', 'opora="x"'],
    ['bytes', 'opora=:AAAA:'],
    ['a list of nothing', `opora=();${rest}`],
    ['a list that does not end', `opora=(${parts}`],
    ['a list that ends twice', `opora=(${parts}));${rest}`],
    ['a list in a list', `opora=((${parts}));${rest}`],
    ['ten thousand lists', `opora=${'('.repeat(10_000)}`],
    ['names without quotes', `opora=(${parts.replaceAll('"', '')});${rest}`],
    ['names in capitals', `opora=(${parts.toUpperCase()});${rest}`],
    ['a name twice', `opora=("@method" ${parts});${rest}`],
    ['a derived name that nobody knows', `opora=("@evil" ${parts});${rest}`],
    ['a header that is not there', `opora=("x-nothing" ${parts});${rest}`],
    ['a header over itself', `opora=("signature" "signature-input" ${parts});${rest}`],
    ['the status of an answer', `opora=("@status" ${parts});${rest}`],
    ['a part of the query', `opora=("@query-param";name="a" ${parts});${rest}`],
    ['a request of an answer', `opora=("@method";req "@target-uri" "content-type" "content-digest");${rest}`],
    ['a header as bytes', `opora=(${parts.replace('"content-digest"', '"content-digest";bs')});${rest}`],
    ['a header rewritten', `opora=(${parts.replace('"content-digest"', '"content-digest";sf')});${rest}`],
    ['a header from the trailer', `opora=(${parts.replace('"content-digest"', '"content-digest";tr')});${rest}`],
    [
      'one member of a header',
      `opora=(${parts.replace('"content-digest"', '"content-digest";key="sha-256"')});${rest}`,
    ],
    ['no parameters', `opora=(${parts})`],
    ['parameters twice', `opora=(${parts});${rest};${rest}`],
    ['a time that is text', `opora=(${parts});${rest.replace('1772442000', '"1772442000"')}`],
    ['a time that is a date', `opora=(${parts});${rest.replace('1772442000', '@1772442000')}`],
    ['a time with a fraction', `opora=(${parts});${rest.replace('1772442000', '1772442000.5')}`],
    ['a time before all times', `opora=(${parts});${rest.replace('1772442000', '-999999999999999')}`],
    ['a time after all times', `opora=(${parts});${rest.replace('1772442000', '999999999999999')}`],
    ['a time of too many digits', `opora=(${parts});${rest.replace('1772442000', '9'.repeat(400))}`],
    ['a key that is a number', `opora=(${parts});${rest.replace('"x"', '1')}`],
    ['a key of no letters', `opora=(${parts});${rest.replace('"x"', '""')}`],
    ['a key of a hundred thousand letters', `opora=(${parts});${rest.replace('"x"', `"${'x'.repeat(100_000)}"`)}`],
    ['a key with a separator of ours', `opora=(${parts});${rest.replace('"x"', '"x#key"')}`],
    ['a key in other than ASCII', `opora=(${parts});${rest.replace('"x"', '"\u00e9"')}`],
    ['a key as a display string', `opora=(${parts});${rest.replace('"x"', '%"x"')}`],
    ['a nonce as bytes', `opora=(${parts});${rest.replace('"12345678"', ':AAAAAAAA:')}`],
    ['a quote that does not end', `opora=(${parts});${rest}"`],
    ['a backslash at the end', `opora=(${parts});${rest};a="\\`],
    ['a comma at the end', `opora=(${parts});${rest},`],
    ['two labels', `opora=(${parts});${rest}, other=(${parts});${rest}`],
    ['one label twice', `opora=(${parts});${rest}, opora=(${parts});${rest}`],
    ['a thousand labels', Array.from({ length: 1000 }, (_, n) => `l${n}=(${parts});${rest}`).join(', ')],
    [
      'ten thousand parameters',
      `opora=(${parts});${rest};${Array.from({ length: 10_000 }, (_, n) => `p${n}`).join(';')}`,
    ],
    ['the name of a prototype', `__proto__=(${parts});${rest}`],
    ['a parameter that every object has', `opora=(${parts});constructor=1`],
  ])('are refused when Signature-Input is %s', async (_what, value) => {
    expect(signatureCodes).toContain(await refused(await put('signature-input', () => value)))
  })

  it.each<[string, (value: string) => string]>([
    ['nothing', () => ''],
    ['a label alone', () => 'opora'],
    ['no bytes', () => 'opora=::'],
    ['three bytes', () => 'opora=:AAAA:'],
    ['64 zeros', () => `opora=:${Buffer.alloc(64).toString('base64')}:`],
    ['64 ones', () => `opora=:${Buffer.alloc(64, 0xff).toString('base64')}:`],
    ['a hundred thousand bytes', () => `opora=:${Buffer.alloc(100_000).toString('base64')}:`],
    ['no base64', () => 'opora=:*:'],
    ['a text', (value) => value.replace(/:(.*):/, '"$1"')],
    ['a list', (value) => value.replace(/=(.*)/, '=($1)')],
    ['bytes with a parameter', (value) => `${value};a=1`],
    ['another label', (value) => value.replace('opora', 'other')],
    ['the same twice', (value) => `${value}, ${value}`],
    ['a false one before the good one', (value) => `opora=:AAAA:, ${value}`],
    ['a false one behind the good one', (value) => `${value}, opora=:AAAA:`],
    ['a label of the same beginning', (value) => value.replace('opora', 'opora2')],
    ['without its beginning', (value) => value.slice(1)],
  ])('are refused when Signature is %s', async (_what, change) => {
    expect(signatureCodes).toContain(await refused(await put('signature', change)))
  })

  it.each(['signature', 'signature-input', 'content-digest', 'content-type'])(
    'are refused when %s comes twice',
    async (name) => {
      await refused(await meddled((headers) => headers.append(name, headers.get(name) ?? '')))
    },
  )

  it.each(['signature', 'signature-input', 'content-digest', 'content-type'])(
    'are refused without %s',
    async (name) => {
      await refused(await meddled((headers) => headers.delete(name)))
    },
  )

  it('are refused with two labels that are both there and both good', async () => {
    const request = await meddled((headers) => {
      for (const name of ['signature', 'signature-input']) {
        const value = headers.get(name) ?? ''
        headers.set(name, `${value}, other${value.slice('opora'.length)}`)
      }
    })
    expect(await refused(request)).toBe('signature-malformed')
  })
})

describe('a good signature', () => {
  const body = JSON.stringify(fullNotice)

  it.each(signedComponents)('that does not cover %s is refused', async (missing) => {
    const rest = signedComponents.filter((name) => name !== missing)
    expect(await refused(await signed(body, { components: rest }))).toBe('signature-malformed')
  })

  it.each(['created', 'nonce', 'keyid', 'tag'])('without its %s is refused', async (name) => {
    expect(await refused(await signed(body, { parameters: { [name]: undefined } }))).toBe('signature-malformed')
  })

  const ascii = (shape: { minLength?: number; maxLength: number }) =>
    fc.string({ unit: fc.integer({ min: 0x20, max: 0x7e }).map((code) => String.fromCharCode(code)), ...shape })

  it('under any key we do not know is refused', async () => {
    await fc.assert(
      fc.asyncProperty(ascii({ maxLength: 200 }), async (keyid) => {
        fc.pre(keyid !== world.policeKey.keyId)
        const expected = keyid.length > 100 ? 'signature-malformed' : 'unknown-key'
        expect(await refused(await signed(body, { parameters: { keyid } }))).toBe(expected)
      }),
      runs(30),
    )
  })

  it('with a nonce too short, too long or with spaces is refused', async () => {
    const nonce = fc.oneof(
      ascii({ maxLength: 7 }),
      ascii({ minLength: 129, maxLength: 2000 }),
      ascii({ maxLength: 60 }).map((text) => `${text} 12345678`),
    )
    await fc.assert(
      fc.asyncProperty(nonce, async (value) => {
        expect(await refused(await signed(body, { parameters: { nonce: value } }))).toBe('signature-malformed')
      }),
      runs(30),
    )
  })

  it('for any other purpose is refused', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(ascii({ maxLength: 40 }), fc.constantFrom('Opora-Notice', 'opora-notice ', 'opora')),
        async (tag) => {
          expect(await refused(await signed(body, { parameters: { tag } }))).toBe('signature-malformed')
        },
      ),
      runs(20),
    )
  })

  it('of any time but ours is refused', async () => {
    const away = fc.oneof(fc.integer({ min: 301, max: 2 ** 31 }), fc.integer({ min: 301, max: 400 }))
    await fc.assert(
      fc.asyncProperty(away, fc.boolean(), async (seconds, isLater) => {
        const created = Math.floor(world.now().getTime() / 1000) + (isLater ? seconds : -seconds)
        expect(await refused(await signed(body, { parameters: { created } }))).toBe('outside-window')
      }),
      runs(30),
    )
  })

  it.each([-1, 0, 1_772_441_999])('that expired at %i is refused', async (expires) => {
    expect(await refused(await signed(body, { parameters: { expires } }))).toBe('outside-window')
  })

  it.each(['ecdsa-p256-sha256', 'hmac-sha256', 'rsa-pss-sha512', 'none', '', 'ED25519'])(
    'that calls itself %j is refused',
    async (alg) => {
      expect(await refused(await signed(body, { parameters: { alg } }))).toBe('signature-malformed')
    },
  )

  it('by another key than it names is refused', async () => {
    const key = { ...world.policeKey, privateKey: await privateJwk('Ed25519') }
    expect(await refused(await signed(body, { key }))).toBe('signature-invalid')
  })

  it.each([
    ['another path', '/police/v1/notice'],
    ['another host', 'https://evil.example/police/v1/notices'],
    ['plain http', NOTICES.replace('https', 'http')],
    ['a query', `${NOTICES}?a=1`],
    ['the same path written another way', `${ORIGIN}/police/v1/%6eotices`],
    ['another port', `${ORIGIN}:8443/police/v1/notices`],
  ])('for %s is refused at our address', async (_what, address) => {
    const request = await signed(body, { url: new URL(address, ORIGIN).href })
    const moved = new Request(NOTICES, { method: 'POST', headers: request.headers, body: await request.arrayBuffer() })
    expect(await refused(moved)).toBe('signature-invalid')
  })

  it('for another method is refused', async () => {
    const request = await signed(body, { method: 'PUT' })
    const moved = new Request(NOTICES, { method: 'POST', headers: request.headers, body: await request.arrayBuffer() })
    expect(await refused(moved)).toBe('signature-invalid')
  })
})

describe('a digest', () => {
  const body = JSON.stringify(fullNotice)

  it('of other bytes than came is refused', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: body.length - 1 }), fc.integer({ min: 1, max: 255 }), async (at, flip) => {
        const request = await signed(body)
        const bytes = new Uint8Array(await request.arrayBuffer())
        bytes[at] = (bytes[at] ?? 0) ^ flip
        const changed = new Request(NOTICES, { method: 'POST', headers: request.headers, body: bytes })
        // Where the other bytes are no UTF-8, they cannot be told from a text in another encoding.
        expect(await refused(changed)).toBe(isUtf8(bytes) ? 'digest-mismatch' : 'not-utf8')
      }),
      runs(30),
    )
  })

  it('that is signed and wrong is refused', async () => {
    const wrong = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes).toString('base64'))
    await fc.assert(
      fc.asyncProperty(wrong, async (digest) => {
        const headers = { 'content-digest': `sha-256=:${digest}:` }
        expect(await refused(await signed(body, { headers }))).toBe('digest-mismatch')
      }),
      runs(20),
    )
  })

  it.each<[string, (good: string) => string]>([
    ['empty', () => ' '],
    ['of no algorithm', (good) => good.slice('sha-256'.length)],
    ['without colons', (good) => good.replaceAll(':', '')],
    ['in capitals', (good) => good.toUpperCase()],
    ['followed by something', (good) => `${good}!`],
    ['there twice', (good) => `${good}, ${good}`],
    ['hidden in a text', (good) => `a="${good}"`],
    ['of another algorithm', (good) => good.replace('256', '512')],
    ['a hundred thousand letters', () => `sha-256=:${'A'.repeat(100_000)}:`],
  ])('that is signed and %s is refused', async (_what, change) => {
    const good = (await signed(body)).headers.get('content-digest') ?? ''
    const headers = { 'content-digest': change(good) }
    expect(await refused(await signed(body, { headers }))).toBe('signature-malformed')
  })
})

const json = JSON.stringify(fullNotice)

/** The full notice as text, with one value replaced by any text. */
function withText(path: string, text: string): string {
  return JSON.stringify(changed(path, '@@')).replace('"@@"', () => text)
}

describe('a signed body', () => {
  it.each<[string, string | Uint8Array<ArrayBuffer>]>([
    ['of nothing', ''],
    ['of spaces', ' \r\n\t '],
    ['that ends too soon', json.slice(0, -1)],
    ['with something behind it', `${json}x`],
    ['that comes twice', json + json],
    ['with a comma too many', `${json.slice(0, -1)},}`],
    ['with a comment', `/* */${json}`],
    ['with single quotes', json.replaceAll('"', "'")],
    ['with a word that is no JSON', '{"reference":undefined}'],
    ['with a number that is none', '{"reference":NaN}'],
    ['with a line break in a text', withText('reference', '"a\nb"')],
    ['with a NUL in a text', withText('reference', '"a\u0000b"')],
    ['with a broken escape', withText('reference', '"\\u12"')],
    ['of open brackets', '['.repeat(MAX_BYTES)],
    ['of open braces', '{"a":'.repeat(50_000)],
  ])('%s is no JSON', async (_what, body) => {
    expect(await refused(await signed(body))).toBe('not-json')
  })

  it.each<[string, Uint8Array<ArrayBuffer>, ProblemCode]>([
    ['in UTF-16', Uint8Array.from(Buffer.from(json, 'utf16le')), 'not-utf8'],
    ['in UTF-16 with a mark', Uint8Array.from(Buffer.from(`\ufeff${json}`, 'utf16le')), 'not-utf8'],
    ['in Windows-1250', Uint8Array.from(Buffer.from(json.replaceAll(/[^ -~]/g, '\u00e8'), 'latin1')), 'not-utf8'],
    ['that is packed', Uint8Array.from(gzipSync(json)), 'compressed'],
  ])('%s is told what it is', async (_what, body, code) => {
    expect(await refused(await signed(body))).toBe(code)
  })

  it('with bytes that are no UTF-8 anywhere in it is told so', async () => {
    const broken = fc.constantFrom(
      [0xff],
      [0x80],
      [0xc0, 0x80],
      [0xed, 0xa0, 0x80],
      [0xf4, 0x90, 0x80, 0x80],
      [0xe2, 0x82],
    )
    const bytes = Buffer.from(json)
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: bytes.length }), broken, async (at, wrong) => {
        // The beginning of a letter completes nothing, and its end continues nothing, between two ASCII letters.
        const from = bytes.findIndex((byte, index) => index >= at && byte < 0x80 && (bytes[index - 1] ?? 0) < 0x80)
        const body = Uint8Array.from([...bytes.subarray(0, from), ...wrong, ...bytes.subarray(from)])
        expect(await refused(await signed(body))).toBe('not-utf8')
      }),
      runs(25),
    )
  })

  const objects = [
    '',
    ...places.filter(({ path, isLeaf }) => !isLeaf && !Array.isArray(valueAt(path))).map(({ path }) => path),
  ]

  it.each(objects)('that names a field of %j twice is refused, whichever is right', async (path) => {
    const object = JSON.stringify(path === '' ? fullNotice : valueAt(path))
    const [, field = ''] = /^\{("[^"]+":(?:"[^"]*"|[^,{[]+))/.exec(object) ?? []
    const twice = [`{${field},${object.slice(1)}`, `{${field.replace(/:.*/, ':"falešné"')},${object.slice(1)}`]
    for (const text of twice) {
      const body = path === '' ? text : withText(path, text)
      expect(JSON.parse(body)).toEqual(JSON.parse(json))
      expect(await refused(await signed(body), ['falešné'])).toBe('not-json')
    }
  })

  it.each([
    '__proto__',
    'constructor',
    'prototype',
    'toString',
    'hasOwnProperty',
    'toJSON',
    'then',
    'length',
    '',
    'a.b',
    '.',
  ])('with the field %j in any of its objects is no notice', async (key) => {
    for (const path of objects) {
      const field = `${JSON.stringify(key)}:{"isAdmin":"falešné"}`
      const object = JSON.stringify(path === '' ? fullNotice : valueAt(path))
      const text = `{${field},${object.slice(1)}`
      const body = path === '' ? text : withText(path, text)
      expect(await refused(await signed(body), ['falešné'])).toBe('invalid-notice')
    }
    expect(Object.keys(Object.prototype)).toEqual([])
  })

  it.each([
    ['an empty list', '[]'],
    ['an empty object', '{}'],
    ['null', 'null'],
    ['true', 'true'],
    ['a number', '-1e-9'],
    ['a text', '"x"'],
    ['a list of an empty object', '[{}]'],
    ['a list of nothing', '[null,null]'],
    ['a list of a notice', `[${json}]`],
    ['a notice in an object', `{"notice":${json}}`],
    ['a notice in a text', JSON.stringify(json)],
  ])('that is %s is no notice', async (_what, body) => {
    expect(await refused(await signed(body))).toBe('invalid-notice')
  })

  it.each(['endangered', 'distribution'])(
    'with a list of all that fits in place of %s is refused as briefly as any',
    async (field) => {
      const one = '{"at":"2099-01-01T00:00:00Z"}'
      const many = Array.from({ length: Math.floor((MAX_BYTES - 4096) / (one.length + 1)) }, () => one)
      for (const list of [many, many.map(() => '{}')])
        expect(
          await refused(await signed(JSON.stringify({ ...fullNotice, [field]: list.map((item) => JSON.parse(item)) }))),
        ).toBe('invalid-notice')
    },
  )

  it.each([10, 1000, 20_000])('with %i lists or objects in each other is refused', async (depth) => {
    const shapes = [
      `${'['.repeat(depth)}${']'.repeat(depth)}`,
      `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`,
      `${'[{"reference":'.repeat(depth / 2)}1${'}]'.repeat(depth / 2)}`,
    ]
    for (const shape of shapes) {
      for (const body of [shape, withText('reference', shape), withText('endangered', shape)]) {
        expect(['not-json', 'invalid-notice']).toContain(await refused(await signed(body)))
      }
    }
  })

  it.each([
    ['beyond all numbers', '1e400'],
    ['below all numbers', '-1e400'],
    ['as large as can be', '1e308'],
    ['below zero', '-1'],
    ['with a fraction', '0.1'],
    ['that is rounded', '9007199254740993'],
    ['of a thousand digits', '9'.repeat(1000)],
    ['of three hundred digits behind the point', `0.${'0'.repeat(299)}1`],
  ])('with a number %s where a child’s age or a count belongs is refused', async (_what, number) => {
    for (const path of ['children.0.age', 'incident.previousIncidents']) {
      expect(await refused(await signed(withText(path, number)))).toBe('invalid-notice')
    }
  })

  it.each([
    ['one byte more than fits', MAX_BYTES + 1],
    ['twice what fits', 2 * MAX_BYTES],
  ])('of %s is too large, however good its beginning', async (_what, size) => {
    expect(await refused(await signed(json.padEnd(size - (Buffer.byteLength(json) - json.length))))).toBe('too-large')
  })

  it.each(languages)('that is too large is told in the language %s how large it may be', (language) => {
    expect(problemTexts[language]['too-large'].remedy).toContain(` ${MAX_BYTES / 1024} KiB`)
  })

  it.each(['262145', '99999999999999999999', '1e9', 'Infinity'])(
    'said to be %s bytes long is too large',
    async (length) => {
      const request = await meddled((headers) => headers.set('content-length', length))
      expect(await refused(request)).toBe('too-large')
    },
  )

  it('of exactly what fits is read to its end', async () => {
    expect(await refused(await signed('['.padEnd(MAX_BYTES)))).toBe('not-json')
    expect(await refused(await signed('[]'.padEnd(MAX_BYTES)))).toBe('invalid-notice')
  })

  it.each([
    'text/plain',
    'application/jsonp',
    'application/problem+json',
    'text/json',
    '',
    'application/json,text/html',
  ])('of the type %j is refused', async (type) => {
    const headers = { 'content-type': type || ' ' }
    expect(await refused(await signed(json, { headers }))).toBe('unsupported-type')
  })
})

describe('a signed notice', () => {
  const marker = fc.string({ unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz'), minLength: 12, maxLength: 20 })
  const wrong = fc.oneof(
    marker.map((text) => ({ text })),
    marker.map((text) => [text]),
    marker.map((text) => text.repeat(1000)),
    marker.map((text) => ({ ...[text], length: 1 })),
    fc.constantFrom(0.5, -1.5, 1e300, [[]]),
  )

  it.each(places)('with something else in $path is refused by the name of the place', async ({ path }) => {
    await fc.assert(
      fc.asyncProperty(wrong, async (value) => {
        const body = JSON.stringify(changed(path, value))
        const words = (body.match(/[a-z]{12,}/g) ?? []).filter((word) => !json.includes(word))
        const secrets = words.map((word) => word.slice(0, 12))
        expect(await refused(await signed(body), secrets)).toBe('invalid-notice')
      }),
      runs(4),
    )
  })

  it.each([
    ['a day before its entry', { evictedAt: '2026-03-01T08:00:00+01:00' }],
    ['an hour after now', { enteredAt: '2026-03-02T11:00:00+01:00', evictedAt: '2026-03-02T11:00:00+01:00' }],
    ['in the year 1', { enteredAt: '0001-01-01T00:00:00Z', evictedAt: '0001-01-01T00:00:00Z', endsAt: undefined }],
    ['in the year 9999', { evictedAt: '9999-12-31T23:59:59-23:59', endsAt: undefined }],
    ['with an end in the year 9999', { endsAt: '9999-12-31T23:59:59-23:59' }],
    ['with an end before it', { endsAt: '2026-03-02T07:59:59+01:00' }],
    ['with eleven people', { endangered: Array.from({ length: 11 }, () => fullNotice.endangered[0]) }],
    ['with nobody', { endangered: [] }],
    ['with a hundred thousand children', { children: Array.from({ length: 100_000 }, () => 1) }],
    [
      'with ten thousand made-up fields',
      Object.fromEntries(Array.from({ length: 10_000 }, (_, n) => [`pole${n}`, 'falešné'])),
    ],
  ])('of an eviction %s is refused', async (_what, change) => {
    expect(await refused(await signed(JSON.stringify({ ...fullNotice, ...change })), ['falešné'])).toBe(
      'invalid-notice',
    )
  })
})

describe('a method or path', () => {
  const paths = [
    '/',
    '/police',
    '/police/v1',
    '/police/v1/notices',
    '/police/v1/notices/',
    '//police/v1/notices',
    '/police/v1/notices/x/y',
    '/police/v1/./notices',
    '/police/v1/x/../notices',
    '/POLICE/V1/NOTICES',
    '/police/v2/notices',
    '/police/v1/notices%2f',
    '/police/v1/notices%00',
    '/police/v1/%zz',
    '/%',
    '/%ff%fe',
    '/police/v1/notices;a=1',
    '/police/v1/notices?a=%zz&a=%00',
    '/api/me',
    '/.well-known/',
    '/.well-known/jwks.jso',
    '/__proto__',
    '/constructor',
    '/police/v1/příloha',
    `/${'a'.repeat(20_000)}`,
    `/${'a/'.repeat(5000)}`,
  ]
  const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND', 'QUERY', 'BREW']
  const method = fc.constantFrom(...methods)

  it('that is not ours answers that there is nothing, and a notice without a signature is refused', async () => {
    await fc.assert(
      fc.asyncProperty(method, fc.constantFrom(...paths), fc.boolean(), async (method, path, isSigned) => {
        const canHaveBody = method !== 'GET' && method !== 'HEAD'
        const plain = () => new Request(new URL(ORIGIN + path), { method, ...(canHaveBody && { body: json }) })
        const isNotice = method === 'POST' && /^\/police\/v1\/notices\/?$/.test(new URL(ORIGIN + path).pathname)
        const request =
          isSigned && canHaveBody && !isNotice ? await signed(json, { url: ORIGIN + path, method }) : plain()
        const code = await refused(request)
        const isKnown = /^\/police\/v1\/notices\/?$/.test(new URL(ORIGIN + path).pathname)
        expect(isNotice ? ['unsupported-type'] : [isKnown ? 'method-not-allowed' : 'not-found', '']).toContain(code)
      }),
      runs(120),
    )
  })

  it.each(['POST', 'PUT', 'DELETE'])('by %s at the published keys is not allowed', async (method) => {
    const request = new Request(`${ORIGIN}/.well-known/jwks.json`, { method, body: json })
    expect(await refused(request)).toBe('method-not-allowed')
  })

  it('is refused in the language that was asked for', async () => {
    for (const path of ['/nothing', '/police/v1/notices']) {
      const request = new Request(ORIGIN + path, { method: 'POST', headers: { 'accept-language': 'en' } })
      expect((await world.intake.request(request)).headers.get('content-language')).toBe('en')
    }
  })
})

describe('after all this', () => {
  it('as many requests were refused as the hostile set has', () => {
    expect(refusals).toBeGreaterThanOrEqual(hostileAtLeast.notice)
  })

  it('a good notice is stored', async () => {
    expect((await world.deliver(notice())).centre.id).toBe('liberec')
  })

  it.each([
    ['the widest letters', '語', (body: string) => body],
    // A sender may write any letter by its number.
    ['letters that are written as six', 'ž', escaped],
  ])('the largest notice that can be is stored, in %s', async (_what, letter, written) => {
    const body = written(JSON.stringify(largestNotice(letter)))
    expect(Buffer.byteLength(body)).toBeLessThan(MAX_BYTES)
    expect((await world.intake.request(await world.sign(body))).status).toBe(201)
  })
})

function escaped(body: string): string {
  return body.replace(/[^\0-\x7f]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

/** A notice with as many of everything as the schema lets in, each text as long as it may be. */
function largestNotice(letter: string): Notice {
  const text = (length: number) => letter.repeat(length)
  const person = endangered({
    givenName: text(80),
    familyName: text(80),
    phone: text(120),
    safeTimes: text(300),
    safeWay: text(300),
    language: text(40),
    healthHandicap: text(300),
    injuries: text(500),
  })
  const child = { age: 3, livesInDwelling: true, presentAtIncident: false, directlyEndangered: false }
  const copy = { to: 'court', name: text(160), at: '2026-03-02T09:00:00+01:00' } as const
  return {
    ...fullNotice,
    reference: text(80),
    previousReference: text(80),
    dwelling: { ...fullNotice.dwelling, street: text(120), municipality: text(80), delimitedArea: text(1000) },
    endangered: Array.from({ length: 10 }, () => person),
    children: Array.from({ length: 20 }, () => child),
    incident: { ...fullNotice.incident, description: text(10_000) },
    distribution: Array.from({ length: 10 }, () => copy),
  }
}
