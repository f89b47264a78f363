import { type Day, daysBetween, daysFrom, instant, plusDays } from '../time/instant.ts'
import { fromPrague, pragueDay } from '../time/prague.ts'
import { earlier, later, type Span } from '../time/span.ts'
import { onDuty, type Roster, shiftsOf } from './roster.ts'

/** A time through which the same people are on duty, or nobody. */
export interface Segment extends Span {
  readonly who: readonly string[]
  /** Nobody is, and nobody is meant to be. */
  readonly isMeant?: true
}

/** A day from midnight to midnight, cut wherever the people on duty change. */
export function segmentsOf(roster: Roster, day: Day): Segment[] {
  const [start, end] = [fromPrague(day, '00:00'), fromPrague(day, '24:00')]
  const shifts = [plusDays(day, -1), day].flatMap((each) => shiftsOf(roster, each))
  const edges = [...shifts, ...roster.handovers].flatMap(({ from, until }) => [instant(from), instant(until)])
  const cuts = [...new Set([start, ...edges.filter((at) => start < at && at < end)])].sort()
  const parts = cuts.map((from, index): Segment => {
    const who = onDuty(roster, from)
    const isMeant = who.length === 0 && shifts.some((shift) => shift.from <= from && from < shift.until)
    return { from, until: cuts[index + 1] ?? end, who, ...(isMeant && { isMeant }) }
  })
  return parts.reduce<Segment[]>(joined, [])
}

/** Segments and the next one: one with the last, when the same people are on duty. */
export function joined(segments: Segment[], next: Segment): Segment[] {
  const last = segments.at(-1)
  const isSame = last?.who.join() === next.who.join() && last?.isMeant === next.isMeant
  if (last === undefined || !isSame || last.until !== next.from) return [...segments, next]
  return [...segments.slice(0, -1), { ...last, until: next.until }]
}

/** Who has the duty when, from an instant to another, in order. */
export function segmentsBetween(roster: Roster, { from, until }: Span): Segment[] {
  const first = pragueDay(from)
  const days = daysFrom(first, daysBetween(first, pragueDay(until)) + 1)
  return days
    .flatMap((day) => segmentsOf(roster, day))
    .map((segment) => ({ ...segment, from: later(segment.from, from), until: earlier(segment.until, until) }))
    .filter((segment) => segment.from < segment.until)
    .reduce<Segment[]>(joined, [])
}

/** The spans of some segments in which somebody has the duty, in order. */
export function spansOf(segments: readonly Segment[], who: string): Span[] {
  return segments
    .filter((segment) => segment.who.includes(who))
    .map(({ from, until }) => ({ from, until, who: [] }))
    .reduce<Segment[]>(joined, [])
    .map(({ from, until }) => ({ from, until }))
}

/** What is left of some spans without others. */
export function without(spans: readonly Span[], others: readonly Span[]): Span[] {
  return others.reduce<Span[]>(
    (left, other) =>
      left.flatMap(({ from, until }) =>
        [
          { from, until: earlier(until, other.from) },
          { from: later(from, other.until), until },
        ].filter((part) => part.from < part.until),
      ),
    [...spans],
  )
}
