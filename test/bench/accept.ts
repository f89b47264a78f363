import { TransactWriteCommand, type TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb'
import type { World } from '../support/world.ts'
import { freshNotice, openBenchWorld } from './bench-world.ts'
import { atLeast, type Figure } from './figure.ts'
import { progress } from './progress.ts'
import { recordTransactions } from './recorded-transactions.ts'
import { median, pairwise, spread } from './statistics.ts'

const CONCURRENCY = 16
const ROUNDS = 12
const PER_ROUND = 96

/** Of the bare transaction's speed; the rest is what checking, sealing and signing may cost. Design, section 12. */
const BUDGET = 0.6

/** How fast notices are accepted, beside the same transactions sent bare through the SDK by the same process. */
export async function acceptFigure(): Promise<Figure> {
  const world = await openBenchWorld()
  try {
    const { intake, bare } = await race(world)
    const ratios = pairwise(intake, bare)
    return {
      title: `Accept a notice, per second (concurrency ${CONCURRENCY})`,
      notes: [`${ROUNDS} rounds of ${PER_ROUND} in turn; requests signed and bare transactions sealed beforehand.`],
      columns: ['median', 'middle half'],
      rows: [
        { label: 'same transactions, bare', cells: [median(bare).toFixed(0), spread(bare)] },
        { label: 'through the intake', cells: [median(intake).toFixed(0), spread(intake)] },
        {
          label: 'ratio',
          cells: [median(ratios).toFixed(2), spread(ratios, 2)],
          budget: atLeast(BUDGET, median(ratios)),
        },
      ],
    }
  } finally {
    await world.close()
  }
}

async function race(world: World): Promise<{ intake: number[]; bare: number[] }> {
  const intake: number[] = []
  const bare: number[] = []
  // One round more, not counted: the code warms up in it.
  for (let round = 0; round <= ROUNDS; round++) {
    const requests = await signedRequests(world)
    const transactions = await recordTransactions(world, await signedRequests(world))
    const runs = [
      async () => bare.push(await perSecond(transactions, (transaction) => sendBare(world, transaction))),
      async () => intake.push(await perSecond(requests, (request) => handOver(world, request))),
    ]
    for (const run of round % 2 ? runs : runs.toReversed()) await run()
    progress('accepting notices', round, ROUNDS)
  }
  return { intake: intake.slice(1), bare: bare.slice(1) }
}

function signedRequests(world: World): Promise<Request[]> {
  return Promise.all(Array.from({ length: PER_ROUND }, () => world.sign(freshNotice())))
}

async function sendBare({ table }: World, transaction: TransactWriteCommandInput): Promise<void> {
  await table.doc.send(new TransactWriteCommand(transaction))
}

async function handOver({ intake }: World, request: Request): Promise<void> {
  const answer = await intake.request(request)
  if (answer.status !== 201) throw new Error(`not accepted: ${answer.status}`)
  await answer.arrayBuffer()
}

/** Does all tasks, so many at a time, and gives back how many were done per second. */
async function perSecond<T>(tasks: readonly T[], run: (task: T) => Promise<void>): Promise<number> {
  const waiting = tasks.values()
  const worker = async () => {
    for (const task of waiting) await run(task)
  }
  const from = performance.now()
  await Promise.all(Array.from({ length: CONCURRENCY }, worker))
  return tasks.length / ((performance.now() - from) / 1000)
}
