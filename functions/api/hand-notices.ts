import { Hono } from 'hono'
import * as z from 'zod/mini'
import { type HandNotice, handAlikeSchema, handNoticeSchema } from '../../shared/police/hand-entry.ts'
import type { AlikePeople } from '../../shared/register/views.ts'
import { valid } from '../http/valid.ts'
import { doer, type staffOnly } from './principal.ts'

const body = { entry: valid('json', handNoticeSchema), alike: valid('json', handAlikeSchema) }
// What cannot be an id answers like an id that nobody has.
const param = valid('param', z.object({ notice: z.ulid() }), 'not-found')

/** Notices that came by fax, data box, e-mail or telephone: workers enter them. */
export function handNoticeRoutes(staff: ReturnType<typeof staffOnly>) {
  return new Hono()
    .use(staff)
    .post('/', body.entry, async (c) => {
      const byHand = await c.var.staff.store.byHand()
      return c.json<HandNotice>(await byHand.enter(c.req.valid('json'), doer(c.var)))
    })
    .post('/alike', body.alike, async (c) => {
      const { staff, now } = c.var
      const byHand = await staff.store.byHand()
      return c.json<AlikePeople>({ now, ...(await byHand.alike(c.req.valid('json').notice)) })
    })
    .get('/:notice', param, async (c) => {
      const byHand = await c.var.staff.store.byHand()
      return c.json<HandNotice>(await byHand.read(c.req.valid('param').notice, c.var.now))
    })
}
