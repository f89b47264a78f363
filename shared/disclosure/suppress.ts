import { type Exposed, isExposed } from './audit.ts'
import { conditionsOf, groupsOf, holds, rowsOf } from './conditions.ts'
import { narrowed } from './narrowed.ts'
import { type Manner, type Pattern, primaryPattern, rangesIn, seenIn, withMore, withShown } from './pattern.ts'
import { differences, type Repairs, wayFor } from './repair.ts'
import { isNarrow, type Question, reachOf, SearchFailed, type Witness, widen } from './search.ts'
import type { OpenProgram, Range, Row, Solver } from './solver.ts'
import { type Cell, lossOf, type Published, type PublishedCell, type System, THRESHOLD, toldBy } from './system.ts'

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
 * Throws when a relation or a fact does not hold for the true values: sums are recomputed before, never made of what is shown.
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

/** Cells that hang together, and what holds between them. */
interface Part {
  readonly group: readonly number[]
  readonly cells: readonly Cell[]
  readonly rows: readonly Row[]
}

function partsOf(system: System): Part[] {
  const { cells } = system
  const ids = cells.map(({ id }) => id)
  const { places, rows } = conditionsOf(ids, system)
  const values = cells.map(({ value }) => value)
  const wrong = rows.find((row) => !holds([row], values))
  if (wrong) throw new Error(`what is said of ${wrong.terms.map(([place]) => ids[place]).join(', ')} does not add up`)
  const ties = cells.flatMap(({ over }, place): Row[] => {
    const count = places.get(over ?? '')
    return count === undefined
      ? []
      : [
          {
            terms: [
              [place, 1],
              [count, 1],
            ],
            least: 0,
            most: 0,
          },
        ]
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

/** A part that is being worked on. */
interface Work {
  readonly part: Part
  readonly open: OpenProgram
  readonly repairs: Repairs
}

/** A pattern, and tables that are possible as far as it tells; the true one is the first. */
interface State {
  readonly pattern: Pattern
  readonly witnesses: readonly Witness[]
}

function suppressAs(part: Part, manner: Manner, solver: Solver): Found {
  const pattern = primaryPattern(part.cells, manner)
  if (!seenIn(pattern).some((cell) => 'mark' in cell)) return { pattern, exposed: [], isSolved: true }
  const program = differences(pattern, part.rows)
  const start: State = { pattern, witnesses: [part.cells.map(({ value }) => value)] }
  return solver.with(program, 'bounds', (repairing) =>
    solver.with({ columns: rangesIn(pattern), rows: part.rows }, 'weights', (open) =>
      suppressBy({ part, open, repairs: { program, open: repairing, rows: part.rows } }, start),
    ),
  )
}

function suppressBy(work: Work, start: State): Found {
  try {
    const { state, stuck } = hideEnough(work, start)
    if (stuck.length === 0) return { pattern: pruned(work, state).pattern, exposed: [], isSolved: true }
    return { pattern: state.pattern, exposed: exposedIn(work, state.pattern, stuck), isSolved: true }
  } catch (error) {
    if (!(error instanceof SearchFailed)) throw error
    return { pattern: start.pattern, exposed: [], isSolved: false }
  }
}

/** Hides more until every hidden cell is wide enough; `stuck` are those that nothing helps. */
function hideEnough(work: Work, start: State): { readonly state: State; readonly stuck: readonly number[] } {
  let state = start
  for (;;) {
    state = widened(work, state)
    const narrow = narrowIn(state).filter((place) => isInDanger(work, state.pattern, place))
    if (narrow.length === 0) return { state, stuck: [] }
    for (const place of narrow) {
      if (!isNarrow(spanOf(state.witnesses, place))) continue
      const way = wayFor(work.repairs, state.pattern, { place, mayHide: true })
      if (way === undefined) return { state, stuck: narrow }
      state = { pattern: withMore(state.pattern, way.hide), witnesses: [...state.witnesses, ...way.tables] }
    }
  }
}

/** The same with each cell shown again that need not be hidden any more, the dearest first; amounts after the counts they hang on. */
function pruned(work: Work, hidden: State): State {
  const { cells } = work.part
  const order = complementaryIn(hidden.pattern).toSorted((a, b) => {
    const [one, other] = [cells[a], cells[b]]
    if (one === undefined || other === undefined) return 0
    return Number(one.of === 'amount') - Number(other.of === 'amount') || lossOf(other) - lossOf(one)
  })
  return order.reduce((state, place) => shownIn(work, state, place) ?? state, hidden)
}

/** The same with one cell shown; undefined when another would come out then. */
function shownIn(work: Work, { pattern, witnesses }: State, place: number): State | undefined {
  const shown = withShown(pattern, place)
  const value = work.part.cells[place]?.value
  if (shown === undefined) return undefined
  let state: State = { pattern: shown, witnesses: witnesses.filter((witness) => witness[place] === value) }
  const limits = limitsIn(work, shown)
  if (exposedAmong(seenIn(shown), limits).length > 0) return undefined
  for (const each of narrowIn(state)) {
    if (!isNarrow(spanOf(state.witnesses, each)) || !isInDanger(work, shown, each)) continue
    const way = wayFor(work.repairs, shown, { place: each, mayHide: false })
    if (way === undefined) return undefined
    state = { ...state, witnesses: [...state.witnesses, ...way.tables] }
  }
  return state
}

/** The same with more tables, found for many cells at once. */
function widened(work: Work, { pattern, witnesses }: State): State {
  const all = [...witnesses]
  widen(work.open, questionOf(work, pattern, narrowIn({ pattern, witnesses })), all)
  return { pattern, witnesses: all }
}

/** Hidden cells that no two tables found so far hold far enough apart. */
function narrowIn({ pattern, witnesses }: State): number[] {
  return seenIn(pattern).flatMap((cell, place) => ('mark' in cell && isNarrow(spanOf(witnesses, place)) ? [place] : []))
}

function spanOf(witnesses: readonly Witness[], place: number): Range {
  const span = { least: Number.POSITIVE_INFINITY, most: Number.NEGATIVE_INFINITY }
  for (const witness of witnesses) {
    const value = witness[place] ?? 0
    if (value < span.least) span.least = value
    if (value > span.most) span.most = value
  }
  return span
}

/** Whether a cell that seems narrow must be helped: an inner cell that is large or zero may come out. */
function isInDanger(work: Work, pattern: Pattern, place: number): boolean {
  const { inner, value = 0 } = work.part.cells[place] ?? {}
  return inner === undefined || (value > 0 && value < THRESHOLD) || exposedIn(work, pattern, [place]).length > 0
}

/** Those of some hidden cells that come out, and how far each reaches. */
function exposedIn(work: Work, pattern: Pattern, places: readonly number[]): Exposed[] {
  const reached = reachOf(work.open, questionOf(work, pattern, places))
  return exposedAmong(
    seenIn(pattern),
    work.part.cells.map((_, place) => reached.get(place) ?? toldBy.untold),
  )
}

function questionOf(work: Work, pattern: Pattern, asked: readonly number[]): Question {
  const [rows, ranges, limits] = [work.part.rows, rangesIn(pattern), limitsIn(work, pattern)]
  for (const [column, range] of ranges.entries()) work.open.bind(column, range)
  return { rows, ranges, limits, asked }
}

function limitsIn({ part }: Work, pattern: Pattern): Range[] {
  const limits = narrowed(part.rows, rangesIn(pattern))
  if (limits === undefined) throw new SearchFailed('contradiction')
  return limits
}

function exposedAmong(seen: readonly PublishedCell[], reached: readonly Range[]): Exposed[] {
  return seen.flatMap((cell, place): Exposed[] => {
    const bounds = reached[place]
    return bounds && 'mark' in cell && isExposed(cell.mark, bounds) ? [{ id: cell.id, ...bounds }] : []
  })
}

function complementaryIn({ hidden, primary }: Pattern): number[] {
  return [...hidden].filter((place) => !primary.has(place))
}
