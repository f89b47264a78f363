import { type Deadline, standing } from '../duties/deadline.ts'
import type { Instant } from '../time/instant.ts'
import { standingOf, type Visit } from './visit.ts'

/** In whose file a visit stands, and when it is looked at. */
interface Standing {
  readonly centre: string
  readonly client: string
  readonly reference: string
  readonly now: Instant
}

/**
 * The duty to give word of a visit, as what was said of it leaves the duty. Its clock starts when they are expected back. Whatever moves
 * that, or opens a duty that was met, begins a term with letters of its own.
 */
export function visitDuty(visit: Visit, { centre, client, reference, now }: Standing, before?: Deadline): Deadline {
  const { returnsAt, endedAt } = standingOf(visit)
  const isSameTerm =
    before !== undefined && before.dueAt === returnsAt && (before.status !== 'met' || endedAt !== undefined)
  const term = isSameTerm ? before.term : before && (before.term ?? 1) + 1
  const { overdueAt, toldAt } = before ?? {}
  return {
    centre,
    kind: 'visit',
    subject: visit.id,
    file: client,
    reference,
    away: visit.workers,
    startsAt: returnsAt,
    dueAt: returnsAt,
    ...standing({ dueAt: returnsAt, metAt: endedAt, overdueAt: isSameTerm ? overdueAt : undefined }),
    ...(term !== undefined && { term }),
    ...(toldAt !== undefined && { toldAt }),
    changedAt: now,
    climbedUntil: isSameTerm ? before.climbedUntil : now,
  }
}
