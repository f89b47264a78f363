import type { Column } from '../../shared/sheets/column.ts'
import type { Chart } from './chart.ts'
import { datumWords } from './datum-words.ts'
import type { ChartTexts } from './texts-cs.ts'
import { useChartsTexts } from './use-charts-texts.ts'

/**
 * The table behind a chart, a row a place, as a workbook or CSV takes it: numbers as numbers, rounded as they are shown; in words what is
 * hidden, missing or an estimate, so that nobody adds it up.
 */
export function chartColumns(chart: Chart, texts: ChartTexts): readonly Column<number>[] {
  return [
    { heading: chart.along, width: 30, value: (at) => chart.places[at]?.name ?? '' },
    ...chart.series.map(({ name, data, digits = chart.digits }) => ({
      heading: name,
      width: 16,
      value: (at: number) => {
        const datum = data[at] ?? { missing: '' }
        return 'value' in datum && !datum.isEstimate
          ? Number(datum.value.toFixed(digits))
          : datumWords(datum, digits, texts)
      },
    })),
  ]
}

/** The table behind a chart; where it is wider than the screen, keys move it too. */
export function WideTable({ chart }: { chart: Chart }) {
  const texts = useChartsTexts()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what is scrolled by a finger must be scrolled by keys
    <section class="wide-table" tabIndex={0} aria-label={chart.title}>
      <ChartTable chart={chart} texts={texts} />
    </section>
  )
}

function ChartTable({ chart, texts }: { chart: Chart; texts: ChartTexts }) {
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
            {series.map(({ name: of, data, digits: own = digits }) => {
              const datum = data[at] ?? { missing: '' }
              return (
                <td key={of} {...(!('value' in datum) && { class: 'not-told' })}>
                  {datumWords(datum, own, texts)}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
