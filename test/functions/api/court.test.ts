import { DeleteCommand } from '@aws-sdk/lib-dynamodb'
import { ulid } from 'ulid'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openedCentre } from '../../../functions/store/for-centre.ts'
import { byCentre, due } from '../../../functions/store/table/keys.ts'
import { listPage } from '../../../functions/store/table/query.ts'
import { safeContactFrom } from '../../../shared/clients/safe-contact.ts'
import type { ClientRow } from '../../../shared/clients/views.ts'
import { blankPetition, MOST_PETITIONS } from '../../../shared/protection/petition.ts'
import { openApi, people } from '../../support/api.ts'
import { notice } from '../../support/notices.ts'
import { openWorld, type World } from '../../support/world.ts'

let world: World
let call: ReturnType<typeof openApi>
let client: string
let arrived = 0

beforeAll(async () => {
  world = await openWorld()
  call = openApi(world)
})
afterAll(() => world.close())
beforeEach(async () => {
  world.setTime(new Date(Date.parse('2026-03-02T09:00:00Z') + 1000 * arrived++))
  await world.deliver(notice({ reference: ulid() }))
  const newest = await (await call({ path: '/api/clients', as: people.onDuty })).json()
  client = newest.clients.find(({ arrivedAt }: ClientRow) => arrivedAt < '2026-03-10').client
  world.setTime('2026-03-10T09:00:00Z')
})

const base = () => `/api/clients/${client}`
const court = async () => (await call({ path: `${base()}/court`, as: people.onDuty })).json()
const file = async () => (await call({ path: base(), as: people.onDuty })).json()

interface Told {
  readonly id?: string
  readonly version: number
  readonly step: string
  readonly until?: string
  readonly as?: Record<string, unknown>
}

/** `petition-filed 2026-03-05`. */
function record({ id = ulid(), version, step: told, until, as = people.onDuty }: Told) {
  const [kind, on] = told.split(' ')
  const words = { court: 'Okresní soud v Liberci', fileNumber: '35 Nc 1/2026', note: 'Testovací slova.' }
  const step = { id, kind, on, ...(until !== undefined && { until }), ...words }
  return call({ method: 'POST', path: `${base()}/court/steps`, body: { version, step }, as })
}

async function coming(until: string): Promise<unknown[]> {
  const { centre } = openedCentre(world, 'liberec')
  const paging = { limit: 100, until: due.until(until) }
  const { items } = await listPage(centre.table, byCentre.allComing('liberec'), paging)
  return items.filter((item) => item['client'] === client).map(({ type, comingAt }) => `${type} ${comingAt}`)
}

describe('steps at court', () => {
  it('begin with the eviction alone, whose end comes by itself', async () => {
    expect(await court()).toMatchObject({
      course: { version: 1, steps: [], eviction: { endBy: 'rule' } },
      petitions: [],
    })
    expect(await coming('2026-03-16T23:00:00.000Z')).toEqual(['protection 2026-03-16T23:00:00.000Z'])
    expect(await coming('2026-03-16T22:59:59.999Z')).toEqual([])
  })

  it('lead to an end of the eviction that is open, to an order, and show in the file', async () => {
    expect((await record({ version: 1, step: 'petition-filed 2026-03-05' })).status).toBe(200)
    expect(await file()).toMatchObject({
      protection: { terms: [{ by: 'eviction', why: 'petition' }], next: { what: 'decision', by: '2026-03-07' } },
    })
    expect(await coming('2026-03-30T00:00:00.000Z')).toEqual(['protection 2026-03-07T23:00:00.000Z'])
    expect(await (await record({ version: 2, step: 'granted 2026-03-06' })).json()).toMatchObject({ version: 3 })
    expect(await file()).toMatchObject({
      protection: { terms: [{ why: 'rule' }, { by: 'order', until: '2026-04-06T22:00:00.000Z' }] },
    })
    expect(await coming('2026-04-30T00:00:00.000Z')).toEqual(['protection 2026-04-06T22:00:00.000Z'])
  })

  it('keep their words sealed', async () => {
    await record({ version: 1, step: 'petition-filed 2026-03-05' })
    const item = (await world.everything()).find(
      ({ pk, sk }) => pk === `liberec#client#${client}` && sk === 'protection',
    )
    expect(item).toMatchObject({ steps: [{ kind: 'petition-filed', on: '2026-03-05', by: 'liberec-sluzba' }] })
    expect(JSON.stringify(item)).not.toMatch(/Testovací slova|Okresní soud|35 Nc/)
  })

  it('are recorded once, however often they are sent', async () => {
    const id = ulid()
    await record({ id, version: 1, step: 'petition-filed 2026-03-05' })
    await record({ version: 2, step: 'granted 2026-03-06' })
    expect(await (await record({ id, version: 1, step: 'petition-filed 2026-03-05' })).json()).toMatchObject({
      version: 3,
    })
    expect((await court()).course.steps).toHaveLength(2)
  })

  it('that somebody recorded meanwhile are shown before this one is judged', async () => {
    await record({ version: 1, step: 'petition-filed 2026-03-05', as: people.head })
    const answer = await record({ version: 1, step: 'petition-filed 2026-03-06' })
    expect(answer.status).toBe(409)
    expect(await answer.json()).toMatchObject({
      current: { version: 2, steps: [{ on: '2026-03-05' }], words: expect.any(Object) },
    })
  })

  it.each([
    ['granted 2026-03-05', undefined, { path: 'kind', code: 'no-petition' }],
    ['petition-filed 2026-03-11', undefined, { path: 'on', code: 'in-the-future' }],
    ['objections-raised 2026-03-01', undefined, { path: 'on', code: 'before-eviction' }],
    ['petition-filed 2026-03-05', '2026-04-05', { path: 'until', code: 'not-of-this-step' }],
  ])('that cannot have been are refused by their field: %s', async (step, until, fault) => {
    const answer = await record({ version: 1, step, ...(until !== undefined && { until }) })
    expect(answer.status).toBe(422)
    expect(await answer.json()).toMatchObject({ faults: [fault] })
    expect((await court()).course.steps).toEqual([])
  })

  it('recorded by mistake stay and count no more; not while others follow from them', async () => {
    const [petition, granted] = [ulid(), ulid()]
    await record({ id: petition, version: 1, step: 'petition-filed 2026-03-05' })
    await record({ id: granted, version: 2, step: 'granted 2026-03-06' })
    const withdraw = (step: string, version: number) =>
      call({
        method: 'POST',
        path: `${base()}/court/steps/${step}/withdrawal`,
        body: { version, reason: 'Jiný spis.' },
        as: people.onDuty,
      })
    const refused = await withdraw(petition, 3)
    expect(await refused.json()).toMatchObject({ faults: [{ path: 'step', code: 'needed' }] })
    expect((await withdraw(granted, 3)).status).toBe(200)
    expect((await withdraw(granted, 3)).status).toBe(200)
    expect((await withdraw(petition, 4)).status).toBe(200)
    expect((await withdraw(ulid(), 5)).status).toBe(404)
    const { steps } = (await court()).course
    expect(steps.map(({ withdrawn }: { withdrawn: unknown }) => withdrawn)).toMatchObject([
      { by: 'liberec-sluzba' },
      { by: 'liberec-sluzba' },
    ])
    expect(await file()).toMatchObject({ protection: { terms: [{ why: 'rule' }] } })
  })

  it('leave an audit entry, and an open file learns of them', async () => {
    const version = async () => (await call({ path: `${base()}/version`, as: people.onDuty })).json()
    const { touches } = await version()
    await record({ version: 1, step: 'petition-filed 2026-03-05' })
    expect(await version()).toMatchObject({ touches: touches + 1 })
    const entries = (await world.everything()).filter(({ pk }) => pk === `liberec#audit#${client}`)
    expect(entries.map(({ did }) => did)).toContain('step')
  })

  it('of a file that an older version of Opora stored begin with its eviction', async () => {
    const { centre } = openedCentre(world, 'liberec')
    await centre.table.doc.send(
      new DeleteCommand({
        TableName: centre.table.name,
        Key: { pk: `liberec#client#${client}`, sk: 'protection' },
      }),
    )
    expect(await court()).toMatchObject({ course: { version: 0, steps: [], eviction: { endBy: 'rule' } } })
    expect((await record({ version: 0, step: 'petition-filed 2026-03-05' })).status).toBe(200)
    expect(await file()).toMatchObject({ protection: { terms: [{ why: 'petition' }] } })
  })
})

