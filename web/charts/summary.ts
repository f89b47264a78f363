import { type Chart, type Datum, valuesOf } from './chart.ts'
import { datumWords } from './datum-words.ts'
import type { ChartTexts } from './texts-cs.ts'

/** Of so many series each is told of; of more, what is true of all. */
const MOST_TOLD = 4

/**
 * A chart in one sentence, for whoever does not see it: how many values, between what, how it went from the first place to the last
 * where places are a time, and how much is hidden or missing. It ranks nobody.
 */
export function summaryOf(chart: Chart, texts: ChartTexts, isInTime = false): string {
  const { series } = chart
  const data = series.flatMap((one) => one.data)
  if (data.length === 0) return texts.empty
  const told = series.length > 1 && series.length <= MOST_TOLD ? series : [{ name: '', data }]
  const trend = isInTime && series.length <= MOST_TOLD
  const known = told.filter((one) => valuesOf([one]).length > 0)
  const spans = known.map(({ name, data: own }) =>
    [...(name ? [`${name}:`] : []), trend ? courseOf(chart, own, texts) : spanOf(chart, own, texts)].join(' '),
  )
  return `${chart.unit}: ${[texts.summary.values(valuesOf(series).length), ...spans, ...gaps(data, texts)].join('; ')}.`
}

function spanOf({ digits }: Chart, data: readonly Datum[], texts: ChartTexts): string {
  const values = valuesOf([{ name: '', data }])
  if (values.length === 0) return ''
  const [least, most] = [Math.min(...values), Math.max(...values)].map((value) => texts.number(value, digits))
  if (values.length === 1) return least ?? ''
  return least === most ? texts.summary.same(least ?? '') : texts.summary.span(least ?? '', most ?? '')
}

/** From the first value that is known to the last. */
function courseOf(chart: Chart, data: readonly Datum[], texts: ChartTexts): string {
  const first = data.findIndex((datum) => 'value' in datum)
  const last = data.findLastIndex((datum) => 'value' in datum)
  const told = (at: number) =>
    `${chart.places[at]?.name ?? ''}: ${datumWords(data[at] ?? { missing: '' }, chart.digits, texts)}`
  if (first === last) return spanOf(chart, data, texts)
  return `${spanOf(chart, data, texts)}; ${told(first)}, ${told(last)}`
}

function gaps(data: readonly Datum[], { summary }: ChartTexts): readonly string[] {
  const hidden = data.filter((datum) => 'hidden' in datum).length
  const missing = data.filter((datum) => 'missing' in datum).length
  const estimates = data.filter((datum) => 'value' in datum && datum.isEstimate).length
  return [
    ...(hidden > 0 ? [summary.hidden(hidden)] : []),
    ...(missing > 0 ? [summary.missing(missing)] : []),
    ...(estimates > 0 ? [summary.estimates(estimates)] : []),
  ]
}
