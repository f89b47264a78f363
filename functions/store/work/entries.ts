import * as z from 'zod/mini'
import type { StaffRole } from '../../../shared/centres/staff.ts'
import { Problem } from '../../../shared/problems/problem.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import { acts, kinds, ways } from '../../../shared/work/acts.ts'
import { type Correction, grounds, type WorkEntry } from '../../../shared/work/entry.ts'
import { type EntryPlanFor, saidBy, withdrawnEntry } from '../../../shared/work/entry-changes.ts'
import { OWN_LAST, STEPS_BACK, type Step } from '../../../shared/work/own-steps.ts'
import { firstUse } from '../code-lists/first-use.ts'
import type { Centre } from '../table/access.ts'
import { changeEntry as auditEntry, type Subject } from '../table/audit.ts'
import type { Table } from '../table/connection.ts'
import { type Key, keySchema } from '../table/keys.ts'
import { behindWithin, eachItem, only, readItem } from '../table/query.ts'
import { type DataKey, seal, unseal } from '../table/seal.ts'
import { type Item, stored } from '../table/shapes.ts'
import { type Action, anewWhenOvertaken, create, type Named, replace, transact } from '../table/transact.ts'

/** Where entries of work lie: in a file, or wherever else work is done for somebody. */
export interface EntryPlace {
  /** Whose it is, for the audit. */
  readonly subject: Subject
  /** The data key under which their words are sealed. */
  readonly key: DataKey
  /** The name of an entry there by its id. */
  readonly nameOf: (id: string) => Key
  /** What the place writes of itself whenever an entry is written, in the same transaction. */
  readonly beside?: Readonly<Record<string, Action>>
}

/** Who writes which entry, and when. */
export interface EntryChange {
  readonly id: string
  readonly by: string
  readonly role: StaffRole
  readonly now: Instant
}

/**
 * Reads an entry, plans what becomes of it and writes it with an audit entry, all or nothing; answers it as it is then. It asks for no
 * version of the place: whatever two people write at once, both stand. Throws `not-found` for an id that another kind of item has, and
 * whatever the plan does.
 */
export function changeEntry(
  centre: Centre,
  { place, ...change }: EntryChange & { readonly place: EntryPlace },
  planFor: EntryPlanFor,
): Promise<WorkEntry> {
  const name = place.nameOf(change.id)
  return anewWhenOvertaken(async () => {
    const item = await readItem(centre.table, name)
    if (item !== undefined && !isWorkItem(item)) throw new Problem('not-found')
    const before = item && openEntry(item, place.key)
    const plan = planFor(before)
    if (plan === undefined) {
      if (before === undefined) throw new Error('a plan of nothing leaves no entry')
      return before
    }
    const { by, role, now } = change
    const after = entryItem(name, place.key, plan.entry)
    const { partner: id } = plan.entry.passedOn ?? {}
    const use = id === undefined ? undefined : ({ list: 'partners', id, path: 'entry.passedOn.to' } as const)
    await transact<string>(centre.table, {
      ...place.beside,
      ...(await firstUse(centre, use)),
      entry: before === undefined ? create(after) : replace(after, before.version),
      audit: create(auditEntry(centre.id, { ...place.subject, by, role, at: now, did: plan.did })),
    })
    return plan.entry
  })
}

/** Withdraws an entry of one's own. Throws `not-found`, `forbidden`, and `invalid` when it is too old to be taken back. */
export async function withdrawEntry(
  centre: Centre,
  change: EntryChange & { readonly place: EntryPlace },
  reason: string,
): Promise<WorkEntry> {
  const since = await stepsSince(centre.table, change)
  return changeEntry(centre, change, withdrawnEntry(reason, { ...change, since }))
}

const stepSchema = z.object({ id: z.string(), by: z.string(), withdrawn: z.optional(z.unknown()) })

/** Steps are read a few at a time: who takes something back has mostly just written it. */
const STEPS_PAGE = 25

