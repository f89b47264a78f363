import { beforeEach, expect, test } from 'vitest'
import { stage } from '../support/fake-doors.ts'
import { openFake } from '../support/fake-platform.ts'
import { folder } from '../support/folder.ts'

const visit = { headers: { accept: 'text/html,*/*;q=0.8' } }

beforeEach(() => {
  stage.answer = () => undefined
})

test.each(['/', '/dnes', '/spis/01ABC', '/signed-in?code=x'])('%s is a screen of the web client', async (path) => {
  const { origin } = await openFake(folder())
  const answer = await fetch(origin + path, visit)
  expect([answer.status, await answer.text()]).toEqual([200, expect.stringContaining('<title>Opora</title>')])
  expect(answer.headers.get('cache-control')).toBe('no-cache')
  expect(answer.headers.get('content-security-policy')).toMatch(/default-src 'self'.*frame-ancestors 'none'/)
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
})

test.each(['/policie', '/policie/', '/policie/odeslano/01ABC'])(
  '%s is a screen of the page for police',
  async (path) => {
    const { origin } = await openFake(folder())
    const answer = await fetch(origin + path, visit)
    const text = await answer.text()
    expect([answer.status, text]).toEqual([200, expect.stringContaining('<title>Opora pro policii</title>')])
    expect(text).not.toContain('id="settings"')
    expect(answer.headers.get('content-security-policy')).toMatch(/default-src 'self'.*frame-ancestors 'none'/)
  },
)

test('whoever comes by number is led to the address that the sign-in knows', async () => {
  const { origin } = await openFake(folder())
  const answer = await fetch(`${origin.replace('localhost', '127.0.0.1')}/dnes`, { ...visit, redirect: 'manual' })
  expect([answer.status, answer.headers.get('location')]).toEqual([302, `${origin}/dnes`])
})

test('a file whose name changes with what is in it may be kept for good', async () => {
  const { origin } = await openFake(folder())
  const answer = await fetch(`${origin}/built/main-ABCDEFGH.js`)
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, expect.stringContaining('javascript')])
  expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
})

test.each([
  ['/police/v1/other', visit],
  ['/built/gone.js', visit],
  ['/spis/index.html', visit],
  ['/.well-known/other', visit],
  ['/dnes', { headers: { accept: 'application/json' } }],
  ['/dnes', { ...visit, method: 'POST' }],
  ['/..%2f..%2fpackage.json', visit],
  ['/built/%2e%2e/%2e%2e/sign-in-keys.json', visit],
])('%s with %o does not exist', async (path, init) => {
  const { origin } = await openFake(folder())
  const answer = await fetch(origin + path, init)
  expect([answer.status, await answer.json()]).toEqual([
    404,
    expect.objectContaining({ type: 'urn:opora:problem:not-found' }),
  ])
})

test('the web client is told where to sign in', async () => {
  const { origin } = await openFake(folder())
  const config = { authority: `${origin}/oidc`, clientId: 'opora-web' }
  expect(await (await fetch(`${origin}/config.json`)).json()).toEqual(config)
  const discovery = await (await fetch(`${config.authority}/.well-known/openid-configuration`)).json()
  expect(discovery).toMatchObject({ issuer: config.authority, token_endpoint: `${config.authority}/token` })
})

test.each(['/', '/dnes', '/index.html'])('the page at %s brings the same settings as data', async (path) => {
  const { origin } = await openFake(folder())
  const answer = await fetch(origin + path, visit)
  const [, json] = /<script type="application\/json" id="settings">(.*)<\/script>/.exec(await answer.text()) ?? []
  expect(JSON.parse(json ?? '')).toEqual({ authority: `${origin}/oidc`, clientId: 'opora-web' })
  expect(answer.headers.get('cache-control')).toBe('no-cache')
  expect(answer.headers.get('content-type')).toMatch(/^text\/html/)
})
