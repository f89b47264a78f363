import { ulid } from 'ulid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ClientFile } from '../../../shared/clients/views.ts'
import { consentFields } from '../../support/agreements.ts'
import { openApi, people } from '../../support/api.ts'
import { consultation, noteEntry, withOspod } from '../../support/entries.ts'
import { notice } from '../../support/notices.ts'
import { openWorld, type World } from '../../support/world.ts'

let world: World
let call: ReturnType<typeof openApi>
let client: string
beforeAll(async () => {
  world = await openWorld()
  call = openApi(world)
  await world.deliver(notice())
  client = (await (await call({ path: '/api/today', as: people.onDuty })).json()).duties[0].client
})
afterAll(() => world.close())

const entries = () => `/api/clients/${client}/entries`
const record = (entry: object) => call({ method: 'POST', path: entries(), body: { entry }, as: people.onDuty })
const file = async (): Promise<ClientFile> => (await call({ path: `/api/clients/${client}`, as: people.onDuty })).json()

describe('an entry of work', () => {
  it('is recorded, corrected by a colleague and withdrawn by who wrote it', async () => {
    const { id, ...said } = consultation()
    expect(await (await record({ id, ...said })).json()).toMatchObject({
      entry: { id, version: 1, by: 'liberec-sluzba' },
    })
    const path = `${entries()}/${id}`
    const body = { version: 1, entry: { ...said, minutes: 90 } }
    const corrected = await call({ method: 'PUT', path, body, as: people.offDuty })
    expect(await corrected.json()).toMatchObject({ entry: { version: 2, minutes: 90, corrections: [{ minutes: 45 }] } })
    const second = await call({
      method: 'PUT',
      path,
      body: { ...body, entry: { ...said, minutes: 50 } },
      as: people.onDuty,
    })
    expect(second.status).toBe(409)
    expect(await second.json()).toMatchObject({ code: 'changed-meanwhile', current: { version: 2, minutes: 90 } })
    const withdraw = { method: 'POST', path: `${path}/withdrawal`, body: { reason: 'omyl' } }
    expect((await call({ ...withdraw, as: people.offDuty })).status).toBe(403)
    expect((await call({ ...withdraw, as: people.onDuty })).status).toBe(200)
    expect((await file()).work).toMatchObject([{ id, withdrawn: { reason: 'omyl' } }])
  })

  it.each<[string, object, { path: string; code: string }[]]>([
    ['that will be', consultation({ at: '2026-03-02T09:06:00.000Z' }), [{ path: 'entry.at', code: 'in-the-future' }]],
    [
      'of an act of another kind',
      consultation({ kind: 'crisis-intervention', act: '25a.c' }),
      [{ path: 'entry.act', code: 'not-of-kind' }],
    ],
    [
      'of work without its length',
      { ...noteEntry(), kind: 'consultation', act: '25a.a', way: 'here' },
      [{ path: 'entry.minutes', code: 'missing' }],
    ],
    [
      'of a referral without a reason',
      consultation({ kind: 'referral', act: '25a.b1' }),
      [{ path: 'entry.passedOn', code: 'missing' }],
    ],
    [
      'of a talk with OSPOD to nobody',
      withOspod({ passedOn: { to: '', ground: 'law', reason: 'x' } }),
      [{ path: 'entry.passedOn.to', code: 'missing' }],
    ],
    ['of a note of nothing', noteEntry({ words: '  ' }), [{ path: 'entry.words', code: 'missing' }]],
    ['that is private work', consultation({ private: true }), [{ path: 'entry.private', code: 'not-here' }]],
  ])('%s is refused with the field and why', async (_what, entry, faults) => {
    const answer = await record(entry)
    expect(answer.status).toBe(422)
    expect(await answer.json()).toMatchObject({ code: 'invalid', faults })
  })

  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['a list', []],
    ['no entry', {}],
    ['an entry that is a text', { entry: 'x' }],
    ['an unknown kind', { entry: { ...noteEntry(), kind: '__proto__' } }],
    ['a field nobody knows', { entry: { ...noteEntry(), name: 'x' } }],
    ['minutes that are no number', { entry: consultation({ minutes: Number.NaN }) }],
    ['endless minutes', { entry: consultation({ minutes: 1e300 }) }],
    ['an instant of no calendar', { entry: noteEntry({ at: '2026-02-30T09:00:00Z' }) }],
    ['control characters', { entry: noteEntry({ words: 'a\u0000b' }) }],
    ['half a letter', { entry: noteEntry({ words: 'a\ud800' }) }],
    ['too many words', { entry: noteEntry({ words: 'x'.repeat(4001) }) }],
    ['a version where none is asked for', { version: 1, entry: noteEntry() }],
  ])('of a body of %s is refused, and nothing is stored', async (_what, body) => {
    const before = (await world.everything()).length
    const answer = await call({ method: 'POST', path: entries(), body, as: people.onDuty })
    expect([400, 422]).toContain(answer.status)
    expect((await world.everything()).length).toBe(before)
  })

  it('that tells OSPOD by her consent needs the record of it, and names it', async () => {
    const told = withOspod({ passedOn: { to: 'OSPOD Zkušební', ground: 'consent' } })
    const refused = await record(told)
    expect(refused.status).toBe(422)
    expect(await refused.json()).toMatchObject({ faults: [{ path: 'entry.passedOn', code: 'no-consent' }] })
    const id = ulid()
    const body = { id, consent: consentFields({ givenOn: '2026-03-02' }) }
    const given = await call({ method: 'POST', path: `/api/clients/${client}/consents`, body, as: people.onDuty })
    expect(given.status).toBe(200)
    const saved = await record(told)
    expect(await saved.json()).toMatchObject({ entry: { passedOn: { ground: 'consent', consent: id } } })
  })

  it('that nobody wrote is not found', async () => {
    const path = `${entries()}/${ulid()}`
    const { id: _id, ...entry } = noteEntry()
    for (const asked of [
      { method: 'PUT', path, body: { version: 1, entry } },
      { method: 'POST', path: `${path}/withdrawal`, body: { reason: 'omyl' } },
      { method: 'PUT', path: `${entries()}/x`, body: { version: 1, entry } },
    ])
      expect((await call({ ...asked, as: people.onDuty })).status).toBe(404)
  })
})

