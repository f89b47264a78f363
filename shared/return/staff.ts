import { meanPosts, type NewMember, postOf } from '../team/member.ts'
import type { Day } from '../time/instant.ts'
import { cut, type ReturnDays } from './days.ts'

/** Somebody of the team in a time of so many hours a week, as the return asks for it: without a name. */
export interface StaffRow {
  /** Who has two times has two rows of one number. */
  readonly number: number
  readonly post: string
  readonly from: Day
  readonly until: Day
  /** A week. */
  readonly hours: number
  /** What part of a whole post that is. */
  readonly posts: number
}

export interface Staff {
  readonly rows: readonly StaffRow[]
  /** The mean of whole posts over the year. */
  readonly meanPosts: number
}

/** Who of the team worked in the days of a return. */
export function staffOf(members: readonly NewMember[], days: ReturnDays): Staff {
  const working = members
    .map(({ post, periods }) => ({ post, times: periods.flatMap((period) => timeOf(period, days)) }))
    .filter(({ times }) => times.length > 0)
  const rows = working.flatMap(({ post, times }, index) => times.map((time) => ({ number: index + 1, post, ...time })))
  return { rows, meanPosts: meanPosts(members, Number(days.from.slice(0, 4))) }
}

function timeOf(period: NewMember['periods'][number], days: ReturnDays) {
  const within = cut(period, days)
  return within === undefined ? [] : [{ ...within, hours: period.hours, posts: postOf(period.hours) }]
}
