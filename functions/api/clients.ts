import { Hono } from 'hono'
import type { ClientFile, Clients, FileVersion, WholeReport } from '../../shared/clients/views.ts'
import type { Timeline } from '../../shared/duties/views.ts'
import { doer, type staffOnly } from './principal.ts'
import { body, param, query } from './valid.ts'

/** Files of the centre: reading them, and everything staff change in one. */
export function clientRoutes(staff: ReturnType<typeof staffOnly>) {
  return new Hono()
    .use(staff)
    .get('/', query.clients, async (c) => {
      const { whose = 'all', after } = c.req.valid('query')
      const { id: me, store } = c.var.staff
      return c.json<Clients>({ now: c.var.now, ...(await store.clients({ whose, me, after })) })
    })
    .get('/:client', param.client, query.attempts, async (c) => {
      const reading = { ...doer(c.var), ...c.req.valid('query') }
      return c.json<ClientFile>(await c.var.staff.store.file(c.req.valid('param').client, reading))
    })
    .get('/:client/version', param.client, async (c) => {
      const { staff, now } = c.var
      return c.json<FileVersion>({ now, ...(await staff.store.fileVersion(c.req.valid('param').client)) })
    })
    .get('/:client/report', param.client, async (c) => {
      const { staff, now } = c.var
      const report = await staff.store.wholeReport(c.req.valid('param').client, doer(c.var))
      return c.json<WholeReport>({ now, report })
    })
    .get('/:client/timeline', param.client, async (c) => {
      const { staff, now } = c.var
      return c.json<Timeline>(await staff.store.timeline(c.req.valid('param').client, now))
    })
    .post('/:client/attempts', param.client, body.attempt, async (c) => {
      const { version, attempt } = c.req.valid('json')
      const change = { ...c.req.valid('param'), version, ...doer(c.var) }
      return c.json<ClientFile>(await c.var.staff.store.recordAttempt(change, attempt))
    })
    .post('/:client/attempts/:attempt/withdrawal', param.attempt, body.withdrawal, async (c) => {
      const { version, reason } = c.req.valid('json')
      const { client, attempt } = c.req.valid('param')
      const change = { client, version, ...doer(c.var) }
      return c.json<ClientFile>(await c.var.staff.store.withdrawAttempt(change, { attempt, reason }))
    })
    .post('/:client/attempts/:attempt/decision', param.attempt, body.decision, async (c) => {
      const { version, ...decision } = c.req.valid('json')
      const { client, attempt } = c.req.valid('param')
      const change = { client, version, ...doer(c.var) }
      return c.json<ClientFile>(await c.var.staff.store.decideWay(change, { attempt, decision }))
    })
    .put('/:client/safe-contact', param.client, body.safeContact, async (c) => {
      const { version, safeContact } = c.req.valid('json')
      const change = { ...c.req.valid('param'), version, ...doer(c.var) }
      return c.json<ClientFile>(await c.var.staff.store.saveSafeContact(change, safeContact))
    })
    .post('/:client/acknowledgement', param.client, body.acknowledgement, async (c) => {
      const { version, until } = c.req.valid('json')
      const change = { ...c.req.valid('param'), version, ...doer(c.var) }
      return c.json<ClientFile>(await c.var.staff.store.acknowledge(change, until))
    })
    .post('/:client/acknowledgement/cancellation', param.client, body.cancellation, async (c) => {
      const { version, what } = c.req.valid('json')
      const change = { ...c.req.valid('param'), version, ...doer(c.var) }
      return c.json<ClientFile>(await c.var.staff.store.cancelHolding(change, what))
    })
}
