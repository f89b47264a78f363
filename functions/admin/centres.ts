import { Hono } from 'hono'
import * as z from 'zod/mini'
import {
  closingSchema,
  lineChangeSchema,
  openingSchema,
  withdrawalSchema,
} from '../../shared/centres/network-changes.ts'
import type { ClosingView, NetworkView } from '../../shared/centres/network-views.ts'
import { valid } from '../http/valid.ts'
import type { AdminEnv } from './admin-only.ts'

const centre = valid('param', z.object({ centre: z.string().check(z.maxLength(40)) }), 'not-found')

/** Centres: opened, changed from a day on, closed. */
export function centreRoutes() {
  return new Hono<AdminEnv>()
    .get('/', async (c) => c.json<NetworkView>(await c.var.store.network(c.var.now)))
    .post('/:centre', centre, valid('json', openingSchema), async (c) => {
      const { store, actor } = c.var
      const { centre: id } = c.req.valid('param')
      return c.json<NetworkView>(await store.openCentre({ id, opening: c.req.valid('json') }, actor), 201)
    })
    .post('/:centre/changes', centre, valid('json', lineChangeSchema), async (c) => {
      const { store, actor } = c.var
      const { version, ...change } = c.req.valid('json')
      const line = { id: c.req.valid('param').centre, ...change }
      return c.json<NetworkView>(await store.changeLine({ version, actor }, line))
    })
    .post('/:centre/withdrawals', centre, valid('json', withdrawalSchema), async (c) => {
      const { store, actor } = c.var
      const { version, from } = c.req.valid('json')
      const line = { id: c.req.valid('param').centre, from }
      return c.json<NetworkView>(await store.withdrawLine({ version, actor }, line))
    })
    .get('/:centre/closing', centre, async (c) =>
      c.json<ClosingView>(await c.var.store.closing(c.req.valid('param').centre, c.var.now)),
    )
    .post('/:centre/closing', centre, valid('json', closingSchema), async (c) => {
      const { store, actor } = c.var
      const { version } = c.req.valid('json')
      return c.json<NetworkView>(await store.closeCentre({ version, actor }, c.req.valid('param').centre))
    })
}
