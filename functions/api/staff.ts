import { Hono } from 'hono'
import * as z from 'zod/mini'
import { may } from '../../shared/centres/rights.ts'
import { staffChangeSchema } from '../../shared/centres/staff-changes.ts'
import type { People } from '../../shared/centres/views.ts'
import { Problem } from '../../shared/problems/problem.ts'
import { type Caller, doer, type staffOnly } from './principal.ts'
import { valid } from './valid.ts'

const person = valid('param', z.object({ person: z.string().check(z.maxLength(120)) }), 'not-found')
const change = valid('json', staffChangeSchema)

/** Who is of the centre, in which role and until when: the head's. */
export function staffRoutes(staff: ReturnType<typeof staffOnly>) {
  return new Hono()
    .use(staff)
    .get('/', async (c) => {
      headOnly(c.var.staff)
      return c.json<People>(await c.var.staff.store.people(c.var.now))
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
