import { type AgendaDuty, agendaDutySchema, DAYS_CANCELLED } from '../../../shared/duties/agenda.ts'
import { type Instant, plusHours } from '../../../shared/time/instant.ts'
import { type Reader, readerAt } from '../centres/calendars.ts'
import type { Table } from '../table/connection.ts'
import { agendaAttributes, byCentre } from '../table/keys.ts'
import { allItems, list, type Query } from '../table/query.ts'
import { stored } from '../table/shapes.ts'

/** What is found at an address: whose calendar it is and what stands in it. */
export interface FoundAgenda {
  readonly reader: Reader
  readonly duties: readonly AgendaDuty[]
}

/**
 * The only data that a door without a sign-in gets: by a calendar's address, coded attributes of its centre's open duties and of
 * those lately met. It is given no sealed text and could open none.
 */
export function forPublic(table: Table) {
  return {
    /** What stands at an address now; undefined for one that never was or is dead, without a difference. */
    agenda: async (centre: string, secret: string, now: Instant): Promise<FoundAgenda | undefined> => {
      const reader = await readerAt(table, centre, secret)
      if (reader === undefined) return undefined
      const lists = await Promise.all([
        listAgenda(table, byCentre.openDuties(centre)),
        listAgenda(table, byCentre.openComplaints(centre)),
        listAgenda(table, byCentre.metDuties(centre), plusHours(now, -24 * DAYS_CANCELLED)),
      ])
      return { reader, duties: lists.flat() }
    },
  }
}

export type PublicStore = ReturnType<typeof forPublic>

/** The door's role is refused a query that asks for anything else. */
const coded: Pick<Query, 'Select' | 'ProjectionExpression' | 'ExpressionAttributeNames'> = {
  Select: 'SPECIFIC_ATTRIBUTES',
  ProjectionExpression: agendaAttributes.map((name) => `#${name}`).join(', '),
  ExpressionAttributeNames: Object.fromEntries(agendaAttributes.map((name) => [`#${name}`, name])),
}

async function listAgenda(table: Table, duties: string, from?: Instant): Promise<AgendaDuty[]> {
  const items = await allItems(table, { ...list(duties, from), ...coded })
  return items.map((item) => stored(agendaDutySchema, item))
}
