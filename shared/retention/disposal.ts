import * as z from 'zod/mini'
import type { Staff } from '../centres/staff.ts'
import { colleagues } from '../centres/standing.ts'
import { Problem } from '../problems/problem.ts'
import { type Instant, plusDays, plusHours } from '../time/instant.ts'
import { pragueDay } from '../time/prague.ts'
import { disposalKinds } from './kinds.ts'
import { obstacles } from './standing.ts'

/** As many as one list takes: it is one stored item. */
export const MOST_ROWS = 300

/** For so many days a backup may still open what was disposed of: as far as the table can be set back. */
export const BACKUP_DAYS = 35

const rowSchema = z.object({
  kind: z.enum(disposalKinds),
  id: z.string(),
  endedOn: z.string(),
  /** The last day on which it had to be kept. */
  keptUntil: z.string(),
})
export type DisposalRow = Readonly<z.infer<typeof rowSchema>>

const deedSchema = z.object({ by: z.string(), at: z.string() })

/** What a row came to be kept for after all, when the rule was asked again. */
const leftSchema = z.object({
  kind: z.enum(disposalKinds),
  id: z.string(),
  obstacles: z.array(z.enum(obstacles)),
})

/** A list for disposal: proposed by a head, confirmed by one, carried out row by row. */
export const disposalSchema = z.object({
  id: z.string(),
  proposed: deedSchema,
  /** Who confirmed it; whoever proposed it where the centre had one head. */
  approved: z.exactOptional(deedSchema),
  /** Whether two heads saw it. */
  byTwo: z.exactOptional(z.boolean()),
  refused: z.exactOptional(deedSchema),
  rows: z.array(rowSchema),
  /** How many rows are done with. */
  done: z.number(),
  left: z.array(leftSchema),
  finishedAt: z.exactOptional(z.string()),
})
export type Disposal = Readonly<z.infer<typeof disposalSchema>>

export type DisposalStatus = 'proposed' | 'approved' | 'refused' | 'finished'

export function statusOf({ approved, refused, finishedAt }: Disposal): DisposalStatus {
  if (finishedAt !== undefined) return 'finished'
  if (refused !== undefined) return 'refused'
  return approved === undefined ? 'proposed' : 'approved'
}

type Deed = z.infer<typeof deedSchema>

/** So long somebody who is no head any more still counts as one: nobody becomes the only head to confirm their own list. */
const HEAD_FOR_DAYS = 30

/** Who is a head of a centre, deputies included, or has been one within thirty days. */
export function headsOf(staff: readonly Staff[], now: Instant): string[] {
  const since = plusHours(now, -24 * HEAD_FOR_DAYS)
  const isLately = (until: Instant | undefined) => until !== undefined && until > since
  const heads = colleagues(staff, now).filter(({ role }) => role === 'head')
  const lately = staff.filter(
    ({ role, until, headUntil }) => (role === 'head' && isLately(until)) || isLately(headUntil),
  )
  return [...new Set([...heads, ...lately].map(({ id }) => id))]
}

/** Whether somebody may confirm a list: another head than who proposed it, unless there is none. */
export function mayApprove({ proposed }: Pick<Disposal, 'proposed'>, by: string, heads: readonly string[]): boolean {
  return by !== proposed.by || heads.every((head) => head === by)
}

/** The list confirmed; as it is when it was before. Throws `invalid` when it needs somebody else, or was refused. */
export function approved(disposal: Disposal, deed: Deed, heads: readonly string[]): Disposal {
  if (disposal.approved !== undefined) return disposal
  if (disposal.refused !== undefined) throw fault('refused')
  if (!mayApprove(disposal, deed.by, heads)) throw fault('same-head')
  return { ...disposal, approved: deed, byTwo: deed.by !== disposal.proposed.by }
}

/** The list refused: nothing of it is disposed of. Throws `invalid` when it was confirmed. */
export function refused(disposal: Disposal, deed: Deed): Disposal {
  if (disposal.refused !== undefined) return disposal
  if (disposal.approved !== undefined) throw fault('approved')
  return { ...disposal, refused: deed }
}

/** The list after some more rows, and finished with the last one. */
export function carriedOn(disposal: Disposal, { done, left }: Pick<Disposal, 'done' | 'left'>, now: Instant): Disposal {
  const after = { ...disposal, done, left: [...disposal.left, ...left] }
  return done < disposal.rows.length ? after : { ...after, finishedAt: now }
}

/** The last day on which a backup may still open what was disposed of by a list. */
export function inBackupsUntil({ finishedAt }: Pick<Disposal, 'finishedAt'>): string | undefined {
  return finishedAt === undefined ? undefined : plusDays(pragueDay(finishedAt), BACKUP_DAYS)
}

function fault(code: string): Problem {
  return new Problem('invalid', { faults: [{ path: 'disposal', code }] })
}
