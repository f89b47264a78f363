import type { StoredSlice } from '../../shared/figures/slice.ts'
import { type PublishedRow, publishedLabels, publishedRows } from '../../shared/report/published.ts'
import { type Cell, filledRows } from '../../shared/report/tables.ts'
import type { OverlapPage } from '../../shared/report/views.ts'
import { csv } from '../../shared/sheets/csv.ts'

interface Of {
  /** The centre's id. */
  readonly centre: string
  /** What it is called. */
  readonly name: string
  readonly year: number
}

interface Row {
  readonly id: PublishedRow
  readonly label: string
  /** `null`: there is nothing to count it from. */
  readonly n: number | null
}

/** The published table of a year, and why its rows do not add up. */
export interface PublishedTable extends Of {
  readonly rows: readonly Row[]
  readonly overlap: Pick<OverlapPage, 'rows' | 'sum' | 'total' | 'again' | 'repeated' | 'inNoRow'>
}

export function publishedTable(
  of: Of,
  figures: StoredSlice,
  { rows: added, sum, total, again, repeated, inNoRow }: PublishedTable['overlap'],
): PublishedTable {
  const rows = filledRows(publishedRows, [{ year: of.year, figures }]).map(({ id, cells: [cell] }) => {
    return { id, label: publishedLabels[id], n: numberIn(cell) }
  })
  return { ...of, rows, overlap: { rows: added, sum, total, again, repeated, inNoRow } }
}

function numberIn(cell: Cell | undefined): number | null {
  return cell?.kind === 'number' ? cell.n : null
}

/** The table as text, as CSV that Czech Excel opens, and as JSON. */
export const printed = {
  text: (table: PublishedTable) => `${[title(table), '', ...lines(table.rows), '', sumOf(table)].join('\n')}\n`,
  csv: ({ rows }: PublishedTable) => csv(columns, rows),
  json: (table: PublishedTable) => `${JSON.stringify(table, undefined, 2)}\n`,
} as const

function title({ name, year }: PublishedTable): string {
  return `${name}, rok ${year}`
}

function lines(rows: readonly Row[]): string[] {
  const widest = Math.max(...rows.map(({ label }) => label.length))
  return rows.map(({ label, n }) => `${label.padEnd(widest)}  ${said(n).padStart(5)}`)
}

function said(n: number | null): string {
  return n === null ? 'chybí' : String(n)
}

function sumOf({ overlap: { rows, sum, total, again, inNoRow } }: PublishedTable): string {
  const added = rows.map(({ n }) => n).join(' + ')
  if (sum === total && again === 0) return `${added} = ${sum}, tolik je i zájemců.`
  return `${added} = ${sum}, zájemců je ${total}: vícekrát započteno ${again}, v žádném z těch řádků ${inNoRow}.`
}

const columns = [
  { heading: 'Ukazatel', width: 50, value: ({ label }: Row) => label },
  { heading: 'Počet', width: 10, value: ({ n }: Row) => n ?? 'chybí' },
]
