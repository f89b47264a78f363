import { type Exposed, isExposed } from './audit.ts'
import { conditionsOf, groupsOf, holds, rowsOf } from './conditions.ts'
import { narrowed } from './narrowed.ts'
import { type Manner, type Pattern, primaryPattern, rangesIn, seenIn, withMore, withShown } from './pattern.ts'
import { differences, type Repairs, repairOf } from './repair.ts'
import { reachOf, SearchFailed, type Witness } from './search.ts'
import type { OpenProgram, Range, Row, Solver } from './solver.ts'
import { type Cell, lossOf, type Published, type PublishedCell, type System, toldBy } from './system.ts'

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
  const complementary = parts.flatMap(({ pattern }) => complementaryIn(pattern))
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
  /** Tables that are possible, as far as the pattern in hand tells; more are added. */
  readonly witnesses: Witness[]
}

function suppressAs(part: Part, manner: Manner, solver: Solver): Found {
  const primary = primaryPattern(part.cells, manner)
  if (!seenIn(primary).some((cell) => 'mark' in cell)) return { pattern: primary, exposed: [], isSolved: true }
  const program = differences(primary, part.rows)
  const witnesses = [part.cells.map(({ value }) => value)]
  return solver.with(program, (repairing) =>
    solver.with({ columns: rangesIn(primary), rows: part.rows }, (open) =>
      suppressBy({ part, open, repairs: { program, open: repairing }, witnesses }, primary),
    ),
  )
}

function suppressBy(work: Work, primary: Pattern): Found {
  try {
    const found = hideEnough(work, primary)
    return found.exposed.length > 0 ? found : { ...found, pattern: pruned(work, found.pattern) }
  } catch (error) {
    if (!(error instanceof SearchFailed)) throw error
    return { pattern: primary, exposed: [], isSolved: false }
  }
}

/** Hides more until nothing comes out, or until nothing helps. */
function hideEnough(work: Work, primary: Pattern): Found {
  let pattern = primary
  for (;;) {
    const exposed = exposedIn(work, pattern)
    const more = exposed.length === 0 ? undefined : repaired(work, pattern, exposed)
    if (more === undefined) return { pattern, exposed, isSolved: true }
    pattern = more
  }
}

/** The same with more hidden for each cell that comes out; undefined when there is one that nothing helps. */
function repaired({ part, repairs }: Work, pattern: Pattern, exposed: readonly Exposed[]): Pattern | undefined {
  const places = exposed.map(({ id }) => part.cells.findIndex((cell) => cell.id === id))
  let more = pattern
  for (const place of places) {
    const found = repairOf(repairs, more, { place, whole: false })
    if (found === undefined) return undefined
    more = withMore(more, found)
  }
  if (more.hidden.size > pattern.hidden.size) return more
  // Fractions of people would do: whole people need more.
  const [place = 0] = places
  const found = repairOf(repairs, pattern, { place, whole: true })
  return found === undefined || found.length === 0 ? undefined : withMore(pattern, found)
}

/** The same with each cell shown again that need not be hidden any more, the dearest first; amounts after the counts they hang on. */
function pruned(work: Work, hidden: Pattern): Pattern {
  const { cells } = work.part
  const order = [...hidden.hidden]
    .flatMap((place) => {
      const cell = cells[place]
      return cell === undefined || hidden.primary.has(place) ? [] : [{ place, cell, loss: lossOf(cell) }]
    })
    .toSorted((a, b) => Number(a.cell.of === 'amount') - Number(b.cell.of === 'amount') || b.loss - a.loss)
  let [pattern, { witnesses }] = [hidden, work]
  for (const { place, cell } of order) {
    const shown = withShown(pattern, place)
    const kept = witnesses.filter((witness) => witness[place] === cell.value)
    if (shown === undefined || exposedIn({ ...work, witnesses: kept }, shown).length > 0) continue
    pattern = shown
    witnesses = kept
  }
  return pattern
}

/** The hidden cells that come out. */
function exposedIn({ part, open, witnesses }: Work, pattern: Pattern): Exposed[] {
  const seen = seenIn(pattern)
  const ranges = rangesIn(pattern)
  const limits = narrowed(part.rows, ranges)
  if (limits === undefined) throw new SearchFailed('contradiction')
  const early = exposedAmong(seen, limits)
  if (early.length > 0) return early
  for (const [column, range] of ranges.entries()) open.bind(column, range)
  const asked = seen.flatMap((cell, place) => ('mark' in cell ? [place] : []))
  const reached = reachOf(open, { rows: part.rows, ranges, limits, asked, goal: 'safe' }, witnesses)
  return exposedAmong(
    seen,
    seen.map((_, place) => reached.get(place) ?? toldBy.untold),
  )
}

function exposedAmong(seen: readonly PublishedCell[], reached: readonly Range[]): Exposed[] {
  return seen.flatMap((cell, place): Exposed[] => {
    const bounds = reached[place]
    return bounds && 'mark' in cell && isExposed(cell.mark, bounds) ? [{ id: cell.id, ...bounds }] : []
  })
}

function complementaryIn({ cells, hidden, primary }: Pattern): Cell[] {
  return [...hidden].flatMap((place) => (primary.has(place) ? [] : (cells[place] ?? [])))
}
