import { HOUR, MINUTE } from '../../simulate/plan.ts'
import { simulate } from '../../simulate/simulate.ts'
import { centres } from '../../support/centres.ts'
import { atMost, type Figure } from '../report/figure.ts'
import { progress } from '../report/progress.ts'
import { median, quantile } from '../report/statistics.ts'

/** Evictions of 2022. */
const NOTICES = 1086
const DAYS = 365

/** Nobody may wait longer to hear of a new duty, in minutes, but for an outage of the post: here there is none. */
const LONGEST_SILENCE = HOUR / MINUTE

/** How many letters a notice comes to in a simulated year, and how long an open duty waited until somebody was told. */
export async function letterFigure(): Promise<Figure> {
  const { log } = console
  console.log = () => undefined
  const { verdict } = await simulate(
    {
      seed: 2022,
      from: '2022-01-01T00:00:00Z',
      days: DAYS,
      centres: [...centres.keys()],
      complaints: 0,
      visits: 0,
      notices: NOTICES,
      outages: 0,
      stalls: 0,
      crashes: { write: 0, unmarked: 0 },
    },
    (day) => day <= DAYS && progress('living through a year', day, DAYS),
  ).finally(() => {
    console.log = log
  })
  const { perNotice, silences } = verdict
  const longest = Math.max(...silences)
  return {
    title: `Letters, ${perNotice.length} notices in ${DAYS} days`,
    columns: [''],
    rows: [
      { label: 'letters per notice, median', cells: [String(median(perNotice))] },
      { label: 'letters per notice, p99', cells: [String(quantile(perNotice, 0.99))] },
      {
        label: 'longest silence before an open duty was told to somebody, min',
        cells: [String(longest)],
        budget: atMost(LONGEST_SILENCE, longest),
      },
    ],
    notes: [
      'By hour most notices come late in the evening and early in the morning; no public source gives the hours.',
      'People act on three letters of four, after three hours on average, and every second try reaches the person.',
    ],
  }
}
