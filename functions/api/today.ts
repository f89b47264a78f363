import type { StaffRole } from '../../shared/centres/staff.ts'
import { answersComplaints } from '../../shared/complaints/complaint.ts'
import type { Today } from '../../shared/duties/views.ts'
import { emptyRoster, onDuty } from '../../shared/on-duty/roster.ts'
import type { Settings } from '../../shared/settings/settings.ts'
import type { Instant } from '../../shared/time/instant.ts'
import type { CentreStore } from '../store/for-centre.ts'

interface Looking {
  readonly role: StaffRole
  readonly now: Instant
  /** Where they are read already. */
  readonly settings?: Promise<Pick<Settings, 'roster'>>
}

/**
 * Today of somebody of a centre: who waits for an offer of help, who is out on a visit, who is on duty, and for whoever answers complaints, which of them
 * wait.
 */
export async function todayOf(store: CentreStore, looking: Looking): Promise<Today> {
  const { role, now, settings = store.settings() } = looking
  const [duties, visits, { roster = emptyRoster }, complaints] = await Promise.all([
    store.duties(),
    store.visitsOfDay(now),
    settings,
    answersComplaints(role) ? store.dueComplaints() : undefined,
  ])
  return { now, duties, visits, onDuty: onDuty(roster, now), ...(complaints && { complaints }) }
}
