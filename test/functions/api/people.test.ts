import { ulid } from 'ulid'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { keys } from '../../../functions/store/table/keys.ts'
import { readItem } from '../../../functions/store/table/query.ts'
import { replace, transact } from '../../../functions/store/table/transact.ts'
import type { Staff } from '../../../shared/centres/staff.ts'
import { openApi, people } from '../../support/api.ts'
import { notice } from '../../support/notices.ts'
import { openWorld, type World } from '../../support/world.ts'

let world: World
let call: ReturnType<typeof openApi>
beforeEach(async () => {
  world = await openWorld()
  call = openApi(world)
})
afterEach(() => world.close())

const change = (person: string, body: object, as: Record<string, unknown> = people.head) =>
  call({ method: 'POST', path: `/api/centre/people/${person}`, body, as })
const account = (person: string) => readItem(world.table, keys.account('liberec', person))
const person = { what: 'invite', name: 'Nová Zkouška', email: 'nova@liberec.example', role: 'worker' }

describe('the people of a centre', () => {
  it('are invited by the head: the wish for an account names no address', async () => {
    const id = ulid()
    const answer = await change(id, person)
    expect((await answer.json()).people.at(-1)).toMatchObject({
      ...{ id, name: 'Nová Zkouška', email: 'nova@liberec.example', role: 'worker' },
      account: { wanted: 'open', state: 'asked' },
    })
    expect(await account(id)).toMatchObject({ wanted: 'open', state: 'asked', version: 1 })
    expect(JSON.stringify(await account(id))).not.toContain('nova@')
    expect((await change(id, person)).status, 'once more, because the answer was lost').toBe(200)
    expect((await (await call({ path: '/api/centre/people', as: people.head })).json()).people).toHaveLength(5)
  })

  it('whose access ends are out at once in the door that did it, keep their name, and their account is to be closed', async () => {
    expect((await call({ path: '/api/today', as: people.offDuty })).status).toBe(200)
    expect((await change('liberec-volno', { what: 'end' })).status).toBe(200)
    expect((await call({ path: '/api/today', as: people.offDuty })).status).toBe(403)
    expect(await account('liberec-volno')).toMatchObject({ wanted: 'closed', state: 'asked' })
    const { centre } = await (await call({ path: '/api/me', as: people.head })).json()
    expect(centre.staff.map(({ id }: { id: string }) => id)).not.toContain('liberec-volno')
    expect(centre.others).toContainEqual({ id: 'liberec-volno', name: 'Zkouška volno' })
    expect((await change('liberec-volno', { what: 'stay' })).status).toBe(200)
    expect((await call({ path: '/api/today', as: people.offDuty })).status).toBe(200)
  })

  it('are 60 at most, those who left among them: the next invitation says so, and a way back is open', async () => {
    const item = await readItem(world.table, keys.settings('liberec'))
    const { version, ...stored } = item as { version: number; pk: string; sk: string; staff: Staff[] }
    const gone = Array.from({ length: 60 - stored.staff.length }, (_, index) => ({
      ...{ id: `liberec-gone-${index}`, name: `Zkouška ${index}`, email: `gone${index}@liberec.example` },
      ...{ role: 'worker' as const, outOfHours: false, until: '2026-01-01T00:00:00.000Z' },
    }))
    const staff = [...stored.staff, ...gone]
    await transact(world.table, { settings: replace({ ...stored, type: 'settings' as const, staff }, version) })
    const refused = await change(ulid(), person)
    expect(refused.status).toBe(422)
    expect((await refused.json()).faults).toEqual([{ path: 'person', code: 'too-many-people' }])
    expect((await change('liberec-gone-7', { what: 'stay' })).status).toBe(200)
  })

  it('keep one head when two end each other at the same moment', async () => {
    await change('liberec-volno', { what: 'role', role: 'head' })
    const answers = await Promise.all([
      change('liberec-vedouci', { what: 'end' }, people.offDuty),
      change('liberec-volno', { what: 'end' }),
    ])
    // Whoever is second is no head any more, or would leave none.
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(answers.filter(({ status }) => [403, 422].includes(status))).toHaveLength(1)
  })

  it('are not ended while a person counts on them, unless it is said', async () => {
    await world.deliver(notice())
    const { duties } = await (await call({ path: '/api/today', as: people.offDuty })).json()
    const path = `/api/clients/${duties[0].client}/acknowledgement`
    expect((await call({ method: 'POST', path, body: { version: 1 }, as: people.offDuty })).status).toBe(200)
    const refused = await change('liberec-volno', { what: 'end' })
    expect(refused.status).toBe(422)
    expect((await refused.json()).faults).toEqual([{ path: 'evenSo', code: 'open-work' }])
    expect((await change('liberec-volno', { what: 'end', evenSo: true })).status).toBe(200)
  })

  it('leave a trace of each change', async () => {
    await change('liberec-volno', { what: 'leave', leave: [{ from: '2026-03-03', until: '2026-03-04' }] })
    const [entry, ...rest] = (await world.everything()).filter(({ type }) => type === 'audit')
    expect(rest).toEqual([])
    expect(entry).toMatchObject({ team: 'liberec-volno', by: 'liberec-vedouci', did: 'person-leave', kind: 'change' })
  })

  it('are not a worker’s to see or change, nor those of another centre', async () => {
    expect((await call({ path: '/api/centre/people', as: people.onDuty })).status).toBe(403)
    expect((await change('liberec-volno', { what: 'end' }, people.onDuty)).status).toBe(403)
    expect((await change('brno-sluzba', { what: 'end' })).status).toBe(404)
  })

  it.each([
    ['an address that is none', { ...person, email: 'nova' }, 'email'],
    ['no name', { ...person, name: ' ' }, 'name'],
    ['a role that nobody knows', { ...person, role: 'boss' }, 'role'],
    ['a day that is none', { ...person, until: '2026-02-30' }, 'until'],
    ['a field that nobody knows', { ...person, id: 'x' }, 'id'],
    ['nothing that is done', { what: 'delete' }, 'what'],
  ])('are not changed by %s, and the field is named', async (_what, body, path) => {
    const answer = await change(ulid(), body)
    expect(answer.status).toBe(422)
    expect((await answer.json()).faults).toMatchObject([{ path }])
  })
})
