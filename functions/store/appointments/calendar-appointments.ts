import {
  APPOINTMENT_DAYS,
  type CalendarAppointment,
  calendarAppointmentSchema,
} from '../../../shared/appointments/own-appointments.ts'
import { type Instant, plusDays } from '../../../shared/time/instant.ts'
import { fromPrague, pragueDay } from '../../../shared/time/prague.ts'
import type { Table } from '../table/connection.ts'
import { byCentre, calendarAppointmentAttributes } from '../table/keys.ts'
import { allItems, listBetween, only } from '../table/query.ts'
import { stored } from '../table/shapes.ts'

/** A centre's appointments of these weeks, as a calendar may know of them. */
export async function readCalendarAppointments(
  table: Table,
  centre: string,
  now: Instant,
): Promise<CalendarAppointment[]> {
  const day = (days: number) => fromPrague(plusDays(pragueDay(now), days), '00:00')
  const span = { from: day(-APPOINTMENT_DAYS.back), until: day(APPOINTMENT_DAYS.ahead) }
  const items = await allItems(table, {
    ...listBetween(byCentre.appointments(centre), span),
    ...only(calendarAppointmentAttributes),
  })
  return items.map((item) => stored(calendarAppointmentSchema, item))
}
