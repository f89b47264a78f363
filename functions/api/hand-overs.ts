import { Hono } from 'hono'
import * as z from 'zod/mini'
import { newHandOverSchema } from '../../shared/hand-over/hand-over.ts'
import type { HandOvers, HandOverView, OneHandOver } from '../../shared/hand-over/views.ts'
import { valid } from '../http/valid.ts'
import { doer, type staffOnly } from './principal.ts'
import { param } from './valid.ts'

const body = valid('json', newHandOverSchema)
const ofOne = valid('param', z.object({ id: z.ulid() }), 'not-found')
const paged = valid('query', z.object({ after: z.optional(z.string().check(z.maxLength(80))) }))

/** Handing the notice of a file over to another centre. */
export function fileHandOverRoutes(staff: ReturnType<typeof staffOnly>) {
  return new Hono()
    .use(staff)
    .get('/:client/hand-over', param.client, async (c) => {
      const handOvers = await c.var.staff.store.handOvers()
      return c.json<HandOverView>(await handOvers.show(c.req.valid('param').client, doer(c.var)))
    })
    .post('/:client/hand-over', param.client, body, async (c) => {
      const { staff, now } = c.var
      const wanted = { ...c.req.valid('param'), ...c.req.valid('json') }
      const handOver = await (await staff.store.handOvers()).send(wanted, doer(c.var))
      return c.json<OneHandOver>({ now, handOver })
    })
}

/** What was handed over to other centres. */
export function handOverRoutes(staff: ReturnType<typeof staffOnly>) {
  return new Hono()
    .use(staff)
    .get('/', paged, async (c) => {
      const { staff, now } = c.var
      return c.json<HandOvers>({ now, ...(await (await staff.store.handOvers()).list(c.req.valid('query').after)) })
    })
    .get('/:id', ofOne, async (c) => {
      const { staff, now } = c.var
      return c.json<OneHandOver>({ now, handOver: await (await staff.store.handOvers()).one(c.req.valid('param').id) })
    })
}
