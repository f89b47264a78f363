import { createMiddleware } from 'hono/factory'
import { Problem } from '../../shared/problems/problem.ts'
import type { Bindings, SignedInEnv } from '../http/signed-in.ts'
import type { AdminStore } from '../store/for-admin.ts'
import type { Actor } from '../store/platform/acts.ts'

export interface AdminEnv {
  Bindings: Bindings
  Variables: SignedInEnv['Variables'] & { store: AdminStore; actor: Actor }
}

/** Lets in admins of the platform whose access has not ended, and nobody else: `forbidden`. */
export function adminOnly(store: AdminStore) {
  return createMiddleware<AdminEnv>(async (c, next) => {
    const { principal, now } = c.var
    if (principal.role !== 'admin' || !(await store.hasAccess(principal.id))) throw new Problem('forbidden')
    c.set('store', store)
    c.set('actor', { by: principal.id, at: now })
    await next()
  })
}
