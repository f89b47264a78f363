import { conditionsOf, groupsOf, rowsOf } from './conditions.ts'
import { narrowed } from './narrowed.ts'
import { type Goal, isNarrow, reachOf, SearchFailed } from './search.ts'
import type { Range, Row, Solver } from './solver.ts'
import { type Bounds, type Mark, type Published, type PublishedCell, THRESHOLD, toldBy } from './system.ts'

/** A hidden cell that an outsider knows too well, and how well. */
export interface Exposed extends Bounds {
  readonly id: string
}

/**
 * What an outsider can derive. A publication is refused unless it is `safe`. `exposed`: a hidden cell is determined or bounded within 2.
 * `contradiction`: no table agrees with all that is told, so that what is derived is worth nothing. `unsolved`: the solver gave up.
 */
export interface Audit {
  readonly verdict: 'safe' | 'exposed' | 'contradiction' | 'unsolved'
  /** Of every hidden cell, the least and the most it can be, in whole numbers. Empty without a verdict on cells. */
  readonly bounds: ReadonlyMap<string, Bounds>
  readonly exposed: readonly Exposed[]
}

/**
 * Derives for every hidden cell, from all that is published and known, the least and the most it can be.
 *
 * "Bounded within 2" is `most - least <= 2`: the cell is one of at most three neighbouring numbers. A cell marked „<5“ has five to begin
 * with, so that at most one of them may be ruled out. Of an inner cell, which stands in no table, only a small number is a secret.
 *
 * The goal `wide` gives the same verdict much sooner: bounds of cells that are wide enough may then be wider in truth.
 */
export function audit(published: Published, solver: Solver, goal: Goal = 'exact'): Audit {
  const { cells } = published
  const { rows } = conditionsOf(
    cells.map(({ id }) => id),
    published,
  )
  try {
    const bounds = boundsOf(cells, rows, { solver, goal })
    const exposed = cells.flatMap((cell): Exposed[] => {
      const { id } = cell
      const derived = bounds.get(id)
      return derived && 'mark' in cell && isExposed(cell.mark, derived) ? [{ id, ...derived }] : []
    })
    return { verdict: exposed.length === 0 ? 'safe' : 'exposed', bounds, exposed }
  } catch (error) {
    if (!(error instanceof SearchFailed)) throw error
    return { verdict: error.reason, bounds: new Map(), exposed: [] }
  }
}

/** Whether this is more than an outsider may know of a hidden cell. */
export function isExposed(mark: Mark | 'inner', bounds: Bounds): boolean {
  const isSmall = bounds.least < THRESHOLD && bounds.most > 0
  return isNarrow(bounds) && (mark !== 'inner' || isSmall)
}

/** What is told of a cell by itself. */
export function rangeOf(cell: PublishedCell): Range {
  if ('shown' in cell) return { least: cell.shown, most: cell.shown }
  return cell.mark === 'inner' ? toldBy.untold : toldBy[cell.mark]
}

interface How {
  readonly solver: Solver
  readonly goal: Goal
}

function boundsOf(cells: readonly PublishedCell[], rows: readonly Row[], how: How): ReadonlyMap<string, Bounds> {
  const ranges = cells.map(rangeOf)
  const limits = narrowed(rows, ranges)
  if (limits === undefined) throw new SearchFailed('contradiction')
  const isOpen = ({ least, most }: Range) => least < most
  const loose = rows.map(({ terms, ...ends }) => ({
    ...ends,
    terms: terms.filter(([column]) => isOpen(limits[column] ?? ends)),
  }))
  const found = groupsOf(cells.length, loose).flatMap((group) =>
    isOpen(limits[group[0] ?? 0] ?? { least: 0, most: 0 }) ? [...reachOfGroup(group, { rows, limits }, how)] : [],
  )
  const reached = new Map(found)
  return new Map(
    cells.flatMap((cell, place): [string, Bounds][] => {
      const limit = reached.get(place) ?? limits[place]
      return 'mark' in cell && limit ? [[cell.id, limit]] : []
    }),
  )
}

/** How far the cells of a group reach that hangs together. */
function reachOfGroup(
  group: readonly number[],
  { rows, limits }: { readonly rows: readonly Row[]; readonly limits: readonly Range[] },
  { solver, goal }: How,
): Map<number, Range> {
  const own = rowsOf(group, rows, limits)
  const ranges = group.map((place) => limits[place] ?? toldBy.untold)
  const question = { rows: own, ranges, limits: ranges, asked: [...group.keys()] }
  const reached = solver.with({ columns: ranges, rows: own }, 'weights', (open) => reachOf(open, question, goal))
  return new Map([...reached].map(([column, range]) => [group[column] ?? column, range]))
}
