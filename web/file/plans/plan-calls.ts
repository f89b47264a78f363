import type { Goal, NewGoal } from '../../../shared/plans/goal.ts'
import type { NewReview, NextReview, PlanReview } from '../../../shared/plans/review.ts'
import type { NewSafetyPlan } from '../../../shared/plans/safety-plan.ts'
import type { Kept, Plans, SafetyPlanVersion } from '../../../shared/plans/views.ts'
import type { Ask } from '../../api.ts'
import { segment } from '../../path-segment.ts'

/** What is asked of the plans of one file, and changed in them. */
export interface PlanCalls {
  plans(): Promise<Plans>
  saveGoal(version: number, goal: NewGoal): Promise<Kept<Goal>>
  saveReview(version: number, save: { review: NewReview; next?: NextReview }): Promise<Kept<PlanReview>>
  safetyPlan(number: number): Promise<SafetyPlanVersion>
  saveSafetyPlan(version: number, plan: NewSafetyPlan): Promise<SafetyPlanVersion>
}

/** The calls of a file's plans. */
export function planCalls(ask: Ask, client: string): PlanCalls {
  const param = { client: segment(client) }
  return {
    plans: () => ask(({ clients }) => clients[':client'].plans.$get({ param })),
    saveGoal: (version, goal) =>
      ask(({ clients }) => clients[':client'].plans.goals.$put({ param, json: { version, goal } })),
    saveReview: (version, save) =>
      ask(({ clients }) => clients[':client'].plans.reviews.$put({ param, json: { version, ...save } })),
    safetyPlan: (number) =>
      ask(({ clients }) =>
        clients[':client'].plans.safety[':number'].$get({ param: { ...param, number: segment(String(number)) } }),
      ),
    saveSafetyPlan: (version, plan) =>
      ask(({ clients }) => clients[':client'].plans.safety.$put({ param, json: { version, plan } })),
  }
}
