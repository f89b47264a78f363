import { createAdmin } from '../../functions/admin/app.ts'
import { forAdmin } from '../../functions/store/for-admin.ts'
import type { Call } from './api.ts'
import type { World } from './world.ts'

/** The door of the platform's admin over a world, called as the gateway calls it. */
export function openAdmin(world: World) {
  const app = createAdmin({ store: forAdmin(world), now: world.now })
  const call = ({ method = 'GET', path, body, as }: Call): Promise<Response> => {
    const event = { requestContext: as === undefined ? {} : { authorizer: { jwt: { claims: as, scopes: null } } } }
    const headers = { 'content-type': 'application/json' }
    const init = body === undefined ? { method } : { method, body: JSON.stringify(body), headers }
    return Promise.resolve(app.request(`https://opora.example${path}`, init, { event }))
  }
  return { app, call }
}
