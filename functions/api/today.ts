import type { StaffRole } from '../../shared/centres/staff.ts'
import { answersComplaints } from '../../shared/complaints/complaint.ts'
import type { Today } from '../../shared/duties/views.ts'
import type { Instant } from '../../shared/time/instant.ts'
import type { CentreStore } from '../store/for-centre.ts'

/** Today of somebody of a centre: who waits for an offer of help, and for whoever answers complaints, which of them wait. */
export async function todayOf(store: CentreStore, { role, now }: { role: StaffRole; now: Instant }): Promise<Today> {
  const [duties, complaints] = await Promise.all([
    store.duties(),
    answersComplaints(role) ? store.dueComplaints() : undefined,
  ])
  return { now, duties, ...(complaints && { complaints }) }
}
