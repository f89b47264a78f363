import {
  type Bounds,
  type Cell,
  type Fact,
  type Published,
  type PublishedCell,
  type Relation,
  type System,
  toldBy,
} from '../../shared/disclosure/system.ts'

/** Numbers that look random and are the same in each run, from 0 to 1. */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** Steps at most: beyond, trying every table would take minutes. */
const MOST_STEPS = 6000

/**
 * Tries every table of whole numbers that agrees with what is published: the least and the most of each hidden cell. No cell goes beyond
 * `most`. It knows nothing of linear programmes. Undefined when there are too many tables.
 */
export function triedOut(published: Published, most: number): Map<string, Bounds> | undefined {
  const rows = [...published.relations.map(asFact), ...published.facts]
  const ranges = new Map(published.cells.map((cell) => [cell.id, toldOf(cell, most)]))
  const order = published.cells.filter((cell) => 'mark' in cell).map(({ id }) => id)
  const rowsAt = new Map(order.map((id) => [id, rows.filter(({ terms }) => terms.some(({ cell }) => cell === id))]))
  const found = new Map<string, Bounds>()
  let steps = 0
  const tryFrom = (place: number): void => {
    const id = order[place]
    if (++steps > MOST_STEPS) return
    if (id === undefined) {
      note(found, order, ranges)
      return
    }
    const told = ranges.get(id) ?? NONE
    for (let value = told.least; value <= told.most; value++) {
      ranges.set(id, { least: value, most: value })
      if ((rowsAt.get(id) ?? []).every((row) => fits(row, ranges))) tryFrom(place + 1)
    }
    ranges.set(id, told)
  }
  if (rows.every((row) => fits(row, ranges))) tryFrom(0)
  return steps > MOST_STEPS ? undefined : found
}

const NONE: Bounds = { least: 0, most: 0 }

export function asFact({ total, parts }: Relation): Fact {
  return { terms: [{ cell: total, times: -1 }, ...parts.map((cell) => ({ cell, times: 1 }))], least: 0, most: 0 }
}

function note(found: Map<string, Bounds>, order: readonly string[], ranges: ReadonlyMap<string, Bounds>): void {
  for (const id of order) {
    const { least } = ranges.get(id) ?? NONE
    const before = found.get(id) ?? { least, most: least }
    found.set(id, { least: Math.min(before.least, least), most: Math.max(before.most, least) })
  }
}

function fits(
  { terms, least = Number.NEGATIVE_INFINITY, most = Number.POSITIVE_INFINITY }: Fact,
  ranges: ReadonlyMap<string, Bounds>,
): boolean {
  let [low, high] = [0, 0]
  for (const { cell, times } of terms) {
    const range = ranges.get(cell) ?? NONE
    low += times * (times > 0 ? range.least : range.most)
    high += times * (times > 0 ? range.most : range.least)
  }
  return high >= least && low <= most
}

function toldOf(cell: PublishedCell, most: number): Bounds {
  if ('shown' in cell) return { least: cell.shown, most: cell.shown }
  const told = toldBy[cell.mark === 'inner' ? 'untold' : cell.mark]
  return { least: told.least, most: Math.min(told.most, most) }
}

/** A table with a margin in each dimension, named as `0.1.T`; `leaf` gives the cells that are no sums. */
export function tableOf(sizes: readonly number[], leaf: (id: string) => number): System {
  const values = new Map<string, number>()
  const relations: Relation[] = []
  const all = placesOf(sizes).toSorted((a, b) => totalsIn(a) - totalsIn(b))
  for (const place of all) {
    const id = place.join('.')
    const sums = place.flatMap((at, axis): Relation[] => {
      const parts = Array.from({ length: sizes[axis] ?? 0 }, (_, part) => place.with(axis, `${part}`).join('.'))
      return at === 'T' ? [{ total: id, parts }] : []
    })
    relations.push(...sums)
    const [first] = sums
    values.set(id, first ? first.parts.reduce((sum, part) => sum + (values.get(part) ?? 0), 0) : leaf(id))
  }
  return { cells: [...values].map(([id, value]): Cell => ({ id, value, of: 'count' })), relations, facts: [] }
}

function placesOf(sizes: readonly number[]): string[][] {
  return sizes.reduce<string[][]>(
    (all, size) =>
      all.flatMap((one) => ['T', ...Array.from({ length: size }, (_, at) => `${at}`)].map((at) => [...one, at])),
    [[]],
  )
}

function totalsIn(place: readonly string[]): number {
  return place.filter((at) => at === 'T').length
}

/** Cells below 5 so often, all below 10. */
export function smallLeaf(random: () => number, small: number): () => number {
  return () => Math.floor(random() * 5) + (random() < small ? 0 : 5)
}

/** Whole numbers that occur around `mean`, as events of one kind do in equal times. */
export function poissonLeaf(random: () => number, mean: number): () => number {
  return () => {
    let [count, product] = [0, random()]
    const end = Math.exp(-mean)
    while (product > end) {
      product *= random()
      count++
    }
    return count
  }
}

/** The same after some of it was published: each of those cells stays as it was told. */
export function withEarlier(system: System, earlier: Published): System {
  const told = new Map(earlier.cells.map((cell) => [cell.id, 'shown' in cell ? ('shown' as const) : cell.mark]))
  return {
    ...system,
    cells: system.cells.map((cell) => {
      const before = told.get(cell.id)
      return before === undefined || before === 'inner' ? cell : { ...cell, told: before }
    }),
  }
}

/** Only some cells of a system, and what holds between those. */
export function among(system: System, isIn: (id: string) => boolean): System {
  return {
    cells: system.cells.filter(({ id }) => isIn(id)),
    relations: system.relations.filter(({ total, parts }) => [total, ...parts].every(isIn)),
    facts: system.facts,
  }
}
