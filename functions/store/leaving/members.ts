import { createHash } from 'node:crypto'
import type { JSONWebKeySet } from 'jose'
import { centreOn } from '../../../shared/centres/centres.ts'
import {
  ARCHIVE_FORMAT,
  CENTRE,
  type ListedMember,
  MANIFEST,
  type Manifest,
  README,
  RECEIPT_KEYS,
  recordsName,
} from '../../../shared/leaving/manifest.ts'
import { readmeOf } from '../../../shared/leaving/readme.ts'
import { Problem } from '../../../shared/problems/problem.ts'
import { instant } from '../../../shared/time/instant.ts'
import { pragueDay } from '../../../shared/time/prague.ts'
import { digestsOf, openSecret } from '../centres/centre-secret.ts'
import { readNetwork } from '../centres/network.ts'
import type { Table } from '../table/connection.ts'
import { keepDataKeys } from '../table/data-keys.ts'
import { importPrivateKey } from '../table/jwe.ts'
import type { Vault } from '../table/vault.ts'
import { kinds, leaves } from './kinds.ts'
import { dataKeysOut, recordOf } from './record.ts'
import { Fingerprint, storedItems } from './stored-items.ts'

/** What a centre leaves from, or comes back to. */
export interface Ground {
  readonly table: Table
  readonly vault: Vault
  readonly now: () => Date
}

/** A file inside an archive. */
export interface Member {
  readonly name: string
  readonly bytes: Uint8Array
}

/**
 * Everything of one centre as the members of an archive, opened: it never lies in memory as a whole. `receiptKeys` are those by which
 * anybody can check what was signed here. Throws `changed-meanwhile` at the end when the centre was worked in while it was read: then
 * what was given so far is no archive.
 */
export async function* membersOf(ground: Ground, centre: string, receiptKeys: JSONWebKeySet): AsyncGenerator<Member> {
  const secret = await openSecret(ground, centre)
  const keys = dataKeysOut(keepDataKeys(importPrivateKey(secret), ground.now))
  const before = await survey(ground.table, centre, keys)
  const tally = new Tally()
  const name = await nameOf(ground, centre)
  yield tally.listed(text(README, readmeOf(name, wordsOfKinds())))
  yield tally.listed(json(CENTRE, { format: ARCHIVE_FORMAT, centre, name, digests: digestsOf(secret) }))
  yield tally.listed(json(RECEIPT_KEYS, receiptKeys))
  const after = new Fingerprint()
  for await (const item of storedItems(ground.table, centre)) {
    const { type } = item
    if (!leaves(type)) continue
    after.add(item)
    if (item['document'] instanceof Uint8Array)
      yield tally.listed({ name: `documents/${type}.docx`, bytes: item['document'] })
    const full = tally.record(
      type,
      recordOf(item, keys, () => tally.closed++),
    )
    if (full) yield tally.listed(full)
  }
  for (const rest of tally.rest()) yield tally.listed(rest)
  if (after.text() !== before.text()) throw new Problem('changed-meanwhile')
  yield json(MANIFEST, tally.manifest(centre, { writtenAt: instant(ground.now()), stands: after.text() }))
}

async function nameOf({ table, now }: Ground, centre: string): Promise<string> {
  return centreOn(await readNetwork(table), centre, pragueDay(instant(now())))?.name ?? centre
}

/** Meets every data key, and says what stands. */
async function survey(table: Table, centre: string, keys: ReturnType<typeof dataKeysOut>): Promise<Fingerprint> {
  const stands = new Fingerprint()
  for await (const item of storedItems(table, centre)) {
    keys.meet(item)
    stands.add(item)
  }
  return stands
}

function wordsOfKinds() {
  return Object.entries(kinds).flatMap(([name, kind]) => ('stays' in kind ? [] : [{ name, ...kind }]))
}

/** When records of a kind are enough for a member. */
const MEMBER_BYTES = 1024 * 1024

/** Records that wait for their member, and what the manifest will say. */
class Tally {
  closed = 0
  readonly #waiting = new Map<string, { lines: string[]; length: number }>()
  readonly #members: ListedMember[] = []
  readonly #given = new Map<string, number>()
  readonly #records: Record<string, number> = {}

  /** Takes a record in; gives back the member that it fills. */
  record(kind: string, record: object): Member | undefined {
    const waiting = this.#waiting.get(kind) ?? { lines: [], length: 0 }
    const line = JSON.stringify(record)
    waiting.lines.push(line)
    waiting.length += line.length
    this.#waiting.set(kind, waiting)
    this.#records[kind] = (this.#records[kind] ?? 0) + 1
    return waiting.length < MEMBER_BYTES ? undefined : this.#member(kind, waiting.lines)
  }

  /** The members of the records that wait still. */
  rest(): Member[] {
    return [...this.#waiting].map(([kind, { lines }]) => this.#member(kind, lines))
  }

  #member(kind: string, lines: readonly string[]): Member {
    const given = this.#given.get(kind) ?? 0
    this.#given.set(kind, given + 1)
    this.#waiting.delete(kind)
    return text(recordsName(kind, given), `${lines.join('\n')}\n`)
  }

  /** Takes a member down for the manifest. */
  listed(member: Member): Member {
    this.#members.push(listing(member))
    return member
  }

  manifest(centre: string, said: Pick<Manifest, 'writtenAt' | 'stands'>): Manifest {
    const { closed } = this
    return { format: ARCHIVE_FORMAT, centre, ...said, records: this.#records, closed, members: this.#members }
  }
}

/** How a member stands in the manifest. */
export function listing({ name, bytes }: Member): ListedMember {
  return { name, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }
}

function text(name: string, words: string): Member {
  return { name, bytes: Buffer.from(words) }
}

function json(name: string, value: object): Member {
  return text(name, `${JSON.stringify(value, undefined, 2)}\n`)
}
