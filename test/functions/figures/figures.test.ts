import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb'
import type { DynamoDBRecord } from 'aws-lambda'
import { ulid } from 'ulid'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { reckon } from '../../../functions/store/figures/reckoning.ts'
import { reckonMonth } from '../../../functions/store/figures/slices.ts'
import { forFigures } from '../../../functions/store/for-figures.ts'
import { keys } from '../../../functions/store/table/keys.ts'
import type { StoredSlice } from '../../../shared/figures/slice.ts'
import { namedEnquiry } from '../../support/enquiries.ts'
import { openFigures } from '../../support/figures.ts'
import { notice } from '../../support/notices.ts'
import { openWorld, type World } from '../../support/world.ts'

const by = 'worker-1'
const role = 'worker' as const
const MONTH = '2026-03'

let world: World
let figures: ReturnType<typeof openFigures>
beforeAll(async () => {
  world = await openWorld()
  figures = openFigures(world)
})
afterAll(() => world.close())

const liberec = async () => (await (await world.centre('liberec').figures()).ofPeriod(MONTH)).figures
const kept = async (): Promise<StoredSlice | undefined> => {
  const { months } = await (await world.centre('liberec').figures()).ofMonths({ from: MONTH, to: MONTH })
  return months[0]?.figures
}
const number = (slice: StoredSlice | undefined, id: string) => {
  const value = slice?.[id]
  return value !== undefined && 'n' in value ? value.n : value
}

describe('what came to pass in a centre', () => {
  it('is counted as it comes', async () => {
    await world.deliver(notice())
    await figures.settle()
    const slice = await kept()
    expect(number(slice, 'notices')).toBe(1)
    expect(number(slice, 'evictions')).toBe(1)
    expect(number(slice, 'endangered-persons')).toBe(1)
    expect(slice?.['offered-in-time']).toEqual({ kind: 'share', part: 0, whole: 0 })
  })

  it('is counted by what became of it', async () => {
    const store = world.centre('liberec')
    const [duty] = await store.duties()
    const change = { client: duty?.client ?? '', version: 1, by, role, now: '2026-03-02T12:00:00.000Z' }
    const attempt = {
      id: ulid(),
      channel: 'phone',
      outcome: 'accepted',
      at: '2026-03-02T11:30:00.000Z',
      note: '',
    } as const
    await store.recordAttempt(change, attempt)
    await figures.settle()
    const slice = await kept()
    expect(slice?.['offered-in-time']).toEqual({ kind: 'share', part: 1, whole: 1 })
    expect(slice?.['time-to-offer']).toEqual({ kind: 'median', middle: 150, of: 1 })
    expect(slice?.['attempts-until-reached']).toEqual({ kind: 'median', middle: 1, of: 1 })
  })

  it('counts whoever asked first and has a file now once', async () => {
    const store = world.centre('liberec')
    const doer = { by, role, now: '2026-03-05T09:00:00.000Z' }
    const before = number(await kept(), 'interested')
    const [first, second] = [ulid(), ulid()]
    for (const id of [first, second])
      await store.recordEnquiry({ id, enquiry: { ...namedEnquiry(), at: doer.now, kind: 'one-off' } }, doer)
    await figures.settle()
    expect(number(await kept(), 'one-off')).toBe(2)
    expect(number(await kept(), 'interested')).toBe(Number(before) + 2)
    await store.openFileOfEnquiry({ id: first }, { client: ulid(), ageReason: 'Zkouška.' }, doer)
    await figures.settle()
    expect(number(await kept(), 'one-off')).toBe(2)
    expect(number(await kept(), 'interested'), 'no other person').toBe(Number(before) + 2)
    expect(number(await kept(), 'people-in-service')).toBe(2)
  })

  it('is the same on every way: kept, reckoned just now, and as many lines as it says', async () => {
    const now = await liberec()
    expect(await kept()).toEqual(now)
    const { lines, total } = await (await world.centre('liberec').figures()).lines({
      period: MONTH,
      indicator: 'interested',
    })
    expect([total, lines.length]).toEqual([now.interested.n, now.interested.n])
  })
})

