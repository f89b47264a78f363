import * as z from 'zod/mini'
import { handOverStates } from '../../../shared/hand-over/hand-over.ts'
import type { Move } from '../../../shared/hand-over/move.ts'
import { byCentre, keys } from '../table/keys.ts'
import { type Item, stored } from '../table/shapes.ts'

/** How a person's move to another centre is kept with the first one: numbers, times and ids. */
const moveSchema = z.object({
  id: z.string(),
  /** The file of the first centre, and the one that the other opens. */
  client: z.string(),
  as: z.string(),
  /** The consent by which it went. */
  consent: z.string(),
  reference: z.string(),
  to: z.string(),
  /** How that centre is called. */
  toName: z.string(),
  at: z.string(),
  by: z.string(),
  status: z.enum(handOverStates),
  arrivedAt: z.exactOptional(z.string()),
  /** By which its parcels are told from those of the same sent twice. */
  attempt: z.number(),
  version: z.number(),
})
export type StoredMove = Readonly<z.infer<typeof moveSchema>>

export function readMove(item: Item): StoredMove {
  return stored(moveSchema, item)
}

export function moveItem(centre: string, move: StoredMove) {
  const { id, at } = move
  return { ...keys.move(centre, id), ...byCentre.move(centre, at, id), type: 'move' as const, ...move }
}

/** What the first centre is shown of it. */
export function shownMove(move: StoredMove): Move {
  const { id, client, reference, toName: to, at, by, status: state, arrivedAt } = move
  return { id, client, reference, to, at, by, state, ...(arrivedAt !== undefined && { arrivedAt }) }
}
