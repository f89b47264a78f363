import type { Column } from '../../shared/sheets/column.ts'
import type { Chart } from './chart.ts'
import { datumWords } from './datum-words.ts'
import type { ChartTexts } from './texts-cs.ts'

/**
 * The table behind a chart, a row a place, as a workbook or CSV takes it: numbers as numbers, with all their decimals; in words what is
 * hidden, missing or an estimate, so that nobody adds it up.
 */
export function chartColumns(chart: Chart, texts: ChartTexts): readonly Column<number>[] {
  return [
    { heading: chart.along, width: 30, value: (at) => chart.places[at]?.name ?? '' },
    ...chart.series.map(({ name, data }) => ({
      heading: name,
      width: 16,
      value: (at: number) => {
        const datum = data[at] ?? { missing: '' }
        return 'value' in datum && !datum.isEstimate ? datum.value : datumWords(datum, chart.digits, texts)
      },
    })),
  ]
}

/** The table behind a chart, to be read. */
export function ChartTable({ chart, texts }: { chart: Chart; texts: ChartTexts }) {
  const { title, unit, along, places, series, digits } = chart
  return (
    <table class="figures">
      <caption>
        {title} ({unit})
      </caption>
      <thead>
        <tr>
          <th scope="col">{along}</th>
          {series.map(({ name }) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {places.map(({ name }, at) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {series.map(({ name: of, data }) => {
              const datum = data[at] ?? { missing: '' }
              return (
                <td key={of} {...(!('value' in datum) && { class: 'not-told' })}>
                  {datumWords(datum, digits, texts)}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
