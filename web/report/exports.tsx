import { csv } from '../../shared/sheets/csv.ts'
import { useCodeWords } from '../figures/code-words.ts'
import { useFiguresTexts } from '../figures/use-figures-texts.ts'
import { DownloadButton } from '../forms/download-button.tsx'
import { NotedPrint } from '../forms/noted-print.tsx'
import { useLanguage } from '../texts/language.ts'
import { useReportCalls } from './report-calls.ts'
import { reportSheets, reportWorkbook, type SheetTexts, sheetColumns } from './sheets.ts'
import { useReportTexts } from './use-report-texts.ts'
import type { WholeReport } from './whole-report.ts'

/** The report as a document, on paper, and its tables as a workbook and CSV; each is noted. */
export function Exports({ report }: { report: WholeReport }) {
  const words = useReportTexts()
  const texts: SheetTexts = {
    ...{ report: words, figures: useFiguresTexts(), codes: useCodeWords(), language: useLanguage() },
  }
  const calls = useReportCalls()
  const year = String(report.year)
  const file = (end: string) => `vyrocni-zprava-${year}.${end}`
  const document = async () => (await import('./document.ts')).reportDocument(report, await calls.overlap(report.year))
  const table = async () => {
    const rows = reportSheets(report, texts).flatMap((sheet) => sheet.rows)
    return new Blob([csv(sheetColumns(report, texts, true), rows)], { type: 'text/csv' })
  }
  const common = { words: words.download }
  return (
    <section class="actions" aria-label={words.downloads}>
      <DownloadButton
        {...common}
        label={words.document}
        name={file('docx')}
        make={document}
        noted={{ did: 'report-document', report: year }}
      />
      <NotedPrint given={{ did: 'print-report', report: year }} label={words.print} onNoted={() => print()} />
      <DownloadButton
        {...common}
        label={words.workbook}
        name={file('xlsx')}
        make={() => reportWorkbook(report, texts)}
        noted={{ did: 'report-workbook', report: year }}
      />
      <DownloadButton
        {...common}
        label={words.csv}
        name={file('csv')}
        make={table}
        noted={{ did: 'report-csv', report: year }}
      />
    </section>
  )
}
