import { Hono } from 'hono'
import * as z from 'zod/mini'
import { may } from '../../shared/centres/rights.ts'
import { staffChangeSchema } from '../../shared/centres/staff-changes.ts'
import type { People } from '../../shared/centres/views.ts'
import { newPassingSchema } from '../../shared/open-work/passing.ts'
import type { Clashes, OpenWork, PassingStep } from '../../shared/open-work/views.ts'
import { Problem } from '../../shared/problems/problem.ts'
import { valid } from '../http/valid.ts'
import { type Caller, doer, type staffOnly } from './principal.ts'

const person = valid('param', z.object({ person: z.string().check(z.maxLength(120)) }), 'not-found')
const change = valid('json', staffChangeSchema)
const passing = valid('json', newPassingSchema)
const query = {
  open: valid('query', z.object({ after: z.optional(z.string().check(z.maxLength(200))) })),
  clashes: valid('query', z.object({ to: z.string().check(z.maxLength(120)) })),
}

/** Who is of the centre, in which role and until when: the head's. */
export function staffRoutes(staff: ReturnType<typeof staffOnly>) {
  return new Hono()
    .use(staff)
    .get('/', async (c) => {
      headOnly(c.var.staff)
      return c.json<People>(await c.var.staff.store.people(c.var.now))
    })
    .get('/:person/open', person, query.open, async (c) => {
      headOnly(c.var.staff)
      const openWork = await c.var.staff.store.openWork()
      return c.json<OpenWork>(await openWork.show({ ...c.req.valid('param'), ...c.req.valid('query') }, c.var.now))
    })
    .get('/:person/open/clashes', person, query.clashes, async (c) => {
      headOnly(c.var.staff)
      const openWork = await c.var.staff.store.openWork()
      return c.json<Clashes>(await openWork.clashes({ ...c.req.valid('param'), ...c.req.valid('query') }, c.var.now))
    })
    .post('/:person/passing', person, passing, async (c) => {
      headOnly(c.var.staff)
      const openWork = await c.var.staff.store.openWork()
      const deed = { ...c.req.valid('param'), ...doer(c.var) }
      return c.json<PassingStep>(await openWork.pass(c.req.valid('json'), deed))
    })
    .post('/:person/passing/steps', person, async (c) => {
      headOnly(c.var.staff)
      const openWork = await c.var.staff.store.openWork()
      return c.json<PassingStep>(await openWork.carryOn({ ...c.req.valid('param'), ...doer(c.var) }))
    })
    .post('/:person', person, change, async (c) => {
      headOnly(c.var.staff)
      const deed = { ...c.req.valid('param'), ...doer(c.var) }
      return c.json<People>(await c.var.staff.store.changePeople(c.req.valid('json'), deed))
    })
}

/** Throws `forbidden`. */
function headOnly(staff: Caller): void {
  if (!may(staff, 'change-people')) throw new Problem('forbidden')
}
