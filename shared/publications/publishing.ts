import type { Published } from '../disclosure/system.ts'
import type { Period } from '../figures/period.ts'
import type { Instant } from '../time/instant.ts'
import type { Draft } from './drafts.ts'
import type { Publication, PublishedCell, PublishedRow } from './publication.ts'
import { draftsOf, nameOf, releasedIn, type State } from './state.ts'
import type { YearSystem } from './system.ts'
import { isMedian } from './tables.ts'

/** The newest publications of a year, and how many there have been of anything. */
export interface Before {
  readonly newest: readonly Publication[]
  readonly count: number
}

/**
 * What is published of a year: each table that says anything else than its newest publication, its hidden numbers hidden. A period of
 * which no centre has released anything has no publication.
 */
export function publicationsOf(
  year: Period,
  { state, named, published }: { state: State; named: YearSystem; published: Published },
  { newest, count, now }: Before & { readonly now: Instant },
): Publication[] {
  const seen = new Map(published.cells.map((cell) => [cell.id, cell]))
  const shownAs = (name: string): PublishedCell => {
    const cell = seen.get(named.cellOf(name))
    // Nothing goes out of which it is not decided whether it is hidden.
    if (cell !== undefined && 'shown' in cell) return cell.shown
    if (cell === undefined || cell.mark === 'inner') throw new Error('a number that nobody judged')
    return cell.mark
  }
  const drafts = draftsOf(year, state).filter(({ period }) => releasedIn(state, period).inputs.size > 0)
  const changed = drafts.flatMap((draft) => {
    const before = newest.find(({ table, period }) => table === draft.table && period === draft.period)
    const rows = draft.rows.map((row) => publishedRow(draft, row, { before, shownAs }))
    return before !== undefined && JSON.stringify(before.rows) === JSON.stringify(rows) ? [] : [{ draft, rows, before }]
  })
  return changed.map(({ draft: { table, period, columns }, rows, before }, index) => ({
    ...{ number: count + index + 1, table, period, version: (before?.version ?? 0) + 1, publishedAt: now },
    columns: [...columns],
    rows,
  }))
}

interface Showing {
  readonly before: Publication | undefined
  readonly shownAs: (name: string) => PublishedCell
}

function publishedRow(
  { period, columns }: Draft,
  { area, cells }: Draft['rows'][number],
  { before, shownAs }: Showing,
): PublishedRow {
  const published = columns.map((column, index): PublishedCell => {
    const cell = cells[index] ?? 'not-computed'
    // The middle of too few is told as little as what is hidden for the sake of others.
    if (cell === 'few') return 'untold'
    return typeof cell === 'number' && !isMedian(column) ? shownAs(nameOf(area, period, column)) : cell
  })
  return { area, cells: published, ...(isLate(published, area, before) && { late: true as const }) }
}

function isLate(cells: readonly PublishedCell[], area: string, before: Publication | undefined): boolean {
  if (before === undefined || cells.includes('not-released')) return false
  const was = before.rows.find((row) => row.area === area)
  return was?.late === true || was?.cells.includes('not-released') === true
}
