import type { Timed } from '../time/timed.ts'
import type { Goal } from './goal.ts'
import type { PlanReview } from './review.ts'
import type { SafetyPlan } from './safety-plan.ts'

/** A goal or a review with the version that a save of it is made from. */
export type Kept<R> = R & { readonly version: number }

/** GET /api/clients/{id}/plans: the individual plan, oldest goal first, and the newest version of the safety plan. */
export interface Plans extends Timed {
  readonly goals: readonly Kept<Goal>[]
  readonly reviews: readonly Kept<PlanReview>[]
  readonly safetyPlan?: SafetyPlanVersion
}

/** GET /api/clients/{id}/plans/safety/{number}. `version` is its number: a save is made from it. */
export type SafetyPlanVersion = Kept<SafetyPlan>
