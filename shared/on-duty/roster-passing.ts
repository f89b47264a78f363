import { Problem } from '../problems/problem.ts'
import { type Instant, instant } from '../time/instant.ts'
import { pragueDay } from '../time/prague.ts'
import { holds, type KeptHandover, type Roster, type Shift } from './roster.ts'
import { changedSpan, type Deed } from './roster-changes.ts'
import { joined, type Segment, segmentsBetween } from './segments.ts'

/** Who gives their shifts up, and who has them from now on. */
interface Pair {
  readonly from: string
  readonly to: string
}

/** How many lines of a roster name somebody from now on: of its patterns, days with shifts of their own, and hand-overs. */
export function linesOf({ weekly, holidays, exceptions, handovers }: Roster, who: string, now: Instant): number {
  const names = (shift: Shift) => shift.who === who
  const days = exceptions.filter((each) => holds(each) && each.day >= pragueDay(now))
  return [
    ...weekly.filter(names),
    ...holidays.filter(names),
    ...days.flatMap(({ shifts }) => shifts.filter(names)),
    ...handovers.filter((each) => isAhead(each, now) && (each.by === who || each.to === who)),
  ].length
}

/**
 * The roster in which somebody has all shifts that another had, from now on; who was on duty with either stays so. Throws `invalid` when
 * hand-overs of both are mixed up so that somebody else's duty would change too.
 */
export function rosterPassed(roster: Roster, pair: Pair, deed: Deed): Roster {
  const { now } = deed
  const taken = <Line extends Shift>(line: Line): Line => (line.who === pair.from ? { ...line, who: pair.to } : line)
  const after: Roster = {
    weekly: roster.weekly.map(taken),
    holidays: roster.holidays.map(taken),
    exceptions: roster.exceptions.map((each) =>
      holds(each) && each.day >= pragueDay(now) ? { ...each, shifts: each.shifts.map(taken) } : each,
    ),
    handovers: roster.handovers.flatMap((each) => handoverPassed(each, pair, deed)),
  }
  if (!isOnlyThat({ before: roster, after }, pair, now))
    throw new Problem('invalid', { faults: [{ path: 'roster', code: 'handed-over' }] })
  return after
}

function isAhead(handover: KeptHandover, now: Instant): boolean {
  return holds(handover) && instant(handover.until) > now
}

/** What has been of a hand-over stays. One between the two hands nothing on any more, and is kept as cancelled. */
function handoverPassed(handover: KeptHandover, { from, to }: Pair, { by, now }: Deed): KeptHandover[] {
  if (!isAhead(handover, now) || (handover.by !== from && handover.to !== from)) return [handover]
  const begins = instant(handover.from)
  const been = begins < now ? [{ ...handover, until: now }] : []
  const rest = { ...handover, from: begins < now ? now : begins }
  const [gives, takes] = [rest.by, rest.to].map((who) => (who === from ? to : who)) as [string, string]
  if (gives === takes) return [...been, { ...rest, cancelled: { by, at: now } }]
  return [...been, { ...rest, by: gives, to: takes }]
}

/** Whether from now on everybody has what they had, but for the one whose shifts are the other's. */
function isOnlyThat(
  { before, after }: { readonly before: Roster; readonly after: Roster },
  { from, to }: Pair,
  now: Instant,
): boolean {
  const span = changedSpan(before, after, now)
  const was = segmentsBetween(before, span)
    .map((segment): Segment => {
      return { ...segment, who: [...new Set(segment.who.map((each) => (each === from ? to : each)))].sort() }
    })
    .reduce<Segment[]>(joined, [])
  return JSON.stringify(was) === JSON.stringify(segmentsBetween(after, span))
}
