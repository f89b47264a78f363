import * as z from 'zod/mini'
import { brieflyTold, type PoliceWord, takings, wordContentSchema } from '../../../shared/police/word.ts'
import type { Table } from '../table/connection.ts'
import type { OpenDataKey } from '../table/data-keys.ts'
import { keys } from '../table/keys.ts'
import { allItems, beginningWith } from '../table/query.ts'
import { unseal } from '../table/seal.ts'
import { type Item, stored } from '../table/shapes.ts'

/* What police told later of the notice of a file, as it lies in the table: each word under a key of its own, which only the centre can open. */

const itemSchema = z.object({
  pk: z.string(),
  sk: z.string(),
  type: z.literal('police-word'),
  version: z.number(),
  client: z.string(),
  notice: z.string(),
  sender: z.string(),
  kind: z.enum(['supplement', 'end']),
  ordinal: z.number(),
  deliveredAt: z.string(),
  seen: z.exactOptional(z.object({ by: z.string(), at: z.string() })),
  taken: z.exactOptional(z.record(z.string(), z.object({ by: z.string(), at: z.string(), how: z.enum(takings) }))),
  key: z.string(),
  sealed: z.string(),
  centrePk: z.exactOptional(z.string()),
  centreSk: z.exactOptional(z.string()),
})
export type WordItem = z.infer<typeof itemSchema>

/** A word as it lies in the table, and opened. */
export interface OpenWord {
  readonly item: WordItem
  readonly word: PoliceWord
}

interface Place {
  readonly table: Table
  readonly id: string
}

/** All words about the notice of a file, oldest first. */
export async function readWords(place: Place, client: string, openKey: OpenDataKey): Promise<OpenWord[]> {
  return (await readToldAndAsked(place, client, openKey)).words
}

/** The same, and what the centre has asked police: they lie together, so that a file costs one read more. */
export async function readToldAndAsked(
  { table, id: centre }: Place,
  client: string,
  openKey: OpenDataKey,
): Promise<{ words: OpenWord[]; asked: Item | undefined }> {
  const { pk } = keys.asked(centre, client)
  const items = await allItems(table, beginningWith({ pk, sk: 'word' }))
  return {
    words: items.filter(({ type }) => type === 'police-word').map((item) => openWord(item, openKey)),
    asked: items.find(({ type }) => type === 'asked'),
  }
}

function openWord(found: Item, openKey: OpenDataKey): OpenWord {
  const item = stored(itemSchema, found)
  const { ordinal, deliveredAt, sender, seen, taken } = item
  const content = unseal(wordContentSchema, item.sealed, { key: openKey(item.key), item })
  return { item, word: { ordinal, deliveredAt, sender, content, ...(seen && { seen }), ...(taken && { taken }) } }
}

/** A word of police as it comes with its file. */
export function briefWord(word: PoliceWord): PoliceWord {
  const content = brieflyTold(word.content)
  const isWhole = JSON.stringify(content) === JSON.stringify(word.content)
  return isWhole ? word : { ...word, content, isBrief: true }
}

/** A stored word without opening it. */
export function readWordItem(item: Item): WordItem {
  return stored(itemSchema, item)
}
