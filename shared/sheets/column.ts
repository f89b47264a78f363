import type { Day } from '../time/instant.ts'

/** What a cell says: words, a number, or a day that a spreadsheet can sort by. An empty text is an empty cell. */
export type Value = string | number | { readonly day: Day }

/** One column of a table that is taken out as a workbook or as CSV. */
export interface Column<Row> {
  readonly heading: string
  /** Characters wide. */
  readonly width: number
  readonly value: (row: Row) => Value
}
