import { createPrivateKey } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeCode } from '../../../functions/store/police/unit-keys.ts'
import { signRequest } from '../../../infra/local/demo/police-signature.ts'
import { ends, enrolments, notices, supplements } from '../../../infra/police-docs/messages.ts'
import { keyIdOf } from '../../../shared/police/fingerprint.ts'
import { ORIGIN, openWorld, type World } from '../../support/world.ts'

/* Every example of the documentation is sent, and accepted. */

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

async function send(path: string, body: object, version?: number): Promise<Response> {
  const ifMatch = version === undefined ? {} : { ifMatch: `"${version}"` }
  const signed = { body: JSON.stringify(body), key: world.policeKey, now: world.now(), ...ifMatch }
  return world.intake.request(await signRequest({ url: `${ORIGIN}${path}`, method: 'POST', ...signed }))
}

let references = 0
async function delivered(): Promise<string> {
  const example = { ...notices['whole']?.value, reference: `ZK-${++references}` }
  const { noticeId } = await (await send('/police/v1/notices', example)).json()
  return noticeId
}

/** The key of the example, from RFC 9421, appendix B.1.4. */
const exampleKey = createPrivateKey({
  key: Buffer.from('MC4CAQAwBQYDK2VwBCIEIJ+DYvh6SEqVTm50DFtMDoQikTmiCqirVv9mWG9qfSnF', 'base64'),
  format: 'der',
  type: 'pkcs8',
}).export({ format: 'jwk' })

describe('an example of the documentation', () => {
  it.each(Object.entries(enrolments))(
    'of an enrolment is taken, with a code that is good: %s',
    async (_name, { value }) => {
      const actor = { by: 'admin', at: world.now().toISOString() }
      const code = await makeCode(world.table, 'pcr-zkouska', actor)
      const body = JSON.stringify({ ...value, code })
      const key = { keyId: await keyIdOf(exampleKey), privateKey: exampleKey }
      const url = `${ORIGIN}/police/v1/enrolments`
      const request = signRequest({ url, method: 'POST', body, key, now: world.now(), tag: 'opora-enrolment' })
      const answer = await world.intake.request(await request)
      expect(await answer.json()).toMatchObject({ keyId: key.keyId, state: 'waiting' })
      expect(answer.status).toBe(201)
    },
  )

  it.each(Object.entries(notices))('of a notice is accepted: %s', async (_name, { value }) => {
    const answer = await send('/police/v1/notices', value)
    expect([answer.status, answer.status === 201 || (await answer.json())]).toEqual([201, true])
  })

  it.each(Object.entries(supplements))('of a supplement is accepted: %s', async (_name, { value }) => {
    const answer = await send(`/police/v1/notices/${await delivered()}/supplements`, value, 1)
    expect([answer.status, answer.status === 201 || (await answer.json())]).toEqual([201, true])
  })

  it.each(Object.entries(ends))('of an end is accepted: %s', async (_name, { value }) => {
    const answer = await send(`/police/v1/notices/${await delivered()}/end`, value, 1)
    expect([answer.status, answer.status === 201 || (await answer.json())]).toEqual([201, true])
  })
})
