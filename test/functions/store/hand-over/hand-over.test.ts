import { ulid } from 'ulid'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { carry } from '../../../../functions/store/hand-over/carrying.ts'
import { keys } from '../../../../functions/store/table/keys.ts'
import { readItem } from '../../../../functions/store/table/query.ts'
import type { HandedOver } from '../../../../shared/hand-over/hand-over.ts'
import type { Notice } from '../../../../shared/police/notice.ts'
import type { Receipt } from '../../../../shared/police/receipt.ts'
import { instant, plusHours } from '../../../../shared/time/instant.ts'
import { openApi, people } from '../../../support/api.ts'
import { noteEntry } from '../../../support/entries.ts'
import { fullNotice } from '../../../support/full-notice.ts'
import { endangered } from '../../../support/notices.ts'
import { openWorld, type World } from '../../../support/world.ts'

/*
 * A notice that came to the wrong centre, over two real centres on the real engine: what goes, what stays, and what a crash or a colleague
 * in the middle of it does.
 */

let world: World
let call: ReturnType<typeof openApi>
const liberec = people.onDuty
const brno = people.stranger

beforeAll(async () => {
  world = await openWorld()
  call = openApi(world)
})
afterAll(() => world.close())
beforeEach(() => world.setTime(plusHours(instant(world.now()), 1)))

const ask = async (as: Record<string, unknown>, path: string, body?: object) => {
  const answer = await call({ path, as, ...(body && { method: 'POST', body }) })
  return { status: answer.status, body: await answer.json() }
}

/** The ids of a notice's files, in order. */
async function filesOf(receipt: Receipt): Promise<string[]> {
  const place = await readItem(world.table, keys.noticePlace(receipt.noticeId))
  const item = await readItem(world.table, keys.notice(String(place?.['centre']), receipt.noticeId))
  return item?.['clients'] as string[]
}

/** One whose report does not lie beside its files, of two people. */
const longNotice = (): Notice => {
  const [first = endangered()] = fullNotice.endangered as Notice['endangered']
  const description = 'Vymyšlená událost. '.repeat(500)
  const incident = { ...fullNotice.incident, description } as Notice['incident']
  return {
    ...(fullNotice as Notice),
    reference: ulid(),
    incident,
    endangered: [first, { ...first, givenName: 'Druhá' }],
  }
}

const wanted = (to: string, changes: object = {}) => ({
  id: ulid(),
  to,
  reason: 'other-district',
  words: '',
  ...changes,
})

/** Asked for and carried, as the stream would. */
async function handOver(as: Record<string, unknown>, client: string, body: ReturnType<typeof wanted>) {
  const sent = await ask(as, `/api/clients/${client}/hand-over`, body)
  if (sent.status !== 200) return sent
  await carried(as, body.id)
  return ask(as, `/api/hand-overs/${body.id}`)
}

const centreOf = (as: Record<string, unknown>) => (as === liberec ? 'liberec' : 'brno')
const carried = (as: Record<string, unknown>, id: string) =>
  carry(world.table, { from: centreOf(as), id }, instant(world.now()))

const ofCentre = async (centre: string) =>
  (await world.everything()).filter(({ pk }) => `${pk}`.startsWith(`${centre}#`))

/** What of a centre names a file or a notice, by the kinds of items. */
async function typesAbout(centre: string, ids: readonly string[]): Promise<string[]> {
  const about = (await ofCentre(centre)).filter((item) => ids.some((id) => JSON.stringify(item).includes(id)))
  return [...new Set(about.map(({ type }) => String(type)))].sort()
}

const attemptOf = (at: string, outcome: string, id = ulid()) => ({
  id,
  channel: 'phone',
  outcome,
  at,
  note: 'Zkouška.',
})

