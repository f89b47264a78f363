import { ulid } from 'ulid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CentreStore } from '../../../../functions/store/for-centre.ts'
import { safeContactFrom } from '../../../../shared/clients/safe-contact.ts'
import { closing, reopening } from '../../../support/agreements.ts'
import { notice } from '../../../support/notices.ts'
import { openWorld, type World } from '../../../support/world.ts'

const LATER = '2026-04-20T10:00:00.000Z'
const me = 'liberec-klicova'

let world: World
let store: CentreStore
beforeAll(async () => {
  world = await openWorld()
  store = world.centre('liberec')
})
afterAll(() => world.close())

const turning = (client: string, by = 'liberec-sluzba') => ({ client, by, role: 'worker' as const, now: LATER })
const mine = (after?: string) => store.clients({ whose: 'mine', me, after })

/** Says who the key worker is. */
async function put(client: string, keyWorker: string) {
  const { version, periods } = await store.service(turning(client))
  const { id, ...period } = periods[0] ?? { ...reopening(), id: client }
  await store.correctPeriod({ ...turning(client), version }, { id, period: { ...period, keyWorker } })
}

/** Opens a file of somebody who came by herself. */
async function herself(givenName: string, now: string): Promise<string> {
  const safeContact = safeContactFrom({ phone: '+420777123456' })
  const { client } = await store.createClient(
    { id: ulid(), person: { givenName }, safeContact },
    { ...turning(''), now },
  )
  return client
}

describe('the key worker of a file', () => {
  it('finds it among their own, whether police opened it or she came by herself, once, and newest first', async () => {
    await world.deliver(notice())
    const [row] = (await store.clients({ whose: 'all', me })).clients
    const evicted = row?.client ?? ''
    const { version } = await store.file(evicted, turning(evicted, me))
    await store.acknowledge({ ...turning(evicted, me), version }, undefined)
    const came = await herself('Příchozí', LATER)
    expect((await mine()).clients.map((file) => file.client)).toEqual([evicted])
    await put(evicted, me)
    await put(came, me)
    const { clients, total } = await mine()
    expect(clients.map((file) => file.client)).toEqual([came, evicted])
    expect(clients[0]).toMatchObject({ name: 'Příchozí', arrivedAt: LATER })
    expect(total).toBe(2)
    await put(came, 'liberec-volno')
    expect((await mine()).clients.map((file) => file.client)).toEqual([evicted])
  })

  it('has it among their own when it is closed, and reads on page by page', async () => {
    const closedOne = await herself('Uzavřená', '2026-03-01T08:00:00.000Z')
    await put(closedOne, me)
    const { version } = await store.service(turning(closedOne))
    await store.closeFile({ ...turning(closedOne), version }, closing({ period: closedOne }))
    const ids = await Promise.all(
      Array.from({ length: 51 }, (_, index) =>
        herself('Další', `2026-03-05T08:00:${`${index}`.padStart(2, '0')}.000Z`),
      ),
    )
    for (const id of ids) await put(id, me)
    const first = await mine()
    expect([first.clients.length, first.total]).toEqual([50, 53])
    const second = await mine(first.next)
    expect(second).not.toHaveProperty('next')
    const all = [...first.clients, ...second.clients]
    expect(new Set(all.map((file) => file.client)).size).toBe(53)
    expect(all.at(-1)).toMatchObject({ client: closedOne, closedOn: expect.any(String) })
  }, 60_000)
})
