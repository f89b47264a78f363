import { ulid } from 'ulid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { carry } from '../../functions/store/hand-over/carrying.ts'
import { keys } from '../../functions/store/table/keys.ts'
import { readItem } from '../../functions/store/table/query.ts'
import type { PeriodFigures } from '../../shared/figures/views.ts'
import type { Receipt } from '../../shared/police/receipt.ts'
import { instant, plusHours } from '../../shared/time/instant.ts'
import { claims, openApi, people } from '../support/api.ts'
import { openFigures } from '../support/figures.ts'
import { endangered, notice } from '../support/notices.ts'
import { openWorld, type World } from '../support/world.ts'

/** A notice's whole life over two centres: police send it to one, which hands it over to another, which offers help; and it is counted once. */

let world: World
let call: ReturnType<typeof openApi>
let figures: ReturnType<typeof openFigures>
let receipt: Receipt
let client: string
const brno = { worker: people.stranger, head: claims('brno-vedouci', 'brno.head') }

beforeAll(async () => {
  world = await openWorld()
  call = openApi(world)
  figures = openFigures(world)
}, 60_000)
afterAll(() => world.close())

const read = async (path: string, as: Record<string, unknown>) => (await call({ path, as })).json()

/** What police tell or ask later. */
async function later(what: '' | '/supplements' | '/end', more: { content?: object; ifMatch?: string } = {}) {
  const answer = await world.intake.request(await world.signLater(receipt.noticeId, what, more))
  return { status: answer.status, body: await answer.json() }
}

/** What a centre counted in the month. */
async function counted(as: Record<string, unknown>): Promise<Record<string, unknown>> {
  await figures.settle()
  const { figures: all } = (await read('/api/figures/2026-03', as)) as PeriodFigures
  const of = (id: 'notices' | 'evictions' | 'endangered-persons' | 'attempts' | 'handed-over') => all[id].n
  return {
    notices: of('notices'),
    evictions: of('evictions'),
    people: of('endangered-persons'),
    attempts: of('attempts'),
    handedOver: of('handed-over'),
  }
}

describe('a notice that came to the wrong centre', () => {
  it('is delivered to the first, which tries to call and counts it', async () => {
    const two = [endangered(), endangered({ givenName: 'Druhá' })]
    receipt = await world.deliver(notice({ endangered: two }))
    const { duties } = await read('/api/today', people.onDuty)
    client = duties[0].client
    world.setTime(plusHours(receipt.deliveredAt, 3))
    const at = plusHours(receipt.deliveredAt, 2)
    const attempt = { id: ulid(), channel: 'phone', outcome: 'not-reached', at, note: '' }
    const body = { version: 1, attempt }
    expect(
      (await call({ method: 'POST', path: `/api/clients/${client}/attempts`, body, as: people.onDuty })).status,
    ).toBe(200)
    const more = await later('/supplements', { content: { evicted: { weapon: 'unknown' } }, ifMatch: '"1"' })
    expect(more).toMatchObject({ status: 201, body: { version: 2, centre: { id: 'liberec' } } })
    const first = { notices: 1, evictions: 1, people: 2, attempts: 1, handedOver: 0 }
    expect(await counted(people.head)).toEqual(first)
    expect(await counted(brno.head)).toEqual({ ...first, notices: 0, evictions: 0, people: 0, attempts: 0 })
  })

  it('goes to the second, where it is counted; the first counts that it went', async () => {
    const body = { id: ulid(), to: 'brno', reason: 'other-district', words: '' }
    const sent = await call({ method: 'POST', path: `/api/clients/${client}/hand-over`, body, as: people.onDuty })
    expect(sent.status).toBe(200)
    expect(await carry(world.table, { from: 'liberec', id: body.id }, instant(world.now()))).toBe('arrived')
    const none = { notices: 0, evictions: 0, people: 0, attempts: 0 }
    expect(await counted(people.head)).toEqual({ ...none, handedOver: 1 })
    expect(await counted(brno.head)).toEqual({ notices: 1, evictions: 1, people: 2, attempts: 1, handedOver: 0 })
    // Nothing of it was missed by what tells figures of changes.
    expect(await figures.check()).toEqual({ checked: 2 })
  })

  it('takes what police tell later to the second, beside what they told before, and says where it stands', async () => {
    const told = await later('/supplements', { content: { dwelling: { delimitedArea: 'Byt.' } }, ifMatch: '"2"' })
    expect(told).toMatchObject({ status: 201, body: { version: 3, centre: { id: 'brno' } } })
    const { police } = await read(`/api/clients/${client}`, brno.worker)
    expect(police.words.map(({ ordinal }: { ordinal: number }) => ordinal)).toEqual([2, 3])
    const { deliveredAt, offerDueAt } = receipt
    const asked = await later('')
    expect(asked.body).toMatchObject({ version: 3, state: 'waiting', deliveredAt, offerDueAt })
    expect(asked.body.persons).toHaveLength(2)
  })

  it('keeps the receipt that police have, and leads them to the second', async () => {
    const again = await world.intake.request(
      await world.sign(notice({ endangered: [endangered(), endangered({ givenName: 'Druhá' })] })),
    )
    expect(again.status).toBe(200)
    expect(await again.json()).toEqual(receipt)
    expect(await readItem(world.table, keys.noticePlace(receipt.noticeId))).toMatchObject({ centre: 'brno' })
  })

  it('is met by the second within the hours that began with the first', async () => {
    const { duties } = await read('/api/today', brno.worker)
    for (const duty of duties) {
      const { version } = await read(`/api/clients/${duty.client}`, brno.worker)
      world.setTime(plusHours(receipt.deliveredAt, 20))
      const at = plusHours(receipt.deliveredAt, 19)
      const body = { version, attempt: { id: ulid(), channel: 'phone', outcome: 'accepted', at, note: '' } }
      const saved = await call({ method: 'POST', path: `/api/clients/${duty.client}/attempts`, body, as: brno.worker })
      expect((await saved.json()).contact).toMatchObject({ status: 'met', startsAt: receipt.deliveredAt })
    }
    await figures.settle()
    const { figures: all } = (await read('/api/figures/2026-03', brno.head)) as PeriodFigures
    expect(all['offered-in-time']).toMatchObject({ part: 2, whole: 2 })
    expect((await read('/api/today', people.onDuty)).duties).toEqual([])
    expect((await later('')).body).toMatchObject({ state: 'offered' })
  })

  it('is ended by police at the second, where its file stays', async () => {
    const endedAt = world.now().toISOString()
    const content = { reason: 'police', endedAt }
    expect(await later('/end', { content, ifMatch: '"3"' })).toMatchObject({ status: 201, body: { kind: 'end' } })
    const { police, protection } = await read(`/api/clients/${client}`, brno.worker)
    expect(police.words).toHaveLength(3)
    expect(protection).toBeDefined()
    expect((await call({ path: `/api/clients/${client}`, as: people.onDuty })).status).toBe(410)
  })
})
