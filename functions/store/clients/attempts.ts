import * as z from 'zod/mini'
import { type Attempt, channels } from '../../../shared/clients/attempt.ts'
import { outcomes } from '../../../shared/duties/outcome.ts'
import type { Table } from '../table/connection.ts'
import { type Key, keySchema } from '../table/keys.ts'
import { allItems } from '../table/query.ts'
import { type DataKey, seal, unseal } from '../table/seal.ts'
import { type Item, stored } from '../table/shapes.ts'
import type { Named } from '../table/transact.ts'

const codedSchema = z.object({
  id: z.string(),
  at: z.string(),
  outcome: z.enum(outcomes),
  withdrawn: z.optional(z.object({ at: z.string() })),
})
/** What the rules ask of an attempt. */
type CodedAttempt = z.infer<typeof codedSchema>

const attemptItemSchema = z.object({
  ...keySchema.shape,
  ...codedSchema.shape,
  version: z.number(),
  channel: z.enum(channels),
  by: z.string(),
  recordedAt: z.string(),
  sealed: z.string(),
  withdrawn: z.optional(z.object({ by: z.string(), at: z.string(), sealed: z.string() })),
})
export type AttemptItem = z.infer<typeof attemptItemSchema>

/** What people wrote; sealed. */
const wordsSchema = z.string()

/** A stored attempt. */
export function readAttempt(item: Item): AttemptItem {
  return stored(attemptItemSchema, item)
}

/** Reads the coded part of all attempts whose sort keys begin so, in the order in which they were recorded; no sealed words. */
export async function readCoded(table: Table, { pk, sk }: Key): Promise<CodedAttempt[]> {
  const items = await allItems(table, {
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :sk)',
    ExpressionAttributeValues: { ':pk': pk, ':sk': sk },
    ProjectionExpression: '#type, shape, id, #at, outcome, withdrawn.#at',
    ExpressionAttributeNames: { '#type': 'type', '#at': 'at' },
    ConsistentRead: true,
  })
  return items.map((item) => stored(codedSchema, item))
}

export function openAttempt(item: AttemptItem, key: DataKey): Attempt {
  const { pk: _pk, sk: _sk, version: _version, sealed, withdrawn, ...attempt } = item
  const note = unseal(wordsSchema, sealed, { key, item })
  if (withdrawn === undefined) return { ...attempt, note }
  const reason = unseal(wordsSchema, withdrawn.sealed, { key, item })
  return { ...attempt, note, withdrawn: { by: withdrawn.by, at: withdrawn.at, reason } }
}

/** The item of an attempt: the coded part plain, as figures need it; the words sealed. */
export function attemptItem(name: Key, key: DataKey, attempt: Attempt): Item & Named {
  const { note, withdrawn, ...plain } = attempt
  return {
    ...name,
    type: 'attempt' as const,
    version: 1,
    ...plain,
    sealed: seal(note, key, name),
    ...(withdrawn && {
      withdrawn: { by: withdrawn.by, at: withdrawn.at, sealed: seal(withdrawn.reason, key, name) },
    }),
  }
}
