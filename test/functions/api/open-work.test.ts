import { ulid } from 'ulid'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { keys } from '../../../functions/store/table/keys.ts'
import { readItem } from '../../../functions/store/table/query.ts'
import type { Enquiries } from '../../../shared/enquiries/views.ts'
import type { OpenWork, PassingStep } from '../../../shared/open-work/views.ts'
import { type Call, openApi, people } from '../../support/api.ts'
import { wanted } from '../../support/appointments.ts'
import { namedEnquiry, recordOf, reply } from '../../support/enquiries.ts'
import { notice } from '../../support/notices.ts'
import { review } from '../../support/plans.ts'
import { newVisit } from '../../support/visits.ts'
import { openWorld, type World } from '../../support/world.ts'

const LEAVER = 'liberec-sluzba'
const OTHER = 'liberec-volno'

let world: World
let call: (asked: Call) => Promise<Response>
let client: string
beforeEach(async () => {
  world = await openWorld()
  const api = openApi(world)
  call = (asked) => api({ as: people.onDuty, ...asked })
  await world.deliver(notice())
  client = (await answered({ path: '/api/today' })).duties[0].client
})
afterEach(() => world.close())

const answered = async (asked: Call) => {
  const answer = await call(asked)
  if (!answer.ok) throw new Error(`${asked.path}: ${answer.status} ${await answer.text()}`)
  return answer.json()
}
const put = (path: string, body: object) => answered({ method: 'PUT', path, body })
const post = (path: string, body?: object, as: Call['as'] = people.onDuty) =>
  answered({ method: 'POST', path, ...(body && { body }), as })
const of = (person: string): Promise<OpenWork> =>
  answered({ path: `/api/centre/people/${person}/open`, as: people.head })
const begin = (body: object, person = LEAVER): Promise<PassingStep> =>
  post(`/api/centre/people/${person}/passing`, { id: ulid(), files: [], ...body }, people.head)
const step = (person = LEAVER): Promise<PassingStep> =>
  post(`/api/centre/people/${person}/passing/steps`, undefined, people.head)
const toAll = (to: string) =>
  Object.fromEntries(['file', 'duty', 'call', 'review', 'appointment', 'visit', 'shift'].map((kind) => [kind, to]))
const letters = async () => (await world.everything()).filter((item) => item['kind'] === 'passed-on')

/** Everything of which a person may be the one who shall do it. */
async function fillHands() {
  const appointment = ulid()
  const visit = ulid()
  const enquiry = recordOf(namedEnquiry({ reply: reply({ promisedAt: '2026-03-03T09:00:00.000Z' }) }))
  const period = { from: '2026-03-02', origin: 'eviction', targetGroup: 'domestic-violence', keyWorker: LEAVER }
  await put(`/api/clients/${client}/periods/${client}`, { version: 0, period })
  await post(`/api/clients/${client}/acknowledgement`, { version: 1, until: '2026-03-02T15:00:00.000Z' })
  await post('/api/enquiries', enquiry)
  await put(`/api/clients/${client}/plans/reviews`, { version: 0, review: review({ id: ulid() }) })
  await post('/api/appointments', { id: appointment, appointment: wanted({ client, room: 'room-1' }) })
  const visited = { ...newVisit, workers: [LEAVER, 'liberec-vedouci'] }
  await put(`/api/clients/${client}/visits/${visit}`, { version: 0, visit: visited })
  return { appointment, visit, enquiry: enquiry.id }
}

const everything = { file: 1, duty: 1, call: 1, review: 1, appointment: 1, visit: 1, shift: 2 }