describe('a record', () => {
  let all: DynamoDBRecord[]
  beforeAll(async () => {
    all = await openFigures(world).records()
  })

  it.each([
    ['once more', (records: DynamoDBRecord[]) => records],
    ['twice in one batch', (records: DynamoDBRecord[]) => [...records, ...records]],
    ['from the last to the first', (records: DynamoDBRecord[]) => records.toReversed()],
    ['one by one in another order', (records: DynamoDBRecord[]) => records.toSorted((a, b) => nameOf(a) - nameOf(b))],
  ])('that is told %s changes nothing', async (_how, order) => {
    const before = await world.everything()
    await figures.bring(order(all))
    await figures.settle()
    expect(await world.everything()).toEqual(before)
  })

  it('that fails is told again from there, and the others stay counted', async () => {
    vi.spyOn(console, 'error').mockReturnValueOnce()
    const broken = openFigures(world, {
      ...forFigures(world.table),
      reckon: async () => {
        throw new Error('the table is busy')
      },
    })
    const answer = await broken.bring(all)
    expect(answer.batchItemFailures).toHaveLength(1)
  })

  it('is counted though the door died between a record and its month', async () => {
    const at = '2026-03-09T10:00:00.000Z'
    const doer = { by, role, now: at }
    const id = ulid()
    const enquiry = { ...namedEnquiry(), at, kind: 'rescuer' as const }
    await world.centre('liberec').recordEnquiry({ id, enquiry }, doer)
    // The facts are written, and nothing else: the stream brings them.
    await reckon({ table: world.table, centre: 'liberec', today: '2026-03-09' }, { of: 'enquiry', id })
    expect(number(await kept(), 'rescuers')).toBe(0)
    await figures.settle()
    expect(number(await kept(), 'rescuers')).toBe(1)
  })
})

describe('a month that is over', () => {
  it('tells what a late change made of it', async () => {
    world.setTime('2026-04-10T09:00:00Z')
    const at = '2026-03-20T10:00:00.000Z'
    const enquiry = { ...namedEnquiry(), at, kind: 'refused' as const, refusal: 'not-violence' as const }
    await world.centre('liberec').recordEnquiry({ id: ulid(), enquiry }, { by, role, now: world.now().toISOString() })
    await figures.settle()
    const { months } = await (await world.centre('liberec').figures()).ofMonths({ from: MONTH, to: MONTH })
    const changes = months[0]?.changes.filter(({ part }) => part === undefined)
    expect(changes).toEqual([
      expect.objectContaining({ indicator: 'interested' }),
      { at: '2026-04-10T09:00:00.000Z', indicator: 'refused-not-violence', from: '0', to: '1' },
      { at: '2026-04-10T09:00:00.000Z', indicator: 'refused', from: '0', to: '1' },
    ])
  })

  it('in which nothing came to pass says so, between two that are known', async () => {
    const at = '2026-01-12T10:00:00.000Z'
    const enquiry = { ...namedEnquiry(), at, kind: 'one-off' as const }
    await world.centre('liberec').recordEnquiry({ id: ulid(), enquiry }, { by, role, now: at })
    await figures.settle()
    const span = { from: '2025-12', to: '2026-02' }
    const { months } = await (await world.centre('liberec').figures()).ofMonths(span)
    expect(months.map((month) => [month.missing, number(month.figures, 'one-off')])).toEqual([
      ['not-reckoned', undefined],
      [undefined, 1],
      [undefined, 0],
    ])
  })

  it('is missing, and says so, when its facts cannot be read', async () => {
    const broken = {
      ...keys.facts('brno', '2026-03', { of: 'file', id: 'X' }),
      type: 'facts',
      shape: 1,
      facts: [{ kind: '?' }],
    }
    await world.table.doc.send(new PutCommand({ TableName: world.table.name, Item: broken }))
    const now = world.now().toISOString()
    await expect(reckonMonth(world.table, { centre: 'brno', month: '2026-03', now })).rejects.toThrow()
    const { months } = await (await world.centre('brno').figures()).ofMonths({ from: '2026-02', to: '2026-03' })
    expect(months).toEqual([
      { month: '2026-02', changes: [], missing: 'not-reckoned' },
      { month: '2026-03', changes: [], missing: 'failed' },
    ])
    await world.table.doc.send(
      new DeleteCommand({ TableName: world.table.name, Key: { pk: broken.pk, sk: broken.sk } }),
    )
    await reckonMonth(world.table, { centre: 'brno', month: '2026-03', now })
    expect(
      (await (await world.centre('brno').figures()).ofMonths({ from: '2026-03', to: '2026-03' })).months[0]?.figures,
    ).toBeDefined()
  })
})

