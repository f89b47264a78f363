import { useQuery } from '@tanstack/preact-query'
import type { Goal } from '../../../shared/plans/goal.ts'
import type { PlanReview } from '../../../shared/plans/review.ts'
import type { Kept, Plans, SafetyPlanVersion } from '../../../shared/plans/views.ts'
import { useServices } from '../../services.ts'
import { type PlanCalls, planCalls } from './plan-calls.ts'

/** Plans are read again no sooner than this: every reading leaves an audit entry. */
const FRESH_MS = 30_000

const keyOf = {
  plans: (client: string) => ['plans', client],
  safetyPlan: (client: string, number: number) => ['safety-plan', client, number],
} as const

/** What the forms of a file's plans share. */
export interface OpenPlans {
  readonly client: string
  readonly plans: Plans
  readonly calls: PlanCalls
  readonly showGoal: (goal: Kept<Goal>) => void
  readonly showReview: (review: Kept<PlanReview>) => void
  readonly showSafetyPlan: (plan: SafetyPlanVersion) => void
  /** Asks anew: a step changed more than one thing. */
  readonly refresh: () => void
}

/** The plans of a file, and what shows a newer state of one of them. */
export function usePlans(client: string) {
  const services = useServices()
  const calls = planCalls(services.calls.ask, client)
  const queryKey = keyOf.plans(client)
  const { data, error, refetch } = useQuery({ queryKey, queryFn: calls.plans, staleTime: FRESH_MS })
  const show = (change: (plans: Plans) => Plans) => {
    services.queries.setQueryData<Plans>(queryKey, (plans) => plans && change(plans))
  }
  const open: OpenPlans | undefined = data && {
    client,
    plans: data,
    calls,
    showGoal: (goal) => show((plans) => ({ ...plans, goals: withNewer(plans.goals, goal) })),
    showReview: (review) => show((plans) => ({ ...plans, reviews: withNewer(plans.reviews, review) })),
    showSafetyPlan: (safetyPlan) => show((plans) => ({ ...plans, safetyPlan })),
    refresh: () => services.queries.invalidateQueries({ queryKey }),
  }
  return { open, error, retry: refetch }
}

/** An earlier version of the safety plan; it never changes. */
export function useSafetyPlanVersion({ client, calls }: OpenPlans, number: number) {
  return useQuery({
    queryKey: keyOf.safetyPlan(client, number),
    queryFn: () => calls.safetyPlan(number),
    staleTime: Number.POSITIVE_INFINITY,
  })
}

function withNewer<R extends { readonly id: string }>(records: readonly R[], newer: R): R[] {
  const isKnown = records.some(({ id }) => id === newer.id)
  return isKnown ? records.map((record) => (record.id === newer.id ? newer : record)) : [...records, newer]
}
