import { createHmac } from 'node:crypto'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import { describe, expect, test } from 'vitest'
import { jwtAuthorizer } from '../../../../infra/local/http/authorizer.ts'
import { Problem } from '../../../../shared/problems/problem.ts'

const issuer = 'http://localhost:4000/oidc'
const audience = 'opora-web'
const { privateKey, publicKey } = await generateKeyPair('ES256')
const stranger = await generateKeyPair('ES256')
const jwk = { ...(await exportJWK(publicKey)), kid: 'k1', alg: 'ES256', use: 'sig' }
const authorize = jwtAuthorizer({ issuer, audience, keys: { keys: [jwk] } })

interface Making {
  readonly claims?: Readonly<Record<string, unknown>>
  readonly typ?: string
  readonly key?: CryptoKey
}

const now = Math.floor(Date.now() / 1000)
const good = {
  iss: issuer,
  aud: audience,
  sub: 'liberec-jana',
  iat: now,
  exp: now + 900,
  'cognito:groups': ['liberec.worker'],
}

async function bearer({ claims = {}, typ = 'at+jwt', key = privateKey }: Making = {}): Promise<string> {
  const token = new SignJWT({ ...good, ...claims }).setProtectedHeader({ alg: 'ES256', kid: 'k1', typ })
  return `Bearer ${await token.sign(key)}`
}

test('claims of a good token are handed on as text', async () => {
  const claims = { n: 1, many: ['a', 'b'], deep: { x: 1 }, yes: true }
  expect(await authorize(await bearer({ claims }))).toMatchObject({
    sub: 'liberec-jana',
    'cognito:groups': '[liberec.worker]',
    exp: String(now + 900),
    n: '1',
    many: '[a b]',
    deep: '{"x":1}',
    yes: 'true',
  })
})

describe('is refused:', () => {
  test.each<[string, Making]>([
    ['an expired token', { claims: { exp: now - 1 } }],
    ['a token without an end', { claims: { exp: undefined } }],
    ['a token not valid yet', { claims: { nbf: now + 60 } }],
    ['a token of another issuer', { claims: { iss: 'http://localhost:4001/oidc' } }],
    ['a token for another audience', { claims: { aud: 'somebody-else' } }],
    ['an ID token instead of an access token', { typ: 'JWT' }],
    ['a token signed by somebody else', { key: stranger.privateKey }],
    ['a token of nobody', { claims: { sub: undefined } }],
  ])('%s', async (_, making) => {
    await expect(authorize(await bearer(making))).rejects.toEqual(new Problem('not-signed-in'))
  })

  test.each([
    ['no header', undefined],
    ['another scheme', 'Basic YTpi'],
    ['no token', 'Bearer '],
    ['nonsense', 'Bearer a.b.c'],
  ])('%s', async (_, header) => {
    await expect(authorize(header)).rejects.toEqual(new Problem('not-signed-in'))
  })

  test.each(['none', 'HS256'])('a token with the algorithm %s', async (alg) => {
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
    const unsigned = `${part({ alg, typ: 'at+jwt', kid: 'k1' })}.${part(good)}`
    const mac = alg === 'none' ? '' : createHmac('sha256', JSON.stringify(jwk)).update(unsigned).digest('base64url')
    await expect(authorize(`Bearer ${unsigned}.${mac}`)).rejects.toEqual(new Problem('not-signed-in'))
  })
})
