import type { Day, Instant } from '../time/instant.ts'
import { pragueWallClock } from '../time/prague.ts'

export const partsOfDay = ['night', 'morning', 'afternoon', 'evening'] as const
export type PartOfDay = (typeof partsOfDay)[number]

/** The part of the day it is so many minutes after midnight. */
export function partOfDay(minutes: number): PartOfDay {
  const hour = minutes / 60
  if (hour < 6 || hour >= 22) return 'night'
  return hour < 12 ? 'morning' : hour < 17 ? 'afternoon' : 'evening'
}

/** The day in Prague at an instant, and the minutes since its midnight by the clock on the wall. */
export function wallMinutes(at: Instant): { day: Day; minutes: number } {
  const { day, time } = pragueWallClock(at)
  return { day, minutes: Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5)) }
}
