import { NotYet, Stale } from '../../frame/trouble.tsx'
import type { OpenFile } from '../open-file.ts'
import { Goals } from './goals.tsx'
import { Reviews } from './reviews.tsx'
import { SafetyPlanSection } from './safety-plan.tsx'
import { usePlans } from './use-plans.ts'

/** What is to be reached with a person, when that is gone through again, and how she stays safe. */
export function PlansPanel({ open: { file } }: { open: OpenFile }) {
  const { open, error, retry } = usePlans(file.client)
  if (open === undefined) return <NotYet error={error} onRetry={retry} />
  return (
    <div class="plan-panels">
      <Stale error={error} asOf={open.plans.now} />
      <Goals open={open} />
      <Reviews open={open} />
      <SafetyPlanSection open={open} evictedAt={file.report?.evictedAt} />
    </div>
  )
}
