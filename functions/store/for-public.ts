import type { AgendaDuty } from '../../shared/duties/agenda.ts'
import type { CalendarRoster } from '../../shared/on-duty/own-shifts.ts'
import type { Instant } from '../../shared/time/instant.ts'
import { type FoundReader, readerAt } from './centres/calendars.ts'
import { readAgenda } from './duties/agenda.ts'
import { readCalendarRoster } from './on-duty/calendar-roster.ts'
import type { Table } from './table/connection.ts'

/** What is found at an address: whose calendar it is and what stands in it. */
export interface FoundCalendar {
  readonly reader: FoundReader
  readonly duties: readonly AgendaDuty[]
  /** Left out for a centre without settings. */
  readonly roster: CalendarRoster | undefined
}

/**
 * The only data that a door without a sign-in gets: by a calendar's address, coded attributes of its centre's open duties and of
 * those lately met, and its roster. It is given no sealed text and could open none.
 */
export function forPublic(table: Table) {
  return {
    /** What stands at an address now; undefined for one that never was or is dead, without a difference. */
    calendar: async (centre: string, secret: string, now: Instant): Promise<FoundCalendar | undefined> => {
      const reader = await readerAt(table, centre, secret)
      if (reader === undefined) return undefined
      const [duties, roster] = await Promise.all([readAgenda(table, centre, now), readCalendarRoster(table, centre)])
      return { reader, duties, roster }
    },
  }
}

export type PublicStore = ReturnType<typeof forPublic>
