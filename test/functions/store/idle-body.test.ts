import { expect, it, vi } from 'vitest'
import { withoutIdleBodies } from '../../../functions/store/idle-body.ts'

const event = (method: string, body: string | null = '{"a":') => ({ body, requestContext: { http: { method } } })

it.each([
  ['GET', null],
  ['HEAD', null],
  ['POST', '{"a":'],
  ['PUT', '{"a":'],
  ['DELETE', '{"a":'],
])('%s is handed on with %s', (method, body) => {
  expect(withoutIdleBodies((given: ReturnType<typeof event>) => given.body)(event(method))).toBe(body)
})

const settings = {
  TABLE_NAME: 'opora',
  CENTRE_KEYS: 'file:none',
  TENANT_ROLE: 'none',
  RECEIPT_KEY: 'file:receipt-key.json',
  PUBLIC_ORIGIN: 'https://opora.example',
  AWS_REGION: 'eu-central-1',
}

// A handler reads its environment when it is loaded.
for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value)
const { handler: api } = await import('../../../functions/api/handler.ts')
const { handler: open } = await import('../../../functions/public/handler.ts')

it.each([
  ['api', api, '/api/me', 401],
  ['public', open, '/calendar/nobody.ics', 404],
] as const)('a body on GET does not bring down %s', async (_name, handler, rawPath, status) => {
  for (const method of ['GET', 'HEAD']) {
    const answer = await handler({
      version: '2.0',
      routeKey: '$default',
      rawPath,
      rawQueryString: '',
      headers: { host: 'opora.example', 'content-type': 'application/json' },
      isBase64Encoded: false,
      body: '{"a":',
      requestContext: { ...requestContext, http: { ...requestContext.http, method } },
    })
    expect(answer).toMatchObject({ statusCode: status, headers: { 'x-content-type-options': 'nosniff' } })
  }
})

const requestContext = {
  accountId: '',
  apiId: '',
  authentication: null,
  authorizer: {},
  domainName: 'opora.example',
  domainPrefix: '',
  http: { method: 'GET', path: '/', protocol: 'HTTP/1.1', sourceIp: '', userAgent: '' },
  requestId: '',
  routeKey: '$default',
  stage: '$default',
  time: '',
  timeEpoch: 0,
}
