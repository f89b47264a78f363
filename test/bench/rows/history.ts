import { openApi, people } from '../../support/api.ts'
import type { World } from '../../support/world.ts'
import { openBenchWorld } from '../bench-world.ts'
import { fillCentre, OPEN_DUTIES } from '../history/fill.ts'
import { atMost, type Figure, type Row } from '../report/figure.ts'
import { timed } from '../report/in-turn.ts'
import { progress } from '../report/progress.ts'
import { median, pairwise, quantile, spread } from '../report/statistics.ts'
import { unitsFigure } from '../units/figure.ts'

/** Blocks of measurements, in turn; each block has a p99 of its own, so that its spread can be told. */
const BLOCKS = 6
const PER_BLOCK = 100
const WARM_UP = 50

/** The design asks for flat and names no number; a fifth is ours. On a busy machine a p99 strays by more: read it with its spread. */
const FLAT = 1.2

/** A filled centre and how many records it holds. */
interface Filled {
  readonly world: World
  readonly records: number
}

/**
 * Centres with histories of different length: how long Today takes over each, the first being the baseline, and what operations
 * cost over the longest.
 */
export async function historyFigures(lengths: readonly number[]): Promise<Figure[]> {
  const filled: Filled[] = []
  try {
    for (const records of lengths) {
      const world = await openBenchWorld()
      filled.push({ world, records })
      await fillCentre(world, records)
    }
    const today = await todayOver(filled)
    const longest = filled.at(-1)
    return longest ? [today, await unitsFigure(longest.world, longest.records)] : [today]
  } finally {
    for (const { world } of filled) await world.close()
  }
}

async function todayOver(filled: readonly Filled[]): Promise<Figure> {
  const screens = filled.map(({ world, records }) => ({ records, open: opener(world), times: [] as number[] }))
  for (const { open } of screens) for (let call = 0; call < WARM_UP; call++) await open()
  for (let call = 0; call < BLOCKS * PER_BLOCK; call++) {
    for (const { open, times } of call % 2 ? screens : screens.toReversed()) times.push(await timed(open))
    progress('opening Today', call + 1, BLOCKS * PER_BLOCK)
  }
  const [baseline, ...longer] = screens
  if (baseline === undefined) throw new Error('no centre to measure')
  return {
    title: `Today with ${OPEN_DUTIES} duties over a history, ms`,
    notes: [
      `baseline: over ${baseline.records.toLocaleString('en')} records. ${BLOCKS * PER_BLOCK} calls each, in turn; the ratio of p99 is the median of ${BLOCKS} blocks.`,
    ],
    columns: ['p50', 'baseline', 'ratio', 'p99', 'baseline', 'ratio', 'middle half'],
    rows: longer.map(({ records, times }) => ({
      label: `over ${records.toLocaleString('en')} records`,
      ...rowOf(times, baseline.times),
    })),
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

function rowOf(times: readonly number[], baseline: readonly number[]): Pick<Row, 'cells' | 'budget'> {
  const ratios = pairwise(blocks(times).map(p99), blocks(baseline).map(p99))
  return {
    cells: [
      median(times).toFixed(1),
      median(baseline).toFixed(1),
      (median(times) / median(baseline)).toFixed(2),
      p99(times).toFixed(1),
      p99(baseline).toFixed(1),
      median(ratios).toFixed(2),
      spread(ratios, 2),
    ],
    budget: { ...atMost(FLAT, median(ratios)), text: `flat p99 (≤ ${FLAT})` },
  }
}

function blocks(times: readonly number[]): number[][] {
  return Array.from({ length: BLOCKS }, (_, block) => times.slice(block * PER_BLOCK, (block + 1) * PER_BLOCK))
}

function p99(times: readonly number[]): number {
  return quantile(times, 0.99)
}
