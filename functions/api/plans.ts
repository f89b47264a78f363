import { Hono } from 'hono'
import * as z from 'zod/mini'
import { type Goal, goalSchema } from '../../shared/plans/goal.ts'
import { nextReviewSchema, type PlanReview, reviewSchema } from '../../shared/plans/review.ts'
import { safetyPlanSchema } from '../../shared/plans/safety-plan.ts'
import type { Kept, Plans, SafetyPlanVersion } from '../../shared/plans/views.ts'
import type { Timed } from '../../shared/time/timed.ts'
import { valid } from '../http/valid.ts'
import { doer, type staffOnly } from './principal.ts'
import { param } from './valid.ts'

/** 0 for what is new. */
const version = z.int().check(z.nonnegative())

const body = {
  goal: valid('json', z.strictObject({ version, goal: goalSchema })),
  review: valid('json', z.strictObject({ version, review: reviewSchema, next: z.optional(nextReviewSchema) })),
  safetyPlan: valid('json', z.strictObject({ version, plan: safetyPlanSchema })),
}

// What cannot be a version answers like one that nobody made.
const versionParam = valid(
  'param',
  z.object({ client: z.ulid(), number: z.string().check(z.regex(/^[1-9]\d{0,5}$/)) }),
  'not-found',
)

/** The individual plan and the safety plan of a file. Nothing here is ever sent by e-mail. */
export function planRoutes(staff: ReturnType<typeof staffOnly>) {
  return new Hono()
    .use(staff)
    .get('/', param.client, async (c) => {
      const { staff, now } = c.var
      return c.json<Plans>({ now, ...(await staff.store.plans({ ...c.req.valid('param'), ...doer(c.var) })) })
    })
    .put('/goals', param.client, body.goal, async (c) => {
      const { staff, now } = c.var
      const { version, goal } = c.req.valid('json')
      const change = { ...c.req.valid('param'), version, ...doer(c.var) }
      return c.json<Timed & Kept<Goal>>({ now, ...(await staff.store.saveGoal(change, goal)) })
    })
    .put('/reviews', param.client, body.review, async (c) => {
      const { staff, now } = c.var
      const { version, ...save } = c.req.valid('json')
      const change = { ...c.req.valid('param'), version, ...doer(c.var) }
      return c.json<Timed & Kept<PlanReview>>({ now, ...(await staff.store.saveReview(change, save)) })
    })
    .put('/safety', param.client, body.safetyPlan, async (c) => {
      const { staff, now } = c.var
      const { version, plan } = c.req.valid('json')
      const change = { ...c.req.valid('param'), version, ...doer(c.var) }
      return c.json<Timed & SafetyPlanVersion>({ now, ...(await staff.store.saveSafetyPlan(change, plan)) })
    })
    .get('/safety/:number', versionParam, async (c) => {
      const { staff, now } = c.var
      const { client, number } = c.req.valid('param')
      const found = await staff.store.safetyPlan({ client, ...doer(c.var) }, Number(number))
      return c.json<Timed & SafetyPlanVersion>({ now, ...found })
    })
}
