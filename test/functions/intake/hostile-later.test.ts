import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { MAX_BYTES } from '../../../functions/intake/received.ts'
import { laterComponents, signedComponents } from '../../../functions/intake/signature.ts'
import { privateJwk } from '../../../infra/local/demo/key-files.ts'
import { problems } from '../../../shared/problems/problem.ts'
import { type Forgery, forge } from '../../support/forgery.ts'
import { fullEnd, fullSupplement } from '../../support/full-supplement.ts'
import { hostileAtLeast, type Verb, withoutExamples } from '../../support/hostile-set.ts'
import { notice } from '../../support/notices.ts'
import { changedAt, type Json, placesIn } from '../../support/places.ts'
import { ORIGIN, openWorld, type World } from '../../support/world.ts'

/*
 * The same who mean harm, at the addresses where more is told of a notice, where it is asked about and where a key is enrolled. None may be
 * stored, none may bring the door down, and no refusal may repeat what the body said.
 */

let world: World
let noticeId = ''
let stored = 0
const requests: Record<Verb, number> = { notice: 0, supplement: 0, end: 0, status: 0, enrolment: 0 }

beforeAll(async () => {
  world = await openWorld()
  ;({ noticeId } = await world.deliver(notice()))
  stored = await kept()
})
afterAll(() => world.close())
beforeEach(() => world.setTime('2026-03-02T09:00:00Z'))

/** What is stored but for nonces. */
async function kept(): Promise<number> {
  return (await world.kept()).filter(({ type }) => type !== 'nonce').length
}

async function nothingStored(): Promise<void> {
  expect(await kept()).toBe(stored)
}

function verbOf({ method, url }: Request): Verb {
  if (method === 'GET') return 'status'
  if (url.endsWith('/enrolments')) return 'enrolment'
  return url.endsWith('/end') ? 'end' : 'supplement'
}

/** Sends a request and makes sure that it was refused as it should be. Answers the code. */
async function refused(request: Request, secrets: readonly string[] = []): Promise<string> {
  requests[verbOf(request)]++
  const answer = await world.intake.request(request)
  const text = await answer.text()
  expect(answer.status, text).toBeGreaterThanOrEqual(400)
  expect(answer.status, text).toBeLessThan(500)
  expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/)
  expect(text.length).toBeLessThan(16_384)
  const repeated = withoutExamples(text)
  for (const secret of secrets) expect(repeated).not.toContain(secret)
  const { code } = JSON.parse(text)
  const known = Object.entries(problems).find(([name]) => name === code)
  expect(known?.[1].status).toBe(answer.status)
  return code
}

interface Target {
  readonly name: string
  readonly path: () => string
  readonly content: Json
  readonly invalid: string
  readonly components: readonly string[]
  readonly headers: Readonly<Record<string, string>>
  readonly tag: string
}

const later = { components: laterComponents, headers: { 'if-match': '"1"' }, tag: 'opora-notice' }
const targets: readonly Target[] = [
  {
    name: 'a supplement',
    path: () => `/police/v1/notices/${noticeId}/supplements`,
    content: fullSupplement(),
    invalid: 'invalid-supplement',
    ...later,
  },
  {
    name: 'an end',
    path: () => `/police/v1/notices/${noticeId}/end`,
    content: { ...fullEnd },
    invalid: 'invalid-end',
    ...later,
  },
]
const enrolment: Target = {
  name: 'an enrolment',
  path: () => '/police/v1/enrolments',
  content: { code: 'AAAA-BBBB-CCCC', publicKey: { kty: 'OKP', crv: 'Ed25519', x: 'A'.repeat(43) } },
  invalid: 'invalid-enrolment',
  components: signedComponents,
  headers: {},
  tag: 'opora-enrolment',
}

