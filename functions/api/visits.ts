import { Hono } from 'hono'
import * as z from 'zod/mini'
import type { Timeline } from '../../shared/duties/views.ts'
import type { VisitAnswer, Visits } from '../../shared/visits/views.ts'
import { visitSchema, visitStepSchema } from '../../shared/visits/visit.ts'
import { valid } from '../http/valid.ts'
import { doer, type staffOnly } from './principal.ts'
import { param } from './valid.ts'

const body = {
  /** 0 for a new one. */
  visit: valid(
    'json',
    // With what it said when its form was opened: what others change elsewhere in it stays then.
    z.strictObject({
      version: z.int().check(z.nonnegative()),
      visit: visitSchema,
      was: z.exactOptional(visitSchema),
    }),
  ),
  step: valid('json', z.strictObject({ step: visitStepSchema })),
}
const visitParam = valid('param', z.object({ client: z.ulid(), visit: z.ulid() }), 'not-found')
const page = valid('query', z.object({ after: z.optional(z.ulid()) }))

/** Field visits of a file: planning them, and saying by one press how far they are. */
export function visitRoutes(staff: ReturnType<typeof staffOnly>) {
  return new Hono()
    .use(staff)
    .get('/', param.client, page, async (c) => {
      const { staff, now } = c.var
      const turning = { ...c.req.valid('param'), ...doer(c.var) }
      return c.json<Visits>({ now, ...(await staff.store.visits(turning, c.req.valid('query').after)) })
    })
    .get('/:visit/timeline', visitParam, async (c) => {
      const { staff, now } = c.var
      return c.json<Timeline>(await staff.store.visitTimeline(c.req.valid('param'), now))
    })
    .put('/:visit', visitParam, body.visit, async (c) => {
      const { staff, now } = c.var
      const { client, visit: id } = c.req.valid('param')
      const { version, ...change } = c.req.valid('json')
      const turn = { client, id, version, ...doer(c.var) }
      return c.json<VisitAnswer>({ now, ...(await staff.store.saveVisit(turn, change)) })
    })
    .post('/:visit/steps', visitParam, body.step, async (c) => {
      const { staff, now } = c.var
      const { client, visit: id } = c.req.valid('param')
      const { step } = c.req.valid('json')
      return c.json<VisitAnswer>({ now, ...(await staff.store.stepVisit({ client, id, ...doer(c.var) }, step)) })
    })
}
