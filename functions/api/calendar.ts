import { Hono } from 'hono'
import type { CalendarAddress, NewCalendarAddress } from '../../shared/centres/views.ts'
import type { staffOnly } from './principal.ts'

/** A member of staff's own calendar: whether it has an address, a new one, none. */
export function calendarRoutes(staff: ReturnType<typeof staffOnly>) {
  return new Hono()
    .use(staff)
    .get('/', async (c) => {
      const { staff, now } = c.var
      const since = await staff.store.calendarSince(staff.id)
      return c.json<CalendarAddress>({ now, ...(since && { since }) })
    })
    .post('/', async (c) => {
      const { staff, now } = c.var
      return c.json<NewCalendarAddress>({ now, since: now, path: await staff.store.renewCalendar(staff, now) })
    })
    .delete('/', async (c) => {
      const { staff, now } = c.var
      await staff.store.revokeCalendar(staff.id, now)
      return c.json<CalendarAddress>({ now })
    })
}
