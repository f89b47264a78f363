import { type CalendarReview, calendarReviewSchema, REVIEW_DAYS } from '../../../shared/plans/own-reviews.ts'
import { type Instant, plusHours } from '../../../shared/time/instant.ts'
import type { Table } from '../table/connection.ts'
import { byCentre, calendarComingAttributes } from '../table/keys.ts'
import { allItems, listBetween, only } from '../table/query.ts'
import { stored } from '../table/shapes.ts'

/** A centre's reviews that are planned and those lately over, as a calendar may know of them. */
export async function readCalendarReviews(table: Table, centre: string, now: Instant): Promise<CalendarReview[]> {
  const day = (days: number) => plusHours(now, 24 * days)
  const { back, ahead, over } = REVIEW_DAYS
  const [planned, gone] = await Promise.all([
    listReviews(table, byCentre.allComing(centre), { from: day(-back), until: day(ahead) }),
    listReviews(table, byCentre.allGone(centre), { from: day(-over), until: day(1) }),
  ])
  return [
    ...planned.map((review) => ({ ...review, isOver: false })),
    ...gone.map((review) => ({ ...review, isOver: true })),
  ]
}

/** Other things stand in these lists too. The door's role is refused a query that asks for anything else of any of them. */
async function listReviews(table: Table, name: string, span: { from: Instant; until: Instant }) {
  const { ExpressionAttributeValues, ...query } = listBetween(name, span)
  const items = await allItems(table, {
    ...query,
    ...only(calendarComingAttributes),
    FilterExpression: '#type = :review',
    ExpressionAttributeValues: { ...ExpressionAttributeValues, ':review': 'plan-review' },
  })
  return items.map((item) => stored(calendarReviewSchema, item))
}
