import { type Goal, MOST_GOALS, type NewGoal, savedGoal, storedGoalSchema } from '../../../shared/plans/goal.ts'
import {
  checkNext,
  MOST_REVIEWS,
  mainFieldOf,
  type NewReview,
  type NextReview,
  type PlanReview,
  passedReview,
  reviewComesAt,
  reviewWentAt,
  savedReview,
  storedReviewSchema,
  tooManyReviews,
} from '../../../shared/plans/review.ts'
import type { NewSafetyPlan } from '../../../shared/plans/safety-plan.ts'
import type { Kept, Plans, SafetyPlanVersion } from '../../../shared/plans/views.ts'
import { Problem } from '../../../shared/problems/problem.ts'
import { changeRecord, listRecords, type RecordKind, type RecordPlan, type Turning } from '../clients/records.ts'
import type { Centre } from '../table/access.ts'
import { keys } from '../table/keys.ts'
import { beginningWith, countItems } from '../table/query.ts'
import { findSafetyPlan, saveSafetyPlan } from './safety-plans.ts'

const goals: RecordKind<Goal> = { type: 'goal', schema: storedGoalSchema }

/** A planned review stands in the list of what is coming; from there it comes to Today and into calendars. */
const reviews: RecordKind<PlanReview> = {
  type: 'plan-review',
  schema: storedReviewSchema,
  comingAt: reviewComesAt,
  wentAt: reviewWentAt,
}

/** Who changes a plan, from which version of what they change (0: it is new). */
export interface PlanChange extends Turning {
  readonly version: number
}

/** How many records a file may have before one more, and at which field that is refused. */
interface Room {
  readonly most: number
  readonly path: string
}

/** Saved together: a review, and the one after it when it was held. */
export interface ReviewSave {
  readonly review: NewReview
  readonly next?: NextReview | undefined
}

/** The individual plan and the safety plan of each file. */
export function plansOf(centre: Centre) {
  return {
    /** Throws `not-found`. */
    plans: async (turning: Turning): Promise<Omit<Plans, 'now'>> => {
      const [found, planned, safetyPlan] = await Promise.all([
        listRecords(centre, turning, goals),
        listRecords(centre, turning, reviews),
        findSafetyPlan(centre, turning),
      ])
      return { goals: found, reviews: planned, ...(safetyPlan && { safetyPlan }) }
    },
    /** Throws `not-found`, `invalid` and `changed-meanwhile` with the current goal. */
    saveGoal: (change: PlanChange, goal: NewGoal): Promise<Kept<Goal>> => saveGoal(centre, change, goal),
    /**
     * Saves a review, and plans the next one first: should only that be stored, the review that was held stands in Today until it is
     * saved again, and nothing falls silent. Throws `not-found`, `invalid` and `changed-meanwhile` with the current review.
     */
    saveReview: async (change: PlanChange, { review: saved, next }: ReviewSave): Promise<Kept<PlanReview>> => {
      if (next !== undefined) {
        checkNext(next, saved, change.now)
        // Of two new ones the second must find a place too: otherwise what was held could never be saved.
        const most = change.version === 0 ? MOST_REVIEWS - 1 : MOST_REVIEWS
        await saveReview(centre, { ...change, version: 0, most, path: 'next.on' }, next)
      }
      return saveReview(centre, { ...change, most: MOST_REVIEWS, path: mainFieldOf(saved) }, saved)
    },
    /** A planned review that somebody else is to hold. `also`: what is written with it. Throws `not-found` and `invalid`. */
    passReview: (
      { id, ...turning }: Turning & { readonly id: string },
      pair: { from: string; to: string },
      also: RecordPlan<PlanReview>['also'],
    ): Promise<Kept<PlanReview>> => {
      const plan = (before: PlanReview | undefined) => {
        if (before === undefined) throw new Problem('not-found')
        return passedReview(pair, turning)(before)
      }
      return changeRecord(centre, { ...turning, id, did: 'pass-on' }, { kind: reviews, plan, ...(also && { also }) })
    },
    /** An earlier version of the safety plan, by its number. Throws `not-found`. */
    safetyPlan: async (turning: Turning, number: number): Promise<SafetyPlanVersion> => {
      const found = await findSafetyPlan(centre, turning, number)
      if (found === undefined) throw new Problem('not-found')
      return found
    },
    /** Throws `not-found`, `invalid` and `changed-meanwhile` with the newest version. */
    saveSafetyPlan: (change: PlanChange, plan: NewSafetyPlan): Promise<SafetyPlanVersion> =>
      saveSafetyPlan(centre, change, plan),
  }
}

function saveGoal(centre: Centre, change: PlanChange, goal: NewGoal): Promise<Kept<Goal>> {
  const plan = async (before: Goal | undefined) => {
    if (before === undefined && (await countOf(centre, change, goals)) >= MOST_GOALS)
      throw new Problem('invalid', { faults: [{ path: 'goal.words', code: 'too-many-goals' }] })
    return savedGoal(goal, change)(before)
  }
  return changeRecord(centre, { ...change, id: goal.id, did: 'goal' }, { kind: goals, plan })
}

function saveReview(
  centre: Centre,
  { most, path, ...change }: PlanChange & Room,
  review: NewReview,
): Promise<Kept<PlanReview>> {
  const plan = async (before: PlanReview | undefined) => {
    if (before === undefined && (await countOf(centre, change, reviews)) >= most) throw tooManyReviews(path)
    return savedReview(review, change)(before)
  }
  return changeRecord(centre, { ...change, id: review.id, did: 'plan-review' }, { kind: reviews, plan })
}

function countOf(centre: Centre, { client }: Turning, { type }: { readonly type: string }): Promise<number> {
  return countItems(centre.table, beginningWith(keys.record(centre.id, client, { type, id: '' })))
}
