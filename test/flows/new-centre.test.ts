import { ulid } from 'ulid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { lookUp, NOBODY } from '../../functions/store/police/senders.ts'
import type { NetworkView } from '../../shared/centres/network-views.ts'
import { openAccounts } from '../support/accounts.ts'
import { openAdmin } from '../support/admin.ts'
import { claims, openApi, people } from '../support/api.ts'
import { notice } from '../support/notices.ts'
import { openWorld, type World } from '../support/world.ts'

/*
 * A centre that nobody knew yesterday: the admin opens it, its head signs in, a district of another becomes its own from tomorrow on. What
 * comes today goes to the one before, and at midnight of Prague it changes.
 */

const SUB = 'nova-prihlaseni'
const head = { id: ulid(), name: 'Nová Zkouška', email: 'nova@jizera.example' }
const line = {
  ...{ name: 'Intervenční centrum Jizera', operator: 'Jizera, z. s.', seat: 'Semily', region: 'CZ051' },
  ...{ sites: 'Jilemnice', hours: 'po–pá 8–16', phones: '111 222 333' },
}

let world: World
let admin: ReturnType<typeof openAdmin>['call']
let api: ReturnType<typeof openApi>
beforeAll(async () => {
  world = await openWorld()
  admin = openAdmin(world).call
  api = openApi(world)
})
afterAll(() => world.close())

const ask = async (path: string, body?: object, as: Record<string, unknown> = people.admin) => {
  const answer = await admin({ path: `/api/admin/${path}`, as, ...(body && { method: 'POST', body }) })
  return { status: answer.status, body: await answer.json() }
}
const version = async () => (await ask('centres')).body.version as number
const inSemily = (reference: string) => {
  const sent = notice({ reference })
  return { ...sent, dwelling: { ...sent.dwelling, district: 'CZ0514' } }
}

describe('a new centre', () => {
  it('is opened with its key, its line in the directory, its settings and its head', async () => {
    const { status, body } = await ask('centres/jizera', { version: await version(), line, head })
    expect(status).toBe(201)
    const view: NetworkView = body
    expect(view.centres.at(-1)).toMatchObject({ id: 'jizera', keys: 'made', contacts: [{ phones: '111 222 333' }] })
    expect((await lookUp(world.table, NOBODY)).centreKeys.get('jizera')).toMatchObject({ kty: 'EC', crv: 'P-256' })
    expect((await world.centre('jizera').settings()).staff.map(({ name, role }) => `${name}, ${role}`)).toEqual([
      'Nová Zkouška, head',
    ])
  })

  it('has a head who signs in and sees that nothing is there yet, and nothing of any other', async () => {
    const groups: string[] = []
    const door = openAccounts(world, {
      open: async ({ group }) => {
        groups.push(group)
        return SUB
      },
      close: async () => undefined,
    })
    await door.deliver()
    expect(groups).toEqual(['jizera.head'])
    const me = await (await api({ path: '/api/me', as: claims(SUB, 'jizera.head') })).json()
    expect(me.centre).toMatchObject({ id: 'jizera', name: 'Intervenční centrum Jizera', districts: [] })
    expect((await (await api({ path: '/api/today', as: claims(SUB, 'jizera.head') })).json()).duties).toEqual([])
    // Whoever says to be of a centre is not let in for that.
    for (const group of ['jizera.head', 'atlantis.worker'])
      expect((await api({ path: '/api/me', as: claims('nikdo', group) })).status, group).toBe(403)
  })

  it('gets a district from tomorrow on, at midnight of Prague', async () => {
    const { status, body } = await ask('coverage/CZ0514', {
      version: await version(),
      centre: 'jizera',
      from: '2026-03-03',
    })
    expect([status, body.code]).toEqual([200, undefined])
    expect((await world.deliver(inSemily('KRPL-1'))).centre.id).toBe('liberec')
    world.setTime('2026-03-02T22:59:59Z')
    expect((await world.deliver(inSemily('KRPL-2'))).centre.id).toBe('liberec')
    world.setTime('2026-03-02T23:00:00Z')
    expect((await world.deliver(inSemily('KRPL-3'))).centre).toEqual({ id: 'jizera', name: line.name })
    const today = await (await api({ path: '/api/today', as: claims(SUB, 'jizera.head') })).json()
    expect(today.duties).toHaveLength(1)
  })

  it('is shown to the centres that it concerns', async () => {
    const { body } = await ask('acts')
    expect(body.acts.map(({ kind, about }: { kind: string; about: string }) => `${kind} ${about}`).toSorted()).toEqual([
      'centre-opened jizera',
      'coverage-changed CZ0514',
    ])
    const acts = (await world.everything()).filter(
      ({ type, pk }) => type === 'platform-act' && pk !== 'association#acts',
    )
    expect(acts.map(({ pk }) => String(pk).split('#')[0]).toSorted()).toEqual(
      expect.arrayContaining(['jizera', 'jizera', 'liberec']),
    )
  })

  it('is not closed while anything is its own, which is said by number', async () => {
    const { body } = await ask('centres/jizera/closing')
    expect(body).toMatchObject({ duties: 1, complaints: 0, visits: 0, districts: ['CZ0514'] })
    const refused = await ask('centres/jizera/closing', { version: await version() })
    expect(refused).toMatchObject({
      status: 422,
      body: {
        faults: [
          { path: 'coverage', code: 'in-the-way' },
          { path: 'duties', code: 'in-the-way' },
        ],
      },
    })
  })

  it('is called otherwise from a day on: a receipt of then keeps the name of then', async () => {
    const changed = { ...line, name: 'Intervenční centrum Krkonoše' }
    const { body } = await ask('centres/jizera/changes', {
      version: await version(),
      from: '2026-03-04',
      line: changed,
    })
    expect(body.centres.at(-1).versions.map(({ name }: { name: string }) => name)).toEqual([line.name, changed.name])
    expect((await world.deliver(inSemily('KRPL-4'))).centre.name).toBe(line.name)
    world.setTime('2026-03-03T23:00:00Z')
    expect((await world.deliver(inSemily('KRPL-5'))).centre.name).toBe(changed.name)
    const again = await world.intake.request(await world.sign(inSemily('KRPL-4')))
    expect((await again.json()).centre.name).toBe(line.name)
  })

  it('is changed from what the admin saw, or not at all', async () => {
    const stale = await ask('coverage/CZ0514', { version: 1, centre: 'liberec', from: '2026-03-10' })
    expect(stale).toMatchObject({ status: 409, body: { code: 'changed-meanwhile', current: { version: 4 } } })
    const both = await Promise.all(
      ['2026-03-10', '2026-03-11'].map(async (from) => ask('coverage/CZ0514', { version: 4, centre: 'liberec', from })),
    )
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409])
  })

  it('is offered to whoever hands a notice over as long as it is not closed', async () => {
    const { duties } = await (await api({ path: '/api/today', as: people.onDuty })).json()
    const offered = async () => {
      const { centres } = await (
        await api({ path: `/api/clients/${duties[0].client}/hand-over`, as: people.onDuty })
      ).json()
      return centres.map(({ id }: { id: string }) => id)
    }
    const opening = { line: { ...line, name: 'Intervenční centrum Sázava' }, head: { ...head, id: ulid() } }
    expect((await ask('centres/sazava', { version: await version(), ...opening })).status).toBe(201)
    expect(await offered()).toContain('sazava')
    expect((await ask('centres/sazava/closing', { version: await version() })).status).toBe(200)
    expect(await offered()).not.toContain('sazava')
  })
})
