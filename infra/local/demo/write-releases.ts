import { createRelease } from '../../../functions/store/releases/release-items.ts'
import type { Table } from '../../../functions/store/table/connection.ts'
import { transact } from '../../../functions/store/table/transact.ts'
import { usualParameters } from '../../../shared/figures/settings.ts'
import { sliceOf } from '../../../shared/figures/slice.ts'
import { type Planned, periodsAround } from '../../../shared/releases/releasing.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import { inventedFacts } from './invented-facts.ts'

interface Invented {
  readonly centre: string
  readonly year: string
  readonly releasedAt: Instant
}

/** Releases a year of a centre that nobody works in, invented, as its head would have; the door of figures signs it. Answers what it released. */
export async function writeReleases(table: Table, { centre, year, releasedAt }: Invented): Promise<Planned[]> {
  const facts = inventedFacts(centre, year)
  const planned = periodsAround(year).map((period) => {
    const within = facts.filter(({ on }) => on.startsWith(period))
    const figures = sliceOf(within, { period, parameters: usualParameters })
    return { period, figures, parameters: usualParameters, version: 1, releasedAt, by: 'invented', differences: [] }
  })
  const actions = planned.map((each) => [each.period, createRelease(centre, each)] as const)
  await transact<string>(table, Object.fromEntries(actions))
  return planned
}
