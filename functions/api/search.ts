import { Hono } from 'hono'
import { searchSchema } from '../../shared/register/typed.ts'
import type { Found } from '../../shared/register/views.ts'
import type { staffOnly } from './principal.ts'
import { valid } from './valid.ts'

const search = valid('json', searchSchema)

/** Finding people of one's own centre. */
export function searchRoutes(staff: ReturnType<typeof staffOnly>) {
  return new Hono().use(staff).post('/', search, async (c) => {
    const { staff, now } = c.var
    const { typed, from = 0 } = c.req.valid('json')
    return c.json<Found>({ now, ...(await staff.store.search({ typed, from, now })) })
  })
}
