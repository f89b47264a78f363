import { type AgendaDuty, agendaDutySchema, DAYS_CANCELLED } from '../../../shared/duties/agenda.ts'
import { type Instant, plusHours } from '../../../shared/time/instant.ts'
import type { Table } from '../table/connection.ts'
import { agendaAttributes, byCentre } from '../table/keys.ts'
import { allItems, list, only } from '../table/query.ts'
import { stored } from '../table/shapes.ts'

/** A centre's open duties and those lately met, as a calendar may know of them. */
export async function readAgenda(table: Table, centre: string, now: Instant): Promise<AgendaDuty[]> {
  const lists = await Promise.all([
    listAgenda(table, byCentre.openDuties(centre)),
    listAgenda(table, byCentre.openComplaints(centre)),
    listAgenda(table, byCentre.metDuties(centre), plusHours(now, -24 * DAYS_CANCELLED)),
  ])
  return lists.flat()
}

/** The door's role is refused a query that asks for anything else. */
async function listAgenda(table: Table, duties: string, from?: Instant): Promise<AgendaDuty[]> {
  const items = await allItems(table, { ...list(duties, from), ...only(agendaAttributes) })
  return items.map((item) => stored(agendaDutySchema, item))
}
