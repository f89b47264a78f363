import type { Instant } from '../time/instant.ts'
import { pragueDay } from '../time/prague.ts'
import { complaintId } from './complaint.ts'

/** A complaint's place in the book of a year. */
export interface Place {
  /** `2026-7` */
  readonly id: string
  readonly year: number
  readonly number: number
}

/** The place after the last number that was given in a year; that is 0 while none was. */
export function placeAfter(year: number, last: number): Place {
  const number = last + 1
  return { id: complaintId(year, number), year, number }
}

/** The year into whose book goes what is entered now: the one in Prague. */
export function bookYear(now: Instant): number {
  return Number(pragueDay(now).slice(0, 4))
}
