import '../later.ts'
import writeXlsxFile, { type CellObject } from 'write-excel-file/universal'
import { cell } from '../../shared/sheets/cell.ts'
import type { Column, Value } from '../../shared/sheets/column.ts'

/*
 * This file is loaded only when somebody asks for a workbook. It brings the library alone: the columns are there already, on the
 * screen that asks.
 */

/** A sheet of a workbook: its name, of at most 31 characters, and a table. */
export interface Sheet<Row> {
  readonly name: string
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
}

/** A table as a workbook of one sheet. Every text goes through `cell` and is written as text: whoever wrote it chose the words. */
export function workbook<Row>(name: string, columns: readonly Column<Row>[], rows: readonly Row[]): Promise<Blob> {
  return workbookOfSheets([sheetOf({ name, columns, rows })])
}

/** Tables of different rows as one workbook, each made by `sheetOf`. */
export function workbookOfSheets(sheets: readonly ReturnType<typeof sheetOf>[]): Promise<Blob> {
  return writeXlsxFile([...sheets]).toBlob()
}

/** A table as the library takes it. */
export function sheetOf<Row>({ name, columns, rows }: Sheet<Row>) {
  const headings = columns.map(({ heading }): CellObject => ({ value: heading, type: String, fontWeight: 'bold' }))
  const cells = rows.map((row) => columns.map(({ value }) => cellOf(value(row))))
  return {
    data: [headings, ...cells],
    sheet: name,
    orientation: 'landscape' as const,
    stickyRowsCount: 1,
    columns: columns.map(({ width }) => ({ width })),
  }
}

function cellOf(value: Value): CellObject | null {
  if (value === '') return null
  const look = { alignVertical: 'top', wrap: true } as const
  if (typeof value === 'string') return { ...look, value: cell(value), type: String }
  if (typeof value === 'number') return { ...look, value, type: Number }
  return { ...look, value: new Date(`${value.day}T00:00:00Z`), type: Date, format: 'd. m. yyyy' }
}