describe('a long report', () => {
  it('lies apart, and comes when it is asked for; the file has all that is coded of it', async () => {
    const description = 'Vymyšlená událost. '.repeat(500).trim()
    await world.deliver(
      notice({
        reference: 'LONG-REPORT',
        incident: { description: 'x'.repeat(10_000), previousIncidents: 3 },
        distribution: Array.from({ length: 10 }, () => ({ name: description.slice(0, 160) })),
        dwelling: { district: 'CZ0513', delimitedArea: description.slice(0, 500) },
      }),
    )
    const { duties } = await (await call({ path: '/api/today', as: people.onDuty })).json()
    const files: ClientFile[] = await Promise.all(
      duties.map(async (duty: { client: string }) =>
        (await call({ path: `/api/clients/${duty.client}`, as: people.onDuty })).json(),
      ),
    )
    const brief = files.find(({ report }) => report?.reference === 'LONG-REPORT')
    expect(brief).toMatchObject({ isBrief: true, report: { incident: { previousIncidents: 3 } } })
    expect(brief?.report?.incident).not.toHaveProperty('description')
    const whole = await call({ path: `/api/clients/${brief?.client}/report`, as: people.onDuty })
    expect((await whole.json()).report).toMatchObject({ incident: { description: 'x'.repeat(10_000) } })
    const short = await call({ path: `/api/clients/${client}/report`, as: people.onDuty })
    expect((await short.json()).report.incident.description).toBe((await file()).report?.incident.description)
    expect((await file()).isBrief).toBeUndefined()
  })
})
