import { signFault } from '../text/signs.ts'
import { cell } from './cell.ts'
import type { Column, Value } from './column.ts'

/*
 * CSV that Czech Excel opens by a double click: in UTF-8 that says so (BOM), parted by semicolons, with decimal commas. A cell of CSV
 * has no type: Excel guesses one from its text, and would take `=…` for a formula, `12/2026` for a month and lose the end of a long
 * number. Such a text is written so that it stays a text.
 */

/** What a program for tables recognises UTF-8 by. */
const BOM = '\ufeff'
/** The longest text that a formula of Excel may name. */
const LONGEST_LITERAL = 255

/** A table as the text of a CSV file, headings first. */
export function csv<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  const lines = [columns.map(({ heading }) => heading), ...rows.map((row) => columns.map(({ value }) => value(row)))]
  return BOM + lines.map((line) => `${line.map(csvCell).join(';')}\r\n`).join('')
}

/** One cell: what it says, safe from formulas, quoted where its signs would part it. */
export function csvCell(value: Value): string {
  if (typeof value === 'number') return String(value).replace('.', ',')
  if (typeof value === 'object') return value.day.replace(/^(\d{4})-0?(\d+)-0?(\d+)$/, '$3.$2.$1')
  return quoted(staysText(cell(value)))
}

/** What begins a formula, behind whatever is not seen; their wide forms are taken for them. */
const FORMULA = /^[^\p{L}\p{N}\p{P}\p{S}]*\p{Default_Ignorable_Code_Point}*[^\p{L}\p{N}\p{P}\p{S}]*[=+\-@＝＋－＠|%−]/u
/** Numbers, days, times, telephones and references of digits: what Excel rewrites in its own way. */
const FIGURES = /^[+-]?[\d\s.,:/()+%-]*\d[\d\s.,:/()+%-]*$/
const POWER = /^[+-]?[\d.,]+e[+-]?\d+$/i
const DAY_IN_WORDS =
  /^\d{1,2}[\s.-]*(led|úno|bře|dub|kvě|čer|srp|zář|říj|lis|pro|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*[\s.\d-]*$/iu

/**
 * A text as Excel keeps it. Figures become a formula that says just them: they are read and copied as they are. A text that may be meant
 * as a formula gets an apostrophe, which stays harmless when the file is saved again.
 */
function staysText(text: string): string {
  const isFigures = FIGURES.test(text) || POWER.test(text) || DAY_IN_WORDS.test(text)
  if (isFigures && isPlain(text)) return `="${text}"`
  return FORMULA.test(text) ? `'${text}` : text
}

/** Whether a text can be named in a formula: one line, without signs that end it. */
function isPlain(text: string): boolean {
  return text.length <= LONGEST_LITERAL && !/["\r\n\t]/.test(text) && signFault(text) === undefined
}

function quoted(text: string): string {
  return /[";\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** What a cell says that was written so that it stays a text: `="0123"` is `0123`. Any other text is as it is. */
export function withoutCsvGuard(text: string): string {
  const [, figures] = /^="([^"]*)"$/.exec(text) ?? []
  return figures ?? (text.startsWith("'") && FORMULA.test(text.slice(1)) ? text.slice(1) : text)
}
