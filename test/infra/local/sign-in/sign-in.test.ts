import { createHash, randomBytes } from 'node:crypto'
import { decodeJwt, decodeProtectedHeader } from 'jose'
import { beforeEach, expect, test } from 'vitest'
import type { Platform } from '../../../../infra/local/platform.ts'
import { stage } from '../support/fake-doors.ts'
import { openFake } from '../support/fake-platform.ts'
import { folder } from '../support/folder.ts'
import { Browser } from './cookie-browser.ts'

interface Tokens {
  readonly access_token: string
  readonly id_token: string
  readonly refresh_token: string
  readonly expires_in: number
}

const verifier = randomBytes(32).toString('base64url')

function authorization(origin: string, changes: Record<string, string> = {}): string {
  return `/oidc/auth?${new URLSearchParams({
    client_id: 'opora-web',
    response_type: 'code',
    scope: 'openid',
    state: 's',
    redirect_uri: `${origin}/signed-in`,
    code_challenge_method: 'S256',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    ...changes,
  })}`
}

/** Chooses a person on the sign-in page and comes back with a code. */
async function chosen({ origin }: Platform, browser: Browser, person: string): Promise<string> {
  const page = await browser.follow(await browser.go(authorization(origin)), (to) => to.includes('/oidc/sign-in/'))
  const back = await browser.follow(await browser.go(page, { person }), (to) => to.startsWith(`${origin}/signed-in`))
  return new URL(back).searchParams.get('code') ?? ''
}

async function token({ origin }: Platform, fields: Record<string, string>): Promise<Response> {
  const body = new URLSearchParams({ client_id: 'opora-web', ...fields })
  // As a browser does it.
  return fetch(`${origin}/oidc/token`, { method: 'POST', body, headers: { origin } })
}

async function signIn(platform: Platform, person: string, browser = new Browser(platform.origin)): Promise<Tokens> {
  const code = await chosen(platform, browser, person)
  const redirect_uri = `${platform.origin}/signed-in`
  const answer = await token(platform, {
    grant_type: 'authorization_code',
    code,
    redirect_uri,
    code_verifier: verifier,
  })
  return answer.json()
}

const me = ({ origin }: Platform, bearer: string) =>
  fetch(`${origin}/api/me`, { headers: { authorization: `Bearer ${bearer}` } })

beforeEach(() => {
  stage.calls = []
  stage.answer = () => ({ statusCode: 200 })
})

test('whoever signs in gets an access token that the gateway takes, with the claims that Cognito gives', async () => {
  const platform = await openFake(folder())
  const { access_token, id_token, expires_in } = await signIn(platform, 'liberec-jana')
  expect([decodeProtectedHeader(access_token), expires_in]).toMatchObject([{ alg: 'ES256', typ: 'at+jwt' }, 900])
  expect(decodeJwt(access_token)).toMatchObject({
    sub: 'liberec-jana',
    iss: `${platform.origin}/oidc`,
    aud: 'opora-web',
    client_id: 'opora-web',
    'cognito:groups': ['liberec.worker'],
    token_use: 'access',
    scope: 'openid',
  })
  expect(decodeJwt(id_token)).toMatchObject({ sub: 'liberec-jana', name: 'Jana Vzorová', aud: 'opora-web' })
  expect((await me(platform, access_token)).status).toBe(200)
  expect(stage.calls).toMatchObject([
    { event: { requestContext: { authorizer: { jwt: { claims: { 'cognito:groups': '[liberec.worker]' } } } } } },
  ])
})

test('without an access token the door is not even asked', async () => {
  const platform = await openFake(folder())
  const { id_token } = await signIn(platform, 'liberec-jana')
  const answers = await Promise.all([fetch(`${platform.origin}/api/me`), me(platform, id_token), me(platform, 'x')])
  expect(answers.map(({ status }) => status)).toEqual([401, 401, 401])
  expect(answers[0]?.headers.get('www-authenticate')).toBe('Bearer')
  expect(await answers[0]?.json()).toMatchObject({ type: 'urn:opora:problem:not-signed-in', status: 401 })
  expect(stage.calls).toEqual([])
})

