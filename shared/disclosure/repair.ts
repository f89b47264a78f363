import { sumOf } from './conditions.ts'
import { costIn, isOurs, type Pattern, rangesIn, withMore } from './pattern.ts'
import { LEAST_WIDTH } from './search.ts'
import type { OpenProgram, Program, Range, Row, Weight } from './solver.ts'

/**
 * How another table would differ from the true one, as a programme: for each cell how much more (the first half of the columns) and how
 * much less (the second half) it is than in truth, as far as that could be told if it were hidden.
 */
export function differences(pattern: Pattern, rows: readonly Row[]): Program {
  const { cells } = pattern
  const values = cells.map(({ value }) => value)
  const ours = cells.flatMap((cell, place) => (isOurs(cell) ? [place] : []))
  const ranges = rangesIn(withMore(pattern, ours))
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

const upTo = (most: number): Range => ({ least: 0, most })

/** Ways for a cell to be wide enough: so much more in one table, so much less in another. */
const WAYS = Array.from({ length: LEAST_WIDTH + 1 }, (_, more) => [more, LEAST_WIDTH - more] as const)

interface Way {
  readonly places: readonly number[]
  readonly cost: number
}

/** A programme of differences that is open for questions. */
export interface Repairs {
  readonly program: Program
  readonly open: OpenProgram
}

/**
 * The cells to hide, cheap by how much they must move, so that `place` can be told apart no more; undefined when no hiding helps. With
 * `whole` the tables looked for are of whole numbers, and the answer is never empty for a cell that comes out.
 */
export function repairOf(
  repairs: Repairs,
  pattern: Pattern,
  { place, whole }: { readonly place: number; readonly whole: boolean },
): readonly number[] | undefined {
  const costs = pattern.cells.map((_, each) => costIn(pattern, each))
  const step = (column: number, length: number) => stepOf(repairs, { costs, column, length, whole })
  const [up, down] = [place, place + pattern.cells.length]
  const ways = WAYS.flatMap(([more, less]): Way[] => {
    const above = step(up, more)
    const below = above && step(down, less)
    return below ? [joined([...above, ...below], costs)] : []
  })
  const [best] = ways.toSorted((a, b) => a.cost - b.cost)
  return best?.places
}

function joined(all: readonly number[], costs: readonly number[]): Way {
  const places = [...new Set(all)]
  return { places, cost: places.reduce((sum, place) => sum + (costs[place] ?? 0), 0) }
}

interface Step {
  readonly costs: readonly number[]
  readonly column: number
  readonly length: number
  readonly whole: boolean
}

/** What must be hidden for a cell to be so much more, or so much less, by its column; undefined when nothing helps. */
function stepOf({ program, open }: Repairs, { costs, column, length, whole }: Step): number[] | undefined {
  const count = costs.length
  const isWithin = length <= (program.columns[column]?.most ?? 0)
  if (length === 0 || !isWithin) return isWithin ? [] : undefined
  const opposite = column < count ? column + count : column - count
  open.bind(column, { least: length, most: length })
  open.bind(opposite, upTo(0))
  const outcome = open.largest(
    [...costs, ...costs].map((cost, each): Weight => [each, -cost]),
    whole,
  )
  for (const each of [column, opposite]) open.bind(each, program.columns[each] ?? upTo(0))
  if (outcome.status !== 'optimal') return undefined
  const moved = (each: number) => (outcome.values[each] ?? 0) - (outcome.values[each + count] ?? 0)
  return costs.flatMap((cost, each) => (cost > 0 && Math.abs(moved(each)) > LEAST_MOVE ? [each] : []))
}

/** Less is a solver's rounding. */
const LEAST_MOVE = 1e-6
