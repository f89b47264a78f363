import { openBenchWorld } from '../bench-world.ts'
import { compared, comparison } from '../report/comparison.ts'
import type { Figure } from '../report/figure.ts'
import { inTurn, timed } from '../report/in-turn.ts'
import { countReads, storeDue, sweepOnce } from '../sweep/door.ts'

const MANY = 1e4
const FEW = 1e2
const ROUNDS = 40

/** A sweep with nothing due, over many stored deadlines beside few. */
export async function idleSweepFigure(): Promise<Figure> {
  const [many, few] = [await openBenchWorld(), await openBenchWorld()]
  try {
    await storeDue(many, MANY, 'later')
    await storeDue(few, FEW, 'later')
    // The first sweep of a world also looks at the mornings that come next.
    await sweepOnce(many)
    const reads = countReads(many)
    const { measured, baseline } = await inTurn(
      { what: 'sweeping', rounds: ROUNDS },
      { measured: () => timed(() => sweepOnce(many)), baseline: () => timed(() => sweepOnce(few)) },
    )
    const { cells, budget } = compared({ measured, baseline }, () => ({
      text: 'no items read',
      kept: reads.items === 0,
    }))
    const each = (reads.requests / (ROUNDS + 1)).toFixed(0)
    return {
      title: 'Sweep with nothing due, ms',
      notes: [`baseline: over ${FEW} stored deadlines. ${ROUNDS} sweeps each, in turn.`],
      columns: [...comparison('one sweep'), 'queries each', 'items read'],
      rows: [
        { label: `over ${MANY.toLocaleString('en')} stored`, cells: [...cells, each, String(reads.items)], budget },
      ],
    }
  } finally {
    await many.close()
    await few.close()
  }
}
