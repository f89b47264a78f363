import * as z from 'zod/mini'
import { type Deadline, type DeadlineKind, deadlineKinds } from '../../../shared/duties/deadline.ts'
import { outcomes } from '../../../shared/duties/outcome.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import { byCentre, due, type Key } from '../table/keys.ts'

/** What Today shows of a person; sealed. */
export const cardSchema = z.object({ name: z.string(), doNotCall: z.boolean() })
export type Card = z.infer<typeof cardSchema>

/** A deadline as it lies in the table. `card` is sealed under the data key that `key` wraps. */
export const deadlineItemSchema = z.object({
  pk: z.string(),
  sk: z.string(),
  type: z.literal('deadline'),
  centre: z.string(),
  version: z.number(),
  kind: z.enum(deadlineKinds),
  subject: z.string(),
  reference: z.string(),
  startsAt: z.string(),
  dueAt: z.string(),
  status: z.enum(['open', 'overdue', 'met']),
  metAt: z.optional(z.string()),
  overdueAt: z.optional(z.string()),
  acknowledged: z.optional(z.object({ by: z.string(), at: z.string(), until: z.optional(z.string()) })),
  lastAttempt: z.optional(z.object({ at: z.string(), outcome: z.enum(outcomes) })),
  audience: z.optional(z.literal('founder')),
  thread: z.optional(z.string()),
  term: z.optional(z.number()),
  toldAt: z.optional(z.string()),
  changedAt: z.optional(z.string()),
  climbedUntil: z.string(),
  key: z.optional(z.string()),
  card: z.optional(z.string()),
})
export type DeadlineItem = z.infer<typeof deadlineItemSchema> & Deadline & Key

/**
 * The item to store for a deadline, with its places in the indexes: in the centre's list of open or of met ones, in the due index
 * from `wakeAt` on when there is something left to climb.
 */
export function deadlineItem(deadline: Omit<DeadlineItem, 'type'>, wakeAt: Instant | undefined): DeadlineItem {
  const { kind, subject, status } = deadline
  return {
    ...deadline,
    type: 'deadline',
    ...listed(deadline),
    ...(status !== 'met' && wakeAt && due.entry(kind, subject, wakeAt)),
  }
}

/** What is kept from the head stands in no list, because the head reads them all. */
function listed({ centre, kind, subject, dueAt, status, metAt, audience }: Omit<DeadlineItem, 'type'>) {
  if (audience !== undefined) return {}
  if (status === 'met') return byCentre.metDuty(centre, metAt ?? dueAt, subject)
  const list = { contact: byCentre.openDuty, complaint: byCentre.openComplaint } satisfies Record<DeadlineKind, unknown>
  return list[kind](centre, dueAt, subject)
}
