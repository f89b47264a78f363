import type { Instant } from '../time/instant.ts'
import type { Outcome } from './outcome.ts'

/** The two duties with a clock: to offer help within 48 hours, to answer a complaint within 30 days. */
export const deadlineKinds = ['contact', 'complaint'] as const
export type DeadlineKind = (typeof deadlineKinds)[number]

/**
 * A duty with an exact due instant.
 * `open` until met; the sweep turns it `overdue` when the due instant passes; `met` once the duty is done, however late.
 */
export interface Deadline {
  readonly kind: DeadlineKind
  /** What the duty is about: the client's id, or the complaint's. */
  readonly subject: string
  /** Short number for people and letters: `LIBEREC-7F3K9Q`. */
  readonly reference: string
  readonly startsAt: Instant
  readonly dueAt: Instant
  readonly status: 'open' | 'overdue' | 'met'
  readonly metAt?: Instant
  /** When the due instant was found to have passed unmet. Stays when the duty is met late. */
  readonly overdueAt?: Instant
  /** Who has it, since when, and by when they promised the next try. */
  readonly acknowledged?: { readonly by: string; readonly at: Instant; readonly until?: Instant }
  readonly lastAttempt?: { readonly at: Instant; readonly outcome: Outcome }
  /** Replaces whom every step writes to: what is said of the head never goes to the head. */
  readonly audience?: 'founder'
  /** The list in which the letters about the duty stand; the subject's own when left out. A notice has one for all its people. */
  readonly thread?: string
  /** 2 and more after the due instant was moved or the duty passed on: the steps of each term have letters of their own. */
  readonly term?: number
  /** When the ladder last wrote about it, and when staff last changed it. */
  readonly toldAt?: Instant
  readonly changedAt?: Instant
  /** Steps of the ladder up to and including this instant are done with. */
  readonly climbedUntil: Instant
}