/** What stands behind an entry, no more of it than what tells that it is too old. */
async function stepsSince(
  table: Table,
  { place, id, by }: EntryChange & { readonly place: EntryPlace },
): Promise<Step[]> {
  const query = behindWithin(place.nameOf(id), place.nameOf('').sk)
  const plain = only(['type', 'shape', 'id', 'by', 'withdrawn'])
  const since: Step[] = []
  let own = 0
  for await (const item of eachItem(table, { ...query, ...plain, Limit: STEPS_PAGE })) {
    const step = stored(stepSchema, item)
    since.push(step)
    if (step.by === by && step.withdrawn === undefined) own++
    if (own === OWN_LAST || since.length === STEPS_BACK) break
  }
  return since
}

/** Whether an item among the entries of a place is one of work, and not a contact attempt. */
export function isWorkItem({ type }: Item): boolean {
  return type === 'work'
}

const passedOn = z.object({
  to: z.string(),
  partner: z.exactOptional(z.string()),
  ground: z.enum(grounds),
  consent: z.exactOptional(z.string()),
  reason: z.exactOptional(z.string()),
})

/** What people wrote, and what figures do not need; sealed. */
const wordsSchema = z.object({
  words: z.string(),
  way: z.exactOptional(z.enum(ways)),
  passedOn: z.exactOptional(passedOn),
  private: z.exactOptional(z.literal(true)),
})

const codedSchema = z.object({
  kind: z.enum(kinds),
  at: z.string(),
  minutes: z.exactOptional(z.number()),
  act: z.exactOptional(z.enum(acts)),
})

const entryItemSchema = z.object({
  ...keySchema.shape,
  ...codedSchema.shape,
  id: z.string(),
  version: z.number(),
  by: z.string(),
  recordedAt: z.string(),
  sealed: z.string(),
  corrections: z.exactOptional(z.array(z.object({ by: z.string(), correctedAt: z.string(), sealed: z.string() }))),
  withdrawn: z.exactOptional(z.object({ by: z.string(), at: z.string(), sealed: z.string() })),
})

/** What an entry said before: all of it sealed, for only the last word counts. */
const formerSchema = z.object({ ...codedSchema.shape, ...wordsSchema.shape })

/** A stored entry, opened. */
export function openEntry(item: Item, key: DataKey): WorkEntry {
  const { pk, sk, sealed, corrections, withdrawn, ...plain } = stored(entryItemSchema, item)
  const name = { pk, sk }
  const former = ({ sealed: was, ...done }: NonNullable<typeof corrections>[number]): Correction => ({
    ...unseal(formerSchema, was, { key, item: name }),
    ...done,
  })
  return {
    ...plain,
    ...unseal(wordsSchema, sealed, { key, item: name }),
    ...(corrections && { corrections: corrections.map(former) }),
    ...(withdrawn && { withdrawn: withdrawnOf(withdrawn, name, key) }),
  }
}

function withdrawnOf({ sealed, ...done }: { by: string; at: string; sealed: string }, item: Key, key: DataKey) {
  return { ...done, reason: unseal(z.string(), sealed, { key, item }) }
}

/** The item of an entry: kind, act, minutes and time plain, as figures need them; the words sealed. */
export function entryItem(name: Key, key: DataKey, entry: WorkEntry): Item & Named {
  const { id, version, by, recordedAt, corrections, withdrawn, kind, at, minutes, act } = entry
  const words = wordsSchema.parse(entry)
  const former = ({ by, correctedAt, ...said }: Correction) => ({
    by,
    correctedAt,
    sealed: seal(saidBy({ id, ...said }), key, name),
  })
  return {
    ...name,
    type: 'work' as const,
    id,
    version,
    by,
    recordedAt,
    kind,
    at,
    ...(minutes !== undefined && { minutes }),
    ...(act !== undefined && { act }),
    sealed: seal(words, key, name),
    ...(corrections && { corrections: corrections.map(former) }),
    ...(withdrawn && { withdrawn: { by: withdrawn.by, at: withdrawn.at, sealed: seal(withdrawn.reason, key, name) } }),
  }
}
