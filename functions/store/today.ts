import type { Instant } from '../../shared/time/instant.ts'
import { listComing } from './coming.ts'
import { firstOpenComplaints } from './duties/deadlines.ts'
import { listDuties, listVisitsOfDay } from './duties/today.ts'
import type { Centre } from './table/access.ts'

/** What is due in a centre. */
export function todayOf(centre: Centre) {
  return {
    /** Unmet contact duties, most urgent first. */
    duties: () => listDuties(centre),
    /** Field visits of the day that are not over, by when they are expected back. */
    visitsOfDay: (now: Instant) => listVisitsOfDay(centre, now),
    /** Complaints that wait for an answer; without those that are kept from the head. */
    dueComplaints: () => firstOpenComplaints(centre),
    /** What is due besides, and files that sleep; `next` reads on. */
    coming: (now: Instant, after?: string) => listComing(centre, now, after),
  }
}
