import type { Solver } from '../../shared/disclosure/solver.ts'
import { suppress } from '../../shared/disclosure/suppress.ts'
import type { Published, System } from '../../shared/disclosure/system.ts'
import { among, poissonLeaf, randomOf, tableOf, withEarlier } from '../support/disclosure.ts'
import type { Release } from './attack.ts'

/**
 * Publications of a year as they come out: centres by month, each month alone, then the quarters' worth of months by sex, then the year.
 * Each is suppressed with all that was published before it. Numbers are invented.
 */
export function seriesOf(seed: number, solver: Solver): Release[] {
  const [centres, months] = [5, 6]
  const system = tableOf([centres, months, 2], poissonLeaf(randomOf(seed), 2))
  const monthly = Array.from({ length: months }, (_, month) => ({
    name: `month ${month + 1}`,
    isIn: (id: string) => new RegExp(`^\\w\\.${month}\\.T$`).test(id),
  }))
  const steps = [
    ...monthly,
    { name: 'the year by centre', isIn: (id: string) => id.endsWith('.T') },
    { name: 'the year by sex', isIn: (id: string) => id.startsWith('T.') || id.endsWith('.T') || /^\w\.T\./.test(id) },
  ]
  return releasesOf(system, steps, solver)
}

interface Step {
  readonly name: string
  readonly isIn: (id: string) => boolean
}

function releasesOf(system: System, steps: readonly Step[], solver: Solver): Release[] {
  const releases: Release[] = []
  let known: System = system
  for (const { name, isIn } of steps) {
    const all = (id: string) => isIn(id) || known.cells.some((cell) => cell.id === id && cell.told !== undefined)
    const { verdict, published } = suppress(among(known, all), solver)
    if (verdict !== 'safe') continue
    known = withEarlier(known, published)
    releases.push({ name, published: only(published, isIn) })
  }
  return releases
}

/** What one publication shows by itself. */
function only({ cells, relations, facts }: Published, isIn: (id: string) => boolean): Published {
  return {
    cells: cells.filter(({ id }) => isIn(id)),
    relations: relations.filter(({ total, parts }) => [total, ...parts].some(isIn)),
    facts,
  }
}
