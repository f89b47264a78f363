import { audit, isExposed, rangeOf } from '../../shared/disclosure/audit.ts'
import type { Solver } from '../../shared/disclosure/solver.ts'
import type { Bounds, Fact, Mark, Published, PublishedCell } from '../../shared/disclosure/system.ts'
import { asFact } from '../support/disclosure.ts'
import { added, type Equation, eliminated, equationsOf } from './elimination.ts'

/** A publication as it lies outside, and what it is called. A number that is the same in two of them has the same id. */
export interface Release {
  readonly name: string
  readonly published: Published
}

/** A hidden number that was found out: by what, from which publications, and what it is. */
export interface Leak extends Bounds {
  readonly how: 'shown elsewhere' | 'difference' | 'elimination' | 'bounds' | 'contradiction' | 'unsolved'
  readonly from: readonly string[]
  readonly cell: string
}

/**
 * Tries to find out hidden numbers: by each publication and each pair of them (what is hidden in one and shown in the other, differences
 * of any two sums), and by all together (differences, elimination, linear programming).
 */
export function attack(series: readonly Release[], solver: Solver): Leak[] {
  const pairs = series.flatMap((one, index) =>
    series.slice(index).map((other) => (one === other ? [one] : [one, other])),
  )
  const found = [...pairs, series].flatMap((some) => {
    const known = merged(some.map(({ published }) => published))
    const leaks = [...readOff(some), ...byDifference(known), ...(some === series ? together(known, solver) : [])]
    return leaks.map((leak): Leak => ({ ...leak, from: some.map(({ name }) => name) }))
  })
  const shown = shownIn(series.flatMap(({ published }) => published.cells))
  const secret = found.filter(({ how, cell }) => how === 'shown elsewhere' || !shown.has(cell))
  // The first way to a number is the shortest, and enough.
  return [...new Map(secret.toReversed().map((leak) => [leak.cell, leak])).values()].toReversed()
}

type Found = Omit<Leak, 'from'>

/** What all of them tell. A cell that has two marks is what both say; one that is only spoken of can be anything. */
function merged(all: readonly Published[]): Published {
  const cells = new Map<string, PublishedCell>()
  const facts = all.flatMap((each) => each.facts)
  for (const cell of all.flatMap((each) => each.cells)) {
    const before = cells.get(cell.id)
    if (before === undefined || ('mark' in before && ('shown' in cell || before.mark === 'inner')))
      cells.set(cell.id, cell)
    if ('mark' in cell) facts.push(rangeFact(cell))
  }
  const relations = all.flatMap((each) => each.relations)
  const named = [...relations.map(asFact), ...facts].flatMap(({ terms }) => terms.map(({ cell }) => cell))
  for (const id of named) if (!cells.has(id)) cells.set(id, { id, mark: 'inner' })
  return { cells: [...cells.values()], relations, facts }
}

function rangeFact(cell: PublishedCell): Fact {
  const { least, most } = rangeOf(cell)
  return { terms: [{ cell: cell.id, times: 1 }], least, ...(Number.isFinite(most) && { most }) }
}

function shownIn(cells: readonly PublishedCell[]): ReadonlyMap<string, number> {
  return new Map(cells.flatMap((cell) => ('shown' in cell ? [[cell.id, cell.shown] as const] : [])))
}

function readOff(some: readonly Release[]): Found[] {
  const all = some.flatMap(({ published }) => published.cells)
  const shown = shownIn(all)
  return all.flatMap((cell): Found[] => {
    const value = 'mark' in cell && cell.mark !== 'inner' ? shown.get(cell.id) : undefined
    return value === undefined ? [] : [{ how: 'shown elsewhere', cell: cell.id, least: value, most: value }]
  })
}

/** Every two sums that have a hidden number in common, added and subtracted, and each alone. */
function byDifference(known: Published): Found[] {
  const { marks, equations } = hiddenIn(known)
  const at = new Map<string, Equation[]>()
  for (const equation of equations)
    for (const cell of equation.terms.keys()) at.set(cell, [...(at.get(cell) ?? []), equation])
  const near = (one: Equation) => new Set([...one.terms.keys()].flatMap((cell) => at.get(cell) ?? []))
  return equations.flatMap((one) =>
    [
      one,
      ...[...near(one)].flatMap((other) => (one === other ? [] : [added(one, other, 1), added(one, other, -1)])),
    ].flatMap((equation) => tellingIn(equation, marks)),
  )
}

function hiddenIn({ cells, relations, facts }: Published): {
  readonly marks: ReadonlyMap<string, Mark | 'inner'>
  readonly equations: readonly Equation[]
} {
  const marks = new Map(cells.flatMap((cell) => ('mark' in cell ? [[cell.id, cell.mark] as const] : [])))
  return { marks, equations: equationsOf([...relations.map(asFact), ...facts], shownIn(cells)) }
}

/** Hidden numbers that one equation bounds too well, each by what is told of the others in it. */
function tellingIn({ terms, sum }: Equation, marks: ReadonlyMap<string, Mark | 'inner'>): Found[] {
  const all = [...terms].map(([cell, times]) => {
    const mark = marks.get(cell) ?? 'inner'
    const range = rangeOf({ id: cell, mark })
    const [a, b] = [times * range.least, times * range.most]
    return { cell, times, mark, range, least: Math.min(a, b), most: Math.max(a, b) }
  })
  return all.flatMap(({ cell, times, mark, range }): Found[] => {
    const others = all.filter((each) => each.cell !== cell)
    const low = (sum - others.reduce((total, each) => total + each.most, 0)) / times
    const high = (sum - others.reduce((total, each) => total + each.least, 0)) / times
    const least = Math.max(range.least, Math.ceil(Math.min(low, high)))
    const most = Math.min(range.most, Math.floor(Math.max(low, high)))
    return isExposed(mark, { least, most }) ? [{ how: 'difference', cell, least, most }] : []
  })
}

function together(known: Published, solver: Solver): Found[] {
  const { marks, equations } = hiddenIn(known)
  const determined = [...eliminated(equations)].flatMap(([cell, value]): Found[] => {
    const bounds = { least: value, most: value }
    return isExposed(marks.get(cell) ?? 'inner', bounds) ? [{ how: 'elimination', cell, ...bounds }] : []
  })
  const { verdict, exposed } = audit(known, solver)
  const derived = exposed.map(({ id, least, most }): Found => ({ how: 'bounds', cell: id, least, most }))
  const failed: Found[] =
    verdict === 'contradiction' || verdict === 'unsolved' ? [{ how: verdict, cell: '', least: 0, most: 0 }] : []
  return [...determined, ...derived, ...failed]
}

/** A line for each number that was found out. */
export function lineOf({ how, from, cell, least, most }: Leak): string {
  const value = least === most ? `${least}` : `${least} to ${most}`
  return `${how}: ${cell} is ${value}, by ${from.join(' and ')}`
}
