import { openApi, people } from '../../support/api.ts'
import type { World } from '../../support/world.ts'
import { atMost, type Figure, type Row } from '../report/figure.ts'
import { progress } from '../report/progress.ts'
import { median, pairwise, quantile, spread } from '../report/statistics.ts'
import { OPEN_DUTIES } from './fill.ts'

/** Blocks of measurements, in turn; each block has a p99 of its own, so that its spread can be told. */
const BLOCKS = 6
const PER_BLOCK = 100
const WARM_UP = 50

/** The design asks for flat and names no number; a fifth is ours. On a busy machine a p99 strays by more: read it with its spread. */
const FLAT = 1.2

/** A filled centre and how many records it holds. */
export interface Filled {
  readonly world: World
  readonly records: number
}

/** How long Today takes over centres with histories of different length, interleaved. The first is the baseline. */
export async function todayFigure(filled: readonly Filled[]): Promise<Figure> {
  const screens = filled.map(({ world, records }) => ({ records, open: opener(world), times: [] as number[] }))
  for (const { open } of screens) for (let call = 0; call < WARM_UP; call++) await open()
  for (let call = 0; call < BLOCKS * PER_BLOCK; call++) {
    for (const { open, times } of call % 2 ? screens : screens.toReversed()) times.push(await timed(open))
    progress('opening Today', call + 1, BLOCKS * PER_BLOCK)
  }
  const [baseline] = screens
  if (baseline === undefined) throw new Error('no centre to measure')
  return {
    title: `Today with ${OPEN_DUTIES} open duties, ms`,
    notes: [
      `${BLOCKS * PER_BLOCK} calls of the api app each, in turn; the ratio of p99 is the median of ${BLOCKS} blocks.`,
    ],
    columns: ['p50', 'middle half', 'p99', 'ratio of p50', 'ratio of p99', 'middle half'],
    rows: screens.map(({ records, times }) => rowOf({ records, times }, baseline.times)),
  }
}

function opener(world: World): () => Promise<void> {
  const api = openApi(world)
  return async () => {
    const answer = await api({ path: '/api/today', as: people.onDuty })
    const { duties } = await answer.json()
    if (duties.length !== OPEN_DUTIES) throw new Error(`Today shows ${duties.length} duties`)
  }
}

async function timed(run: () => Promise<void>): Promise<number> {
  const from = performance.now()
  await run()
  return performance.now() - from
}

function rowOf({ records, times }: { records: number; times: number[] }, baseline: readonly number[]): Row {
  const ratios = pairwise(blocks(times).map(p99), blocks(baseline).map(p99))
  return {
    label: `over ${records.toLocaleString('en')} records`,
    cells: [
      median(times).toFixed(1),
      spread(times, 1),
      p99(times).toFixed(1),
      (median(times) / median(baseline)).toFixed(2),
      median(ratios).toFixed(2),
      spread(ratios, 2),
    ],
    ...(times !== baseline && { budget: { ...atMost(FLAT, median(ratios)), text: `flat p99 (≤ ${FLAT})` } }),
  }
}

function blocks(times: readonly number[]): number[][] {
  return Array.from({ length: BLOCKS }, (_, block) => times.slice(block * PER_BLOCK, (block + 1) * PER_BLOCK))
}

function p99(times: readonly number[]): number {
  return quantile(times, 0.99)
}
