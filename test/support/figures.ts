import { marshall } from '@aws-sdk/util-dynamodb'
import type { DynamoDBBatchResponse, DynamoDBRecord } from 'aws-lambda'
import { createFigures } from '../../functions/figures/app.ts'
import { openSolver } from '../../functions/figures/solver.ts'
import { type FiguresStore, forFigures } from '../../functions/store/for-figures.ts'
import { figureTypes } from '../../functions/store/table/keys.ts'
import { once } from '../../functions/store/table/once.ts'
import { ORIGIN, type World } from './world.ts'

/** The figures door of a world, and the stream that wakes it. */
export function openFigures(world: World, store: FiguresStore = forFigures(world.table)) {
  const publishing = { table: world.table, signer: world.signer, openSolver: once(openSolver) }
  const figures = createFigures({ store, publishing, origin: ORIGIN, now: world.now })
  const told = new Map<string, string>()
  const context = { getRemainingTimeInMillis: () => 300_000 }

  /** The records that the stream would bring: items of its types that changed since the last time, in any order that is asked for. */
  async function records(): Promise<DynamoDBRecord[]> {
    const types: readonly unknown[] = figureTypes
    const items = (await world.everything()).filter(({ type }) => types.includes(type))
    const changed = items.filter((item) => told.get(nameOf(item)) !== wordsOf(item))
    for (const item of changed) told.set(nameOf(item), wordsOf(item))
    return changed.map((item, index) => ({
      eventName: 'MODIFY',
      dynamodb: { SequenceNumber: String(index), NewImage: marshall(item) },
    })) as DynamoDBRecord[]
  }

  const bring = (Records: DynamoDBRecord[]) => figures({ Records }, context) as Promise<DynamoDBBatchResponse>

  return {
    records,
    bring,
    /** Lets the stream bring what is new, until nothing is. */
    settle: async () => {
      for (let Records = await records(); Records.length > 0; Records = await records()) {
        const { batchItemFailures } = await bring(Records)
        if (batchItemFailures.length > 0) throw new Error('a record failed')
      }
      for (const centre of await store.centres())
        await store.reckonStale(centre, { now: world.now().toISOString(), isTime: () => true })
    },
    /** A round of publishing. */
    publish: () => figures({ kind: 'publishing' }, context),
    /** A round of the check. */
    check: (remaining: () => number = context.getRemainingTimeInMillis) =>
      figures({ kind: 'figures' }, { getRemainingTimeInMillis: remaining }),
  }
}

function nameOf({ pk, sk }: Record<string, unknown>): string {
  return `${String(pk)} ${String(sk)}`
}

/** Whatever order the engine gives attributes in. */
function wordsOf(item: Record<string, unknown>): string {
  return JSON.stringify(item, (_name, value) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)))
      : value,
  )
}
