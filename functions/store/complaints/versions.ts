import type { ComplaintPlan } from '../../../shared/complaints/changes.ts'
import type { Place } from '../../../shared/complaints/place.ts'
import { lineOf } from '../../../shared/complaints/seen.ts'
import { deadlineItem } from '../duties/deadlines.ts'
import { queuedLetter } from '../duties/queued-letter.ts'
import { changeEntry } from '../table/audit.ts'
import { keys } from '../table/keys.ts'
import type { DataKey } from '../table/seal.ts'
import { type Action, create, replace } from '../table/transact.ts'
import { type ComplaintItem, complaintItem, revisionItem } from './items.ts'

/** Which complaint gets a version, and how its words are sealed. */
export interface VersionedComplaint extends Place, Pick<ComplaintItem, 'enteredAt' | 'enteredBy' | 'key'> {
  readonly dataKey: DataKey
  /** The versions of its items as they lie in the table; 0 for one that is not there. */
  readonly was: { readonly complaint: number; readonly deadline: number }
}

/** What writes a version of a complaint with everything that goes with it. */
export function versionActions(
  centre: string,
  { id, year, number, enteredAt, enteredBy, key, dataKey, was }: VersionedComplaint,
  { did, by, role, at, state, reason, corrected, duty, letter }: ComplaintPlan,
): Record<string, Action | undefined> {
  const line = lineOf({ id, year, number, enteredAt, corrected }, state)
  const version = { version: was.complaint + 1, step: did, at, by, state, ...(reason !== undefined && { reason }) }
  const name = keys.complaintDeadline(centre, id)
  return {
    complaint: put(complaintItem(centre, { line, enteredBy, key, state }, dataKey), was.complaint),
    revision: create(revisionItem(keys.revision(centre, id, version.version), version, dataKey)),
    deadline: duty && put(deadlineItem({ ...duty, ...name, version: 1 }, at), was.deadline),
    letter: letter && create(queuedLetter(letter)),
    audit: create(changeEntry(centre, { complaint: id, by, role, at, did })),
  }
}

function put(item: Parameters<typeof create>[0], was: number): Action {
  return was === 0 ? create(item) : replace(item, was)
}
