import type { Deadline } from '../duties/deadline.ts'
import { offerReached } from '../duties/outcome.ts'
import { weekdayOf } from '../on-duty/roster.ts'
import { isWorkingDay } from '../time/holidays.ts'
import { type Day, type Instant, minutesBetween, plusMinutes } from '../time/instant.ts'
import { pragueWallClock } from '../time/prague.ts'
import type { Attempt } from './attempt.ts'
import { type SafeWindow, safeWindows } from './safe-times.ts'

/** Why a time is suggested, for the screen to say. */
export type SuggestionReason =
  | 'overdue'
  | 'last-chance'
  | 'safe-times'
  | 'outside-safe-times'
  | 'read-safe-times'
  | 'other-part-of-day'
  | 'after-a-pause'
  | 'office-hours'
  | 'daytime'

/** When to try to reach the person next, and why then. */
export interface Suggestion {
  readonly at: Instant
  readonly why: readonly SuggestionReason[]
}

interface Case extends Pick<Deadline, 'dueAt' | 'status'> {
  /** The safe-contact card's words. */
  readonly safeTimes: string
  readonly doNotCall: boolean
  readonly attempts: readonly Pick<Attempt, 'at' | 'outcome' | 'withdrawn'>[]
}

const SLOT_MINUTES = 30
/** A try in the last hour leaves no time for another way. */
const MARGIN_MINUTES = 60
/** Ringing again at once says that somebody is insistent. */
const PAUSE_MINUTES = 120

/**
 * Suggests the next try: in the hours said to be safe, by day, at another part of the day than tries that failed, after a pause, and
 * the sooner the better. Always before the duty is due; of an overdue one it is now. Undefined when it is met or nobody may call.
 */
export function nextAttempt(given: Case, now: Instant): Suggestion | undefined {
  if (given.status === 'met' || given.doNotCall) return undefined
  if (now >= given.dueAt) return { at: now, why: ['overdue'] }
  const latest = plusMinutes(given.dueAt, -MARGIN_MINUTES)
  if (now >= latest) return { at: now, why: ['last-chance'] }
  const view = viewOf(given)
  const best = slots(now, latest)
    .map((at) => judge(at, view, now))
    .reduce((a, b) => (b.worth > a.worth ? b : a))
  return { at: best.at, why: reasons(best, view) }
}

/** Now, and every half hour by the clock until the latest. */
function slots(now: Instant, latest: Instant): Instant[] {
  const past = Number(now.slice(14, 16)) % SLOT_MINUTES
  const first = plusMinutes(`${now.slice(0, 16)}:00.000Z`, SLOT_MINUTES - past)
  const count = Math.max(0, Math.floor(minutesBetween(first, latest) / SLOT_MINUTES) + 1)
  return [now, ...Array.from({ length: count }, (_, index) => plusMinutes(first, index * SLOT_MINUTES))]
}

interface View {
  readonly words: string
  readonly windows: readonly SafeWindow[] | undefined
  readonly failed: readonly Instant[]
  readonly failedParts: ReadonlySet<PartOfDay>
}

function viewOf({ safeTimes, attempts }: Case): View {
  const failed = attempts.filter(({ outcome, withdrawn }) => !withdrawn && !offerReached[outcome]).map(({ at }) => at)
  return {
    words: safeTimes.trim(),
    windows: safeWindows(safeTimes),
    failed,
    failedParts: new Set(failed.map((at) => partOfDay(wallMinutes(at).minutes))),
  }
}

interface Judged {
  readonly at: Instant
  readonly isSafe: boolean
  readonly isByDay: boolean
  readonly isOffice: boolean
  readonly isOtherPart: boolean
  readonly isPaused: boolean
  readonly worth: number
}

/** What each quality is worth in hours of waiting: safety outweighs the whole 48 hours, office hours hardly anything. */
const worthInHours = { isSafe: 96, isByDay: 16, isPaused: 6, isOtherPart: 5, isOffice: 1 } as const

function judge(at: Instant, { windows, failed, failedParts }: View, now: Instant): Judged {
  const { day, minutes } = wallMinutes(at)
  const isSafe = windows?.some((safe) => isWithin(safe, day, minutes)) ?? false
  const qualities = {
    isSafe,
    isByDay: isSafe || (minutes >= 7 * 60 && minutes < 21 * 60),
    isOffice: isWorkingDay(day) && minutes >= 8 * 60 && minutes < 16 * 60,
    isOtherPart: failed.length > 0 && !failedParts.has(partOfDay(minutes)),
    isPaused: failed.length > 0 && failed.every((tried) => minutesBetween(tried, at) >= PAUSE_MINUTES),
  }
  const merits = Object.entries(worthInHours) as [keyof typeof worthInHours, number][]
  const earned = merits.reduce((sum, [quality, hours]) => sum + (qualities[quality] ? hours : 0), 0)
  return { at, ...qualities, worth: earned - minutesBetween(now, at) / 60 }
}

function isWithin({ weekdays, from, until }: SafeWindow, day: Day, minutes: number): boolean {
  return weekdays.includes(weekdayOf(day)) && from <= minutes && minutes < until
}

function reasons(
  { isSafe, isByDay, isOffice, isOtherPart, isPaused }: Judged,
  { windows, words }: View,
): SuggestionReason[] {
  return [
    ...(windows ? [isSafe ? ('safe-times' as const) : ('outside-safe-times' as const)] : []),
    ...(words !== '' && !windows ? ['read-safe-times' as const] : []),
    ...(isOtherPart ? ['other-part-of-day' as const] : isPaused ? ['after-a-pause' as const] : []),
    ...(isSafe ? [] : isOffice ? ['office-hours' as const] : isByDay ? ['daytime' as const] : []),
  ]
}

type PartOfDay = 'night' | 'morning' | 'afternoon' | 'evening'

function partOfDay(minutes: number): PartOfDay {
  const hour = minutes / 60
  if (hour < 6 || hour >= 22) return 'night'
  return hour < 12 ? 'morning' : hour < 17 ? 'afternoon' : 'evening'
}

function wallMinutes(at: Instant): { day: Day; minutes: number } {
  const { day, time } = pragueWallClock(at)
  return { day, minutes: Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5)) }
}
