import * as z from 'zod/mini'
import type { Fault } from '../problems/faults.ts'
import { Problem } from '../problems/problem.ts'
import { line, name } from '../text/text.ts'
import { type Day, type Instant, plusDays } from '../time/instant.ts'
import { isoDay } from '../time/written.ts'

/** Hours a week that are a whole post (úvazek 1,0). */
const FULL_TIME_HOURS = 40

/** The longest name and name of a post, in characters. */
export const LONGEST_NAME = 120
export const MOST_PERIODS = 40
/** More than any centre has had since 2007. */
export const MOST_MEMBERS = 300

/** A span of days, both counted in, in which somebody works so many hours a week. */
const periodSchema = z.strictObject({
  from: isoDay,
  /** Left out while it lasts. */
  until: z.exactOptional(isoDay),
  /** A week, in quarters of an hour. */
  hours: z.number().check(z.minimum(0.25), z.maximum(60), z.multipleOf(0.25)),
})
export type Period = z.infer<typeof periodSchema>

/** Somebody who works or worked in the team, with or without a sign-in of their own. */
export const memberSchema = z.strictObject({
  name: name(LONGEST_NAME),
  /** What they do: social worker, psychologist, lawyer. */
  post: line(LONGEST_NAME),
  periods: z.array(periodSchema).check(z.minLength(1), z.maxLength(MOST_PERIODS)),
})
export type NewMember = z.infer<typeof memberSchema>

export interface Member extends NewMember {
  readonly id: string
  readonly by: string
  readonly at: Instant
}

interface Deed {
  readonly by: string
  readonly now: Instant
}

/** A member as saved, with periods in their order; undefined when it was saved before. Throws `invalid`. */
export function savedMember(id: string, member: NewMember, { by, now }: Deed) {
  return (before: Member | undefined): Member | undefined => {
    if (before !== undefined && isSameMember(before, member)) return undefined
    const faults = memberFaults(member)
    if (faults.length > 0) throw new Problem('invalid', { faults })
    return { ...member, periods: inTime(member.periods), id, by, at: now }
  }
}

/** Whether a stored member says what was to be saved. */
export function isSameMember(stored: NewMember, sent: NewMember): boolean {
  return JSON.stringify(inOrder(stored)) === JSON.stringify(inOrder(sent))
}

function inOrder({ name, post, periods }: NewMember) {
  return [name, post, inTime(periods).map(({ from, until, hours }) => [from, until ?? '', hours])]
}

function inTime<P extends Period>(periods: readonly P[]): P[] {
  return periods.toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
}

/** A period that ends before it begins, or begins before another of the same person has ended. */
function memberFaults({ periods }: NewMember): Fault[] {
  const ordered = inTime(periods.map((period, index) => ({ ...period, index })))
  const fault = (index: number, field: string, code: string) => ({ path: `member.periods.${index}.${field}`, code })
  return ordered.flatMap((period, at) => [
    ...(lastDay(period) < period.from ? [fault(period.index, 'until', 'ends-before-it-begins')] : []),
    ...(ordered.slice(0, at).some((sooner) => period.from <= lastDay(sooner))
      ? [fault(period.index, 'from', 'overlaps')]
      : []),
  ])
}

function isWithin(day: Day, period: Period): boolean {
  return period.from <= day && day <= lastDay(period)
}

function lastDay({ until = '9999-12-31' }: Period): Day {
  return until
}

/** Hours a week that a team works on a day. */
export function hoursOn(members: readonly NewMember[], day: Day): number {
  return members
    .flatMap(({ periods }) => periods.filter((one) => isWithin(day, one)))
    .reduce((sum, { hours }) => sum + hours, 0)
}

/** What part of a whole post hours a week are: 20 h are 0.5. */
export function postOf(hours: number): number {
  return Math.round((hours / FULL_TIME_HOURS) * 1000) / 1000
}

/** The mean of whole posts over a year, day by day. */
export function meanPosts(members: readonly NewMember[], year: number): number {
  const first = `${year}-01-01`
  const days = Array.from({ length: 366 }, (_, ahead) => plusDays(first, ahead)).filter(
    (day) => day < `${year + 1}-01-01`,
  )
  return postOf(days.reduce((sum, day) => sum + hoursOn(members, day), 0) / days.length)
}

/** A member as stored, whatever limits it was written under. */
export const storedMemberSchema = z.object({
  id: z.string(),
  name: z.string(),
  post: z.string(),
  periods: z.array(z.object({ from: z.string(), until: z.exactOptional(z.string()), hours: z.number() })),
  by: z.string(),
  at: z.string(),
})
