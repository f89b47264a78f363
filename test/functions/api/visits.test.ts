import { ulid } from 'ulid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { closureActions } from '../../../functions/store/clients/closure.ts'
import { openFile } from '../../../functions/store/clients/records.ts'
import { openedCentre } from '../../../functions/store/for-centre.ts'
import { forSweep } from '../../../functions/store/for-sweep.ts'
import { transact } from '../../../functions/store/table/transact.ts'
import { createSweep } from '../../../functions/sweep/app.ts'
import { roundsOf } from '../../../functions/sweep/rounds.ts'
import type { Timeline, Today } from '../../../shared/duties/views.ts'
import { plusMinutes } from '../../../shared/time/instant.ts'
import type { VisitAnswer, Visits } from '../../../shared/visits/views.ts'
import type { NewVisit, NewVisitStep } from '../../../shared/visits/visit.ts'
import { type Call, openApi, people } from '../../support/api.ts'
import { notice } from '../../support/notices.ts'
import { newVisit } from '../../support/visits.ts'
import { openWorld, type World } from '../../support/world.ts'

let world: World
let call: (asked: Call) => Promise<Response>
let client: string
const START = '2026-03-02T09:00:00.000Z'

beforeAll(async () => {
  world = await openWorld()
  const api = openApi(world)
  call = (asked) => api({ as: people.onDuty, ...asked })
  await world.deliver(notice())
  client = (await today()).duties[0]?.client ?? ''
})
afterAll(() => world.close())

const today = async (): Promise<Today> => (await call({ path: '/api/today' })).json()
const visits = async (after = ''): Promise<Visits> =>
  (await call({ path: `/api/clients/${client}/visits${after && `?after=${after}`}` })).json()
const put = (id: string, visit: object, version = 0) =>
  call({ method: 'PUT', path: `/api/clients/${client}/visits/${id}`, body: { version, visit } })
const plan = async (changes: Partial<NewVisit> = {}) => {
  const id = ulid(world.now().getTime())
  const answer = await put(id, { ...newVisit, ...changes })
  expect(answer.status).toBe(200)
  return id
}
const said = (id: string, step: object) =>
  call({ method: 'POST', path: `/api/clients/${client}/visits/${id}/steps`, body: { step } })
const say = async (id: string, step: NewVisitStep): Promise<VisitAnswer> => (await said(id, step)).json()
const sweep = () => roundsOf(forSweep(world.table)).climbDue('visit', world.now().toISOString())
const stored = async (type: string, id: string) =>
  (await world.everything()).filter((item) => item['type'] === type && item['subject'] === id)
const setTime = (minutes: number) => world.setTime(plusMinutes(START, minutes))

