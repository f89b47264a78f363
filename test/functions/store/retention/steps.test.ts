import { ulid } from 'ulid'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { safeContactFrom } from '../../../../shared/clients/safe-contact.ts'
import { closing } from '../../../support/agreements.ts'
import { openLiberec } from '../../../support/told-everywhere.ts'
import { openWorld, type World } from '../../../support/world.ts'

const who = { by: 'liberec-sluzba', role: 'worker', now: '2026-03-02T09:00:00.000Z' } as const
const head = { by: 'liberec-vedouci', role: 'head', now: '2031-03-03T09:00:00.000Z' } as const

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

it('a long list is carried out in steps, each of no more things than fit the time of a door', async () => {
  const store = await openLiberec(world, { months: 60 })
  for (let count = 0; count < 45; count++) {
    const opened = { id: ulid(), person: { givenName: 'Testovací' }, safeContact: safeContactFrom({}) }
    const { client } = await store.createClient(opened, who)
    const { periods } = await store.service({ client, ...who })
    const closed = closing({ period: periods[0]?.id ?? '', on: '2026-03-02' })
    await store.closeFile({ client, ...who, version: 0 }, closed)
  }
  world.setTime(head.now)
  const retention = await store.retention()
  const { rows } = await retention.over('file', head.now)
  expect(rows).toHaveLength(45)
  const { id } = await retention.propose(
    { id: ulid(), things: rows.map((row) => ({ kind: row.kind, id: row.id })) },
    head,
  )
  await retention.approve(id, head)
  const first = await retention.carryOn(id, head)
  expect(first.status).toBe('approved')
  expect(first.done).toBeGreaterThan(10)
  expect(first.done).toBeLessThan(40)
  let disposal = first
  while (disposal.status === 'approved') disposal = await retention.carryOn(id, head)
  expect(disposal).toMatchObject({ status: 'finished', done: 45, left: [] })
}, 30_000)