test('the sign-in and a refresh token outlive a restart; a refresh token renews each tab of a person', async () => {
  const dataDir = folder()
  const first = await openFake(dataDir)
  const browser = new Browser(first.origin)
  const { access_token, refresh_token } = await signIn(first, 'brno-radek', browser)
  const port = Number(new URL(first.origin).port)
  await first.stop()
  const second = await openFake(dataDir, { port })
  expect((await me(second, access_token)).status).toBe(200)
  const renewed: Tokens = await (await token(second, { grant_type: 'refresh_token', refresh_token })).json()
  expect(decodeJwt(renewed.access_token)).toMatchObject({ sub: 'brno-radek', 'cognito:groups': ['brno.head'] })
  const another: Tokens = await (await token(second, { grant_type: 'refresh_token', refresh_token })).json()
  expect((await me(second, another.access_token)).status).toBe(200)
  const back = await browser.go(authorization(second.origin))
  expect(back.headers.get('location')).toMatch(/\/signed-in\?code=/)
})

test('signing out ends the session, and a revoked token renews nothing', async () => {
  const platform = await openFake(folder())
  const browser = new Browser(platform.origin)
  const { id_token, refresh_token } = await signIn(platform, 'liberec-jana', browser)
  await fetch(`${platform.origin}/oidc/token/revocation`, {
    method: 'POST',
    body: new URLSearchParams({ client_id: 'opora-web', token: refresh_token, token_type_hint: 'refresh_token' }),
  })
  expect((await token(platform, { grant_type: 'refresh_token', refresh_token })).status).toBe(400)
  const out = { id_token_hint: id_token, post_logout_redirect_uri: `${platform.origin}/`, client_id: 'opora-web' }
  const page = await browser.go(
    `/oidc/session/end?${new URLSearchParams({ ...out, logout_uri: `${platform.origin}/` })}`,
  )
  const xsrf = /name="xsrf" value="([^"]+)"/.exec(await page.text())?.[1] ?? ''
  const left = await browser.go('/oidc/session/end/confirm', { xsrf, logout: 'yes' })
  expect(left.headers.get('location')).toBe(`${platform.origin}/`)
  expect((await browser.go(authorization(platform.origin))).headers.get('location')).toContain('/oidc/sign-in/')
})

test('the page of choice is Czech, names everybody and loads nothing from elsewhere', async () => {
  const { origin } = await openFake(folder())
  const browser = new Browser(origin)
  const page = await browser.go(
    await browser.follow(await browser.go(authorization(origin)), (to) => to.includes('sign-in')),
  )
  const html = await page.text()
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'")
  expect(html).toMatch(/<html lang="cs">[\s\S]*name="viewport"[\s\S]*<h1>Přihlášení<\/h1>/)
  expect(html).toMatch(/Intervenční centrum Liberec[\s\S]*value="liberec-jana"><strong>Jana Vzorová<\/strong>/)
  expect(html).not.toMatch(/(src|href)="(?!\/)/)
})

test('a page of somebody else gets no token', async () => {
  const platform = await openFake(folder())
  const code = await chosen(platform, new Browser(platform.origin), 'liberec-jana')
  const { origin } = platform
  const body = new URLSearchParams({
    client_id: 'opora-web',
    grant_type: 'authorization_code',
    code,
    code_verifier: verifier,
    redirect_uri: `${origin}/signed-in`,
  })
  const answer = await fetch(`${origin}/oidc/token`, {
    method: 'POST',
    body,
    headers: { origin: 'http://evil.example' },
  })
  expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([400, null])
})

test('somebody who does not exist cannot sign in', async () => {
  const { origin } = await openFake(folder())
  const browser = new Browser(origin)
  const page = await browser.follow(await browser.go(authorization(origin)), (to) => to.includes('/oidc/sign-in/'))
  expect((await browser.go(page, { person: 'nobody' })).status).toBe(404)
})

test('an address of a sign-in that is over leads back to the beginning', async () => {
  const { origin } = await openFake(folder())
  const page = await new Browser(origin).go('/oidc/sign-in/long-ago')
  expect([page.status, await page.text()]).toEqual([400, expect.stringContaining('Začít znovu')])
})

test.each([
  ['without PKCE', { code_challenge: '', code_challenge_method: '' }],
  ['for another address', { redirect_uri: 'http://localhost:1/signed-in' }],
])('no code is given %s', async (_, changes) => {
  const { origin } = await openFake(folder())
  const answer = await new Browser(origin).go(authorization(origin, changes))
  expect(answer.headers.get('location') ?? '').not.toMatch(/[?&]code=|sign-in/)
})
