import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda'
import { loggable } from '../../shared/problems/problem.ts'
import { type Instant, instant } from '../../shared/time/instant.ts'
import { type FiguresStore, type Touched, touchedBy } from '../store/for-figures.ts'
import { type PublishingDeps, publishReleased } from './publishing.ts'
import { signHandReceipt, signRelease } from './signing.ts'

export interface FiguresDeps {
  readonly store: FiguresStore
  /** What signs and publishes what centres release. */
  readonly publishing: PublishingDeps
  /** Where people and police reach the platform: what receipts name as who gave them. */
  readonly origin: string
  readonly now: () => Date
}

/** What of a Lambda's context a round needs: it stops before its time limit. */
interface Context {
  getRemainingTimeInMillis(): number
}

/** What a round does at most of the check: the next minute goes on, and nobody who wants the platform to stop waits for longer. */
const ROUND_MS = 20_000

/** No record is begun later than this before the end. */
const RESERVE_MS = 20_000

/**
 * The door of figures. Whatever changed in the table, what was counted of it is counted anew: first the facts of the touched record, then,
 * when those changed, the figures of their month. It asks what is stored now, so that a record that is told twice, late or in another order
 * gives the same. What a head releases it signs, and the receipt of a notice that was entered by hand. On schedules it counts everything anew (see `check`), and publishes what was released.
 */
export function createFigures(deps: FiguresDeps) {
  return async (event: DynamoDBStreamEvent | Scheduled, context: Context): Promise<Done> => {
    if ('Records' in event) return onChanges(event, deps)
    return event.kind === 'figures' ? check(deps, context) : publishReleased(deps.publishing, instant(deps.now()))
  }
}

interface Scheduled {
  readonly kind: 'figures' | 'publishing'
}

/** Of changes, which are to be told again; of a round, how many centres were checked, or how many publications made. */
type Done = DynamoDBBatchResponse | { readonly checked: number } | { readonly published: number }

async function onChanges({ Records }: DynamoDBStreamEvent, deps: FiguresDeps): Promise<DynamoDBBatchResponse> {
  const now = instant(deps.now())
  for (const { touched, record } of touchedIn(Records)) {
    try {
      await follow(touched, deps, now)
    } catch (thrown) {
      console.error(JSON.stringify(loggable(thrown)))
      return { batchItemFailures: [{ itemIdentifier: record.dynamodb?.SequenceNumber ?? '' }] }
    }
  }
  return { batchItemFailures: [] }
}

interface TouchedByRecord {
  readonly touched: Touched
  /** The first that told of it: with what comes after it, it is told again when it fails. */
  readonly record: DynamoDBRecord
}

/** What a batch touches, each once. */
function touchedIn(records: readonly DynamoDBRecord[]): Iterable<TouchedByRecord> {
  const all = new Map<string, TouchedByRecord>()
  for (const record of records) {
    const image = record.dynamodb?.NewImage
    const touched = image && touchedBy(image)
    const name = JSON.stringify(touched)
    if (touched !== undefined && !all.has(name)) all.set(name, { touched, record })
  }
  return all.values()
}

async function follow(touched: Touched, { store, publishing, origin }: FiguresDeps, now: Instant): Promise<void> {
  const { centre } = touched
  if (touched.touched === 'release') await signRelease(publishing, touched, now)
  if (touched.touched === 'hand-notice') {
    await signHandReceipt(publishing, touched, origin)
    await store.reckon(centre, { of: 'notice', id: touched.notice }, now)
  }
  if (touched.touched === 'subject') await store.reckon(centre, touched.subject, now)
  if (touched.touched === 'period') await store.markStale(centre, touched.period, now)
  if (touched.touched === 'rules') await store.reckonAll(centre, now)
  if (touched.touched === 'hand-over') await store.reckonHandOver(centre, touched.handOver, now)
  if (touched.touched !== 'household') return
  await store.reckon(centre, { of: 'notice', id: touched.notice }, now)
  for (const id of await store.filesOf(centre, touched.notice)) await store.reckon(centre, { of: 'file', id }, now)
}

/** Reckons the months whose facts have changed, and counts anew what was not counted today. Rejects, when all is mended, if anything differed: somebody has to learn why. */
async function check({ store, now }: FiguresDeps, context: Context): Promise<{ readonly checked: number }> {
  const given = context.getRemainingTimeInMillis()
  const isTime = () => {
    const left = context.getRemainingTimeInMillis()
    return left > RESERVE_MS && given - left < ROUND_MS
  }
  const done = { checked: 0, mended: 0, failed: 0 }
  for (const centre of await store.centres()) {
    if (!isTime()) break
    try {
      await store.reckonStale(centre, { now: instant(now()), isTime })
      const mended = await store.check(centre, { now: instant(now()), isTime })
      if (mended === undefined) continue
      done.checked += 1
      done.mended += mended
    } catch (thrown) {
      done.failed += 1
      console.error(JSON.stringify(loggable(thrown)))
    }
  }
  if (done.mended > 0)
    throw new Error(`figures of ${done.mended} records differed from what is stored, and were mended`)
  if (done.failed > 0) throw new Error(`figures of ${done.failed} centres could not be checked`)
  return { checked: done.checked }
}
