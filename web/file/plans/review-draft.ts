import { ulid } from 'ulid'
import * as z from 'zod/mini'
import {
  isSameReview,
  type NewReview,
  type NextReview,
  nextReviewSchema,
  type PlanReview,
  reviewSchema,
} from '../../../shared/plans/review.ts'
import type { Kept } from '../../../shared/plans/views.ts'
import { manyLines } from '../../../shared/text/signs.ts'
import { pragueDay } from '../../../shared/time/prague.ts'
import { type FieldFaults, faultsBy } from '../../forms/refusal.ts'
import { useServices, useWorker } from '../../services.ts'
import { type PlanForm, usePlanForm } from './use-plan-form.ts'
import type { OpenPlans } from './use-plans.ts'

/** What is done with a review: it is planned (or moved), held (or what it found is corrected), or called off. */
export type ReviewDeed = 'plan' | 'hold' | 'call-off'

/** A review while something of it is being written. */
const reviewDraftSchema = z.object({
  id: z.string(),
  on: z.string(),
  staff: z.string(),
  heldOn: z.string(),
  found: z.string(),
  reason: z.string(),
  /** The review after it; of no day while none is planned. */
  next: z.object({ id: z.string(), on: z.string(), staff: z.string() }),
})
export type ReviewDraft = z.infer<typeof reviewDraftSchema>
export type ReviewForm = PlanForm<ReviewDraft, Kept<PlanReview>>

/** The form of one deed with a review, or with a new one. */
export function useReviewForm(
  open: OpenPlans,
  deed: ReviewDeed,
  review: Kept<PlanReview> | undefined,
): ReviewForm | undefined {
  const { clock } = useServices()
  const { id: self } = useWorker()
  const today = () => pragueDay(clock.now())
  return usePlanForm<ReviewDraft, Kept<PlanReview>>({
    name: `review-${deed}:${open.client}${review ? `:${review.id}` : ''}`,
    version: review?.version ?? 0,
    schema: reviewDraftSchema,
    blank: () => ({
      id: review?.id ?? ulid(),
      on: review?.on ?? (deed === 'plan' ? '' : today()),
      staff: review?.staff ?? self,
      heldOn: review?.held?.on ?? today(),
      found: review?.held?.found ?? '',
      reason: '',
      next: { id: ulid(), on: '', staff: review?.staff ?? self },
    }),
    check: (draft) => reviewFaults(draft, deed),
    send: (draft, version) => open.calls.saveReview(version, saveOf(draft, deed)),
    arrived: (draft, kept) => isSameReview(kept, saveOf(draft, deed).review),
    show: (kept) => {
      open.showReview(kept)
      open.refresh()
    },
  })
}

function saveOf(draft: ReviewDraft, deed: ReviewDeed): { review: NewReview; next?: NextReview } {
  const { id, on, staff, heldOn, found, reason, next } = draft
  const review = { id, on, staff }
  if (deed === 'plan') return { review }
  if (deed === 'call-off') return { review: { ...review, calledOff: manyLines(reason) } }
  const held = { on: heldOn, found: manyLines(found) }
  return { review: { ...review, held }, ...(next.on !== '' && { next }) }
}

function reviewFaults(draft: ReviewDraft, deed: ReviewDeed): FieldFaults {
  const { review, next } = saveOf(draft, deed)
  const ofNext = next ? Object.entries(faultsBy(nextReviewSchema, next)) : []
  return {
    ...faultsBy(reviewSchema, review),
    ...Object.fromEntries(ofNext.map(([path, code]) => [`next.${path}`, code])),
  }
}