function signed(target: Target, body: Forgery['body'], changes: Partial<Forgery> = {}): Promise<Request> {
  const { components, headers, tag } = target
  const forged = { key: world.policeKey, now: world.now(), url: `${ORIGIN}${target.path()}`, body, components }
  return forge({
    ...forged,
    ...changes,
    headers: { ...headers, ...changes.headers },
    parameters: { tag, ...changes.parameters },
  })
}

const MARK = 'tajneslovo'

/** What belongs nowhere in these messages, each as JSON text. */
const wrong: readonly string[] = [
  `{"text":"${MARK}"}`,
  `["${MARK}"]`,
  `[["${MARK}"]]`,
  `"${MARK.repeat(1500)}"`,
  `"${MARK}\\u0000"`,
  `"${MARK}\\ud800"`,
  '1e300',
  '-1.5',
  '"2026-02-30T10:00:00+01:00"',
  '"9999-12-31T23:59:59-23:59"',
  '[[[[[[[[[[1]]]]]]]]]]',
  `${'['.repeat(3000)}${']'.repeat(3000)}`,
]

/** Where a text of any kind may stand, some of what is wrong elsewhere is right. */
const isText =
  /reason|note|street|houseNumber|municipality|postalCode|Area|Name|name|phone|Owner|owner|safe|language|Handicap|injuries|rank|Number|directorate|description|Reference|weekdays|extensions/

