import type { Chart, Datum } from './chart.ts'
import type { ChartTexts } from './texts-cs.ts'

/** What is said of a number in a table and to the ear: `22,3 (odhad)`, `utajeno`, the reason why it is missing. */
export function datumWords(datum: Datum, digits: number, texts: ChartTexts): string {
  if ('hidden' in datum) return texts.hidden[datum.hidden]
  if ('missing' in datum) return datum.missing || texts.missing
  const number = texts.number(datum.value, digits)
  return datum.isEstimate ? texts.estimate(number) : number
}

/** The same where there is little room: in a drawing, `≈ 22,3`. */
export function shortWords(datum: Datum, digits: number, texts: ChartTexts): string {
  if ('missing' in datum) return texts.missing
  if ('hidden' in datum || !datum.isEstimate) return datumWords(datum, digits, texts)
  return texts.shortEstimate(texts.number(datum.value, digits))
}

/** More numbers than these are not said in one breath: they stand in the drawing and in the table. */
const MOST_SAID = 6

/** A place with what is said of it: `Ústecký kraj: 22,0`; with several series each by its name, with many none. */
export function placeWords(chart: Chart, at: number, texts: ChartTexts): string {
  if (chart.series.length > MOST_SAID) return chart.places[at]?.name ?? ''
  const said = chart.series.map(({ name, data }) => {
    const words = datumWords(data[at] ?? { missing: '' }, chart.digits, texts)
    return chart.series.length > 1 ? `${name} ${words}` : words
  })
  return `${chart.places[at]?.name ?? ''}: ${said.join(', ')}`
}
