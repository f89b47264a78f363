import { ulid } from 'ulid'
import { readFacts, saveFacts } from '../../../functions/store/figures/facts.ts'
import { reckonMonth } from '../../../functions/store/figures/slices.ts'
import { forCentre } from '../../../functions/store/for-centre.ts'
import { openTable } from '../../../functions/store/table/connection.ts'
import { engineClient, TABLE } from '../../../infra/local/base/environment.ts'
import type { Fact } from '../../../shared/figures/facts.ts'
import { usualParameters } from '../../../shared/figures/settings.ts'
import { sliceOf } from '../../../shared/figures/slice.ts'
import { enquiryFact, serviceFact } from '../../support/facts.ts'
import type { World } from '../../support/world.ts'
import { CENTRE, openBenchWorld } from '../bench-world.ts'
import type { Figure, Row } from '../report/figure.ts'
import { timed } from '../report/in-turn.ts'
import { median, quantile } from '../report/statistics.ts'
import { meter } from '../units/meter.ts'

const MONTH = '2026-03'
const ROUNDS = 15

/** What it takes to reckon a month of a centre anew in which so many records have facts, beside only reading them and only counting. */
export async function figuresFigure(sizes: readonly number[]): Promise<Figure> {
  const rows: Row[] = []
  for (const size of sizes) rows.push(...(await rowsOf(size)))
  return {
    title: 'Reckoning a month',
    notes: [
      'A record has three facts in the month. Read: all facts of it. Counted: the pure function alone. Reckoned: read, counted, compared with',
      `what is kept. Year: all figures of twelve months for a screen, of which one has facts. ${ROUNDS} rounds.`,
    ],
    columns: ['p50 ms', 'p99 ms', 'read units', 'of reading'],
    rows,
  }
}

async function rowsOf(size: number): Promise<Row[]> {
  const world = await openBenchWorld()
  const table = openTable(TABLE, engineClient(world.endpoint))
  try {
    await fill(world, size)
    const now = world.now().toISOString()
    const facts = await readFacts(table, CENTRE, MONTH)
    const reckon = () => reckonMonth(table, { centre: CENTRE, month: MONTH, now })
    await reckon()
    const year = async () => (await forCentre({ ...world, table }, CENTRE).figures()).ofPeriod('2026')
    const measure = meter(table, world.endpoint)
    const units = async (work: () => Promise<unknown>) => (await measure(work)).aws.read.toFixed(0)
    const read = await repeated(() => readFacts(table, CENTRE, MONTH))
    const works: readonly (readonly [string, readonly number[], string])[] = [
      ['read', read, await units(() => readFacts(table, CENTRE, MONTH))],
      ['counted', await repeated(async () => sliceOf(facts, { period: MONTH, parameters: usualParameters })), '0'],
      ['reckoned', await repeated(reckon), await units(reckon)],
      ['year', await repeated(year), await units(year)],
    ]
    return works.map(([label, times, cost]) => ({
      label: `${label}, ${size} records`,
      cells: [
        median(times).toFixed(1),
        quantile(times, 0.99).toFixed(1),
        cost,
        (median(times) / median(read)).toFixed(2),
      ],
    }))
  } finally {
    table.doc.destroy()
    await world.close()
  }
}

async function repeated(work: () => Promise<unknown>): Promise<number[]> {
  const times: number[] = []
  for (let round = 0; round <= ROUNDS; round++) {
    const time = await timed(work)
    if (round > 0) times.push(time)
  }
  return times
}

/** So many records, each with facts of its own. */
async function fill({ table }: World, size: number): Promise<void> {
  for (let nth = 0; nth < size; nth++) {
    const id = ulid()
    const on = `${MONTH}-${String(1 + (nth % 28)).padStart(2, '0')}`
    const reckon = async () => ({ facts: factsOf(id, on), asOf: on })
    await saveFacts(table, CENTRE, { subject: { of: 'file', id }, reckon })
  }
}

function factsOf(id: string, on: string): Fact[] {
  const work: Fact = {
    ...{ kind: 'work', on, id, of: 'file', entry: ulid(), workKind: 'consultation', act: '25a.a' },
    ...{ minutes: 45, by: 'worker-1', isAgreed: true },
  }
  return [serviceFact({ id, on }), enquiryFact({ id, on }), work]
}
