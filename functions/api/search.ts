import { Hono } from 'hono'
import { apartSchema } from '../../shared/register/apart.ts'
import { searchSchema, somebodySchema } from '../../shared/register/typed.ts'
import type { AlikeFiles, AlikePeople, Found } from '../../shared/register/views.ts'
import { valid } from '../http/valid.ts'
import { doer, type staffOnly } from './principal.ts'
import { param } from './valid.ts'

const body = {
  search: valid('json', searchSchema),
  somebody: valid('json', somebodySchema),
  apart: valid('json', apartSchema),
}

/** Finding people of one's own centre. What is looked for is sent in the body: addresses stand in the records of a gateway. */
export function searchRoutes(staff: ReturnType<typeof staffOnly>) {
  return new Hono()
    .use(staff)
    .post('/', body.search, async (c) => {
      const { staff, now } = c.var
      const { typed, from = 0 } = c.req.valid('json')
      return c.json<Found>({ now, ...(await staff.store.search({ typed, from, now })) })
    })
    .post('/alike', body.somebody, async (c) => {
      const { staff, now } = c.var
      return c.json<AlikePeople>({ now, ...(await staff.store.alikeTo(c.req.valid('json'))) })
    })
}

/** Whose other files may be of the same person, or of the same household. */
export function alikeRoutes(staff: ReturnType<typeof staffOnly>) {
  return new Hono()
    .use(staff)
    .get('/:client/alike', param.client, async (c) => {
      const { staff, now } = c.var
      return c.json<AlikeFiles>({ now, ...(await staff.store.alikeFiles(c.req.valid('param').client)) })
    })
    .post('/:client/apart', param.client, body.apart, async (c) => {
      const { staff, now } = c.var
      const turning = { ...c.req.valid('param'), ...doer(c.var) }
      return c.json<AlikeFiles>({ now, ...(await staff.store.setApart(turning, c.req.valid('json'))) })
    })
}
