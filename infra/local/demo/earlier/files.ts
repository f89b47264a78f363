import type { DemoFile } from '../demo-files.ts'
import { fileByThemselves } from './by-themselves.ts'
import { evictedFile } from './evicted.ts'
import { peopleOf, type Somebody } from './people.ts'
import { isChosen } from './picked.ts'
import type { Begun } from './year-calendar.ts'
import type { Batch, YearPlan } from './years.ts'

/** The files of a year, one for each person; another eviction of a household stands in the file of the first. */
export function filesOf({ batches }: YearPlan, begun: Begun): readonly DemoFile[] {
  return batches.flatMap((batch, place) => {
    const first = begun.first + countOf(batches.slice(0, place))
    return filesOfBatch(batch, { ...begun, first })
  })
}

/** How many people came. */
export function countOf(batches: readonly Batch[]): number {
  return batches.reduce((sum, { evicted, byThemselves }) => sum + evicted + byThemselves, 0)
}

function filesOfBatch(batch: Batch, begun: Begun): DemoFile[] {
  const people = peopleOf(batch, begun.first)
  const evicted = people.filter(({ origin }) => origin === 'eviction')
  const turned = (parity: number) => batch.turned.filter((_, place) => place % 2 === parity)
  const alone = evicted.filter(({ isFamily }) => !isFamily)
  const early = evicted.filter(({ came }) => came <= LATEST_AGAIN)
  const isOf = (some: readonly Somebody[], count: number) => {
    const chosen = some.filter((_, place) => isChosen(place, { count, among: some.length, by: 3 }))
    return (one: Somebody) => chosen.includes(one)
  }
  const [isLate, isAgain, isHost] = [isOf(evicted, batch.late), isOf(early, batch.again), isOf(alone, batch.beside)]
  const hosts = alone.filter(isHost)
  const lastIndex = begun.first + people.length
  const others = people.filter(({ origin }) => origin === 'self-referral')
  return [
    ...others.map((one, place) => fileByThemselves(one, { ...begun, turned: turned(0)[place - UNTURNED] })),
    ...evicted.map((one, place) => {
      const beside = isHost(one) ? { beside: lastIndex + hosts.indexOf(one) } : {}
      const how = { isLate: isLate(one), isAgain: isAgain(one), ...beside }
      return evictedFile(one, { ...begun, ...how, turned: turned(1)[place - UNTURNED] })
    }),
  ]
}

/** The last day of a year on which somebody came for whom there is another eviction in it. */
const LATEST_AGAIN = 200

/** The first few had not turned to the centre before: it would have been in the year before. */
const UNTURNED = 4
