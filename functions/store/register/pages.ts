import { deflateRawSync, inflateRawSync } from 'node:zlib'
import * as z from 'zod/mini'
import { cardSchema, type RegisterCard } from '../../../shared/register/card.ts'
import type { Centre } from '../table/access.ts'
import { keySchema, keys } from '../table/keys.ts'
import { readItem } from '../table/query.ts'
import { sealBytes, unsealBytes } from '../table/seal.ts'
import { type Item, stored } from '../table/shapes.ts'
import { type Action, create, put, replace } from '../table/transact.ts'

/** Which pages there are, each in which version, and how far what was stored before there was a register has been gone through. */
const headSchema = z.object({
  version: z.number(),
  pages: z.array(z.number()),
  filesUntil: z.exactOptional(z.string()),
  enquiriesUntil: z.exactOptional(z.string()),
  isWhole: z.exactOptional(z.literal(true)),
  form: z.exactOptional(z.number()),
})
export type RegisterHead = z.infer<typeof headSchema>

/** What cards are made of: with another number all are made anew. Since 3 they hold the dwelling in its parts. */
const CARD_FORM = 4

/** The head as it is stored; before anything was taken up, or when its cards are of another form, one by which everything is gone through. */
export function readHead(item: Item | undefined): RegisterHead {
  if (item === undefined) return { version: 0, pages: [], form: CARD_FORM }
  const head = stored(headSchema, item)
  return head.form === CARD_FORM ? head : { ...headGatheredAnew(head, false), form: CARD_FORM }
}

/** The next head: of the version after the one that was read, and only if that is the present one. */
export function putHead(centre: string, head: RegisterHead): Action {
  const item = { ...keys.register(centre), type: 'register' as const, ...head }
  return head.version === 0 ? create({ ...item, version: 1 }) : replace(item, head.version)
}

/** A head by which everything stored is gone through anew. What pages there are stays, unless nobody can open them any more. */
export function headGatheredAnew({ version, pages }: RegisterHead, arePagesLost: boolean): RegisterHead {
  return { version, pages: arePagesLost ? [] : pages }
}

const pageSchema = z.object({ ...keySchema.shape, sealed: z.string() })

/** A page of cards as it is now. The head says that there is one. */
export async function readCardPage(centre: Centre, page: number): Promise<RegisterCard[]> {
  const [found, key] = await Promise.all([readItem(centre.table, keys.cardPage(centre.id, page)), centre.registerKey()])
  if (found === undefined) throw new Error('the register lacks a page')
  const item = stored(pageSchema, found)
  const json = inflateRawSync(unsealBytes(item.sealed, { key, item })).toString()
  return z.parse(z.array(cardSchema), JSON.parse(json))
}

/** A page in place of the one that is there; the head, in the same transaction, is the guard of it. */
export async function putCardPage(centre: Centre, page: number, cards: readonly RegisterCard[]): Promise<Action> {
  const name = keys.cardPage(centre.id, page)
  const key = await centre.registerKey()
  const sealed = sealBytes(deflateRawSync(JSON.stringify(cards)), { key, item: name })
  return put({ ...name, type: 'card-page' as const, sealed })
}
