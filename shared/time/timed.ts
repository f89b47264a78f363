import type { Instant } from './instant.ts'

/** Every answer carries the platform's `now`, so that a wrong clock in somebody's telephone moves no deadline. */
export interface Timed {
  readonly now: Instant
}
