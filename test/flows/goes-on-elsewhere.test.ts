import { ulid } from 'ulid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createCarrier } from '../../functions/carrier/app.ts'
import { keys } from '../../functions/store/table/keys.ts'
import type { PeriodFigures } from '../../shared/figures/views.ts'
import type { Receipt } from '../../shared/police/receipt.ts'
import { plusHours } from '../../shared/time/instant.ts'
import { closing, consentFields } from '../support/agreements.ts'
import { claims, openApi, people } from '../support/api.ts'
import { consultation } from '../support/entries.ts'
import { openFigures } from '../support/figures.ts'
import { notice } from '../support/notices.ts'
import { openWorld, type World } from '../support/world.ts'

/**
 * A person's way over two centres: police send her notice to one, which offers help and works with her; then she goes on in another by her
 * consent, and the first one closes. Each centre counts what it did, and the eviction is counted once.
 */

let world: World
let call: ReturnType<typeof openApi>
let figures: ReturnType<typeof openFigures>
let receipt: Receipt
let client: string
let there: string
const brno = { worker: people.stranger, head: claims('brno-vedouci', 'brno.head') }

beforeAll(async () => {
  world = await openWorld()
  call = openApi(world)
  figures = openFigures(world)
}, 60_000)
afterAll(() => world.close())

const read = async (path: string, as: Record<string, unknown>) => (await call({ path, as })).json()
async function post(path: string, body: object, as: Record<string, unknown> = people.onDuty) {
  const answer = await call({ method: 'POST', path, body, as })
  expect(answer.status).toBe(200)
  return answer.json()
}

const eviction = { notices: 1, evictions: 1, 'endangered-persons': 1, attempts: 1 }
const work = {
  ...{ 'people-in-service': 1, interventions: 1, 'work-entries': 1, 'work-time': 45 },
  ...{ 'work-without-agreement': 1, 'time-without-agreement': 45 },
}

/** What a centre counted in the month. */
async function counted(as: Record<string, unknown>): Promise<Record<string, unknown>> {
  await figures.settle()
  const { figures: all } = (await read('/api/figures/2026-03', as)) as PeriodFigures
  return Object.fromEntries(
    Object.entries(all).flatMap(([id, figure]) => ('n' in figure && figure.n ? [[id, figure.n]] : [])),
  )
}

describe('a person who was offered help', () => {
  it('is worked with by the centre of the eviction', async () => {
    receipt = await world.deliver(notice())
    client = (await read('/api/today', people.onDuty)).duties[0].client
    world.setTime(plusHours(receipt.deliveredAt, 3))
    const at = plusHours(receipt.deliveredAt, 2)
    const attempt = { id: ulid(), channel: 'phone', outcome: 'accepted', at, note: '' }
    await post(`/api/clients/${client}/attempts`, { version: 1, attempt })
    await post(`/api/clients/${client}/entries`, { entry: consultation({ at }) })
    expect(await counted(people.head)).toEqual({ ...eviction, ...work })
    expect(await counted(brno.head)).toEqual({})
  })

  it('goes on in another by her consent, with what she wants told', async () => {
    const consent = ulid()
    const fields = consentFields({ recipient: 'intervention-centre', givenOn: '2026-03-02', scope: 'Celý spis.' })
    await post(`/api/clients/${client}/consents`, { id: consent, consent: fields })
    const sections = [{ name: 'course', items: [{ head: 'Konzultace', facts: [['', 'Zkouška.']] }] }]
    const body = {
      id: ulid(),
      to: 'brno',
      version: 2,
      consent,
      withWhereNow: false,
      words: 'Stěhuje se k sestře.',
      sections,
    }
    expect((await post(`/api/clients/${client}/move`, body)).move.state).toBe('sent')
    const image = { pk: { S: keys.move('liberec', body.id).pk } }
    const carrier = createCarrier({ table: world.table, now: world.now })
    expect(await carrier({ Records: [{ dynamodb: { NewImage: image } }] })).toEqual({ batchItemFailures: [] })
    expect((await read(`/api/moves/${body.id}`, people.onDuty)).move.state).toBe('arrived')
    const { moves } = await read('/api/today/news', brno.worker)
    there = moves[0].client
    expect((await post(`/api/clients/${there}/moved-in/seen`, {}, brno.worker)).words).toBe('Stěhuje se k sestře.')
  })

  it('is counted by each centre for what that one does, and her eviction once', async () => {
    expect(await counted(people.head)).toEqual({ ...eviction, ...work })
    expect(await counted(brno.head)).toEqual({ interested: 1, 'people-in-service': 1 })
    world.setTime(plusHours(receipt.deliveredAt, 30))
    const at = plusHours(receipt.deliveredAt, 29)
    await post(`/api/clients/${there}/entries`, { entry: consultation({ at }) }, brno.worker)
    expect(await counted(brno.head)).toEqual({ interested: 1, ...work })
    expect(await counted(people.head)).toEqual({ ...eviction, ...work })
    expect(await figures.check()).toEqual({ checked: 2 })
  })

  it('stays known to police by the centre of the eviction, which hears of its end', async () => {
    const later = async (what: '' | '/end', more: { content?: object; ifMatch?: string } = {}) =>
      (await world.intake.request(await world.signLater(receipt.noticeId, what, more))).json()
    expect(await later('')).toMatchObject({ state: 'offered' })
    const endedAt = world.now().toISOString()
    await later('/end', { content: { reason: 'police', endedAt }, ifMatch: '"1"' })
    const { words } = await read('/api/today/news', people.onDuty)
    expect(words).toMatchObject([{ client, kind: 'end' }])
    // And says to whom it has to be told.
    expect((await read(`/api/clients/${client}`, people.onDuty)).movedTo.to).toBe('Intervenční centrum Brno')
  })

  it('is closed by the first centre as anybody else, and goes on in the second', async () => {
    const { version, periods } = await read(`/api/clients/${client}/service`, people.onDuty)
    const end = closing({ period: periods[0].id, on: '2026-03-03', reason: 'moved-away' })
    await post(`/api/clients/${client}/closing`, { version, closing: end })
    expect((await read(`/api/clients/${client}`, people.onDuty)).closedOn).toBe('2026-03-03')
    expect((await read(`/api/clients/${there}`, brno.worker)).closedOn).toBeUndefined()
  })
})
