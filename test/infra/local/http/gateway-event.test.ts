import { describe, expect, test } from 'vitest'
import { answerFrom, eventFrom, type Incoming } from '../../../../infra/local/http/gateway-event.ts'

const routed = { routeKey: 'POST /x', pathParameters: {}, now: new Date('2026-03-28T09:05:07.123Z') }

function incoming(changes: Partial<Incoming> = {}): Incoming {
  return { method: 'POST', url: '/x', headers: { host: ['localhost:4000'] }, body: Buffer.alloc(0), ...changes }
}

describe('the event of a request', () => {
  const json = { 'content-type': ['application/json; charset=utf-8'] }
  test.each([
    ['the path is decoded', { url: '/x/%C4%8Cj%201' }, { rawPath: '/x/Čj 1', rawQueryString: '' }],
    [
      'the query stays as it was sent, its parameters are decoded and joined',
      { url: '/x?a=1&a=2&b=%C4%8C' },
      { rawQueryString: 'a=1&a=2&b=%C4%8C', queryStringParameters: { a: '1,2', b: 'Č' } },
    ],
    [
      'headers of one name are joined',
      { headers: { host: ['h:1'], signature: ['a=:x:', 'b=:y:'] } },
      { headers: { host: 'h:1', signature: 'a=:x:,b=:y:' } },
    ],
    [
      'cookies stand apart',
      { headers: { host: ['h'], cookie: ['a=1; b=2', 'c=3'] } },
      { cookies: ['a=1', 'b=2', 'c=3'], headers: { host: 'h' } },
    ],
    ['no body is no body', {}, { isBase64Encoded: false }],
    ['JSON is text', { headers: json, body: Buffer.from('{"č":1}') }, { body: '{"č":1}', isBase64Encoded: false }],
    [
      'problem+json is text',
      { headers: { 'content-type': ['application/problem+json'] }, body: Buffer.from('{}') },
      { body: '{}', isBase64Encoded: false },
    ],
    [
      'anything else is base64',
      { headers: { 'content-type': ['application/pdf'] }, body: Buffer.from([0, 255]) },
      { body: 'AP8=', isBase64Encoded: true },
    ],
    ['a body of no type is base64', { body: Buffer.from('a') }, { body: 'YQ==', isBase64Encoded: true }],
  ])('%s', (_, changes: Partial<Incoming>, expected) => {
    expect(eventFrom(incoming(changes), routed)).toMatchObject(expected)
  })

  test('what ends at the gateway is not handed on, and what it knows of the way is', () => {
    const headers = {
      host: ['localhost:4000'],
      connection: ['keep-alive'],
      'transfer-encoding': ['chunked'],
      cookie: ['a=1'],
    }
    expect(eventFrom(incoming({ headers }), routed).headers).toEqual({
      host: 'localhost:4000',
      'x-forwarded-for': '127.0.0.1',
      'x-forwarded-port': '4000',
      'x-forwarded-proto': 'http',
    })
  })

  test('the context names route, method and time', () => {
    const { requestContext } = eventFrom(
      incoming({ headers: { host: ['localhost:4000'], 'user-agent': ['curl'] } }),
      routed,
    )
    expect(requestContext).toMatchObject({
      routeKey: 'POST /x',
      stage: '$default',
      domainName: 'localhost',
      http: { method: 'POST', path: '/x', protocol: 'HTTP/1.1', sourceIp: '127.0.0.1', userAgent: 'curl' },
      time: '28/Mar/2026:09:05:07 +0000',
      timeEpoch: Date.parse('2026-03-28T09:05:07.123Z'),
    })
  })

  test('claims of a token go along, and only then', () => {
    const claims = { sub: 'liberec-jana' }
    expect(eventFrom(incoming(), { ...routed, claims }).requestContext).toMatchObject({
      authorizer: { jwt: { claims } },
    })
    expect(eventFrom(incoming(), routed).requestContext).not.toHaveProperty('authorizer')
  })
})

describe('the answer of a result', () => {
  test('status, headers, cookies and text', async () => {
    const result = { statusCode: 409, headers: { 'X-Count': 3 }, cookies: ['a=1', 'b=2'], body: 'č' }
    const answer = answerFrom(result)
    expect([answer.status, answer.headers.get('x-count'), answer.headers.getSetCookie()]).toEqual([
      409,
      '3',
      ['a=1', 'b=2'],
    ])
    expect(await answer.text()).toBe('č')
  })

  test('bytes', async () => {
    const answer = answerFrom({ statusCode: 200, body: 'AP8=', isBase64Encoded: true })
    expect([...new Uint8Array(await answer.arrayBuffer())]).toEqual([0, 255])
  })

  test('nothing, where a status has no body', () => {
    expect(answerFrom({ statusCode: 204, headers: {}, body: '' }).body).toBeNull()
  })

  test('a result without a status is the body of a 200', async () => {
    expect(await answerFrom({ a: 1 }).json()).toEqual({ a: 1 })
  })
})
