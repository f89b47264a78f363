import * as z from 'zod/mini'
import { type Attempt, channels, ways } from '../../../shared/clients/attempt.ts'
import { known } from '../../../shared/clients/safe-contact.ts'
import { outcomes } from '../../../shared/duties/outcome.ts'
import type { Table } from '../table/connection.ts'
import { type Key, keySchema } from '../table/keys.ts'
import { allItems, beginningWith } from '../table/query.ts'
import { type DataKey, seal, unseal } from '../table/seal.ts'
import { type Item, stored } from '../table/shapes.ts'
import type { Named } from '../table/transact.ts'

const codedSchema = z.object({
  id: z.string(),
  at: z.string(),
  outcome: z.enum(outcomes),
  recordedAt: z.string(),
  recordedIn: z.exactOptional(z.number()),
  number: z.exactOptional(z.string()),
  withdrawn: z.optional(z.object({ at: z.string() })),
  decisions: z.exactOptional(z.array(z.object({ way: z.enum(ways), madeIn: z.number() }))),
})
/** What the rules ask of an attempt. */
type CodedAttempt = z.infer<typeof codedSchema>

const attemptItemSchema = z.object({
  ...keySchema.shape,
  ...codedSchema.shape,
  version: z.number(),
  channel: z.enum(channels),
  by: z.string(),
  messageAllowed: z.exactOptional(known),
  sealed: z.string(),
  decisions: z.exactOptional(
    z.array(z.object({ by: z.string(), at: z.string(), way: z.enum(ways), madeIn: z.number(), sealed: z.string() })),
  ),
  withdrawn: z.optional(z.object({ by: z.string(), at: z.string(), sealed: z.string() })),
})
export type AttemptItem = z.infer<typeof attemptItemSchema>

/** What people wrote; sealed. */
const wordsSchema = z.string()

/** What people wrote of an attempt and the number they tried; sealed. It was the note alone once. */
const attemptWordsSchema = z.union([
  z.object({
    note: z.string(),
    beforeDelivery: z.exactOptional(z.string()),
    phone: z.exactOptional(z.string()),
  }),
  z.pipe(
    z.string(),
    z.transform((note) => ({ note })),
  ),
])

/** A stored attempt. */
export function readAttempt(item: Item): AttemptItem {
  return stored(attemptItemSchema, item)
}

/** Reads the coded part of all attempts among the entries whose sort keys begin so; no sealed words. */
export async function readCoded(table: Table, entries: Key): Promise<CodedAttempt[]> {
  const items = await allItems(table, {
    ...beginningWith(entries),
    ProjectionExpression: '#type, shape, id, #at, outcome, recordedAt, recordedIn, #number, decisions, withdrawn.#at',
    ExpressionAttributeNames: { '#type': 'type', '#at': 'at', '#number': 'number' },
  })
  return items.filter(({ type }) => type === 'attempt').map((item) => stored(codedSchema, item))
}

export function openAttempt(item: AttemptItem, key: DataKey): Attempt {
  const { pk: _pk, sk: _sk, version: _version, sealed, decisions, withdrawn, ...coded } = item
  const opened = <Part extends { readonly sealed: string }>({ sealed, ...part }: Part) => {
    return { ...part, reason: unseal(wordsSchema, sealed, { key, item }) }
  }
  return {
    ...coded,
    ...unseal(attemptWordsSchema, sealed, { key, item }),
    ...(decisions && { decisions: decisions.map(opened) }),
    ...(withdrawn && { withdrawn: opened(withdrawn) }),
  }
}

/** The item of an attempt: the coded part plain, as figures need it; the words sealed. */
export function attemptItem(name: Key, key: DataKey, attempt: Attempt): Item & Named {
  const { note, beforeDelivery, phone, decisions, withdrawn, ...plain } = attempt
  const words = { note, ...(beforeDelivery !== undefined && { beforeDelivery }), ...(phone !== undefined && { phone }) }
  const sealed = <Part extends { readonly reason: string }>({ reason, ...part }: Part) => {
    return { ...part, sealed: seal(reason, key, name) }
  }
  return {
    ...name,
    type: 'attempt' as const,
    version: 1,
    ...plain,
    sealed: seal(words, key, name),
    ...(decisions && { decisions: decisions.map(sealed) }),
    ...(withdrawn && { withdrawn: sealed(withdrawn) }),
  }
}
