import { letterParts } from '../../../shared/complaints/letter-parts.ts'
import type { ComplaintFacts } from '../../../shared/complaints/seen.ts'
import { answererSchema } from '../../../shared/complaints/settings.ts'
import { Problem } from '../../../shared/problems/problem.ts'
import { readSettings } from '../centres/read-settings.ts'
import { type DeadlineItem, readDeadline } from '../duties/deadlines.ts'
import type { Centre } from '../table/access.ts'
import { keys } from '../table/keys.ts'
import { allItems, partition } from '../table/query.ts'
import type { DataKey } from '../table/seal.ts'
import type { ItemType } from '../table/shapes.ts'
import { type ComplaintItem, lineIn, readComplaintItem, stateIn, versionIn } from './items.ts'

/** A complaint as it was read: what is known, opened, and what it takes to write it again. */
export interface OpenComplaint {
  readonly facts: ComplaintFacts
  readonly dataKey: DataKey
  readonly item: ComplaintItem
  readonly deadline: DeadlineItem | undefined
}

/** Reads a complaint with all its versions. Throws `not-found`. */
export async function openComplaint(centre: Centre, id: string): Promise<OpenComplaint> {
  const [items, settings, openKey] = await Promise.all([
    allItems(centre.table, partition(keys.complaint(centre.id, id).pk)),
    readSettings(centre.table, centre.id, answererSchema),
    centre.keys(),
  ])
  const of = (type: ItemType) => items.filter((item) => item['type'] === type)
  const [item] = of('complaint').map(readComplaintItem)
  if (item === undefined) throw new Problem('not-found')
  const [deadline] = of('deadline').map(readDeadline)
  const dataKey = openKey(item.key)
  const facts = {
    centre: centre.id,
    line: lineIn(item),
    version: item.version,
    state: stateIn(item, dataKey),
    ...(deadline && { duty: deadline }),
    versions: of('revision').map((each) => versionIn(each, dataKey)),
    letter: letterParts(centre.id, settings),
    staff: settings.staff,
  }
  return { facts, dataKey, item, deadline }
}
