import type { Cell, System } from '../disclosure/system.ts'
import type { Period } from '../figures/period.ts'
import { isKnownElsewhere } from './known-elsewhere.ts'
import { hiddenCells, type Publication, type PublishedCell } from './publication.ts'
import { nameOf, type Standing, type State, standingOf } from './state.ts'

/*
 * All that was ever published of a year, and what is to be published of it now, as one system: what hangs together is protected together.
 * A number that stands in two tables, or unchanged in two publications, is one cell; one that was corrected is another.
 */

/** What was published together, and what counted then. */
export interface Edition {
  readonly state: State
  readonly publications: readonly Publication[]
}

/** How the numbers of a state are called in the system. */
type Naming = (name: string) => string

export interface YearSystem {
  readonly system: System
  /** Of the numbers that are to be published now. */
  readonly cellOf: Naming
}

/** The editions of a year that there were, oldest first, and the state that is to be published now. */
export function systemOf(year: Period, earlier: readonly Edition[], state: State): YearSystem {
  const standings = [...earlier.map((edition) => edition.state), state].map((each) => standingOf(year, each))
  const namings = namingsOf(standings)
  const told = new Map(
    earlier.flatMap(({ publications }, index) => publications.flatMap((each) => toldIn(each, namings[index]))),
  )
  const named = standings.flatMap((standing, index) => cellsOf(standing, namings[index]))
  const cells = [...new Map(named.map((cell) => [cell.id, cell])).values()].map((cell) =>
    withTold(cell, told.get(cell.id)),
  )
  return {
    system: {
      cells,
      relations: unlike(standings.flatMap((each, index) => relationsIn(each, namings[index]))),
      facts: unlike(standings.flatMap((each, index) => factsIn(each, namings[index]))),
    },
    cellOf: namings.at(-1) ?? asItIs,
  }
}

const asItIs: Naming = (name) => name

/** A number that differs from what it was in the state before is another cell from then on. */
function namingsOf(standings: readonly Standing[]): Naming[] {
  const last = new Map<string, { readonly value: number; readonly times: number }>()
  return standings.map(({ numbers, inner }) => {
    for (const [name, value] of [...numbers, ...inner]) {
      const before = last.get(name)
      if (before?.value !== value) last.set(name, { value, times: (before?.times ?? 0) + 1 })
    }
    const times = new Map([...last].map(([name, each]) => [name, each.times]))
    return (name) => `${name}@${times.get(name) ?? 0}`
  })
}

function cellsOf({ numbers, inner }: Standing, name: Naming = asItIs): Cell[] {
  return [
    ...[...inner].map(([each, value]): Cell => ({ id: name(each), value, of: 'count', inner: true })),
    ...[...numbers].map(([each, value]): Cell => {
      const told = isKnownElsewhere(each, value) ? { told: 'shown' as const } : {}
      return { id: name(each), value, of: 'count', ...told }
    }),
  ]
}

function relationsIn({ relations }: Standing, name: Naming = asItIs) {
  return relations.map(({ total, parts }) => ({ total: name(total), parts: parts.map(name) }))
}

function factsIn({ facts }: Standing, name: Naming = asItIs) {
  return facts.map(({ terms, ...ends }) => ({
    ...ends,
    terms: terms.map(({ cell, times }) => ({ cell: name(cell), times })),
  }))
}

/** Each of some things that can be told from the others by how it is written. */
function unlike<T>(some: readonly T[]): T[] {
  return [...new Map(some.map((each) => [JSON.stringify(each), each])).values()]
}

type Told = Exclude<Cell['told'], undefined>

function toldIn({ period, columns, rows }: Publication, name: Naming = asItIs): [string, Told][] {
  return rows.flatMap(({ area, cells }) =>
    cells.flatMap((cell, index): [string, Told][] => {
      const told = toldBy(cell)
      return told === undefined ? [] : [[name(nameOf(area, period, columns[index] ?? '')), told]]
    }),
  )
}

function toldBy(cell: PublishedCell): Told | undefined {
  return typeof cell === 'number' ? 'shown' : hiddenCells.find((each) => each === cell)
}

function withTold(cell: Cell, told: Told | undefined): Cell {
  return told === undefined || cell.inner ? cell : { ...cell, told }
}
