import { afterAll, beforeAll, expect, it } from 'vitest'
import { readRefusals } from '../../../functions/store/watch/refusals.ts'
import { notice } from '../../support/notices.ts'
import { openWorld, type World } from '../../support/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

it('a refusal is counted for the unit whose signature is good, and else for nobody, whatever key was named', async () => {
  await world.intake.request(await world.sign('{ "reference": 1 }'))
  await world.intake.request(await world.sign('{'))
  const signed = await world.sign(notice())
  await world.intake.request(new Request(signed, { method: 'POST', body: `${JSON.stringify(notice())} ` }))
  await world.intake.request(
    new Request(signed.url, { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } }),
  )
  // No message at all, and one that is good.
  await world.intake.request('/police/v1/nothing')
  await world.intake.request('/police/v1/notices')
  await world.deliver(notice())
  const counted = await readRefusals(world.table, ['2026-03-02'])
  expect(counted.map(({ unit = '-', code, count }) => `${unit} ${code} ${count}`).toSorted()).toEqual([
    '- digest-mismatch 1',
    'pcr-zkouska invalid-notice 1',
    'pcr-zkouska not-json 1',
  ])
})
