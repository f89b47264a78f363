import { Hono } from 'hono'
import { Problem } from '../../shared/problems/problem.ts'
import { headers, refuse } from '../http/answers.ts'
import { signedIn } from '../http/signed-in.ts'
import type { AdminStore } from '../store/for-admin.ts'
import { actRoutes } from './acts.ts'
import { adminOnly } from './admin-only.ts'
import { centreRoutes } from './centres.ts'
import { coverageRoutes } from './coverage.ts'
import { peopleRoutes } from './people.ts'
import { stateRoutes } from './state.ts'
import { unitRoutes } from './units.ts'

export interface AdminDeps {
  readonly store: AdminStore
  readonly now: () => Date
}

/** The door of the platform's admin: centres, districts, units, keys and people of the association. No file can be reached through it. */
export function createAdmin({ store, now }: AdminDeps) {
  const app = new Hono().basePath('/api/admin')
  app.notFound((c) => refuse(new Problem('not-found'), c))
  app.onError(refuse)
  return app
    .use(signedIn(now))
    .use(headers)
    .use(adminOnly(store))
    .route('/acts', actRoutes())
    .route('/centres', centreRoutes())
    .route('/coverage', coverageRoutes())
    .route('/people', peopleRoutes())
    .route('/units', unitRoutes())
    .route('/state', stateRoutes())
}

export type Admin = ReturnType<typeof createAdmin>