describe('a field visit', () => {
  it('is planned, begun and ended, and stands on Today meanwhile', async () => {
    setTime(0)
    const id = await plan()
    const row = {
      visit: id,
      client,
      name: expect.stringMatching(/./),
      reference: expect.stringMatching(/^LIBEREC-/),
      workers: newVisit.workers,
      leavesAt: newVisit.leavesAt,
      returnsAt: newVisit.returnsAt,
    }
    expect((await today()).visits).toEqual([row])
    setTime(70)
    expect(await say(id, { what: 'left' })).toMatchObject({
      version: 2,
      steps: [{ what: 'left', by: 'liberec-sluzba' }],
    })
    expect((await today()).visits).toEqual([{ ...row, leftAt: world.now().toISOString() }])
    setTime(150)
    await say(id, { what: 'back' })
    expect((await today()).visits).toEqual([])
    expect(await stored('deadline', id)).toMatchObject([{ status: 'met', metAt: world.now().toISOString() }])
    expect((await visits()).visits).toContainEqual(
      expect.objectContaining({ id, address: newVisit.address, version: 3 }),
    )
    const deeds = (await world.everything()).filter(({ type }) => type === 'audit').map(({ did }) => did)
    expect(deeds).toEqual(expect.arrayContaining(['plan-visit', 'visit-left', 'visit-back']))
  })

  it('sent again after a lost answer is the same visit, and what is said again is said once', async () => {
    setTime(0)
    const id = ulid()
    const first: VisitAnswer = await (await put(id, newVisit)).json()
    const again: VisitAnswer = await (await put(id, newVisit)).json()
    expect(again).toEqual(first)
    const later = { what: 'later', until: plusMinutes(newVisit.returnsAt, 30) } as const
    const answers = await Promise.all([say(id, later), say(id, later), say(id, { what: 'left' })])
    expect(answers.map(({ id }) => id)).toEqual([id, id, id])
    const found = (await visits()).visits.find((visit) => visit.id === id)
    expect(found?.steps.map(({ what }) => what).sort()).toEqual(['later', 'left'])
    await say(id, { what: 'back' })
  })

  it('changed by two at once asks the second', async () => {
    setTime(0)
    const id = await plan()
    expect((await put(id, { ...newVisit, address: 'Jinde 2' }, 1)).status).toBe(200)
    const second = await put(id, { ...newVisit, address: 'Jinde 3' }, 1)
    expect(second.status).toBe(409)
    expect(await second.json()).toMatchObject({
      code: 'changed-meanwhile',
      current: { address: 'Jinde 2', version: 2 },
    })
    await say(id, { what: 'cancelled' })
  })

  it('changed by one while another says something, or changes something else, keeps both', async () => {
    setTime(0)
    const id = await plan()
    const change = (changes: object, was: unknown = newVisit) =>
      call({
        method: 'PUT',
        path: `/api/clients/${client}/visits/${id}`,
        body: { version: 1, visit: { ...newVisit, ...changes }, was },
      })
    const until = plusMinutes(newVisit.returnsAt, 30)
    await Promise.all([say(id, { what: 'left' }), say(id, { what: 'later', until }), change({ address: 'Jinde 2' })])
    expect((await change({ reason: 'remote' })).status).toBe(200)
    const found = (await visits()).visits.find((visit) => visit.id === id)
    expect(found).toMatchObject({ address: 'Jinde 2', reason: 'remote', version: 5 })
    expect((await stored('deadline', id))[0]).toMatchObject({ dueAt: until })
    expect((await change({ address: 'Jinde 3' })).status).toBe(409)
    expect((await change({ address: 'Jinde 3' }, { tea: 1 })).status).toBe(422)
    await say(id, { what: 'back' })
    expect(await (await change({ leavesAt: '2026-03-02T10:30:00.000Z' })).json()).toMatchObject({
      faults: [{ path: 'visit', code: 'not-now' }],
    })
  })

  it.each<[string, object, string, string]>([
    ['ends before it begins', { returnsAt: '2026-03-02T09:59:00.000Z' }, 'visit.returnsAt', 'before-it-begins'],
    [
      'is over',
      { leavesAt: '2026-03-02T07:00:00Z', returnsAt: '2026-03-02T08:00:00Z' },
      'visit.returnsAt',
      'in-the-past',
    ],
    ['is of a stranger', { workers: ['liberec-sluzba', 'brno-sluzba'] }, 'visit.workers.1', 'unknown-person'],
    ['is of one without a reason', { workers: ['liberec-sluzba'] }, 'visit.aloneReason', 'missing'],
    ['has no address', { address: '' }, 'visit.address', 'too_small'],
    ['has an address that is no text', { address: { street: 'x' } }, 'visit.address', 'invalid_type'],
    ['has a worker that is no text', { workers: [1, 2] }, 'visit.workers.0', 'invalid_type'],
    ['has a field that nobody knows', { tea: 1 }, 'visit.tea', 'unrecognized_keys'],
  ])('is refused when it %s', async (_what, changes, path, code) => {
    setTime(0)
    const answer = await put(ulid(), { ...newVisit, ...changes })
    expect(answer.status).toBe(422)
    expect((await answer.json()).faults).toContainEqual({ path, code })
  })

  it.each([
    ['nothing', undefined],
    ['a word', 'left'],
    ['an unknown step', { what: 'lost' }],
    ['a step with a time it has no place for', { what: 'back', until: START }],
    ['a later return without a time', { what: 'later' }],
    ['a list', []],
  ])('is not moved by %s', async (_what, step) => {
    const answer = await call({ method: 'POST', path: `/api/clients/${client}/visits/${ulid()}/steps`, body: { step } })
    expect(answer.status).toBe(422)
  })

  it('of no file, of no id and of another file is not found', async () => {
    setTime(0)
    const id = await plan()
    expect((await call({ path: `/api/clients/${ulid()}/visits` })).status).toBe(404)
    expect((await said('x', { what: 'left' })).status).toBe(404)
    expect((await said(ulid(), { what: 'left' })).status).toBe(404)
    expect((await put(ulid(), newVisit, 1)).status).toBe(404)
    await say(id, { what: 'cancelled' })
  })

  it('keeps no word of where and why outside what is sealed', async () => {
    const plain = (await world.everything())
      .filter(({ type }) => type === 'visit' || type === 'deadline' || type === 'letter')
      .map(({ sealed: _sealed, card: _card, key: _key, ...item }) => JSON.stringify(item))
    expect(plain.join()).not.toMatch(/Vymyšlená|Jinde|handicap/)
    const [visit] = (await world.everything()).filter(({ type }) => type === 'visit')
    expect(Object.keys(visit ?? {}).sort()).toEqual(['client', 'pk', 'sealed', 'shape', 'sk', 'type', 'version'])
  })

  it('planned for another day is not on Today', async () => {
    setTime(0)
    const id = await plan({ leavesAt: '2026-03-03T09:00:00.000Z', returnsAt: '2026-03-03T10:00:00.000Z' })
    expect((await today()).visits).toEqual([])
    setTime(15 * 60)
    expect((await today()).visits.map(({ visit }) => visit)).toEqual([id])
    await say(id, { what: 'cancelled' })
  })
})

