import type { Chart, Datum } from '../../web/charts/chart.ts'

/** A chart of so many places. Every seventh number is hidden, every eleventh missing, every fifth an estimate. */
export function chartOf(places: number, series = 1, more: Partial<Chart> = {}): Chart {
  return {
    title: 'Vykázání',
    unit: 'na 100 000 obyvatel',
    digits: 1,
    along: 'Centrum',
    places: Array.from({ length: places }, (_, at) => ({ name: `Středisko číslo ${at + 1}`, short: String(at + 1) })),
    series: Array.from({ length: series }, (_, of) => ({
      name: `Rok ${2024 + of}`,
      data: Array.from({ length: places }, (_, at) => datumOf(at + of)),
    })),
    ...more,
  }
}

function datumOf(at: number): Datum {
  if (at % 7 === 1) return { hidden: at % 2 === 0 ? 'withheld' : 'below-5' }
  if (at % 11 === 2) return { missing: 'nezveřejněno' }
  return { value: ((at * 37) % 101) + 0.5, isEstimate: at % 5 === 4 }
}
