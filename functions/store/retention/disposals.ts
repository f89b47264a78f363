import * as z from 'zod/mini'
import { centreSettings } from '../../../shared/centres/settings.ts'
import type { StaffRole } from '../../../shared/centres/staff.ts'
import type { ChangeDeed } from '../../../shared/deeds/deed.ts'
import { Problem } from '../../../shared/problems/problem.ts'
import {
  approved,
  carriedOn,
  type Disposal,
  type DisposalRow,
  disposalSchema,
  headsOf,
  inBackupsUntil,
  mayApprove,
  refused,
  statusOf,
} from '../../../shared/retention/disposal.ts'
import type { Erasable } from '../../../shared/retention/kinds.ts'
import { type Retention, retentionSettings } from '../../../shared/retention/settings.ts'
import { isDisposable, keptUntil } from '../../../shared/retention/standing.ts'
import type { ChangedDisposal, Disposals, DisposalView } from '../../../shared/retention/views.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import { pragueDay } from '../../../shared/time/prague.ts'
import { readSettings } from '../centres/read-settings.ts'
import type { Centre } from '../table/access.ts'
import { changeEntry } from '../table/audit.ts'
import { byCentre, keys } from '../table/keys.ts'
import { listPage, readItem } from '../table/query.ts'
import { type Item, stored } from '../table/shapes.ts'
import { type Action, anewWhenOvertaken, create, replace, somebodyWasFirst, transact } from '../table/transact.ts'
import { erase } from './erasing.ts'
import { readThing } from './standings.ts'

/** Who does what with a list for disposal, and when. */
export interface Doer {
  readonly by: string
  readonly role: StaffRole
  readonly now: Instant
}

const settingsSchema = z.object({ ...centreSettings, ...retentionSettings })
const storedSchema = z.object({ ...disposalSchema.shape, version: z.number() })
type Stored = z.infer<typeof storedSchema>

/** What a centre has decided that counts here, and its heads. */
export async function readDecided(
  { id, table }: Centre,
  now: Instant,
): Promise<{ retention: Retention; heads: string[] }> {
  const { retention = {}, staff } = await readSettings(table, id, settingsSchema)
  return { retention, heads: headsOf(staff, now) }
}

/**
 * Proposes things for disposal. The same list again is answered as it stands. Throws `invalid` naming each row that must be kept, or is
 * not there.
 */
export async function propose(
  centre: Centre,
  { id, things }: { readonly id: string; readonly things: readonly Erasable[] },
  doer: Doer,
): Promise<ChangedDisposal> {
  const standing = await readItem(centre.table, keys.disposal(centre.id, id))
  if (standing) return shown(centre, readDisposal(standing), doer)
  const { retention } = await readDecided(centre, doer.now)
  const rows = await Promise.all(things.map((thing) => rowOf(centre, thing, { retention, now: doer.now })))
  const faults = rows.flatMap((row, index) => (row === undefined ? [{ path: `rows.${index}`, code: 'kept' }] : []))
  if (faults.length > 0) throw new Problem('invalid', { faults })
  const { by, now: at } = doer
  const disposal = { id, proposed: { by, at }, rows: rows.filter((row) => row !== undefined), done: 0, left: [] }
  const actions = {
    disposal: create(itemOf(centre.id, disposal)),
    audit: auditAction(centre, { id, ...doer, did: 'propose-disposal' }),
  }
  await somebodyWasFirst(transact(centre.table, actions))
  return shown(centre, await readOne(centre, id), doer)
}

interface Judging {
  readonly retention: Retention
  readonly now: Instant
}

async function rowOf(centre: Centre, thing: Erasable, { retention, now }: Judging): Promise<DisposalRow | undefined> {
  const { standing } = (await readThing(centre, thing, now)) ?? {}
  if (standing?.endedOn === undefined || !isDisposable(standing, retention, pragueDay(now))) return undefined
  const { kind, id, endedOn } = standing
  return { kind, id, endedOn, keptUntil: keptUntil(standing, retention) ?? endedOn }
}

/** Confirms a list. Throws `not-found`, and `invalid` when somebody else has to. */
export function approve(centre: Centre, id: string, doer: Doer): Promise<ChangedDisposal> {
  const { by, now: at } = doer
  return change(centre, { id, ...doer, did: 'approve-disposal' }, async (disposal) =>
    approved(disposal, { by, at }, (await readDecided(centre, at)).heads),
  )
}