describe.each(targets)('$name', (target) => {
  const json = JSON.stringify(target.content)
  const places = placesIn(target.content).filter(({ path }) => !path.startsWith('extensions'))

  it.each(places)('with something else in $path is refused, and is not repeated', async ({ path, isLeaf }) => {
    for (const value of wrong) {
      const isProse = isLeaf && isText.test(path)
      if (isProse && /^"(2026|9999)/.test(value)) continue
      const body = JSON.stringify(changedAt(target.content, path, '@@')).replace('"@@"', () => value)
      // What is too deep to be looked through is no JSON for us.
      const codes = value.startsWith('[[[[[[[[[[[') ? [target.invalid, 'not-json'] : [target.invalid]
      expect(codes).toContain(await refused(await signed(target, body), [MARK]))
    }
    await nothingStored()
  })

  it.each(['__proto__', 'constructor', 'toString', 'number2', 'reference', 'district', 'x-a', ''])(
    'with the made-up field %j is refused by its name',
    async (field) => {
      const body = `{${JSON.stringify(field)}:{"a":"${MARK}"},${json.slice(1)}`
      expect(await refused(await signed(target, body), [MARK])).toBe(target.invalid)
      await nothingStored()
    },
  )

  it.each(placesIn(target.content).filter(({ isLeaf }) => isLeaf))(
    'that names $path twice is no JSON, whichever is right',
    async ({ path }) => {
      const field = path.split('.').at(-1) ?? ''
      if (/^\d+$/.test(field)) return
      const twice = JSON.stringify(changedAt(target.content, path, '@@')).replace(
        `"${field}":"@@"`,
        () => `"${field}":"${MARK}","${field}":"x"`,
      )
      expect(await refused(await signed(target, twice), [MARK])).toBe('not-json')
      await nothingStored()
    },
  )
})

describe.each([...targets, enrolment])('a body of $name', (target) => {
  const json = JSON.stringify(target.content)

  it.each<[string, Forgery['body'], string]>([
    ['of nothing', '', 'not-json'],
    ['of spaces', ' \r\n\t ', 'not-json'],
    ['that ends too soon', json.slice(0, -1), 'not-json'],
    ['with something behind it', `${json}x`, 'not-json'],
    ['that comes twice', json + json, 'not-json'],
    ['with a comment', `/* */${json}`, 'not-json'],
    ['with single quotes', json.replaceAll('"', "'"), 'not-json'],
    ['of open brackets', '['.repeat(MAX_BYTES), 'not-json'],
    ['of open braces', '{"a":'.repeat(50_000), 'not-json'],
    ['in UTF-16', Uint8Array.from(Buffer.from(json, 'utf16le')), 'not-utf8'],
    ['in Windows-1250', Uint8Array.from(Buffer.from('{"a":"\u00e8"}', 'latin1')), 'not-utf8'],
    ['that is packed', Uint8Array.from(gzipSync(json)), 'compressed'],
    ['one byte too large', json.padEnd(MAX_BYTES + 1 - (Buffer.byteLength(json) - json.length)), 'too-large'],
    ['as large as may be, and a list', '[]'.padEnd(MAX_BYTES), target.invalid],
    ['that is a list', `[${json}]`, target.invalid],
    ['that is null', 'null', target.invalid],
    ['that is true', 'true', target.invalid],
    ['that is a number', '1e-9', target.invalid],
    ['that is a text', JSON.stringify(json), target.invalid],
    ['that is empty', '{}', target.invalid],
  ])('%s is refused', async (_what, body, code) => {
    expect(await refused(await signed(target, body))).toBe(code)
    await nothingStored()
  })

  it('with bytes that are no UTF-8 anywhere in it is told so', async () => {
    const bytes = Buffer.from(JSON.stringify({ a: 'x'.repeat(60) }))
    const broken = [[0xff], [0x80], [0xc0, 0x80], [0xed, 0xa0, 0x80], [0xf4, 0x90, 0x80, 0x80], [0xe2, 0x82]]
    for (const wrongBytes of broken)
      for (let at = 0; at <= bytes.length; at += 3) {
        const body = Uint8Array.from([...bytes.subarray(0, at), ...wrongBytes, ...bytes.subarray(at)])
        expect(await refused(await signed(target, body))).toBe('not-utf8')
      }
    await nothingStored()
  })

  it.each(['text/plain', 'application/jsonp', 'application/problem+json', ''])(
    'of the type %j is refused',
    async (type) => {
      const headers = { 'content-type': type || ' ' }
      expect(await refused(await signed(target, json, { headers }))).toBe('unsupported-type')
    },
  )
})

describe.each(targets)('a signature of $name', (target) => {
  const json = JSON.stringify(target.content)

  it.each(laterComponents)('that does not cover %s is refused', async (missing) => {
    const components = laterComponents.filter((name) => name !== missing)
    expect(await refused(await signed(target, json, { components }))).toBe('signature-malformed')
  })

  it.each(['created', 'nonce', 'keyid', 'tag'])('without its %s is refused', async (name) => {
    expect(await refused(await signed(target, json, { parameters: { [name]: undefined } }))).toBe('signature-malformed')
  })

  it('of any time but ours is refused', async () => {
    for (const seconds of [-1e9, -86_400, -301, 301, 86_400, 1e9]) {
      const created = Math.floor(world.now().getTime() / 1000) + seconds
      expect(await refused(await signed(target, json, { parameters: { created } }))).toBe('outside-window')
    }
  })

  it('by another key is refused', async () => {
    const key = { ...world.policeKey, privateKey: await privateJwk('Ed25519') }
    expect(await refused(await signed(target, json, { key }))).toBe('signature-invalid')
    expect(await refused(await signed(target, json, { parameters: { keyid: 'nikdo' } }))).toBe('unknown-key')
  })

  it('over another version, body, notice, verb or method than came is refused', async () => {
    const request = await signed(target, json)
    const bytes = await request.arrayBuffer()
    const moved = (url: string, change: (headers: Headers) => void = () => undefined, method = 'POST') => {
      const headers = new Headers(request.headers)
      change(headers)
      return new Request(url, { method, headers, body: bytes })
    }
    const { url } = request
    expect(await refused(moved(url, (headers) => headers.set('if-match', '"2"')))).toBe('signature-invalid')
    expect(await refused(moved(url, (headers) => headers.delete('if-match')))).toBe('version-missing')
    for (const other of ['01JX0000000000000000000000', 'x', '%00', '..', '*', '__proto__', 'x'.repeat(100)])
      expect(await refused(moved(url.replace(noticeId, other)))).toMatch(
        /^(signature-invalid|not-found|method-not-allowed|unsigned|invalid-notice)$/,
      )
    const verb = url.endsWith('/end') ? url.replace('/end', '/supplements') : url.replace('/supplements', '/end')
    expect(await refused(moved(verb))).toBe('signature-invalid')
    for (const method of ['PUT', 'PATCH', 'DELETE'])
      expect(await refused(moved(url, undefined, method))).toBe('method-not-allowed')
    const changed = new Request(url, { method: 'POST', headers: request.headers, body: `${json} ` })
    expect(await refused(changed)).toBe('digest-mismatch')
    await nothingStored()
  })

  it('with one letter of its headers changed is refused', async () => {
    for (const name of ['signature-input', 'signature'])
      for (let place = 0; place < 40; place++) {
        const request = await signed(target, json)
        const headers = new Headers(request.headers)
        const value = headers.get(name) ?? ''
        const at = Math.floor((place / 40) * (value.length - 4))
        headers.set(name, `${value.slice(0, at)}${value[at] === '!' ? '"' : '!'}${value.slice(at + 1)}`)
        const sent = new Request(request.url, { method: 'POST', headers, body: await request.arrayBuffer() })
        expect(await refused(sent)).toMatch(
          /^(signature-malformed|signature-invalid|unknown-key|outside-window|unsigned)$/,
        )
      }
    await nothingStored()
  })
})

describe('a question about a notice', () => {
  const ask = (changes: Parameters<World['signLater']>[2] = {}) => world.signLater(noticeId, '', changes)

  it('with one letter of its headers changed is refused', async () => {
    for (const name of ['signature-input', 'signature'])
      for (let place = 0; place < 60; place++) {
        const request = await ask()
        const headers = new Headers(request.headers)
        const value = headers.get(name) ?? ''
        const at = Math.floor((place / 60) * (value.length - 4))
        headers.set(name, `${value.slice(0, at)}${value[at] === '!' ? '"' : '!'}${value.slice(at + 1)}`)
        expect(await refused(new Request(request.url, { headers }))).toMatch(
          /^(signature-malformed|signature-invalid|unknown-key|outside-window|unsigned)$/,
        )
      }
    await nothingStored()
  })

  it('that is not signed, too old, by another key or for another notice is refused', async () => {
    const { url } = await ask()
    expect(await refused(new Request(url))).toBe('unsigned')
    for (const seconds of [-301, 301, 1e6]) {
      const now = new Date(world.now().getTime() + seconds * 1000)
      expect(await refused(await ask({ now }))).toBe('outside-window')
    }
    const key = { ...world.policeKey, privateKey: await privateJwk('Ed25519') }
    expect(await refused(await ask({ key }))).toBe('signature-invalid')
    const { headers } = await ask()
    for (const other of ['01JX0000000000000000000000', 'x', '*', '__proto__', 'x'.repeat(100)])
      expect(await refused(new Request(url.replace(noticeId, other), { headers }))).toBe('signature-invalid')
    for (const other of ['01JX0000000000000000000000', 'x', '*', '__proto__', 'x'.repeat(100), 'a#b', 'a%00b'])
      expect(await refused(await world.signLater(encodeURIComponent(other), ''))).toMatch(
        /^(not-found|signature-invalid)$/,
      )
    await nothingStored()
  })
})

it.each(['supplement', 'end', 'status', 'enrolment'] as const)('of %s were as many as the hostile set has', (verb) => {
  expect(requests[verb]).toBeGreaterThanOrEqual(hostileAtLeast[verb])
})

it('are three thousand and more with those of a notice', () => {
  const atLeast = Object.values(hostileAtLeast).reduce((sum, count) => sum + count)
  expect(atLeast).toBeGreaterThanOrEqual(3000)
})