describe('the check of a night', () => {
  it('finds nothing where every change was told, and gives running services their new month', async () => {
    expect(number(await inMonth('2026-04'), 'people-in-service')).toBeUndefined()
    await expect(figures.check()).resolves.toEqual({ checked: 2 })
    await figures.settle()
    expect(number(await inMonth('2026-04'), 'people-in-service')).toBe(2)
    await expect(figures.check(), 'once a day').resolves.toEqual({ checked: 0 })
  })

  it('mends what differs, and says so', async () => {
    world.setTime('2026-04-11T09:00:00Z')
    const id = ulid()
    const enquiry = { ...namedEnquiry(), at: '2026-04-11T08:00:00.000Z', kind: 'one-off' as const }
    await world.centre('liberec').recordEnquiry({ id, enquiry }, { by, role, now: world.now().toISOString() })
    await figures.settle()
    // Somebody tampers with what was counted.
    const key = keys.factsOf('liberec', { of: 'enquiry', id })
    await world.table.doc.send(
      new PutCommand({
        TableName: world.table.name,
        Item: { ...key, type: 'facts-of', shape: 1, version: 1, months: {}, asOf: '2026-04-11', form: 1 },
      }),
    )
    await expect(figures.check()).rejects.toThrow('figures of 1 records differed')
    const { checked } = await (await world.centre('liberec').figures()).ofMonths({ from: MONTH, to: MONTH })
    expect(checked).toEqual({ at: '2026-04-11T09:00:00.000Z', mended: 1 })
  })

  it('makes anew what was made by other rules of the program, and tells of no difference', async () => {
    world.setTime('2026-04-11T20:00:00Z')
    const { name: TableName, doc } = world.table
    for (const old of (await world.everything()).filter(({ type }) => type === 'facts-of'))
      await doc.send(new PutCommand({ TableName, Item: { ...old, months: {}, form: 0 } }))
    world.setTime('2026-04-12T08:00:00Z')
    await expect(figures.check()).resolves.toEqual({ checked: 2 })
    world.setTime('2026-04-13T08:00:00Z')
  })

  it('goes on where its time was over', async () => {
    world.setTime('2026-04-13T09:00:00Z')
    let rounds = 0
    for (let checked = 0; checked < 2 && rounds < 50; rounds += 1) {
      // Time for one record a round: asked at its beginning, before a centre, and after a record.
      let left = 2
      const done = await figures.check(() => (left-- > 0 ? 300_000 : 0))
      checked += 'checked' in done ? done.checked : 0
    }
    expect(rounds).toBeGreaterThan(1)
    expect(rounds).toBeLessThan(50)
  })
})

async function inMonth(month: string): Promise<StoredSlice | undefined> {
  const { months } = await (await world.centre('liberec').figures()).ofMonths({ from: month, to: month })
  return months[0]?.figures
}

function nameOf({ dynamodb }: DynamoDBRecord): number {
  return (Number(dynamodb?.SequenceNumber) * 7919) % 101
}
