import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb'
import { type DeadlineItem, deadlineItem } from '../../functions/store/duties/deadlines.ts'
import { keys } from '../../functions/store/table/keys.ts'
import { type Instant, plusHours } from '../../shared/time/instant.ts'
import type { World } from './world.ts'

interface Many {
  readonly count: number
  readonly startsAt: Instant
  /** When the sweep is to look at the first, and how many milliseconds between it and the next. */
  readonly wakeAt: Instant
  readonly apartMs?: number
  /** Tells the subjects of one call from those of another. */
  readonly prefix: string
  readonly stored?: (done: number) => void
}

/** As many as a transaction may hold. */
const PER_REQUEST = 100
const REQUESTS_AT_ONCE = 4

/** Stores open contact duties of one centre, as the intake leaves them but for the sealed card. */
export async function storeDeadlines(world: World, many: Many): Promise<void> {
  const items = deadlines(many)
  let done = 0
  const worker = async () => {
    for (const batch of items) {
      const TransactItems = batch.map((Item) => ({ Put: { TableName: world.table.name, Item: { ...Item } } }))
      await world.table.doc.send(new TransactWriteCommand({ TransactItems }))
      done += batch.length
      many.stored?.(done)
    }
  }
  await Promise.all(Array.from({ length: REQUESTS_AT_ONCE }, worker))
}

function* deadlines(many: Many): Generator<DeadlineItem[]> {
  for (let first = 0; first < many.count; first += PER_REQUEST) {
    const size = Math.min(PER_REQUEST, many.count - first)
    yield Array.from({ length: size }, (_, index) => deadline(many, first + index))
  }
}

function deadline({ startsAt, wakeAt, apartMs = 0, prefix }: Many, number: number): DeadlineItem {
  const subject = `${prefix}-${number}`
  const wake = new Date(Date.parse(wakeAt) + number * apartMs).toISOString()
  return deadlineItem(
    {
      ...keys.deadline('liberec', subject),
      centre: 'liberec',
      version: 1,
      kind: 'contact',
      subject,
      reference: `LIBEREC-${number}`,
      startsAt,
      dueAt: plusHours(startsAt, 48),
      status: 'open',
      climbedUntil: startsAt,
    },
    wake,
  )
}
