import type { JSONWebKeySet } from 'jose'
import * as z from 'zod/mini'
import { kindIn, RECEIPT_KEYS } from '../../../shared/leaving/manifest.ts'
import type { KeptDay } from '../audit/days.ts'
import { type KeptDisposal, readDisposal } from '../audit/disposed.ts'
import type { KeptAudit } from '../audit/verification.ts'
import { byCentre } from '../table/keys.ts'
import { recordsIn, type StoredRecord } from './check.ts'
import type { Member } from './members.ts'

const daySchema = z.object({ sk: z.string(), signed: z.string() })
const keySetSchema = z.object({ keys: z.array(z.looseObject({ kty: z.string() })) })

/** The audit of a centre as it lies in an archive, with the keys that it says its days were signed by. */
export interface ArchivedAudit {
  readonly audit: KeptAudit
  /** Undefined where an archive has none. */
  readonly keys: JSONWebKeySet | undefined
}

/** Takes the audit out of an archive that was checked; all of it lies in memory, some hundred bytes an entry. */
export async function auditIn(members: AsyncIterable<Member>, centre: string): Promise<ArchivedAudit> {
  const lists = new Map<string, StoredRecord[]>()
  const days: KeptDay[] = []
  const disposals: KeptDisposal[] = []
  let keys: JSONWebKeySet | undefined
  for await (const member of members) {
    const kind = kindIn(member.name)
    if (member.name === RECEIPT_KEYS) keys = keySetIn(Buffer.from(member.bytes).toString())
    if (kind === 'audit-day') for (const record of recordsIn(member)) days.push(keptDay(record))
    if (kind === 'audit-disposed') for (const record of recordsIn(member)) disposals.push(readDisposal(record))
    if (kind === 'audit') for (const record of recordsIn(member)) listed(lists, record)
  }
  const inOrder = days.toSorted((one, other) => (one.day < other.day ? -1 : 1))
  const entries = (day: string) => (lists.get(byCentre.audit(centre, day)) ?? []).sort(inList)
  return { audit: { disposals: () => disposals, days: () => inOrder, entries }, keys }
}

/** Public keys as a platform publishes them. Throws for anything else. */
export function keySetIn(text: string): JSONWebKeySet {
  return keySetSchema.parse(JSON.parse(text))
}

function keptDay(record: StoredRecord): KeptDay {
  const { sk, signed } = daySchema.parse(record)
  return { day: sk, signed }
}

function listed(lists: Map<string, StoredRecord[]>, record: StoredRecord): void {
  const name = String(record['centrePk'])
  const list = lists.get(name) ?? []
  list.push(record)
  lists.set(name, list)
}

function inList(one: StoredRecord, other: StoredRecord): number {
  return String(one['centreSk']) < String(other['centreSk']) ? -1 : 1
}
