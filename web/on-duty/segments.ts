import { onDuty, type Roster, type Span, shiftsOf } from '../../shared/on-duty/roster.ts'
import { type Day, type Instant, instant, plusDays } from '../../shared/time/instant.ts'
import { fromPrague } from '../../shared/time/prague.ts'

/** A part of a day through which the same people are on duty, or nobody. */
export interface Segment extends Span {
  readonly who: readonly string[]
}

/** A day from midnight to midnight, cut wherever the people on duty change. */
export function segmentsOf(roster: Roster, day: Day): Segment[] {
  const [start, end] = [fromPrague(day, '00:00'), fromPrague(day, '24:00')]
  const edges = [
    ...[plusDays(day, -1), day].flatMap((each) => shiftsOf(roster, each)).flatMap(({ from, until }) => [from, until]),
    ...roster.handovers.flatMap(({ from, until }) => [instant(from), instant(until)]),
  ]
  const cuts = [...new Set([start, ...edges.filter((at) => start < at && at < end)])].sort()
  const parts = cuts.map((from, index) => ({ from, until: cuts[index + 1] ?? end, who: onDuty(roster, from) }))
  return parts.reduce<Segment[]>(joined, [])
}

function joined(segments: Segment[], next: Segment): Segment[] {
  const last = segments.at(-1)
  if (last === undefined || last.who.join() !== next.who.join()) return [...segments, next]
  return [...segments.slice(0, -1), { ...last, until: next.until }]
}

/** The seven days of a week from its Monday. */
export function daysOfWeek(monday: Day): Day[] {
  return Array.from({ length: 7 }, (_, index) => plusDays(monday, index))
}

/** `16:00`, and the end of a day as `24:00`. */
export function clockAt(at: Instant, { end, shown }: { end: Instant; shown: (at: Instant) => string }): string {
  return at === end ? '24:00' : shown(at)
}
