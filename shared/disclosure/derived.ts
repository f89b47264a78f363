import type { Fact, Published } from './system.ts'

/**
 * Whether a share, a mean, a median or a rate may be shown: only if every cell it is made of is. Then it tells nothing that is not told.
 */
export function mayShow({ cells }: Pick<Published, 'cells'>, madeOf: readonly string[]): boolean {
  const shown = new Set(cells.flatMap((cell) => ('shown' in cell ? [cell.id] : [])))
  return madeOf.every((id) => shown.has(id))
}

/** A share, a mean or a rate that somebody published, rounded. */
export interface Rounded {
  /** The cell that was divided. */
  readonly part: string
  /** The cell it was divided by, or a number everybody knows, such as of inhabitants. */
  readonly by: string | number
  /** 100 for percent, 1 for a mean, 100,000 for a rate per 100,000. */
  readonly times: number
  /** What was published, with so many decimals. */
  readonly shown: number
  readonly decimals: number
}

/** What a rounded number tells: `part × times / by` is half a unit of its last decimal away at most, whichever way halves were rounded. */
export function factsOf({ part, by, times, shown, decimals }: Rounded): Fact[] {
  const unit = 2 * 10 ** decimals
  const ends = [Math.round(unit * shown) - 1, Math.round(unit * shown) + 1] as const
  const own = { cell: part, times: unit * times }
  if (typeof by === 'number') return [{ terms: [own], least: Math.ceil(ends[0] * by), most: Math.floor(ends[1] * by) }]
  return [
    { terms: [own, { cell: by, times: -ends[0] }], least: 0 },
    { terms: [own, { cell: by, times: -ends[1] }], most: 0 },
  ]
}
