import type { ImportField } from '../../shared/import/fields.ts'
import type { Understanding } from '../../shared/import/understanding.ts'
import type { Column } from '../../shared/sheets/column.ts'
import type { ImportTexts } from './texts-cs.ts'
import { cellsOf, type Work } from './work.ts'

/** A row that cannot be taken in, as it is given back: its cells as they are mended by now, and what is wrong with them. */
interface FaultyRow {
  readonly number: number
  readonly cells: readonly string[]
  readonly fault: string
}

/** Rows that cannot be taken in yet, in their order. */
export function faultyRows(work: Work, rows: ReadonlyMap<number, Understanding>, texts: ImportTexts): FaultyRow[] {
  return [...rows].flatMap(([number, { faults }]) =>
    faults.length === 0 ? [] : [{ number, cells: cellsOf(work, number), fault: faultWords(faults, texts) }],
  )
}

function faultWords(faults: readonly { field: ImportField; code: string }[], texts: ImportTexts): string {
  return faults
    .map(({ field, code }) => `${texts.fields[field]}: ${texts.faults[code] ?? texts.unknownFault}`)
    .join('; ')
}

/** The columns of such a file: those of the register, so that it can be read again, and behind them the number of the row and its faults. */
export function faultyColumns({ sheet, meanings }: Work, texts: ImportTexts): Column<FaultyRow>[] {
  const own = sheet.headings.flatMap((heading, column): Column<FaultyRow>[] =>
    meanings[column] === 'birth-number' ? [] : [{ heading, width: 20, value: ({ cells }) => cells[column] ?? '' }],
  )
  return [
    ...own,
    { heading: texts.rowColumn, width: 8, value: ({ number }) => number },
    { heading: texts.faultColumn, width: 60, value: ({ fault }) => fault },
  ]
}
