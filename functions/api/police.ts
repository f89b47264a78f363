import { Hono } from 'hono'
import * as z from 'zod/mini'
import { askedSchema } from '../../shared/clients/asked.ts'
import type { ClientFile, Deliveries } from '../../shared/clients/views.ts'
import { takings } from '../../shared/police/word.ts'
import { valid, version } from '../http/valid.ts'
import { doer, type staffOnly } from './principal.ts'
import { param } from './valid.ts'

/** Fields of a person, as a supplement names them. */
const fields = z.array(z.string().check(z.regex(/^[A-Za-z]{1,40}$/))).check(z.minLength(1), z.maxLength(20))

const body = {
  seen: valid('json', z.strictObject({})),
  taken: valid('json', z.strictObject({ version, paths: fields, how: z.enum(takings) })),
  asked: valid('json', z.strictObject({ version: z.int().check(z.minimum(0)), ...askedSchema.shape })),
}

// What cannot be one answers like one that nobody has.
const word = valid(
  'param',
  z.object({ client: z.ulid(), ordinal: z.string().check(z.regex(/^[1-9]\d{0,3}$/)) }),
  'not-found',
)

/** What police told later of a notice: read as delivered, acknowledged, taken over, and what they are asked for. */
export function policeRoutes(staff: ReturnType<typeof staffOnly>) {
  return new Hono()
    .use(staff)
    .get('/', param.client, async (c) => {
      return c.json<Deliveries>(await c.var.staff.store.deliveries({ ...c.req.valid('param'), ...doer(c.var) }))
    })
    .post('/asked', param.client, body.asked, async (c) => {
      const { version, paths } = c.req.valid('json')
      const change = { ...c.req.valid('param'), version, ...doer(c.var) }
      return c.json<ClientFile>(await c.var.staff.store.askPolice(change, paths))
    })
    .post('/asked/withdrawal', param.client, body.asked, async (c) => {
      const { version, paths } = c.req.valid('json')
      const change = { ...c.req.valid('param'), version, ...doer(c.var) }
      return c.json<ClientFile>(await c.var.staff.store.unaskPolice(change, paths))
    })
    .post('/:ordinal/seen', word, body.seen, async (c) => {
      const { client, ordinal } = c.req.valid('param')
      return c.json<ClientFile>(await c.var.staff.store.seeWord({ client, ordinal: Number(ordinal), ...doer(c.var) }))
    })
    .post('/:ordinal/taken', word, body.taken, async (c) => {
      const { version, paths, how } = c.req.valid('json')
      const { client, ordinal } = c.req.valid('param')
      const change = { client, ordinal: Number(ordinal), version, ...doer(c.var) }
      const { store } = c.var.staff
      return c.json<ClientFile>(
        how === 'taken' ? await store.takeWord(change, paths) : await store.leaveWord(change, paths),
      )
    })
}
