import { Hono } from 'hono'
import * as z from 'zod/mini'
import {
  answerSchema,
  complaintSchema,
  correctionSchema,
  extensionSchema,
  measuresSchema,
  notificationSchema,
  retractionSchema,
} from '../../shared/complaints/complaint.ts'
import { bookYear } from '../../shared/complaints/place.ts'
import type { Viewer } from '../../shared/complaints/seen.ts'
import type { ComplaintChange } from '../../shared/complaints/steps.ts'
import type { Book, ComplaintFile } from '../../shared/complaints/views.ts'
import type { Instant } from '../../shared/time/instant.ts'
import { valid, version } from '../http/valid.ts'
import { type Caller, doer, type staffOnly } from './principal.ts'

const body = {
  entry: valid('json', z.strictObject({ id: z.ulid(), complaint: complaintSchema })),
  correction: valid('json', z.strictObject({ version, ...correctionSchema.shape })),
  extension: valid('json', z.strictObject({ version, ...extensionSchema.shape })),
  notification: valid('json', z.strictObject({ version, ...notificationSchema.shape })),
  answer: valid('json', z.strictObject({ version, answer: answerSchema })),
  retraction: valid('json', z.strictObject({ version, ...retractionSchema.shape })),
  measures: valid('json', z.strictObject({ version, ...measuresSchema.shape })),
}

// What cannot be a number of the book answers like a number that nobody has.
const param = valid('param', z.object({ complaint: z.string().check(z.regex(/^20\d{2}-[1-9]\d{0,5}$/)) }), 'not-found')

const query = valid(
  'query',
  z.object({
    year: z.optional(z.string().check(z.regex(/^20\d{2}$/))),
    after: z.optional(z.string().check(z.regex(/^\d{1,12}$/))),
  }),
)

/** The book of complaints: its years, its entries, and every step with one of them. Nothing in it can be deleted. */
export function complaintRoutes(staff: ReturnType<typeof staffOnly>) {
  return new Hono()
    .use(staff)
    .get('/', query, async (c) => {
      const { year = bookYear(c.var.now), after } = c.req.valid('query')
      return c.json<Book>(await c.var.staff.store.book(Number(year), viewer(c.var), after))
    })
    .post('/', body.entry, async (c) => {
      const entry = { ...c.req.valid('json'), viewer: viewer(c.var) }
      return c.json<ComplaintFile>(await c.var.staff.store.enterComplaint(entry))
    })
    .get('/:complaint', param, async (c) => {
      return c.json<ComplaintFile>(await c.var.staff.store.complaint(c.req.valid('param').complaint, viewer(c.var)))
    })
    .put('/:complaint', param, body.correction, async (c) => {
      const { version, ...correction } = c.req.valid('json')
      return c.json<ComplaintFile>(await step(c, version, { do: 'correct', ...correction }))
    })
    .post('/:complaint/extensions', param, body.extension, async (c) => {
      const { version, ...extension } = c.req.valid('json')
      return c.json<ComplaintFile>(await step(c, version, { do: 'extend', ...extension }))
    })
    .post('/:complaint/notification', param, body.notification, async (c) => {
      const { version, sentOn } = c.req.valid('json')
      return c.json<ComplaintFile>(await step(c, version, { do: 'tell', sentOn }))
    })
    .post('/:complaint/answer', param, body.answer, async (c) => {
      const { version, answer } = c.req.valid('json')
      return c.json<ComplaintFile>(await step(c, version, { do: 'answer', answer }))
    })
    .post('/:complaint/answer/sending', param, body.notification, async (c) => {
      const { version, sentOn } = c.req.valid('json')
      return c.json<ComplaintFile>(await step(c, version, { do: 'send', sentOn }))
    })
    .post('/:complaint/answer/retraction', param, body.retraction, async (c) => {
      const { version, reason } = c.req.valid('json')
      return c.json<ComplaintFile>(await step(c, version, { do: 'retract', reason }))
    })
    .post('/:complaint/measures', param, body.measures, async (c) => {
      const { version, measures } = c.req.valid('json')
      return c.json<ComplaintFile>(await step(c, version, { do: 'consider', measures }))
    })
}

interface Asked {
  readonly staff: Caller
  readonly now: Instant
}

function viewer({ staff, now }: Asked): Viewer {
  return { ...doer({ staff, now }), ...(staff.isDeputy && { isDeputy: true }) }
}

interface StepContext {
  readonly var: Asked
  readonly req: { valid(target: 'param'): { complaint: string } }
}

function step(c: StepContext, version: number, change: ComplaintChange): Promise<ComplaintFile> {
  const target = { id: c.req.valid('param').complaint, version, viewer: viewer(c.var) }
  return c.var.staff.store.changeComplaint(target, change)
}
