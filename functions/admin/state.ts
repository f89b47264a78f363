import { Hono } from 'hono'
import type { PlatformState } from '../../shared/watch/state.ts'
import type { AdminEnv } from './admin-only.ts'

/** How the platform is. */
export function stateRoutes() {
  return new Hono<AdminEnv>().get('/', async (c) => c.json<PlatformState>(await c.var.store.state(c.var.now)))
}
