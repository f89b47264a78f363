import * as z from 'zod/mini'
import type { CalendarEntry } from '../duties/icalendar.ts'
import { endOfPragueDay, startOfPragueDay } from '../time/prague.ts'

/** What a calendar may know of a review: its day and who holds it, nothing of the person whose plan it is. */
export const calendarReviewSchema = z.object({
  id: z.string(),
  client: z.string(),
  version: z.number(),
  staff: z.string(),
  on: z.string(),
  changedAt: z.string(),
})

/** A review of a plan, and whether it was held or called off. */
export type CalendarReview = Readonly<z.infer<typeof calendarReviewSchema>> & { readonly isOver: boolean }

interface Reader {
  /** The sign-in id of whose reviews they are. */
  readonly staff: string
  /** Where links lead, without a final slash. */
  readonly origin: string
}

/** How far back a calendar shows reviews that were not held, and how far ahead; and how long it says that one is over. */
export const REVIEW_DAYS = { back: 62, ahead: 731, over: 14 }

/** Minutes before the day begins at which it is told of: at nine o'clock of the day before. */
const REMIND_BEFORE_REVIEW = 15 * 60

/** Somebody's reviews as whole days of their calendar, which say what for and not with whom. */
export function reviewEntries(reviews: readonly CalendarReview[], { staff, origin }: Reader): CalendarEntry[] {
  return reviews
    .filter((review) => review.staff === staff)
    .map(({ id, client, version, on, changedAt, isOver }) => ({
      uid: `review-${id}@${new URL(origin).host}`,
      sequence: version,
      changedAt,
      startsAt: startOfPragueDay(on),
      endsAt: endOfPragueDay(on),
      isWholeDay: true,
      isCancelled: isOver,
      title: 'Přehodnocení individuálního plánu',
      text: 'Den, na který je přehodnocení naplánované. Podrobnosti uvidíte po přihlášení.',
      url: `${origin}/spis/${client}/plan`,
      remindBefore: REMIND_BEFORE_REVIEW,
    }))
}
