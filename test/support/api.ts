import { createApi } from '../../functions/api/app.ts'
import { forAssociation } from '../../functions/store/for-association.ts'
import type { CentreStore } from '../../functions/store/for-centre.ts'
import type { World } from './world.ts'

/** What the gateway would hand over for somebody signed in: groups as text, as it writes lists. */
export function claims(sub: string, group: string): Record<string, unknown> {
  return { sub, 'cognito:groups': `[${group}]` }
}

export const people = {
  onDuty: claims('liberec-sluzba', 'liberec.worker'),
  offDuty: claims('liberec-volno', 'liberec.worker'),
  head: claims('liberec-vedouci', 'liberec.head'),
  external: claims('liberec-host', 'liberec.external'),
  stranger: claims('brno-sluzba', 'brno.worker'),
  analyst: claims('apic-analytik', 'apic.analyst'),
  admin: claims('platform-admin', 'platform.admin'),
} as const

export interface Call {
  readonly method?: string
  readonly path: string
  readonly body?: unknown
  /** Claims of the token; left out when nobody is signed in. */
  readonly as?: Record<string, unknown> | undefined
}

/** The api door over a world, called as the gateway calls it. */
export function openApi(world: World) {
  const opened = new Map<string, CentreStore>()
  const openCentre = (id: string) => {
    const store = opened.get(id) ?? world.centre(id)
    opened.set(id, store)
    return store
  }
  const app = createApi({ openCentre, openAssociation: async () => forAssociation(world.table), now: world.now })
  return ({ method = 'GET', path, body, as }: Call): Promise<Response> => {
    const event = { requestContext: as === undefined ? {} : { authorizer: { jwt: { claims: as, scopes: null } } } }
    const init = body === undefined ? { method } : { method, body: JSON.stringify(body), headers: json }
    return Promise.resolve(app.request(`https://opora.example${path}`, init, { event }))
  }
}

const json = { 'content-type': 'application/json' }
