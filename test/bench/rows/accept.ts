import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb'
import { askedBy } from '../../../infra/local/http/gateway-event.ts'
import type { World } from '../../support/world.ts'
import { freshNotice, openBenchWorld } from '../bench-world.ts'
import { recordTransactions } from '../recorded-transactions.ts'
import { compared, comparison } from '../report/comparison.ts'
import { atLeast, type Figure } from '../report/figure.ts'
import { closedLoop, inTurn, type Loop } from '../report/in-turn.ts'
import { median } from '../report/statistics.ts'

const CONCURRENCY = 16
const ROUNDS = 9
const PER_ROUND = 96

/** Of the bare transaction's speed; the rest is what checking, sealing and signing may cost. Design, section 12. */
const BUDGET = 0.7

/** How fast notices are accepted, beside the same transactions sent bare through the SDK by the same process. */
export async function acceptFigure(): Promise<Figure> {
  const world = await openBenchWorld()
  try {
    const { intake, bare } = await race(world)
    const { cells, budget } = compared({ measured: speeds(intake), baseline: speeds(bare), digits: 0 }, (ratio) =>
      atLeast(BUDGET, ratio),
    )
    const cpu = [intake, bare].map((rounds) => median(rounds.map(({ cpuMs }) => cpuMs)).toFixed(1))
    return {
      title: `Accept a notice, @${CONCURRENCY}`,
      notes: [
        `baseline: the same transaction sent bare. ${ROUNDS} rounds of ${PER_ROUND} in turn; signed and sealed beforehand.`,
      ],
      columns: [...comparison('per second'), 'CPU ms each', 'baseline'],
      rows: [{ label: 'through the intake', cells: [...cells, ...cpu], budget }],
    }
  } finally {
    await world.close()
  }
}

function speeds(rounds: readonly Loop[]): number[] {
  return rounds.map(({ perSecond }) => perSecond)
}

function race(world: World): Promise<Record<'intake' | 'bare', Loop[]>> {
  return inTurn(
    { what: 'accepting notices', rounds: ROUNDS },
    {
      intake: async () => {
        const events = await Promise.all((await signedRequests(world)).map(askedBy))
        return closedLoop(events, CONCURRENCY, (event) => handOver(world, event))
      },
      bare: async () => {
        const transactions = await recordTransactions(world, await signedRequests(world))
        const send = async (input: (typeof transactions)[number]) =>
          world.table.doc.send(new TransactWriteCommand(input))
        return closedLoop(transactions, CONCURRENCY, send)
      },
    },
  )
}

function signedRequests(world: World): Promise<Request[]> {
  return Promise.all(Array.from({ length: PER_ROUND }, () => world.sign(freshNotice())))
}

async function handOver({ intake }: World, event: Awaited<ReturnType<typeof askedBy>>): Promise<void> {
  const { statusCode } = await intake.door(event)
  if (statusCode !== 201) throw new Error(`not accepted: ${statusCode}`)
}
