import type { FigureLine, FigureLines } from '../../shared/figures/views.ts'
import { csv } from '../../shared/sheets/csv.ts'
import { useCodeWords } from '../figures/code-words.ts'
import { DownloadButton } from '../forms/download-button.tsx'
import type { Behind } from './figure-queries.ts'
import { useFigureCalls } from './figure-queries.ts'
import { linesColumns } from './lines-columns.ts'
import { useDashboardTexts } from './use-dashboard-texts.ts'

/** All the records behind a figure as a file, whose total is the figure. */
export function GivenOut({ behind }: { behind: Behind }) {
  const { lines: texts } = useDashboardTexts()
  const calls = useFigureCalls()
  const { period, indicator } = behind
  const columns = linesColumns(indicator, texts, useCodeWords())
  const name = texts.file(indicator, period)
  const figures = `${period}/${indicator}`
  const rows = () => allLines((after) => calls.lines(behind, after))
  const asWorkbook = async () => (await import('../sheets/workbook.ts')).workbook(texts.sheet, columns, await rows())
  const asCsv = async () => new Blob([csv(columns, await rows())], { type: 'text/csv' })
  return (
    <details>
      <summary>{texts.givenOut}</summary>
      <p class="hint">{texts.exported}</p>
      <p class="actions">
        <DownloadButton
          words={texts}
          label={texts.xlsx}
          name={`${name}.xlsx`}
          make={asWorkbook}
          noted={{ did: 'figure-table', figures }}
        />
        <DownloadButton
          words={texts}
          label={texts.csv}
          name={`${name}.csv`}
          make={asCsv}
          noted={{ did: 'figure-table', figures }}
        />
      </p>
    </details>
  )
}

/** Reads a list page by page to its end. */
async function allLines(page: (after?: number) => Promise<FigureLines>): Promise<FigureLine[]> {
  const lines: FigureLine[] = []
  for (let after: number | undefined = 0; after !== undefined; ) {
    const { lines: some, next }: FigureLines = await page(after)
    lines.push(...some)
    after = next
  }
  return lines
}
