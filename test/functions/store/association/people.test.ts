import { afterAll, beforeAll, expect, it } from 'vitest'
import { openAccounts } from '../../../support/accounts.ts'
import { openAdmin } from '../../../support/admin.ts'
import { openApi, people } from '../../../support/api.ts'
import { openWorld, type World } from '../../../support/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const PUBLISHED = '/api/publications?from=2026-01&until=2026-12'

it('somebody invited into the association signs in, and is let in nowhere from the moment their access has ended', async () => {
  const { call } = openAdmin(world)
  const api = openApi(world)
  const opened: object[] = []
  const accounts = openAccounts(world, {
    open: async (person) => {
      opened.push(person)
      return person.email
    },
    close: async (signIn) => void opened.push({ signIn }),
  })
  const post = (person: string, body: object, as: Record<string, unknown> = people.admin) => {
    // Acts are listed by their time.
    world.setTime(new Date(world.now().getTime() + 60_000))
    return call({ method: 'POST', path: `/api/admin/people/${person}`, body, as })
  }
  const named = { name: 'Nová Zkouška', email: 'nova@apic.example' }

  expect((await post('new', { what: 'invite', ...named, role: 'admin' })).status).toBe(200)
  await accounts.deliver()
  expect(opened).toEqual([{ ...named, group: 'platform.admin' }])
  const she = { sub: named.email, 'cognito:groups': '[platform.admin]' }
  const list = await (await call({ path: '/api/admin/people', as: she })).json()
  expect(list.people).toMatchObject([{ id: 'new', role: 'admin', account: { wanted: 'open', state: 'done' } }])

  const herself = await post('new', { what: 'end' }, she)
  expect([herself.status, await herself.json()]).toMatchObject([422, { faults: [{ code: 'oneself' }] }])
  expect(
    (await post('analyst', { what: 'invite', ...named, email: 'druha@apic.example', role: 'analyst' }, she)).status,
  ).toBe(200)
  await accounts.deliver()

  expect((await post('new', { what: 'end' })).status).toBe(200)
  await accounts.deliver()
  expect(opened.at(-1)).toEqual({ signIn: named.email })
  expect((await call({ path: '/api/admin/people', as: she })).status).toBe(403)

  const analyst = { sub: 'analyst', 'cognito:groups': '[apic.analyst]' }
  expect((await api({ path: PUBLISHED, as: analyst })).status).toBe(200)
  expect((await post('analyst', { what: 'end' })).status).toBe(200)
  expect((await api({ path: PUBLISHED, as: analyst })).status).toBe(403)
  expect((await post('analyst', { what: 'return' })).status).toBe(200)
  expect((await api({ path: PUBLISHED, as: analyst })).status).toBe(200)

  const { acts } = await (await call({ path: '/api/admin/acts', as: people.admin })).json()
  expect(acts.map(({ kind, about, by }: Record<string, string>) => [kind, about, by])).toEqual([
    ['person-invited', 'analyst', 'platform-admin'],
    ['person-ended', 'analyst', 'platform-admin'],
    ['person-ended', 'new', 'platform-admin'],
    ['person-invited', 'analyst', named.email],
    ['person-invited', 'new', 'platform-admin'],
  ])
})
