import type { ComponentChildren } from 'preact'
import type { Column, Value } from '../../shared/sheets/column.ts'
import { dayInFull } from '../moments.ts'
import { useLanguage, useTexts } from '../texts/language.ts'

interface TableProps<Row> {
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly keyOf: (row: Row) => string
  /** A column of the screen alone, which is not taken out. */
  readonly beside?: { readonly heading: string; readonly cell: (row: Row) => ComponentChildren }
}

/** A table with the columns that it is taken out with; on a narrow screen each cell says what it is. */
export function Table<Row>({ columns, rows, keyOf, beside }: TableProps<Row>) {
  const cellText = useCellText()
  const [first, ...others] = columns
  return (
    <table class="file-list">
      <thead>
        <tr>
          {columns.map(({ heading }) => (
            <th key={heading} scope="col">
              {heading}
            </th>
          ))}
          {beside && <th scope="col">{beside.heading}</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={keyOf(row)}>
            <th scope="row">{first && cellText(first.value(row))}</th>
            {others.map(({ heading, value }) => (
              <td key={heading} data-heading={heading}>
                {cellText(value(row))}
              </td>
            ))}
            {beside && <td data-heading={beside.heading}>{beside.cell(row)}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** A cell as people read it: large numbers in groups of digits, and a year not. */
function useCellText(): (value: Value) => string {
  const texts = useTexts()
  const language = useLanguage()
  return (value) => {
    if (typeof value === 'string') return value
    if (typeof value === 'object') return dayInFull(texts, value.day)
    return value.toLocaleString(language, { useGrouping: 'min2' })
  }
}
