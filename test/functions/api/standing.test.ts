import { ulid } from 'ulid'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { keys } from '../../../functions/store/table/keys.ts'
import { readItem } from '../../../functions/store/table/query.ts'
import { replace, transact } from '../../../functions/store/table/transact.ts'
import type { Staff } from '../../../shared/centres/staff.ts'
import { plusMinutes } from '../../../shared/time/instant.ts'
import { claims, openApi, people } from '../../support/api.ts'
import { settingsOf } from '../../support/centre-settings.ts'
import { complaint, entryOf } from '../../support/complaints.ts'
import { notice } from '../../support/notices.ts'
import { openWorld, type World } from '../../support/world.ts'

let world: World
let call: ReturnType<typeof openApi>
beforeEach(async () => {
  world = await openWorld()
  call = openApi(world)
})
afterEach(() => world.close())

/** What another door, warm elsewhere, wrote of somebody. */
async function decide(id: string, terms: Partial<Staff>): Promise<void> {
  const item = await readItem(world.table, keys.settings('liberec'))
  const { version, ...stored } = item as { version: number; pk: string; sk: string; staff: Staff[] }
  const staff = stored.staff.map((member) => (member.id === id ? { ...member, ...terms } : member))
  await transact(world.table, { settings: replace({ ...stored, type: 'settings' as const, staff }, version) })
}

const status = async (path: string, as: Record<string, unknown>) => (await call({ path, as })).status
const later = (minutes: number) => world.setTime(plusMinutes(world.now().toISOString(), minutes))

describe('what a token says is not believed', () => {
  it('an access that ends stops working within a minute, though the token lives on', async () => {
    expect(await status('/api/today', people.onDuty)).toBe(200)
    await decide('liberec-sluzba', { until: world.now().toISOString() })
    later(1)
    const answer = await call({ path: '/api/today', as: people.onDuty })
    expect(answer.status).toBe(403)
    expect(await answer.json()).toMatchObject({ code: 'not-of-staff' })
    expect(await status('/api/me', people.onDuty)).toBe(403)
  })

  it('whoever was invited by another door a moment ago is let in at once', async () => {
    expect(await status('/api/today', people.onDuty)).toBe(200)
    expect(await status('/api/me', claims('liberec-nova', 'liberec.worker'))).toBe(403)
    const item = await readItem(world.table, keys.settings('liberec'))
    const { version, ...stored } = item as { version: number; pk: string; sk: string; staff: Staff[] }
    const [one] = stored.staff
    const staff = [...stored.staff, { ...one, id: 'liberec-nova', role: 'worker' }]
    await transact(world.table, { settings: replace({ ...stored, type: 'settings' as const, staff }, version) })
    expect(await status('/api/today', claims('liberec-nova', 'liberec.worker'))).toBe(200)
  })

  it('an end that comes by itself needs nobody to ask anew', async () => {
    await decide('liberec-sluzba', { until: plusMinutes(world.now().toISOString(), 1) })
    expect(await status('/api/today', people.onDuty)).toBe(200)
    later(1)
    expect(await status('/api/today', people.onDuty)).toBe(403)
  })

  it.each([
    ['of nobody there', 'liberec-nikdo', 'liberec.worker'],
    ['of another centre', 'brno-sluzba', 'liberec.worker'],
    ['of a head who is none', 'liberec-nikdo', 'liberec.head'],
  ])('a token %s opens nothing', async (_whose, id, group) => {
    for (const path of ['/api/me', '/api/today', '/api/clients', '/api/centre'])
      expect(await status(path, claims(id, group))).toBe(403)
  })

  const change = { method: 'PUT', path: '/api/centre', body: { version: 2, settings: settingsOf('liberec') } }
  it('a worker by the centre is none by the token of a head, and the other way round', async () => {
    await decide('liberec-sluzba', {})
    expect((await call({ ...change, as: claims('liberec-sluzba', 'liberec.head') })).status).toBe(403)
    expect((await call({ ...change, as: claims('liberec-vedouci', 'liberec.worker') })).status).toBe(200)
  })

  it('a deputy is head on their days, and by themselves no longer', async () => {
    await decide('liberec-sluzba', { deputy: { from: '2026-03-02', until: '2026-03-02' } })
    expect(await status('/api/team/members', people.onDuty)).toBe(200)
    world.setTime('2026-03-02T23:00:00Z')
    expect(await status('/api/team/members', people.onDuty)).toBe(403)
  })
})

describe('what is said of the head', () => {
  const enter = async (deliveredOn: string) => {
    const entry = entryOf(complaint({ about: 'head', deliveredOn, text: 'Vedoucí křičela.' }))
    return (await call({ method: 'POST', path: '/api/complaints', body: entry, as: people.offDuty })).json()
  }
  const seen = async (id: string, as: Record<string, unknown>) => {
    const { complaints } = await (await call({ path: '/api/complaints?year=2026', as })).json()
    const row = complaints.find((each: { id: string }) => each.id === id)
    const file = await (await call({ path: `/api/complaints/${id}`, as })).json()
    expect('state' in file).toBe('state' in row)
    return 'state' in file
  }

  it('is seen by a deputy, but not what was said while she stood in', async () => {
    const before = await enter('2026-03-01')
    await decide('liberec-sluzba', { deputy: { from: '2026-03-02', until: '2026-03-03' } })
    const meanwhile = await enter('2026-03-02')
    expect(await seen(before.id, people.onDuty)).toBe(true)
    expect(await seen(meanwhile.id, people.onDuty)).toBe(false)
    expect(await seen(meanwhile.id, people.offDuty)).toBe(true)
    expect(await seen(before.id, people.head)).toBe(false)
    await decide('liberec-sluzba', {})
    world.setTime('2026-03-04T09:00:00Z')
    expect(await seen(meanwhile.id, people.onDuty)).toBe(false)
    expect(await seen(before.id, people.onDuty)).toBe(true)
  })
})

