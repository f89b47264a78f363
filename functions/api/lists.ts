import { Hono } from 'hono'
import * as z from 'zod/mini'
import { listChoiceSchema, listNames, listSorts } from '../../shared/register/lists.ts'
import type { FileList } from '../../shared/register/views.ts'
import type { Timed } from '../../shared/time/timed.ts'
import { valid } from '../http/valid.ts'
import { doer, type staffOnly } from './principal.ts'

const LIST_PAGE = 50
/** Rows of a table that is given out, at a time: an answer has at most 6 MB. */
const EXPORT_PAGE = 1000

const from = z.optional(z.int().check(z.nonnegative()))
const query = valid(
  'query',
  z.object({
    list: z.optional(z.enum(listNames)),
    sort: z.optional(z.enum(listSorts)),
    descending: z.optional(z.enum(['true', 'false'])),
    from: z.optional(z.string().check(z.regex(/^\d{1,6}$/))),
  }),
)
const body = {
  choice: valid('json', listChoiceSchema),
  given: valid('json', z.strictObject({ choice: listChoiceSchema, from })),
}

/** Lists of files by what is to be done about them. */
export function listRoutes(staff: ReturnType<typeof staffOnly>) {
  return new Hono()
    .use(staff)
    .get('/', query, async (c) => {
      const { staff, now } = c.var
      const { list, sort, descending, from = '0' } = c.req.valid('query')
      const choice = {
        ...(list !== undefined && { list }),
        ...(sort !== undefined && { sort }),
        ...(descending !== undefined && { isDescending: descending === 'true' }),
      }
      const listing = { by: staff.id, now, choice, from: Number(from), limit: LIST_PAGE }
      return c.json<FileList>({ now, ...(await staff.store.listFiles(listing)) })
    })
    .put('/choice', body.choice, async (c) => {
      const { staff, now } = c.var
      await staff.store.saveListChoice(staff.id, c.req.valid('json'))
      return c.json<Timed>({ now })
    })
    .post('/given-out', body.given, async (c) => {
      const { staff, now } = c.var
      const { choice, from = 0 } = c.req.valid('json')
      const listing = { by: staff.id, now, choice, from, limit: EXPORT_PAGE }
      return c.json<FileList>({ now, ...(await staff.store.giveOutFiles(listing, doer(c.var))) })
    })
}
