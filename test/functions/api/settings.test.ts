import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Settings } from '../../../shared/settings/settings.ts'
import type { CentreSettings } from '../../../shared/settings/views.ts'
import { plusDays } from '../../../shared/time/instant.ts'
import { claims, openApi, people } from '../../support/api.ts'
import { settingsOf } from '../../support/centre-settings.ts'
import { openPost } from '../../support/post.ts'
import { openWorld, type World } from '../../support/world.ts'

let world: World
let call: ReturnType<typeof openApi>
beforeEach(async () => {
  world = await openWorld()
  call = openApi(world)
})
afterEach(() => world.close())

const shown = async (as: Record<string, unknown> = people.head): Promise<CentreSettings> =>
  (await call({ path: '/api/centre', as })).json()

const save = (settings: unknown, { version = 1, as = people.head as Record<string, unknown> } = {}) =>
  call({ method: 'PUT', path: '/api/centre', body: { version, settings }, as })

const handOver = (handover: object, as: Record<string, unknown> = people.onDuty) =>
  call({ method: 'POST', path: '/api/centre/handovers', body: { version: 1, handover }, as })

const good: Settings = settingsOf('liberec')

describe('the settings of a centre', () => {
  it('are seen by all its staff', async () => {
    expect(await shown(people.onDuty)).toEqual({ now: '2026-03-02T09:00:00.000Z', version: 1, settings: good })
  })

  it('are changed by the head, for the next version', async () => {
    const changed = { ...good, founderEmail: 'kraj@liberec.example', complaintDays: 20 }
    const answer = await save(changed)
    expect(answer.status).toBe(200)
    expect(await answer.json()).toMatchObject({ version: 2, settings: changed })
    expect(await shown()).toMatchObject({ version: 2, settings: changed })
  })

  it('are not changed by a worker, nor by the head of another centre', async () => {
    expect((await save(good, { as: people.onDuty })).status).toBe(403)
    const other = await save({ ...settingsOf('brno'), complaintDays: 9 }, { as: claims('brno-vedouci', 'brno.head') })
    expect(other.status).toBe(200)
    expect(await shown()).toMatchObject({ version: 1, settings: good })
  })

  it('changed meanwhile are not overwritten, and the current ones are shown', async () => {
    await save({ ...good, complaintDays: 20 })
    const second = await save({ ...good, complaintDays: 10 })
    expect(second.status).toBe(409)
    expect(await second.json()).toMatchObject({
      code: 'changed-meanwhile',
      current: { version: 2, settings: { complaintDays: 20 } },
    })
  })

  it('survive that the centre is opened once more', async () => {
    await save({ ...good, complaintDays: 20 })
    const { openCentre } = await import('../../../functions/store/open-centre.ts')
    await openCentre({ table: world.table, vault: world.vault }, 'liberec', good)
    expect(await shown()).toMatchObject({ version: 2, settings: { complaintDays: 20 } })
  })

  const step = { name: 'overdue', when: { before: 0 }, to: ['head'] }
  it.each([
    ['an address that is none', { founderEmail: 'x' }, 'settings.founderEmail'],
    ['nobody', { staff: [] }, 'settings.staff'],
    ['a ladder without a step', { ladders: { contact: [] } }, 'settings.ladders.contact'],
    ['two steps of one name', { ladders: { contact: [step, step] } }, 'settings.ladders.contact.1.when'],
    ['a step nobody is told of', { ladders: { contact: [{ ...step, to: [] }] } }, 'settings.ladders.contact.0.to'],
    ['a ladder for something else', { ladders: { tea: [step] } }, 'settings.ladders.tea'],
    ['a field nobody knows', { colour: 'red' }, 'settings.colour'],
    ['a field off that a figure needs', { fieldsOff: ['person.children'] }, 'settings.fieldsOff.0'],
    [
      'a town twice',
      {
        towns: [
          { id: 'a', name: 'Vzorov' },
          { id: 'b', name: 'VZOROV' },
        ],
      },
      'settings.towns.1.name',
    ],
    ['somebody more', { staff: [...good.staff, { ...good.staff[0], id: 'x' }] }, 'settings.staff'],
    [
      'a roster for somebody who is not there',
      { roster: { ...good.roster, holidays: [{ who: 'x', from: '08:00', until: '16:00' }] } },
      'settings.roster.holidays.0.who',
    ],
  ])('with %s are refused, saying where', async (_what, change, path) => {
    const answer = await save({ ...good, ...change })
    expect(answer.status).toBe(422)
    const { faults } = await answer.json()
    expect(faults.map((fault: { path: string }) => fault.path)).toContain(path)
    expect(await shown()).toMatchObject({ version: 1 })
  })
})

