import type { TargetGroup } from '../agreements/period.ts'
import { isWithin, overlap } from '../agreements/span.ts'
import type { Fact, FactOf } from '../figures/facts.ts'
import type { Day } from '../time/instant.ts'
import { cut, type ReturnDays } from './days.ts'

/*
 * The rows of users of the yearly return (§ 85 of Act 108/2006): one for each person and period of service in which an agreement held
 * in the year. A row names nobody and holds no id; its number means nothing outside the return.
 */

/** What of a row may be unknown. */
export const rowParts = ['sex', 'birthYear', 'districtBefore'] as const
export type RowPart = (typeof rowParts)[number]

/** A person in a period. People are numbered from 1 on by their first days; who has two periods has two rows of one number. */
export interface UserRow {
  readonly number: number
  readonly sex: FactOf<'service'>['sex']
  readonly birthYear: number | 'unknown'
  readonly targetGroup: TargetGroup
  /** The district in which they lived before the service, `abroad` or `unknown`. */
  readonly districtBefore: string
  /** Both within the year and both counted in. */
  readonly from: Day
  readonly until: Day
}

/** What of a person is not known, and the file in which it can be filled in; it is shown in the centre and stands in no row. */
export interface Gap {
  readonly number: number
  readonly file: string
  readonly unknown: readonly RowPart[]
}

export interface UserRows {
  /** By number, and of one person by day. */
  readonly rows: readonly UserRow[]
  readonly gaps: readonly Gap[]
}

type Service = FactOf<'service'>

/** A time in which a person was a user, and what is known of them by the file or files that tell of it. */
interface Time extends ReturnDays {
  readonly told: Service
}

/** The rows of all facts of a year, in whatever order they come, be they told once or twice. */
export function userRows(facts: readonly Fact[], days: ReturnDays): UserRows {
  const served = facts
    .filter((fact) => fact.kind === 'service')
    .filter(({ on }) => days.from <= on && on <= days.until)
    .toSorted(byOrder(({ on, id, period }) => [on, id, period]))
  const people = [...Map.groupBy(served, ({ person }) => person).values()]
    .map((person) => timesOf(person, days))
    .filter((times) => times.length > 0)
    .toSorted(byOrder(([first]) => orderOf(first)))
  const numbered = people.map((times, index) => ({ number: index + 1, times, known: knownOf(times) }))
  return { rows: numbered.flatMap(rowsOf), gaps: numbered.flatMap(gapOf) }
}

interface Numbered {
  readonly number: number
  readonly times: readonly Time[]
  /** All that is known of the person by any of their files. */
  readonly known: Service | undefined
}

function rowsOf({ number, times, known }: Numbered): UserRow[] {
  return times.map(({ told, from, until }) => {
    const { sex, birthYear, targetGroup, districtBefore } = known === undefined ? told : withKnown(told, known)
    return { number, sex, birthYear, targetGroup, districtBefore, from, until }
  })
}

function gapOf({ number, known }: Numbered): Gap[] {
  if (known === undefined) return []
  const unknown = rowParts.filter((part) => known[part] === 'unknown')
  return unknown.length === 0 ? [] : [{ number, file: known.id, unknown }]
}

/**
 * When one person was a user: the periods in which an agreement held, cut to the days of the return. Of files of one person that are
 * joined, periods that run at once are one, from the first day to the last, of the target group of the one that began first. Times may
 * touch on one day.
 */
function timesOf(person: readonly Service[], days: ReturnDays): Time[] {
  const times: Time[] = []
  for (const time of agreed(person, days)) {
    const last = times.at(-1)
    if (last !== undefined && isOne(last, time)) times.splice(-1, 1, united(last, time))
    else times.push(time)
  }
  return times
}

function agreed(person: readonly Service[], days: ReturnDays): Time[] {
  const periods = Map.groupBy(person, ({ id, period }) => `${id}#${period}`)
  return [...periods.values()]
    .filter((months) => months.some(({ isAgreed }) => isAgreed))
    .flatMap((months) => months.slice(0, 1).flatMap((told) => timeOf(told, days)))
    .toSorted(byOrder(orderOf))
}

function timeOf(told: Service, days: ReturnDays): Time[] {
  const within = cut(told, days)
  return within === undefined ? [] : [{ told, ...within }]
}

/** Whether two times are one: they run at once, or one adds no day to the other. */
function isOne(one: Time, other: Time): boolean {
  return overlap(one, other) || isWithin(one, other) || isWithin(other, one)
}

function united(one: Time, other: Time): Time {
  const last = isWithin(other, one) ? one : other
  return { ...one, told: withKnown(one.told, other.told), until: last.until }
}

function knownOf(times: readonly Time[]): Service | undefined {
  const [first, ...others] = times.map(({ told }) => told)
  return first && others.reduce(withKnown, first)
}

/** What one file says, and where it does not know, what another says of the same person. */
function withKnown(one: Service, other: Service): Service {
  return {
    ...one,
    sex: one.sex === 'unknown' ? other.sex : one.sex,
    birthYear: one.birthYear === 'unknown' ? other.birthYear : one.birthYear,
    districtBefore: one.districtBefore === 'unknown' ? other.districtBefore : one.districtBefore,
  }
}

/** By the day on which it began before the year too: of what is cut, the first is still the first. The id only settles what is alike. */
function orderOf(time: Time | undefined): readonly unknown[] {
  if (time === undefined) return []
  const { from, until, told } = time
  return [from, told.from, until, told.sex, told.birthYear, told.targetGroup, told.districtBefore, told.id, told.period]
}

/** Compares by a list of texts and numbers. */
function byOrder<Thing>(orderOf: (thing: Thing) => readonly unknown[]) {
  return (one: Thing, other: Thing) => {
    const [first, second] = [orderOf(one).join('\t'), orderOf(other).join('\t')]
    return first < second ? -1 : first > second ? 1 : 0
  }
}
