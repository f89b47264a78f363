import { PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { ulid } from 'ulid'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type DeadlineItem, deadlineItem } from '../../../functions/store/duties/deadlines.ts'
import { forSweep } from '../../../functions/store/for-sweep.ts'
import { keys } from '../../../functions/store/table/keys.ts'
import { createSweep } from '../../../functions/sweep/app.ts'
import { instant } from '../../../shared/time/instant.ts'
import { openApi, people } from '../../support/api.ts'
import { notice } from '../../support/notices.ts'
import { sweepOf } from '../../support/sweep.ts'
import { openWorld, type World } from '../../support/world.ts'

const ARRIVAL = Date.parse('2026-03-02T09:00:00Z')
const HOUR = 3_600_000

let world: World
let sweep: ReturnType<typeof sweepOf>
let call: ReturnType<typeof openApi>
beforeEach(async () => {
  world = await openWorld()
  sweep = sweepOf(world.table)
  call = openApi(world)
})
afterEach(() => world.close())

/** Moves the clock to so many hours after the arrival and sweeps. */
async function sweepAt(hours: number) {
  world.setTime(new Date(ARRIVAL + hours * HOUR))
  return sweep.climbDue('contact', instant(world.now()))
}

async function steps(): Promise<unknown[]> {
  const letters = (await world.everything()).filter(({ type }) => type === 'letter')
  return letters.sort((a, b) => (String(a['createdAt']) < String(b['createdAt']) ? -1 : 1)).map(({ step }) => step)
}

async function theDeadline(): Promise<Record<string, unknown> | undefined> {
  return (await world.everything()).find(({ type }) => type === 'deadline')
}

async function theClient(): Promise<string> {
  return String((await theDeadline())?.['subject'])
}

async function record(outcome: string, version = 1): Promise<Response> {
  const attempt = { id: ulid(), channel: 'phone', outcome, at: world.now().toISOString(), note: '' }
  const path = `/api/clients/${await theClient()}/attempts`
  return call({ method: 'POST', path, body: { version, attempt }, as: people.onDuty })
}

describe('the ladder of a notice nobody answers', () => {
  it('climbs step by step until overdue, each step once, however often the sweep comes', async () => {
    await world.deliver(notice())
    for (let hours = 0; hours <= 60; hours += 0.5) await sweepAt(hours)
    expect(await steps()).toEqual(['arrival', 'unacknowledged', 'day-before', 'hours-before', 'overdue'])
    expect(await theDeadline()).toMatchObject({ status: 'overdue', overdueAt: '2026-03-04T09:00:00.000Z' })
  })

  it('never leaves the due index while it is overdue, and stays on Today', async () => {
    await world.deliver(notice())
    await sweepAt(49)
    expect(await theDeadline()).toMatchObject({
      duePk: expect.any(String),
      dueSk: expect.stringMatching(/^2026-03-11T09:00/),
    })
    const today = await (await call({ path: '/api/today', as: people.head })).json()
    expect(today.duties).toMatchObject([{ status: 'overdue' }])
  })

  it('goes on to the founder every week, by letters of their own, until it is met', async () => {
    await world.deliver(notice())
    for (let day = 0; day <= 17; day++) await sweepAt(24 * day)
    expect((await steps()).slice(-3)).toEqual(['overdue', 'overdue-7', 'overdue-14'])
    expect((await record('accepted')).status).toBe(200)
    for (let day = 18; day <= 40; day++) await sweepAt(24 * day)
    expect((await steps()).at(-1)).toBe('overdue-14')
  })

  it('told late tells only the strongest step: a sweep that stood still catches up without a flood', async () => {
    await world.deliver(notice())
    await sweepAt(43)
    expect(await steps()).toEqual(['arrival', 'hours-before'])
  })
})

