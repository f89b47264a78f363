import * as z from 'zod/mini'
import type { Fault } from '../problems/faults.ts'
import { Problem } from '../problems/problem.ts'
import { line, lines } from '../text/text.ts'
import { type Day, type Instant, plusDays } from '../time/instant.ts'
import { pragueDay, startOfPragueDay } from '../time/prague.ts'
import { isoDay } from '../time/written.ts'

/** The longest words of what a review found, and of why one was called off, in characters. */
export const LONGEST_FOUND = 2000
export const LONGEST_REASON = 500

/** The most reviews of one file: one a month for more than ten years. */
export const MOST_REVIEWS = 150

/** The furthest that a review may lie ahead, in days: two years. */
const FURTHEST_DAYS = 730

const planned = {
  /** Made by the form, so that saving again after a lost answer saves once. */
  id: z.ulid(),
  /** The day for which it is planned, or was. */
  on: isoDay,
  /** Who goes through the plan with her: a sign-in id. */
  staff: line(120).check(z.minLength(1)),
}

/** A review of the plan: planned, held or called off. */
export const reviewSchema = z.strictObject({
  ...planned,
  /** When it was held and what it found. */
  held: z.exactOptional(z.strictObject({ on: isoDay, found: lines(LONGEST_FOUND).check(z.minLength(1)) })),
  /** Why it was called off. */
  calledOff: z.exactOptional(lines(LONGEST_REASON).check(z.minLength(1))),
})
export type NewReview = z.infer<typeof reviewSchema>

/** The review after the one that was held, in one step with it. */
export const nextReviewSchema = z.strictObject(planned)
export type NextReview = z.infer<typeof nextReviewSchema>

interface EarlierReview extends Omit<NewReview, 'id' | 'staff'> {
  readonly by: string
  readonly at: Instant
}

export interface PlanReview extends NewReview {
  /** Who planned it, and when. */
  readonly by: string
  readonly at: Instant
  /** When it was last changed. */
  readonly changedAt: Instant
  /** What it said before it was changed, by whom and when; oldest first. */
  readonly earlier: readonly EarlierReview[]
}

/** The most changes that a review keeps; then another one is planned. */
export const MOST_CHANGES = 20

interface Deed {
  readonly by: string
  readonly now: Instant
}

/** A review as it is saved, on what is stored of it; undefined when it was saved before. What it said is kept. Throws `invalid`. */
export function savedReview(review: NewReview, { by, now }: Deed) {
  return (before: PlanReview | undefined): PlanReview | undefined => {
    if (before !== undefined && isSameReview(before, review)) return undefined
    const earlier = [...(before?.earlier ?? []), ...(before ? [{ ...said(before), by, at: now }] : [])]
    refuse([
      ...reviewFaults(review, before, pragueDay(now)),
      ...(earlier.length > MOST_CHANGES ? [{ path: 'review.on', code: 'too-often' }] : []),
    ])
    return { ...review, by: before?.by ?? by, at: before?.at ?? now, changedAt: now, earlier }
  }
}

/** A planned review that somebody else is to hold; undefined when it is not theirs who gives it up, or over. Throws `invalid`. */
export function passedReview({ from, to }: { readonly from: string; readonly to: string }, deed: Deed) {
  return (before: PlanReview): PlanReview | undefined => {
    if (before.staff !== from || isOver(before)) return undefined
    return savedReview({ id: before.id, on: before.on, staff: to }, deed)(before)
  }
}

/** Whether a stored review says what was to be saved. */
export function isSameReview(stored: NewReview, sent: NewReview): boolean {
  const parts = ({ on, staff, held, calledOff }: NewReview) => [on, staff, held?.on, held?.found, calledOff]
  return JSON.stringify(parts(stored)) === JSON.stringify(parts(sent))
}

function said({ on, held, calledOff }: PlanReview) {
  return { on, ...(held && { held }), ...(calledOff !== undefined && { calledOff }) }
}

function reviewFaults({ on, held, calledOff }: NewReview, before: PlanReview | undefined, today: Day): Fault[] {
  const isPlanned = held === undefined && calledOff === undefined
  return [
    ...(isPlanned && on < today && on !== before?.on ? [{ path: 'review.on', code: 'in-the-past' }] : []),
    ...(on > plusDays(today, FURTHEST_DAYS) ? [{ path: 'review.on', code: 'too-far' }] : []),
    ...(held && calledOff !== undefined ? [{ path: 'review.calledOff', code: 'held-too' }] : []),
    ...(held && held.on > today ? [{ path: 'review.held.on', code: 'in-the-future' }] : []),
  ]
}

/** Checks the review that is to follow one that was held. Throws `invalid`. */
export function checkNext(next: NextReview, { id, held }: NewReview, now: Instant): void {
  const today = pragueDay(now)
  const isAfter = held !== undefined && next.id !== id
  const faults = [
    ...(isAfter ? [] : [{ path: 'next.on', code: 'not-after-a-review' }]),
    ...(held && next.on <= held.on ? [{ path: 'next.on', code: 'not-after' }] : []),
    ...(next.on < today ? [{ path: 'next.on', code: 'in-the-past' }] : []),
    ...(next.on > plusDays(today, FURTHEST_DAYS) ? [{ path: 'next.on', code: 'too-far' }] : []),
  ]
  refuse(faults)
}

/** That a file has no place for one more review, said at a field of the form. */
export function tooManyReviews(path: string): Problem {
  return new Problem('invalid', { faults: [{ path, code: 'too-many-reviews' }] })
}

/** The field at which a review is refused as a whole. */
export function mainFieldOf({ held, calledOff }: NewReview): string {
  return held ? 'review.held.on' : calledOff === undefined ? 'review.on' : 'review.calledOff'
}

/** When a review comes up: with the beginning of its day; undefined once it was held or called off. */
export function reviewComesAt(review: NewReview): Instant | undefined {
  return isOver(review) ? undefined : startOfPragueDay(review.on)
}

/** When a review was held or called off, so that calendars can be told; undefined while it is planned. */
export function reviewWentAt(review: PlanReview): Instant | undefined {
  return isOver(review) ? review.changedAt : undefined
}

function isOver({ held, calledOff }: NewReview): boolean {
  return held !== undefined || calledOff !== undefined
}

function refuse(faults: Fault[]): void {
  if (faults.length > 0) throw new Problem('invalid', { faults })
}

const storedSaid = {
  on: z.string(),
  held: z.exactOptional(z.object({ on: z.string(), found: z.string() })),
  calledOff: z.exactOptional(z.string()),
}

/** A review as it was stored, whatever limits it was written under. */
export const storedReviewSchema = z.object({
  id: z.string(),
  staff: z.string(),
  ...storedSaid,
  by: z.string(),
  at: z.string(),
  changedAt: z.string(),
  earlier: z.array(z.object({ ...storedSaid, by: z.string(), at: z.string() })),
})
