import { Hono } from 'hono'
import * as z from 'zod/mini'
import type { Acts } from '../../shared/platform/acts.ts'
import { valid } from '../http/valid.ts'
import type { AdminEnv } from './admin-only.ts'

const page = valid('query', z.object({ after: z.optional(z.ulid()) }))

/** What was done to the platform. */
export function actRoutes() {
  return new Hono<AdminEnv>().get('/', page, async (c) => {
    const { store, now } = c.var
    return c.json<Acts>({ now, ...(await store.acts(c.req.valid('query').after)) })
  })
}
