import { marshall } from '@aws-sdk/util-dynamodb'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { forSweep } from '../../../../functions/store/for-sweep.ts'
import { hearing } from '../../../../functions/store/watch/pulse.ts'
import { countRefusal } from '../../../../functions/store/watch/refusals.ts'
import { readState } from '../../../../functions/store/watch/state.ts'
import { createSweep } from '../../../../functions/sweep/app.ts'
import { notice } from '../../../support/notices.ts'
import { openWorld, type World } from '../../../support/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const stateAt = (at: string) => {
  world.setTime(at)
  return readState(world.table, at)
}

it('of a new platform nothing is known, and nothing is said to stand still', async () => {
  const state = await stateAt('2026-03-02T08:00:00.000Z')
  expect(state.duties.map(({ centre, dueAt }) => [centre, dueAt])).toEqual([
    ['brno', undefined],
    ['liberec', undefined],
  ])
  expect(state).toMatchObject({
    letters: { count: 0, isMore: false },
    sweeps: [{ kind: 'contact' }, { kind: 'complaint' }, { kind: 'visit' }],
    heard: [{ door: 'mail' }, { door: 'figures' }, { door: 'accounts' }],
    refusals: [],
    loops: [],
  })
})

it('tells the first end of 48 hours of each centre, letters that wait, rounds and how far doors have come', async () => {
  world.setTime('2026-03-02T09:00:00.000Z')
  await world.deliver(notice())
  const sweep = createSweep({ store: forSweep(world.table), now: world.now })
  await sweep({ kind: 'contact' }, { getRemainingTimeInMillis: () => 50_000 })
  const pulse = (await world.everything()).filter(({ type }) => type === 'pulse').map((item) => marshall(item))
  const event = { Records: pulse.map((NewImage) => ({ dynamodb: { NewImage } })) }
  world.setTime('2026-03-02T09:02:00.000Z')
  await hearing({ table: world.table, door: 'mail' }).before({ event })
  await hearing({ table: world.table, door: 'accounts' }).before({ event: { Records: [] } })

  const state = await stateAt('2026-03-02T09:03:00.000Z')
  expect(state.duties[0]).toMatchObject({ centre: 'liberec', dueAt: '2026-03-04T09:00:00.000Z' })
  expect(state.letters).toMatchObject({ isMore: false, oldestAt: '2026-03-02T09:00:00.000Z' })
  expect(state.letters.count).toBeGreaterThan(0)
  expect(state.sweeps[0]).toEqual({ kind: 'contact', at: '2026-03-02T09:00:00.000Z' })
  expect(state.sweeps[1]).toEqual({ kind: 'complaint' })
  expect(state.heard).toEqual([
    { door: 'mail', at: '2026-03-02T09:00:00.000Z' },
    { door: 'figures' },
    { door: 'accounts' },
  ])
})

it('counts refusals by day, unit and code, of the last seven days', async () => {
  const refused = (day: string, unit: string | undefined, code: string) =>
    countRefusal(world.table, { day, unit, code })
  await Promise.all([
    refused('2026-03-02', 'pcr-zkouska', 'invalid-notice'),
    refused('2026-03-02', 'pcr-zkouska', 'invalid-notice'),
    refused('2026-03-02', undefined, 'unsigned'),
    refused('2026-02-24', 'pcr-zkouska', 'no-centre'),
    refused('2026-02-23', 'pcr-zkouska', 'no-centre'),
  ])
  expect((await stateAt('2026-03-02T09:03:00.000Z')).refusals).toEqual([
    { day: '2026-02-24', unit: 'pcr-zkouska', code: 'no-centre', count: 1 },
    { day: '2026-03-02', code: 'unsigned', count: 1 },
    { day: '2026-03-02', unit: 'pcr-zkouska', code: 'invalid-notice', count: 2 },
  ])
})
