import { Hono } from 'hono'
import * as z from 'zod/mini'
import { newShareSchema } from '../../shared/clients/share.ts'
import type { SharedFile, SharedFiles, Shares } from '../../shared/clients/views.ts'
import { valid } from '../http/valid.ts'
import { doer, type staffOnly } from './principal.ts'
import { param, query } from './valid.ts'

const body = valid('json', newShareSchema)
const ofExternal = valid(
  'param',
  z.object({ client: z.ulid(), external: z.string().check(z.maxLength(120)) }),
  'not-found',
)

/** With which externals a file is shared. */
export function shareRoutes(staff: ReturnType<typeof staffOnly>) {
  return new Hono()
    .use(staff)
    .get('/', param.client, async (c) => {
      return c.json<Shares>(await c.var.staff.store.shares({ ...c.req.valid('param'), ...doer(c.var) }))
    })
    .put('/:external', ofExternal, body, async (c) => {
      const { client, external } = c.req.valid('param')
      const sharing = { external, ...c.req.valid('json') }
      return c.json<Shares>(await c.var.staff.store.share({ client, ...doer(c.var) }, sharing))
    })
    .post('/:external/withdrawal', ofExternal, async (c) => {
      const { client, external } = c.req.valid('param')
      return c.json<Shares>(await c.var.staff.store.unshare({ client, ...doer(c.var) }, external))
    })
}

/** What an external sees: the files that are shared with them, and each of them as they read it. */
export function sharedRoutes(staff: ReturnType<typeof staffOnly>) {
  return new Hono()
    .use(staff)
    .get('/', async (c) => {
      const { staff, now } = c.var
      return c.json<SharedFiles>(await staff.store.sharedFiles(staff.id, now))
    })
    .get('/:client', param.client, query.older, async (c) => {
      const reading = { ...c.req.valid('param'), ...doer(c.var) }
      return c.json<SharedFile>(await c.var.staff.store.sharedFile(reading, c.req.valid('query').after))
    })
}
