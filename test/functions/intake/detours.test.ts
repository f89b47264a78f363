import { createHash, createPrivateKey, sign } from 'node:crypto'
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { eventFrom, type Incoming } from '../../../infra/local/http/gateway-event.ts'
import { type Forgery, forge } from '../../support/forgery.ts'
import { notice } from '../../support/notices.ts'
import { ORIGIN, openWorld, type World } from '../../support/world.ts'

/*
 * Good notices by all the ways they may come: signed by others too, with headers of several lines, by programs that write an address
 * another way; and those that cannot be taken, which must be told what is wrong with them. All of them pass the gateway's event, where
 * bytes become text.
 */

const NOTICES = `${ORIGIN}/police/v1/notices`

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

let number = 0
const fresh = () => JSON.stringify(notice({ reference: `OKLIKA-${++number}` }))

function signed(changes: Partial<Forgery> = {}): Promise<Request> {
  return forge({ key: world.policeKey, now: world.now(), url: NOTICES, body: fresh(), ...changes })
}

type Lines = Record<string, readonly string[] | undefined>

/** Sends a request through the gateway's event, its headers as lines changed on the way. */
async function send(request: Request, change: (lines: Lines) => Lines = (lines) => lines, address = request.url) {
  const lines: Lines = Object.fromEntries([...request.headers].map(([name, value]) => [name, [value]]))
  const incoming: Incoming = {
    method: request.method,
    url: address.slice(ORIGIN.length),
    headers: change(lines),
    body: Buffer.from(await request.arrayBuffer()),
  }
  const routed = { routeKey: 'ANY /police/v1/notices', pathParameters: {}, now: world.now() }
  const { statusCode, body = '', headers = {} } = await world.intake.door(eventFrom(incoming, routed))
  return { status: statusCode, code: JSON.parse(body).code as string | undefined, headers }
}

/** What a gateway that signs too adds. */
const theirs = {
  input: 'gw=("@method" "@authority");created=1772442000;keyid="gw-1";tag="gateway"',
  signature: `gw=:${Buffer.alloc(64, 7).toString('base64')}:`,
}

type Put = (own: string, their: string) => readonly string[]
const places: Record<string, Put> = {
  'behind it': (own, their) => [`${own}, ${their}`],
  'before it': (own, their) => [`${their}, ${own}`],
  'behind it without a space': (own, their) => [`${own},${their}`],
  'in a line of its own behind': (own, their) => [own, their],
  'in a line of its own before': (own, their) => [their, own],
  'on both sides': (own, their) => [their, own, their.replace('gw=', 'gw2=')],
}

function alsoSigned(put: Put, other = theirs) {
  return (lines: Lines): Lines => ({
    ...lines,
    'signature-input': put(lines['signature-input']?.[0] ?? '', other.input),
    signature: put(lines['signature']?.[0] ?? '', other.signature),
  })
}

