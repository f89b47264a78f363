import type { StaffRole } from '../../../shared/centres/staff.ts'
import type { ChangeDeed } from '../../../shared/deeds/deed.ts'
import { Problem } from '../../../shared/problems/problem.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import type { Centre } from '../table/access.ts'
import { changeEntry, noteReading } from '../table/audit.ts'
import { keys } from '../table/keys.ts'
import { allItems, beginningWith, firstItem, readItem } from '../table/query.ts'
import type { DataKey } from '../table/seal.ts'
import { type Action, anewWhenOvertaken, create, replace, transact } from '../table/transact.ts'
import { touchedWhile } from './activity.ts'
import { type ClientItem, readClient } from './file.ts'
import { clientHere } from './handed-file.ts'
import { type Identified, openRecord, type RecordKind, recordItem, recordKey, type Versioned } from './record-items.ts'

/*
 * What a file keeps beside its time line: agreements, goals, steps at court and the like. Each is an item of its own with a version of
 * its own, so that two people can change two of them at once.
 */

export type { RecordKind, Versioned } from './record-items.ts'

/** Who turns to which file, as what and when. */
export interface Turning {
  readonly client: string
  readonly by: string
  readonly role: StaffRole
  readonly now: Instant
}

/**
 * Which record is changed, from which version of it (0: it is new; left out where no change of another's can be lost), and what the audit
 * calls that.
 */
export interface RecordChange extends Turning {
  readonly id: string
  readonly version?: number
  readonly did: ChangeDeed
}

type Actions = Readonly<{ [name: string]: Action | undefined }>

/** What becomes of a record. */
export interface RecordPlan<R extends Identified> {
  /** The record after the change; undefined when it was made before: an answer was lost and the same was sent again. */
  readonly plan: (before: Versioned<R> | undefined, file: ClientItem) => R | undefined | Promise<R | undefined>
  /** What is written with it in one transaction, by name. */
  readonly also?: (record: R, file: ClientItem) => Actions | Promise<Actions>
}

/** All records of a kind in a file, oldest first by id; leaves the audit entry of reading the file. Throws `not-found`. */
export async function listRecords<R extends Identified>(
  centre: Centre,
  turning: Turning,
  kind: RecordKind<R>,
): Promise<Versioned<R>[]> {
  const { client, by, role, now } = turning
  const [{ dataKey }, items] = await Promise.all([
    openFile(centre, client),
    allItems(centre.table, beginningWith(keys.record(centre.id, client, { type: kind.type, id: '' }))),
  ])
  await noteReading(centre, { client, by, role, at: now })
  return items.map((item) => openRecord(item, kind, dataKey))
}

/** One record of a kind, or the one with the last id; leaves the audit entry of reading the file. Throws `not-found` for a file. */
export async function findRecord<R extends Identified>(
  centre: Centre,
  { id, ...turning }: Turning & { readonly id?: string | undefined },
  kind: RecordKind<R>,
): Promise<Versioned<R> | undefined> {
  const { client, by, role, now } = turning
  const name = keys.record(centre.id, client, { type: kind.type, id: id ?? '' })
  const found =
    id === undefined
      ? firstItem(centre.table, { ...beginningWith(name), ScanIndexForward: false })
      : readItem(centre.table, name)
  const [{ dataKey }, item] = await Promise.all([openFile(centre, client), found])
  await noteReading(centre, { client, by, role, at: now })
  return item && openRecord(item, kind, dataKey)
}

/**
 * Reads a record, plans the change and writes it with its next version, an audit entry and the activity of the file, all or nothing. No
 * version of the file is checked. Throws `not-found` for a file, or a record that is not new, that is not there, and
 * `changed-meanwhile` with the current record.
 */
export function changeRecord<R extends Identified>(
  centre: Centre,
  change: RecordChange,
  { kind, plan, also }: RecordPlan<R> & { readonly kind: RecordKind<R> },
): Promise<Versioned<R>> {
  const { client, id, version, by, role, now, did } = change
  const name = recordKey(kind, { centre: centre.id, client, id })
  return anewWhenOvertaken(async () => {
    const [{ file, dataKey }, found] = await Promise.all([openFile(centre, client), readItem(centre.table, name)])
    const before = found && openRecord(found, kind, dataKey)
    const after = await plan(before, file)
    if (after === undefined && before !== undefined) return before
    if (before === undefined && version) throw new Problem('not-found')
    if (after === undefined) throw new Error('nothing is planned for a new record')
    if (before && version !== undefined && before.version !== version)
      throw new Problem('changed-meanwhile', { current: before })
    const isSilent = file.closedOn !== undefined
    const { arrivedAt } = file
    const item = recordItem(centre.id, { client, arrivedAt, record: after, kind, dataKey, name, isSilent })
    await transact<string>(centre.table, {
      record: before ? replace(item, before.version) : create(item),
      activity: touchedWhile(isSilent ? 'closed' : 'open', centre.id, { client, now }),
      audit: create(changeEntry(centre.id, { client, by, role, at: now, did })),
      ...(await also?.(after, file)),
    })
    return { ...after, version: (before?.version ?? 0) + 1 }
  })
}

/** The client item of a file and the key under which everything in the file is sealed. Throws `not-found`. */
export async function openFile(centre: Centre, client: string): Promise<{ file: ClientItem; dataKey: DataKey }> {
  const [item, openKey] = await Promise.all([clientHere(centre, client), centre.keys()])
  const file = readClient(item)
  return { file, dataKey: openKey(file.key) }
}
