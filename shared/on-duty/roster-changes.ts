import type { NewLetter } from '../duties/letter.ts'
import { type Day, type Instant, instant, plusDays, plusHours } from '../time/instant.ts'
import { fromPrague, pragueDay } from '../time/prague.ts'
import type { Span } from '../time/span.ts'
import { SHIFT_DAYS } from './own-shifts.ts'
import { type Exception, type Handover, holds, type KeptHandover, type Roster } from './roster.ts'
import { segmentsBetween, spansOf, without } from './segments.ts'

/** Who changes a roster, and when. */
export interface Deed {
  readonly by: string
  readonly now: Instant
}

/** What is wrong with a hand-over as a code at a field of it: it is over, or who hands on has nothing then. */
export function handoverFault(
  roster: Roster,
  { by, from, until }: Handover,
  now: Instant,
): { path: 'until' | 'from'; code: 'in-the-past' | 'no-shift' } | undefined {
  if (instant(until) <= now) return { path: 'until', code: 'in-the-past' }
  const span = { from: fromNow(from, now), until: instant(until) }
  const has = spansOf(segmentsBetween(roster, span), by).length > 0
  return has ? undefined : { path: 'from', code: 'no-shift' }
}

/** A hand-over changes nothing that has been. */
function fromNow(from: Instant, now: Instant): Instant {
  return instant(from) < now ? now : instant(from)
}

/** The roster with one more hand-over. What is over for longer than calendars show says nothing any more, and the settings are one item. */
export function withHandover(roster: Roster, handover: Handover, now: Instant): Roster {
  const shown = plusHours(now, -24 * (SHIFT_DAYS.back + 1))
  const kept = roster.handovers.filter(({ until }) => instant(until) > shown)
  return { ...roster, handovers: [...kept, { ...handover, from: fromNow(handover.from, now) }] }
}

/**
 * The roster without a hand-over, which is kept as cancelled; what has been of it stays. Undefined when there is none such that
 * holds and is not over.
 */
export function withoutHandover(roster: Roster, handover: Handover, { by, now }: Deed): Roster | undefined {
  const index = roster.handovers.findIndex((each) => holds(each) && isSame(each, handover))
  const found = roster.handovers[index]
  if (found === undefined || instant(found.until) <= now) return undefined
  const rest = { ...found, from: fromNow(found.from, now), cancelled: { by, at: now } }
  const been = instant(found.from) < now ? [{ ...found, until: now }] : []
  return { ...roster, handovers: roster.handovers.toSpliced(index, 1, ...been, rest) }
}

/**
 * Whether a hand-over that holds moves no duty from now on: what it handed on was taken back before it, or the pattern has changed.
 */
export function movesNothing(roster: Roster, handover: KeptHandover, now: Instant): boolean {
  const made = roster.handovers.indexOf(handover)
  const upTo = (end: number) => ({ ...roster, handovers: roster.handovers.slice(0, end) })
  const span = { from: fromNow(handover.from, now), until: instant(handover.until) }
  return dutyChanges(upTo(made), upTo(made + 1), span).length === 0
}

/** A roster that replaces another: exceptions and hand-overs that it leaves out are cancelled by that, and kept. */
export function replacing(before: Roster, after: Roster, { by, now }: Deed): Roster {
  const cancel = <Kept extends object>(kept: Kept) => ({ ...kept, cancelled: { by, at: now } })
  const gone = <Kept extends Exception | KeptHandover>(kept: readonly Kept[], is: (each: Kept) => boolean) =>
    kept.filter((each) => !is(each)).map((each) => (holds(each) ? cancel(each) : each))
  const exceptions = gone(before.exceptions, (each) => after.exceptions.some((other) => stands(each, other))).filter(
    ({ day }) => day >= pragueDay(now),
  )
  const handovers = gone(before.handovers, (each) => after.handovers.some((other) => isSame(each, other))).filter(
    ({ until }) => instant(until) > now,
  )
  return {
    ...after,
    exceptions: [...after.exceptions, ...exceptions],
    handovers: [...handovers, ...after.handovers],
  }
}

/** An exception that holds may be changed; one that was cancelled stands as it was. */
function stands(each: Exception, other: Exception): boolean {
  return each.day === other.day && each.cancelled?.at === other.cancelled?.at
}

function isSame(one: KeptHandover, other: KeptHandover): boolean {
  const isSameSpan = instant(one.from) === instant(other.from) && instant(one.until) === instant(other.until)
  return isSameSpan && one.by === other.by && one.to === other.to
}

/** What changes for somebody when a roster does. */
export interface DutyChange {
  readonly who: string
  readonly gained: readonly Span[]
  readonly lost: readonly Span[]
}

/** For whom the duty changes within a span, and how. */
export function dutyChanges(before: Roster, after: Roster, span: Span): DutyChange[] {
  const [was, is] = [segmentsBetween(before, span), segmentsBetween(after, span)]
  const people = [...new Set([...was, ...is].flatMap(({ who }) => who))].sort()
  return people
    .map((who) => {
      const [had, has] = [spansOf(was, who), spansOf(is, who)]
      return { who, gained: without(has, had), lost: without(had, has) }
    })
    .filter(({ gained, lost }) => gained.length + lost.length > 0)
}

/** How far ahead people are told of changes, and of a changed exception or hand-over however far it is. */
const TOLD_DAYS = 62
const MOST_DAYS = 400

/** The time in which two rosters may differ for people now. */
export function changedSpan(before: Roster, after: Roster, now: Instant): Span {
  const today = pragueDay(now)
  const days = [before, after].flatMap(({ exceptions, handovers }) => [
    ...exceptions.map(({ day }) => plusDays(day, 2)),
    ...handovers.map(({ until }) => plusDays(pragueDay(instant(until)), 1)),
  ])
  const last = days.reduce((latest: Day, day) => (day > latest ? day : latest), plusDays(today, TOLD_DAYS))
  const end = [last, plusDays(today, MOST_DAYS)].sort()[0] ?? last
  return { from: now, until: fromPrague(end, '00:00') }
}

/** More spans nobody reads in a letter; the roster shows them all. */
const MOST_SPANS = 40
/** More letters than this do not leave by one change: then one says to everybody that it is changed. */
const MOST_LETTERS = 30

/**
 * Tells everybody whose duty a change of the roster changes: people for whom the same changes by one letter. `version` is that of the
 * settings with the change, so that each has letters of its own.
 */
export function rosterLetters(
  changes: readonly DutyChange[],
  { centre, version, now }: { readonly centre: string; readonly version: number; readonly now: Instant },
): NewLetter[] {
  const groups = [...Map.groupBy(changes, ({ gained, lost }) => JSON.stringify([gained, lost])).values()]
  const whole = { gained: [], lost: [] }
  const told = groups.length > MOST_LETTERS ? [changes.map((change) => ({ ...change, ...whole }))] : groups
  return told.map((group, index) => {
    const { gained, lost } = group[0] ?? whole
    return {
      id: `roster-change-${version}-${index + 1}`,
      centre,
      kind: 'roster-change',
      to: group.map(({ who }) => `staff:${who}` as const),
      createdAt: now,
      gained: gained.slice(0, MOST_SPANS),
      lost: lost.slice(0, MOST_SPANS),
    }
  })
}
