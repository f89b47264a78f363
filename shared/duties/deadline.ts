import * as z from 'zod/mini'
import type { Instant } from '../time/instant.ts'
import { handedSchema } from './handed.ts'
import { outcomes } from './outcome.ts'

/** The duties with a clock: to offer help within 48 hours, to answer a complaint within 30 days, to give word after a field visit. */
export const deadlineKinds = ['contact', 'complaint', 'visit'] as const
export type DeadlineKind = (typeof deadlineKinds)[number]

/** What can be taken back of having a duty: the promise of the next try, or having it at all. */
export const heldThings = ['promise', 'acknowledgement'] as const
export type Held = (typeof heldThings)[number]

/** More of what was taken back is not kept with a duty; the audit knows all of it. */
export const MOST_CANCELLED = 10

/** Somebody had a duty, since when and by when they promised the next try, until it was taken back. */
const cancelledSchema = z.lazy(() =>
  z.object({
    what: z.enum(heldThings),
    by: z.string(),
    at: z.string(),
    until: z.exactOptional(z.string()),
    cancelledBy: z.string(),
    cancelledAt: z.string(),
  }),
)

/**
 * A duty with an exact due instant.
 * `open` until met; the sweep turns it `overdue` when the due instant passes; `met` once the duty is done, however late; `dropped` when
 * it cannot be done any more. A function, so that whoever only makes duties makes no schema of them.
 */
export const deadlineFields = () => ({
  centre: z.string(),
  kind: z.enum(deadlineKinds),
  /** What the duty is about: the client's id, the complaint's, or the visit's. */
  subject: z.string(),
  /** The client in whose file the subject stands, when it is no file itself. */
  file: z.exactOptional(z.string()),
  /** Short number for people and letters: `LIBEREC-7F3K9Q`. */
  reference: z.string(),
  startsAt: z.string(),
  dueAt: z.string(),
  status: z.enum(['open', 'overdue', 'met', 'dropped']),
  metAt: z.exactOptional(z.string()),
  /** When its file was closed for a reason for which it cannot be done any more. */
  droppedAt: z.exactOptional(z.string()),
  /** When the due instant was found to have passed unmet. Stays when the duty is met late. */
  overdueAt: z.exactOptional(z.string()),
  /** Who has it, since when, and by when they promised the next try. */
  acknowledged: z.exactOptional(z.object({ by: z.string(), at: z.string(), until: z.exactOptional(z.string()) })),
  /** What was taken back of it, oldest first. */
  cancelled: z.exactOptional(z.array(cancelledSchema).check(z.maxLength(MOST_CANCELLED))),
  lastAttempt: z.exactOptional(z.object({ at: z.string(), outcome: z.enum(outcomes) })),
  /** Replaces whom every step writes to: what is said of the head never goes to the head. */
  audience: z.exactOptional(z.literal('founder')),
  /** Who is silent and therefore not written to about it, as long as there is anybody else. */
  away: z.exactOptional(z.array(z.string())),
  /** The list in which the letters about the duty stand; the subject's own when left out. A notice has one for all its people. */
  thread: z.exactOptional(z.string()),
  /** 2 and more after the due instant was moved or the duty passed on: the steps of each term have letters of their own. */
  term: z.exactOptional(z.number()),
  /** When the ladder last wrote about it, and when staff last changed it. */
  toldAt: z.exactOptional(z.string()),
  changedAt: z.exactOptional(z.string()),
  /** Which centre handed it over to this one, when and why. */
  handed: z.exactOptional(handedSchema),
  /** Steps of the ladder up to and including this instant are done with. */
  climbedUntil: z.string(),
})
export type Deadline = Readonly<z.infer<z.ZodMiniObject<ReturnType<typeof deadlineFields>>>>

type Standing = Pick<Deadline, 'status' | 'metAt' | 'overdueAt' | 'droppedAt'>

/** What decides where a duty stands. `overdueAt`: its due instant was found to have passed unmet. */
interface Facts {
  readonly dueAt: Instant
  readonly metAt?: Instant | undefined
  readonly overdueAt?: Instant | undefined
  readonly droppedAt?: Instant | undefined
}

/** Whether there is nothing more to do about a duty: then nobody is reminded of it. */
export function isDone({ status }: Pick<Deadline, 'status'>): boolean {
  return status === 'met' || status === 'dropped'
}

/** Whether a duty was met by its due instant, whenever that was found out. */
export function isMetInTime({ metAt, dueAt }: Pick<Facts, 'metAt' | 'dueAt'>): boolean {
  return metAt !== undefined && metAt <= dueAt
}

/** Whether a duty is open, overdue, met or dropped is decided here and nowhere else. What is met late was overdue. */
export function standing({ dueAt, metAt, overdueAt, droppedAt }: Facts): Standing {
  const wasOverdueAt = overdueAt ?? (metAt !== undefined && metAt > dueAt ? dueAt : undefined)
  return {
    status:
      metAt !== undefined
        ? 'met'
        : droppedAt !== undefined
          ? 'dropped'
          : wasOverdueAt !== undefined
            ? 'overdue'
            : 'open',
    ...(metAt !== undefined && { metAt }),
    ...(droppedAt !== undefined && { droppedAt }),
    ...(wasOverdueAt !== undefined && { overdueAt: wasOverdueAt }),
  }
}
