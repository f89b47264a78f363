import * as z from 'zod/mini'
import {
  guessedMeanings,
  type ImportField,
  importFields,
  type Meaning,
  meanings,
  type Template,
} from '../../shared/import/fields.ts'
import type { ImportRow, RowTerms } from '../../shared/import/row.ts'
import type { Sheet } from '../../shared/import/sheet.ts'
import { type NextRows, ROWS_AT_ONCE } from '../../shared/import/steps.ts'
import { footerRows, monthFirstColumns } from '../../shared/import/table.ts'
import { type Understanding, understood } from '../../shared/import/understanding.ts'

/*
 * A register while somebody prepares it to be taken over: the table as it was read, what its columns mean, and what was mended on the
 * screen. It lies sealed in the stores of this browser, and nowhere else.
 */

const workSchema = z.object({
  /** The id of the import, and what its file is known by. */
  id: z.string(),
  digest: z.string(),
  /** What opens its table, which lies apart. */
  tableKey: z.string(),
  /** Of the columns of the file, and of those that were added behind them. */
  meanings: z.array(z.enum(meanings)),
  /** What stands in a column that the file has not: the same in each row. */
  added: z.array(z.string()),
  /** Cells that were mended, by the row and the column. */
  mended: z.record(z.string(), z.string()),
  /** Columns whose days have the month first. */
  monthFirst: z.array(z.number()),
  /** Rows that are not taken over. */
  leftOut: z.array(z.number()),
  stage: z.enum(['columns', 'rows', 'taking']),
  /** Whether rows were taken in already. */
  isBegun: z.boolean(),
})
/** A register as its draft knows it. */
export type KeptWork = z.infer<typeof workSchema>

export interface Work extends Omit<KeptWork, 'tableKey'> {
  readonly sheet: Sheet
}

/** A draft as it was kept; undefined when it is of another shape. */
export function keptWork(kept: unknown): KeptWork | undefined {
  const parsed = workSchema.safeParse(kept)
  return parsed.success ? parsed.data : undefined
}

/** Fields that each row must say: of those that no column of the file says, one for all rows can be. */
export const needed = ['arrivedOn', 'origin'] as const satisfies readonly ImportField[]

/** Fields that a row may lack only by what else it says. Where no column says them, there is one to mend them in. */
const sometimesNeeded = ['closedOn', 'ageReason'] as const satisfies readonly ImportField[]

/** What was read from a file, as it is prepared: columns mean what the centre said last. */
export function begun(file: { id: string; digest: string; sheet: Sheet }, template: Template): Work {
  const { id, digest, sheet } = file
  const guessed = guessedMeanings(sheet, template)
  const work: Work = {
    ...{ id, digest, sheet, meanings: guessed, added: [], mended: {}, stage: 'columns', isBegun: false },
    leftOut: footerRows(sheet),
    monthFirst: monthFirstColumns(sheet),
  }
  return withNeeded(withoutBirthNumbers(work))
}

/** Says what a column means. What holds birth numbers is forgotten at once: to have it back, the file is chosen again. */
export function withMeaning(work: Work, column: number, meaning: Meaning): Work {
  const said = work.meanings.map((before, at) => (at === column ? meaning : before))
  return withNeeded(withoutBirthNumbers({ ...work, meanings: said }))
}

function withNeeded(work: Work): Work {
  const missing = [...needed, ...sometimesNeeded].filter((field) => !work.meanings.includes(field))
  return missing.reduce<Work>((before, field) => withColumn(before, field), work)
}

function withColumn(work: Work, field: ImportField): Work {
  return { ...work, meanings: [...work.meanings, field], added: [...work.added, ''] }
}

function withoutBirthNumbers(work: Work): Work {
  const dropped = work.meanings.flatMap((meaning, column) => (meaning === 'birth-number' ? [column] : []))
  if (dropped.length === 0) return work
  const rows = work.sheet.rows.map((row) => row.map((cell, column) => (dropped.includes(column) ? '' : cell)))
  return { ...work, sheet: { ...work.sheet, rows } }
}

/** What stands in an added column in every row; by its place among all columns. */
export function withAdded(work: Work, column: number, text: string): Work {
  const at = column - work.sheet.headings.length
  return { ...work, added: work.added.map((before, index) => (index === at ? text : before)) }
}

/** Mends what a row says of a field. */
export function withCell(work: Work, { row, field }: { row: number; field: ImportField }, text: string): Work {
  return { ...work, mended: { ...work.mended, [`${row} ${work.meanings.indexOf(field)}`]: text } }
}

/** What a row says of a field by now, to be mended. */
export function cellOf(work: Work, row: number, field: ImportField): string {
  const column = work.meanings.indexOf(field)
  return column < 0 ? '' : (cellsOf(work, row)[column] ?? '')
}

/** The cells of a row as they are mended, those of added columns behind them. Rows are counted from 1. */
export function cellsOf({ sheet, added, mended }: Work, row: number): string[] {
  const cells = [...(sheet.rows[row - 1] ?? []), ...added]
  return cells.map((cell, column) => mended[`${row} ${column}`] ?? cell)
}

/** Leaves a row out, or takes it in again. */
export function withRow(work: Work, row: number, isIn: boolean): Work {
  const others = work.leftOut.filter((each) => each !== row)
  return { ...work, leftOut: isIn ? others : [...others, row] }
}

/** A row as it is understood by now; undefined for one that says nothing at all. */
export function understoodRow(work: Work, row: number, terms: RowTerms): Understanding | undefined {
  const cells = cellsOf(work, row)
  const isEmpty = cells.every((cell, column) => cell.trim() === '' || column >= work.sheet.headings.length)
  const { sheet, monthFirst } = work
  return isEmpty
    ? undefined
    : understood({ number: row, cells, headings: sheet.headings, monthFirst }, work.meanings, terms)
}

/** Rows that can be taken in, by their number. */
export type Ready = ReadonlyMap<number, ImportRow>

/** The next rows to send, of those behind `after`: as many as one step takes, up to the last row of all. */
export function nextRows(ready: Ready, after: number, last: number): NextRows {
  const rows: ImportRow[] = []
  let until = after
  while (until < last && rows.length < ROWS_AT_ONCE) {
    until += 1
    const row = ready.get(until)
    if (row) rows.push(row)
  }
  return { after, until, rows }
}

/** Fields that can be chosen for a column. */
export const choosable: readonly Meaning[] = ['none', ...importFields, 'birth-number']
