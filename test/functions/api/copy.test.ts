import { ulid } from 'ulid'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openApi, people } from '../../support/api.ts'
import { notice } from '../../support/notices.ts'
import { openWorld, type World } from '../../support/world.ts'

let world: World
let call: ReturnType<typeof openApi>

beforeAll(async () => {
  world = await openWorld()
  call = openApi(world)
})
afterAll(() => world.close())

it('a copy of a file leaves an entry of its own each time, and changes nothing', async () => {
  await world.deliver(notice())
  const { clients } = await (await call({ path: '/api/clients', as: people.onDuty })).json()
  const path = `/api/clients/${clients[0].client}`
  const version = async () => {
    const { now: _now, ...rest } = await (await call({ path: `${path}/version`, as: people.onDuty })).json()
    return rest
  }
  const before = await version()
  for (const _ of [1, 2]) {
    const answer = await call({ method: 'POST', path: `${path}/copies`, as: people.onDuty })
    expect([answer.status, Object.keys(await answer.json())]).toEqual([200, ['now']])
  }
  const copies = (await world.everything()).filter(({ type, did }) => type === 'audit' && did === 'copy')
  expect(copies).toMatchObject([1, 2].map(() => ({ client: clients[0].client, by: people.onDuty.sub, kind: 'export' })))
  expect(await version()).toEqual(before)
})

it('of a file that is not there is refused', async () => {
  const answer = await call({ method: 'POST', path: `/api/clients/${ulid()}/copies`, as: people.onDuty })
  expect(answer.status).toBe(404)
})
