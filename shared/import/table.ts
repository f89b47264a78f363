import { oneLine } from '../text/signs.ts'
import { headingMeaning } from './fields.ts'
import { type FileFault, folded, MOST_COLUMNS, MOST_ROWS, type Sheet } from './sheet.ts'

type Line = readonly string[]

/** Titles of a table, and the day it was made, stand in as many lines above its headings at most. */
const ABOVE = 15

/**
 * Lines of a table as a sheet. Headings are the first line that is not empty, or one below it that says more of what a register says; where
 * they come again further down, the row is empty. Throws nothing; a fault says why there is none.
 */
export function sheetOf(lines: readonly Line[]): Sheet | FileFault {
  const from = headingLine(lines)
  const [headings = [], ...rows] = from < 0 ? [] : lines.slice(from)
  // Empty rows at the end are there because somebody once coloured them.
  const last = rows.findLastIndex((row) => !isEmpty(row))
  if (last < 0) return 'no-rows'
  if (last >= MOST_ROWS) return 'too-many-rows'
  const kept = rows.slice(0, last + 1).map((row) => (isAgain(row, headings) ? [] : row))
  const width = [headings, ...kept].reduce(
    (most, row) => Math.max(most, row.findLastIndex((cell) => cell !== '') + 1),
    0,
  )
  if (width > MOST_COLUMNS) return 'too-many-columns'
  const columns = Array.from({ length: width }, (_, column) => column)
  const whole = (row: Line) => columns.map((column) => row[column] ?? '')
  return { headings: whole(headings).map(oneLine), rows: kept.map(whole) }
}

function isEmpty(line: Line): boolean {
  return line.every((cell) => cell.trim() === '')
}

function headingLine(lines: readonly Line[]): number {
  const first = lines.findIndex((line) => !isEmpty(line))
  if (first < 0) return first
  const said = lines.slice(first, first + ABOVE).map(meaningsSaid)
  const most = Math.max(...said)
  return most >= 2 ? first + said.indexOf(most) : first
}

/** How many different things a line says that headings of a register say. */
function meaningsSaid(line: Line): number {
  return new Set(line.flatMap((cell) => headingMeaning(cell) ?? [])).size
}

function isAgain(row: Line, headings: Line): boolean {
  const said = row.flatMap((cell, column) => (cell.trim() === '' ? [] : [[cell, headings[column] ?? ''] as const]))
  return said.length > 1 && said.every(([cell, heading]) => folded(cell) === folded(heading))
}

/** How lines below a table begin that count it up, or say who made it. */
const FOOTER = /^(celkem|soucet|suma|pocet|total|sum|(?:zprac|vyprac|vyhotov|vytvor|vytisk)\w*|stav k|legenda|pozn)\b/
const MOST_IN_FOOTER = 3

/** Rows that are of nobody, by their number: sums and who made the table. They are left out unless somebody takes them in. */
export function footerRows({ rows }: Sheet): number[] {
  return rows.flatMap((row, at) => {
    const said = row.filter((cell) => cell.trim() !== '')
    const isFooter = said.length <= MOST_IN_FOOTER && FOOTER.test(folded(said[0] ?? ''))
    return isFooter ? [at + 1] : []
  })
}

/** A day with slashes whose second number can only be a day, as Americans write it. */
const MONTH_FIRST = /^\s*(0?[1-9]|1[0-2])\/(1[3-9]|2\d|3[01])\/\d{2,4}\b/
const DAY_FIRST = /^\s*(1[3-9]|2\d|3[01])\/(0?[1-9]|1[0-2])\/\d{2,4}\b/

/** Columns whose days are written with the month first: some can be nothing else, and none the other way. */
export function monthFirstColumns({ headings, rows }: Sheet): number[] {
  return headings.flatMap((_, column) => {
    const said = rows.map((row) => row[column] ?? '')
    const isSo = said.some((cell) => MONTH_FIRST.test(cell)) && !said.some((cell) => DAY_FIRST.test(cell))
    return isSo ? [column] : []
  })
}
