import { QueryCommand } from '@aws-sdk/lib-dynamodb'
import { byCentre, table as layout } from '../../../functions/store/table/keys.ts'
import { openApi, people } from '../../support/api.ts'
import type { World } from '../../support/world.ts'
import { CENTRE, freshNotice, openBenchWorld } from '../bench-world.ts'
import { compared, comparison } from '../report/comparison.ts'
import { atLeast, type Figure } from '../report/figure.ts'
import { closedLoop, inTurn, type Loop } from '../report/in-turn.ts'
import { median } from '../report/statistics.ts'

const DUTIES = 50
const CONCURRENCY = 16
const ROUNDS = 10
const PER_ROUND = 96

/** Of the bare query's speed; the rest is what opening fifty names may cost. Design, section 12. */
const BUDGET = 0.7

/** How fast Today is shown while many open it, beside the same query sent bare through the SDK by the same process. */
export async function todayFigure(): Promise<Figure> {
  const world = await openBenchWorld()
  try {
    for (let duty = 0; duty < DUTIES; duty++) await world.deliver(freshNotice())
    const { api, bare } = await inTurn(
      { what: 'opening Today', rounds: ROUNDS },
      { api: looped(throughApi(world)), bare: looped(bareQuery(world)) },
    )
    const speeds = (rounds: readonly Loop[]) => rounds.map(({ perSecond }) => perSecond)
    const { cells, budget } = compared({ measured: speeds(api), baseline: speeds(bare), digits: 0 }, (ratio) =>
      atLeast(BUDGET, ratio),
    )
    const cpu = [api, bare].map((rounds) => median(rounds.map(({ cpuMs }) => cpuMs)).toFixed(1))
    return {
      title: `Today with ${DUTIES} duties, @${CONCURRENCY}`,
      notes: [`baseline: the same query sent bare, nothing opened. ${ROUNDS} rounds of ${PER_ROUND} in turn.`],
      columns: [...comparison('per second'), 'CPU ms each', 'baseline'],
      rows: [{ label: 'through the api', cells: [...cells, ...cpu], budget }],
    }
  } finally {
    await world.close()
  }
}

function looped(run: () => Promise<void>): () => Promise<Loop> {
  return () => closedLoop(Array.from({ length: PER_ROUND }), CONCURRENCY, run)
}

function throughApi(world: World): () => Promise<void> {
  const api = openApi(world)
  return async () => {
    const { duties } = await (await api({ path: '/api/today', as: people.onDuty })).json()
    expectAll(duties)
  }
}

function bareQuery({ table }: World): () => Promise<void> {
  const query = {
    TableName: table.name,
    IndexName: layout.indexes.byCentre.name,
    KeyConditionExpression: 'centrePk = :list',
    ExpressionAttributeValues: { ':list': byCentre.openDuties(CENTRE) },
  }
  return async () => {
    const { Items = [] } = await table.doc.send(new QueryCommand(query))
    expectAll(Items)
  }
}

function expectAll({ length }: readonly unknown[]): void {
  if (length !== DUTIES) throw new Error(`${length} duties`)
}
