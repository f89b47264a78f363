import { centreOn } from '../../../shared/centres/centres.ts'
import { letterParts } from '../../../shared/complaints/letter-parts.ts'
import type { ComplaintFacts } from '../../../shared/complaints/seen.ts'
import { answererSchema } from '../../../shared/complaints/settings.ts'
import { Problem } from '../../../shared/problems/problem.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import { pragueDay } from '../../../shared/time/prague.ts'
import { readNetwork } from '../centres/network.ts'
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

/** Reads a complaint with all its versions. Its letters name the centre as it was called when they were given. Throws `not-found`. */
export async function openComplaint(centre: Centre, id: string, now: Instant): Promise<OpenComplaint> {
  const [items, settings, network, openKey] = await Promise.all([
    allItems(centre.table, partition(keys.complaint(centre.id, id).pk)),
    readSettings(centre.table, centre.id, answererSchema),
    readNetwork(centre.table),
    centre.keys(),
  ])
  const of = (type: ItemType) => items.filter((item) => item['type'] === type)
  const [item] = of('complaint').map(readComplaintItem)
  if (item === undefined) throw new Problem('not-found')
  const [deadline] = of('deadline').map(readDeadline)
  const dataKey = openKey(item.key)
  const state = stateIn(item, dataKey)
  const called = centreOn(network, centre.id, state.answer?.givenOn ?? pragueDay(now))
  if (called === undefined) throw new Error(`no centre ${centre.id}`)
  const facts = {
    centre: centre.id,
    line: lineIn(item),
    version: item.version,
    state,
    ...(deadline && { duty: deadline }),
    versions: of('revision').map((each) => versionIn(each, dataKey)),
    letter: letterParts(called, settings),
    staff: settings.staff,
  }
  return { facts, dataKey, item, deadline }
}
