import {
  type NewSafetyPlan,
  nextSafetyPlan,
  type SafetyPlan,
  safetyPlanId,
  storedSafetyPlanSchema,
} from '../../../shared/plans/safety-plan.ts'
import type { SafetyPlanVersion } from '../../../shared/plans/views.ts'
import { Problem } from '../../../shared/problems/problem.ts'
import { changeRecord, findRecord, type RecordKind, type Turning } from '../clients/records.ts'
import type { Centre } from '../table/access.ts'

/** Each version is a record of its own, kept under its number: so no two can have the same, and none is ever changed. */
const safetyPlans: RecordKind<SafetyPlan> = { type: 'safety-plan', schema: storedSafetyPlanSchema }

/** A version, the newest when no number is given; undefined while there is none. Throws `not-found` for the file. */
export async function findSafetyPlan(
  centre: Centre,
  turning: Turning,
  number?: number,
): Promise<SafetyPlanVersion | undefined> {
  const id = number === undefined ? undefined : safetyPlanId(number)
  const found = await findRecord(centre, { ...turning, id }, safetyPlans)
  return found && seen(found)
}

/** Saves the version after version `from`. Throws `not-found`, `invalid`, and `changed-meanwhile` with the newest version. */
export async function saveSafetyPlan(
  centre: Centre,
  { version: from, ...turning }: Turning & { readonly version: number },
  plan: NewSafetyPlan,
): Promise<SafetyPlanVersion> {
  const next = nextSafetyPlan(plan, from, turning)
  const newest = await findSafetyPlan(centre, turning)
  if (newest?.save === plan.save) return newest
  if ((newest?.number ?? 0) !== from) throw overtakenBy(newest)
  const made = await changeRecord(
    centre,
    { ...turning, id: next.id, version: 0, did: 'safety-plan' },
    {
      kind: safetyPlans,
      plan: (before) => {
        if (before !== undefined && before.save !== plan.save) throw overtakenBy(seen(before))
        return before === undefined ? next : undefined
      },
    },
  )
  return seen(made)
}

function overtakenBy(current: SafetyPlanVersion | undefined): Problem {
  return current === undefined ? new Problem('not-found') : new Problem('changed-meanwhile', { current })
}

/** Who saves says by number which version they began from. */
function seen(plan: SafetyPlan): SafetyPlanVersion {
  return { ...plan, version: plan.number }
}
