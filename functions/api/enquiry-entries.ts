import { Hono } from 'hono'
import * as z from 'zod/mini'
import type { EnquiryEntries } from '../../shared/enquiries/views.ts'
import type { EntrySaved } from '../../shared/work/views.ts'
import { valid } from '../http/valid.ts'
import { doer, type staffOnly } from './principal.ts'
import { entryBody } from './work.ts'

const param = {
  enquiry: valid('param', z.object({ enquiry: z.ulid() }), 'not-found'),
  entry: valid('param', z.object({ enquiry: z.ulid(), entry: z.ulid() }), 'not-found'),
}

const query = valid('query', z.object({ after: z.optional(z.ulid()) }))

/** Work for those who turned to the centre and have no file. */
export function enquiryEntryRoutes(staff: ReturnType<typeof staffOnly>) {
  return new Hono()
    .use(staff)
    .get('/:enquiry/entries', param.enquiry, query, async (c) => {
      const { enquiry } = c.req.valid('param')
      const page = await c.var.staff.store.enquiryEntries(enquiry, doer(c.var), c.req.valid('query').after)
      return c.json<EnquiryEntries>({ now: c.var.now, ...page })
    })
    .post('/:enquiry/entries', param.enquiry, entryBody.entry, async (c) => {
      const { entry } = c.req.valid('json')
      const change = { ...c.req.valid('param'), id: entry.id, ...doer(c.var) }
      return c.json<EntrySaved>({ now: c.var.now, entry: await c.var.staff.store.recordEnquiryEntry(change, entry) })
    })
    .put('/:enquiry/entries/:entry', param.entry, entryBody.correction, async (c) => {
      const { enquiry, entry: id } = c.req.valid('param')
      const { version, entry } = c.req.valid('json')
      const change = { enquiry, id, version, ...doer(c.var) }
      const corrected = await c.var.staff.store.correctEnquiryEntry(change, { id, ...entry })
      return c.json<EntrySaved>({ now: c.var.now, entry: corrected })
    })
    .post('/:enquiry/entries/:entry/withdrawal', param.entry, entryBody.withdrawal, async (c) => {
      const { enquiry, entry: id } = c.req.valid('param')
      const change = { enquiry, id, ...doer(c.var) }
      const { reason } = c.req.valid('json')
      return c.json<EntrySaved>({ now: c.var.now, entry: await c.var.staff.store.withdrawEnquiryEntry(change, reason) })
    })
}
