import * as z from 'zod/mini'
import type { CalendarAppointment } from '../../shared/appointments/own-appointments.ts'
import { appointmentSettings } from '../../shared/appointments/places.ts'
import type { AgendaDuty } from '../../shared/duties/agenda.ts'
import { calendarRosterSchema } from '../../shared/on-duty/own-shifts.ts'
import type { CalendarReview } from '../../shared/plans/own-reviews.ts'
import type { CalendarEnd } from '../../shared/protection/calendar-ends.ts'
import type { Instant } from '../../shared/time/instant.ts'
import { readCalendarAppointments } from './appointments/calendar-appointments.ts'
import { readCalendarSettings } from './centres/calendar-settings.ts'
import { type FoundReader, readerAt } from './centres/calendars.ts'
import { readNetwork } from './centres/network.ts'
import { readCalendarEnds } from './clients/calendar-ends.ts'
import { readAgenda } from './duties/agenda.ts'
import { readCalendarReviews } from './plans/calendar-reviews.ts'
import { publishedKeys } from './police/receipt-keys.ts'
import { publishedIn } from './publications/published.ts'
import type { Signer } from './signer.ts'
import type { Table } from './table/connection.ts'

/** Of a centre's settings, who is on duty when and what its places are called. */
const settingsSchema = z.object({ ...calendarRosterSchema.shape, ...appointmentSettings })

/** What is found at an address: whose calendar it is and what stands in it. */
export interface FoundCalendar {
  readonly reader: FoundReader
  readonly duties: readonly AgendaDuty[]
  readonly appointments: readonly CalendarAppointment[]
  readonly reviews: readonly CalendarReview[]
  readonly ends: readonly CalendarEnd[]
  /** Left out for a centre without settings. */
  readonly settings: z.infer<typeof settingsSchema> | undefined
}

/**
 * The only data that a door without a sign-in gets: by a calendar's address, coded attributes of its centre's open duties, of those
 * lately met, of its appointments and of reviews of plans and ends of protection, its roster and its places. It is given no sealed text and could open none.
 */
export function forPublic(table: Table) {
  return {
    /** All centres, as the public knows them. */
    network: () => readNetwork(table),
    /** The keys of all that ever signed receipts, by who signs now. */
    receiptKeys: (signer: Pick<Signer, 'publicKeys'>) => publishedKeys(table, signer),
    /** What stands at an address now; undefined for one that never was or is dead, without a difference. */
    calendar: async (centre: string, secret: string, now: Instant): Promise<FoundCalendar | undefined> => {
      const reader = await readerAt(table, { centre, secret }, now)
      if (reader === undefined) return undefined
      const [duties, appointments, reviews, ends, settings] = await Promise.all([
        readAgenda(table, centre, now),
        readCalendarAppointments(table, centre, now),
        readCalendarReviews(table, centre, now),
        readCalendarEnds(table, centre, now),
        readCalendarSettings(table, centre, settingsSchema),
      ])
      return { reader, duties, appointments, reviews, ends, settings }
    },
    /** What anybody may read of figures. */
    published: publishedIn(table),
  }
}

export type PublicStore = ReturnType<typeof forPublic>
