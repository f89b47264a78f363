import { NEVER, type Span } from '../agreements/span.ts'
import { firstDayOf, lastDayOf } from '../figures/period.ts'
import type { Day } from '../time/instant.ts'

/** The days of a return, both counted in: a year, up to today while it runs. */
export interface ReturnDays {
  readonly from: Day
  readonly until: Day
}

/** Undefined of a year that has not begun. `today`: the day in Prague. */
export function returnDays(year: string, today: Day): ReturnDays | undefined {
  const [from, until] = [firstDayOf(year), lastDayOf(year)]
  return from > today ? undefined : { from, until: until < today ? until : today }
}

/** What of a span lies within the days of a return; undefined when none of it does. */
export function cut({ from, until = NEVER }: Span, days: ReturnDays): ReturnDays | undefined {
  const within = { from: from > days.from ? from : days.from, until: until < days.until ? until : days.until }
  return within.from <= within.until ? within : undefined
}
