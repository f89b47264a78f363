import { Hono } from 'hono'
import * as z from 'zod/mini'
import { exportSchema, type FileAudit, monthSchema, type PersonAudit } from '../../shared/audit/views.ts'
import { may } from '../../shared/centres/rights.ts'
import type { Acts } from '../../shared/platform/acts.ts'
import { Problem } from '../../shared/problems/problem.ts'
import type { Timed } from '../../shared/time/timed.ts'
import { valid } from '../http/valid.ts'
import { type Caller, doer, type staffOnly } from './principal.ts'
import { param } from './valid.ts'

const after = z.optional(z.string().check(z.minLength(1), z.maxLength(400)))
const query = {
  page: valid('query', z.object({ after })),
  person: valid('query', z.object({ month: monthSchema, after })),
}
const person = valid('param', z.object({ person: z.string().check(z.minLength(1), z.maxLength(120)) }), 'not-found')
const exported = valid('json', exportSchema)

/** Who did what: shown to heads. What is given out is noted here by whoever gives it out. */
export function auditRoutes(staff: ReturnType<typeof staffOnly>) {
  return new Hono()
    .use(staff)
    .get('/files/:client', param.client, query.page, async (c) => {
      checkHead(c.var.staff)
      const asked = { ...c.req.valid('param'), ...c.req.valid('query'), ...doer(c.var) }
      return c.json<FileAudit>(await c.var.staff.store.fileAudit(asked))
    })
    .get('/people/:person', person, query.person, async (c) => {
      checkHead(c.var.staff)
      const asked = { ...c.req.valid('param'), ...c.req.valid('query'), ...doer(c.var) }
      return c.json<PersonAudit>(await c.var.staff.store.personAudit(asked))
    })
    .get('/platform', query.page, async (c) => {
      checkHead(c.var.staff)
      const { after } = c.req.valid('query')
      return c.json<Acts>({ now: c.var.now, ...(await c.var.staff.store.platformActs(after)) })
    })
    .post('/exports', exported, async (c) => {
      await c.var.staff.store.noteExport(c.req.valid('json'), doer(c.var))
      return c.json<Timed>({ now: c.var.now })
    })
}

function checkHead(staff: Caller): void {
  if (!may(staff, 'see-audit')) throw new Problem('forbidden')
}
