import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { registerSenderKey } from '../../../functions/store/police/unit-keys.ts'
import { signRequest } from '../../../infra/local/demo/police-signature.ts'
import { keyIdOf } from '../../../shared/police/fingerprint.ts'
import { instant } from '../../../shared/time/instant.ts'
import { type Asked, signedRequest } from '../../../web/police/signed-request.ts'
import { notice } from '../../support/notices.ts'
import { ORIGIN, openWorld, type World } from '../../support/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())
beforeEach(() => world.setTime('2026-03-02T09:00:00Z'))

const algorithms = {
  Ed25519: 'Ed25519',
  'P-256': { name: 'ECDSA', namedCurve: 'P-256' },
} as const

async function newKey(name: keyof typeof algorithms, extractable = false) {
  const pair = (await crypto.subtle.generateKey(algorithms[name], extractable, ['sign', 'verify'])) as CryptoKeyPair
  const { kty = '', crv = '', x = '', y } = await crypto.subtle.exportKey('jwk', pair.publicKey)
  const publicKey = { kty, crv, x, ...(y !== undefined && { y }) }
  return { keyId: await keyIdOf(publicKey), privateKey: pair.privateKey, publicKey }
}

const handingOver = (body: string): Asked => ({
  url: `${ORIGIN}/police/v1/notices`,
  method: 'POST',
  tag: 'opora-notice',
  body,
})

describe('a request that a browser signs', () => {
  it.each(['Ed25519', 'P-256'] as const)(
    'by %s is taken by the door, and refused once a byte is changed',
    async (name) => {
      const key = await newKey(name)
      const { keyId, publicKey } = key
      await registerSenderKey(world.table, { keyId, publicKey, sender: `browser-${name}` }, instant(world.now()))
      const body = JSON.stringify(notice({ reference: `B-${name}` }))
      const request = await signedRequest(handingOver(body), key, world.now())
      const spoilt = new Request(request.clone(), { method: 'POST', body: `${body} ` })
      expect((await world.intake.request(spoilt)).status).toBe(401)
      expect((await world.intake.request(request)).status).toBe(201)
    },
  )

  it.each<[string, Asked, { ifMatch?: string }]>([
    ['a notice', handingOver('{"reference":"á"}'), {}],
    ['what is asked', { url: `${ORIGIN}/police/v1/notices/1`, method: 'GET', tag: 'opora-notice' }, {}],
    [
      'what is added over a version',
      { ...handingOver('{}'), url: `${ORIGIN}/police/v1/notices/1/end`, version: 3 },
      { ifMatch: '"3"' },
    ],
    ['a key', { ...handingOver('{}'), url: `${ORIGIN}/police/v1/enrolments`, tag: 'opora-enrolment' }, {}],
  ])('over %s is byte for byte what a police system sends', async (_what, asked, { ifMatch }) => {
    const key = await newKey('Ed25519', true)
    const request = await signedRequest(asked, key, world.now())
    const [, nonce = ''] = /nonce="([^"]+)"/.exec(request.headers.get('signature-input') ?? '') ?? []
    const { d = '' } = await crypto.subtle.exportKey('jwk', key.privateKey)
    const { url, method, tag, body } = asked
    const system = await signRequest({
      url,
      method,
      nonce,
      now: world.now(),
      key: { keyId: key.keyId, privateKey: { ...key.publicKey, d } },
      ...(tag === 'opora-enrolment' && { tag }),
      ...(body !== undefined && { body }),
      ...(ifMatch !== undefined && { ifMatch }),
    })
    expect([...request.headers]).toEqual([...system.headers])
    expect(await request.text()).toBe(await system.text())
  })
})
