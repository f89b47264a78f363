import { randomInt } from 'node:crypto'
import { DeleteCommand } from '@aws-sdk/lib-dynamodb'
import type { Instant } from '../../../shared/time/instant.ts'
import { canonical } from '../leaving/stored-items.ts'
import type { Table } from '../table/connection.ts'
import { type Key, keys } from '../table/keys.ts'
import { allItems, beginningWith, readItem } from '../table/query.ts'
import { type Action, put, somebodyWasFirst, transact } from '../table/transact.ts'
import { type Parcel, partSchema, readParcel, type Stage } from './items.ts'

/* What goes from one centre to another, item by item, sealed for the other; it lies with the first until it stands there. */

/** An item for the other centre, and when it is written there. */
export type Packed = Pick<Parcel, 'stage' | 'part'>

export function packedAs(stage: Stage, item: object): Packed {
  return { stage, part: partSchema.parse(item) }
}

/** What one centre has on its way to another. */
export interface Load {
  readonly table: Table
  readonly from: string
  readonly now: Instant
  readonly parcels: readonly Parcel[]
}

/** Of which hand-over or move of which centre, and of which try of it. */
export interface Sent {
  readonly centre: string
  readonly id: string
  readonly attempt: number
}

/** Tells the parcels of a try from those of any other, also of the same sent twice at one moment. */
export function newAttempt(): number {
  return randomInt(2 ** 47)
}

/** Parcels that are written by one transaction: each may hold a long report, and a transaction ends at 4 MB. */
const TOGETHER = 8

/** Writes what goes. */
export async function putParcels(table: Table, { centre, id, attempt }: Sent, all: readonly Packed[]): Promise<void> {
  for (let from = 0; from < all.length; from += TOGETHER) {
    const some = all.slice(from, from + TOGETHER).map(({ stage, part }, index): [string, Action] => {
      const parcel: Parcel = { ...keys.parcel(centre, id, { attempt, part: from + index }), stage, part }
      return [`parcel ${index}`, put({ ...parcel, type: 'parcel' as const })]
    })
    await transact<string>(table, Object.fromEntries(some))
  }
}

/** What goes, in the order in which it was written. */
export async function readParcels(table: Table, { centre, id, attempt }: Sent): Promise<Parcel[]> {
  return (await allItems(table, beginningWith(keys.parcel(centre, id, { attempt, part: '' })))).map(readParcel)
}

/** Those of a stage. */
export function staged(parcels: readonly Parcel[], stage: Stage): Parcel[] {
  return parcels.filter((parcel) => parcel.stage === stage)
}

/** Writes an item at the other centre. False when another is there: the same is on its way a second time. */
export async function bring(table: Table, part: Parcel['part']): Promise<boolean> {
  const refused = await somebodyWasFirst(transact(table, { part: placed(part) }))
  return refused === undefined || isThere(table, part)
}

/** What the other centre has from now on, as actions of one transaction. What it knows of a file that went away from there once gives way. */
export function atTheOther(parcels: readonly Parcel[]): Record<string, Action> {
  return Object.fromEntries(staged(parcels, 'with').map(({ part }, index) => [`theirs ${index}`, placed(part)]))
}

/** As it was read there, in whatever shape. What says that a file is gone, and what the register has of it, give way. */
function placed(Item: Parcel['part']): Action {
  const isNew = { ConditionExpression: 'attribute_not_exists(pk)' }
  const givesWay = Item.type === 'activity' || Item.type === 'card'
  return (TableName) => ({ Put: { TableName, Item, ...(!givesWay && isNew) } })
}

/** What is written once the other centre has it; some of it may be there, of a try that broke off. */
export async function bringTheRest(table: Table, parcels: readonly Parcel[]): Promise<void> {
  for (const { part } of staged(parcels, 'after')) await somebodyWasFirst(transact(table, { part: placed(part) }))
}

/** Whether two names are of one item. */
export function isSame(one: Key, other: Key): boolean {
  return one.pk === other.pk && one.sk === other.sk
}

/** What the other centre got before everything was there goes again. */
export async function takeBack(table: Table, parcels: readonly Parcel[]): Promise<void> {
  for (const { part } of staged(parcels, 'before')) if (await isThere(table, part)) await removeItem(table, part)
}

/** Whether an item lies there just so. */
async function isThere(table: Table, part: Parcel['part']): Promise<boolean> {
  const found = await readItem(table, { pk: part.pk, sk: part.sk })
  return found !== undefined && canonical(found) === canonical(part)
}

/** The last of them last: as long as there is one, there is something left to do. */
export async function removeParcels(table: Table, parcels: readonly Key[]): Promise<void> {
  for (const parcel of parcels) await removeItem(table, parcel)
}

/** Deletes an item, whatever it says. */
export async function removeItem(table: Table, { pk, sk }: Key): Promise<void> {
  await table.doc.send(new DeleteCommand({ TableName: table.name, Key: { pk, sk } }))
}