describe('a petition', () => {
  const petition = { ...blankPetition({}), court: 'Okresní soud v Liberci', name: 'Jana Vzorová' }
  const save = (id: string, version: number, body: object = petition) =>
    call({
      method: 'PUT',
      path: `${base()}/court/petitions/${id}`,
      body: { version, petition: body },
      as: people.onDuty,
    })

  it('is saved in versions, sealed', async () => {
    const id = ulid()
    expect(await (await save(id, 0)).json()).toMatchObject({ id, version: 1, savedBy: 'liberec-sluzba' })
    const later = { ...petition, urgency: 'Testovací naléhavost.' }
    expect(await (await save(id, 1, later)).json()).toMatchObject({ version: 2, petition: later })
    expect((await save(id, 1, petition)).status).toBe(409)
    // An answer was lost.
    expect(await (await save(id, 1, later)).json()).toMatchObject({ version: 2 })
    expect((await court()).petitions).toMatchObject([{ id, version: 2, petition: later }])
    const item = (await world.everything()).find(({ sk }) => sk === `petition#${id}`)
    expect(JSON.stringify(item)).not.toMatch(/Vzorov|Okresní soud|naléhavost/)
  })

  it.each([
    ['a court elsewhere', { court: 'Okresní soud v Semilech' }, { path: 'courtWarned', code: 'betrays' }],
    ['where she lives now', { addressNow: 'Nová 1' }, { path: 'addressWarned', code: 'betrays' }],
    ['a court that is none', { court: 'Soud' }, { path: 'court', code: 'no-court' }],
  ])('with %s asks for a word that it is known what that tells', async (_what, change, fault) => {
    const answer = await save(ulid(), 0, { ...petition, ...change })
    expect(answer.status).toBe(422)
    expect((await answer.json()).faults).toContainEqual(fault)
  })

  it('of somebody who came by herself is for the court where she lived before, and another one asks as well', async () => {
    client = ulid()
    const body = { id: client, person: { givenName: 'Zkouška', district: 'CZ0512' }, safeContact: safeContactFrom({}) }
    await call({ method: 'POST', path: '/api/clients', body, as: people.onDuty })
    expect((await save(ulid(), 0, { ...petition, court: 'Okresní soud v Jablonci nad Nisou' })).status).toBe(200)
    const elsewhere = await save(ulid(), 0)
    expect((await elsewhere.json()).faults).toEqual([{ path: 'courtWarned', code: 'betrays' }])
  })

  it('takes no birth number', async () => {
    expect((await save(ulid(), 0, { ...petition, birthNumber: '' })).status).toBe(422)
  })

  it('is one of a few', async () => {
    for (let count = 0; count < MOST_PETITIONS; count++) expect((await save(ulid(), 0)).status).toBe(200)
    expect((await (await save(ulid(), 0)).json()).faults).toEqual([{ path: 'petition', code: 'too-many' }])
  })
})
