import * as z from 'zod/mini'
import { handOverReasons } from '../../../shared/duties/handed.ts'
import {
  type HandedOver,
  type Holder,
  handOverStates,
  hindrances,
  holderSchema,
} from '../../../shared/hand-over/hand-over.ts'
import { byCentre, keySchema, keys } from '../table/keys.ts'
import { type Item, itemTypes, stored } from '../table/shapes.ts'

/*
 * How handing a notice over is kept. The first centre writes what goes over as parcels in partitions of its own, sealed for the other;
 * the door of hand-overs carries them there and opens none.
 */

/** Of which version each file was, and how often anything had been done in it, when it was read. */
const guardSchema = z.object({ client: z.string(), version: z.number(), touches: z.number() })

const handOverSchema = z.object({
  id: z.string(),
  notice: z.string(),
  clients: z.array(z.string()),
  to: z.string(),
  /** How that centre is called. */
  toName: z.string(),
  at: z.string(),
  by: z.string(),
  reason: z.enum(handOverReasons),
  references: z.array(z.string()),
  status: z.enum(handOverStates),
  hindrance: z.exactOptional(z.enum(hindrances)),
  arrivedAt: z.exactOptional(z.string()),
  /** Which try it is, by which its parcels are told from those of another. */
  attempt: z.number(),
  guards: z.array(guardSchema),
  /** A digest of all items that go over, as they were read. */
  seen: z.string(),
  version: z.number(),
})
export type StoredHandOver = Readonly<z.infer<typeof handOverSchema>>

export function readHandOver(item: Item): StoredHandOver {
  return stored(handOverSchema, item)
}

export function handOverItem(centre: string, handOver: StoredHandOver) {
  const { id, at } = handOver
  return { ...keys.handOver(centre, id), ...byCentre.handOver(centre, at, id), type: 'hand-over' as const, ...handOver }
}

/** What the first centre is shown of it. */
export function shownHandOver(handOver: StoredHandOver): HandedOver {
  const { id, toName: to, at, by, reason, references, status: state, hindrance, arrivedAt } = handOver
  return { id, to, at, by, reason, references, state, ...(hindrance && { hindrance }), ...(arrivedAt && { arrivedAt }) }
}

/** When an item is written at the other centre: before it is found there, with the end of the first centre's duty, or after that. */
const stages = ['before', 'with', 'after'] as const
export type Stage = (typeof stages)[number]

export const partSchema = z.looseObject({ ...keySchema.shape, type: z.enum(itemTypes) })

const parcelSchema = z.object({ ...keySchema.shape, stage: z.enum(stages), part: partSchema })
export type Parcel = z.infer<typeof parcelSchema>

export function readParcel(item: Item): Parcel {
  return stored(parcelSchema, item)
}

const noticePathSchema = z.object({ path: z.exactOptional(z.array(holderSchema)) })

/** Which centres had a stored notice before, in order. */
export function pathOf(notice: Item): readonly Holder[] {
  return stored(noticePathSchema, notice).path ?? []
}