describe('a visit that gives no word', () => {
  const until = (minutes: number) => plusMinutes(newVisit.returnsAt, minutes)
  const sweepAt = async (minutes: number) => {
    world.setTime(until(minutes))
    return sweep()
  }
  const told = async (id: string) =>
    (await stored('letter', id))
      .map(({ step, to, away, kind }) => ({ step, to, away, kind }))
      .sort((a, b) => (String(a.step) < String(b.step) ? 1 : -1))

  const lettersOf = async (id: string): Promise<Timeline> =>
    (await call({ path: `/api/clients/${client}/visits/${id}/timeline`, as: people.onDuty })).json()
  /** Whoever of the centre is not on the visit. */
  const others = ['liberec-sluzba', 'liberec-volno', 'liberec-vedouci'].filter((id) => !newVisit.workers.includes(id))

  it('is told to the others after 20 minutes, then to the head, then each hour, until somebody says that they are back', async () => {
    setTime(0)
    const id = await plan()
    await sweep()
    await say(id, { what: 'left' })
    for (const minutes of [-30, 0, 19]) await sweepAt(minutes)
    expect(await told(id)).toEqual([])
    expect((await stored('deadline', id))[0]).toMatchObject({ status: 'overdue', overdueAt: newVisit.returnsAt })
    const all = { to: ['workers', 'head'], away: newVisit.workers, kind: 'visit' }
    await sweepAt(20)
    expect(await told(id)).toEqual([{ ...all, step: 'no-word', to: ['colleagues'] }])
    for (const minutes of [30, 40, 60, 61, 120]) await sweepAt(minutes)
    expect((await told(id)).map(({ step, to }) => [step, to])).toEqual([
      ['still-no-word', all.to],
      ['overdue-2', all.to],
      ['overdue-1', all.to],
      ['no-word', ['colleagues']],
    ])
    expect((await today()).visits[0]?.visit).toBe(id)
    const { past, coming } = await lettersOf(id)
    expect(past.map(({ step }) => step)).toEqual(['no-word', 'still-no-word', 'overdue-1', 'overdue-2'])
    expect(coming.map(({ step, at, to }) => [step, at, to])).toEqual([['overdue-3', until(180), others]])
    await say(id, { what: 'back' })
    expect((await lettersOf(id)).coming).toEqual([])
    for (const minutes of [180, 240]) await sweepAt(minutes)
    expect(await told(id)).toHaveLength(4)
  })

  it('tells of its letters in its own file only', async () => {
    setTime(0)
    const id = await plan()
    const { coming } = await lettersOf(id)
    expect(coming.map(({ step, at }) => [step, at])).toEqual([
      ['no-word', until(20)],
      ['still-no-word', until(40)],
      ['overdue-1', until(60)],
    ])
    const other = `/api/clients/${ulid()}/visits/${id}/timeline`
    expect((await call({ path: other, as: people.onDuty })).status).toBe(404)
    await say(id, { what: 'cancelled' })
  })

  it('is silent when the return is put off, and speaks anew after that', async () => {
    setTime(0)
    const id = await plan()
    await sweepAt(20)
    world.setTime(until(25))
    await say(id, { what: 'later', until: until(60) })
    for (const minutes of [26, 60, 79]) await sweepAt(minutes)
    expect(await told(id)).toHaveLength(1)
    await sweepAt(80)
    expect((await told(id)).map(({ step }) => step)).toEqual(['no-word', 'no-word'])
    await say(id, { what: 'back' })
  })

  it('is told even when nobody said that they left; who does not go is not waited for', async () => {
    setTime(0)
    const [forgotten, cancelled] = [await plan(), await plan()]
    await say(cancelled, { what: 'cancelled' })
    await sweepAt(20)
    expect(await told(forgotten)).toHaveLength(1)
    expect(await told(cancelled)).toEqual([])
    await say(forgotten, { what: 'back' })
    expect((await said(cancelled, { what: 'back' })).status).toBe(422)
  })

  it('is waited for again when they are not back after all', async () => {
    setTime(0)
    const id = await plan()
    await say(id, { what: 'back' })
    await say(id, { what: 'resumed' })
    expect((await today()).visits.map(({ visit }) => visit)).toContain(id)
    await sweepAt(20)
    expect(await told(id)).toHaveLength(1)
    await say(id, { what: 'back' })
  })

  it('is met by whoever says so while the sweep looks at it', async () => {
    setTime(0)
    const id = await plan()
    world.setTime(until(20))
    await Promise.all([sweep(), say(id, { what: 'back' }), sweep()])
    expect((await stored('deadline', id))[0]).toMatchObject({ status: 'met' })
    const found = (await visits()).visits.find((visit) => visit.id === id)
    expect(found?.steps.map(({ what }) => what)).toEqual(['back'])
  })

  it('is told although its file was closed in the very second in which it was planned', async () => {
    setTime(0)
    const id = await plan()
    const { centre } = openedCentre(world, 'liberec')
    const now = world.now().toISOString()
    const turn = async (closedOn: string | undefined) => {
      const { file } = await openFile(centre, client)
      await transact(centre.table, closureActions('liberec', { file, closedOn, now }))
    }
    await turn('2026-03-02')
    for (const minutes of [20, 40]) await sweepAt(minutes)
    expect((await told(id)).map(({ step }) => step)).toEqual(['still-no-word', 'no-word'])
    expect((await today()).visits.map(({ visit }) => visit)).toContain(id)
    await say(id, { what: 'back' })
    expect((await today()).visits).toEqual([])
    await turn(undefined)
  })

  it('has a schedule of its own', async () => {
    setTime(0)
    const id = await plan()
    world.setTime(until(20))
    const door = createSweep({ store: forSweep(world.table), now: world.now })
    const left = { getRemainingTimeInMillis: () => 50_000 }
    await door({ kind: 'contact' }, left)
    expect(await told(id)).toEqual([])
    expect(await door({ kind: 'visit' }, left)).toMatchObject({ told: 1 })
    await say(id, { what: 'back' })
  })
})

it('visits of a file are read a page at a time, those entered last first', async () => {
  setTime(0)
  const before = (await visits()).total
  const ids: string[] = []
  for (let nth = 0; nth < 51 - before; nth++) ids.push(await plan())
  const first = await visits()
  expect([first.visits.length, first.total]).toEqual([50, 51])
  expect(first.visits.map(({ id }) => id)).toEqual(
    first.visits
      .map(({ id }) => id)
      .sort()
      .reverse(),
  )
  const second = await visits(first.next)
  expect([second.visits.length, second.next]).toEqual([1, undefined])
  const file = await (await call({ path: `/api/clients/${client}` })).json()
  expect(file.contact).toMatchObject({ status: 'open' })
})
