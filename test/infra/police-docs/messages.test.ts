import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { signRequest } from '../../../infra/local/demo/police-signature.ts'
import { ends, notices, supplements } from '../../../infra/police-docs/messages.ts'
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

describe('an example of the documentation', () => {
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
