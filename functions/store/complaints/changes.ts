import { type ChangePlan, complaintAfter } from '../../../shared/complaints/changes.ts'
import type { ComplaintFacts } from '../../../shared/complaints/seen.ts'
import type { Centre } from '../table/access.ts'
import { somebodyWasFirst, transact } from '../table/transact.ts'
import { openComplaint } from './complaint.ts'
import { versionActions } from './versions.ts'

const SWEEP_TRIES = 4

/**
 * Reads a complaint, plans the change and writes the version that it makes, all or nothing; answers what is known then. The sweep
 * may touch the deadline in between, or somebody else the complaint; then the change is planned anew on what they left. Throws
 * `not-found` and whatever the plan does.
 */
export async function changeComplaint(centre: Centre, id: string, planFor: ChangePlan): Promise<ComplaintFacts> {
  for (let tried = 1; ; tried++) {
    const { facts, item, deadline, dataKey } = await openComplaint(centre, id)
    const plan = planFor(facts)
    const was = { complaint: item.version, deadline: deadline?.version ?? 0 }
    const refused = await somebodyWasFirst(
      transact(centre.table, versionActions(centre.id, { ...item, dataKey, was }, plan)),
    )
    if (refused === undefined) return complaintAfter(facts, plan)
    if (tried === SWEEP_TRIES) throw refused
  }
}