describe('a notice that is handed over', () => {
  let receipt: Receipt
  let clients: string[]
  let before: Record<string, unknown>

  beforeAll(async () => {
    receipt = await world.deliver(longNotice())
    clients = await filesOf(receipt)
    const [client = ''] = clients
    world.setTime(plusHours(receipt.deliveredAt, 5))
    const body = { version: 1, attempt: attemptOf(plusHours(receipt.deliveredAt, 1), 'not-reached') }
    expect((await ask(liberec, `/api/clients/${client}/attempts`, body)).status).toBe(200)
    const entry = noteEntry({ at: plusHours(receipt.deliveredAt, 2) })
    expect((await ask(liberec, `/api/clients/${client}/entries`, { entry })).status).toBe(200)
    before = (await ask(liberec, `/api/clients/${client}`)).body
    const words = 'Dům leží už za hranicí okresu.'
    const sent = await handOver(liberec, client, wanted('brno', { words }))
    expect(sent.body.handOver).toMatchObject({ to: 'brno', state: 'arrived', reason: 'other-district' })
  })

  it('is a file of the other centre with all that was reported and done, and its clock goes on', async () => {
    const [client = ''] = clients
    const { status, body } = await ask(brno, `/api/clients/${client}`)
    expect(status).toBe(200)
    for (const part of ['person', 'safeContact', 'report', 'delivery', 'attempts', 'work', 'arrivedAt', 'protection'])
      expect([part, body[part]]).toEqual([part, before[part]])
    expect(body.reference).toMatch(/^BRNO-/)
    expect(body.contact).toMatchObject({ startsAt: receipt.deliveredAt, dueAt: receipt.offerDueAt, status: 'open' })
    // Nobody of the first centre has it any more.
    expect(body.contact.acknowledged).toBeUndefined()
    const whole = await ask(brno, `/api/clients/${client}/report`)
    expect(whole.status).toBe(200)
  })

  it('stands on Today of the other centre at once, and says who handed it over and why', async () => {
    const { duties } = (await ask(brno, '/api/today')).body
    const own = duties.filter(({ client }: { client: string }) => clients.includes(client))
    expect(own).toHaveLength(clients.length)
    expect(own[0]).toMatchObject({
      dueAt: receipt.offerDueAt,
      handed: { from: 'liberec', reason: 'other-district', at: plusHours(receipt.deliveredAt, 5) },
    })
    const view = await ask(brno, `/api/clients/${clients[0]}/hand-over`)
    expect(view.body.cameFrom).toMatchObject({ centre: 'liberec', words: 'Dům leží už za hranicí okresu.' })
  })

  it('writes to the other centre at once, urgently, with the true end of the time limit', async () => {
    const letters = (await ofCentre('brno')).filter(
      ({ type, thread }) => type === 'letter' && thread === receipt.noticeId,
    )
    expect(letters).toMatchObject([
      { step: 'handed-over', urgent: true, dueAt: receipt.offerDueAt, to: ['duty', 'workers'], from: 'liberec' },
    ])
  })

  it('is found there, and police find it there', async () => {
    const found = await ask(brno, '/api/search', { text: before['person'] && 'Testovac' })
    expect(found.status).toBe(200)
    expect(await readItem(world.table, keys.noticePlace(receipt.noticeId))).toMatchObject({ centre: 'brno' })
  })

  it('leaves nothing about anybody at the first centre, in no list and under no address', async () => {
    const left = await typesAbout('liberec', [...clients, receipt.noticeId])
    expect(left).toEqual(['activity', 'audit', 'card', 'hand-over', 'handed-file', 'letter', 'tombstone'])
    const items = (await ofCentre('liberec')).filter((item) => clients.some((id) => JSON.stringify(item).includes(id)))
    for (const item of items) expect(Object.keys(item)).not.toContain('sealed')
    for (const client of clients) {
      const gone = await ask(liberec, `/api/clients/${client}`)
      expect([gone.status, gone.body.type]).toEqual([410, expect.stringMatching('handed-over')])
      expect(gone.body.current).toEqual({ to: 'brno', at: expect.any(String) })
      expect((await ask(liberec, `/api/clients/${client}/version`)).status).toBe(410)
      expect((await ask(liberec, `/api/clients/${client}/timeline`)).status).toBe(404)
      // A stranger is told of neither.
      expect((await ask(people.analyst, `/api/clients/${client}`)).status).toBe(403)
    }
    const { duties } = (await ask(liberec, '/api/today')).body
    expect(duties.filter(({ client }: { client: string }) => clients.includes(client))).toEqual([])
  })

  it('stands in the first centre’s list of what was handed over: when, why, by whom, to whom, its own numbers', async () => {
    const { handOvers } = (await ask(liberec, '/api/hand-overs')).body
    const own = handOvers.find(({ references }: HandedOver) => references.length === clients.length)
    expect(own).toMatchObject({ to: 'brno', by: 'liberec-sluzba', reason: 'other-district', state: 'arrived' })
    expect(own.references[0]).toMatch(/^LIBEREC-/)
    expect(JSON.stringify(own)).not.toContain('hranicí')
  })

  it('is in the audit of both', async () => {
    const [client = ''] = clients
    const there = (await ofCentre('brno')).filter(({ type, client: of }) => type === 'audit' && of === client)
    expect(there.map(({ did }) => did)).toContain('hand-in')
    const here = await ask(people.head, `/api/audit/files/${client}`)
    expect(here.body.lines.map(({ did }: { did: string }) => did)).toContain('hand-over')
  })

  it('takes an offer of help there, which meets the duty', async () => {
    const [client = ''] = clients
    world.setTime(plusHours(receipt.deliveredAt, 9))
    const { version } = (await ask(brno, `/api/clients/${client}`)).body
    const body = { version, attempt: attemptOf(plusHours(receipt.deliveredAt, 8), 'accepted') }
    const saved = await ask(brno, `/api/clients/${client}/attempts`, body)
    expect(saved.body.contact).toMatchObject({ status: 'met' })
  })

  it('can be carried again and again without any harm', async () => {
    const all = JSON.stringify(await world.everything())
    const { handOvers } = (await ask(liberec, '/api/hand-overs')).body
    for (const { id } of handOvers) expect(await carried(liberec, id)).toBe('arrived')
    expect(JSON.stringify(await world.everything())).toBe(all)
  })
})
