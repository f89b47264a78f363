import { TransactWriteCommand, type TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb'
import type { World } from '../../support/world.ts'
import { freshNotice, openBenchWorld } from '../bench-world.ts'
import { recordTransactions } from '../recorded-transactions.ts'
import { atLeast, type Figure } from '../report/figure.ts'
import { progress } from '../report/progress.ts'
import { median, pairwise, spread } from '../report/statistics.ts'

const CONCURRENCY = 16
const ROUNDS = 10
const PER_ROUND = 96

/** Of the bare transaction's speed; the rest is what checking, sealing and signing may cost. Design, section 12. */
const BUDGET = 0.6

/** One round of one contestant. */
interface Round {
  readonly perSecond: number
  /** Milliseconds that this process worked for each. Unlike speed, it hardly depends on who else uses the machine. */
  readonly cpuMs: number
}

/** How fast notices are accepted, beside the same transactions sent bare through the SDK by the same process. */
export async function acceptFigure(): Promise<Figure> {
  const world = await openBenchWorld()
  try {
    const { intake, bare } = await race(world)
    const ratios = pairwise(speeds(intake), speeds(bare))
    const ratio = [median(ratios).toFixed(2), spread(ratios, 2)]
    return {
      title: `Accept a notice, concurrency ${CONCURRENCY}`,
      notes: [`${ROUNDS} rounds of ${PER_ROUND} in turn; requests signed and bare transactions sealed beforehand.`],
      columns: ['per second', 'middle half', 'CPU ms each'],
      rows: [
        { label: 'same transactions, bare', cells: cellsOf(bare) },
        { label: 'through the intake', cells: cellsOf(intake) },
        { label: 'ratio of speeds', cells: ratio, budget: atLeast(BUDGET, median(ratios)) },
      ],
    }
  } finally {
    await world.close()
  }
}

function speeds(rounds: readonly Round[]): number[] {
  return rounds.map(({ perSecond }) => perSecond)
}

function cellsOf(rounds: readonly Round[]): string[] {
  const speed = speeds(rounds)
  return [median(speed).toFixed(0), spread(speed), median(rounds.map(({ cpuMs }) => cpuMs)).toFixed(1)]
}

async function race(world: World): Promise<{ intake: Round[]; bare: Round[] }> {
  const intake: Round[] = []
  const bare: Round[] = []
  // One round more, not counted: the code warms up in it.
  for (let round = 0; round <= ROUNDS; round++) {
    const requests = await signedRequests(world)
    const transactions = await recordTransactions(world, await signedRequests(world))
    const runs = [
      async () => bare.push(await timed(transactions, (transaction) => sendBare(world, transaction))),
      async () => intake.push(await timed(requests, (request) => handOver(world, request))),
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

/** Does all tasks, so many at a time. */
async function timed<T>(tasks: readonly T[], run: (task: T) => Promise<void>): Promise<Round> {
  const waiting = tasks.values()
  const worker = async () => {
    for (const task of waiting) await run(task)
  }
  const worked = process.cpuUsage()
  const from = performance.now()
  await Promise.all(Array.from({ length: CONCURRENCY }, worker))
  const seconds = (performance.now() - from) / 1000
  const { user, system } = process.cpuUsage(worked)
  return { perSecond: tasks.length / seconds, cpuMs: (user + system) / 1000 / tasks.length }
}
