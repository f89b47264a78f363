import type { Range, Row } from './solver.ts'

/** Rounds of narrowing, each over all rows: what is not found by then is left to the solver. */
const MOST_ROUNDS = 40

/**
 * Ranges of whole numbers made as narrow as each row alone makes them, over and over: what a reader finds out with a pencil.
 * Undefined when nothing is left for a cell: what was told contradicts itself.
 */
export function narrowed(rows: readonly Row[], ranges: readonly Range[]): Range[] | undefined {
  const found = ranges.map(({ least, most }) => ({ least, most }))
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const changed = rows.map((row) => narrowedBy(row, found))
    if (found.some(({ least, most }) => least > most)) return undefined
    if (!changed.includes(true)) break
  }
  return found
}

type Mutable = { -readonly [Key in keyof Range]: Range[Key] }

function narrowedBy({ terms, least, most }: Row, found: readonly Mutable[]): boolean {
  const ends = terms.map(([column, times]) => endsOf(found[column], times))
  const [low, high] = [totalOf(ends.map(({ least }) => least)), totalOf(ends.map(({ most }) => most))]
  let changed = false
  for (const [index, [column, times]] of terms.entries()) {
    const [range, own] = [found[column], ends[index]]
    if (range === undefined || own === undefined) continue
    // The others together are at least and at most this, so this term is at most and at least what is left.
    const [upper, lower] = [most - low.without(own.least), least - high.without(own.most)]
    const [from, to] = times > 0 ? [lower / times, upper / times] : [upper / times, lower / times]
    changed = tighten(range, { least: Math.ceil(from) + 0, most: Math.floor(to) + 0 }) || changed
  }
  return changed
}

function endsOf(range: Range | undefined, times: number): Range {
  const { least = 0, most = Number.POSITIVE_INFINITY } = range ?? {}
  return times > 0 ? { least: times * least, most: times * most } : { least: times * most, most: times * least }
}

/** A sum from which any one of its members can be left out, infinite ones too. */
function totalOf(members: readonly number[]): { without(member: number): number } {
  const infinite = members.filter((member) => !Number.isFinite(member))
  const [sign = 0] = infinite
  const sum = members.reduce((all, member) => all + (Number.isFinite(member) ? member : 0), 0)
  return {
    without: (member) => {
      const left = infinite.length - (Number.isFinite(member) ? 0 : 1)
      return left > 0 ? sign : sum - (Number.isFinite(member) ? member : 0)
    },
  }
}

function tighten(range: Mutable, { least, most }: Range): boolean {
  const [isLeast, isMost] = [least > range.least, most < range.most]
  if (isLeast) range.least = least
  if (isMost) range.most = most
  return isLeast || isMost
}
