import type { Asked } from '../aws/stub.ts'
import { type Contestant, openContestants, type Run } from '../cold/contestants.ts'
import { compared, comparison } from '../report/comparison.ts'
import type { Figure, Row } from '../report/figure.ts'
import { inTurn } from '../report/in-turn.ts'
import { median } from '../report/statistics.ts'

const ROUNDS = 5
/** Calls of each process after its first one. */
const WARM_CALLS = 30

/** A warm door over TLS, keys in KMS, a role for the centre: what one call takes, and what it asks of AWS beside its floor. */
export async function warmFigure(): Promise<Figure> {
  const { close, ...contestants } = await openContestants()
  try {
    const warmed = (contestant: Contestant) => () => contestant(1 + WARM_CALLS)
    const runs = await inTurn(
      { what: 'warm calls', rounds: ROUNDS },
      {
        intake: warmed(contestants.intake),
        intakeFloor: warmed(contestants.intakeFloor),
        api: warmed(contestants.api),
        apiFloor: warmed(contestants.apiFloor),
      },
    )
    return {
      title: 'Warm, over TLS, keys in KMS, ms',
      notes: [
        `baseline: same SDK, same calls, nothing else. ${ROUNDS} processes each, in turn, ${WARM_CALLS} calls after the first.`,
        'calls, connections: of a whole process, to KMS and STS.',
      ],
      columns: [...comparison('one call'), 'calls', 'baseline', 'connections', 'baseline'],
      rows: [rowOf('accept a notice', runs.intake, runs.intakeFloor), rowOf('open Today', runs.api, runs.apiFloor)],
    }
  } finally {
    await close()
  }
}

function rowOf(label: string, runs: readonly Run[], floor: readonly Run[]): Row {
  const typical = (of: readonly Run[]) => of.map(({ warm }) => median(warm))
  const calls = [mostOf(runs, 'calls'), mostOf(floor, 'calls')] as const
  const connections = [mostOf(runs, 'connections'), mostOf(floor, 'connections')] as const
  const kept = calls[0] <= calls[1] && connections[0] <= connections[1]
  const { cells, budget } = compared({ measured: typical(runs), baseline: typical(floor) }, () => ({
    text: 'calls and connections ≤ baseline',
    kept,
  }))
  return { label, cells: [...cells, ...[...calls, ...connections].map(String)], budget }
}

/** What the neediest process asked of the services that hold keys and roles. */
function mostOf(runs: readonly Run[], what: keyof Asked): number {
  return Math.max(...runs.map(({ asked }) => (asked[what].get('kms') ?? 0) + (asked[what].get('sts') ?? 0)))
}
