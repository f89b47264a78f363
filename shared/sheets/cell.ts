import { xmlText } from '../text/xml-text.ts'

/** The longest text of a cell that spreadsheets open, in UTF-16 units. */
export const LONGEST_CELL = 32_767

const NOTE = '\n… (zkráceno; celé znění je v Opoře)'

/**
 * Text for a cell of a workbook. What a cell cannot hold is left out; what is too long is cut, and the cell says so. A formula it is
 * never: cells are written as texts, so `=HYPERLINK(…)` stays the words of whoever wrote them.
 */
export function cell(text: string): string {
  const storable = xmlText(text)
  if (storable.length <= LONGEST_CELL) return storable
  // A sign of two units that is cut in half is left out whole.
  return `${xmlText(storable.slice(0, LONGEST_CELL - NOTE.length))}${NOTE}`
}
