import { type CalendarRoster, calendarRosterSchema } from '../../../shared/on-duty/own-shifts.ts'
import type { Table } from '../table/connection.ts'
import { keys, rosterAttributes } from '../table/keys.ts'
import { allItems, itemOf, only } from '../table/query.ts'
import { stored } from '../table/shapes.ts'

/** A centre's roster as a calendar may know of it; undefined for a centre without settings. */
export async function readCalendarRoster(table: Table, centre: string): Promise<CalendarRoster | undefined> {
  const [item] = await allItems(table, { ...itemOf(keys.settings(centre)), ...only(rosterAttributes) })
  return item && stored(calendarRosterSchema, item)
}
