import { marshall } from '@aws-sdk/util-dynamodb'
import { ulid } from 'ulid'
import { TABLE } from '../../../infra/local/base/environment.ts'
import { type Instant, plusHours } from '../../../shared/time/instant.ts'
import { progress } from '../report/progress.ts'

/** Records that belong together, to be stored again and again as if they were of other people. */
export interface Load {
  readonly original: readonly Record<string, unknown>[]
  /** When the original arrived; each copy arrived an hour before the last. */
  readonly arrivedAt: Instant
  readonly copies: number
}

/** As many as a transaction may hold. The engine commits each transaction to disk once, so large ones load four times as fast as batches. */
const PER_REQUEST = 100
const CONCURRENCY = 4

/** Stores the copies. Requests are made of text, without the SDK, whose work would be most of the time. */
export async function loadCopies(load: Load, endpoint: string): Promise<void> {
  const requests = batches(puts(load))
  const total = Math.ceil((load.original.length * load.copies) / PER_REQUEST)
  let done = 0
  const worker = async () => {
    for (const batch of requests) {
      await send(endpoint, `{"TransactItems":[${batch.join(',')}]}`)
      progress('loading history', ++done, total)
    }
  }
  await Promise.all(Array.from({ length: CONCURRENCY }, worker))
}

const anyUlid = /\b[0-7][0-9A-HJKMNP-TV-Z]{25}\b/g

function* puts({ original, arrivedAt, copies }: Load): Generator<string> {
  const texts = original.map((item) => JSON.stringify({ Put: { TableName: TABLE, Item: marshall(item) } }))
  for (let copy = 1; copy <= copies; copy++) {
    const at = plusHours(arrivedAt, -copy)
    const ids = new Map<string, string>()
    const newId = (old: string) => {
      const id = ids.get(old) ?? ulid(Date.parse(at))
      ids.set(old, id)
      return id
    }
    for (const text of texts) yield text.replaceAll(anyUlid, newId).replaceAll(arrivedAt, at)
  }
}

function* batches(items: Iterable<string>): Generator<string[]> {
  let batch: string[] = []
  for (const item of items) {
    batch.push(item)
    if (batch.length < PER_REQUEST) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}

// The engine wants to see a signature but does not check it.
const headers = {
  'content-type': 'application/x-amz-json-1.0',
  'x-amz-target': 'DynamoDB_20120810.TransactWriteItems',
  'x-amz-date': '20260101T000000Z',
  authorization:
    'AWS4-HMAC-SHA256 Credential=local/20260101/eu-central-1/dynamodb/aws4_request, SignedHeaders=host, Signature=0',
}

async function send(endpoint: string, body: string): Promise<void> {
  const answer = await fetch(endpoint, { method: 'POST', headers, body })
  if (!answer.ok) throw new Error(`not loaded: ${await answer.text()}`)
  await answer.arrayBuffer()
}
