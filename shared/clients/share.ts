import * as z from 'zod/mini'
import type { Staff, StaffRole } from '../centres/staff.ts'
import { isHere } from '../centres/standing.ts'
import type { Fault } from '../problems/faults.ts'
import { Problem } from '../problems/problem.ts'
import type { Day, Instant } from '../time/instant.ts'
import { endOfPragueDay, pragueDay } from '../time/prague.ts'
import { isoDay } from '../time/written.ts'

/*
 * A file that is shared with an external (a supervisor, a student), who sees it until a day, and no other. Its key worker and the head
 * share it and take it back.
 */

export const storedShareSchema = z.object({
  /** The external. */
  id: z.string(),
  /** The instant at which they cease to see it, or ceased to. */
  until: z.string(),
  /** Who said so last, and when. */
  by: z.string(),
  at: z.string(),
})
export type Share = z.infer<typeof storedShareSchema>

/** The last day on which it is seen. */
export const newShareSchema = z.strictObject({ until: isoDay })

/** Who shares, and takes back. */
export function mayShare({ id, role }: { id: string; role: StaffRole }, keyWorker: string | undefined): boolean {
  return role === 'head' || (role === 'worker' && id === keyWorker)
}

interface Deed {
  readonly by: string
  readonly now: Instant
}

/** A file shared with somebody to the end of a day. Throws `invalid` when they are no external of the centre, or the day is over. */
export function shared(
  staff: readonly Staff[],
  { external, until }: { external: string; until: Day },
  { by, now }: Deed,
): Share {
  const member = staff.find(({ id }) => id === external)
  const faults: Fault[] = [
    ...(member?.role === 'external' && isHere(member, now) ? [] : [{ path: 'external', code: 'unknown-person' }]),
    ...(until < pragueDay(now) ? [{ path: 'until', code: 'in-the-past' }] : []),
  ]
  if (faults.length > 0) throw new Problem('invalid', { faults })
  return { id: external, until: endOfPragueDay(until), by, at: now }
}

/** A share that ends now; undefined when it has ended. Throws `not-found` when there was none. */
export function unshared(before: Share | undefined, { by, now }: Deed): Share | undefined {
  if (before === undefined) throw new Problem('not-found')
  return isShared(before, now) ? { ...before, until: now, by, at: now } : undefined
}

/** Whether an external sees a file by it. */
export function isShared({ until }: Pick<Share, 'until'>, now: Instant): boolean {
  return now < until
}
