import { BatchGetCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod/mini'
import { codeState } from '../../../shared/police/enrolment.ts'
import { fingerprintOf } from '../../../shared/police/fingerprint.ts'
import { deliveryKinds } from '../../../shared/police/receipt.ts'
import { keyState } from '../../../shared/police/unit-key.ts'
import type {
  CodeView,
  KeyTotals,
  KeyView,
  SignedThing,
  SignedThings,
  UnitsView,
  UnitView,
} from '../../../shared/police/unit-views.ts'
import { Problem } from '../../../shared/problems/problem.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import type { Table } from '../table/connection.ts'
import { byCentre, keys } from '../table/keys.ts'
import { listPage, readItem } from '../table/query.ts'
import { type Item, stored } from '../table/shapes.ts'
import type { EnrolmentCode } from './enrolments.ts'
import { type SenderKey, senderKeySchema } from './senders.ts'
import { type OfUnit, readKeysOfUnits } from './unit-keys.ts'
import { readUnit, readUnits } from './units.ts'

/*
 * What the admin sees of units: their keys, and what was signed by them. Of a notice that is its id, when it came and where it lies.
 */

/** A page of units with how many keys each has. */
export async function showUnits(
  table: Table,
  { after, now }: { readonly after?: string | undefined; readonly now: Instant },
): Promise<Omit<UnitsView, 'now'>> {
  const { units, ...page } = await readUnits(table, after)
  const [first, last] = [units[0], units.at(-1)]
  if (first === undefined || last === undefined) return { units: [], ...page }
  const found = await readKeysOfUnits(table, first.id, last.id)
  const totals = (id: string): KeyTotals => {
    const own = found.keys.filter(({ sender }) => sender === id)
    const good = own.filter((key) => keyState(key, now) === 'good').length
    const waiting = found.waiting.filter(({ unit, state }) => unit === id && state === 'waiting').length
    return { good, waiting, others: own.length - good }
  }
  return { units: units.map((unit) => ({ ...unit, keys: totals(unit.id) })), ...page }
}

/** A unit, its keys newest first, those that wait for the admin, and codes that were made for it. Throws `not-found`. */
export async function showUnit(table: Table, id: string, now: Instant): Promise<UnitView> {
  const [unit, { keys: own, waiting, codes }] = await Promise.all([readUnit(table, id), readKeysOfUnits(table, id, id)])
  const asked = waiting.filter(({ state }) => state === 'waiting')
  return {
    now,
    unit,
    keys: await Promise.all(own.toSorted(byBeginning).map((key) => keyView(key, now))),
    waiting: await Promise.all(
      asked.map(async ({ keyId, sentAt, publicKey }) => ({
        keyId,
        sentAt,
        fingerprint: await fingerprintOf(publicKey),
      })),
    ),
    codes: codes.toReversed().map((code) => codeView(code, now)),
  }
}

function byBeginning(one: SenderKey, other: SenderKey): number {
  return (other.validFrom ?? '').localeCompare(one.validFrom ?? '')
}

async function keyView(key: SenderKey, now: Instant): Promise<KeyView> {
  const { keyId, publicKey, validFrom, validUntil, revokedAt, revokedFor, doubtedSince } = key
  const fingerprint = await fingerprintOf(publicKey)
  return {
    ...{ keyId, state: keyState(key, now), fingerprint },
    ...(validFrom && { validFrom }),
    ...(validUntil && { validUntil }),
    ...(revokedAt && { revokedAt }),
    ...(revokedFor && { revokedFor }),
    ...(doubtedSince && { doubtedSince }),
  }
}

function codeView(code: EnrolmentCode, now: Instant): CodeView {
  const { finding: begins, madeAt, validUntil } = code
  return { begins, madeAt, validUntil, state: codeState(code, now) }
}

/** What is read of a stored receipt: those of supplements and ends say which version they made. */
const signedSchema = z.object({
  centreSk: z.string(),
  kind: z.enum(deliveryKinds),
  receipt: z.object({ noticeId: z.string(), deliveredAt: z.string(), centre: z.object({ id: z.string() }) }),
})

/** How many signed things a page has. */
const PAGE = 50

/** A page of what a unit signed by a key from an instant on, oldest first, and where each lies now. Throws `not-found`. */
export async function showSigned(
  table: Table,
  { unit, keyId }: OfUnit,
  { since, after }: { readonly since?: Instant | undefined; readonly after?: string | undefined },
): Promise<Omit<SignedThings, 'now'>> {
  const found = await readItem(table, keys.senderKey(keyId))
  if (found === undefined || stored(senderKeySchema, found).sender !== unit) throw new Problem('not-found')
  const { items, next } = await listPage(table, byCentre.signedBy(keyId), { limit: PAGE, after: after ?? since })
  const things = items.map(thingIn)
  const places = await placesOf(
    table,
    things.map(({ noticeId }) => noticeId),
  )
  const now = things.map((thing) => ({ ...thing, centre: places.get(thing.noticeId) ?? thing.centre }))
  return { things: now, ...(next && { next }) }
}

function thingIn(item: Item): SignedThing {
  const { centreSk, kind, receipt } = stored(signedSchema, item)
  const version = Number(centreSk.split('#')[2] ?? 1)
  return { noticeId: receipt.noticeId, kind, at: receipt.deliveredAt, version, centre: receipt.centre.id }
}

const placeSchema = z.object({ centre: z.string() })

/** In which centre each of some notices lies now: one may have been handed over. */
async function placesOf(table: Table, notices: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(notices)]
  if (ids.length === 0) return new Map()
  const wanted = { [table.name]: { Keys: ids.map((id) => keys.noticePlace(id)) } }
  const { Responses } = await table.doc.send(new BatchGetCommand({ RequestItems: wanted }))
  const items = Responses?.[table.name] ?? []
  return new Map(items.map((item) => [String(item['pk']).split('#').at(-1) ?? '', stored(placeSchema, item).centre]))
}
