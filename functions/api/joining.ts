import { Hono } from 'hono'
import * as z from 'zod/mini'
import { repeatSchema } from '../../shared/clients/household.ts'
import { partingSchema } from '../../shared/clients/joining.ts'
import { byReferenceSchema } from '../../shared/clients/typed-reference.ts'
import type { JoinedFiles } from '../../shared/clients/views.ts'
import { valid } from '../http/valid.ts'
import { doer, type staffOnly } from './principal.ts'
import { param } from './valid.ts'

const body = {
  join: valid('json', byReferenceSchema),
  part: valid('json', partingSchema),
  // 0 when nobody has said anything yet.
  repeat: valid('json', z.strictObject({ version: z.int().check(z.nonnegative()), ...repeatSchema.shape })),
}

/** Which files belong together: of one person, of one notice, of one household. */
export function joiningRoutes(staff: ReturnType<typeof staffOnly>) {
  return new Hono()
    .use(staff)
    .get('/:client/joined', param.client, async (c) => {
      return c.json<JoinedFiles>(await c.var.staff.store.joinedFiles({ ...c.req.valid('param'), ...doer(c.var) }))
    })
    .post('/:client/join', param.client, body.join, async (c) => {
      const { reference } = c.req.valid('json')
      const turning = { ...c.req.valid('param'), ...doer(c.var) }
      return c.json<JoinedFiles>(await c.var.staff.store.joinFiles(turning, reference))
    })
    .post('/:client/part', param.client, body.part, async (c) => {
      const { other } = c.req.valid('json')
      const turning = { ...c.req.valid('param'), ...doer(c.var) }
      return c.json<JoinedFiles>(await c.var.staff.store.partFiles(turning, other))
    })
    .put('/:client/repeat', param.client, body.repeat, async (c) => {
      const turning = { ...c.req.valid('param'), ...doer(c.var) }
      return c.json<JoinedFiles>(await c.var.staff.store.confirmRepeat(turning, c.req.valid('json')))
    })
}
