import * as z from 'zod/mini'
import { type Attempt, channels } from '../../../shared/clients/attempt.ts'
import { outcomes } from '../../../shared/duties/outcome.ts'
import { type Key, keySchema } from '../table/keys.ts'
import { type DataKey, seal, unseal } from '../table/seal.ts'
import { type Item, stored } from '../table/shapes.ts'
import type { Named } from '../table/transact.ts'

const attemptItemSchema = z.object({
  ...keySchema.shape,
  version: z.number(),
  id: z.string(),
  channel: z.enum(channels),
  outcome: z.enum(outcomes),
  at: z.string(),
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
