import { type Contestant, openContestants, type Run } from '../cold/contestants.ts'
import { atMost, type Figure, type Row } from '../report/figure.ts'
import { inTurn } from '../report/in-turn.ts'
import { median, pairwise, spread } from '../report/statistics.ts'

const ROUNDS = 21

/** Of the floor's time. Design, section 12. */
const budgets = { intake: 1.35, api: 1.4 } as const

/** From the start of a Node process to the first answer of a door, over TLS, beside a handler that makes the same calls only. */
export async function coldFigure(): Promise<Figure> {
  const { close, ...contestants } = await openContestants()
  try {
    const once = (contestant: Contestant) => () => contestant(1)
    const runs = await inTurn(
      { what: 'cold starts', rounds: ROUNDS },
      {
        intake: once(contestants.intake),
        intakeFloor: once(contestants.intakeFloor),
        api: once(contestants.api),
        apiFloor: once(contestants.apiFloor),
        storeOne: once(contestants.storeOne),
      },
    )
    return {
      title: 'Cold start over TLS, ms',
      notes: [
        `From before the process is made to the first answer; ${ROUNDS} fresh processes each, in turn.`,
        'floor: same SDK, same calls, nothing else. one item: a handler that stores one item. CPU: of all threads.',
        'KMS and STS answer at once here; the network between a Lambda and the real ones comes on top of both.',
      ],
      columns: [
        'total',
        'import',
        'floor',
        'ratio',
        'middle half',
        'one item',
        'ratio',
        'CPU',
        'floor',
        'calls',
        'floor',
      ],
      rows: [
        rowOf(
          'intake, first notice',
          { runs: runs.intake, floor: runs.intakeFloor, old: runs.storeOne },
          budgets.intake,
        ),
        rowOf('api, first Today', { runs: runs.api, floor: runs.apiFloor, old: runs.storeOne }, budgets.api),
      ],
    }
  } finally {
    await close()
  }
}

interface Compared {
  readonly runs: readonly Run[]
  readonly floor: readonly Run[]
  readonly old: readonly Run[]
}

function rowOf(label: string, { runs, floor, old }: Compared, limit: number): Row {
  const typical = (of: readonly Run[], part: 'cold' | 'imported' | 'cpu') =>
    median(of.map((run) => run[part])).toFixed(0)
  const ratios = pairwise(totals(runs), totals(floor))
  return {
    label,
    cells: [
      typical(runs, 'cold'),
      typical(runs, 'imported'),
      typical(floor, 'cold'),
      median(ratios).toFixed(2),
      spread(ratios, 2),
      typical(old, 'cold'),
      median(pairwise(totals(runs), totals(old))).toFixed(2),
      typical(runs, 'cpu'),
      typical(floor, 'cpu'),
      callsOf(runs),
      callsOf(floor),
    ],
    budget: atMost(limit, median(ratios)),
  }
}

function totals(runs: readonly Run[]): number[] {
  return runs.map(({ cold }) => cold)
}

/** Calls of AWS in one start. */
function callsOf(runs: readonly Run[]): string {
  return median(runs.map(({ asked }) => [...asked.calls.values()].reduce((sum, calls) => sum + calls, 0))).toFixed(0)
}