describe('sweeping', () => {
  it('by several at once writes each letter once', async () => {
    await world.deliver(notice())
    world.setTime(new Date(ARRIVAL + 2 * HOUR))
    const now = instant(world.now())
    const told = await Promise.all([1, 2, 3, 4].map(() => sweep.climbDue('contact', now)))
    expect(told.reduce((sum, { done }) => sum + done, 0)).toBe(1)
    expect(await steps()).toEqual(['arrival', 'unacknowledged'])
  })

  it('with nothing due looks at nothing', async () => {
    await world.deliver(notice())
    await sweepAt(0)
    expect(await sweepAt(1)).toEqual({ looked: 0, done: 0, failed: 0 })
  })

  it('while a worker saves loses neither', async () => {
    await world.deliver(notice())
    for (let round = 0; round < 10; round++) {
      world.setTime(new Date(ARRIVAL + 24 * HOUR + round * 60_000))
      const [, saved] = await Promise.all([
        sweep.climbDue('contact', instant(world.now())),
        record('not-reached', round + 1),
      ])
      expect(saved.status).toBe(200)
    }
    const attempts = (await world.everything()).filter(({ type }) => type === 'attempt')
    expect(attempts).toHaveLength(10)
    expect((await steps()).filter((step) => step === 'day-before')).toHaveLength(1)
  })

  it('uses a ladder of the centre’s own', async () => {
    const contact = [{ name: 'hours-before', when: { before: 40 }, to: ['head'] }]
    await world.table.doc.send(
      new UpdateCommand({
        TableName: world.table.name,
        Key: keys.settings('liberec'),
        UpdateExpression: 'SET ladders = :ladders',
        ExpressionAttributeValues: { ':ladders': { contact } },
      }),
    )
    await world.deliver(notice())
    for (let hours = 0; hours <= 50; hours += 1) await sweepAt(hours)
    expect(await steps()).toEqual(['arrival', 'hours-before', 'overdue'])
    expect(await theDeadline()).toMatchObject({ status: 'overdue' })
  })
})

describe('a duty', () => {
  it('that somebody acknowledged is quiet until the next real step', async () => {
    await world.deliver(notice())
    await sweepAt(0)
    const path = `/api/clients/${await theClient()}/acknowledgement`
    await call({ method: 'POST', path, body: { version: 1 }, as: people.onDuty })
    for (let hours = 1; hours <= 24; hours++) await sweepAt(hours)
    expect(await steps()).toEqual(['arrival', 'day-before'])
  })

  it('that somebody tried for is quiet until the next real step', async () => {
    await world.deliver(notice())
    await record('not-reached')
    for (let hours = 1; hours <= 23; hours++) await sweepAt(hours)
    expect(await steps()).toEqual(['arrival'])
  })

  it('that is met is never written about again', async () => {
    await world.deliver(notice())
    await sweepAt(20)
    await record('accepted')
    for (let hours = 21; hours <= 60; hours++) await sweepAt(hours)
    expect(await steps()).toEqual(['arrival', 'unacknowledged'])
    expect(await theDeadline()).toMatchObject({ status: 'met' })
  })

  it('met by mistake and opened again tells what was missed meanwhile', async () => {
    await world.deliver(notice())
    await sweepAt(1)
    await record('accepted')
    await sweepAt(47)
    const attempt = (await world.everything()).find(({ type }) => type === 'attempt')
    world.setTime(new Date(ARRIVAL + 49 * HOUR))
    const path = `/api/clients/${await theClient()}/attempts/${attempt?.['id']}/withdrawal`
    await call({ method: 'POST', path, body: { version: 2, reason: 'omyl' }, as: people.head })
    await sweepAt(49)
    expect(await steps()).toEqual(['arrival', 'overdue'])
    expect(await theDeadline()).toMatchObject({ status: 'overdue', overdueAt: '2026-03-04T09:00:00.000Z' })
  })
})

describe('a complaint', () => {
  it('has its own ladder and its own round', async () => {
    const dueAt = '2026-04-01T22:00:00.000Z'
    const complaint: DeadlineItem = {
      type: 'deadline',
      pk: 'liberec#complaint#2026-1',
      sk: 'deadline#complaint',
      centre: 'liberec',
      version: 1,
      kind: 'complaint',
      subject: '2026-1',
      reference: 'LIBEREC-2026-1',
      status: 'open',
      startsAt: '2026-03-02T09:00:00.000Z',
      dueAt,
      climbedUntil: '2026-03-02T09:00:00.000Z',
    }
    const Item = { ...deadlineItem(complaint, '2026-03-02T09:00:00.000Z') }
    await world.table.doc.send(new PutCommand({ TableName: world.table.name, Item }))
    for (let day = 0; day <= 31; day++) {
      world.setTime(new Date(ARRIVAL + day * 24 * HOUR))
      const now = instant(world.now())
      await sweep.climbDue('contact', now)
      await sweep.climbDue('complaint', now)
    }
    expect(await steps()).toEqual(['fourteen-days', 'seven-days', 'three-days', 'day-before', 'overdue'])
  })
})

describe('the sweep door', () => {
  it('refuses an event of no known kind, and says by counts what it did', async () => {
    const door = createSweep({ store: forSweep(world.table), now: world.now })
    const context = { getRemainingTimeInMillis: () => 50_000 }
    await expect(door({ kind: 'cleaning' }, context)).rejects.toThrow()
    const nothing = { looked: 0, told: 0, offeredAgain: 0, closed: 0, oldestDueSeconds: 0 }
    expect(await door({ kind: 'complaint' }, context)).toEqual(nothing)
  })
})