describe('an external', () => {
  async function file(): Promise<string> {
    await world.deliver(notice())
    return (await (await call({ path: '/api/today', as: people.onDuty })).json()).duties[0].client
  }
  const share = (client: string, until: string, as: Record<string, unknown> = people.head) =>
    call({ method: 'PUT', path: `/api/clients/${client}/shares/liberec-host`, body: { until }, as })
  const listed = async () =>
    (await (await call({ path: '/api/shared', as: people.external })).json()).files.map(
      (each: { client: string }) => each.client,
    )

  it('sees a file from when it is shared to the end of the day that was said, and nothing of it that changes anything', async () => {
    const client = await file()
    expect(await status(`/api/shared/${client}`, people.external)).toBe(404)
    expect((await share(client, '2026-03-03')).status).toBe(200)
    expect(await listed()).toEqual([client])
    expect(await status(`/api/shared/${client}`, people.external)).toBe(200)
    const kept = ['', '/version', '/report', '/service', '/plans', '/court']
    for (const below of [...kept, '/joined', '/consents', '/visits', '/shares', '/timeline', '/appointments'])
      expect(await status(`/api/clients/${client}${below}`, people.external), below).toBe(404)
    const taking = { method: 'POST', path: `/api/clients/${client}/acknowledgement`, body: { version: 1 } }
    expect((await call({ ...taking, as: people.external })).status).toBe(404)
    world.setTime('2026-03-03T23:00:00Z')
    expect(await status(`/api/shared/${client}`, people.external)).toBe(404)
    expect(await listed()).toEqual([])
  })

  it('sees it no more from the moment it is taken back', async () => {
    const client = await file()
    await share(client, '2026-03-10')
    expect(await status(`/api/shared/${client}`, people.external)).toBe(200)
    const path = `/api/clients/${client}/shares/liberec-host/withdrawal`
    const left = await call({ method: 'POST', path, as: people.head })
    expect((await left.json()).shares).toMatchObject([{ id: 'liberec-host', until: world.now().toISOString() }])
    expect(await status(`/api/shared/${client}`, people.external)).toBe(404)
  })

  it('has no Today and nobody to give work to, and who reads leaves a trace', async () => {
    const client = await file()
    await share(client, '2026-03-10')
    const me = await (await call({ path: '/api/me?with=today', as: people.external })).json()
    expect(me).toMatchObject({
      principal: { role: 'external' },
      centre: { staff: [], others: [{ id: 'liberec-host', name: 'Zkouška host' }] },
    })
    expect(me.today).toBeUndefined()
    await call({ path: `/api/shared/${client}`, as: people.external })
    const read = (await world.everything()).filter(({ type, by }) => type === 'audit' && by === 'liberec-host')
    expect(read).toMatchObject([{ client, role: 'external', did: 'read' }])
  })

  it('reads what was done and by whom, and neither where she is, how to reach her, what is private nor what was a mistake', async () => {
    const client = await file()
    const path = `/api/clients/${client}`
    const at = world.now().toISOString()
    const attempt = { id: ulid(), channel: 'phone', outcome: 'not-reached', at, note: 'Nezvedla.', number: '1' }
    await call({ method: 'POST', path: `${path}/attempts`, body: { version: 1, attempt }, as: people.onDuty })
    const notes = [{ words: 'Má strach.' }, { words: 'Moje domněnka.', private: true }, { words: 'Do jiného spisu.' }]
    const written = notes.map((note) => ({ id: ulid(), kind: 'note', at, ...note }))
    for (const entry of written)
      expect((await call({ method: 'POST', path: `${path}/entries`, body: { entry }, as: people.onDuty })).status).toBe(
        200,
      )
    const mistake = { reason: 'Omyl.' }
    const withdrawal = `${path}/entries/${written[2]?.id}/withdrawal`
    expect((await call({ method: 'POST', path: withdrawal, body: mistake, as: people.onDuty })).status).toBe(200)
    await share(client, '2026-03-10')
    const read = await (await call({ path: `/api/shared/${client}`, as: people.external })).json()
    expect(read.attempts.map(({ note }: { note: string }) => note)).toEqual(['Nezvedla.'])
    expect(read.work.map(({ words }: { words: string }) => words)).toEqual(['Má strach.'])
    expect(read.staff).toEqual([{ id: 'liberec-sluzba', name: 'Zkouška sluzba' }])
    const text = JSON.stringify(read)
    for (const kept of ['safeContact', 'whereNow', 'report', 'phone":', 'domněnka', 'jiného', 'Zkouška vedouci'])
      expect(text).not.toContain(kept)
  })

  it.each([
    ['a worker who is not its key worker', people.onDuty, '2026-03-10', 403],
    ['the head for a day that is over', people.head, '2026-03-01', 422],
  ])('is shared nothing by %s', async (_who, as, until, refused) => {
    expect((await share(await file(), until, as)).status).toBe(refused)
  })

  it.each(['liberec-sluzba', 'liberec-nikdo', 'brno-host'])('nothing is shared with %s, who is none', async (id) => {
    const path = `/api/clients/${await file()}/shares/${id}`
    expect((await call({ method: 'PUT', path, body: { until: '2026-03-10' }, as: people.head })).status).toBe(422)
  })
})
