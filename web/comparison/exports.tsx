import { csv } from '../../shared/sheets/csv.ts'
import type { Chart } from '../charts/chart.ts'
import { chartColumns } from '../charts/table.tsx'
import { useChartsTexts } from '../charts/use-charts-texts.ts'
import { DownloadButton } from '../forms/download-button.tsx'
import { chartJson } from './json.ts'
import { useComparisonTexts } from './use-comparison-texts.ts'

/** What a chart shows, as files for others to go on with. They are made of the same object, so they say the same. */
export function Exports({ chart }: { chart: Chart }) {
  const texts = useComparisonTexts()
  const charts = useChartsTexts()
  const rows = chart.places.map((_, at) => at)
  const columns = () => chartColumns(chart, charts)
  const files = {
    xlsx: async () => {
      const { workbook } = await import('../sheets/workbook.ts')
      return workbook(texts.sheet, columns(), rows)
    },
    csv: async () => new Blob([csv(columns(), rows)], { type: 'text/csv' }),
    json: async () => new Blob([chartJson(chart, texts.licence)], { type: 'application/json' }),
  }
  return (
    <details class="chart-exports">
      <summary>{texts.exported(chart.title)}</summary>
      <div class="person-actions">
        {(['xlsx', 'csv', 'json'] as const).map((kind) => (
          <DownloadButton
            key={kind}
            words={texts}
            label={texts.exports[kind]}
            name={`opora-${texts.file}.${kind}`}
            make={files[kind]}
            noted="of-nobody"
          />
        ))}
      </div>
      <p class="hint">{texts.licence}</p>
    </details>
  )
}
