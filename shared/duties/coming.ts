import { type Instant, plusDays } from '../time/instant.ts'
import { pragueDay } from '../time/prague.ts'

/*
 * What is due besides the 48 hours and visits. Whatever keeps something of this kind puts its item into the centre's list of what is
 * coming, by when; here stands, by the type of the item, from when on Today shows it and where it leads. It stays there until it is dealt with.
 */

/** How many days before its own Today shows something, and how many before it presses. */
interface ComingKind {
  /** The tab of a file in which it stands. */
  readonly tab: string
  readonly daysAhead: number
  readonly pressingDays: number
}

export const comingKinds = {
  /** An appointment that nobody has said anything of yet. */
  appointment: { tab: 'terminy', daysAhead: 0, pressingDays: 0 },
  /** An end of protection with which nobody has dealt. */
  protection: { tab: 'soud', daysAhead: 5, pressingDays: 2 },
  /** A review of an individual plan. */
  'plan-review': { tab: 'plan', daysAhead: 1, pressingDays: 0 },
  /** A call that was promised to whoever asked. */
  'call-back': { tab: '', daysAhead: 0, pressingDays: 0 },
} as const satisfies Record<string, ComingKind>

export type ComingName = keyof typeof comingKinds
export const comingNames = Object.keys(comingKinds) as ComingName[]

/** As far as the list must be read for a day: of days. */
export const MOST_DAYS_AHEAD = Math.max(...comingNames.map((name) => comingKinds[name].daysAhead))

/** A file for which nothing was done for so long sleeps. */
export const ASLEEP_DAYS = 30

interface Due {
  readonly kind: ComingName
  readonly at: Instant
}

/** Whether Today shows it at an instant. */
export function isShown({ kind, at }: Due, now: Instant): boolean {
  return isWithin(at, comingKinds[kind].daysAhead, now)
}

/** Whether it is time to deal with it now. */
export function isPressing({ kind, at }: Due, now: Instant): boolean {
  return isWithin(at, comingKinds[kind].pressingDays, now)
}

function isWithin(at: Instant, days: number, now: Instant): boolean {
  return pragueDay(at) <= plusDays(pragueDay(now), days)
}
