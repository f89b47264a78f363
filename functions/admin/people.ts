import { Hono } from 'hono'
import * as z from 'zod/mini'
import { type Associates, associateChangeSchema } from '../../shared/association/people.ts'
import { valid } from '../http/valid.ts'
import type { AdminEnv } from './admin-only.ts'

const person = valid('param', z.object({ person: z.string().check(z.maxLength(120)) }), 'not-found')
const change = valid('json', associateChangeSchema)

/** Who is of the association and who are admins. */
export function peopleRoutes() {
  return new Hono<AdminEnv>()
    .get('/', async (c) => c.json<Associates>(await c.var.store.people(c.var.now)))
    .post('/:person', person, change, async (c) => {
      const { store, actor } = c.var
      const changing = { ...c.req.valid('param'), actor }
      return c.json<Associates>(await store.changePeople(c.req.valid('json'), changing))
    })
}
