import { join } from 'node:path'
import { PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { forSweep } from '../../../functions/store/for-sweep.ts'
import { due, keys } from '../../../functions/store/table/keys.ts'
import { createSweep } from '../../../functions/sweep/app.ts'
import { indexStreamRecords } from '../../../infra/local/engine/stream-records.ts'
import { instant } from '../../../shared/time/instant.ts'
import { storeDeadlines } from '../../support/many-deadlines.ts'
import { notice } from '../../support/notices.ts'
import { openPost } from '../../support/post.ts'
import { sweepOf } from '../../support/sweep.ts'
import { openWorld, type World } from '../../support/world.ts'

const START = '2026-03-02T09:00:00.000Z'
/** Two hours on: the second step of the ladder is due for all. */
const NOW = '2026-03-02T11:00:00.000Z'

let world: World
let printed: string[]
beforeEach(async () => {
  world = await openWorld()
  // The first look at both new centres finds their next morning and says nothing.
  await sweepOf(world.table).beginDays(START)
  world.setTime(NOW)
  printed = []
  vi.spyOn(console, 'log').mockImplementation(() => undefined)
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
})
afterEach(async () => {
  vi.restoreAllMocks()
  await world.close()
})

/** The sweep door of a Lambda that is asked for the time so many times before only four seconds are left. */
function doorFor(looks: number) {
  let asked = 0
  const getRemainingTimeInMillis = () => (asked++ < looks ? 50_000 : 4_000)
  const door = createSweep({ store: forSweep(world.table), now: world.now, print: (line) => printed.push(line) })
  return () => door({ kind: 'contact' }, { getRemainingTimeInMillis })
}

async function letters(): Promise<Record<string, unknown>[]> {
  return (await world.everything()).filter(({ type }) => type === 'letter')
}

const unlimited = 1e9

describe('a round over many that are due at once', () => {
  it('stops before its time is over, and the next rounds go on until all are told, each once', async () => {
    await indexStreamRecords(join(world.dir, 'dynamo.db'))
    await storeDeadlines(world, { count: 2000, startsAt: START, wakeAt: NOW, prefix: 'many' })
    const told: number[] = []
    for (let round = 1; round <= 10 && told.at(-1) !== 0; round++) told.push((await doorFor(500)()).told)
    expect(told.length).toBeGreaterThan(4)
    expect(told.reduce((sum, count) => sum + count)).toBe(2000)
    const written = await letters()
    expect(new Set(written.map(({ subject }) => subject)).size).toBe(2000)
    expect(written).toHaveLength(2000)
  })

  it('takes the oldest of each queue first', async () => {
    const wakeAt = '2026-03-02T09:30:00.000Z'
    await storeDeadlines(world, { count: 400, startsAt: START, wakeAt, apartMs: 1000, prefix: 'aged' })
    await doorFor(100)()
    const numbers = (await letters()).map(({ references }) => Number(String(references).replace('LIBEREC-', '')))
    expect(Math.max(...numbers)).toBeLessThan(200)
  })

  it('shared by two sweeps at once tells each once', async () => {
    await storeDeadlines(world, { count: 200, startsAt: START, wakeAt: NOW, prefix: 'shared' })
    const swept = await Promise.all([doorFor(unlimited)(), doorFor(unlimited)()])
    expect(swept.reduce((sum, { told }) => sum + told, 0)).toBe(200)
    expect(await letters()).toHaveLength(200)
  })

  it('told two hours late tells of each only the strongest step', async () => {
    await storeDeadlines(world, { count: 50, startsAt: START, wakeAt: START, prefix: 'late' })
    world.setTime('2026-03-04T05:00:00Z')
    await doorFor(unlimited)()
    await doorFor(unlimited)()
    expect((await letters()).filter(({ kind }) => kind === 'contact').map(({ step }) => step)).toEqual(
      Array.from({ length: 50 }, () => 'hours-before'),
    )
  })
})

describe('an item that cannot be dealt with', () => {
  async function spoil(): Promise<void> {
    const item = { ...keys.deadline('liberec', 'spoilt'), type: 'deadline', centre: 'liberec', status: 'nonsense' }
    // In front of all others.
    const entries = [0, 1, 2, 3].map((shard) => ({ duePk: due.shard('contact', shard), dueSk: `${START}#spoilt` }))
    for (const [index, entry] of entries.entries()) {
      const Item = { ...item, sk: `${item.sk}-${index}`, ...entry }
      await world.table.doc.send(new PutCommand({ TableName: world.table.name, Item }))
    }
  }

  it('keeps no other from being told, neither letters nor mornings from their turn, and is reported', async () => {
    const post = openPost(world)
    world.setTime(START)
    await world.deliver(notice())
    post.goDown(true)
    await post.deliver()
    await spoil()
    world.setTime(NOW)
    await expect(doorFor(unlimited)()).rejects.toThrow('4 due items')
    const [arrival, reminder] = (await letters()).sort((a, b) => (String(a['step']) < String(b['step']) ? -1 : 1))
    expect(arrival).toMatchObject({ step: 'arrival', offers: 2 })
    expect(reminder).toMatchObject({ step: 'unacknowledged' })
    expect(JSON.parse(printed[0] ?? '')).toMatchObject({ sweep: 'contact', oldestDueSeconds: 7200 })
  })
})

describe('the age of the oldest due item', () => {
  it('is nothing when all was told', async () => {
    await storeDeadlines(world, { count: 10, startsAt: START, wakeAt: START, prefix: 'told' })
    expect(await doorFor(unlimited)()).toMatchObject({ told: 10, oldestDueSeconds: 0 })
  })

  it('is that of the oldest that time did not allow', async () => {
    const wakeAt = '2026-03-02T10:50:00.000Z'
    await storeDeadlines(world, { count: 40, startsAt: START, wakeAt, prefix: 'left' })
    expect(await doorFor(0)()).toMatchObject({ looked: 0, oldestDueSeconds: 600 })
  })

  it('counts a letter that does not get out from its writing on', async () => {
    const post = openPost(world)
    await world.deliver(notice())
    post.goDown(true)
    const ages: number[] = []
    for (let minute = 0; minute <= 6; minute++) {
      world.setTime(new Date(Date.parse(NOW) + minute * 60_000))
      await post.deliver()
      ages.push((await doorFor(unlimited)()).oldestDueSeconds)
    }
    expect(Math.max(...ages)).toBeGreaterThanOrEqual(300)
  })

  it('is known though a letter cannot be read at all', async () => {
    const Item = {
      ...keys.letter('liberec', 'spoilt'),
      type: 'letter',
      duePk: due.shard('letter', 0),
      dueSk: `${START}#spoilt`,
    }
    await world.table.doc.send(new PutCommand({ TableName: world.table.name, Item }))
    await expect(doorFor(unlimited)()).rejects.toThrow('1 due items')
    expect(JSON.parse(printed[0] ?? '')).toMatchObject({ oldestDueSeconds: 7200 })
  })

  it('is a metric of CloudWatch, without a word of any duty', async () => {
    await doorFor(unlimited)()
    expect(JSON.parse(printed[0] ?? '')).toEqual({
      _aws: {
        Timestamp: Date.parse(NOW),
        CloudWatchMetrics: [
          {
            Namespace: 'Opora',
            Dimensions: [['sweep']],
            Metrics: [{ Name: 'oldestDueSeconds', Unit: 'Seconds' }],
          },
        ],
      },
      sweep: 'contact',
      oldestDueSeconds: 0,
    })
  })
})

describe('a duty whose step was written about before', () => {
  it('is moved on by several sweeps at once without a fault', async () => {
    await storeDeadlines(world, { count: 20, startsAt: START, wakeAt: START, prefix: 'again' })
    await doorFor(unlimited)()
    for (let number = 0; number < 20; number++) await reopen(`again-${number}`)
    const rounds = await Promise.all(
      [1, 2, 3].map(() => sweepOf(world.table).climbDue('contact', instant(world.now()))),
    )
    expect(rounds.map(({ failed }) => failed)).toEqual([0, 0, 0])
    expect(await letters()).toHaveLength(20)
  })

  async function reopen(subject: string): Promise<void> {
    await world.table.doc.send(
      new UpdateCommand({
        TableName: world.table.name,
        Key: keys.deadline('liberec', subject),
        UpdateExpression: 'SET climbedUntil = :start, duePk = :pk, dueSk = :sk',
        ExpressionAttributeValues: {
          ':start': START,
          ':pk': due.entry('contact', subject, START).duePk,
          ':sk': due.entry('contact', subject, START).dueSk,
        },
      }),
    )
  }
})
