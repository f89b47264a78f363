import type { Chart, Datum } from '../charts/chart.ts'

/**
 * A chart as JSON: what it is, and a line for each number with the place, the code of the area where it has one, and the series. What
 * is no number has no `value`, and says why.
 */
export function chartJson({ title, unit, digits, places, series, notes = [] }: Chart, licence: string): string {
  const rows = series.flatMap(({ name, digits: own = digits, data }) =>
    places.map(({ name: place, area }, at) => ({
      place,
      ...(area !== undefined && { area }),
      series: name,
      ...told(data[at] ?? { missing: '' }, own),
    })),
  )
  return JSON.stringify({ title, unit, licence, notes, rows }, null, 2)
}

function told(datum: Datum, digits: number) {
  if (!('value' in datum)) return datum
  return { value: Number(datum.value.toFixed(digits)), ...(datum.isEstimate && { isEstimate: true }) }
}
