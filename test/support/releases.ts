import { signRelease } from '../../functions/figures/signing.ts'
import { createRelease, nameOfRelease } from '../../functions/store/releases/release-items.ts'
import { transact } from '../../functions/store/table/transact.ts'
import { inventedFacts } from '../../infra/local/demo/invented-facts.ts'
import { usualParameters } from '../../shared/figures/settings.ts'
import { sliceOf } from '../../shared/figures/slice.ts'
import { periodsAround } from '../../shared/releases/releasing.ts'
import type { World } from './world.ts'

/** Releases a year of a centre that is invented, and signs it, as its head and the door of figures would have. */
export async function releaseInvented(world: World, centre: string, year: string): Promise<void> {
  const facts = inventedFacts(centre, year)
  const releasedAt = world.now().toISOString()
  const planned = periodsAround(year).map((period) => {
    const within = facts.filter(({ on }) => on.startsWith(period))
    const figures = sliceOf(within, { period, parameters: usualParameters })
    return { period, figures, parameters: usualParameters, version: 1, releasedAt, by: 'nobody', differences: [] }
  })
  const actions = planned.map((each) => [each.period, createRelease(centre, each)] as const)
  await transact<string>(world.table, Object.fromEntries(actions))
  for (const each of planned) await signRelease(world, { centre, release: nameOfRelease(each) }, releasedAt)
}