describe('what somebody has open', () => {
  it('is counted by kind, each with whom it is about', async () => {
    expect((await of(OTHER)).counts).toEqual({})
    await fillHands()
    const { counts, things } = await of(LEAVER)
    expect(counts).toEqual(everything)
    expect(things.map(({ kind }) => kind)).toEqual(Object.keys(everything))
    expect(things[0]).toMatchObject({
      client,
      reference: `LIBEREC-${client.slice(-6)}`,
      name: expect.stringMatching(/./),
    })
    expect(things[2]).toMatchObject({ name: 'Zájemkyně Zkušební', at: '2026-03-03T09:00:00.000Z' })
  })

  it('goes to somebody else in one step, with a line in the file, one letter and no word of whom', async () => {
    const { appointment, visit, enquiry } = await fillHands()
    const asleep = await readItem(world.table, keys.activity('liberec', client))
    world.setTime('2026-03-02T09:30:00Z')
    expect(await begin({ to: toAll(OTHER) })).toMatchObject({ planned: 8, toDo: 8, left: [] })
    const done = await step()
    expect(done.left).toEqual([])
    expect(done.doneAt).toBe('2026-03-02T09:30:00.000Z')
    expect((await of(LEAVER)).counts).toEqual({})
    expect((await of(OTHER)).counts).toEqual(everything)
    const file = await answered({ path: `/api/clients/${client}` })
    const said = file.work.map(({ words }: { words: string }) => words)
    expect(said).toHaveLength(5)
    expect(said.join(' ')).toContain('klíčová práce se spisem. Předává Zkouška sluzba, přebírá Zkouška volno.')
    expect(await readItem(world.table, keys.deadline('liberec', client))).toMatchObject({
      acknowledged: { by: OTHER, until: '2026-03-02T15:00:00.000Z' },
    })
    expect(await readItem(world.table, keys.appointment('liberec', appointment))).toMatchObject({ worker: OTHER })
    expect(await readItem(world.table, keys.visitDeadline('liberec', visit))).toMatchObject({
      away: [OTHER, 'liberec-vedouci'],
    })
    expect((await answered({ path: `/api/enquiries/${enquiry}` })).caller).toBe(OTHER)
    const [letter, ...others] = await letters()
    expect(others).toEqual([])
    expect(letter).toMatchObject({ to: [`staff:${OTHER}`], counts: everything })
    expect(JSON.stringify(letter)).not.toContain(client)
    const slept = await readItem(world.table, keys.activity('liberec', client))
    expect(slept?.['activeAt'], 'a file that sleeps is not woken').toBe(asleep?.['activeAt'])
    const audit = (await world.everything()).filter(({ did }) => did === 'pass-on')
    expect(audit.map((entry) => entry['team'] ?? entry['client'] ?? entry['enquiry']).sort()).toEqual(
      [LEAVER, client, client, client, client, client, enquiry].sort(),
    )
    await step()
    expect(await letters(), 'said once').toHaveLength(1)
  })

  it('stays where it is as far as nobody would be there, and the rest goes', async () => {
    await fillHands()
    const leave = [{ from: '2026-03-03', until: '2026-03-03' }]
    await post(`/api/centre/people/${OTHER}`, { what: 'leave', leave }, people.head)
    const shown = await answered({
      path: `/api/centre/people/${LEAVER}/open/clashes?to=${OTHER}`,
      as: people.head,
    })
    expect(shown.clashes.map(({ kind, clash }: Record<string, string>) => [kind, clash])).toEqual([
      ['call', 'away'],
      ['appointment', 'away'],
    ])
    await begin({ to: toAll(OTHER) })
    const done = await step()
    expect(done.doneAt).toBeDefined()
    expect(done.left.map(({ kind, why }) => [kind, why]).sort()).toEqual([
      ['appointment', 'away'],
      ['call', 'away'],
    ])
    expect((await of(LEAVER)).counts).toEqual({ call: 1, appointment: 1 })
    expect((await letters())[0]).toMatchObject({ counts: { file: 1, duty: 1, review: 1, visit: 1, shift: 2 } })
  })

  it('stays where the hour is taken', async () => {
    await fillHands()
    const out = { leavesAt: '2026-03-03T07:30:00.000Z', returnsAt: '2026-03-03T08:30:00.000Z' }
    const visit = { ...newVisit, ...out, workers: [OTHER, 'liberec-vedouci'] }
    await put(`/api/clients/${client}/visits/${ulid()}`, { version: 0, visit })
    await begin({ to: { appointment: OTHER } })
    expect((await step()).left).toMatchObject([{ kind: 'appointment', why: 'busy', client }])
    expect((await of(LEAVER)).counts).toEqual(everything)
  })

  it('goes to several, files one by one, and back again', async () => {
    await fillHands()
    await begin({ to: { duty: OTHER }, files: [{ client, to: 'liberec-vedouci' }] })
    await step()
    expect((await of('liberec-vedouci')).counts).toEqual({ file: 1, visit: 1 })
    expect((await letters()).map((letter) => letter['to']).sort()).toEqual([
      ['staff:liberec-vedouci'],
      [`staff:${OTHER}`],
    ])
    await begin({ to: { duty: LEAVER } }, OTHER)
    await step(OTHER)
    expect((await of(LEAVER)).counts).toMatchObject({ duty: 1 })
  })

  it('is not taken back from who took it meanwhile', async () => {
    await fillHands()
    await begin({ to: toAll(OTHER) })
    const period = { from: '2026-03-02', origin: 'eviction', targetGroup: 'domestic-violence' }
    await put(`/api/clients/${client}/periods/${client}`, {
      version: 1,
      period: { ...period, keyWorker: 'liberec-vedouci' },
    })
    await Promise.all([step(), step()])
    expect((await of('liberec-vedouci')).counts).toMatchObject({ file: 1 })
    expect(await letters()).toHaveLength(1)
    expect((await letters())[0]).toMatchObject({ counts: { duty: 1, call: 1 } })
  })

  it.each([
    [{ to: {} }, 'to', 'missing'],
    [{ to: { file: LEAVER } }, 'to.file', 'same-person'],
    [{ to: { file: 'liberec-host' } }, 'to.file', 'unknown-person'],
    [{ to: { visit: 'brno-sluzba' } }, 'to.visit', 'unknown-person'],
    [{ to: {}, files: [{ client: ulid(), to: 'nikdo' }] }, 'files.0.to', 'unknown-person'],
  ])('is refused with words for %j', async (asked, path, code) => {
    const body = { id: ulid(), files: [], ...asked }
    const answer = await call({
      ...{ method: 'POST', path: `/api/centre/people/${LEAVER}/passing`, body },
      as: people.head,
    })
    expect(answer.status).toBe(422)
    expect((await answer.json()).faults).toEqual([{ path, code }])
  })

  it('of nobody known is not there, and nothing was begun of somebody else’s', async () => {
    for (const path of ['nikdo/open', `${OTHER}/open/clashes?to=nikdo`])
      expect((await call({ path: `/api/centre/people/${path}`, as: people.head })).status).toBe(404)
    const steps = { method: 'POST', path: `/api/centre/people/${OTHER}/passing/steps`, as: people.head }
    expect((await call(steps)).status).toBe(404)
    const { enquiries }: Enquiries = await answered({ path: '/api/enquiries' })
    expect(enquiries).toEqual([])
  })

  it('is asked about before a leave on whose days it falls, and before an end', async () => {
    await fillHands()
    const change = (body: object) =>
      call({ method: 'POST', path: `/api/centre/people/${LEAVER}`, body, as: people.head })
    const faults = [{ path: 'evenSo', code: 'open-work' }]
    const leave = [{ from: '2026-03-03', until: '2026-03-03' }]
    const refused = await change({ what: 'leave', leave })
    expect((await refused.json()).faults).toEqual(faults)
    expect((await change({ what: 'leave', leave, evenSo: true })).status).toBe(200)
    expect((await change({ what: 'leave', leave })).status, 'what was accepted is not asked again').toBe(200)
    await begin({ to: { ...toAll(OTHER), review: undefined } })
    await step()
    expect((await (await change({ what: 'end' })).json()).faults, 'a review is open work too').toEqual(faults)
    await begin({ to: { review: OTHER } })
    await step()
    expect((await change({ what: 'end' })).status).toBe(200)
    const file = await answered({ path: `/api/clients/${client}`, as: people.head })
    expect(file.work.length).toBeGreaterThan(0)
    const { centre } = await answered({ path: '/api/me', as: people.head })
    expect(centre.others).toContainEqual({ id: LEAVER, name: 'Zkouška sluzba' })
  })
})
