import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createIntake } from '../../../functions/intake/app.ts'
import { countRequests } from '../../../functions/store/police/request-counts.ts'
import { privateJwk } from '../../../infra/local/demo/key-files.ts'
import type { PoliceKey } from '../../../infra/local/demo/police-signature.ts'
import { callDoor } from '../../../infra/local/http/gateway-event.ts'
import { notice } from '../../support/notices.ts'
import { ORIGIN, openWorld, registerPolice, type World } from '../../support/world.ts'

/* How much one key may send, and that it is the key that counts. */

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

let minute = 0
beforeEach(() => world.setTime(new Date(Date.UTC(2026, 2, 2, 9, ++minute))))

/** The door with a limit of so many a minute, as one instance of it. */
function instance(requestsAMinute: number) {
  const intake = createIntake({ ...world, publicOrigin: ORIGIN, requestsAMinute })
  return async (body: string, key?: PoliceKey) => callDoor(intake, await world.sign(body, key && { key }))
}

let references = 0
const good = () => JSON.stringify(notice({ reference: `LIMIT-${++references}` }))

async function newKey(sender: string): Promise<PoliceKey> {
  const key = { keyId: sender, privateKey: await privateJwk('Ed25519') }
  await registerPolice(world.table, key, { sender })
  return key
}

describe('a key that sends too much', () => {
  it('is refused until the minute ends, told when to come again, and then let in', async () => {
    const send = instance(3)
    const answers = [await send(good()), await send('{'), await send(good()), await send(good()), await send(good())]
    expect(answers.map(({ status }) => status)).toEqual([201, 400, 201, 429, 429])
    expect(answers.map(({ headers }) => headers.get('ratelimit'))).toEqual(
      [2, 1, 0, 0, 0].map((left) => `"key";r=${left};t=60`),
    )
    for (const { headers } of answers) expect(headers.get('ratelimit-policy')).toBe('"key";q=3;w=60')
    expect(answers.map(({ headers }) => headers.get('retry-after'))).toEqual([null, null, null, '60', '60'])
    expect(await answers[3]?.json()).toMatchObject({ code: 'too-many', retry: true })
    world.setTime(new Date(world.now().getTime() + 60_000))
    expect((await send(good())).status).toBe(201)
  })

  it('stores nothing of what is refused, and its nonce may be used again', async () => {
    const send = instance(0)
    const before = (await world.kept()).length
    expect((await send(good())).status).toBe(429)
    expect(await world.kept()).toHaveLength(before)
  })

  it('is known to the other instances after ten', async () => {
    const [one, other] = [instance(15), instance(15)]
    const ten = Array.from({ length: 10 })
    const first: number[] = []
    for (const _ of ten) first.push((await one('{')).status)
    const second: number[] = []
    for (const _ of ten) second.push((await other('{')).status)
    expect([...first, ...second]).toEqual([...Array.from({ length: 19 }, () => 400), 429])
  })

  it('writes nothing of a single notice but the notice', async () => {
    await instance(300)(good())
    const counts = (await world.everything()).filter(
      ({ type, sk }) => type === 'request-count' && String(sk).endsWith(`:0${minute}`),
    )
    expect(counts).toEqual([])
  })
})

describe('what does not count', () => {
  it('is a request whose signature is not good: nobody uses up what is another’s', async () => {
    const send = instance(1)
    const forged = { ...world.policeKey, privateKey: await privateJwk('Ed25519') }
    for (let round = 0; round < 5; round++) {
      const answer = await send(good(), forged)
      expect([answer.status, answer.headers.get('ratelimit')]).toEqual([401, null])
    }
    expect((await send(good())).status).toBe(201)
  })

  it('is what another key sends: thirty units behind one address all pass', async () => {
    const send = instance(2)
    const units = await Promise.all(Array.from({ length: 30 }, (_, index) => newKey(`unit-${index}`)))
    const answers = await Promise.all(units.flatMap((key) => [send(good(), key), send(good(), key)]))
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]))
  })

  it('is what cannot be counted: an urgent notice does not wait for a count', async () => {
    const broken = { ...world.table, doc: { send: () => Promise.reject(new Error('no engine')) } }
    const count = countRequests(broken as unknown as World['table'], 300)
    for (let sent = 1; sent <= 25; sent++) expect(await count('key', world.now())).toBe(sent)
  })
})
