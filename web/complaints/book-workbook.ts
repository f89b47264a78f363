import writeXlsxFile, { type CellObject } from 'write-excel-file/universal'
import { cell } from '../../shared/complaints/cell.ts'
import type { Book } from '../../shared/complaints/views.ts'
import type { BookColumn, DayCell } from './book-lines.ts'

/*
 * This file is loaded only when somebody asks for the workbook. It brings the library alone: the columns are there already, on
 * the screen that asks.
 */

/** The book of a year as a workbook. Every text goes through `cell` and is written as text: whoever complains chooses the words. */
export function bookWorkbook({ year, complaints }: Book, columns: readonly BookColumn[]): Promise<Blob> {
  const headings = columns.map(({ heading }): CellObject => ({ value: heading, type: String, fontWeight: 'bold' }))
  const rows = complaints.map((row) => columns.map(({ value }) => cellOf(value(row))))
  return writeXlsxFile([headings, ...rows], {
    sheet: `Kniha stížností ${year}`,
    orientation: 'landscape',
    stickyRowsCount: 1,
    columns: columns.map(({ width }) => ({ width })),
  }).toBlob()
}

function cellOf(value: string | DayCell): CellObject | null {
  if (value === '') return null
  const look = { alignVertical: 'top', wrap: true } as const
  if (typeof value === 'string') return { ...look, value: cell(value), type: String }
  return { ...look, value: new Date(`${value.day}T00:00:00Z`), type: Date, format: 'd. m. yyyy' }
}
