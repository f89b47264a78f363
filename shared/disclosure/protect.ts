import { type Exposed, isExposed } from './audit.ts'
import { narrowed } from './narrowed.ts'
import { type Pattern, rangesIn, seenIn, withMore, withShown } from './pattern.ts'
import { type Repairs, wayFor } from './repair.ts'
import { isNarrow, type Question, reachOf, SearchFailed, type Witness, widen } from './search.ts'
import type { OpenProgram, Range, Row } from './solver.ts'
import { type Cell, lossOf, type PublishedCell, THRESHOLD, toldBy } from './system.ts'

/** Cells that hang together, and what holds between them. */
export interface Part {
  readonly cells: readonly Cell[]
  readonly rows: readonly Row[]
}

/** A part that is being worked on. */
export interface Work {
  readonly part: Part
  readonly open: OpenProgram
  readonly repairs: Repairs
}

/** A pattern, and tables that are possible as far as it tells; the true one is the first. */
export interface State {
  readonly pattern: Pattern
  readonly witnesses: readonly Witness[]
}

/** Hides more until every hidden cell is wide enough; `stuck` are those that nothing helps. */
export function hideEnough(work: Work, start: State): { readonly state: State; readonly stuck: readonly number[] } {
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
export function pruned(work: Work, hidden: State): State {
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
  if (shown === undefined || exposedAmong(seenIn(shown), limitsIn(work, shown)).length > 0) return undefined
  const kept = witnesses.filter((witness) => witness[place] === value)
  const { state, exposed } = settled(work, { pattern: shown, witnesses: kept }, 1)
  return exposed.length > 0 ? undefined : state
}

/** The same with tables for every hidden cell that has none yet, and the first few that come out, up to `most`. */
export function settled(
  work: Work,
  start: State,
  most: number,
): { readonly state: State; readonly exposed: readonly number[] } {
  const exposed: number[] = []
  let state = start
  for (const place of narrowIn(start)) {
    if (!isNarrow(spanOf(state.witnesses, place)) || !isInDanger(work, state.pattern, place)) continue
    const way = wayFor(work.repairs, state.pattern, { place, mayHide: false })
    if (way === undefined && exposed.push(place) === most) break
    if (way) state = { ...state, witnesses: [...state.witnesses, ...way.tables] }
  }
  return { state, exposed }
}

/** The same with more tables, found for many cells at once. */
export function widened(work: Work, { pattern, witnesses }: State): State {
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
export function exposedIn(work: Work, pattern: Pattern, places: readonly number[]): Exposed[] {
  const reached = reachOf(work.open, questionOf(work, pattern, places), 'exact')
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

export function complementaryIn({ hidden, primary }: Pattern): number[] {
  return [...hidden].filter((place) => !primary.has(place))
}
