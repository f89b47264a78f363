import * as z from 'zod/mini'
import type { StaffRole } from '../../../shared/centres/staff.ts'
import type { ChangeDeed } from '../../../shared/deeds/deed.ts'
import { Problem } from '../../../shared/problems/problem.ts'
import { MOST_VERSIONS } from '../../../shared/team/event.ts'
import type { Kept } from '../../../shared/team/views.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import type { Centre } from '../table/access.ts'
import { changeEntry } from '../table/audit.ts'
import { keys } from '../table/keys.ts'
import { allItems, beginningWith, readItem } from '../table/query.ts'
import { type DataKey, newDataKey, seal, unseal, wrapDataKey } from '../table/seal.ts'
import { type Item, stored } from '../table/shapes.ts'
import { type Action, anewWhenOvertaken, create, replace, transact } from '../table/transact.ts'

/*
 * What a team keeps of itself is an item with what it says now, and one item for each version it ever had. It is about no person whom
 * the centre helps, but guests may be named in it: words are sealed under the item's own data key, wrapped for the centre.
 */

interface Said {
  readonly id: string
  readonly by: string
  readonly at: Instant
}

/** One kind of what is kept. */
export interface TeamKind<R extends Said> {
  readonly type: 'team-event' | 'team-member'
  /** What is stored, whatever limits it was written under. */
  readonly schema: z.ZodMiniType<R>
  /** What of it stays readable, and its place in a list of the centre. */
  readonly plain: (record: R, centre: string) => Item
}

/** Who changes what, from which version of it (0: it is new), and what the audit calls that. */
export interface TeamChange {
  readonly id: string
  readonly version: number
  readonly by: string
  readonly role: StaffRole
  readonly now: Instant
  readonly did: ChangeDeed
}

/** Plans a change; undefined when it was made before: an answer was lost and the same was sent again. */
type Plan<R> = (before: R | undefined) => R | undefined

interface Keeping<R> {
  readonly kind: TeamKind<R & Said>
  readonly plan: Plan<R>
  /** What is written with it in the same transaction. */
  readonly beside?: (after: R) => Promise<Readonly<Record<string, Action>>>
}

/**
 * Reads, plans and writes the next version with an audit entry, all or nothing. Throws `not-found` for what is not new and not there,
 * `invalid`, and `changed-meanwhile` with what stands.
 */
export function changeKept<R extends Said>(
  centre: Centre,
  change: TeamChange,
  { kind, plan, beside = async () => ({}) }: Keeping<R>,
): Promise<Kept<R>> {
  const { id, version } = change
  return anewWhenOvertaken(async () => {
    const found = await readItem(centre.table, keys.team(centre.id, kind.type, id))
    const before = found && (await openKept(centre, found, kind))
    const after = plan(before?.record)
    if (after === undefined && before !== undefined) return before.record
    if (after === undefined || (before === undefined && version !== 0)) throw new Problem('not-found')
    if (before && before.record.version !== version) throw new Problem('changed-meanwhile', { current: before.record })
    if (version >= MOST_VERSIONS) throw new Problem('invalid', { faults: [{ path: 'version', code: 'too-often' }] })
    const { key, dataKey } = before ?? (await newSealing(centre))
    await transact<string>(centre.table, {
      ...(await beside(after)),
      ...versionActions(centre.id, { change, record: after, kind, key, dataKey }),
    })
    return { ...after, version: version + 1 }
  })
}

interface Sealing {
  readonly dataKey: DataKey
  /** The data key, wrapped for the centre. */
  readonly key: string
}

async function newSealing(centre: Centre): Promise<Sealing> {
  const dataKey = newDataKey()
  return { dataKey, key: wrapDataKey(dataKey, await centre.publicKey()) }
}

interface Writing<R extends Said> extends Sealing {
  readonly change: TeamChange
  readonly record: R
  readonly kind: TeamKind<R>
}

function versionActions<R extends Said>(
  centre: string,
  { change: { id, version, by, role, now, did }, record, kind, key, dataKey }: Writing<R>,
): Record<string, Action> {
  const { type } = kind
  const name = keys.team(centre, type, id)
  const ofVersion = keys.teamVersion(centre, { type, id, version: version + 1 })
  const plain = kind.plain(record, centre)
  const item = { ...name, type, version: 1, key, id, ...plain, sealed: seal(record, dataKey, name) }
  const kept = { type: 'team-version' as const, version: version + 1, by, at: now }
  return {
    record: version === 0 ? create(item) : replace(item, version),
    version: create({ ...ofVersion, ...kept, sealed: seal(record, dataKey, ofVersion) }),
    audit: create(changeEntry(centre, { team: id, by, role, at: now, did })),
  }
}

const itemSchema = z.object({
  pk: z.string(),
  sk: z.string(),
  version: z.number(),
  key: z.string(),
  sealed: z.string(),
})

/** Opens what is kept, and how it is sealed. */
export async function openKept<R extends Said>(
  centre: Centre,
  found: Item,
  { schema }: Pick<TeamKind<R>, 'schema'>,
): Promise<Sealing & { readonly record: Kept<R> }> {
  const { version, key, sealed, ...item } = stored(itemSchema, found)
  const dataKey = (await centre.keys())(key)
  return { record: { ...unseal(schema, sealed, { key: dataKey, item }), version }, key, dataKey }
}

const versionSchema = z.object({ pk: z.string(), sk: z.string(), sealed: z.string() })

/** What stands, and what it said in each of its versions, oldest first. Throws `not-found`. */
export async function readVersions<R extends Said>(
  centre: Centre,
  kind: TeamKind<R>,
  id: string,
): Promise<{ readonly record: Kept<R>; readonly versions: R[] }> {
  const items = await allItems(centre.table, beginningWith(keys.team(centre.id, kind.type, id)))
  const found = items.find(({ type }) => type === kind.type)
  if (found === undefined) throw new Problem('not-found')
  const { record, dataKey } = await openKept(centre, found, kind)
  const versions = items.filter(({ type }) => type === 'team-version')
  return { record, versions: versions.map((item) => openVersion(item, dataKey, kind)) }
}

/** Opens what an item said in one of its versions. */
function openVersion<R>(found: Item, dataKey: DataKey, { schema }: { schema: z.ZodMiniType<R> }): R {
  const { sealed, ...item } = stored(versionSchema, found)
  return unseal(schema, sealed, { key: dataKey, item })
}
