import { type Context, Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { ClientFile, Clients, FileVersion } from '../../shared/clients/views.ts'
import type { Timeline, Today } from '../../shared/duties/views.ts'
import { Problem } from '../../shared/problems/problem.ts'
import { problemResponse } from '../../shared/problems/response.ts'
import type { CentreStore } from '../store/for-centre.ts'
import { addressRoutes } from './addresses.ts'
import { calendarRoutes } from './calendar.ts'
import { complaintRoutes } from './complaints.ts'
import { meRoutes } from './me.ts'
import { doer, signedIn, staffOnly } from './principal.ts'
import { settingsRoutes } from './settings.ts'
import { body, param, query } from './valid.ts'

export interface ApiDeps {
  /** Opens one centre's data; called only with the centre of whoever is signed in. */
  readonly openCentre: (centre: string) => CentreStore
  readonly now: () => Date
}

/** The door of staff. One router for all of it, so that a seldom used route does not start cold on its own. */
export function createApi({ openCentre, now }: ApiDeps) {
  const staff = staffOnly(openCentre)
  const app = new Hono().basePath('/api')
  app.notFound((c) => refuse(new Problem('not-found'), c))
  app.onError(refuse)
  return app
    .use(signedIn(now))
    .use(headers)
    .route('/me', meRoutes(openCentre))
    .route('/addresses', addressRoutes(staff))
    .route('/calendar', calendarRoutes(staff))
    .route('/complaints', complaintRoutes(staff))
    .route('/centre', settingsRoutes(staff))
    .get('/today', staff, async (c) => {
      return c.json<Today>({ now: c.var.now, duties: await c.var.staff.store.duties() })
    })
    .get('/clients', staff, query.clients, async (c) => {
      const { whose = 'all', after } = c.req.valid('query')
      const { id: me, store } = c.var.staff
      return c.json<Clients>({ now: c.var.now, ...(await store.clients({ whose, me, after })) })
    })
    .get('/clients/:client', staff, param.client, query.attempts, async (c) => {
      const { after } = c.req.valid('query')
      return c.json<ClientFile>(await c.var.staff.store.file(c.req.valid('param').client, { ...doer(c.var), after }))
    })
    .get('/clients/:client/version', staff, param.client, async (c) => {
      const { staff, now } = c.var
      return c.json<FileVersion>({ now, ...(await staff.store.fileVersion(c.req.valid('param').client)) })
    })
    .get('/clients/:client/timeline', staff, param.client, async (c) => {
      const { staff, now } = c.var
      return c.json<Timeline>(await staff.store.timeline(c.req.valid('param').client, now))
    })
    .post('/clients/:client/attempts', staff, param.client, body.attempt, async (c) => {
      const { version, attempt } = c.req.valid('json')
      const change = { ...c.req.valid('param'), version, ...doer(c.var) }
      return c.json<ClientFile>(await c.var.staff.store.recordAttempt(change, attempt))
    })
    .post('/clients/:client/attempts/:attempt/withdrawal', staff, param.attempt, body.withdrawal, async (c) => {
      const { version, reason } = c.req.valid('json')
      const { client, attempt } = c.req.valid('param')
      const change = { client, version, ...doer(c.var) }
      return c.json<ClientFile>(await c.var.staff.store.withdrawAttempt(change, { attempt, reason }))
    })
    .put('/clients/:client/safe-contact', staff, param.client, body.safeContact, async (c) => {
      const { version, safeContact } = c.req.valid('json')
      const change = { ...c.req.valid('param'), version, ...doer(c.var) }
      return c.json<ClientFile>(await c.var.staff.store.saveSafeContact(change, safeContact))
    })
    .post('/clients/:client/acknowledgement', staff, param.client, body.acknowledgement, async (c) => {
      const { version, until } = c.req.valid('json')
      const change = { ...c.req.valid('param'), version, ...doer(c.var) }
      return c.json<ClientFile>(await c.var.staff.store.acknowledge(change, until))
    })
}

export type Api = ReturnType<typeof createApi>

async function headers(c: Context, next: () => Promise<void>): Promise<void> {
  // Before the answer: a header set afterwards makes Hono copy it.
  c.header('cache-control', 'no-store')
  c.header('x-content-type-options', 'nosniff')
  await next()
}

function refuse(thrown: unknown, c: Context): Response {
  // Hono's own validator refuses a body that is not JSON before ours sees it.
  const refusal = thrown instanceof HTTPException && thrown.status === 400 ? new Problem('not-json') : thrown
  return problemResponse(refusal, { language: c.req.header('accept-language') })
}
