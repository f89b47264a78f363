import { Hono } from 'hono'
import * as z from 'zod/mini'
import { byReferenceSchema } from '../../shared/clients/typed-reference.ts'
import {
  becomingSchema,
  codeSchema,
  enquirySchema,
  enquirySelections,
  namingSchema,
} from '../../shared/enquiries/enquiry.ts'
import { correctionSchema } from '../../shared/enquiries/enquiry-fields.ts'
import type { Enquiries, EnquiryCorrections, EnquiryFile, EnquiryVersion } from '../../shared/enquiries/views.ts'
import { valid, version } from '../http/valid.ts'
import { doer, type staffOnly } from './principal.ts'

const body = {
  recording: valid('json', z.strictObject({ id: z.ulid(), enquiry: enquirySchema, code: z.optional(codeSchema) })),
  correction: valid('json', z.strictObject({ version, ...correctionSchema.shape })),
  return: valid('json', z.strictObject({ code: codeSchema })),
  naming: valid('json', z.strictObject({ version, ...namingSchema.shape })),
  client: valid('json', z.strictObject({ version, ...becomingSchema.shape })),
  link: valid('json', z.strictObject({ version, ...byReferenceSchema.shape })),
  unlink: valid('json', z.strictObject({ version })),
  reply: valid('json', z.strictObject({ version })),
}

// What cannot be an id answers like an id that nobody has.
const param = valid('param', z.object({ enquiry: z.ulid() }), 'not-found')

const query = {
  list: valid(
    'query',
    z.object({ only: z.optional(z.enum(enquirySelections)), after: z.optional(z.string().check(z.maxLength(80))) }),
  ),
  corrections: valid('query', z.object({ after: z.optional(z.string().check(z.regex(/^\d{1,6}$/))) })),
}

/** Those who turned to the centre and are not, or not yet, its clients. A code stands in no address: addresses are written down. */
export function enquiryRoutes(staff: ReturnType<typeof staffOnly>) {
  return new Hono()
    .use(staff)
    .get('/', query.list, async (c) => {
      return c.json<Enquiries>({ now: c.var.now, ...(await c.var.staff.store.enquiries(c.req.valid('query'))) })
    })
    .post('/', body.recording, async (c) => {
      return c.json<EnquiryFile>(await c.var.staff.store.recordEnquiry(c.req.valid('json'), doer(c.var)))
    })
    .post('/returns', body.return, async (c) => {
      return c.json<EnquiryFile>(await c.var.staff.store.returnToEnquiry(c.req.valid('json').code, doer(c.var)))
    })
    .get('/:enquiry', param, async (c) => {
      return c.json<EnquiryFile>(await c.var.staff.store.enquiry(c.req.valid('param').enquiry, doer(c.var)))
    })
    .put('/:enquiry', param, body.correction, async (c) => {
      const { version, ...correction } = c.req.valid('json')
      const target = { id: c.req.valid('param').enquiry, version }
      return c.json<EnquiryFile>(await c.var.staff.store.correctEnquiry(target, correction, doer(c.var)))
    })
    .get('/:enquiry/corrections', param, query.corrections, async (c) => {
      const { enquiry } = c.req.valid('param')
      const page = await c.var.staff.store.enquiryCorrections(enquiry, doer(c.var), c.req.valid('query').after)
      return c.json<EnquiryCorrections>({ now: c.var.now, ...page })
    })
    .get('/:enquiry/version', param, async (c) => {
      const touches = await c.var.staff.store.enquiryTouches(c.req.valid('param').enquiry)
      return c.json<EnquiryVersion>({ now: c.var.now, touches })
    })
    .post('/:enquiry/name', param, body.naming, async (c) => {
      const { version, ...naming } = c.req.valid('json')
      const target = { id: c.req.valid('param').enquiry, version }
      return c.json<EnquiryFile>(await c.var.staff.store.nameEnquiry(target, naming, doer(c.var)))
    })
    .post('/:enquiry/client', param, body.client, async (c) => {
      const { version, ...becoming } = c.req.valid('json')
      const target = { id: c.req.valid('param').enquiry, version }
      return c.json<EnquiryFile>(await c.var.staff.store.openFileOfEnquiry(target, becoming, doer(c.var)))
    })
    .post('/:enquiry/link', param, body.link, async (c) => {
      const { version, reference } = c.req.valid('json')
      const target = { id: c.req.valid('param').enquiry, version }
      return c.json<EnquiryFile>(await c.var.staff.store.linkEnquiry(target, reference, doer(c.var)))
    })
    .post('/:enquiry/unlink', param, body.unlink, async (c) => {
      const target = { id: c.req.valid('param').enquiry, version: c.req.valid('json').version }
      return c.json<EnquiryFile>(await c.var.staff.store.unlinkEnquiry(target, doer(c.var)))
    })
    .post('/:enquiry/reply', param, body.reply, async (c) => {
      const target = { id: c.req.valid('param').enquiry, version: c.req.valid('json').version }
      return c.json<EnquiryFile>(await c.var.staff.store.replyToEnquiry(target, doer(c.var)))
    })
}
