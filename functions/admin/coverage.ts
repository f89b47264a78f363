import { Hono } from 'hono'
import * as z from 'zod/mini'
import { coverageChangeSchema } from '../../shared/centres/network-changes.ts'
import type { NetworkView } from '../../shared/centres/network-views.ts'
import { valid } from '../http/valid.ts'
import type { AdminEnv } from './admin-only.ts'

const district = valid('param', z.object({ district: z.string().check(z.maxLength(10)) }), 'not-found')

/** Which centre a district belongs to. */
export function coverageRoutes() {
  return new Hono<AdminEnv>().post('/:district', district, valid('json', coverageChangeSchema), async (c) => {
    const { store, actor } = c.var
    const { version, ...change } = c.req.valid('json')
    const coverage = { ...change, ...c.req.valid('param') }
    return c.json<NetworkView>(await store.changeCoverage({ version, actor }, coverage))
  })
}
