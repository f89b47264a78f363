import * as z from 'zod/mini'
import type { HandOverState, Hindrance } from '../../../shared/hand-over/hand-over.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import { gone } from '../clients/activity.ts'
import { handedFileItem } from '../clients/handed-file.ts'
import { readOpenCentres } from '../police/senders.ts'
import { forgetCard } from '../register/cards.ts'
import { buried } from '../retention/tombstones.ts'
import type { Table } from '../table/connection.ts'
import { type Key, keys } from '../table/keys.ts'
import { readItem } from '../table/query.ts'
import { type Item, stored } from '../table/shapes.ts'
import { type Action, put, replace, somebodyWasFirst, transact } from '../table/transact.ts'
import { handOverItem, type Parcel, readHandOver, type StoredHandOver } from './items.ts'
import {
  atTheOther,
  bring,
  bringTheRest,
  isSame,
  type Load,
  readParcels,
  removeItem,
  removeParcels,
  staged,
  takeBack,
} from './parcels.ts'
import { digestOf, itemsIn, readParts } from './parts.ts'

/*
 * Carries a notice from one centre to another. Nothing of it is opened here: what goes lies sealed for the other centre already. The other
 * centre's files, the end of the first one's duty and where police find the notice change in one transaction, so that at no instant nobody
 * has the duty, and at none two have it.
 */

/** Which hand-over of which centre. */
export interface Carrying {
  readonly from: string
  readonly id: string
}

/** Carries what is on its way, and sees what has arrived to the end. Done again, or after it broke off, it goes on where it was. */
export async function carry(table: Table, { from, id }: Carrying, now: Instant): Promise<HandOverState | undefined> {
  const item = await readItem(table, keys.handOver(from, id))
  if (item === undefined) return undefined
  const found = readHandOver(item)
  const load = { table, from, now, parcels: await readParcels(table, { centre: from, ...found }) }
  const is = found.status === 'sent' ? await bringOver(load, found) : found
  if (is.status === 'arrived') await clearAway(load, is)
  if (is.status === 'overtaken') await leaveAll(load, is)
  return is.status
}

const placeSchema = z.object({ centre: z.string(), version: z.exactOptional(z.number()) })
type Place = z.infer<typeof placeSchema>

async function bringOver(load: Load, is: StoredHandOver): Promise<StoredHandOver> {
  const { table, from, now } = load
  const found = await readItem(table, keys.noticePlace(is.notice))
  const place = found && stored(placeSchema, found)
  const way = await wayOf(load, is, place)
  if (way !== 'free') return turn(load, is, way)
  for (const { part } of staged(load.parcels, 'before')) if (!(await bring(table, part))) return overtaken(load, is)
  const arrived = { ...is, status: 'arrived' as const, arrivedAt: now }
  const actions = {
    ...atTheOther(load.parcels),
    ...atTheFirst(load, is),
    // One that was entered by hand has no place: police do not ask for it.
    ...(place && { place: turnPlace(is, { from, place }) }),
  }
  const refused = await somebodyWasFirst(
    transact<string>(table, { ...actions, 'hand-over': replace(handOverItem(from, arrived), is.version) }),
  )
  return refused === undefined ? { ...arrived, version: is.version + 1 } : overtaken(load, is)
}

/** Something was done while it was brought over; or somebody carried it at the same time. */
async function overtaken(load: Load, is: StoredHandOver): Promise<StoredHandOver> {
  const { table, from } = load
  const [again, place] = await Promise.all([
    readItem(table, keys.handOver(from, is.id)),
    readItem(table, keys.noticePlace(is.notice)),
  ])
  const by = again && readHandOver(again)
  if (by !== undefined && by.status !== 'sent') return by
  const way = await wayOf(load, is, place && stored(placeSchema, place))
  return turn(load, is, way === 'free' ? 'unknown' : way)
}

/** Whether it is the first centre's still, as it was read there, and everything goes where it may; or what came between. */
async function wayOf(
  { table, from, parcels }: Load,
  is: StoredHandOver,
  place?: Place,
): Promise<Hindrance | 'unknown' | 'free'> {
  if (place !== undefined && place.centre !== from) return 'handed'
  if (!parcels.every(({ part }) => isOf(part, is))) return 'unknown'
  const [parts, open, ...theirs] = await Promise.all([
    readParts({ id: from, table }, is.notice, is.clients),
    readOpenCentres(table),
    ...is.clients.map((client) => readItem(table, keys.client(is.to, client))),
  ])
  if (!open.includes(is.to)) return 'closed'
  if (parts.notice.length === 0) return 'handed'
  if (digestOf(parts) !== is.seen) return toldSince(itemsIn(parts), is.at) ? 'police' : 'work'
  return theirs.every((file) => file === undefined) ? 'free' : 'unknown'
}

