import { createHash } from 'node:crypto'
import * as z from 'zod/mini'
import {
  ARCHIVE_FORMAT,
  CENTRE,
  centreSchema,
  kindIn,
  MANIFEST,
  type Manifest,
  manifestSchema,
} from '../../../shared/leaving/manifest.ts'
import { byCentre, keySchema, keys } from '../table/keys.ts'
import { type ItemType, itemTypes, shapeOf } from '../table/shapes.ts'
import { leaves } from './kinds.ts'
import type { Member } from './members.ts'

/** What is wrong with an archive that nothing is restored from, and nothing destroyed after. */
export const archiveFaults = ['cut', 'changed', 'other-centre', 'newer', 'foreign', 'another', 'older'] as const
export type ArchiveFault = (typeof archiveFaults)[number]

/** An archive that cannot be restored, why, and the member where that showed. */
export class UnfitArchive extends Error {
  readonly fault: ArchiveFault
  readonly member: string

  constructor(fault: ArchiveFault, member: string) {
    super(`unfit archive: ${fault}`)
    this.name = 'UnfitArchive'
    this.fault = fault
    this.member = member
  }
}

/** What an archive that was read to its end says of itself. */
export interface CheckedArchive {
  /** SHA-256 of its manifest, hexadecimal: no two archives have the same. */
  readonly digest: string
  readonly writtenAt: string
  /** How many records it holds. */
  readonly records: number
  /** What digests of codes given out are made by. */
  readonly digests: string
  /** What stood when it was written, as `fingerprintOf` tells it; undefined of one that does not say. */
  readonly stands: string | undefined
}

/**
 * Reads an archive to its end and writes nothing. `meet` is told of each record. Throws UnfitArchive unless it is whole, unchanged, and of
 * this centre alone.
 */
export async function checkArchive(
  members: AsyncIterable<Member>,
  centre: string,
  meet: (record: StoredRecord) => void = () => undefined,
): Promise<CheckedArchive> {
  const found = new Map<string, string>()
  const records = new Map<string, number>()
  let digests = ''
  let last: Member | undefined
  for await (const member of members) {
    if (last?.name === MANIFEST) throw new UnfitArchive('changed', member.name)
    last = member
    if (member.name === MANIFEST) continue
    found.set(member.name, digestOf(member))
    if (member.name === CENTRE) digests = opened(member, centreSchema, centre).digests
    for (const record of checkedRecords(member, centre)) {
      records.set(record.type, (records.get(record.type) ?? 0) + 1)
      meet(record)
    }
  }
  if (last?.name !== MANIFEST) throw new UnfitArchive('cut', last?.name ?? '')
  const manifest = opened(last, manifestSchema, centre)
  checkListed(manifest, { found, records })
  const { writtenAt, stands } = manifest
  const all = [...records.values()].reduce((sum, count) => sum + count, 0)
  return { digest: digestOf(last), writtenAt, records: all, digests, stands }
}

interface Found {
  /** The digest of each member by its name. */
  readonly found: ReadonlyMap<string, string>
  readonly records: ReadonlyMap<string, number>
}

/** Throws UnfitArchive unless what was found is what the manifest lists, no more and no less. */
function checkListed(manifest: Manifest, { found, records }: Found): void {
  for (const { name, sha256 } of manifest.members)
    if (found.get(name) !== sha256) throw new UnfitArchive(found.has(name) ? 'changed' : 'cut', name)
  const counted = Object.entries(manifest.records)
  const isCounted = counted.every(([kind, count]) => records.get(kind) === count)
  if (found.size !== manifest.members.length || records.size !== counted.length || !isCounted)
    throw new UnfitArchive('changed', MANIFEST)
}

function digestOf({ bytes }: Member): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** The records of a member. Throws UnfitArchive for what is none. */
export function* recordsIn(member: Member): Generator<StoredRecord> {
  for (const line of textOf(member).split('\n').filter(Boolean)) {
    const { data } = recordSchema.safeParse(parsed(line))
    if (data === undefined) throw new UnfitArchive('changed', member.name)
    yield data
  }
}

const recordSchema = z.looseObject({ ...keySchema.shape, type: z.string(), shape: z.optional(z.number()) })
export type StoredRecord = z.infer<typeof recordSchema>

function textOf({ bytes }: Member): string {
  return Buffer.from(bytes).toString()
}

/** Undefined for what is no JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** A member that says of which centre and format it is. Throws UnfitArchive when these are others. */
function opened<Says extends { centre: string; format: number }>(
  member: Member,
  schema: z.ZodMiniType<Says>,
  centre: string,
): Says {
  const { data } = schema.safeParse(parsed(textOf(member)))
  if (data === undefined) throw new UnfitArchive('changed', member.name)
  if (data.format > ARCHIVE_FORMAT) throw new UnfitArchive('newer', member.name)
  if (data.centre !== centre) throw new UnfitArchive('other-centre', member.name)
  return data
}

/** The records of a member, none when it has none. Nothing of another centre is taken, and nothing that this version cannot read. */
function* checkedRecords(member: Member, centre: string): Generator<StoredRecord> {
  const kind = kindIn(member.name)
  if (kind === undefined) return
  for (const record of recordsIn(member)) {
    const { type, shape = 0 } = record
    if (!isKnown(type) || shape > shapeOf(type)) throw new UnfitArchive('newer', member.name)
    if (type !== kind || !leaves(type) || !isOf(record, centre)) throw new UnfitArchive('foreign', member.name)
    yield record
  }
}

function isKnown(type: string): type is ItemType {
  return itemTypes.some((each) => each === type)
}

/** How partitions of the clock begin. */
const DUE = 'due#'

/** How partitions of the police protocol begin that leave with a centre. */
const PROTOCOL: Readonly<Record<string, readonly string[]>> = {
  'notice-place': [keys.noticePlace('').pk],
  receipt: [keys.receipt('', '').pk, keys.laterReceipt('', 1).pk],
}

function isOf(record: StoredRecord, centre: string): boolean {
  const { pk, type, centre: says, duePk } = record
  const beginnings = PROTOCOL[type] ?? [`${centre}#`]
  const isOwn = beginnings.some((each) => pk.startsWith(each)) && (says ?? centre) === centre
  return isOwn && isListedIn(record, centre) && (duePk === undefined || String(duePk).startsWith(DUE))
}

/** Whether a record is in no list, in one of its centre or, as a receipt, in that of what its key signed. */
function isListedIn({ type, centrePk, keyId }: StoredRecord, centre: string): boolean {
  if (centrePk === undefined) return true
  if (type === 'receipt') return centrePk === byCentre.signedBy(String(keyId))
  return String(centrePk).startsWith(`${centre}#`)
}
