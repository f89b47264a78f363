import * as z from 'zod/mini'
import { cardSchema, type RegisterCard } from '../../../shared/register/card.ts'
import type { CardChange, CardName } from '../../../shared/register/pages.ts'
import type { OpenDataKey } from '../table/data-keys.ts'
import { keySchema, keys } from '../table/keys.ts'
import { type DataKey, seal, unseal } from '../table/seal.ts'
import { type Item, stored } from '../table/shapes.ts'
import { type Action, put, removeSealed } from '../table/transact.ts'

/*
 * What is new to the register: a card beside its pages, sealed under the data key of what it is about, so that whoever writes a file writes
 * its card in the same transaction and needs nothing more to do so.
 */

/** The key of the file or enquiry, and as the centre can unwrap it. */
interface Sealing {
  readonly dataKey: DataKey
  readonly key: string
}

/** What a file or an enquiry is found by from now on. */
export function putCard(centre: string, card: RegisterCard, sealing: Sealing): Action {
  return put(cardItem(centre, card, sealing))
}

/** The item of a card. */
export function cardItem(centre: string, card: RegisterCard, { dataKey, key }: Sealing) {
  const name = keys.card(centre, card)
  return { ...name, type: 'card' as const, key, sealed: seal(card, dataKey, name) }
}

/** Makes the register forget a file or an enquiry: at once for whoever searches, in its pages when they next take something up. */
export function forgetCard(centre: string, name: CardName): Action {
  return put({ ...keys.card(centre, name), type: 'card' as const, isGone: true })
}

const looseSchema = z.lazy(() =>
  z.object({
    ...keySchema.shape,
    isGone: z.exactOptional(z.literal(true)),
    key: z.exactOptional(z.string()),
    sealed: z.exactOptional(z.string()),
  }),
)
export type LooseCard = z.infer<typeof looseSchema>

/** A stored card that no page has taken up yet. */
export function readLoose(item: Item): LooseCard {
  return stored(looseSchema, item)
}

/** What it says. */
export function openLoose(item: LooseCard, openKey: OpenDataKey): CardChange {
  const { sk, key, sealed, isGone } = item
  const [of, id = ''] = sk.split('#')
  const name = { of: of === 'enquiry' ? of : 'client', id } as const
  if (isGone || key === undefined || sealed === undefined) return { name }
  return { name, card: unseal(cardSchema, sealed, { key: openKey(key), item }) }
}

/** Deletes it once pages have taken it up, unless another was put in its place. */
export function dropLoose({ pk, sk, sealed }: LooseCard): Action {
  return removeSealed({ pk, sk }, sealed)
}
