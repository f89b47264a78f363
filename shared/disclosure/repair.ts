import { sumOf } from './conditions.ts'
import { costIn, isOurs, type Pattern, rangesIn, withMore } from './pattern.ts'
import { type Witness, witnessOf } from './search.ts'
import type { OpenProgram, Program, Range, Row, Weight } from './solver.ts'

/**
 * How another table would differ from the true one, as a programme: for each cell how much more (the first half of the columns) and how
 * much less (the second half) it is than in truth, as far as that could be told if it were hidden.
 */
export function differences(pattern: Pattern, rows: readonly Row[]): Program {
  const { cells } = pattern
  const values = cells.map(({ value }) => value)
  const ranges = rangesIn(allHidden(pattern))
  return {
    columns: [
      ...ranges.map(({ most }, place) => upTo(most - (values[place] ?? 0))),
      ...ranges.map(({ least }, place) => upTo((values[place] ?? 0) - least)),
    ],
    rows: rows.map(({ terms, least, most }) => {
      const sum = sumOf(terms, values)
      const less = terms.map(([place, times]): Weight => [place + cells.length, -times])
      return { terms: [...terms, ...less], least: least - sum, most: most - sum }
    }),
  }
}

function allHidden(pattern: Pattern): Pattern {
  return withMore(pattern, [...pattern.cells.keys()])
}

const upTo = (most: number): Range => ({ least: 0, most })

/** Ways for a cell to be wide enough, in the order they are tried: so much more in one table, so much less in another. */
const WAYS = [
  [3, 0],
  [0, 3],
  [2, 1],
  [1, 2],
] as const satisfies readonly (readonly [number, number])[]

/** What to hide so that a cell is wide enough, and the tables that then are possible beside the true one. */
export interface Way {
  readonly hide: readonly number[]
  readonly tables: readonly Witness[]
}

/** The programme of differences of a pattern, open for questions. */
export interface Repairs {
  readonly open: OpenProgram
  readonly program: Program
  readonly rows: readonly Row[]
}

/** Of which cell, and whether more may be hidden for it. */
export interface Wish {
  readonly place: number
  readonly mayHide: boolean
}

/**
 * The cheapest way found, each moving as little as it can; undefined when there is none. Its tables are of whole numbers and agree with
 * what is told when `hide` is hidden too.
 */
export function wayFor(repairs: Repairs, pattern: Pattern, { place, mayHide }: Wish): Way | undefined {
  const ask = askOf(repairs, pattern, mayHide)
  let [best, lowest]: [Way | undefined, number] = [undefined, Number.POSITIVE_INFINITY]
  for (const [more, less] of WAYS) {
    const above = tableOf(ask, place, more)
    const below = above && tableOf(ask, place + ask.costs.length, less)
    if (above === undefined || below === undefined) continue
    const { cost, ...way } = joined(ask, [above, below])
    if (cost < lowest) [best, lowest] = [way, cost]
    if (lowest === 0) break
  }
  return best
}

interface Ask extends Repairs {
  readonly values: readonly number[]
  /** What is told of each cell at least. */
  readonly ranges: readonly Range[]
  /** What it costs to move a cell at all. */
  readonly costs: readonly number[]
  /** How far each column may go. */
  readonly allowed: readonly Range[]
}

function askOf(repairs: Repairs, pattern: Pattern, mayHide: boolean): Ask {
  const costs = pattern.cells.map((cell, place) => (isOurs(cell) ? costIn(pattern, place) : 0))
  const allowed = repairs.program.columns.map((range, column) =>
    mayHide || costs[column % costs.length] === 0 ? range : upTo(0),
  )
  for (const [column, range] of allowed.entries()) repairs.open.bind(column, range)
  const values = pattern.cells.map(({ value }) => value)
  return { ...repairs, values, costs, allowed, ranges: rangesIn(mayHide ? allHidden(pattern) : pattern) }
}

/** A move costs this by itself, so that no more moves than must. */
const MOVE = 1e-3

/** A table in which one column is so long; the true one for no length; undefined when there is none. */
function tableOf(ask: Ask, column: number, length: number): Witness | undefined {
  const { open, values, costs, allowed } = ask
  if (length === 0) return values
  if (length > (allowed[column]?.most ?? 0)) return undefined
  const opposite = (column + costs.length) % allowed.length
  open.bind(column, { least: length, most: length })
  open.bind(opposite, upTo(0))
  const weights = [...costs, ...costs].map((cost, each): Weight => [each, -(cost + MOVE)])
  const table = tableBy(ask, weights, false) ?? tableBy(ask, weights, true)
  for (const each of [column, opposite]) open.bind(each, allowed[each] ?? upTo(0))
  return table === 'none' ? undefined : table
}

/** `none` when there is no table at all; undefined when there is none of whole numbers. */
function tableBy(ask: Ask, weights: readonly Weight[], whole: boolean): Witness | 'none' | undefined {
  const outcome = ask.open.largest(weights, whole)
  if (outcome.status !== 'optimal') return 'none'
  const { values } = ask
  const at = (column: number) => outcome.values[column] ?? 0
  return witnessOf(
    ask,
    values.map((value, place) => value + at(place) - at(place + values.length)),
  )
}

/** Tables with the cells that must be hidden for them, and what that loses. */
function joined({ values, costs }: Ask, tables: readonly Witness[]): Way & { readonly cost: number } {
  const isMoved = (place: number) => tables.some((table) => table[place] !== values[place])
  const hide = costs.flatMap((cost, place) => (cost > 0 && isMoved(place) ? [place] : []))
  return { hide, tables, cost: hide.reduce((sum, place) => sum + (costs[place] ?? 0), 0) }
}
