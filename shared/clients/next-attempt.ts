import type { Deadline } from '../duties/deadline.ts'
import { weekdayOf } from '../on-duty/roster.ts'
import { isWorkingDay } from '../time/holidays.ts'
import { type Day, type Instant, minutesBetween, plusMinutes } from '../time/instant.ts'
import { type PartOfDay, partOfDay, wallMinutes } from './part-of-day.ts'
import { type SafeWindow, safeWindows } from './safe-times.ts'
import type { Tried } from './tried.ts'

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
  readonly tried: Pick<Tried, 'last' | 'parts'>
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
  /** When the last try failed, and the parts of the day at which one did. */
  readonly failedAt: Instant | undefined
  readonly failedParts: readonly PartOfDay[]
}

/** Every try that counts has failed, or the duty would be met. */
function viewOf({ safeTimes, tried }: Case): View {
  const words = safeTimes.trim()
  return { words, windows: safeWindows(safeTimes), failedAt: tried.last?.at, failedParts: tried.parts }
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

function judge(at: Instant, { windows, failedAt, failedParts }: View, now: Instant): Judged {
  const { day, minutes } = wallMinutes(at)
  const isSafe = windows?.some((safe) => isWithin(safe, day, minutes)) ?? false
  const qualities = {
    isSafe,
    isByDay: isSafe || (minutes >= 7 * 60 && minutes < 21 * 60),
    isOffice: isWorkingDay(day) && minutes >= 8 * 60 && minutes < 16 * 60,
    isOtherPart: failedAt !== undefined && !failedParts.includes(partOfDay(minutes)),
    isPaused: failedAt !== undefined && minutesBetween(failedAt, at) >= PAUSE_MINUTES,
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
