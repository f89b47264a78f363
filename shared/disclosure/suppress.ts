import type { Exposed } from './audit.ts'
import { conditionsOf, groupsOf, holds, rowsOf } from './conditions.ts'
import { leastOf } from './least.ts'
import { type Manner, type Pattern, primaryPattern, rangesIn, seenIn } from './pattern.ts'
import { complementaryIn, exposedIn, hideEnough, type Part, pruned, type State, type Work } from './protect.ts'
import { differences } from './repair.ts'
import { SearchFailed } from './search.ts'
import type { Row, Solver, Weight } from './solver.ts'
import { lossOf, type Published, type PublishedCell, type System } from './system.ts'

/** What is to be published of a system, and what could not be made safe. */
export interface Suppression {
  /**
   * `refused`: a hidden cell comes out whatever else is hidden, because of what was told before. `unsolved`: the solver gave up. Nothing
   * may be published but what is `safe`.
   */
  readonly verdict: 'safe' | 'refused' | 'unsolved'
  /** All that an outsider will know, cells in the order of the system's. */
  readonly published: Published
  /** Cells hidden only so that others stay hidden. */
  readonly complementary: readonly string[]
  /** What hiding them loses, by `lossOf`. */
  readonly lost: number
  /** Hidden cells that come out. */
  readonly exposed: readonly Exposed[]
}

/**
 * Chooses what is hidden: counts from 1 to 4 and what is summed over them, then other cells so that no hidden one comes out, losing as
 * little as is found. What it calls safe the auditor calls safe. The same system gives the same answer.
 * Throws when a value is no whole number, or a relation or a fact does not hold for the true values: sums are recomputed before, never made of what is shown.
 */
export function suppress(system: System, solver: Solver): Suppression {
  const { cells, relations, facts } = system
  const parts = partsOf(system).map((part) => ({ ...part, ...suppressPart(part, solver) }))
  const seen: PublishedCell[] = cells.map(({ id, value }) => ({ id, shown: value }))
  for (const { group, pattern } of parts)
    for (const [index, cell] of seenIn(pattern).entries()) seen[group[index] ?? 0] = cell
  const complementary = parts.flatMap(({ pattern }) =>
    complementaryIn(pattern).flatMap((place) => pattern.cells[place] ?? []),
  )
  const exposed = parts.flatMap((part) => part.exposed)
  const isSolved = parts.every((part) => part.isSolved)
  return {
    verdict: isSolved ? (exposed.length > 0 ? 'refused' : 'safe') : 'unsolved',
    published: { cells: seen, relations, facts },
    complementary: complementary.map(({ id }) => id),
    lost: complementary.reduce((sum, cell) => sum + lossOf(cell), 0),
    exposed,
  }
}

interface Placed extends Part {
  /** The places of its cells in the system. */
  readonly group: readonly number[]
}

function partsOf(system: System): Placed[] {
  const { cells } = system
  const ids = cells.map(({ id }) => id)
  const { places, rows } = conditionsOf(ids, system)
  const values = cells.map(({ value }) => value)
  const odd = cells.find(({ value }) => !Number.isSafeInteger(value) || value < 0)
  if (odd) throw new Error(`${odd.id} is ${odd.value}, which is no whole number of anything`)
  const wrong = rows.find((row) => !holds([row], values))
  if (wrong) throw new Error(`what is said of ${wrong.terms.map(([place]) => ids[place]).join(', ')} does not add up`)
  const ties = cells.flatMap(({ over }, place): Row[] => {
    const count = places.get(over ?? '')
    const terms: Weight[] = [
      [place, 1],
      [count ?? place, 1],
    ]
    return count === undefined ? [] : [{ terms, least: 0, most: 0 }]
  })
  return groupsOf(cells.length, [...rows, ...ties]).map((group) => ({
    group,
    cells: group.flatMap((place) => cells[place] ?? []),
    rows: rowsOf(group, rows, []),
  }))
}

interface Found {
  readonly pattern: Pattern
  readonly exposed: readonly Exposed[]
  readonly isSolved: boolean
}

/** Marks small cells „<5“ if nothing comes out then, and all hidden ones „utajeno“ otherwise. */
function suppressPart(part: Part, solver: Solver): Found {
  const isSafe = ({ exposed, isSolved }: Found) => isSolved && exposed.length === 0
  const sized = suppressAs(part, 'sized', solver)
  if (isSafe(sized)) return sized
  const untold = suppressAs(part, 'untold', solver)
  return isSafe(untold) ? untold : sized
}

function suppressAs(part: Part, manner: Manner, solver: Solver): Found {
  const pattern = primaryPattern(part.cells, manner)
  if (!seenIn(pattern).some((cell) => 'mark' in cell)) return { pattern, exposed: [], isSolved: true }
  const program = differences(pattern, part.rows)
  return solver.with(program, 'bounds', (repairing) =>
    solver.with({ columns: rangesIn(pattern), rows: part.rows }, 'weights', (open) => {
      const work: Work = { part, open, repairs: { program, open: repairing, rows: part.rows } }
      try {
        return suppressBy(work, pattern, solver)
      } catch (error) {
        if (!(error instanceof SearchFailed)) throw error
        return { pattern, exposed: [], isSolved: false }
      }
    }),
  )
}

function suppressBy(work: Work, primary: Pattern, solver: Solver): Found {
  const start: State = { pattern: primary, witnesses: [work.part.cells.map(({ value }) => value)] }
  const { state, stuck } = hideEnough(work, start)
  if (stuck.length > 0) {
    const { pattern } = state
    return { pattern, exposed: exposedIn(work, pattern, stuck), isSolved: true }
  }
  const { pattern } = leastOf(work, solver, { start, found: pruned(work, state) })
  return { pattern, exposed: [], isSolved: true }
}
