import { Hono } from 'hono'
import * as z from 'zod/mini'
import { may } from '../../shared/centres/rights.ts'
import type { FailingAddresses } from '../../shared/centres/views.ts'
import { Problem } from '../../shared/problems/problem.ts'
import { email } from '../../shared/text/text.ts'
import { valid, version } from '../http/valid.ts'
import type { staffOnly } from './principal.ts'

const clearance = valid('json', z.strictObject({ version, address: email() }))

/** Addresses of the centre that take no letters. All its staff may see them, the head may say that one works again. */
export function addressRoutes(staff: ReturnType<typeof staffOnly>) {
  return new Hono()
    .use(staff)
    .get('/', async (c) => {
      const { staff, now } = c.var
      return c.json<FailingAddresses>(await staff.store.failingAddresses(now))
    })
    .post('/clearance', clearance, async (c) => {
      const { staff, now } = c.var
      if (!may(staff, 'clear-addresses')) throw new Problem('forbidden')
      return c.json<FailingAddresses>(await staff.store.clearAddress({ ...c.req.valid('json'), now }))
    })
}
