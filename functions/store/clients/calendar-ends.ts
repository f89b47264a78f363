import { type CalendarEnd, calendarEndSchema, END_DAYS } from '../../../shared/protection/calendar-ends.ts'
import { type Instant, plusHours } from '../../../shared/time/instant.ts'
import type { Table } from '../table/connection.ts'
import { byCentre, calendarComingAttributes } from '../table/keys.ts'
import { allItems, listBetween, only } from '../table/query.ts'
import { stored } from '../table/shapes.ts'

/** A centre's ends of protection that come and those lately dealt with, as a calendar may know of them. */
export async function readCalendarEnds(table: Table, centre: string, now: Instant): Promise<CalendarEnd[]> {
  const day = (days: number) => plusHours(now, 24 * days)
  const { back, ahead, over } = END_DAYS
  const both = await Promise.all([
    listEnds(table, byCentre.allComing(centre), { from: day(-back), until: day(ahead) }),
    listEnds(table, byCentre.allGone(centre), { from: day(-over), until: day(1) }),
  ])
  return both.flat()
}

/** Other things stand in these lists too. The door's role is refused a query that asks for anything else of any of them. */
async function listEnds(table: Table, name: string, span: { from: Instant; until: Instant }): Promise<CalendarEnd[]> {
  const { ExpressionAttributeValues, ...query } = listBetween(name, span)
  const items = await allItems(table, {
    ...query,
    ...only(calendarComingAttributes),
    FilterExpression: '#type = :protection',
    ExpressionAttributeValues: { ...ExpressionAttributeValues, ':protection': 'protection' },
  })
  return items.map((item) => stored(calendarEndSchema, item))
}
