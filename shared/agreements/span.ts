import type { Day } from '../time/instant.ts'

/** From a day to a day, both of them included; without an end until further notice. */
export interface Span {
  readonly from: Day
  readonly until?: Day | undefined
}

/** After every day there is. */
export const NEVER = '9999-12-31'

/**
 * Whether two spans run at once. They may touch on the same day, as when one agreement takes the place of another; two of the very
 * same days are one that was written down twice.
 */
export function overlap(one: Span, other: Span): boolean {
  const [ends, otherEnds] = [one.until ?? NEVER, other.until ?? NEVER]
  if (one.from === other.from && ends === otherEnds) return true
  return one.from < otherEnds && other.from < ends
}

/** Whether a span lies within another one. */
export function isWithin(inner: Span, outer: Span): boolean {
  return outer.from <= inner.from && (inner.until ?? NEVER) <= (outer.until ?? NEVER)
}

/** Whether a span has begun by a day and is not over before it. */
export function holdsOn({ from, until = NEVER }: Span, day: Day): boolean {
  return from <= day && day <= until
}
