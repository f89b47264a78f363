import { Hono } from 'hono'
import { createMiddleware } from 'hono/factory'
import * as z from 'zod/mini'
import { may } from '../../shared/centres/rights.ts'
import { Problem } from '../../shared/problems/problem.ts'
import { holdSchema, proposalSchema } from '../../shared/retention/incoming.ts'
import { disposalKinds } from '../../shared/retention/kinds.ts'
import { retentionSchema } from '../../shared/retention/settings.ts'
import type { ChangedDisposal, Disposals, Holds, Over, RetentionView } from '../../shared/retention/views.ts'
import { valid, version } from '../http/valid.ts'
import { type Caller, doer, type staffOnly } from './principal.ts'

const after = z.optional(z.string().check(z.maxLength(80)))
const query = {
  page: valid('query', z.object({ after })),
  over: valid('query', z.object({ kind: z.enum(disposalKinds), after })),
}
const body = {
  months: valid('json', z.strictObject({ version, retention: z.strictObject(retentionSchema.shape) })),
  hold: valid('json', holdSchema),
  proposal: valid('json', proposalSchema),
}
const param = {
  client: valid('param', z.object({ client: z.ulid() }), 'not-found'),
  disposal: valid('param', z.object({ disposal: z.ulid() }), 'not-found'),
}

const headOnly = createMiddleware<{ Variables: { staff: Caller } }>(async (c, next) => {
  if (!may(c.get('staff'), 'dispose')) throw new Problem('forbidden')
  await next()
})

/** For how long a centre keeps things, and what it disposes of. Heads only. */
export function retentionRoutes(staff: ReturnType<typeof staffOnly>) {
  return new Hono()
    .use(staff)
    .use(headOnly)
    .get('/', async (c) => {
      const retention = await c.var.staff.store.retention()
      return c.json<RetentionView>(await retention.months(c.var.now))
    })
    .put('/', body.months, async (c) => {
      const retention = await c.var.staff.store.retention()
      const { version, retention: decided } = c.req.valid('json')
      const { by, now } = doer(c.var)
      return c.json<RetentionView>(await retention.decideMonths({ version, by, now }, decided))
    })
    .get('/over', query.over, async (c) => {
      const retention = await c.var.staff.store.retention()
      const { kind, after } = c.req.valid('query')
      return c.json<Over>(await retention.over(kind, c.var.now, after))
    })
    .get('/holds', query.page, async (c) => {
      const retention = await c.var.staff.store.retention()
      return c.json<Holds>(await retention.holds(c.var.now, c.req.valid('query').after))
    })
    .post('/holds', body.hold, async (c) => {
      const retention = await c.var.staff.store.retention()
      return c.json<Holds>(await retention.holdFile(c.req.valid('json'), doer(c.var)))
    })
    .post('/holds/:client/end', param.client, async (c) => {
      const retention = await c.var.staff.store.retention()
      return c.json<Holds>(await retention.endHold(c.req.valid('param').client, doer(c.var)))
    })
    .get('/disposals', query.page, async (c) => {
      const retention = await c.var.staff.store.retention()
      return c.json<Disposals>(await retention.disposals(doer(c.var), c.req.valid('query').after))
    })
    .post('/disposals', body.proposal, async (c) => {
      const retention = await c.var.staff.store.retention()
      return c.json<ChangedDisposal>(await retention.propose(c.req.valid('json'), doer(c.var)))
    })
    .post('/disposals/:disposal/approval', param.disposal, async (c) => {
      const retention = await c.var.staff.store.retention()
      return c.json<ChangedDisposal>(await retention.approve(c.req.valid('param').disposal, doer(c.var)))
    })
    .post('/disposals/:disposal/refusal', param.disposal, async (c) => {
      const retention = await c.var.staff.store.retention()
      return c.json<ChangedDisposal>(await retention.refuse(c.req.valid('param').disposal, doer(c.var)))
    })
    .post('/disposals/:disposal/steps', param.disposal, async (c) => {
      const retention = await c.var.staff.store.retention()
      return c.json<ChangedDisposal>(await retention.carryOn(c.req.valid('param').disposal, doer(c.var)))
    })
}
