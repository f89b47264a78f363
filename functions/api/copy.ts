import { Hono } from 'hono'
import type { Timed } from '../../shared/time/timed.ts'
import { doer, type staffOnly } from './principal.ts'
import { param } from './valid.ts'

/** Showing a person the file about them, or giving them a copy of it. */
export function copyRoutes(staff: ReturnType<typeof staffOnly>) {
  return new Hono().use(staff).post('/', param.client, async (c) => {
    await c.var.staff.store.noteCopy({ ...c.req.valid('param'), ...doer(c.var) })
    return c.json<Timed>({ now: c.var.now })
  })
}
