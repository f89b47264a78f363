import { type ChangePlan, complaintAfter } from '../../../shared/complaints/changes.ts'
import type { ComplaintFacts } from '../../../shared/complaints/seen.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import type { Centre } from '../table/access.ts'
import { anewWhenOvertaken, transact } from '../table/transact.ts'
import { openComplaint } from './complaint.ts'
import { versionActions } from './versions.ts'

/**
 * Reads a complaint, plans the change and writes the version that it makes, all or nothing; answers what is known then. The sweep
 * may touch the deadline in between, or somebody else the complaint; then the change is planned anew on what they left. Throws
 * `not-found` and whatever the plan does.
 */
export function changeComplaint(
  centre: Centre,
  { id, now }: { readonly id: string; readonly now: Instant },
  planFor: ChangePlan,
): Promise<ComplaintFacts> {
  return anewWhenOvertaken(async () => {
    const { facts, item, deadline, dataKey } = await openComplaint(centre, id, now)
    const plan = planFor(facts)
    const was = { complaint: item.version, deadline: deadline?.version ?? 0 }
    await transact(centre.table, versionActions(centre.id, { ...item, dataKey, was }, plan))
    return complaintAfter(facts, plan)
  })
}