describe('a notice that somebody else signed too', () => {
  it.each(Object.entries(places))('is taken with the other signature %s', async (_where, put) => {
    expect((await send(await signed(), alsoSigned(put))).status).toBe(201)
  })

  it.each<[string, Partial<typeof theirs>]>([
    ['of no tag', { input: 'gw=("@method");created=1772442000' }],
    ['of a tag that ours begins', { input: 'gw=("@method");tag="opora-notice-2"' }],
    ['of a tag that is a token', { input: 'gw=("@method");tag=opora-notice' }],
    ['of commas and quotes', { input: 'gw=("@method");nonce="a,b\\",c=(";tag="gateway"' }],
    ['of parts that we cannot read', { input: 'gw=("@query-param";name="a" "x";bs "@status");tag="gateway"' }],
    ['of a date', { input: 'gw=("@method");created=@1772442000;tag="gateway"' }],
    ['of a display string', { input: 'gw=("@method");who=%"br%c3%a1na";tag="gateway"' }],
    ['of a broken list', { input: 'gw=("@method"' }],
    ['that is no list', { input: 'gw=?1' }],
    ['without its bytes', { signature: '' }],
    ['whose bytes are a text', { signature: 'gw="x"' }],
    ['whose bytes have a parameter', { signature: 'gw=:AAAA:;a=1' }],
    ['that names our tag in a text', { input: 'gw=("@method");nonce=";tag=\\"opora-notice\\""' }],
    ['that names our tag in a part', { input: 'gw=("@method";tag="opora-notice")' }],
    ['over our signature', { input: 'gw=("signature";key="opora" "@method");tag="gateway"' }],
    ['of a label that ours begins', { input: 'opora2=("@method");tag="gateway"', signature: 'opora2=:AAAA:' }],
  ])('is taken with another signature %s', async (_what, other) => {
    const answers = await Promise.all(
      Object.values(places).map(async (put) => send(await signed(), alsoSigned(put, { ...theirs, ...other }))),
    )
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]))
  })

  it('may be signed under any label', async () => {
    const relabelled = (lines: Lines): Lines => ({
      ...lines,
      'signature-input': [lines['signature-input']?.[0]?.replace('opora=', '*x.y-1=') ?? ''],
      signature: [lines['signature']?.[0]?.replace('opora=', '*x.y-1=') ?? ''],
    })
    expect((await send(await signed(), relabelled)).status).toBe(201)
  })

  it.each<[string, (own: { input: string; signature: string }) => typeof theirs]>([
    [
      'a second one for us',
      ({ input, signature }) => ({
        input: input.replace('opora=', 'other='),
        signature: signature.replace('opora=', 'other='),
      }),
    ],
    [
      'a forged one for us',
      ({ input }) => ({
        input: input.replace('opora=', 'other='),
        signature: theirs.signature.replace('gw=', 'other='),
      }),
    ],
    ['the same twice', (own) => own],
    [
      'another one under our label',
      () => ({
        input: theirs.input.replace('gw=', 'opora='),
        signature: theirs.signature.replace('gw=', 'opora='),
      }),
    ],
  ])('is refused with %s', async (_what, other) => {
    const answers = await Promise.all(
      Object.values(places).map(async (put) => {
        const request = await signed()
        const own = {
          input: request.headers.get('signature-input') ?? '',
          signature: request.headers.get('signature') ?? '',
        }
        return send(request, alsoSigned(put, other(own)))
      }),
    )
    expect(new Set(answers.map(({ code }) => code))).toEqual(new Set(['signature-malformed']))
  })

  it('is refused when only the others signed it', async () => {
    const onlyTheirs = alsoSigned((_own, their) => [their])
    expect((await send(await signed(), onlyTheirs)).code).toBe('signature-malformed')
  })
})

interface Detour {
  /** Headers as lines, over the right type and digest; all of them are signed. */
  readonly lines?: Lines
  readonly signedUri?: string
  readonly sentUri?: string
}

/** A notice signed by hand, after RFC 9421 and not by the library that checks it, and sent. */
async function signByHand({ lines = {}, signedUri = NOTICES, sentUri = signedUri }: Detour) {
  const body = fresh()
  const digest = `sha-256=:${createHash('sha256').update(body).digest('base64')}:`
  const all: Lines = { 'content-type': ['application/json'], 'content-digest': [digest], ...lines }
  const names = ['@method', '@target-uri', ...Object.keys(all)].map((name) => `"${name}"`)
  const created = Math.floor(world.now().getTime() / 1000)
  const parameters = `(${names.join(' ')});created=${created};nonce="zkouska-${number}";keyid="${world.policeKey.keyId}";tag="opora-notice"`
  const base = [
    '"@method": POST',
    `"@target-uri": ${signedUri}`,
    ...Object.entries(all).map(([name, values = []]) => `"${name}": ${values.join(', ')}`),
    `"@signature-params": ${parameters}`,
  ]
  const key = createPrivateKey({ key: { ...world.policeKey.privateKey }, format: 'jwk' })
  const signature = sign(null, Buffer.from(base.join('\n')), key).toString('base64')
  const sent = { ...all, 'signature-input': [`opora=${parameters}`], signature: [`opora=:${signature}:`] }
  return send(new Request(NOTICES, { method: 'POST', body }), () => sent, sentUri)
}

