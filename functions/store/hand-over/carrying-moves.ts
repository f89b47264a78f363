import type { HandOverState } from '../../../shared/hand-over/hand-over.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import { readOpenCentres } from '../police/senders.ts'
import type { Table } from '../table/connection.ts'
import { keys } from '../table/keys.ts'
import { readItem } from '../table/query.ts'
import { replace, somebodyWasFirst, transact } from '../table/transact.ts'
import type { Carrying } from './carrying.ts'
import type { Parcel } from './items.ts'
import { moveItem, readMove, type StoredMove } from './move-item.ts'
import {
  atTheOther,
  bring,
  bringTheRest,
  isSame,
  type Load,
  readParcels,
  removeParcels,
  staged,
  takeBack,
} from './parcels.ts'

/*
 * Carries what a person wants told to another centre. The first centre keeps its file: nothing of it changes here, and whatever is done in
 * it meanwhile stays there. The other centre's file stands at one instant, with what was told and the letter that says so.
 */

/** Carries what is on its way, and sees what has arrived to the end. Done again, or after it broke off, it goes on where it was. */
export async function carryMove(
  table: Table,
  { from, id }: Carrying,
  now: Instant,
): Promise<HandOverState | undefined> {
  const item = await readItem(table, keys.move(from, id))
  if (item === undefined) return undefined
  const found = readMove(item)
  const parcels = await readParcels(table, { centre: from, ...found })
  const load = { table, from, now, parcels }
  const is = found.status === 'sent' ? await bringOver(load, found) : found
  if (is.status === 'arrived') await bringTheRest(table, parcels)
  if (is.status === 'overtaken') await takeBack(table, parcels)
  await removeParcels(table, parcels)
  return is.status
}

async function bringOver(load: Load, is: StoredMove): Promise<StoredMove> {
  const { table, from, now, parcels } = load
  if (!(await mayArrive(load, is))) return turn(load, { ...is, status: 'overtaken' })
  for (const { part } of staged(parcels, 'before')) await bring(table, part)
  const arrived = { ...is, status: 'arrived' as const, arrivedAt: now }
  const refused = await somebodyWasFirst(
    transact<string>(table, { ...atTheOther(parcels), move: replace(moveItem(from, arrived), is.version) }),
  )
  // Somebody carried it at the same time.
  return refused === undefined ? arrived : readAgain(load, is)
}

/** Whether the other centre still takes people, and everything goes where it may. */
async function mayArrive({ table, parcels }: Load, is: StoredMove): Promise<boolean> {
  return parcels.every(({ part }) => isOf(part, is)) && (await readOpenCentres(table)).includes(is.to)
}

/** Whether an item is of the file that the other centre opens: a parcel reaches no other file there. */
function isOf({ pk, sk, type, thread, subject }: Parcel['part'], { to, as }: StoredMove): boolean {
  if (type === 'letter') return pk.startsWith(keys.letter(to, '').pk) && (thread ?? subject) === as
  if (type === 'card') return isSame({ pk, sk }, keys.card(to, { of: 'client', id: as }))
  const parts = [
    keys.client(to, as),
    keys.version(to, as),
    keys.record(to, as, { type: '', id: '' }),
    keys.audit(to, as, ''),
  ]
  return parts.map((part) => part.pk).includes(pk)
}

/** The other centre has closed: nothing went. */
async function turn(load: Load, after: StoredMove): Promise<StoredMove> {
  const { table, from } = load
  const refused = await somebodyWasFirst(transact(table, { move: replace(moveItem(from, after), after.version) }))
  return refused === undefined ? after : readAgain(load, after)
}

async function readAgain({ table, from }: Load, { id }: StoredMove): Promise<StoredMove> {
  const item = await readItem(table, keys.move(from, id))
  if (item === undefined) throw new Error('a move is gone')
  return readMove(item)
}
