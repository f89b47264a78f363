import type { StateReturn } from '../../shared/return/views.ts'
import type { Column } from '../../shared/sheets/column.ts'
import { csv } from '../../shared/sheets/csv.ts'
import { DownloadButton } from '../forms/download-button.tsx'
import { useReturnTables } from './columns.ts'
import { useReturnTexts } from './use-return-texts.ts'

/** The return as a workbook and as CSV; each is noted before it is given out. What leads to files is in none of them. */
export function Downloads({ made }: { made: StateReturn }) {
  const texts = useReturnTexts()
  const { users, staff, sums, sumsOf } = useReturnTables()
  const { year, rows } = made
  const asWorkbook = async () => {
    const { sheetOf, workbookOfSheets } = await import('../sheets/workbook.ts')
    return workbookOfSheets([
      sheetOf({ name: texts.sheets.users, columns: users, rows }),
      sheetOf({ name: texts.sheets.sums, columns: sums, rows: sumsOf(made) }),
      sheetOf({ name: texts.sheets.staff, columns: staff, rows: made.staff.rows }),
    ])
  }
  const tables = {
    users: () => asCsv(users, rows),
    sums: () => asCsv(sums, sumsOf(made)),
    staff: () => asCsv(staff, made.staff.rows),
  }
  return (
    <section aria-labelledby="return-downloads">
      <h2 id="return-downloads">{texts.downloads}</h2>
      <p class="hint">{texts.downloadsHint}</p>
      <p class="actions">
        <DownloadButton
          words={texts}
          label={texts.workbook}
          name={texts.files.workbook(year)}
          make={asWorkbook}
          noted={{ did: 'return-table', figures: String(year) }}
        />
        {(['users', 'sums', 'staff'] as const).map((table) => (
          <DownloadButton
            key={table}
            words={texts}
            label={texts.csv[table]}
            name={texts.files[table](year)}
            make={tables[table]}
            noted={{ did: 'return-table', figures: String(year) }}
          />
        ))}
      </p>
    </section>
  )
}

async function asCsv<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): Promise<Blob> {
  return new Blob([csv(columns, rows)], { type: 'text/csv' })
}