/** Refuses a list that nobody confirmed. Throws `not-found` and `invalid`. */
export function refuse(centre: Centre, id: string, doer: Doer): Promise<ChangedDisposal> {
  const { by, now: at } = doer
  return change(centre, { id, ...doer, did: 'refuse-disposal' }, async (disposal) => refused(disposal, { by, at }))
}

/** How many items one step takes words from, and as how many judging a thing counts: it fits the time of a door with much to spare. */
const MOST_ITEMS = 300
const COST_OF_ONE = 8

/**
 * Carries a confirmed list on by a step, until it is finished. What broke off goes on where it was: each thing is judged again and loses
 * its keys in one transaction, and whatever of it is left then is taken by this step or the next. Throws `not-found`, and `invalid` for
 * a list that nobody confirmed.
 */
export async function carryOn(
  centre: Centre,
  { id, mostItems = MOST_ITEMS }: { readonly id: string; readonly mostItems?: number },
  doer: Doer,
): Promise<ChangedDisposal> {
  const disposal = await readOne(centre, id)
  if (statusOf(disposal) === 'finished') return shown(centre, disposal, doer)
  if (statusOf(disposal) !== 'approved') throw notApproved()
  const { retention } = await readDecided(centre, doer.now)
  const left: Disposal['left'] = []
  let { done } = disposal
  let budget = mostItems
  for (const row of disposal.rows.slice(disposal.done)) {
    if (budget <= 0) break
    const erased = await erase(centre, row, { ...doer, disposal: id, retention, budget })
    if ('obstacles' in erased) left.push({ kind: row.kind, id: row.id, obstacles: [...erased.obstacles] })
    else budget = erased.budget
    // There is more of it: the next step goes on with it.
    if (budget === 0) break
    done += 1
    budget -= COST_OF_ONE
  }
  await change(centre, { id, ...doer, did: 'carry-on-disposal' }, async (before) =>
    before.done === disposal.done ? carriedOn(before, { done, left }, doer.now) : before,
  )
  return shown(centre, await readOne(centre, id), doer)
}

function notApproved(): Problem {
  return new Problem('invalid', { faults: [{ path: 'disposal', code: 'not-approved' }] })
}

const DISPOSALS_PAGE = 10

/** Lists for disposal, newest first. */
export async function listDisposals(centre: Centre, doer: Doer, after?: string): Promise<Disposals> {
  const paging = { limit: DISPOSALS_PAGE, after, newestFirst: true }
  const [{ items, ...rest }, { heads }] = await Promise.all([
    listPage(centre.table, byCentre.disposals(centre.id), paging),
    readDecided(centre, doer.now),
  ])
  return { now: doer.now, disposals: items.map((item) => viewOf(readDisposal(item), doer.by, heads)), ...rest }
}

type Plan = (before: Disposal) => Promise<Disposal>

interface Change extends Doer {
  readonly id: string
  /** What the audit calls it. */
  readonly did: ChangeDeed
}

function change(centre: Centre, step: Change, plan: Plan): Promise<ChangedDisposal> {
  return anewWhenOvertaken(async () => {
    const { version, ...before } = await readOne(centre, step.id)
    const after = await plan(before)
    if (after !== before)
      await transact(centre.table, {
        disposal: replace(itemOf(centre.id, after), version),
        audit: auditAction(centre, step),
      })
    return shown(centre, after, step)
  })
}

async function readOne({ id: centre, table }: Centre, id: string): Promise<Stored> {
  const item = await readItem(table, keys.disposal(centre, id))
  if (item === undefined) throw new Problem('not-found')
  return readDisposal(item)
}

function readDisposal(item: Item): Stored {
  return stored(storedSchema, item)
}

function itemOf(centre: string, disposal: Disposal) {
  const { id, proposed } = disposal
  const list = byCentre.disposal(centre, proposed.at, id)
  return { ...keys.disposal(centre, id), ...list, type: 'disposal' as const, version: 1, ...disposal }
}

function auditAction({ id: centre }: Centre, { id, by, role, now: at, did }: Change): Action {
  return create(changeEntry(centre, { disposal: id, by, role, at, did }))
}

async function shown(centre: Centre, disposal: Disposal, { by, now }: Doer): Promise<ChangedDisposal> {
  return { now, ...viewOf(disposal, by, (await readDecided(centre, now)).heads) }
}

function viewOf(disposal: Disposal, by: string, heads: readonly string[]): DisposalView {
  const until = inBackupsUntil(disposal)
  const status = statusOf(disposal)
  return {
    ...disposalSchema.parse(disposal),
    status,
    mayApprove: status === 'proposed' && mayApprove(disposal, by, heads),
    ...(until !== undefined && { inBackupsUntil: until }),
  }
}
