import { ulid } from 'ulid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { StateReturn } from '../../../shared/return/views.ts'
import { agreementFields } from '../../support/agreements.ts'
import { openApi, people } from '../../support/api.ts'
import { settingsOf } from '../../support/centre-settings.ts'
import { anonymousEnquiry, recordOf } from '../../support/enquiries.ts'
import { consultation } from '../../support/entries.ts'
import { openFigures } from '../../support/figures.ts'
import { endangered, notice } from '../../support/notices.ts'
import { member } from '../../support/team.ts'
import { openWorld, type World } from '../../support/world.ts'

let world: World
let call: ReturnType<typeof openApi>
let figures: ReturnType<typeof openFigures>
/** Of whom an agreement was made, of whom the year of birth is not known too, and with whom there is none. */
let agreed: string
let unknown: string
let without: string

const asked = async (year = '2026'): Promise<StateReturn> =>
  (await call({ path: `/api/return/${year}`, as: people.head })).json()
const write = async (method: string, path: string, body: unknown, as: (typeof people)[keyof typeof people]) =>
  expect((await call({ method, path, body, as })).status, `${method} ${path}`).toBe(200)

beforeAll(async () => {
  world = await openWorld()
  call = openApi(world)
  figures = openFigures(world)
  const { birthDate: _birthDate, ...unborn } = endangered({ givenName: 'Neznámá' })
  await world.deliver(notice({ endangered: [endangered(), unborn, endangered({ givenName: 'Bezdohody' })] }))
  const { clients } = await (await call({ path: '/api/clients', as: people.onDuty })).json()
  const idOf = (name: string) => clients.find((row: { name: string }) => row.name.includes(name)).client
  ;[agreed, unknown, without] = [idOf('Zkouška'), idOf('Neznámá'), idOf('Bezdohody')]
  for (const client of [agreed, unknown]) {
    const agreement = { version: 0, id: ulid(), agreement: agreementFields({ from: '2026-03-02' }) }
    await write('POST', `/api/clients/${client}/agreements`, agreement, people.onDuty)
  }
  const entry = consultation({ at: '2026-03-02T08:00:00.000Z', minutes: 75 })
  await write('POST', `/api/clients/${agreed}/entries`, { entry }, people.onDuty)
  await write(
    'POST',
    `/api/clients/${without}/entries`,
    { entry: { ...entry, id: ulid(), minutes: 20 } },
    people.onDuty,
  )
  const refused = anonymousEnquiry({ kind: 'refused', refusal: 'outside-group' })
  await write('POST', '/api/enquiries', recordOf(refused, ulid()), people.onDuty)
  await write('PUT', `/api/team/members/${ulid()}`, { version: 0, member: member() }, people.head)
  const capacity = { ambulatory: { clients: 2, interventions: 2, words: 'dvě místnosti' } }
  const settings = { ...settingsOf('liberec'), capacity, figures: { children: 'apart', interventions: 'entries' } }
  await write('PUT', '/api/centre', { version: 1, settings }, people.head)
  await figures.settle()
})
afterAll(() => world.close())

describe('the return of a year', () => {
  it('has a row for each person with an agreement, and leads to the file where something is unknown', async () => {
    const { rows, gaps, totals, days } = await asked()
    const row = { sex: 'female', targetGroup: 'domestic-violence', from: '2026-03-02', until: '2026-03-02' }
    expect(rows).toEqual([
      expect.objectContaining({ number: 1, birthYear: 1990, ...row }),
      expect.objectContaining({ number: 2, birthYear: 'unknown', ...row }),
    ])
    expect(gaps).toEqual([{ number: 2, file: unknown, unknown: ['birthYear'] }])
    expect(totals.users).toBe(2)
    expect(days).toEqual({ from: '2026-01-01', until: '2026-03-02' })
  })

  it('names nobody and gives no id in its rows', async () => {
    const { rows } = await asked()
    const text = JSON.stringify(rows)
    for (const trace of [agreed, unknown, without, 'Testovací', 'LIBEREC', 'Zkouška']) expect(text).not.toContain(trace)
    for (const row of rows)
      expect(Object.keys(row).toSorted()).toEqual(
        ['number', 'sex', 'birthYear', 'targetGroup', 'districtBefore', 'from', 'until'].toSorted(),
      )
  })

  it('has what is no row as sums, by the rule of the centre, and those of whom nobody is named', async () => {
    const { totals, parameters, staff, capacity } = await asked()
    expect(parameters.interventions).toBe('entries')
    expect(totals.allActs).toEqual({ interventions: 1, contacts: 1, entries: 2, minutes: 95 })
    expect(totals.withoutAgreement).toEqual({ interventions: 0, contacts: 1, entries: 1, minutes: 20 })
    expect(totals).toMatchObject({ anonymous: 1, allRefused: 1, interested: 3 })
    expect(totals.refused.find(({ n }) => n > 0)).toEqual({ reason: 'outside-group', letter: 'a', n: 1 })
    expect(JSON.stringify(staff)).not.toContain('Zkušební Členka')
    expect(staff.rows).toMatchObject([{ number: 1, post: 'sociální pracovnice', hours: 20, posts: 0.5 }])
    expect(capacity).toEqual({ ambulatory: { clients: 2, interventions: 2, words: 'dvě místnosti' } })
  })

  it('is the figures of the year', async () => {
    const { totals } = await asked()
    const { figures } = await (await call({ path: '/api/figures/2026', as: people.head })).json()
    expect([totals.users, totals.interested, totals.anonymous, totals.allRefused]).toEqual(
      ['clients', 'interested', 'anonymous', 'refused'].map((id) => figures[id].n),
    )
  })

  it('is another one when a record has changed', async () => {
    const { version } = await (await call({ path: `/api/clients/${unknown}`, as: people.onDuty })).json()
    const body = { version, changed: ['birthDate'], person: { birthDate: '1985' } }
    await write('PUT', `/api/clients/${unknown}/person`, body, people.onDuty)
    await figures.settle()
    const { rows, gaps } = await asked()
    expect(rows.map(({ birthYear }) => birthYear)).toEqual([1985, 1990])
    expect(gaps).toEqual([])
  })

  it('is empty of a year in which there was nothing', async () => {
    expect(await asked('2024')).toMatchObject({ year: 2024, rows: [], gaps: [], totals: { users: 0, interested: 0 } })
  })

  it.each(['2027', '1999', '26', '2026-03', 'letos', '%00'])('of %s is not found', async (year) => {
    expect((await call({ path: `/api/return/${year}`, as: people.head })).status).toBe(404)
  })

  it.each([
    ['a worker', people.onDuty, 403],
    ['an external', people.external, 404],
    ['a worker of another centre', people.stranger, 403],
    ['the association', people.analyst, 403],
    ['who runs the platform', people.admin, 403],
  ])('is not for %s', async (_who, as, status) => {
    const answer = await call({ path: '/api/return/2026', as })
    expect(answer.status).toBe(status)
    expect(await answer.text()).not.toContain('birthYear')
  })
})
