import { Hono } from 'hono'
import * as z from 'zod/mini'
import { monthSchema } from '../../shared/figures/period.ts'
import type { Publications } from '../../shared/publications/publication.ts'
import { valid } from '../http/valid.ts'
import type { readers } from './principal.ts'

const span = valid(
  'query',
  z
    .object({ from: monthSchema, until: monthSchema, after: z.optional(z.string().check(z.maxLength(40))) })
    .check(z.refine(({ from, until }) => from <= until, { path: ['until'] })),
)

/** What is published, for the association and for centres: the newest version of each table. */
export function publicationRoutes(reader: ReturnType<typeof readers>) {
  return new Hono().use(reader).get('/', span, async (c) => {
    const { published, now } = c.var
    const [page, refused] = await Promise.all([published.newest(c.req.valid('query')), published.refusedYears()])
    return c.json<Publications>({ now, ...page, refused })
  })
}
