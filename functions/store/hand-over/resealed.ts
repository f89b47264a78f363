import { randomBytes } from 'node:crypto'
import type { JWK } from 'jose'
import * as z from 'zod/mini'
import { clientReference } from '../../../shared/clients/contact-duty.ts'
import { cardOfFile } from '../../../shared/clients/register-card.ts'
import type { Holder } from '../../../shared/hand-over/hand-over.ts'
import { reportSchema } from '../../../shared/police/report.ts'
import { type ClientItem, personalSchema, readClient } from '../clients/file.ts'
import { versionItem } from '../clients/version-item.ts'
import { deadlineItem, readDeadline } from '../duties/deadlines.ts'
import { dataKeysIn, dataKeysOut, itemOfRecord, type KeysIn, recordOf } from '../leaving/record.ts'
import { cardItem } from '../register/cards.ts'
import type { OpenDataKey } from '../table/data-keys.ts'
import { byCentre, type Key, keys } from '../table/keys.ts'
import { seal, unseal } from '../table/seal.ts'
import { type Item, type ItemType, shaped, stored } from '../table/shapes.ts'
import type { Named } from '../table/transact.ts'

/*
 * An item of one centre as another will have it: under its name, opened, and sealed again under a new data key that only the other centre
 * can unwrap. Who of the first centre's staff has a duty is not said there: nobody of them has it any more.
 */

/** From which centre to which, and by what. */
export interface Way {
  readonly id: string
  readonly from: string
  /** How the first one is called, for the other. */
  readonly fromName: string
  readonly to: string
  readonly publicKey: JWK
  readonly open: OpenDataKey
  /** Who had the notice before, `from` the last of them. */
  readonly path: readonly Holder[]
  readonly words: string
}

/** What stays where it is: what hangs on the first centre's people and places, or is made anew. */
const left: readonly unknown[] = [
  'activity',
  'version',
  'service',
  'agreed',
  'share',
  'visit',
  'appointment',
  'legal-hold',
  'plan-review',
  'hand-in',
] satisfies ItemType[]

/** All items of one file, for the other centre. */
export function resealedFile(items: readonly (Item & Key)[], way: Way): Item[] {
  const found = items.find(({ type }) => type === 'client')
  if (found === undefined) throw new Error('a notice lacks a file')
  const keysOut = dataKeysOut(way.open)
  keysOut.meet(found)
  const keysIn = dataKeysIn(new Map(), { seed: randomBytes(32), publicKey: way.publicKey, open: way.open })
  const name = keysOut.nameOf(readClient(found).key)
  const moved = items
    .filter(({ type }) => !left.includes(type))
    .map((item) => ({ ...recordOf(item, keysOut, unopened), pk: item.pk, sk: item.sk }))
    .map((record) => turned(itemOfRecord(renamed(record, way), keysIn), way))
  return [...moved, ...anew(items, { way, keysIn, name }).map((one): Item => ({ ...shaped(one) }))]
}

/** A part of it that its centre cannot open must not be lost without a word. */
function unopened(): never {
  throw new Error('a part of a file does not open')
}

/** The same under the names of the other centre. */
export function renamed(item: Item & Key, { from, to }: Pick<Way, 'from' | 'to'>): Item & Key {
  const name = (text: string) => (text.startsWith(`${from}#`) ? `${to}${text.slice(from.length)}` : text)
  const { centrePk, centre } = item
  return {
    ...item,
    pk: name(item.pk),
    ...(typeof centrePk === 'string' && { centrePk: name(centrePk) }),
    ...(centre === from && { centre: to }),
  }
}

/** What says something else at the other centre. */
function turned(item: Item & Key, way: Way): Item {
  switch (item['type']) {
    case 'client':
      return clientAt(item, way)
    case 'deadline':
      return deadlineAt(item, way)
    default:
      return item
  }
}

/** Who hands it over, when and why. */
export function lastOf({ path }: Way): Holder {
  const last = path.at(-1)
  if (last === undefined) throw new Error('nobody hands the notice over')
  return last
}

function clientAt(item: Item & Key, { to }: Way): Item {
  return { ...without(item, 'heldIn'), reference: clientReference(to, String(item['id'])) }
}

/** The clock and how far its ladder was climbed go over; who had the duty does not. The next sweep looks at it by the other centre's ladder. */
function deadlineAt(item: Item & Key, way: Way): Item {
  const { acknowledged: _by, cancelled: _cancelled, away: _away, ...duty } = readDeadline(item)
  const { at, reason } = lastOf(way)
  const reference = clientReference(way.to, duty.subject)
  const { duePk: _duePk, dueSk: _dueSk, ...rest } = item
  const is = deadlineItem(
    { ...duty, centre: way.to, reference, changedAt: at, handed: { from: way.fromName, at, reason } },
    at,
  )
  return { ...without(rest, 'acknowledged', 'cancelled', 'away'), ...is }
}

/** An item without some of its attributes. */
export function without(item: Item, ...names: string[]): Item {
  return Object.fromEntries(Object.entries(item).filter(([name]) => !names.includes(name)))
}

interface Making {
  readonly way: Way
  readonly keysIn: KeysIn
  /** The data key of the file, by its name. */
  readonly name: string
}

/** What is made anew: how far the file has come, that it stands among the open ones, what it is found by, and whence it came. */
function anew(items: readonly (Item & Key)[], making: Making): Named[] {
  const { to, path } = making.way
  const [client] = items.filter(({ type }) => type === 'client').map(readClient)
  if (client === undefined) throw new Error('a notice lacks a file')
  const at = path.at(-1)?.at ?? client.arrivedAt
  const activity = {
    ...keys.activity(to, client.id),
    type: 'activity' as const,
    client: client.id,
    activeAt: at,
    touches: 1,
  }
  return [
    versionItem(to, { client }),
    { ...activity, ...byCentre.activeFile(to, at, client.id) } as Named,
    card(items, client, making),
    handIn(client, making),
  ]
}

const reportItemSchema = z.object({ pk: z.string(), sk: z.string(), sealed: z.string() })

function card(items: readonly (Item & Key)[], client: ClientItem, { way, keysIn, name }: Making): Named {
  const key = way.open(client.key)
  const { person, safeContact } = unseal(personalSchema, client.sealed, { key, item: client })
  const [report] = items
    .filter(({ type }) => type === 'report')
    .map((item) => stored(reportItemSchema, item))
    .map((item) => unseal(reportSchema, item.sealed, { key, item }))
  const { id, arrivedAt, notice } = client
  const reference = clientReference(way.to, id)
  const said = cardOfFile({ client: id, reference, arrivedAt, notice, person, safeContact, report })
  return cardItem(way.to, said, { dataKey: keysIn.dataKeyOf(name), key: keysIn.wrappedOf(name) })
}

/** From where it came and why, in the words of whoever handed it over. */
function handIn({ id: client, notice }: ClientItem, { way, keysIn, name }: Making): Named {
  const { at, reason } = lastOf(way)
  const { id, fromName: from, words } = way
  const item = keys.record(way.to, client, { type: 'hand-in', id })
  const plain = { id, client, ...(notice !== undefined && { notice }), from, at, reason }
  const said = { ...item, type: 'hand-in' as const, ...plain, sealed: seal({ words }, keysIn.dataKeyOf(name), item) }
  return said
}
