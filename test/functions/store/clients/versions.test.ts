import { ulid } from 'ulid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { forCentre } from '../../../../functions/store/for-centre.ts'
import { openTable, type Table } from '../../../../functions/store/table/connection.ts'
import { engineClient, TABLE } from '../../../../infra/local/base/environment.ts'
import type { ClientFile } from '../../../../shared/clients/views.ts'
import { plusDays } from '../../../../shared/time/instant.ts'
import { itemSize } from '../../../bench/units/item-size.ts'
import { meter } from '../../../bench/units/meter.ts'
import { endangered, notice } from '../../../support/notices.ts'
import { openWorld, type World } from '../../../support/world.ts'

const BY = 'liberec-sluzba'
const COLLEAGUE = 'liberec-volno'
const ARRIVED = '2026-03-02T09:00:00.000Z'
const NOW = '2026-03-02T09:10:00.000Z'

let world: World
let table: Table
let centre: ReturnType<World['centre']>
let measure: ReturnType<typeof meter>
beforeAll(async () => {
  world = await openWorld()
  table = openTable(TABLE, engineClient(world.endpoint))
  centre = forCentre({ ...world, table }, 'liberec')
  measure = meter(table, world.endpoint)
}, 30_000)
afterAll(() => {
  table.doc.destroy()
  return world.close()
})

let number = 0

/** A file that has just arrived. */
async function arrive(): Promise<ClientFile> {
  const { noticeId } = await world.deliver(notice({ reference: `VERSION-${++number}`, endangered: [endangered()] }))
  const found = (await world.everything()).find((item) => item['type'] === 'client' && item['notice'] === noticeId)
  return centre.file(String(found?.['id']), { by: BY, role: 'worker', now: ARRIVED })
}

const change = ({ client, version }: ClientFile, by = BY) => ({
  client,
  version,
  by,
  role: 'worker' as const,
  now: NOW,
})

function tryContact(file: ClientFile, id: string): Promise<ClientFile> {
  const attempt = { id, channel: 'phone', outcome: 'not-reached', at: ARRIVED, note: '' } as const
  return centre.recordAttempt(change(file), attempt)
}

describe('how far a file has come', () => {
  it('is read for one unit, and leaves no audit entry', async () => {
    const { client } = await arrive()
    const audited = async () => (await world.everything()).filter(({ type }) => type === 'audit').length
    const before = await audited()
    const usage = await measure(() => centre.fileVersion(client))
    expect(usage).toMatchObject({ requests: { read: 1, write: 0 }, itemsRead: 1, aws: { read: 1, write: 0 } })
    expect(usage.engine.read).toBeLessThanOrEqual(1)
    expect(await audited()).toBe(before)
  })

  it('is known when the notice has arrived', async () => {
    const { client } = await arrive()
    expect(await centre.fileVersion(client)).toEqual({ version: 1, cardChangedAt: ARRIVED, touches: 0 })
  })

  it('moves with every change, in the same transaction; the time of the card only with the card', async () => {
    const arrived = await arrive()
    const told = () => centre.fileVersion(arrived.client)
    const id = ulid(Date.parse(NOW))
    const usage = await measure(() => tryContact(arrived, id))
    expect(usage.requests).toEqual({ read: 3, write: 1 })
    expect(await told()).toEqual({ version: 2, cardChangedAt: ARRIVED, takenBy: BY, touches: 1 })

    const tried = await centre.file(arrived.client, { by: BY, role: 'worker', now: NOW })
    const saved = await centre.saveSafeContact(change(tried, COLLEAGUE), { ...tried.safeContact, doNotCall: true })
    expect(await told()).toEqual({ version: 3, cardChangedAt: NOW, takenBy: BY, touches: 2 })

    const taken = await centre.acknowledge(change(saved, COLLEAGUE))
    expect(await told()).toEqual({ version: 4, cardChangedAt: NOW, takenBy: COLLEAGUE, touches: 3 })

    await centre.withdrawAttempt(change(taken), { attempt: id, reason: 'omyl' })
    expect(await told()).toEqual({ version: 5, cardChangedAt: NOW, takenBy: COLLEAGUE, touches: 4 })
  })

  it('stays where it was when a save comes second', async () => {
    const arrived = await arrive()
    await centre.saveSafeContact(change(arrived), { ...arrived.safeContact, codeWord: 'jablko' })
    await expect(centre.saveSafeContact(change(arrived), arrived.safeContact)).rejects.toThrow('changed-meanwhile')
    expect(await centre.fileVersion(arrived.client)).toMatchObject({ version: 2, cardChangedAt: NOW })
  })

  it('is plain, says nothing about the person and takes less than a kilobyte', async () => {
    const arrived = await arrive()
    await centre.saveSafeContact(change(arrived), { ...arrived.safeContact, codeWord: 'jablko' })
    const item =
      (await world.everything()).find(({ pk, sk }) => pk === `liberec#version#${arrived.client}` && sk === 'version') ??
      {}
    expect(Object.keys(item).sort()).toEqual(['cardChangedAt', 'pk', 'shape', 'sk', 'type', 'version'])
    await centre.acknowledge(change({ ...arrived, version: 2 }, 'x'.repeat(256)))
    const longest =
      (await world.everything()).find(({ pk, sk }) => pk === `liberec#version#${arrived.client}` && sk === 'version') ??
      {}
    expect(itemSize(longest)).toBeLessThan(1024)
  })

  it('is not found for a file that never was', async () => {
    await expect(centre.fileVersion(ulid())).rejects.toThrow('not-found')
  })
})

describe('files that sleep', () => {
  it('write down each arrival once, then cost reading the list', async () => {
    await arrive()
    const month = plusDays(ARRIVED.slice(0, 10), 31)
    const at = `${month}T09:00:00.000Z`
    expect((await measure(() => centre.coming(at))).requests.write).toBe(1)
    const { requests } = await measure(() => centre.coming(at))
    expect(requests.write).toBe(0)
  })
})