describe('settings at their limits', () => {
  it('take no roster that is more than one item holds', async () => {
    const shifts = Array.from({ length: 20 }, () => ({
      who: 'liberec-sluzba',
      from: '08:00',
      until: '16:00',
    }))
    const exceptions = Array.from({ length: 400 }, (_, index) => ({ day: plusDays('2026-01-01', index), shifts }))
    const refused = await save({ ...good, roster: { ...good.roster, exceptions } })
    expect(refused.status).toBe(422)
    expect((await refused.json()).faults).toEqual([{ path: 'settings.roster', code: 'too-much-together' }])
  })
})

describe('handing on a duty', () => {
  const span = { from: '2026-03-02T12:00:00.000Z', until: '2026-03-02T18:00:00.000Z' }
  const own = { ...span, by: 'liberec-sluzba', to: 'liberec-volno' }

  it('is done by whose duty it is', async () => {
    const answer = await handOver(own)
    expect(answer.status).toBe(200)
    expect((await shown()).settings.roster?.handovers).toEqual([own])
  })

  it('of somebody else is done by the head only', async () => {
    expect((await handOver(own, people.offDuty)).status).toBe(403)
    expect((await handOver(own, people.head)).status).toBe(200)
  })

  it.each([
    ['to nobody of the staff', { ...own, to: 'brno-sluzba' }, 'handover.to'],
    ['to oneself', { ...own, to: own.by }, 'handover.to'],
    ['for a time that ends before it begins', { ...own, until: own.from }, 'handover.until'],
  ])('%s is refused', async (_what, handover, path) => {
    const answer = await handOver(handover)
    expect(answer.status).toBe(422)
    expect((await answer.json()).faults).toMatchObject([{ path }])
  })

  it.each([
    [
      'that is over',
      { from: '2026-03-01T12:00:00.000Z', until: '2026-03-01T18:00:00.000Z' },
      { path: 'handover.until', code: 'in-the-past' },
    ],
    ['of no shift', { by: 'liberec-volno', to: 'liberec-sluzba' }, { path: 'handover.from', code: 'no-shift' }],
  ])('%s is refused with the reason', async (_what, part, fault) => {
    const answer = await handOver({ ...own, ...part }, people.head)
    expect(answer.status).toBe(422)
    expect((await answer.json()).faults).toEqual([fault])
  })

  const cancel = (version: number, as: Record<string, unknown>) =>
    call({ method: 'POST', path: '/api/centre/handovers/cancellation', body: { version, handover: own }, as })

  it('can be cancelled by either of the two and by the head, and is kept as cancelled', async () => {
    await handOver(own)
    expect((await cancel(2, people.offDuty)).status).toBe(200)
    const cancelled = { by: 'liberec-volno', at: world.now().toISOString() }
    expect((await shown()).settings.roster?.handovers).toEqual([{ ...own, cancelled }])
    expect((await cancel(3, people.head)).status, 'once').toBe(404)
  })

  it('is told to everybody whose duty it changes, without a name, and so is its end', async () => {
    const post = openPost(world)
    await handOver(own)
    await post.deliver()
    await cancel(2, people.onDuty)
    await post.deliver()
    const letters = post.sent.map(({ Destination, Message }) => [
      Destination?.ToAddresses?.join(),
      /Nově máte službu|Už nemáte službu/.exec(Message?.Body?.Text?.Data ?? '')?.[0],
    ])
    expect(letters.sort()).toEqual([
      ['sluzba@liberec.example', 'Nově máte službu'],
      ['sluzba@liberec.example', 'Už nemáte službu'],
      ['volno@liberec.example', 'Nově máte službu'],
      ['volno@liberec.example', 'Už nemáte službu'],
    ])
    const [first = ''] = post.sent.map(({ Message }) => Message?.Body?.Text?.Data?.replaceAll('\u00a0', ' '))
    expect(first).toContain('po 2. 3. 2026 ve 13:00 – po 2. 3. 2026 v 19:00')
    expect(JSON.stringify(post.sent)).not.toMatch(/Zkouška/)
  })

  it('drops hand-overs that are over for longer than calendars show', async () => {
    await handOver(own)
    world.setTime('2026-03-06T18:00:00Z')
    const later = { ...own, from: '2026-03-07T12:00:00.000Z', until: '2026-03-07T18:00:00.000Z' }
    const body = { version: 2, handover: later }
    await call({ method: 'POST', path: '/api/centre/handovers', body, as: people.onDuty })
    expect((await shown()).settings.roster?.handovers).toEqual([later])
  })
})