describe('a covered header', () => {
  it.each<[string, Lines]>([
    ['of one line', { 'x-a': ['a'] }],
    ['of one line with a comma', { 'x-a': ['a,b'] }],
    ['of one line with commas and spaces', { 'x-a': ['a, b,c'] }],
    ['of two lines', { 'x-a': ['a', 'b'] }],
    ['of three lines', { 'x-a': ['a', 'b', 'c'] }],
    ['of two lines, one with a comma', { 'x-a': ['a,b', 'c'] }],
    ['of two lines, the other with a comma', { 'x-a': ['a', 'b,c'] }],
    ['of two lines, one with a date', { 'x-a': ['Mon, 02 Mar 2026 09:00:00 GMT', 'b'] }],
    ['of many lines', { 'x-a': ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'] }],
    ['of one line with many commas', { 'x-a': ['a,b,c,d,e,f,g,h'] }],
    ['beside another of two lines each', { 'x-a': ['a', 'b'], 'x-b': ['c', 'd'] }],
    ['beside others of two lines each', { 'x-a': ['a', 'b'], 'x-b': ['c', 'd'], 'x-c': ['e', 'f'] }],
    ['that lists where the request passed', { via: ['1.1 a', '1.1 b'], 'x-forwarded-host': ['a', 'b'] }],
  ])('%s verifies', async (_what, lines) => {
    expect((await signByHand({ lines })).status).toBe(201)
  })

  it('of the digest may come in two lines', async () => {
    const body = fresh()
    const sha256 = `sha-256=:${createHash('sha256').update(body).digest('base64')}:`
    const headers = { 'content-digest': `sha-512=:AAAA:, ${sha256}` }
    const inLines = (lines: Lines) => ({ ...lines, 'content-digest': ['sha-512=:AAAA:', sha256] })
    expect((await send(await signed({ body, headers }), inLines)).status).toBe(201)
  })

  it('that was changed does not verify, however many ways there are to read it', async () => {
    const changed = async (value: string[]) => {
      const request = await signed({
        components: ['@method', '@target-uri', 'content-type', 'content-digest', 'x-a'],
        headers: { 'x-a': 'a, b' },
      })
      return (await send(request, (lines) => ({ ...lines, 'x-a': value }))).code
    }
    expect(await changed(['a', 'c'])).toBe('signature-invalid')
    expect(await changed(['b', 'a'])).toBe('signature-invalid')
    expect(await changed(['a', 'b', ...Array<string>(2000).fill('')])).toBe('signature-invalid')
    expect(await changed(['a', 'b'])).toBeUndefined()
  })
})

describe('an address', () => {
  it.each(['?a=1', "?who=o'neil", '?who=o%27neil', "?a='%27'", '?a=%C4%8C&b=+', '?a=b?c', '?a[]=1', '?a=1&a=2'])(
    'with the query %s verifies',
    async (query) => {
      expect((await signByHand({ signedUri: NOTICES + query })).status).toBe(201)
    },
  )

  it.each([
    ["?who=o'neil", '?who=o%27neil'],
    ['?who=o%27neil', "?who=o'neil"],
  ])('signed with %s and sent with %s verifies', async (one, other) => {
    expect((await signByHand({ signedUri: NOTICES + one, sentUri: NOTICES + other })).status).toBe(201)
  })

  it('signed with another query does not', async () => {
    const answer = await signByHand({ signedUri: `${NOTICES}?a=1`, sentUri: `${NOTICES}?a=2` })
    expect(answer.code).toBe('signature-invalid')
  })
})

/** The letters of Windows-1250 that a notice has, where they are other than in Latin-1. */
const in1250: Record<string, number> = {
  Š: 0x8a,
  š: 0x9a,
  Ž: 0x8e,
  ž: 0x9e,
  ě: 0xec,
  č: 0xe8,
  Č: 0xc8,
  ř: 0xf8,
  ů: 0xf9,
}
const windows1250 = (text: string) => Uint8Array.from([...text], (letter) => in1250[letter] ?? letter.charCodeAt(0))
const utf16 = (text: string) => Uint8Array.from(Buffer.from(text, 'utf16le'))
const bigEndian = (text: string) => Uint8Array.from(Buffer.from(text, 'utf16le').swap16())

describe('a notice in another encoding', () => {
  it.each<[string, (text: string) => Uint8Array<ArrayBuffer>, Record<string, string>, string]>([
    ['Windows-1250', windows1250, {}, 'not-utf8'],
    [
      'Windows-1250 that says so',
      windows1250,
      { 'content-type': 'application/json; charset=windows-1250' },
      'not-utf8',
    ],
    [
      'Windows-1250 that says so in quotes',
      windows1250,
      { 'content-type': 'application/json;CHARSET="cp1250"' },
      'not-utf8',
    ],
    ['UTF-16', utf16, {}, 'not-utf8'],
    ['UTF-16 with a mark', (text) => utf16(`\ufeff${text}`), {}, 'not-utf8'],
    ['UTF-16 that says so', utf16, { 'content-type': 'application/json; charset=utf-16' }, 'not-utf8'],
    ['UTF-16 the other way round', bigEndian, {}, 'not-utf8'],
    ['UTF-16 the other way round with a mark', (text) => bigEndian(`\ufeff${text}`), {}, 'not-utf8'],
    ['gzip', (text) => Uint8Array.from(gzipSync(text)), { 'content-encoding': 'gzip' }, 'compressed'],
    ['gzip that says nothing', (text) => Uint8Array.from(gzipSync(text)), {}, 'compressed'],
    ['brotli', (text) => Uint8Array.from(brotliCompressSync(text)), { 'content-encoding': 'br' }, 'compressed'],
    ['deflate', (text) => Uint8Array.from(deflateSync(text)), { 'content-encoding': 'Deflate' }, 'compressed'],
    [
      'two of them',
      (text) => Uint8Array.from(gzipSync(gzipSync(text))),
      { 'content-encoding': 'gzip, gzip' },
      'compressed',
    ],
  ])('%s is told what it is', async (_what, encode, headers, code) => {
    const answer = await send(await signed({ body: encode(fresh()), headers }))
    expect([answer.status, answer.code]).toEqual([415, code])
  })

  it.each<[string, (text: string) => string, Record<string, string>]>([
    ['that says so', (text) => text, { 'content-type': 'application/json; charset=utf-8' }],
    ['that says so in another spelling', (text) => text, { 'content-type': 'application/json;charset="UTF8"' }],
    ['that says it is not packed', (text) => text, { 'content-encoding': 'identity' }],
    ['with a mark at its beginning', (text) => `\ufeff${text}`, {}],
    ['with the sign for what could not be read', (text) => text.replace('Vymyšlená', 'Vymy\ufffdlená'), {}],
  ])('is taken when it is UTF-8 %s', async (_what, encode, headers) => {
    expect((await send(await signed({ body: encode(fresh()), headers }))).status).toBe(201)
  })

  it('or changed on the way is told apart', async () => {
    const digest = (await signed()).headers.get('content-digest') ?? ''
    const answer = await send(await signed({ headers: { 'content-digest': digest } }))
    expect(answer.code).toBe('digest-mismatch')
  })
})

describe('what is asked by another method', () => {
  const ask = (method: string, path: string, body?: string) =>
    world.intake.door({
      rawPath: path,
      rawQueryString: '',
      headers: {},
      requestContext: { http: { method } },
      isBase64Encoded: false,
      ...(body && { body }),
    })

  it.each(['GET', 'HEAD', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', 'TRACE'])(
    '%s of notices is told which there are',
    async (method) => {
      const { statusCode, headers = {}, body = '' } = await ask(method, '/police/v1/notices')
      expect([statusCode, headers['allow']]).toEqual([405, 'POST'])
      expect(JSON.parse(body)).toMatchObject({ code: 'method-not-allowed', allow: ['POST'] })
    },
  )

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE'])(
    '%s of the published keys is told which there are',
    async (method) => {
      const { statusCode, headers = {} } = await ask(method, '/.well-known/jwks.json')
      expect([statusCode, headers['allow']]).toEqual([405, 'GET, HEAD'])
    },
  )

  it('HEAD of the published keys has the headers of GET and nothing else', async () => {
    const [get, head] = await Promise.all(['GET', 'HEAD'].map((method) => ask(method, '/.well-known/jwks.json')))
    expect(get?.body).not.toBe('')
    expect(head).toEqual({ ...get, body: '' })
  })

  it('GET with a body is GET', async () => {
    expect(await ask('GET', '/.well-known/jwks.json', '{"a":')).toEqual(await ask('GET', '/.well-known/jwks.json'))
  })
})

describe('every answer', () => {
  it.each(['/police/v1/notices', '/.well-known/jwks.json', '/nothing'])('of %s says what it is', async (rawPath) => {
    const answers = await Promise.all(
      ['GET', 'HEAD', 'POST', 'TRACE'].map((method) =>
        world.intake.door({
          rawPath,
          rawQueryString: '',
          headers: {},
          requestContext: { http: { method } },
          isBase64Encoded: false,
        }),
      ),
    )
    for (const { headers } of [...answers, await send(await signed())])
      expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff' })
  })
})
