import { QueryCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod/mini'
import type { NewUnit, Unit, UnitFacts } from '../../../shared/police/unit.ts'
import { Problem } from '../../../shared/problems/problem.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import { type Actor, actActions } from '../platform/acts.ts'
import type { Table } from '../table/connection.ts'
import { keys } from '../table/keys.ts'
import { countItems, partition, readItem } from '../table/query.ts'
import { stored } from '../table/shapes.ts'
import { create, putUnlessThere, replace, somebodyWasFirst, transact } from '../table/transact.ts'

const storedUnitSchema = z.object({
  id: z.string(),
  name: z.string(),
  directorate: z.string(),
  contact: z.string(),
  isTest: z.boolean(),
  since: z.string(),
  version: z.number(),
})

function unitItem(unit: Unit) {
  return { ...keys.unit(unit.id), type: 'unit' as const, ...unit }
}

/** Adds a unit. Throws `invalid` when there is one of its id. */
export async function addUnit(table: Table, unit: NewUnit, actor: Actor): Promise<Unit> {
  const added = { ...unit, since: actor.at, version: 1 }
  const refused = await somebodyWasFirst(
    transact<string>(table, {
      unit: create(unitItem(added)),
      ...actActions({ kind: 'unit-added', about: unit.id }, actor),
    }),
  )
  if (refused === undefined) return added
  throw new Problem('invalid', { faults: [{ path: 'id', code: 'taken' }] })
}

/** Says something else of a unit. Throws `not-found`, and `changed-meanwhile` with the unit as it is now. */
export async function changeUnit(
  table: Table,
  { id, version, facts }: { readonly id: string; readonly version: number; readonly facts: UnitFacts },
  actor: Actor,
): Promise<Unit> {
  const unit = await readUnit(table, id)
  if (unit.version !== version) throw new Problem('changed-meanwhile', { current: unit })
  const changed = { ...unit, ...facts }
  const refused = await somebodyWasFirst(
    transact<string>(table, {
      unit: replace(unitItem(changed), version),
      ...actActions({ kind: 'unit-changed', about: id }, actor),
    }),
  )
  if (refused !== undefined) throw new Problem('changed-meanwhile', { current: await readUnit(table, id) })
  return { ...changed, version: version + 1 }
}

/** Throws `not-found`. */
export async function readUnit(table: Table, id: string): Promise<Unit> {
  const item = await readItem(table, keys.unit(id))
  if (item === undefined) throw new Problem('not-found')
  return stored(storedUnitSchema, item)
}

/** How many units a page of their list has. */
const PAGE = 50

/** Units in the order of their ids; `after` is the last id of the page before. `count`: of all. */
export async function readUnits(
  table: Table,
  after: string | undefined,
): Promise<{ units: Unit[]; count: number; next?: string }> {
  const all = partition(keys.unit('').pk)
  const page = new QueryCommand({
    TableName: table.name,
    ...all,
    // One more, because the engine cannot tell a full page from the last one.
    Limit: PAGE + 1,
    ...(after && { ExclusiveStartKey: keys.unit(after) }),
  })
  const [{ Items = [] }, count] = await Promise.all([table.doc.send(page), countItems(table, all)])
  const units = Items.slice(0, PAGE).map((item) => stored(storedUnitSchema, item))
  const last = units.at(-1)
  return { units, count, ...(Items.length > PAGE && last && { next: last.id }) }
}

/** Makes sure that there is a unit; one of its id that is there already stays as it is. */
export function ensureUnit(table: Table, unit: NewUnit, since: Instant): Promise<void> {
  return putUnlessThere(table, unitItem({ ...unit, since, version: 1 }))
}
