import { rangeOf } from './audit.ts'
import type { Range } from './solver.ts'
import { type Cell, lossOf, type Mark, type PublishedCell, THRESHOLD } from './system.ts'

/** `sized`: small cells are marked „<5“, which tells of the others too. `untold`: every hidden cell is marked „utajeno“. */
export type Manner = 'sized' | 'untold'

/** Cells of a part and which of them are hidden. */
export interface Pattern {
  readonly cells: readonly Cell[]
  readonly manner: Manner
  readonly hidden: ReadonlySet<number>
  /** Those that are hidden for themselves. */
  readonly primary: ReadonlySet<number>
  /** The amounts that are summed over a count, by the place of the count. */
  readonly amounts: ReadonlyMap<number, readonly number[]>
}

/** A pattern in which is hidden what may not be shown for itself. */
export function primaryPattern(cells: readonly Cell[], manner: Manner): Pattern {
  const places = new Map(cells.map(({ id }, place) => [id, place]))
  const pairs = cells.flatMap(({ over }, place) => (over === undefined ? [] : [{ place, over: places.get(over) }]))
  const byCount = Map.groupBy(pairs, ({ over }) => over)
  const amounts = new Map(
    [...byCount].flatMap(([over, all]) => (over === undefined ? [] : [[over, all.map(({ place }) => place)]])),
  )
  const small = cells.flatMap((cell, place) => (isSmall(cell) || isHiddenAlready(cell) ? [place] : []))
  const bare: Pattern = { cells, manner, hidden: new Set(), primary: new Set(), amounts }
  const primary = withMore(bare, small).hidden
  return { ...bare, hidden: primary, primary }
}

function isSmall({ of, value, told }: Cell): boolean {
  return of === 'count' && told !== 'shown' && value > 0 && value < THRESHOLD
}

function isHiddenAlready({ told }: Cell): boolean {
  return told !== undefined && told !== 'shown'
}

/** The same with more cells hidden, and what is summed over them. */
export function withMore(pattern: Pattern, places: readonly number[]): Pattern {
  const more = places.flatMap((place) => [place, ...(pattern.amounts.get(place) ?? [])])
  return { ...pattern, hidden: new Set([...pattern.hidden, ...more.filter((place) => isOurs(pattern.cells[place]))]) }
}

/** The same with one cell shown; undefined when it may not be. */
export function withShown(pattern: Pattern, place: number): Pattern | undefined {
  const { cells, hidden, primary } = pattern
  const over = cells.findIndex(({ id }) => id === cells[place]?.over)
  if (primary.has(place) || hidden.has(over)) return undefined
  return { ...pattern, hidden: new Set([...hidden].filter((each) => each !== place)) }
}

/** Whether it can still be chosen if a cell is shown: it stands in a table, and in none that is published already. */
export function isOurs(cell: Cell | undefined): boolean {
  return cell !== undefined && cell.told === undefined && cell.inner === undefined
}

/** What an outsider sees of each cell. */
export function seenIn({ cells, hidden, manner }: Pattern): PublishedCell[] {
  return cells.map((cell, place) => seenAs(cell, { isHidden: hidden.has(place), manner }))
}

function seenAs(
  cell: Cell,
  { isHidden, manner }: { readonly isHidden: boolean; readonly manner: Manner },
): PublishedCell {
  const { id, value, told, inner } = cell
  if (told !== undefined) return told === 'shown' ? { id, shown: value } : { id, mark: told }
  if (inner) return { id, mark: 'inner' }
  return isHidden ? { id, mark: markOf(cell, manner) } : { id, shown: value }
}

function markOf({ of, value }: Cell, manner: Manner): Mark {
  if (of === 'amount' || manner === 'untold') return 'untold'
  return value < THRESHOLD ? 'below-5' : 'withheld'
}

/** What is told of each cell, and what would be told if all that can be hidden were. */
export function rangesIn(pattern: Pattern): Range[] {
  return seenIn(pattern).map(rangeOf)
}

/** What hiding a cell loses, with the amounts over it; nothing where it is hidden already. */
export function costIn({ cells, hidden, amounts }: Pattern, place: number): number {
  return [place, ...(amounts.get(place) ?? [])].reduce((sum, each) => {
    const cell = cells[each]
    return cell === undefined || hidden.has(each) || !isOurs(cell) ? sum : sum + lossOf(cell)
  }, 0)
}
