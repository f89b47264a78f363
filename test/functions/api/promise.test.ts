import { ulid } from 'ulid'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { instant } from '../../../shared/time/instant.ts'
import { openApi, people } from '../../support/api.ts'
import { notice } from '../../support/notices.ts'
import { openPost } from '../../support/post.ts'
import { sweepOf } from '../../support/sweep.ts'
import { openWorld, type World } from '../../support/world.ts'

const ARRIVAL = Date.parse('2026-03-02T09:00:00Z')
const HOUR = 3_600_000

let world: World
let call: ReturnType<typeof openApi>
beforeEach(async () => {
  world = await openWorld()
  call = openApi(world)
})
afterEach(() => world.close())

const after = (hours: number) => new Date(ARRIVAL + hours * HOUR)

async function sweepAt(hours: number) {
  world.setTime(after(hours))
  await sweepOf(world.table).climbDue('contact', instant(world.now()))
}

async function client(): Promise<string> {
  const { duties } = await (await call({ path: '/api/today', as: people.head })).json()
  return duties[0].client
}

/** "I have it; the next try in so many hours from the arrival." */
async function promise(hours: number, version = 1): Promise<Response> {
  const body = { version, until: after(hours).toISOString() }
  return call({ method: 'POST', path: `/api/clients/${await client()}/acknowledgement`, body, as: people.onDuty })
}

async function attempt(version: number): Promise<Response> {
  const tried = { id: ulid(), channel: 'phone', outcome: 'not-reached', at: world.now().toISOString(), note: '' }
  const path = `/api/clients/${await client()}/attempts`
  return call({ method: 'POST', path, body: { version, attempt: tried }, as: people.onDuty })
}

async function letters(): Promise<Record<string, unknown>[]> {
  const all = (await world.everything()).filter(({ type }) => type === 'letter')
  return all.sort((a, b) => (String(a['createdAt']) < String(b['createdAt']) ? -1 : 1))
}

const steps = async () => (await letters()).map(({ step }) => step)

describe('a promise of the next try', () => {
  it('is shown in the file', async () => {
    await world.deliver(notice())
    const file = await (await promise(8)).json()
    expect(file.contact.acknowledged).toEqual({
      by: 'liberec-sluzba',
      at: '2026-03-02T09:00:00.000Z',
      until: '2026-03-02T17:00:00.000Z',
    })
  })

  it('silences what comes before its time, is missed once, and nothing after it is silent', async () => {
    await world.deliver(notice())
    await sweepAt(1)
    await promise(30)
    for (let hours = 1; hours <= 29.5; hours += 0.5) await sweepAt(hours)
    expect(await steps()).toEqual(['arrival'])
    for (let hours = 30; hours <= 50; hours += 0.5) await sweepAt(hours)
    expect(await steps()).toEqual(['arrival', 'promise', 'hours-before', 'overdue'])
    expect((await letters())[1]).toMatchObject({ to: ['staff:liberec-sluzba', 'workers', 'head'] })
  })

  it('kept is never missed', async () => {
    await world.deliver(notice())
    await promise(8)
    world.setTime(after(5))
    await attempt(2)
    for (let hours = 5; hours <= 12; hours += 0.5) await sweepAt(hours)
    expect(await steps()).toEqual(['arrival'])
  })

  it('given again after it was missed has a letter of its own', async () => {
    await world.deliver(notice())
    await promise(1)
    await sweepAt(1)
    await promise(3, 2)
    await sweepAt(3)
    await sweepAt(3.5)
    expect(await steps()).toEqual(['arrival', 'promise', 'promise'])
  })

  it('missed goes out to who gave it and to all workers, with words of its own', async () => {
    const post = openPost(world)
    await world.deliver(notice())
    await promise(1)
    await sweepAt(1)
    await post.deliver()
    const missed = post.sent.find(({ Message }) =>
      Message?.Subject?.Data?.startsWith('Naplánovaný čas dalšího pokusu uplynul'),
    )
    expect(missed?.Destination?.ToAddresses).toHaveLength(3)
  })

  it.each([
    ['now', 0, 'in-the-past'],
    ['in the past', -1, 'in-the-past'],
    ['after the duty is due', 49, 'after-due'],
  ])('for a time %s is refused', async (_when, hours, code) => {
    await world.deliver(notice())
    const answer = await promise(hours)
    expect(answer.status).toBe(422)
    expect((await answer.json()).faults).toEqual([{ path: 'until', code }])
  })

  it('of an overdue duty puts it off by a day at most', async () => {
    await world.deliver(notice())
    await sweepAt(50)
    expect((await promise(75)).status).toBe(422)
    expect((await promise(73)).status).toBe(200)
    await sweepAt(73)
    expect((await steps()).at(-1)).toBe('promise')
  })
})
