import { Hono } from 'hono'
import * as z from 'zod/mini'
import { entrySchema, withdrawalSchema } from '../../shared/work/entry.ts'
import type { EntrySaved } from '../../shared/work/views.ts'
import { valid, version } from '../http/valid.ts'
import { doer, type staffOnly } from './principal.ts'
import { param } from './valid.ts'

/** What is sent of an entry, wherever it stands. */
export const entryBody = {
  entry: valid('json', z.strictObject({ entry: entrySchema })),
  correction: valid('json', z.strictObject({ version, entry: z.omit(entrySchema, { id: true }) })),
  withdrawal: valid('json', withdrawalSchema),
}

const entryParam = valid('param', z.object({ client: z.ulid(), entry: z.ulid() }), 'not-found')

/** Entries of work in the time line of a file. */
export function workRoutes(staff: ReturnType<typeof staffOnly>) {
  return new Hono()
    .use(staff)
    .post('/:client/entries', param.client, entryBody.entry, async (c) => {
      const { entry } = c.req.valid('json')
      const change = { ...c.req.valid('param'), id: entry.id, ...doer(c.var) }
      return c.json<EntrySaved>({ now: c.var.now, entry: await c.var.staff.store.recordEntry(change, entry) })
    })
    .put('/:client/entries/:entry', entryParam, entryBody.correction, async (c) => {
      const { client, entry: id } = c.req.valid('param')
      const { version, entry } = c.req.valid('json')
      const change = { client, id, version, ...doer(c.var) }
      const corrected = await c.var.staff.store.correctEntry(change, { id, ...entry })
      return c.json<EntrySaved>({ now: c.var.now, entry: corrected })
    })
    .post('/:client/entries/:entry/withdrawal', entryParam, entryBody.withdrawal, async (c) => {
      const { client, entry: id } = c.req.valid('param')
      const change = { client, id, ...doer(c.var) }
      const { reason } = c.req.valid('json')
      return c.json<EntrySaved>({ now: c.var.now, entry: await c.var.staff.store.withdrawEntry(change, reason) })
    })
}