function toldSince(items: readonly Item[], at: Instant): boolean {
  return items.some(({ type, deliveredAt }) => type === 'police-word' && String(deliveredAt) >= at)
}

/** Whether an item is of the notice and of the centre it goes to: a parcel reaches no other file there. */
function isOf({ pk, sk, type, thread }: Parcel['part'], { to, notice, clients }: StoredHandOver): boolean {
  if (type === 'letter') return pk.startsWith(keys.letter(to, '').pk) && thread === notice
  if (type === 'card') return clients.some((client) => isSame({ pk, sk }, keys.card(to, { of: 'client', id: client })))
  const ofFile = clients.flatMap((client) => [
    keys.client(to, client).pk,
    keys.version(to, client).pk,
    keys.record(to, client, { type: '', id: '' }).pk,
    keys.longReport(to, client, '').pk,
    keys.audit(to, client, '').pk,
  ])
  return [...ofFile, keys.notice(to, notice).pk, keys.household(to, notice).pk].includes(pk)
}

/** The first centre's files go, if they are as they were read; and with them its duty. */
function atTheFirst({ from, now }: Load, { notice, guards }: StoredHandOver): Record<string, Action> {
  const files = guards.flatMap(({ client, version, touches }): [string, Action][] => [
    [`file ${client}`, removal(keys.client(from, client), version)],
    [`duty ${client}`, removal(keys.deadline(from, client))],
    [`activity ${client}`, gone(from, { client, now, touches })],
  ])
  return { ...Object.fromEntries(files), notice: removal(keys.notice(from, notice)) }
}

function removal(Key: Key, version?: number): Action {
  return (TableName) => ({
    Delete: {
      TableName,
      Key,
      ConditionExpression: version === undefined ? 'attribute_exists(pk)' : 'version = :was',
      ...(version !== undefined && { ExpressionAttributeValues: { ':was': version } }),
    },
  })
}

/** Police find the notice at the other centre, as long as they said nothing more about it meanwhile. */
function turnPlace(
  { notice, to }: StoredHandOver,
  { from, place }: { readonly from: string; readonly place: Place },
): Action {
  const { version } = place
  return (TableName) => ({
    Update: {
      TableName,
      Key: keys.noticePlace(notice),
      UpdateExpression: 'SET centre = :to',
      ConditionExpression: `centre = :from AND ${version === undefined ? 'attribute_not_exists(version)' : 'version = :version'}`,
      ExpressionAttributeValues: { ':to': to, ':from': from, ...(version !== undefined && { ':version': version }) },
    },
  })
}

/** Everything is as it was. */
async function turn({ table, from }: Load, is: StoredHandOver, way: Hindrance | 'unknown'): Promise<StoredHandOver> {
  const after = { ...is, status: 'overtaken' as const, ...(way !== 'unknown' && { hindrance: way }) }
  await transact(table, { 'hand-over': replace(handOverItem(from, after), is.version) })
  return { ...after, version: is.version + 1 }
}

/** The rest of what the first centre had goes, and what is left there says where it went. */
async function clearAway(load: Load, is: StoredHandOver): Promise<void> {
  const { table, from, parcels } = load
  if (parcels.length === 0) return
  await bringTheRest(table, parcels)
  const at = is.arrivedAt ?? is.at
  for (const client of is.clients) {
    await transact(table, {
      file: put(handedFileItem(from, client, { id: is.id, to: is.toName, at })),
      card: forgetCard(from, { of: 'client', id: client }),
      ...buried(from, [{ kind: 'file', id: client }], { at, disposal: is.id }),
    })
    // It may have been there before: what said that it went is no longer true.
    await removeItem(table, keys.tombstone(is.to, { kind: 'file', id: client }))
  }
  const parts = await readParts({ id: from, table }, is.notice, is.clients)
  for (const item of itemsIn(parts)) if (item['type'] !== 'activity') await removeItem(table, item)
  await removeParcels(table, parcels)
}

/** What the other centre got before everything was there goes again, unless the notice stands there another way. */
async function leaveAll({ table, parcels }: Load, is: StoredHandOver): Promise<void> {
  if ((await readItem(table, keys.notice(is.to, is.notice))) === undefined) await takeBack(table, parcels)
  await removeParcels(table, parcels)
}
