import type { Staff } from '../centres/staff.ts'
import { colleagues, present } from '../centres/standing.ts'
import { dayLetter } from '../duties/day-letter.ts'
import type { Deadline } from '../duties/deadline.ts'
import type { NewLetter } from '../duties/letter.ts'
import { type Day, type Instant, plusDays, weekdayOf } from '../time/instant.ts'
import { morningOf, nextMorning } from '../time/morning.ts'
import { pragueDay } from '../time/prague.ts'
import { dutyOfDay, emptyRoster, gaps, ROSTER_DAYS, type Roster } from './roster.ts'

/** What a centre's mornings have said so far. */
export interface Mornings {
  readonly centre: string
  /** States of duties that letters of days have told of. */
  readonly said: readonly string[]
  /** Monday of the last week whose roster was looked at; left out before the first look. */
  readonly week?: Day
}

/** What a morning speaks of. */
interface Found {
  readonly staff: readonly Staff[]
  readonly roster?: Roster | undefined
  /** Unmet duties to offer help, and to answer complaints. */
  readonly duties: readonly Deadline[]
  readonly complaints: readonly Deadline[]
}

/** What is to be stored when a centre's morning was looked at. */
export interface Morning {
  readonly said: readonly string[]
  readonly week: Day
  /** When to look again. */
  readonly wakeAt: Instant
  /** The letter of the day, one about overdue complaints, and on the first morning of a week one about gaps in the roster. */
  readonly digest?: NewLetter
  readonly complaintLetter?: NewLetter
  readonly gapLetter?: NewLetter
}

/** Whether there may be something to say: not at night, and not on the first look. */
export function speaks({ week }: Mornings, now: Instant): boolean {
  return week !== undefined && morningOf(pragueDay(now)) <= now
}

/** A look at a centre that has nothing to say yet. */
export function silentMorning({ said, week }: Mornings, now: Instant): Morning {
  return { said, week: week ?? weekOf(now), wakeAt: nextMorning(now) }
}

/**
 * The morning of a centre: what is due by the end of the day to those on duty, and to the head as well when anything is overdue;
 * overdue complaints to the head; gaps in the roster to the head, once a week.
 */
export function morning(
  { centre, said: saidBefore, week: lastWeek }: Mornings,
  { duties, complaints, staff, roster = emptyRoster }: Found,
  now: Instant,
): Morning {
  const today = pragueDay(now)
  const week = weekOf(now)
  const { lines, more, isOverdue, said } = dayLetter(duties, now, saidBefore)
  const late = dayLetter(
    complaints.filter(({ dueAt }) => dueAt <= now),
    now,
    [],
  )
  const open = week === lastWeek ? [] : gaps(roster, now, ROSTER_DAYS)
  const envelope = { centre, createdAt: now }
  const to = dayReaders({ roster, staff }, { isOverdue, now })
  return {
    said,
    week,
    wakeAt: nextMorning(now),
    ...(lines.length > 0 && {
      digest: { ...envelope, id: `digest-${today}`, kind: 'digest', to, duties: [...lines], ...(more > 0 && { more }) },
    }),
    ...(late.lines.length > 0 && {
      complaintLetter: {
        ...envelope,
        id: `digest-complaints-${today}`,
        kind: 'digest',
        to: ['head'],
        duties: [...late.lines],
        ...(late.more > 0 && { more: late.more }),
      },
    }),
    ...(open.length > 0 && {
      gapLetter: { ...envelope, id: `roster-gap-${week}`, kind: 'roster-gap', to: ['head'], gaps: open },
    }),
  }
}

/** Monday of the week of an instant. */
function weekOf(now: Instant): Day {
  const today = pragueDay(now)
  return plusDays(today, 1 - weekdayOf(today))
}

/**
 * Whom the letter of a day is for: those who have the duty at some time of the rest of the day; when nobody has, whoever a letter to
 * people on duty reaches. When it tells of an overdue duty, the head as well.
 */
export function dayReaders(
  { roster = emptyRoster, staff }: Pick<Found, 'roster' | 'staff'>,
  { isOverdue, now }: { isOverdue: boolean; now: Instant },
): NewLetter['to'] {
  const here = present(colleagues(staff, now), now)
  const working = dutyOfDay(roster, now).filter((who) => here.some(({ id }) => id === who))
  const onDuty = working.length > 0 ? working.map((who) => `staff:${who}` as const) : (['duty'] as const)
  return isOverdue ? [...onDuty, 'head'] : [...onDuty]
}
